"""Pictures in memory are read upright, and from many threads without one waiting for ever for another."""

import subprocess
import sys
from pathlib import Path

import pytest

from studio.window.widget.memory_picture import MemoryPicture
from tests.fakes.pictures import GOOD, turned

ROOT = Path(__file__).parents[3]
CROWD = """
import faulthandler
from PySide6.QtCore import QThreadPool
from PySide6.QtGui import QGuiApplication, QImage
from studio.window.viewer.decode import decode
from studio.window.widget.thumb import small
from tests.fakes.provider import png

faulthandler.dump_traceback_later(20, exit=True)
application = QGuiApplication([])
data, pool = png(100, 125), QThreadPool()
read = []
for _ in range(400):
    pool.start(lambda: read.append(decode(data, "PNG")))
    assert small(data, 40).height() == 40
    assert QImage.fromData(data).height() == 125
pool.waitForDone()
print(len([image for image in read if image is not None and image.height() == 125]))
"""


@pytest.mark.parametrize("name", GOOD)
def test_every_good_picture_is_read(name: str) -> None:
    image = MemoryPicture(GOOD[name]).read()
    assert image.size().toTuple() == (96, 120)


def test_a_picture_on_its_side_is_read_upright() -> None:
    assert MemoryPicture(turned(), "JPEG").read().size().toTuple() == (40, 80)


def test_a_tall_picture_is_read_no_taller_than_asked() -> None:
    assert MemoryPicture(GOOD["png"]).read(60).size().toTuple() == (48, 60)
    assert MemoryPicture(GOOD["png"]).read(600).size().toTuple() == (96, 120)


def test_bytes_of_another_format_than_named_are_not_read() -> None:
    assert MemoryPicture(GOOD["png"], "WEBP").read().isNull()


def test_threads_never_wait_for_each_other_for_ever() -> None:
    done = subprocess.run([sys.executable, "-c", CROWD], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.strip()) == (0, "400"), done.stderr
