"""What can befall a library from outside, by its numbers: a drive that goes, a lock that stays, clocks, others."""

import json
import os
import pickle
import signal
import subprocess
import sys
import threading
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.image.picture import Picture
from studio.request.job import Happened
from studio.store.atomic import WriteError
from studio.store.check import check
from studio.store.codec import Stored, to_json
from studio.store.job_ledger import utc_seconds
from studio.store.library import Library
from studio.store.received import Received
from studio.store.upkeep import drop_answers
from studio.words import Sentence, StudioError
from tests.fakes.provider import png
from tests.store.orders import opened, order
from tests.store.records import stored
from tests.store.small_disk import on_disk
from tests.store.test_faults_database import locking
from tests.store.test_library import picture

NOW = datetime.now(UTC)
QUICK = ("journal_mode=DELETE", "synchronous=EXTRA", "foreign_keys=ON", "busy_timeout=20")
"""As a library's, and soon out of patience."""


def test_d7_an_answer_that_comes_while_the_drive_is_gone_waits_on_another_one(tmp_path: Path) -> None:
    told = on_disk(
        tmp_path / "disk",
        "200m",
        """
real, drive, spill = disk / "real", disk / "drive", disk / "rescued"
real.mkdir(); drive.mkdir()
plug = lambda: os.system(f"mount --bind {real} {drive}")
plug()
library = Library(drive / "library", spill=spill)
library.ledger.plan([order()]).result(20)
library.ledger.move("a1", Happened("sending")).result(20)
os.system(f"umount -l {drive}")
path = library.received.keep("a1", b"paid for")
print(path.relative_to(disk), ask(lambda: library.ledger.move("a1", Happened("unknown")).result(20)) != "")
library.close()
print(sorted(drive.iterdir()))
plug()
library = Library(drive / "library", spill=spill)
print(library.received.read("a1"), library.ledger.standing("a1").state, sorted(spill.iterdir()), library.notes)
library.close()
""",
    )
    assert told.splitlines() == ["rescued/a1.part True", "[]", "b'paid for' sending [] []"]


def test_d4_d7_an_answer_that_fits_nowhere_else_is_told(tmp_path: Path) -> None:
    (tmp_path / "spill").write_bytes(b"")
    received = Received(tmp_path / "gone" / "incoming", _refuse, tmp_path / "spill")
    with pytest.raises(WriteError):
        received.keep("a1", b"answer")
    with pytest.raises(WriteError):
        Received(tmp_path / "gone" / "incoming", _refuse).keep("a1", b"answer")


def _refuse(path: Path, _data: bytes) -> None:
    raise WriteError(Sentence("store-library-closed", (("path", str(path)),)))


def test_d7_answers_of_another_library_wait_for_theirs(tmp_path: Path) -> None:
    spill = tmp_path / "spill"
    spill.mkdir()
    for name in ("a1.part", "b2.part", "of-nobody.txt"):
        (spill / name).write_bytes(name.encode())
    library = Library(tmp_path / "library", spill=spill)
    library.ledger.plan([order("a1")]).result(20)
    library.close()
    again = Library(tmp_path / "library", spill=spill)
    assert again.received.read("a1") == b"a1.part"
    assert sorted(path.name for path in spill.iterdir()) == ["b2.part", "of-nobody.txt"]
    again.close()


@pytest.mark.parametrize(
    "name", ["emoji 😢", "שלום", "Jose\u0301", "con.aux", "two  spaces ", "quotes '\"", "percent %20 #", "é" * 60]
)
def test_d10_a_library_may_lie_in_a_folder_of_any_name(tmp_path: Path, name: str) -> None:
    library = Library(tmp_path / name / "library")
    data = png()
    library.keep(picture(data), data)
    library.save(stored("e1"))
    library.ledger.plan([order()]).result(20)
    assert library.upkeep is not None
    library.upkeep.turn(NOW)
    library.close()
    again = Library(tmp_path / name / "library")
    assert again.notes == []
    assert (again.last(), again.original(picture(data).sha256)) == (stored("e1"), data)
    again.close()
    assert not [one for one in check(tmp_path / name / "library").findings if one.key.startswith("check-index")]


@settings(max_examples=15, deadline=None)
@given(st.text(st.characters(codec="utf-8"), min_size=1, max_size=80))
def test_d10_a_test_may_have_any_name_and_its_file_has_none_of_it(name: str) -> None:
    record = stored("e1")
    named = replace(record, experiment=replace(record.experiment, name=name))
    assert json.loads(to_json(named))["experiment"]["name"] == name


