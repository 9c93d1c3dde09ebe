"""The worker's own manners, without the library: it ends with its parent, prints nothing, opens no connection."""

import io
import json
import subprocess
import sys
from typing import BinaryIO, cast

import pytest
from PIL import Image

from studio.face.engine_worker import DRAFT_SIDE, MOST_PIXELS, _decoded
from studio.face.finding import Finding
from studio.face.finding_text import finding_from
from studio.face.wire import read_message, write_message
from studio.image.colour import upright_srgb
from tests.face.workers import ROOT
from tests.fakes.pictures import BROKEN_EXIF, GOOD, encoded, noise, png_header, turned, with_segment

SERVES = """
import sys
sys.path.insert(0, {root!r})
import studio.face.engine_worker as worker
class Engine:
    version = "1"
    def look(self, picture, jitters):
        {act}
worker._loaded = lambda: Engine()
worker.main()
"""


def serving(act: str) -> "subprocess.Popen[bytes]":
    script = SERVES.format(root=ROOT, act=act)
    return subprocess.Popen(
        [sys.executable, "-c", script], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )


def asked(act: str) -> tuple[Finding, bytes]:
    """What a worker answers for one picture whose engine does something, and what it printed besides."""
    worker = serving(act)
    write_message(cast("BinaryIO", worker.stdin), {"path": "", "jitters": 0}, encoded())
    head, body = read_message(cast("BinaryIO", worker.stdout))
    rest, _errors = worker.communicate(timeout=20)
    assert worker.returncode == 0
    assert not head
    return finding_from(body), rest


def test_no_faces_are_an_answer_and_what_is_printed_goes_nowhere() -> None:
    assert asked("print('a library talks'); return []") == (Finding("none"), b"")


@pytest.mark.parametrize(
    "act",
    [
        "import socket; socket.create_connection(('127.0.0.1', 9))",
        "import socket; socket.getaddrinfo('example.org', 80)",
        "import socket; socket.socket().connect(('127.0.0.1', 9))",
    ],
)
def test_no_connection_can_be_opened(act: str) -> None:
    refused = f"""
        try:
            {act}
        except PermissionError:
            return []
        raise ValueError"""
    assert asked(refused)[0] == Finding("none")


def test_an_engine_that_fails_on_a_picture_serves_the_next() -> None:
    worker = serving("raise RuntimeError('graph')")
    for _picture in range(2):
        write_message(cast("BinaryIO", worker.stdin), {"path": "", "jitters": 0}, encoded())
        assert read_message(cast("BinaryIO", worker.stdout))[0] == {"fault": "unreadable"}
    worker.communicate(timeout=20)


def test_it_ends_with_its_parent_in_the_middle_of_a_picture() -> None:
    worker = serving("import time, os; os.write(2, b'x'); time.sleep(600)")
    write_message(cast("BinaryIO", worker.stdin), {"path": "", "jitters": 0}, encoded())
    assert worker.stderr is not None
    assert worker.stderr.read(1) == b"x"
    out, _errors = worker.communicate(timeout=20)
    assert (worker.returncode, out) == (0, b"")


@pytest.mark.parametrize("kind", GOOD)
def test_pictures_are_read_as_the_rest_of_the_program_reads_them(kind: str) -> None:
    picture, shrunk = _decoded(GOOD[kind], "", DRAFT_SIDE)
    assert (picture.mode, picture.size, shrunk) == ("RGB", upright_srgb(GOOD[kind]).size, 1)


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("kind", BROKEN_EXIF)
def test_a_broken_exif_block_turns_nothing(kind: str) -> None:
    assert _decoded(with_segment(BROKEN_EXIF[kind]), "", DRAFT_SIDE)[0].size == (96, 120)


def test_a_turned_photo_is_set_upright() -> None:
    assert _decoded(turned(), "", DRAFT_SIDE)[0].size == upright_srgb(turned()).size


def test_a_large_jpeg_is_not_decoded_finer_than_needed() -> None:
    data = encoded("JPEG", noise(64, 64).resize((4200, 4200)))
    picture, shrunk = _decoded(data, "", DRAFT_SIDE)
    assert (picture.size, shrunk) == ((1050, 1050), 4)
    assert _decoded(data, "", None)[1] == 1


def test_clear_pictures_are_seen_on_white() -> None:
    file = io.BytesIO()
    Image.new("RGBA", (4, 4), (0, 0, 0, 0)).save(file, "PNG")
    assert _decoded(file.getvalue(), "", None)[0].getpixel((1, 1)) == (255, 255, 255)


def test_giants_are_refused() -> None:
    side = int(MOST_PIXELS**0.5) + 100
    with pytest.raises((ValueError, OSError, Image.DecompressionBombWarning)):
        _decoded(png_header(side, side), "", None)


def test_messages_are_whole_or_none() -> None:
    pipe = io.BytesIO()
    write_message(pipe, {"a": [1, 2]}, b"body")
    whole = pipe.getvalue()
    assert read_message(io.BytesIO(whole)) == ({"a": [1, 2]}, b"body")
    for cut in range(len(whole)):
        with pytest.raises(Exception) as told:  # noqa: PT011 - either of the two is fine
            read_message(io.BytesIO(whole[:cut]))
        assert isinstance(told.value, EOFError | ValueError)
    text = json.dumps([1]).encode()
    with pytest.raises(ValueError, match="1"):
        read_message(io.BytesIO(len(text).to_bytes(4, "big") + bytes(4) + text))
