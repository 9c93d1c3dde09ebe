"""Foreign bytes are let in whole or refused with one sentence, and no decoder takes anything with it."""

import hashlib
import io
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, cast

import pytest
from PIL import Image

from studio.image.framing import write_message
from studio.image.intake import Intake
from studio.image.intake_error import IntakeError, shown_name
from studio.store.resource import load_words
from studio.words import LANGUAGES
from tests.fakes.pictures import BAD, BROKEN_EXIF, GOOD, encoded, png_header, turned, with_segment


@pytest.fixture(scope="module")
def intake() -> Iterator[Intake]:
    made = Intake()
    yield made
    made.close()


@pytest.mark.parametrize("kind", GOOD)
def test_good_pictures_are_let_in(intake: Intake, kind: str) -> None:
    data = GOOD[kind]
    picture = intake.check(data, kind)
    assert (picture.width, picture.height, picture.size_bytes) == (96, 120, len(data))
    assert picture.sha256 == hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize("kind", BAD)
def test_i1_i2_i3_i4_i5_i6_bad_pictures_are_refused_with_their_reason(intake: Intake, kind: str) -> None:
    data, key = BAD[kind]
    with pytest.raises(IntakeError) as refused:
        intake.check(data, "foto.png")
    assert refused.value.sentence.key == key


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", BAD)
def test_every_refusal_is_a_whole_sentence(intake: Intake, kind: str, language: str) -> None:
    with pytest.raises(IntakeError) as refused:
        intake.check(BAD[kind][0], "foto.png")
    said = load_words(language).tell(refused.value.sentence)
    assert "foto.png" in said
    assert said.endswith(".")
    assert "{" not in said


def test_i5_a_giant_is_refused_before_anything_is_decoded(intake: Intake) -> None:
    with pytest.raises(IntakeError) as refused:
        Intake(command=("/nowhere",)).check(png_header(40_000, 25_000), "big.png")
    assert dict(refused.value.sentence.args)["megapixels"] == 1000


def test_i8_size_is_told_as_it_is_shown(intake: Intake) -> None:
    picture = intake.check(turned(), "phone.jpg")
    assert (picture.width, picture.height) == (40, 80)


@pytest.mark.parametrize("kind", BROKEN_EXIF)
def test_a_broken_exif_block_is_no_reason(intake: Intake, kind: str) -> None:
    data = with_segment(BROKEN_EXIF[kind])
    picture = intake.check(data, "photo.jpg")
    assert (picture.width, picture.height) == (96, 120)
    with Image.open(io.BytesIO(intake.thumbnail(data, 60))) as image:
        assert image.size == (48, 60)


def test_i6_the_name_of_a_file_decides_nothing(intake: Intake) -> None:
    assert intake.check(encoded("JPEG"), "really.png").format == "JPEG"


def test_a_thumbnail_is_small_and_upright(intake: Intake) -> None:
    with Image.open(io.BytesIO(intake.thumbnail(turned(), 32))) as image:
        assert image.size == (16, 32)


def test_i10_a_decoder_that_dies_is_told_and_the_next_picture_works() -> None:
    intake = Intake(command=(sys.executable, "-c", "import sys; sys.exit(3)"))
    with pytest.raises(IntakeError) as refused:
        intake.check(encoded(), "a.png")
    assert refused.value.sentence.key == "intake-decoder-died"
    intake._decoder._command = Intake()._decoder._command
    assert intake.check(encoded(), "a.png").format == "PNG"
    intake.close()


def test_a_worker_that_cannot_start_or_talks_nonsense_is_told() -> None:
    for command in (("/nowhere",), (sys.executable, "-c", "print('\\0\\0\\0\\1\\0\\0\\0\\0?')")):
        intake = Intake(command=command)
        with pytest.raises(IntakeError) as refused:
            intake.check(encoded(), "a.png")
        assert refused.value.sentence.key == "intake-decoder-died"
        intake.close()


HANGS = (sys.executable, "-c", "import time; time.sleep(600)")


