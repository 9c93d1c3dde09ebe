"""What a library holds: counted, listed, and thrown out for good."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from studio.store.library import Library
from studio.store.stock import backups_of, empty_trash, pictures_of
from tests.fakes.provider import png
from tests.store.test_library import picture
from tests.store.test_trash import OWN, SHARED, with_pictures

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)


def filled(folder: Path) -> Library:
    library = Library(folder)
    for data in (OWN, SHARED):
        library.keep(picture(data), data)
    library.save(with_pictures("e1", OWN, SHARED))
    library.save(with_pictures("e2", SHARED))
    return library


def test_pictures_are_counted_and_nothing_else(tmp_path: Path) -> None:
    library = filled(tmp_path)
    (tmp_path / "images" / "note.txt").write_text("mine")
    (tmp_path / "images" / "ab").mkdir(exist_ok=True)
    (tmp_path / "images" / "ab" / "other.png").write_bytes(png())
    assert pictures_of(tmp_path) == (2, len(OWN) + len(SHARED))
    library.close()
    assert pictures_of(tmp_path / "nowhere") == (0, 0)


def test_backups_are_listed_newest_first(tmp_path: Path) -> None:
    library = filled(tmp_path)
    assert library.upkeep is not None
    for minutes in (90, 0, 45):
        library.upkeep.backups.make(NOON - timedelta(minutes=minutes))
    assert [one.at for one in backups_of(tmp_path)] == [NOON - timedelta(minutes=m) for m in (0, 45, 90)]
    assert all(one.path.exists() for one in backups_of(tmp_path))
    library.close()


def test_an_emptied_trash_is_gone_for_good_and_what_others_use_stays(tmp_path: Path) -> None:
    library = filled(tmp_path)
    library.trash("e1")
    assert empty_trash(tmp_path) == 1
    assert library.trashed() == ()
    assert library.original(picture(SHARED).sha256) == SHARED
    assert pictures_of(tmp_path)[0] == 1
    assert empty_trash(tmp_path) == 0
    library.close()


def test_what_was_deleted_in_the_future_goes_too(tmp_path: Path) -> None:
    """A clock that was wrong must not keep things in the trash for ever."""
    library = filled(tmp_path)
    library.trash("e2")
    late = datetime.now(UTC) + timedelta(days=900)
    (tmp_path / "trash" / "e2" / "since").write_text(late.isoformat())
    assert empty_trash(tmp_path) == 1
    library.close()