def test_s5_what_is_paid_for_outwaits_a_lock_that_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("studio.store.database.PRAGMAS", QUICK)
    library = Library(tmp_path)
    assert library.upkeep is not None
    heard: list[str] = []
    held = threading.Event()

    def hear(said: Sentence) -> None:
        heard.append(said.key)
        held.set()

    library.upkeep.hear(hear)
    library.ledger.plan([order("a1"), order("a2")]).result(20)
    library.ledger.move("a1", Happened("sending")).result(20)
    other = locking(tmp_path / "library.db")
    accepted = library.ledger.move("a1", Happened("accepted", request_id="r7"))
    assert held.wait(20)
    later = library.ledger.move("a2", Happened("sending"))
    after = library.ledger.move("a1", Happened("downloading"))
    assert not accepted.done()
    other.communicate("\n", timeout=20)
    accepted.result(20)
    after.result(20)
    later.result(20)
    assert [one.state for one in library.ledger.events("a1")] == ["planned", "sending", "accepted", "downloading"]
    assert heard == ["library-held"], "once, however long it lasts"
    library.close()


def test_s5_together_with_what_waits_nothing_is_sent_on_a_guess(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("studio.store.database.PRAGMAS", QUICK)
    library = Library(tmp_path)
    library.ledger.plan([order("a1"), order("a2")]).result(20)
    library.ledger.move("a1", Happened("sending")).result(20)
    other = locking(tmp_path / "library.db")
    gate = threading.Event()
    hold = threading.Thread(target=lambda: library._database.bare(lambda _connection: gate.wait(20)))
    hold.start()
    accepted = library.ledger.move("a1", Happened("accepted", request_id="r7"))
    sending = library.ledger.move("a2", Happened("sending"))
    gate.set()
    assert isinstance(sending.exception(20), WriteError)
    assert not accepted.done()
    other.communicate("\n", timeout=20)
    accepted.result(20)
    hold.join()
    standing = library.ledger.standing("a2")
    assert standing is not None
    assert standing.state == "planned"
    library.close()


def test_s5_closing_does_not_wait_for_the_lock_and_the_answer_is_on_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("studio.store.database.PRAGMAS", QUICK)
    library = Library(tmp_path)
    held = threading.Event()
    assert library.upkeep is not None
    library.upkeep.hear(lambda _said: held.set())
    library.ledger.plan([order()]).result(20)
    library.ledger.move("a1", Happened("sending")).result(20)
    other = locking(tmp_path / "library.db")
    library.received.keep("a1", b"answer")
    accepted = library.ledger.move("a1", Happened("accepted", request_id="r7"))
    assert held.wait(20)
    library.close()
    assert isinstance(accepted.exception(20), WriteError)
    other.communicate("\n", timeout=20)
    again = Library(tmp_path)
    assert [one.state for one in again.ledger.unsettled()] == ["sending"]
    assert again.received.read("a1") == b"answer"
    again.close()


def test_c2_a_note_of_another_computer_without_its_lock_keeps_nobody_out(tmp_path: Path) -> None:
    Library(tmp_path).close()
    (tmp_path / "library.owner").write_text(json.dumps({"pid": 1, "host": "another"}))
    library = Library(tmp_path)
    library.save(stored("e1"))
    library.close()
    assert not (tmp_path / "library.owner").exists()


@pytest.mark.parametrize("days", [-1, -400, 400])
def test_t1_a_clock_that_is_set_changes_no_order_of_events(tmp_path: Path, days: int) -> None:
    moments = [NOW, NOW + timedelta(days=days), NOW + timedelta(seconds=1)]
    times = iter(one.isoformat(timespec="seconds") for one in moments for _ in range(2))
    database, ledger = opened(tmp_path, lambda: next(times))
    ledger.plan([order()]).result(20)
    states = ("sending", "accepted", "downloading", "stored", "done")
    for state in states:
        ledger.move("a1", Happened(state, request_id="r")).result(20)  # type: ignore[arg-type]
    wanted = ledger.events("a1")
    assert [one.state for one in wanted] == ["planned", *states]
    database.close()
    (tmp_path / "library.db").unlink()
    again, copy = opened(tmp_path)
    assert copy.events("a1") == wanted, "months are only where a line lies, not when it counts"
    again.close()


@pytest.mark.parametrize("days", [-400, 0, 400])
def test_t1_a_clock_that_is_set_throws_out_no_answer_that_may_be_needed(tmp_path: Path, days: int) -> None:
    library = Library(tmp_path)
    ids = {"a1": "sending", "a2": "unknown", "a3": "cancelled-sent"}
    library.ledger.plan([order(one) for one in ids]).result(20)
    for job, state in ids.items():
        library.ledger.move(job, Happened("sending")).result(20)
        if state != "sending":
            library.ledger.move(job, Happened(state)).result(20)  # type: ignore[arg-type]
        os.utime(library.received.keep(job, b"answer"), (0, 0))
    drop_answers(library.received, library.ledger, NOW + timedelta(days=days))
    assert all(library.received.read(job) == b"answer" for job in ids)
    library.close()


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="time zones of POSIX")
@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Etc/GMT+12", "Europe/Madrid", "America/St_Johns"])
def test_t2_times_are_kept_in_utc_wherever_the_creator_is(
    tmp_path: Path, zone: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        before = datetime.now(UTC).replace(microsecond=0)
        said = datetime.fromisoformat(utc_seconds())
        assert said.utcoffset() == timedelta(0)
        assert before <= said <= datetime.now(UTC)
        library = Library(tmp_path)
        library.ledger.plan([order()]).result(20)
        library.ledger.move("a1", Happened("sending")).result(20)
        day = library.ledger.events("a1")[-1].at[:10]
        assert library.ledger.spent(day) == 30_000
        library.save(stored("e1"))
        (row,) = library.listed()
        written = (tmp_path / "meta" / "e1.json").stat().st_mtime
        assert row.changed == datetime.fromtimestamp(written).astimezone().date().isoformat(), "shown as it is here"
        library.close()
    finally:
        monkeypatch.undo()
        time.tzset()


ODD = [
    b'{"version": 3, "experiment": {"id": "e2", "name": 1e999}}',
    b'{"version": 1e999}',
    b"[" * 200_000,
    pickle.dumps({"version": 3}),
    b'{"version": 3, "experiment": {"id": "../../e2"}}',
]


@pytest.mark.parametrize("data", ODD)
def test_x3_a_record_from_a_foreign_hand_is_left_alone(tmp_path: Path, data: bytes) -> None:
    library = Library(tmp_path / "library")
    library.save(stored("e1"))
    library.close()
    (tmp_path / "library" / "meta" / "e2.json").write_bytes(data)
    again = Library(tmp_path / "library")
    assert [row.id for row in again.listed()] == ["e1"]
    assert [note.key for note in again.notes] == ["store-record-unreadable"]
    with pytest.raises(StudioError):
        again.load("e2")
    again.close()
    assert (tmp_path / "library" / "meta" / "e2.json").read_bytes() == data


def leading(sha256: str) -> Stored:
    """A record whose pictures are said to lie there."""
    record = stored("e2")
    step = record.experiment.steps[0]
    shots = tuple(replace(shot, picture=Picture(sha256, "PNG", 64, 80, 9)) for shot in step.shots)
    return replace(record, experiment=replace(record.experiment, steps=(replace(step, shots=shots),)))


@pytest.mark.parametrize("place", ["../mine", "/mine", ".././mine"])
def test_x3_a_digest_that_is_a_path_leads_nowhere(tmp_path: Path, place: str) -> None:
    mine = tmp_path / "mine.png"
    mine.write_bytes(png())
    sha256 = str(tmp_path / "mine") if place == "/mine" else place
    library = Library(tmp_path / "library")
    library.save(leading(sha256))
    with pytest.raises(StudioError):
        library.original(sha256)
    library.trash("e2")
    library.close()
    assert mine.read_bytes() == png(), "what lies elsewhere is not thrown away with a test"


@pytest.mark.skipif(os.name != "posix", reason="links of POSIX")
def test_x3_a_link_in_the_place_of_an_original_shows_nothing_else(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("words of somebody")
    library = Library(tmp_path / "library")
    data = png()
    path = library.originals.keep(picture(data), data)
    path.unlink()
    path.symlink_to(secret)
    with pytest.raises(StudioError):
        library.original(picture(data).sha256)
    library.keep(picture(data), data)
    assert (secret.read_text(), library.original(picture(data).sha256)) == ("words of somebody", data)
    library.close()


KILLED_AT_A_THUMB = """
import os, signal, sys
from pathlib import Path
from studio.store.thumbs import Thumbs
Path.replace = lambda *given: os.kill(os.getpid(), signal.SIGKILL)
Thumbs(Path(sys.argv[1])).keep("ab" * 32, b"small")
"""


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
def test_k10_a_picture_without_its_small_one_gets_it_anew(tmp_path: Path) -> None:
    Library(tmp_path).close()
    killed = subprocess.run([sys.executable, "-c", KILLED_AT_A_THUMB, tmp_path], check=False)
    assert killed.returncode == -signal.SIGKILL
    library = Library(tmp_path)
    assert library.notes == []
    assert library.thumbs.read("ab" * 32) is None, "half a picture is none"
    library.thumbs.keep("ab" * 32, b"small")
    assert library.thumbs.read("ab" * 32) == b"small"
    library.close()
    assert check(tmp_path).findings == ()
