"""A check names every damage, says nothing of a sound library, and changes nothing."""

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from studio.request.job import Happened
from studio.store.check import Report, check
from studio.store.library import Library
from studio.store.resource import load_words
from studio.words import LANGUAGES, Sentence, StudioError
from tests.fakes.provider import png
from tests.store.orders import order
from tests.store.test_library import picture
from tests.store.test_trash import SHARED, with_pictures

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)
PHOTO, PAID = png(shade=31), png(shade=32)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A library with two tests, a reference photo, a paid order and a backup, all sound."""
    library = Library(tmp_path)
    for data in (SHARED, PHOTO, PAID):
        library.keep(picture(data), data)
    library.save(with_pictures("e1", SHARED))
    record = with_pictures("e2", PAID)
    step = record.experiment.steps[0]
    request = replace(order().request, references=(picture(PHOTO).sha256,))
    shots = tuple(replace(shot, request=request) for shot in step.shots)
    library.save(replace(record, experiment=replace(record.experiment, steps=(replace(step, shots=shots),))))
    library.ledger.plan([replace(order(), experiment="e2")]).result(20)
    for state in ("sending", "accepted", "downloading"):
        library.ledger.move("a1", Happened(state)).result(20)
    library.ledger.move("a1", Happened("stored", sha256=picture(PAID).sha256)).result(20)
    library.ledger.move("a1", Happened("done")).result(20)
    assert library.upkeep is not None
    library.upkeep.backups.make(NOON)
    library.close()
    return tmp_path


def everything(folder: Path) -> dict[str, tuple[int, bytes]]:
    return {
        str(path.relative_to(folder)): (path.stat().st_mtime_ns, path.read_bytes())
        for path in folder.rglob("*")
        if path.is_file() and path.name != "library.lock"
    }


def original(folder: Path, data: bytes) -> Path:
    (path,) = (folder / "images").glob(f"*/{picture(data).sha256}.png")
    path.chmod(0o644)
    return path


def found(report: Report) -> list[tuple[str, object]]:
    return [(one.key, dict(one.args).get("name", dict(one.args).get("count"))) for one in report.findings]


def test_a_sound_library(folder: Path) -> None:
    before = everything(folder)
    size = len(SHARED) + len(PHOTO) + len(PAID)
    assert check(folder) == Report((), tests=2, pictures=3, orders=1, backups=1, size_bytes=size)
    assert everything(folder) == before


def test_an_empty_library(tmp_path: Path) -> None:
    Library(tmp_path).close()
    assert check(tmp_path) == Report((), 0, 0, 0, 0, 0)


def test_no_library(tmp_path: Path) -> None:
    for place in (tmp_path, tmp_path / "gone"):
        with pytest.raises(StudioError) as refused:
            check(place)
        assert refused.value.sentence.key == "check-nowhere"
    assert list(tmp_path.iterdir()) == []


def test_a_library_that_is_open_is_left_alone(folder: Path) -> None:
    library = Library(folder)
    with pytest.raises(StudioError) as refused:
        check(folder)
    assert refused.value.sentence.key == "store-library-open-by"
    library.close()


def append(path: Path, data: bytes) -> None:
    with path.open("ab") as file:
        file.write(data)


def sql(folder: Path, *statements: str) -> None:
    with closing(sqlite3.connect(folder / "library.db")) as connection, connection:
        for statement in statements:
            connection.execute(statement)


def lose_rows(folder: Path) -> None:
    sql(folder, "PRAGMA foreign_keys=ON", "DELETE FROM experiment WHERE id = 'e1'")


def orphan_rows(folder: Path) -> None:
    sql(folder, "DELETE FROM experiment WHERE id = 'e1'")


def touch(folder: Path) -> None:
    os.utime(folder / "meta" / "e1.json", (1, 1))


def tell_otherwise(folder: Path) -> None:
    path = folder / "orders" / f"{datetime.now(UTC):%Y-%m}.jsonl"
    path.write_text(path.read_text().replace('"state": "accepted"', '"state": "unknown"'))


def lose_a_line(folder: Path) -> None:
    path = folder / "orders" / f"{datetime.now(UTC):%Y-%m}.jsonl"
    lines = path.read_text().splitlines()
    path.write_text("\n".join([*lines[:2], lines[2][:20], *lines[3:]]) + "\n")


def lose_the_end(folder: Path) -> None:
    path = folder / "orders" / f"{datetime.now(UTC):%Y-%m}.jsonl"
    path.write_text("\n".join(path.read_text().splitlines()[:-2]) + "\n")


def lose_events(folder: Path) -> None:
    sql(folder, "DROP TRIGGER event_delete", "DELETE FROM event WHERE number >= 5")


def garble_an_order(folder: Path) -> None:
    sql(folder, "DROP TRIGGER job_update", "UPDATE job SET request = 'x'")


def make_it_cheaper(folder: Path) -> None:
    """One flipped bit of a price, which no look at pages and indexes shows."""
    sql(folder, "DROP TRIGGER job_update", "UPDATE job SET estimated = estimated - 4")


def ask_for_something_else(folder: Path) -> None:
    path = folder / "orders" / f"{datetime.now(UTC):%Y-%m}.jsonl"
    path.write_text(path.read_text().replace("a sad woman", "a glad woman"))


def unmake_the_test(folder: Path) -> None:
    """The record lost its picture, and the file went as well."""
    original(folder, PAID).unlink()
    library = Library(folder)
    library.save(with_pictures("e2", SHARED))
    library.close()
    original(folder, PHOTO).unlink()


def misplace(folder: Path) -> None:
    (folder / "images" / "zz").mkdir()
    original(folder, PHOTO).rename(folder / "images" / "zz" / f"{NAMES[PHOTO]}.png")


def leave_a_part(folder: Path) -> None:
    (folder / "images" / "ab").mkdir(exist_ok=True)
    append(folder / "images" / "ab" / ".x.part", b"x")


def cut_the_backup(folder: Path) -> None:
    path = folder / "backups" / BACKUP
    path.write_bytes(path.read_bytes()[:9000])


NAMES = {data: picture(data).sha256 for data in (SHARED, PHOTO, PAID)}
BACKUP = "library-20261125-120000.db"
INDEX = "library.db"
MONTH = f"{datetime.now(UTC):%Y-%m}.jsonl"


def placed(data: bytes) -> str:
    return f"images/{NAMES[data][:2]}/{NAMES[data]}.png"


Harm = Callable[[Path], object]
HARMS: dict[str, tuple[Harm, list[tuple[str, object]]]] = {
    "index gone": (lambda f: (f / INDEX).unlink(), [("check-index-missing", INDEX)]),
    "index of another kind": (lambda f: (f / INDEX).write_bytes(b"x" * 5000), [("check-index-damaged", INDEX)]),
    "tables gone": (lambda f: sql(f, "DROP TABLE verdict"), [("check-index-damaged", INDEX)]),
    "rows without their own": (orphan_rows, [("check-index-damaged", INDEX)]),
    "older": (lambda f: sql(f, "PRAGMA user_version = 3"), [("check-index-old", INDEX)]),
    "not listed": (lose_rows, [("check-record-unlisted", "e1.json")]),
    "written behind the index": (touch, [("check-record-behind", "e1.json")]),
    "record gone": (
        lambda f: (f / "meta" / "e1.json").unlink(),
        [("check-record-gone", "Aria demo"), ("check-original-orphan", placed(SHARED))],
    ),
    "original gone": (lambda f: original(f, SHARED).unlink(), [("check-original-missing", NAMES[SHARED][:8])]),
    "photo gone": (lambda f: original(f, PHOTO).unlink(), [("check-photo-missing", NAMES[PHOTO][:8])]),
    "original edited": (lambda f: append(original(f, SHARED), b"x"), [("check-original-changed", placed(SHARED))]),
    "original emptied": (
        lambda f: original(f, SHARED).write_bytes(b""),
        [("check-original-changed", placed(SHARED))],
    ),
    "stranger": (
        lambda f: (f / "images" / "notes.txt").write_text("x"),
        [("check-original-stranger", "images/notes.txt")],
    ),
    "wrong folder": (
        misplace,
        [("check-original-stranger", f"images/zz/{NAMES[PHOTO]}.png"), ("check-photo-missing", NAMES[PHOTO][:8])],
    ),
    "part of a picture": (leave_a_part, [("check-part", "images/ab/.x.part")]),
    "part of a backup": (
        lambda f: append(f / "backups" / f".{BACKUP}.part", b"x"),
        [("check-part", f"backups/.{BACKUP}.part")],
    ),
    "backup cut": (cut_the_backup, [("check-backup-damaged", BACKUP)]),
    "copy without its end": (lose_the_end, [("check-orders-uncopied", 2)]),
    "copy with half a line": (
        lose_a_line,
        [("check-orders-lost", 1), ("check-orders-line", f"orders/{MONTH}")],
    ),
    "copy that tells otherwise": (tell_otherwise, [("check-orders-differ", "a1")]),
    "an order of another price": (make_it_cheaper, [("check-orders-differ", "a1")]),
    "an order of other words": (ask_for_something_else, [("check-orders-differ", "a1")]),
    "index without its last orders": (lose_events, [("check-orders-unlisted", 2)]),
    "order garbled": (garble_an_order, [("check-order-unreadable", "a1")]),
    "paid picture gone": (unmake_the_test, [("check-order-lost", "a1")]),
}


@pytest.mark.parametrize("harm", HARMS)
def test_every_damage_is_named(folder: Path, harm: str) -> None:
    work, expected = HARMS[harm]
    work(folder)
    before = everything(folder)
    report = check(folder)
    assert found(report) == expected
    assert everything(folder) == before


def test_a_bad_record_is_named_and_the_rest_is_looked_at(folder: Path) -> None:
    (folder / "meta" / "ff.json").write_bytes(b"{")
    (folder / "meta" / "ab.json").write_bytes((folder / "meta" / "e1.json").read_bytes())
    assert found(check(folder)) == [("store-record-unreadable", "ab.json"), ("store-record-unreadable", "ff.json")]


def test_half_a_line_that_was_written_again_is_no_harm(folder: Path) -> None:
    path = folder / "orders" / f"{datetime.now(UTC):%Y-%m}.jsonl"
    lines = path.read_text().splitlines()
    path.write_text("\n".join([*lines[:2], lines[2][:30], *lines[2:]]) + "\n")
    assert check(folder).findings == ()


def test_an_original_that_is_used_elsewhere_is_no_orphan(folder: Path) -> None:
    logo = png(shade=99)
    library = Library(folder)
    library.keep(picture(logo), logo)
    library.close()
    assert [key for key, _name in found(check(folder))] == ["check-original-orphan"]
    assert check(folder, lent=frozenset((picture(logo).sha256,))).findings == ()


@pytest.mark.skipif(os.name != "posix", reason="a file that cannot be opened")
def test_an_original_that_cannot_be_read(folder: Path) -> None:
    path = original(folder, SHARED)
    path.unlink()
    path.symlink_to(folder / "nowhere")
    assert [key for key, _name in found(check(folder))] == ["check-original-stranger", "check-original-missing"]


def test_progress_is_told_and_ends_with_all(folder: Path) -> None:
    told: list[tuple[int, int]] = []
    check(folder, lambda done, total: told.append((done, total)))
    assert told == sorted(told)
    assert told[-1] == (3, 3)


def test_it_can_be_stopped_at_any_moment(folder: Path) -> None:
    def stop(_done: int, _total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        check(folder, stop)
    Library(folder).close()


def findings(folder: Path, place: Path) -> set[Sentence]:
    keys: set[Sentence] = set()
    for number, (work, _expected) in enumerate(HARMS.values()):
        one = shutil.copytree(folder, place / str(number))
        work(one)
        keys |= set(check(one).findings)
    return keys


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_finding_is_a_sentence_with_something_to_do(
    folder: Path, tmp_path_factory: pytest.TempPathFactory, language: str
) -> None:
    words = load_words(language)
    for said in findings(folder, tmp_path_factory.mktemp("copies")):
        text = words.tell(said)
        assert text.count(".") >= 2 or ":" in text
        assert "{" not in text
        assert "\n" not in text
