"""Disks of a test's own: small ones that fill up, and ones that nobody may write."""

import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BEGIN = """
import errno, hashlib, json, os, sys
from pathlib import Path
from studio.image.picture import Picture
from studio.request.job import Happened
from studio.store.atomic import WriteError
from studio.store.library import Library
from studio.words import StudioError
from tests.fakes.provider import png
from tests.store.orders import order
from tests.store.records import stored
disk = Path(sys.argv[1])

def fill():
    # Takes all room of the disk.
    ballast = os.open(disk / "ballast", os.O_WRONLY | os.O_CREAT)
    for size in (1_000_000, 4096, 1):
        try:
            while True:
                os.write(ballast, bytes(size))
        except OSError:
            pass
    os.close(ballast)

def ask(work):
    # The key of what is said, or "".
    try:
        work()
    except StudioError as error:
        return error.sentence.key
    return ""

def picture(data):
    return Picture(hashlib.sha256(data).hexdigest(), "PNG", 64, 80, len(data))
"""


@cache
def mountable() -> bool:
    """Whether this machine lets a test mount a disk of its own."""
    if sys.platform != "linux" or shutil.which("unshare") is None:
        return False
    tried = "mount -t tmpfs -o size=64k tmpfs /mnt"
    return subprocess.run(["unshare", "-Urm", "sh", "-c", tried], check=False, capture_output=True).returncode == 0


def on_disk(place: Path, size: str, code: str, before: str = "true") -> str:
    """What Python code prints, run with a disk of a size mounted where its `disk` points to.

    Args:
        place: folder it is mounted on.
        size: as mount takes it, "1m".
        code: behind `BEGIN`.
        before: a line of shell between mounting and the code; "$0" is the disk.
    """
    if not mountable():
        pytest.skip("no disk of its own can be mounted here")
    place.mkdir(exist_ok=True)
    script = f'mount -t tmpfs -o size={size} tmpfs "$0" && {before} && exec "$1" -c "$2" "$0"'
    done = subprocess.run(
        ["unshare", "-Urm", "sh", "-c", script, str(place), sys.executable, BEGIN + code],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout.strip()
