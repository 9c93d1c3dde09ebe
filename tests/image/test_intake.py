"""Foreign bytes are let in whole or refused with one sentence, and no decoder takes anything with it."""

import hashlib
import io
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from studio.image.intake import Intake
from studio.image.intake_error import IntakeError, shown_name
from studio.store.resource import load_words
from studio.words import LANGUAGES
from tests.fakes.pictures import BAD, GOOD, encoded, png_header, turned


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
def test_bad_pictures_are_refused_with_their_reason(intake: Intake, kind: str) -> None:
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


def test_a_giant_is_refused_before_anything_is_decoded(intake: Intake) -> None:
    with pytest.raises(IntakeError) as refused:
        Intake(command=("/nowhere",)).check(png_header(40_000, 25_000), "big.png")
    assert dict(refused.value.sentence.args)["megapixels"] == 1000


def test_size_is_told_as_it_is_shown(intake: Intake) -> None:
    picture = intake.check(turned(), "phone.jpg")
    assert (picture.width, picture.height) == (40, 80)


def test_the_name_of_a_file_decides_nothing(intake: Intake) -> None:
    assert intake.check(encoded("JPEG"), "really.png").format == "JPEG"


def test_a_thumbnail_is_small_and_upright(intake: Intake) -> None:
    with Image.open(io.BytesIO(intake.thumbnail(turned(), 32))) as image:
        assert image.size == (16, 32)


def test_a_decoder_that_dies_is_told_and_the_next_picture_works() -> None:
    intake = Intake(command=(sys.executable, "-c", "import sys; sys.exit(3)"))
    with pytest.raises(IntakeError) as refused:
        intake.check(encoded(), "a.png")
    assert refused.value.sentence.key == "intake-decoder-died"
    intake._command = Intake()._command
    assert intake.check(encoded(), "a.png").format == "PNG"
    intake.close()


def test_a_decoder_that_hangs_is_ended() -> None:
    intake = Intake(command=(sys.executable, "-c", "import time; time.sleep(600)"), limit_s=0.5)
    before = time.monotonic()
    with pytest.raises(IntakeError):
        intake.check(encoded(), "slow.png")
    assert time.monotonic() - before < 20
    intake.close()


def test_a_worker_killed_between_pictures_is_started_again(intake: Intake) -> None:
    intake.check(encoded(), "a.png")
    assert intake._worker is not None
    os.kill(intake._worker[0].pid, signal.SIGKILL)
    intake._worker[0].wait()
    assert intake.check(encoded(), "b.png").width == 96


PARENT = """
import sys
from studio.image.intake import Intake
from tests.fakes.pictures import encoded
intake = Intake()
intake.check(encoded(), "a.png")
print(intake._worker[0].pid, flush=True)
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
