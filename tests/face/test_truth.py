"""The engine against portraits of which the truth is known. Runs where the extra `faces` is installed.

A few portraits here; `tests/bench/faces.py "truth 200"` measures two hundred.
"""

import math
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import cache

import pytest
from PIL import Image

from studio.face.engine import FaceEngine, lacking, worker_command
from studio.face.finding import Finding
from studio.face.measure import CUES, Reading
from studio.face.moved import moved
from tests.face.sitters import DEGREES, TRUTH, Sitter, asked, portrait, saved, sitter, spearman

pytestmark = pytest.mark.skipif(
    bool(lacking()),
    reason="the extra `faces` is not installed: pip install 'expression-studio[faces]', Python 3.12 at most",
)
NEAR = 0.04
"""Eye distances."""


@pytest.fixture(scope="module")
def engine() -> Iterator[FaceEngine]:
    made = FaceEngine()
    yield made
    made.close()


@pytest.fixture(scope="module")
def look(engine: FaceEngine) -> Callable[[Sitter, str], Finding]:
    return cache(lambda who, words: engine.look(who.drawn(words).png))


def reading(finding: Finding) -> Reading:
    assert finding.kind == "found", finding.kind
    assert finding.reading is not None
    return finding.reading


@pytest.mark.parametrize(("who", "crop"), [("davi", 0), ("imani", 1), ("ana", 2), ("ruth", 0), ("glasses", 1)])
@pytest.mark.parametrize("words", ["", "strongly sad, head tilted, gaze cast down"])
def test_eyes_and_mouth_are_where_they_were_drawn(engine: FaceEngine, who: str, crop: int, words: str) -> None:
    person = sitter(who, "AB"[crop % 2], crop)
    drawing, size = person.drawn(words), person.size
    found = engine.look(drawing.png, 0).anchors
    assert found is not None
    assert found.mouth is not None

    def apart(one: tuple[float, float], other: tuple[float, float]) -> float:
        return math.hypot((one[0] - other[0]) * size.width, (one[1] - other[1]) * size.height)

    left, right = drawing.eyes[:2], drawing.eyes[2:]
    unit = apart(left, right)
    assert max(apart(found.left, left), apart(found.right, right)) <= NEAR * unit
    assert apart(found.mouth, drawing.mouth) <= NEAR * unit


@pytest.mark.parametrize("cue", ["corners", "lips", "lids"])
def test_a_measure_follows_what_is_drawn(look: Callable[[Sitter, str], Finding], cue: str) -> None:
    person = sitter("imani", "B", 0)
    words = ["", *asked(cue, DEGREES[::2] if cue != "lips" else DEGREES)]
    drawn = [getattr(person.pose(one), TRUTH[cue][0]) for one in words]
    read = [reading(look(person, one)).values[cue].mean for one in words]
    assert spearman(drawn, read) >= 0.95


@pytest.mark.parametrize("cue", TRUTH)
def test_a_change_beyond_the_bar_has_the_right_direction(look: Callable[[Sitter, str], Finding], cue: str) -> None:
    person = sitter("imani", "B", 0)
    rest = reading(look(person, ""))
    ways = []
    for words in asked(cue, ("very",)):
        truth = getattr(person.pose(words), TRUTH[cue][0]) - getattr(person.pose(), TRUTH[cue][0])
        change = next(one for one in moved([rest], [reading(look(person, words))]) if one.cue == cue)
        assert change.way in ("same", "higher" if truth > 0 else "lower")
        ways.append(change.way)
    assert set(ways) != {"same"}


@pytest.mark.parametrize(
    "copy",
    [
        lambda picture: saved(picture, "JPEG", quality=80),
        lambda picture: saved(picture.resize((380, 475), Image.Resampling.LANCZOS)),
        lambda picture: saved(picture.resize((672, 840), Image.Resampling.LANCZOS), "JPEG", quality=85),
        lambda picture: saved(picture.crop((9, 4, 440, 552))),
    ],
)
def test_the_same_picture_saved_again_is_the_same(engine: FaceEngine, copy: Callable[[Image.Image], bytes]) -> None:
    one, other = reading(engine.look(saved(portrait()))), reading(engine.look(copy(portrait())))
    changes = moved([one], [other])
    assert [change.cue for change in changes] == list(CUES)
    assert [(change.cue, change.by, change.bar) for change in changes if change.way != "same"] == []


def test_the_same_picture_twice_gives_the_same_figures(engine: FaceEngine) -> None:
    one, other = (reading(engine.look(saved(portrait()))) for _time in range(2))
    assert one == other


def test_nothing_of_the_library_comes_into_this_process(engine: FaceEngine) -> None:
    engine.look(saved(portrait()), 0)
    assert not {"mediapipe", "cv2", "jax", "google.protobuf"} & set(sys.modules)


@pytest.mark.skipif(shutil.which("unshare") is None, reason="no unshare on this system")
def test_it_works_with_the_network_cut_off() -> None:
    cut = ["unshare", "--net", "--map-root-user"]
    if subprocess.run([*cut, "true"], capture_output=True, check=False).returncode:
        pytest.skip("this system lets nobody cut off the network")
    alone = FaceEngine([*cut, *worker_command()])
    assert alone.look(saved(portrait()), 0).kind == "found"
    alone.close()
