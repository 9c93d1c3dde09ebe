"""A deleted test lies in the trash with its pictures, can be taken back, and goes for good after a month."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from studio.request.job import Happened
from studio.store.check import check
from studio.store.codec import Stored
from studio.store.library import Library
from studio.words import StudioError
from tests.fakes.provider import png
from tests.store.orders import order
from tests.store.records import stored
from tests.store.test_library import picture

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)
MONTH = timedelta(days=30)
OWN, SHARED = png(shade=1), png(shade=2)


def opened(folder: Path, now: datetime = NOON) -> Library:
    return Library(folder, lambda: now)


def with_pictures(key: str, *datas: bytes) -> Stored:
    """A test whose step shows pictures."""
    record = stored(key)
    step = record.experiment.steps[0]
    shots = tuple(
        replace(step.shots[0], id=f"{key}-{number}", slot=number, picture=picture(data), request=None)
        for number, data in enumerate(datas)
    )
    return replace(record, experiment=replace(record.experiment, steps=(replace(step, shots=shots),)))


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """Two tests that share a picture; each of them has the other's reference photos as well."""
    made = opened(tmp_path)
    for data in (OWN, SHARED):
        made.keep(picture(data), data)
    made.save(with_pictures("e1", SHARED))
    made.save(with_pictures("e2", OWN, SHARED))
    return made


def originals(folder: Path) -> set[str]:
    return {path.stem for path in (folder / "images").glob("*/*")}


def test_a_deleted_test_is_gone_with_the_pictures_only_it_has(tmp_path: Path, library: Library) -> None:
    library.trash("e2")
    assert [row.id for row in library.listed()] == ["e1"]
    assert library.last() is None
    assert originals(tmp_path) == {picture(SHARED).sha256}
    assert [(one.id, one.name, one.since) for one in library.trashed()] == [("e2", stored("e2").experiment.name, NOON)]
    library.close()
    assert check(tmp_path).findings == ()
    again = opened(tmp_path)
    assert [row.id for row in again.listed()] == ["e1"]
    assert again.notes == []
    again.close()


def test_it_can_be_taken_back_whole(tmp_path: Path, library: Library) -> None:
    library.trash("e2")
    library.untrash("e2")
    assert library.load("e2") == with_pictures("e2", OWN, SHARED)
    assert {row.id for row in library.listed()} == {"e1", "e2"}
    assert library.original(picture(OWN).sha256) == OWN
    assert library.trashed() == ()
    assert list((tmp_path / "trash").iterdir()) == []
    library.close()
    assert check(tmp_path).findings == ()


def test_taking_back_does_not_open_it(library: Library) -> None:
    library.save(with_pictures("e1", SHARED))
    library.trash("e2")
    library.untrash("e2")
    last = library.last()
    assert last is not None
    assert last.experiment.id == "e1"
    library.close()


def test_what_is_not_there_cannot_be_deleted_or_taken_back(library: Library) -> None:
    for work, key in ((library.trash, "store-record-unreadable"), (library.untrash, "library-not-in-trash")):
        for name in ("ff", "../meta", "e2/../e1"):
            with pytest.raises(StudioError) as refused:
                work(name)
            assert refused.value.sentence.key == key
    library.close()


def test_a_test_that_is_there_again_is_not_overwritten(library: Library) -> None:
    library.trash("e2")
    library.save(with_pictures("e2", SHARED))
    with pytest.raises(StudioError) as refused:
        library.untrash("e2")
    assert refused.value.sentence.key == "library-there-already"
    assert library.load("e2") == with_pictures("e2", SHARED)
    library.close()


def test_a_test_with_pictures_on_their_way_stays(library: Library) -> None:
    library.ledger.plan([replace(order(), experiment="e2")]).result(20)
    library.ledger.move("a1", Happened("sending")).result(20)
    with pytest.raises(StudioError) as refused:
        library.trash("e2")
    assert refused.value.sentence.key == "library-still-ordered"
    library.trash("e1")
    library.ledger.move("a1", Happened("failed-free")).result(20)
    library.trash("e2")
    library.close()


def test_a_month_later_it_is_gone_for_good(tmp_path: Path, library: Library) -> None:
    library.trash("e2")
    library.close()
    opened(tmp_path, NOON + MONTH).close()
    assert (tmp_path / "trash" / "e2").exists()
    later = opened(tmp_path, NOON + MONTH + timedelta(seconds=1))
    assert later.trashed() == ()
    assert list((tmp_path / "trash").iterdir()) == []
    assert later.original(picture(SHARED).sha256) == SHARED
    later.close()


def test_a_picture_that_is_named_again_outlives_its_trash(tmp_path: Path, library: Library) -> None:
    library.trash("e2")
    library.save(with_pictures("e3", OWN))
    library.close()
    later = opened(tmp_path, NOON + 2 * MONTH)
    assert later.original(picture(OWN).sha256) == OWN
    later.close()


def test_a_picture_in_the_trash_is_named_by_check(tmp_path: Path, library: Library) -> None:
    library.trash("e2")
    library.save(with_pictures("e3", OWN))
    library.close()
    (found,) = check(tmp_path).findings
    assert found.key == "check-original-in-trash"
    assert (tmp_path / str(dict(found.args)["file"])).read_bytes() == OWN


@pytest.mark.parametrize("since", [b"", b"yesterday", b"\xff"])
def test_a_moment_that_cannot_be_read_is_that_of_the_file(tmp_path: Path, library: Library, since: bytes) -> None:
    library.trash("e2")
    (tmp_path / "trash" / "e2" / "since").write_bytes(since)
    assert [one.id for one in library.trashed()] == ["e2"]
    library.close()


def test_a_folder_of_a_foreign_hand_is_left_alone(tmp_path: Path, library: Library) -> None:
    (tmp_path / "trash" / "mine").mkdir()
    (tmp_path / "trash" / "mine" / "notes.txt").write_text("keep")
    library.close()
    opened(tmp_path, NOON + 10 * MONTH).close()
    assert (tmp_path / "trash" / "mine" / "notes.txt").read_text() == "keep"


def test_words_of_a_creator_keep_a_picture(tmp_path: Path, library: Library) -> None:
    shelf = tmp_path / "words" / "characters"
    shelf.mkdir(parents=True)
    (shelf / "Aria.toml").write_text(f'photo = "{picture(OWN).sha256}"')
    library.trash("e2")
    assert library.original(picture(OWN).sha256) == OWN
    library.close()
