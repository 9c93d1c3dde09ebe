"""The program itself, struck down in its window: it leaves a trace, and the next start has it."""

import os
import signal
import subprocess
from pathlib import Path

import pytest

from studio.store.crash_file import LAST, NOW
from tests.fakes.provider import png
from tests.journeys.screen import ROOT, command, gone, surroundings, until


def run_until(environment: dict[str, str], file: Path, number: signal.Signals, said: Path) -> "subprocess.Popen[bytes]":
    """Start with a picture, wait until the library has it, send a signal, wait for the end."""
    library, data = said.parent / "library", file.read_bytes()
    with said.open("wb") as errors:
        process = subprocess.Popen(command(library, str(file)), cwd=ROOT, env=environment, stderr=errors)
    try:
        kept = library / "images"
        until(lambda: any(path.read_bytes() == data for path in kept.rglob("*.png")), "the picture")
        process.send_signal(number)
        process.wait(20)
    finally:
        process.kill()
        process.wait()
    gone({process.pid})
    return process


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
def test_a_window_that_is_struck_down_leaves_its_trace_for_the_next_start(tmp_path: Path) -> None:
    environment = surroundings(tmp_path / "home") | {"QT_QPA_PLATFORM": "offscreen"}
    said = tmp_path / "said.txt"
    files = [tmp_path / "first.png", tmp_path / "second.png"]
    for shade, file in enumerate(files):
        file.write_bytes(png(shade=shade))
    died = run_until(environment, files[0], signal.SIGSEGV, said)
    assert died.returncode == -signal.SIGSEGV
    (trace,) = (tmp_path / "home").rglob(NOW)
    assert "Segmentation fault" in trace.read_text()
    assert "studio" in trace.read_text()
    assert run_until(environment, files[1], signal.SIGTERM, said).returncode == 0
    assert trace.read_text() == ""
    assert "Segmentation fault" in (trace.parent / LAST).read_text()
    assert said.read_text() == ""
