"""Calls of the command line: in this process, and as a creator's terminal makes them."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from studio.__main__ import main

HEAVY = frozenset(("PySide6", "shiboken6", "qasync", "httpx"))
"""What only the window and hosted routes need."""

_START = """
import atexit, json, sys
def tell(path=sys.argv.pop(1)):
    with open(path, "w") as file:
        json.dump(sorted({name.partition(".")[0] for name in sys.modules}), file)
atexit.register(tell)
from studio.__main__ import main
sys.exit(main())
"""


@dataclass(frozen=True)
class Call:
    """What a call left behind: exit code, both streams, and the packages it had loaded at its end."""

    code: int
    out: str
    err: str
    loaded: frozenset[str] = frozenset()


def call(capsys: pytest.CaptureFixture[str], *arguments: object) -> Call:
    """A call in this process."""
    try:
        code = main([str(argument) for argument in arguments])
    except SystemExit as ended:
        code = int(ended.code or 0)
    captured = capsys.readouterr()
    return Call(code, captured.out, captured.err)


def child(folder: Path, *arguments: object, language: str = "C", home: Path | None = None) -> Call:
    """A call in a process of its own, in an empty home without a screen."""
    home = home or folder / "home"
    scratch = home / "tmp"
    scratch.mkdir(parents=True, exist_ok=True)
    report = home / "loaded.json"
    env = {"HOME": str(home), "TMPDIR": str(scratch), "LC_ALL": language, "PATH": os.environ["PATH"]}
    done = subprocess.run(
        [sys.executable, "-c", _START, str(report), *map(str, arguments)],
        cwd=folder,
        env=env,
        capture_output=True,
        text=True,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
        timeout=240,
        check=False,
    )
    loaded = frozenset(json.loads(report.read_text()))
    report.unlink()
    return Call(done.returncode, done.stdout, done.stderr, loaded)


def assert_refused(made: Call, code: int, *names: str) -> None:
    """One sentence or two on one line of stderr, naming what it is about, and nothing for a pipe to read."""
    assert made.code == code, made
    assert made.out == ""
    assert made.err.count("\n") == 1
    assert made.err.endswith(".\n")
    assert "Traceback" not in made.err
    assert "{" not in made.err
    for name in names:
        assert name in made.err
