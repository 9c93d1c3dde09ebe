"""What a disk can do to a library: full, read-only, unplugged, changed by a foreign hand."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from studio.store.check import check
from studio.store.library import Library
from studio.store.received import Received
from studio.words import StudioError
from tests.fakes.provider import png
from tests.store.records import stored
from tests.store.small_disk import BEGIN, ROOT, on_disk
from tests.store.test_library import picture


def test_d1_disk_full_before_sending(tmp_path: Path) -> None:
    told = on_disk(
        tmp_path / "disk",
        "76m",
        """
library = Library(disk / "library")
wide = library.room(1_000_000)
print(wide, (disk / "library" / "reserve").exists())
said = library.room(10_000_000)
print(said.key, dict(said.args)["needed"], dict(said.args)["free"] < 94)
library.close()
""",
    )
    # 76 MiB take 64 MB + 3 x 1 MB, and no reserve besides.
    assert told.splitlines() == ["None False", "library-no-room 94 True"]


def test_d2_disk_full_while_writing_an_answer(tmp_path: Path) -> None:
    told = on_disk(
        tmp_path / "disk",
        "200m",
        """
library = Library(disk)
library.ledger.plan([order()]).result(20)
library.ledger.move("a1", Happened("sending")).result(20)
assert library.room(1_000_000) is None
fill()
answer = os.urandom(5_000_000)
path = library.received.keep("a1", answer)
print(path.read_bytes() == answer, (disk / "reserve").exists())
library.ledger.move("a1", Happened("downloading")).result(20)
print(library.ledger.unsettled()[0].state)
library.close()
""",
    )
    assert told.splitlines() == ["True False", "downloading"]


def test_d2_an_answer_that_does_not_fit_leaves_room_for_the_ledger(tmp_path: Path) -> None:
    told = on_disk(
        tmp_path / "disk",
        "120m",
        """
library = Library(disk)
library.ledger.plan([order()]).result(20)
assert library.room(1_000_000) is None
fill()
print(ask(lambda: library.received.keep("a1", bytes(30_000_000))))
library.ledger.move("a1", Happened("sending")).result(20)
library.ledger.move("a1", Happened("accepted", request_id="r7")).result(20)
print([(one.state, one.request_id) for one in library.ledger.unsettled()], sorted((disk / "incoming").iterdir()))
library.close()
(disk / "ballast").unlink()
library = Library(disk)
print(library.room(1_000_000), (disk / "reserve").stat().st_size, library.notes)
library.close()
""",
    )
    assert told.splitlines() == [
        "store-no-space",
        "[('accepted', 'r7')] []",
        "None 16000000 []",
    ]


def test_d3_disk_full_while_committing(tmp_path: Path) -> None:
    told = on_disk(
        tmp_path / "disk",
        "4m",
        """
library = Library(disk)
library.ledger.plan([order()]).result(20)
library.save(stored("e1"))
fill()
print(ask(lambda: library.ledger.move("a1", Happened("sending", sent="x" * 50_000)).result(20)))
print(ask(lambda: library.save(stored("e2"))))
print(library.ledger.standing("a1").state, [row.id for row in library.listed()])
library.close()
(disk / "ballast").unlink()
library = Library(disk)
print(library.ledger.standing("a1").state, library.load("e1") == stored("e1"), library.notes)
library.ledger.move("a1", Happened("sending")).result(20)
library.close()
""",
    )
    assert told.splitlines() == [
        "store-no-space",
        "store-no-space",
        "planned ['e1']",
        "planned True []",
    ]


def test_d3_the_reserve_lets_the_ledger_be_written_on_a_full_disk(tmp_path: Path) -> None:
    told = on_disk(
        tmp_path / "disk",
        "120m",
        """
library = Library(disk)
library.ledger.plan([order(one) for one in ("a1", "a2")]).result(20)
assert library.room(0) is None
fill()
moves = [library.ledger.move(one, Happened("sending", sent="x" * 100_000)) for one in ("a1", "a2")]
for move in moves:
    move.result(20)
