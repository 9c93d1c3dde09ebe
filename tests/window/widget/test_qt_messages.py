"""What Qt has to say goes into the log; in a process of its own, since the test runner listens to Qt as well."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
TALK = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QObject, qCritical, qDebug, qFatal, qWarning
from studio.store.black_box import BlackBox
from studio.store.redaction import Redaction
from studio.window.widget.qt_messages import put_qt_messages
with BlackBox(Path(sys.argv[1]), Redaction({}, Path.home())) as box:
    put_qt_messages(box)
    qDebug("not a word")
    qWarning("first of a key canary-key-0123456789-abcdefghij")
    qCritical("second")
    QCoreApplication([])
    QCoreApplication.instance().startTimer(-5)
    __END__
"""


def talk(folder: Path, end: str = "pass") -> "subprocess.CompletedProcess[str]":
    program = (sys.executable, "-c", TALK.replace("__END__", end), str(folder / "studio.log"))
    env = os.environ | {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(program, env=env, capture_output=True, text=True, timeout=60, check=False)


def test_warnings_are_in_the_log_and_clean(tmp_path: Path) -> None:
    done = talk(tmp_path)
    assert done.returncode == 0, done.stderr
    lines = [line[20:] for line in (tmp_path / "studio.log").read_text().splitlines()]
    assert lines[:2] == [
        "WARNING studio: Qt warning (default): first of a key …",
        "WARNING studio: Qt error (default): second",
    ]
    assert "negative" in lines[2]
    assert len(lines) == 3
    assert "canary" not in done.stderr


@pytest.mark.skipif(not hasattr(os, "WTERMSIG"), reason="signals of POSIX")
def test_a_fatal_message_ends_in_a_crash_that_is_kept(tmp_path: Path) -> None:
    done = talk(tmp_path, 'qFatal("the end")')
    assert done.returncode < 0
    log = (tmp_path / "studio.log").read_text()
    assert ": the end\n" in log
    assert "Qt fatal" in log
    assert "Aborted" in (tmp_path / "crash.txt").read_text()