def test_i10_a_decoder_that_hangs_is_ended() -> None:
    intake = Intake(command=HANGS, limit_s=0.5)
    before = time.monotonic()
    with pytest.raises(IntakeError) as refused:
        intake.check(encoded(), "slow.png")
    assert refused.value.sentence.key == "intake-too-slow"
    assert time.monotonic() - before < 20
    intake.close()


def test_closing_waits_for_no_decode() -> None:
    intake = Intake(command=HANGS, limit_s=300)
    seen: list[str] = []

    def ask() -> None:
        try:
            intake.check(encoded(), "slow.png")
        except IntakeError as error:
            seen.append(error.sentence.key)

    asking = threading.Thread(target=ask)
    asking.start()
    while intake.pid is None:
        os.sched_yield()
    before = time.monotonic()
    intake.close()
    asking.join()
    assert time.monotonic() - before < 20
    assert seen == ["intake-decoder-died"]
    with pytest.raises(IntakeError):
        intake.check(encoded(), "late.png")


def test_what_lies_in_the_current_folder_is_not_loaded(tmp_path: Path) -> None:
    (tmp_path / "PIL").mkdir()
    (tmp_path / "PIL" / "__init__.py").write_text("raise SystemExit")
    (tmp_path / "a.png").write_bytes(encoded())
    script = "from studio.image.intake import Intake; print(Intake().check(open('a.png', 'rb').read(), 'a').width)"
    child = subprocess.run([sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert child.stdout == "96\n", child.stderr


def test_k15_a_worker_killed_between_pictures_is_started_again(intake: Intake) -> None:
    intake.check(encoded(), "a.png")
    first = intake.pid
    assert first is not None
    os.kill(first, signal.SIGKILL)
    while alive(first):
        os.sched_yield()
    assert intake.check(encoded(), "b.png").width == 96


PARENT = """
import sys
from studio.image.intake import Intake
from tests.fakes.pictures import encoded
intake = Intake()
intake.check(encoded(), "a.png")
print(intake.pid, flush=True)
sys.stdin.read()
"""


def test_no_worker_survives_its_parent() -> None:
    parent = subprocess.Popen(
        [sys.executable, "-c", PARENT], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert parent.stdout is not None
    worker = int(parent.stdout.readline())
    parent.kill()
    parent.communicate()
    deadline = time.monotonic() + 10
    while alive(worker):
        assert time.monotonic() < deadline
        os.sched_yield()


HANGING_DECODE = """
import os, time
import studio.image.intake_worker as worker
def hang(data, form):
    os.write(1, b"x")
    time.sleep(600)
worker._checked = hang
worker.main()
"""


def test_a_worker_in_the_middle_of_a_decode_ends_with_its_parent() -> None:
    worker = subprocess.Popen(
        [sys.executable, "-c", HANGING_DECODE], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert worker.stdout is not None
    write_message(cast("BinaryIO", worker.stdin), {"job": "check", "format": "PNG"}, encoded())
    assert worker.stdout.read(1) == b"x"
    _out, told = worker.communicate(timeout=20)
    assert (worker.returncode, told) == (0, b"")


@pytest.mark.skipif(not hasattr(os, "getpriority"), reason="there are no such priorities here")
def test_the_worker_stands_behind_whoever_asks_it() -> None:
    intake = Intake()
    try:
        intake.check(encoded(), "a.png")
        assert intake.pid is not None
        assert os.getpriority(os.PRIO_PROCESS, intake.pid) > os.getpriority(os.PRIO_PROCESS, 0)
    finally:
        intake.close()


def alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="ascii").split()[2] != "Z"
    except FileNotFoundError:
        return False


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("a.png", "a.png"),
        ("a\u202egnp.png", "a\N{REPLACEMENT CHARACTER}gnp.png"),
        ("x" * 100, f"{'x' * 29}…{'x' * 29}"),
    ],
)
def test_names_are_shown_without_tricks(name: str, shown: str) -> None:
    assert shown_name(name) == shown