print([one.state for one in library.ledger.unsettled()], (disk / "reserve").exists())
library.close()
""",
    )
    assert told == "['sending', 'sending'] False"


LIMITED = """
import resource, signal, sys
from pathlib import Path
from studio.store.library import Library
from studio.words import StudioError
from tests.store.records import stored
library = Library(Path(sys.argv[1]))
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    library.save(stored("e1", 5))
except StudioError as error:
    print(error.sentence.key)
"""


def test_d3_a_limit_on_files_leaves_the_record_from_before(tmp_path: Path) -> None:
    library = Library(tmp_path)
    library.save(stored("e1"))
    library.close()
    done = subprocess.run([sys.executable, "-c", LIMITED, tmp_path], capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "store-no-space"
    again = Library(tmp_path)
    assert again.last() == stored("e1")
    assert again.notes == []
    again.close()


def test_d6_a_library_on_a_read_only_disk_opens_to_be_looked_at(tmp_path: Path) -> None:
    told = on_disk(
        tmp_path / "disk",
        "8m",
        """
library = Library(disk)
library.save(stored("e1"))
data = png()
library.keep(picture(data), data)
library.ledger.plan([order()]).result(20)
library.close()
os.system(f"mount -o remount,ro {disk}")
library = Library(disk)
print([note.key for note in library.notes], [row.id for row in library.listed()], library.last() == stored("e1"))
print(library.original(picture(data).sha256) == data, [one.state for one in library.ledger.unsettled()])
print(library.room(1).key, ask(lambda: library.save(stored("e1", 5))), ask(lambda: library.trash("e2")))
print(ask(lambda: library.ledger.move("a1", Happened("sending")).result(20)))
print(ask(lambda: library.ledger.plan([order("a2")]).result(20)), ask(lambda: library.received.keep("a1", b"x")))
library.close()
os.system(f"mount -o remount,rw {disk}")
library = Library(disk)
print(library.notes, library.load("e1") == stored("e1"), library.ledger.standing("a1").state)
library.close()
""",
    )
    assert told.splitlines() == [
        "['library-read-only'] ['e1'] True",
        "True ['planned']",
        "store-library-closed store-no-permission store-record-unreadable",
        "store-library-closed",
        "store-library-closed store-no-permission",
        "[] True planned",
    ]


def test_d6_what_a_crash_left_on_a_read_only_disk_is_shown_all_the_same(tmp_path: Path) -> None:
    told = on_disk(
        tmp_path / "disk",
        "8m",
        """
library = Library(disk)
library.save(stored("e1"))
library.close()
(disk / "library.db").write_bytes(b"no database at all" * 100)
os.system(f"mount -o remount,ro {disk}")
library = Library(disk)
print([note.key for note in library.notes], [row.id for row in library.listed()])
library.close()
print((disk / "library.db").read_bytes()[:18])
""",
    )
    assert told.splitlines() == ["['library-read-only'] ['e1']", "b'no database at all'"]


FORBIDDEN = (
    BEGIN
    + """
def give(folder, mode):
    for place, _folders, files in os.walk(folder, topdown=False):
        for name in files:
            os.chmod(os.path.join(place, name), 0o600 if mode == 0o700 else 0o400)
        os.chmod(place, mode)

library = Library(disk)
library.save(stored("e1"))
library.close()
if os.geteuid() == 0:
    for place, _folders, files in os.walk(disk):
        for name in (place, *(os.path.join(place, name) for name in files)):
            os.chown(name, 65534, 65534)
    os.setresuid(65534, 65534, 65534)
