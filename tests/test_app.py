"""The loop around the window: signals, arguments, refusals. The window itself runs in a process of its own."""

import os
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from studio import __version__
from studio.app import _application, _Signals
from studio.store.library import Library
from studio.wiring import Parts, open_session
from tests.bench.pictures import hard_portrait
from tests.journeys.screen import ROOT, command, gone, surroundings, until


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    return surroundings(tmp_path / "home") | {"QT_QPA_PLATFORM": "offscreen"}


@pytest.fixture
def handlers() -> Iterator[None]:
    """What the test runner does on Ctrl+C is put back."""
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


def run(environment: dict[str, str], *arguments: str, library: Path) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        command(library, *arguments),
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )


def refused(done: "subprocess.CompletedProcess[str]") -> str:
    """The one sentence of a start that failed."""
    assert done.returncode == 1
    assert done.stdout == ""
    (sentence,) = done.stderr.splitlines()
    return sentence


@pytest.mark.usefixtures("handlers")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_reaches_an_idle_loop(qtbot: QtBot, number: signal.Signals) -> None:
    closed: list[bool] = []
    with _Signals(lambda: closed.append(True)):
        os.kill(os.getpid(), number)
        qtbot.waitUntil(lambda: bool(closed), timeout=2000)
        os.kill(os.getpid(), number)
        qtbot.waitUntil(lambda: len(closed) == 2, timeout=2000)
    assert signal.set_wakeup_fd(-1) == -1, "the interpreter no longer writes to a socket that is closed"


def test_the_desktop_learns_the_programs_name(qtbot: QtBot, environment: dict[str, str]) -> None:
    code = (
        "from studio.app import _application as made; a = made();"
        "print(a.applicationName(), a.applicationVersion(), a.desktopFileName(), a.quitOnLastWindowClosed())"
    )
    program = (command(Path())[0], "-c", code)
    done = subprocess.run(program, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=30, check=True)
    assert done.stdout.split() == ["Expression", "Studio", __version__, "expression-studio", "False"]
    assert callable(_application)


def test_files_on_the_command_line_are_kept_when_it_is_ended(environment: dict[str, str], tmp_path: Path) -> None:
    library, files = tmp_path / "library", []
    for number in (1, 2):
        files.append(str(tmp_path / f"{number}.png"))
        hard_portrait(200, number).save(files[-1])
    with (tmp_path / "said.txt").open("wb") as said:
        process = subprocess.Popen(command(library, *files), cwd=ROOT, env=environment, stderr=said)
    try:
        until(lambda: len(list((library / "images").rglob("*.png"))) == 2, "both originals")
        process.send_signal(signal.SIGTERM)
        assert process.wait(20) == 0
    finally:
        process.kill()
        process.wait()
    gone({process.pid})
    assert (tmp_path / "said.txt").read_text() == ""
    stored = Library(library)
    last = stored.last()
    stored.close()
    assert last is not None
    assert [Path(files[0]).read_bytes(), Path(files[1]).read_bytes()] == [
        stored.original(shot.picture.sha256) for shot in last.experiment.steps[0].shots
    ]


def test_c1_a_library_that_is_open_elsewhere_is_refused(environment: dict[str, str], tmp_path: Path) -> None:
    library = Library(tmp_path / "library")
    try:
        said = refused(run(environment, library=library.folder))
    finally:
        library.close()
    assert "already open" in said
    assert str(library.folder) in said


def test_a_file_in_place_of_the_library_is_refused_in_the_creators_language(
    environment: dict[str, str], tmp_path: Path
) -> None:
    file = tmp_path / "library"
    file.write_text("not a folder")
    said = refused(run(environment | {"LANG": "es_MX.UTF-8"}, library=file))
    assert str(file) in said
    assert "biblioteca" in said
    assert file.read_text() == "not a folder"


def test_an_option_nobody_knows_is_bad_input(environment: dict[str, str], tmp_path: Path) -> None:
    done = run(environment, "--no-such-option", library=tmp_path / "library")
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert not (tmp_path / "library").exists()


def test_the_library_in_the_settings_is_where_the_next_start_looks(tmp_path: Path) -> None:
    parts = Parts(tmp_path / "library", tmp_path / "settings.json")
    session = open_session(parts)
    assert session.desk.experiment.steps == ()
    session.owned.intake.close()
    session.owned.library.close()
