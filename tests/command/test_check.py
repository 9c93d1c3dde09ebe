"""`check` in a terminal: what is said, where, and with which end."""

import os
import signal
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from studio.store.library import Library
from studio.store.settings import SettingsFile
from tests.command.calls import assert_refused, call, child
from tests.fakes.provider import png
from tests.store.test_library import picture
from tests.store.test_trash import OWN, SHARED, with_pictures

Capsys = pytest.CaptureFixture[str]
NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A sound library with two tests and a backup."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("LC_ALL", "C")
    place = tmp_path / "library"
    library = Library(place)
    for key, data in (("e1", OWN), ("e2", SHARED)):
        library.keep(picture(data), data)
        library.save(with_pictures(key, data))
    assert library.upkeep is not None
    library.upkeep.backups.make(NOON)
    library.close()
    return place


def harm(folder: Path, data: bytes) -> str:
    """Changes an original; gives its name in the library."""
    (path,) = (folder / "images").glob(f"*/{picture(data).sha256}.png")
    path.chmod(0o644)
    path.write_bytes(data + b"x")
    return path.relative_to(folder).as_posix()


def test_a_sound_library_ends_well(capsys: Capsys, folder: Path) -> None:
    made = call(capsys, "check", "--library", folder)
    assert made.code == 0
    assert made.out.splitlines() == [
        "Looked at 2 tests, 2 pictures (0.3 kB), 0 orders and one backup.",
        "All is well.",
    ]
    assert made.err.splitlines()[-1] == "2 of 2 pictures looked at"


def test_each_finding_is_a_line_and_the_end_is_a_failure(capsys: Capsys, folder: Path) -> None:
    name = harm(folder, OWN)
    (folder / "backups" / "library-20261125-120000.db").write_bytes(b"x" * 100)
    made = call(capsys, "check", "--library", folder)
    assert made.code == 1
    lines = made.out.splitlines()
    assert len(lines) == 3
    assert lines[1].startswith(f"{name} was changed outside the program")
    assert lines[2].startswith("The backup library-20261125-120000.db can't be used")
    assert made.err.splitlines()[-1].startswith("2 things were found.")


def test_the_logo_of_a_creator_is_no_orphan(capsys: Capsys, folder: Path, tmp_path: Path) -> None:
    logo = png(shade=99)
    library = Library(folder)
    library.keep(picture(logo), logo)
    library.close()
    assert "belongs to no test" in call(capsys, "check", "--library", folder).out
    file = tmp_path / "config" / "expression-studio" / "settings.json"
    SettingsFile(file).load()
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f'{{"post": {{"logo": "{picture(logo).sha256}"}}}}')
    assert call(capsys, "check", "--library", folder).code == 0


def test_rebuild_makes_the_index_anew_and_checks_it(capsys: Capsys, folder: Path) -> None:
    (folder / "library.db").write_bytes(b"x" * 5000)
    made = call(capsys, "check", "--library", folder, "--rebuild")
    assert made.code == 0, made
    lines = made.out.splitlines()
    assert lines[0] == "The index was made anew from the files. 2 tests are listed now."
    assert lines[1] == "The index before it was kept as library.replaced.db."
    assert lines[-1] == "All is well."
    assert (folder / "library.replaced.db").read_bytes() == b"x" * 5000


def test_restore_goes_back_and_keeps_what_is_newer(capsys: Capsys, folder: Path) -> None:
    library = Library(folder)
    library.save(with_pictures("e3", SHARED))
    library.close()
    made = call(capsys, "check", "--library", folder, "--restore", folder / "backups" / "library-20261125-120000.db")
    assert made.code == 0, made
    assert made.out.splitlines()[0].startswith("library-20261125-120000.db is in place;")
    assert "3 tests are listed now" in made.out
    assert (folder / "library.replaced.db").exists()


def test_what_cannot_be_done_is_one_sentence(capsys: Capsys, folder: Path, tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    assert_refused(call(capsys, "check", "--library", gone), 2, str(gone))
    assert not gone.exists()
    assert_refused(call(capsys, "check", "--library", folder, "--restore", tmp_path / "no.db"), 2, "no.db")
    assert_refused(call(capsys, "check", "--library", folder, "--rebuild", "--restore", "x"), 2, "--rebuild")
    library = Library(folder)
    assert_refused(call(capsys, "check", "--library", folder), 1, "already open")
    library.close()


def test_it_speaks_spanish_and_loads_nothing_heavy(folder: Path, tmp_path: Path) -> None:
    name = harm(folder, OWN)
    made = child(tmp_path, "check", "--library", folder, language="es_ES.UTF-8")
    assert made.code == 1
    assert f"{name} se modificó fuera del programa" in made.out
    assert not made.loaded & {"PySide6", "qasync", "skia"}


STOPPED = """
import os, signal, sys
from studio.store import check_originals
look = check_originals._read
def slowly(path, block):
    os.kill(os.getpid(), signal.SIGINT)
    return look(path, block)
check_originals._read = slowly
from studio.__main__ import main
sys.exit(main(["check", "--library", sys.argv[1]]))
"""


def test_ctrl_c_ends_it_without_a_trace(folder: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", STOPPED, folder],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"HOME": str(tmp_path)},
        timeout=60,
    )
    assert done.returncode == 130
    assert "Traceback" not in done.stderr
    assert done.stdout == ""
    assert signal.getsignal(signal.SIGINT) is not signal.SIG_IGN
    Library(folder).close()
