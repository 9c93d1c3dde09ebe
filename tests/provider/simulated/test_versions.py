"""The second versions have another temper and the same hand: other pixels, the same picture in the same place."""

import io
from functools import lru_cache

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image

from studio.face.pose import FacePose
from studio.provider.simulated.look import Look, parse_looks
from studio.provider.simulated.route import LOOKS
from tests.provider.simulated.easel_words import NEAR, drawn, face
from tests.provider.simulated.tables import DEMO, resource

HANDS = parse_looks(resource("simulated/looks.toml"))
PAIRS = (("A", "A2"), ("B", "B2"))
SAD = "inner brow ends clearly raised, downturned lips"
ASKED = FacePose(mouth_corner=-0.4, brow_inner_raise=0.4, brow_knit=0.3, moisture=0.3, blush=0.3)


@lru_cache(maxsize=16)
def pixels(words: str, look: str) -> npt.NDArray[np.float32]:
    return np.asarray(Image.open(io.BytesIO(drawn(words, look).png)), dtype=np.float32)


def played(look: Look) -> float:
    """How far the look moves a face that was asked to move."""
    pose = look.plays(ASKED)
    return -pose.mouth_corner + pose.brow_inner_raise + pose.brow_knit + pose.moisture + pose.blush


def test_every_model_has_a_hand_of_its_own() -> None:
    assert set(LOOKS.values()) == set(HANDS)
    assert len(set(LOOKS.values())) == len(LOOKS) == 5


@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_both_versions_frame_and_arrange_alike(first: str, second: str) -> None:
    one, two = HANDS[first], HANDS[second]
    assert (one.shift, one.zoom, one.seed) == (two.shift, two.zoom, two.seed)
    for words in (DEMO, f"{DEMO}, full-body portrait"):
        assert drawn(words, first).eyes == drawn(words, second).eyes
        assert drawn(words, first).mouth == pytest.approx(drawn(words, second).mouth, abs=0.002)


@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_versions_differ_visibly_but_less_than_the_two_models(first: str, second: str) -> None:
    own = float(np.abs(pixels(DEMO, first) - pixels(DEMO, second)).mean())
    other = float(np.abs(pixels(DEMO, "A") - pixels(DEMO, "B")).mean())
    assert 0.8 < own < 0.8 * other


def test_the_second_a_is_warmer() -> None:
    def lean(look: str) -> float:
        """Red over blue, over the whole picture."""
        red, _, blue = pixels(DEMO, look).reshape(-1, 3).mean(axis=0)
        return float(red / blue)

    assert lean("A2") > 1.04 * lean("A")


def test_the_second_a_plays_a_tenth_more_and_the_second_b_less_than_the_first() -> None:
    asked = played(Look("plain"))
    assert played(HANDS["A"]) == pytest.approx(asked)
    assert played(HANDS["A2"]) == pytest.approx(1.1 * asked, rel=0.02)
    assert 1.1 * asked < played(HANDS["B2"]) < played(HANDS["B"])


def test_that_can_be_measured_on_the_pixels() -> None:
    def droop(look: str) -> float:
        return face("", look).corners() - face(SAD, look).corners()

    assert NEAR
    assert 0 < droop("A") < droop("A2") < droop("B")
    assert 0 < droop("B2") < droop("B")


def test_the_second_b_shines_less() -> None:
    one, two = HANDS["B"], HANDS["B2"]
    assert (two.gloss, two.bloom, two.contrast) < (one.gloss, one.bloom, one.contrast)
    assert two.texture > one.texture
