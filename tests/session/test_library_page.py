"""Looking after the library while it is open: checked, backed up, its trash, and the way back to a backup."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

from studio.session.lifetime import live_until_closed
from studio.store.check import check
from studio.wiring import gone_back
from tests.session.opened import Opened, play


def kept(folder: Path, journey: Callable[[Opened], Awaitable[None]]) -> None:
    """Walk through a session whose library has two tests with pictures."""

    async def whole(at: Opened) -> None:
        await at.drawn()
        at.session.tests.new()
        await at.drawn()
        await at.saved()
        await journey(at)

    play(folder, whole)


def damage(folder: Path) -> None:
    """Change a picture behind the program's back."""
    path = sorted((folder / "library" / "images").rglob("*.png"))[0]
    path.chmod(0o644)
    path.write_bytes(b"x")


def test_a_look_counts_pictures_lists_backups_and_opens_each(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        library = at.session.guard.library
        library.back_up()
        await at.session.settle()
        (tmp_path / "library" / "backups" / "library-20200101-120000.db").write_bytes(b"no database")
        seen: list[list[bool | None]] = []
        library.changed.connect(lambda: seen.append([one.sound for one in library.now.backups or ()]))
        library.look()
        await at.session.settle()
        now, files = library.now, [*(tmp_path / "library/images").rglob("*.png")]
        assert (now.tests, now.pictures) == (2, len(files))
        assert now.size_bytes == sum(path.stat().st_size for path in files) > 0
        assert [one.sound for one in now.backups or ()] == [True, False]
        assert [True, None] in seen, "they are listed before the last one was opened"

    kept(tmp_path, journey)


def test_a_check_of_a_sound_library_is_remembered(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        library = at.session.guard.library
        library.check()
        library.check()  # one at a time
        assert library.now.progress == (0, 0)
        await at.session.settle()
        assert library.now.findings == ()
        assert library.now.checked is not None
        assert library.now.checked.findings == 0

    async def later(at: Opened) -> None:
        at.session.guard.library.look()
        await at.session.settle()
        now = at.session.guard.library.now
        assert now.checked is not None
        assert now.findings is None, "what they were is not kept"

    kept(tmp_path, journey)
    play(tmp_path, later)


def test_a_check_names_what_is_wrong_and_tells_how_far_it_is(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        damage(tmp_path)
        library = at.session.guard.library
        seen: list[tuple[int, int] | None] = []
        library.changed.connect(lambda: seen.append(library.now.progress))
        library.check()
        await at.session.settle()
        assert [one.key for one in library.now.findings or ()] == ["check-original-changed"]
        assert library.now.checked is not None
        assert library.now.checked.findings == 1
        count = library.now.pictures
        assert (count, count) in seen

    kept(tmp_path, journey)


def test_a_check_that_is_stopped_leaves_the_last_one_standing(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        library = at.session.guard.library
        library.check()
        await at.session.settle()
        before = library.now.checked
        damage(tmp_path)
        library.changed.connect(library.cancel)  # as soon as there is anything to see
        library.check()
        library.cancel()
        await at.session.settle()
        said = library.now.said
        assert (library.now.checked, library.now.progress) == (before, None)
        assert (said and said.key) == "shelf-check-stopped"

    kept(tmp_path, journey)


def test_closing_ends_a_check_that_is_under_way(tmp_path: Path) -> None:
    ended: list[bool] = []

    async def journey(at: Opened) -> None:
        library = at.session.guard.library
        library.check()
        library.changed.connect(lambda: ended.append(library.now.progress is None))
        await asyncio.sleep(0)

    kept(tmp_path, journey)
    assert ended[-1]


def test_a_backup_is_made_when_it_is_asked_for(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        library = at.session.guard.library
        library.back_up()
        library.back_up()
        assert library.now.busy
        await at.session.settle()
        (backup,) = library.now.backups or ()
        assert (library.now.busy, backup.sound) == (False, True)
        assert (tmp_path / "library" / "backups" / backup.name).exists()

    kept(tmp_path, journey)


def test_a_backup_that_cannot_be_made_says_why(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        backups = tmp_path / "library" / "backups"
        backups.rmdir()
        backups.write_bytes(b"a file stands in the way")
        library = at.session.guard.library
        library.back_up()
        await at.session.settle()
        assert (library.now.busy, library.now.failed) == (False, True)
        assert library.now.said is not None
        assert library.now.said.key.startswith("library-backup-failed")
        backups.unlink()
        backups.mkdir()

    kept(tmp_path, journey)


def test_what_lies_in_the_trash_comes_back_or_goes_for_good(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        library, own = at.session.guard.library, at.session.owned.library
        first, second = (one.id for one in at.session.tests.all())
        gone = second if at.experiment.id == first else first
        await asyncio.to_thread(own.trash, gone)
        library.look()
        await at.session.settle()
        (trashed,) = library.now.trashed
        library.put_back(trashed.id)
        await at.session.settle()
        assert library.now.trashed == ()
        assert gone in [one.id for one in at.session.tests.all()]
        await asyncio.to_thread(own.trash, gone)
        library.empty()
        await at.session.settle()
        said = library.now.said
        assert (library.now.trashed, said and said.key) == ((), "shelf-trash-emptied")
        library.put_back(gone)
        await at.session.settle()
        assert library.now.failed

    kept(tmp_path, journey)


def test_going_back_closes_everything_and_newer_tests_are_still_there(tmp_path: Path) -> None:
    backups: list[Path] = []

    async def journey(at: Opened) -> None:
        library, closing = at.session.guard.library, asyncio.Event()
        library.back_up()
        await at.session.settle()
        at.session.tests.new()
        await at.drawn()
        life = asyncio.create_task(live_until_closed(at.session, closing, lambda: lambda: None))
        await asyncio.sleep(0)
        (backup,) = library.now.backups or ()
        library.restore(backup)
        await life
        assert library.wanted is not None
        backups.append(library.wanted)

    kept(tmp_path, journey)
    said = gone_back(tmp_path / "library", backups[0])
    assert [one.key for one in said] == ["library-restored", "library-set-aside", "store-orders-adopted"]
    assert dict(said[0].args)["count"] == 3
    assert check(tmp_path / "library").findings == ()


def test_nothing_is_closed_while_pictures_are_on_their_way(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        library, heard = at.session.guard.library, []
        library.restarting.connect(lambda: heard.append(1))
        library.back_up()
        await at.session.settle()
        at.pair.hold = set(at.experiment.models)
        at.session.run.generate()
        library.restore((library.now.backups or ())[0])
        assert (heard, library.wanted, library.now.failed) == ([], None, True)
        at.pair.release()
        await at.until(lambda: not at.desk.running)

    kept(tmp_path, journey)


def test_a_backup_that_is_no_good_changes_nothing(tmp_path: Path) -> None:
    async def nothing(_at: Opened) -> None:
        """It is only there."""

    kept(tmp_path, nothing)
    bad = tmp_path / "library" / "backups" / "library-20200101-120000.db"
    bad.write_bytes(b"no database")
    before = (tmp_path / "library" / "library.db").read_bytes()
    assert [one.key for one in gone_back(tmp_path / "library", bad)] == ["library-backup-unsound"]
    assert (tmp_path / "library" / "library.db").read_bytes() == before