library = Library(disk)
library.ledger.plan([order()]).result(20)
give(disk, 0o500)
sending = ask(lambda: library.ledger.move("a1", Happened("sending")).result(20))
print(ask(lambda: library.save(stored("e1", 5))), sending)
library.close()
library = Library(disk)
print([note.key for note in library.notes], library.load("e1") == stored("e1"), library.room(1).key)
library.close()
give(disk, 0o700)
library = Library(disk)
library.ledger.move("a1", Happened("sending")).result(20)
print(library.load("e1") == stored("e1"), library.ledger.standing("a1").state, library.notes)
library.close()
"""
)


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_d6_permission_lost_while_open() -> None:
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        place = Path(folder) / "library"
        done = subprocess.run(
            [sys.executable, "-c", FORBIDDEN, place], capture_output=True, text=True, check=False, cwd=ROOT
        )
    assert done.stdout.splitlines() == [
        "store-no-permission store-library-closed",
        "['library-read-only'] True store-library-closed",
        "True sending []",
    ], done.stderr


def test_d7_the_drive_of_the_library_is_gone(tmp_path: Path) -> None:
    told = on_disk(
        tmp_path / "disk",
        "8m",
        """
library = Library(disk)
from datetime import UTC, datetime
library.save(stored("e1"))
library.ledger.plan([order()]).result(20)
os.system(f"umount -l {disk}")
print(ask(lambda: library.save(stored("e1", 5))) != "", ask(lambda: library.original("0" * 64)))
print(library.room(1).key, library.upkeep.turn(datetime.now(UTC)))
library.close()
print(sorted(path.name for path in disk.iterdir()))
""",
    )
    # Nothing is written into the empty folder in its place, where it would be taken for the library.
    assert told.splitlines() == ["True store-original-missing", "store-library-closed ()", "[]"]


@pytest.mark.parametrize("harm", ["deleted", "appended"])
def test_d8_an_original_deleted_or_edited_by_hand(tmp_path: Path, harm: str) -> None:
    library = Library(tmp_path)
    data = png()
    path = library.originals.keep(picture(data), data)
    library.save(stored("e1"))
    path.chmod(0o644)
    if harm == "deleted":
        path.unlink()
    else:
        path.write_bytes(data + b"\0")
    with pytest.raises(StudioError) as refused:
        library.original(picture(data).sha256)
    assert refused.value.sentence.key == f"store-original-{'missing' if harm == 'deleted' else 'changed'}"
    assert library.load("e1") == stored("e1")
    library.keep(picture(data), data)
    assert library.original(picture(data).sha256) == data
    library.close()


@pytest.mark.parametrize("name", ["e1 (Ana's conflicted copy 2026-11-25).json", "e1 (Copia en conflicto de Ana).json"])
def test_d9_a_conflicted_copy_is_ignored_and_named_by_check(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "Dropbox (Personal)" / "library"
    library = Library(folder)
    library.save(stored("e1"))
    library.close()
    (folder / "meta" / name).write_bytes((folder / "meta" / "e1.json").read_bytes())
    again = Library(folder)
    assert again.notes == []
    assert [row.id for row in again.listed()] == ["e1"]
    again.close()
    assert [one.key for one in check(folder).findings if one.key != "check-original-missing"] == [
        "check-record-conflict"
    ]


def test_d9_a_synced_folder_is_told_once(tmp_path: Path) -> None:
    folder = tmp_path / "OneDrive - Studio" / "library"
    library = Library(folder)
    assert [(note.key, dict(note.args)["service"]) for note in library.notes] == [("library-synced", "OneDrive")]
    library.close()
    again = Library(folder)
    assert again.notes == []
    again.close()


KILLED = """
import os, signal, sys
from pathlib import Path
from studio.store.received import Received
os.replace = os.rename = lambda *given: os.kill(os.getpid(), signal.SIGKILL)
Path.replace = lambda *given: os.kill(os.getpid(), signal.SIGKILL)
Received(Path(sys.argv[1]) / "incoming").keep("a2", b"half")
"""


def test_d12_parts_of_a_crash_are_swept_and_answers_stay(tmp_path: Path) -> None:
    library = Library(tmp_path)
    library.received.keep("a1", b"whole")
    library.close()
    killed = subprocess.run([sys.executable, "-c", KILLED, tmp_path], check=False)
    assert killed.returncode == -signal.SIGKILL
    assert [one.key for one in check(tmp_path).findings] == ["check-part"]
    Library(tmp_path).close()
    assert [path.name for path in (tmp_path / "incoming").iterdir()] == ["a1.part"]
    assert Received(tmp_path / "incoming").read("a1") == b"whole"


def test_d14_times_of_files_say_nothing_about_what_they_are(tmp_path: Path) -> None:
    library = Library(tmp_path)
    data = png()
    path = library.originals.keep(picture(data), data)
    for key in ("e1", "e2"):
        library.save(stored(key))
    library.close()
    for file in (path, *(tmp_path / "meta").iterdir()):
        os.utime(file, (0, 0))
    again = Library(tmp_path)
    assert {row.id for row in again.listed()} == {"e1", "e2"}
    assert again.original(picture(data).sha256) == data
    assert again.notes == []
    again.close()


def test_c3_threads_may_run_out_of_room_together(tmp_path: Path) -> None:
    told = on_disk(
        tmp_path / "disk",
        "120m",
        """
