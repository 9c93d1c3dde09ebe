"""A library that is open is looked at as one that is not, and its owner notices nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from studio.image.picture import Picture
from studio.store.check import check
from studio.store.check_open import check_open
from studio.store.library import Library
from tests.fakes.provider import png
from tests.store.test_check import PAID, original
from tests.store.test_check import folder as folder  # noqa: PLC0414 - the fixture of a sound library
from tests.store.test_library import picture
from tests.store.test_trash import SHARED, with_pictures


def quiet(_done: int, _total: int) -> None:
    """Nobody watches."""


@pytest.fixture
def library(folder: Path) -> Iterator[Library]:
    made = Library(folder)
    yield made
    made.close()


def keys(library: Library) -> list[str]:
    return [one.key for one in check_open(library.folder, quiet).findings]


def test_a_sound_library_has_no_findings_while_it_is_worked_in(library: Library) -> None:
    report = check_open(library.folder, quiet)
    assert report.findings == ()
    assert (report.tests, report.pictures, report.orders, report.backups) == (2, 3, 1, 1)
    library.save(with_pictures("e3", SHARED))
    assert keys(library) == []
    assert check_open(library.folder, quiet).tests == 3


def test_every_damage_is_named_as_a_check_from_outside_names_it(library: Library) -> None:
    original(library.folder, SHARED).unlink()
    paid = original(library.folder, PAID)
    paid.chmod(0o644)
    paid.write_bytes(b"other")
    lonely = png(shade=99)
    library.keep(picture(lonely), lonely)
    (library.folder / "backups" / "library-20200101-000000.db").write_bytes(b"no database")
    (library.folder / "meta" / "e2.json").write_bytes(b"{}")
    (library.folder / ".left.part").write_bytes(b"")
    inside = check_open(library.folder, quiet)
    library.close()
    assert inside.findings == check(library.folder).findings
    assert {one.key for one in inside.findings} >= {
        "check-original-missing",
        "check-original-changed",
        "check-original-orphan",
        "check-backup-damaged",
        "store-record-unreadable",
        "check-part",
    }


def test_a_damaged_index_is_found_and_left_alone(library: Library) -> None:
    path = library.folder / "library.db"
    library.close()
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    before = path.read_bytes()
    assert "check-index-damaged" in keys(library)
    assert path.read_bytes() == before


def test_whoever_watches_can_end_it(library: Library) -> None:
    class EnoughError(Exception):
        pass

    def enough(_done: int, _total: int) -> None:
        raise EnoughError

    with pytest.raises(EnoughError):
        check_open(library.folder, enough)
    assert keys(library) == []


def test_originals_that_are_lent_out_belong_to_somebody(library: Library) -> None:
    logo: Picture = picture(png(shade=77))
    library.keep(logo, png(shade=77))
    assert keys(library) == ["check-original-orphan"]
    assert check_open(library.folder, quiet, frozenset((logo.sha256,))).findings == ()
