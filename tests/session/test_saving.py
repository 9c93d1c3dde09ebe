"""Nothing is lost: over a close, over a crash, over a disk that refuses for a while."""

import asyncio
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from studio.session.desk import Desk
from studio.store.codec import Stored
from studio.store.library import Library
from studio.viewer.view import View
from studio.wiring import Parts, open_session
from studio.words import StudioError
from tests.session.opened import Opened, play

ROOT = Path(__file__).parents[2]
CRASHING = """
import asyncio, sys
from pathlib import Path
from tests.session.opened import Opened

async def journey():
    at = Opened(Path(sys.argv[1]))
    await at.drawn()
    at.session.judge.vote("neither")
    await at.session.settle()
    print(at.desk.shown, flush=True)
    await asyncio.Event().wait()

asyncio.run(journey())
"""


def test_everything_is_back_after_close_and_reopen(tmp_path: Path) -> None:
    async def first(at: Opened) -> Desk:
        await at.drawn()
        at.session.run.next_step()
        await at.drawn()
        at.session.judge.vote("a")
        at.session.look.show_step(at.experiment.steps[0].id)
        at.session.judge.vote("tie")
        at.session.expression.free("soft window light")
        at.session.recipe.unlock("hair")
        at.session.look.view(View(0.4, -0.2, 333, loupe=True, factor=5))
        at.session.tests.rename("Kept")
        return at.desk

    async def second(at: Opened) -> Desk:
        return at.desk

    before, after = play(tmp_path, first), play(tmp_path, second)
    assert after == before
    assert sorted(verdict.choice for verdict in after.verdicts.values()) == ["a", "tie"]
    assert (after.view.zoom, after.experiment.name, len(after.experiment.steps)) == (333, "Kept", 2)


def test_the_one_opened_last_comes_back(tmp_path: Path) -> None:
    async def first(at: Opened) -> str:
        await at.drawn()
        home = at.experiment.id
        at.session.tests.new()
        await at.saved()
        at.session.tests.open(home)
        await at.until(lambda: at.experiment.id == home)
        return home

    async def second(at: Opened) -> str:
        return at.experiment.id

    assert play(tmp_path, first) == play(tmp_path, second)


def test_a_killed_process_loses_nothing_that_had_come_to_rest(tmp_path: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", CRASHING, str(tmp_path)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    with process:
        assert process.stdout is not None
        shown = process.stdout.readline().strip()
        process.kill()

    async def again(at: Opened) -> None:
        assert at.session.notes == ()
        assert at.desk.shown == shown
        assert at.desk.verdicts[shown].choice == "neither"
        assert len(at.shown.shots) == 2
        for shot in at.shown.shots:
            assert await at.session.pictures.original(shot.picture.sha256)

    play(tmp_path, again)


def test_an_unwritable_library_is_told_once_and_tried_again(tmp_path: Path) -> None:
    meta = tmp_path / "library" / "meta"

    async def journey(at: Opened) -> str:
        await at.saved()
        meta.rmdir()
        meta.write_bytes(b"in the way")
        for step in (3, 4, 5):
            at.session.expression.intensity(step)
            await at.saved()
        assert at.keys == ["store-not-a-folder"]
        meta.unlink()
        meta.mkdir()
        at.session.expression.free("now it works")
        await at.saved()
        meta_now = [path.read_text(encoding="utf-8") for path in meta.glob("*.json")]
        assert len(meta_now) == 1
        assert "now it works" in meta_now[0]
        return at.experiment.draft.free

    async def again(at: Opened) -> str:
        return at.experiment.draft.free

    assert play(tmp_path, journey) == play(tmp_path, again)


def test_one_write_holds_many_turns(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[int] = []
    save = Library.save

    def counted(library: Library, stored: Stored) -> None:
        written.append(stored.experiment.draft.expression.intensity)
        save(library, stored)

    monkeypatch.setattr(Library, "save", counted)

    async def journey(at: Opened) -> None:
        for step in (1, 3, 4, 5):
            at.session.expression.intensity(step)
        await at.session.settle()
        assert written == [5]

    play(tmp_path, journey)
    assert written == [5]


def test_closing_in_the_middle_of_a_write_waits_for_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    begun, go = threading.Event(), threading.Event()
    save = Library.save

    def slow(library: Library, stored: Stored) -> None:
        begun.set()
        go.wait(10)
        save(library, stored)

    monkeypatch.setattr(Library, "save", slow)

    async def journey(at: Opened) -> None:
        at.session.expression.free("written on the way out")
        await asyncio.to_thread(begun.wait, 10)
        asyncio.get_running_loop().call_later(0.05, go.set)
        async with asyncio.timeout(10):
            await at.session.close()

    async def whole() -> None:
        await journey(Opened(tmp_path))

    asyncio.run(whole())
    monkeypatch.undo()

    async def again(at: Opened) -> str:
        return at.experiment.draft.free

    assert play(tmp_path, again) == "written on the way out"


def test_a_change_during_a_write_is_written_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    begun, go = threading.Event(), threading.Event()
    save = Library.save

    def slow(library: Library, stored: Stored) -> None:
        begun.set()
        go.wait(10)
        save(library, stored)

    monkeypatch.setattr(Library, "save", slow)

    async def journey(at: Opened) -> None:
        at.session.expression.free("first")
        await asyncio.to_thread(begun.wait, 10)
        at.session.expression.free("second")
        go.set()
        await at.session.settle()
        record = tmp_path / "library" / "meta" / f"{at.experiment.id}.json"
        assert "second" in record.read_text(encoding="utf-8")

    play(tmp_path, journey)


def test_a_library_has_one_owner(tmp_path: Path) -> None:
    async def journey(at: Opened) -> str:
        with pytest.raises(StudioError) as refused:
            open_session(Parts(tmp_path / "library", tmp_path / "other.json", {}))
        return refused.value.sentence.key

    assert play(tmp_path, journey).startswith("store-library-open")
    play(tmp_path, lambda at: at.saved())