from concurrent.futures import ThreadPoolExecutor
library = Library(disk)
ids = [f"b{number}" for number in range(12)]
library.ledger.plan([order(one) for one in ids]).result(20)
assert library.room(0) is None
fill()
def write(one):
    library.received.keep(one, os.urandom(300_000))
    library.ledger.move(one, Happened("sending", sent="x" * 20_000)).result(20)
with ThreadPoolExecutor(12) as pool:
    problems = [repr(done.exception()) for done in [pool.submit(write, one) for one in ids]]
print({one.state for one in library.ledger.unsettled()}, len(list((disk / "incoming").iterdir())))
library.close()
""",
    )
    assert told == "{'sending'} 12"


KEEPING = """
import sys
from pathlib import Path
from studio.store.atomic import WriteError
from studio.store.received import Received
received = Received(Path(sys.argv[1]) / "incoming")
open(sys.argv[1] + "/now", "w").close()
try:
    received.keep("a1", bytes(95_000))
except WriteError as error:
    print(error.sentence.key)
"""


def injected(folder: Path, *injections: str) -> str:
    """What keeping an answer says while the system answers some calls otherwise."""
    if shutil.which("strace") is None:
        pytest.skip("there is no strace here")
    asked = [word for one in injections for word in ("-e", f"inject={one}")]
    calls = ",".join(one.partition(":")[0] for one in injections)
    done = subprocess.run(
        ["strace", "-f", "-o", "/dev/null", "-e", f"trace={calls}", *asked, sys.executable, "-c", KEEPING, folder],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    if "ptrace" in done.stderr:
        pytest.skip("nothing can be traced here")
    return done.stdout.strip()


@pytest.mark.parametrize("error", ["EIO", "ENOSPC"])
def test_d4_an_error_when_syncing_is_a_failure(tmp_path: Path, error: str) -> None:
    Received(tmp_path / "incoming").keep("a1", b"earlier")
    said = injected(tmp_path, f"fsync:error={error}:when=1")
    assert said == {"EIO": "store-not-written", "ENOSPC": "store-no-space"}[error]
    assert Received(tmp_path / "incoming").read("a1") == b"earlier"
    assert [path.name for path in (tmp_path / "incoming").iterdir()] == ["a1.part"]


def test_d5_a_write_that_lies_is_a_failure(tmp_path: Path) -> None:
    Received(tmp_path / "incoming").keep("a1", b"earlier")
    said = injected(tmp_path, "write:retval=5000:when=1")
    assert said == "store-not-written"
    assert Received(tmp_path / "incoming").read("a1") == b"earlier"


def test_d4_a_folder_that_is_not_synced_is_a_failure_and_the_answer_is_there(tmp_path: Path) -> None:
    said = injected(tmp_path, "fsync:error=EIO:when=2")
    assert said == "store-not-written"
    assert Received(tmp_path / "incoming").read("a1") == bytes(95_000)
