"""The experiments of a library: new, open, rename, duplicate, list."""

from pathlib import Path

from tests.fakes.demo import MODELS
from tests.session.opened import Opened, pasted, play


def record(folder: Path, experiment_id: str) -> Path:
    return folder / "library" / "meta" / f"{experiment_id}.json"


def test_a_new_one_is_empty_and_the_old_one_stays(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await at.drawn()
        old = at.experiment
        at.session.tests.new()
        assert (at.experiment.steps, at.desk.shown, at.desk.step) == ((), None, None)
        await at.saved()
        listed = at.session.tests.all()
        assert [line.id for line in listed] == [at.experiment.id, old.id]
        assert [line.steps for line in listed] == [0, 1]
        assert listed[1].thumbs == tuple(
            shot.picture.sha256 for shot in sorted(old.steps[0].shots, key=lambda shot: shot.slot)
        )
        assert listed[0].thumbs == ()
        assert listed[1].emotion == "sad"

    play(tmp_path, journey)


def test_what_was_done_a_moment_before_new_is_not_lost(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await at.drawn()
        old = at.desk
        at.session.judge.vote("b")
        at.session.tests.new()
        at.session.tests.open(old.experiment.id)
        await at.until(lambda: at.experiment.id == old.experiment.id)
        assert [verdict.choice for verdict in at.desk.verdicts.values()] == ["b"]
        assert at.experiment == old.experiment

    play(tmp_path, journey)


def test_what_was_done_a_moment_before_a_drop_is_not_lost(tmp_path: Path) -> None:
    async def first(at: Opened) -> str:
        await at.drawn()
        at.session.judge.vote("tie")
        await at.brought(pasted(10))
        return at.experiment.id

    async def second(at: Opened) -> None:
        assert at.experiment.id == imported
        demo = next(line.id for line in at.session.tests.all() if line.id != imported)
        at.session.tests.open(demo)
        await at.until(lambda: at.experiment.id == demo)
        assert [verdict.choice for verdict in at.desk.verdicts.values()] == ["tie"]

    imported = play(tmp_path, first)
    play(tmp_path, second)


def test_opening_shows_the_last_step_from_afar(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await at.drawn()
        at.session.run.next_step()
        await at.drawn()
        last, home = at.shown.id, at.experiment.id
        at.session.look.show_step(at.experiment.steps[0].id)
        at.session.tests.new()
        at.session.tests.open(home)
        await at.until(lambda: at.experiment.id == home)
        assert (at.desk.shown, at.desk.view.zoom) == (last, 0)

    play(tmp_path, journey)


def test_rename(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        at.session.tests.rename("  Aria, sad  ")
        at.session.tests.rename("   ")
        assert at.experiment.name == "Aria, sad"
        await at.saved()
        assert [line.name for line in at.session.tests.all()] == ["Aria, sad"]

    play(tmp_path, journey)


def test_a_duplicate_has_the_words_and_no_pictures(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        at.session.expression.knob("brow", 4)
        await at.drawn()
        old = at.experiment
        at.session.tests.duplicate()
        assert at.experiment.id != old.id
        assert (at.experiment.draft, at.experiment.steps, at.experiment.baseline) == (old.draft, (), None)
        assert at.experiment.name != old.name
        await at.drawn()
        assert at.shown.place == "baseline"

    play(tmp_path, journey)


def test_nothing_is_opened_while_pictures_are_drawn(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await at.drawn()
        home = at.experiment.id
        at.session.tests.new()
        at.pair.hold = set(MODELS)
        at.session.run.generate()
        here = at.experiment.id
        for switch in (at.session.tests.new, at.session.tests.duplicate, lambda: at.session.tests.open(home)):
            switch()
            assert at.experiment.id == here
        assert at.keys == ["session-busy"] * 3
        at.pair.release()
        await at.until(lambda: not at.desk.running)
        assert len(at.shown.shots) == 2

    play(tmp_path, journey)


def test_a_run_that_starts_while_another_one_is_opened_keeps_its_home(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await at.drawn()
        home = at.experiment.id
        at.session.tests.new()
        here = at.experiment.id
        at.session.tests.open(home)
        at.pair.hold = set(MODELS)
        at.session.run.generate()
        await at.session.means.tasks.ended("open")
        assert at.experiment.id == here
        at.pair.release()
        await at.until(lambda: not at.desk.running)
        assert len(at.shown.shots) == 2

    play(tmp_path, journey)


def test_a_damaged_record_is_told_and_the_open_one_stays(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await at.drawn()
        broken = at.experiment.id
        at.session.tests.new()
        await at.saved()
        record(tmp_path, broken).write_text('{"experiment": ', encoding="utf-8")
        before = at.desk
        at.session.tests.open(broken)
        await at.until(lambda: bool(at.said))
        assert at.keys == ["store-record-unreadable"]
        assert at.desk == before

    play(tmp_path, journey)


def test_a_damaged_open_record_is_told_at_the_start_and_a_fresh_one_opens(tmp_path: Path) -> None:
    async def first(at: Opened) -> str:
        await at.drawn()
        return at.experiment.id

    async def second(at: Opened) -> None:
        assert [note.key for note in at.session.notes] == ["store-record-unreadable"]
        assert at.experiment.id != broken
        await at.drawn()
        assert len(at.shown.shots) == 2

    broken = play(tmp_path, first)
    record(tmp_path, broken).write_bytes(b"\xff\xfe")
    play(tmp_path, second)
    assert record(tmp_path, broken).read_bytes() == b"\xff\xfe"
