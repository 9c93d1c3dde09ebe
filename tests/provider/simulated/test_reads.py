"""The pair really reads: sentences that no recipe holds are drawn, and what they say is measured on the pixels."""

from collections.abc import Callable
from itertools import pairwise

import pytest

from tests.fakes.demo import RECIPE, RESOURCES
from tests.provider.simulated.easel_words import LOOKS, NEAR, drawn, face
from tests.provider.simulated.face_gauge import Gauge, gauge

Measure = Callable[[Gauge], float]
MORE, LESS = 1, -1
LITTLE = ("barely", "clearly", "very strongly")
OTHER = ("slightly", "visibly", "extremely")
FAINT = ("faintly", "", "deeply")


def right_brow(face: Gauge) -> float:
    return face.outer_brow(1)


def left_brow(face: Gauge) -> float:
    return face.outer_brow(-1)


def both_brows(face: Gauge) -> float:
    return (left_brow(face) + right_brow(face)) / 2


def pupils_across(face: Gauge) -> float:
    return face.pupils()[0]


def pupils_down(face: Gauge) -> float:
    return face.pupils()[1]


SENTENCES: list[tuple[str, tuple[str, str, str], Measure, int]] = [
    ("the inner ends of her eyebrows {} climb", LITTLE, Gauge.inner_brows, MORE),
    ("her eyebrows rise {} in the middle", OTHER, Gauge.inner_brows, MORE),
    ("brows {} slanted like a roof", FAINT, Gauge.inner_brows, MORE),
    ("inner brow ends {} lifted as if asking for help", LITTLE, Gauge.inner_brows, MORE),
    ("her eyebrows are {} pinched", LITTLE, Gauge.brow_gap, LESS),
    ("a {} furrowed pair of brows", FAINT, Gauge.brow_gap, LESS),
    ("brows {} contracted over a riddle", OTHER, Gauge.brow_gap, LESS),
    ("her right eyebrow is {} cocked", LITTLE, right_brow, MORE),
    ("one eyebrow {} arched, as if to say really", OTHER, right_brow, MORE),
    ("her left eyebrow {} raised", OTHER, left_brow, MORE),
    ("both brows sink {} low over the bridge of the nose", LITTLE, both_brows, LESS),
    ("the corners of the mouth sag {}", LITTLE, Gauge.corners, LESS),
    ("her mouth {} droops at both ends", OTHER, Gauge.corners, LESS),
    ("lip corners {} pulled downwards", FAINT, Gauge.corners, LESS),
    ("a mouth that falls {} at the edges", LITTLE, Gauge.corners, LESS),
    ("a mouth {} curled up", OTHER, Gauge.corners, MORE),
    ("she smiles {} to herself", LITTLE, Gauge.corners, MORE),
    ("the corners of her lips {} rising", OTHER, Gauge.corners, MORE),
    ("upper eyelids sinking {}", LITTLE, Gauge.lid_opening, LESS),
    ("{} sleepy eyes", OTHER, Gauge.lid_opening, LESS),
    ("eyelids {} heavy, as after a long day", FAINT, Gauge.lid_opening, LESS),
    ("eyes {} widened at a sudden noise", LITTLE, Gauge.lid_edge, MORE),
    ("{} startled eyes", OTHER, Gauge.lid_edge, MORE),
    ("eyes {} squinting against the sun", LITTLE, Gauge.lid_opening, LESS),
    ("eyes {} averted from the lens", LITTLE, pupils_across, MORE),
    ("she looks {} away toward the door", FAINT, pupils_across, MORE),
    ("glancing {} to her left", OTHER, pupils_across, LESS),
    ("eyes {} downcast", LITTLE, Gauge.lid_edge, LESS),
    ("her gaze dropped {} to the keyboard", OTHER, Gauge.lid_edge, LESS),
    ("looking {} up at the ceiling", LITTLE, pupils_down, LESS),
    ("{} glistening eyes", LITTLE, Gauge.lower_lids, MORE),
]

KEPT: list[tuple[Measure, float]] = [
    (Gauge.inner_brows, 1.0),
    (both_brows, 1.0),
    (Gauge.brow_gap, 2.5),
    (Gauge.corners, 0.6),
    (Gauge.lid_opening, 1.0),
    (pupils_across, 1.0),
]
"""What must stay where it is when words speak of other things, and by how many head units it may waver."""

ELSEWHERE = [
    "a raised platform and a lowered shelf in the back",
    "blinds pulled down",
    "black top with a tight collar",
    "hoop earrings that hang low",
    "a lifted lamp above a wet desk",
    "one hand on the desk",
    "a heavy down jacket on a hook",
    "no tears and not smiling",
    "a narrow door, wide open",
]


def with_degree(sentence: str, degree: str) -> str:
    return " ".join(sentence.format(degree).split())


def test_there_are_thirty_and_no_recipe_holds_them() -> None:
    known = (RESOURCES / "emotions.toml").read_text("utf-8") + " ".join(RECIPE.texts.values())
    texts = {with_degree(sentence, degree) for sentence, degrees, _measure, _way in SENTENCES for degree in degrees}
    assert len(SENTENCES) >= 30
    assert len(texts) == 3 * len(SENTENCES)
    assert not [text for text in texts if text in known]


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize(("sentence", "degrees", "measure", "way"), SENTENCES)
def test_a_sentence_moves_the_face_its_way_and_further_with_every_step(
    sentence: str, degrees: tuple[str, str, str], measure: Measure, way: int, look: str
) -> None:
    told = ["", *(with_degree(sentence, degree) for degree in degrees)]
    shown = [way * measure(face(words, look)) for words in told]
    assert all(one < other for one, other in pairwise(shown)), shown


@pytest.mark.parametrize("look", LOOKS)
def test_eyes_cast_down_really_look_lower(look: str) -> None:
    assert pupils_down(face("eyes clearly downcast", look)) > pupils_down(face("", look)) + 2


@pytest.mark.parametrize("look", LOOKS)
def test_one_raised_brow_leaves_the_other_down(look: str) -> None:
    skeptical, rest = face("one eyebrow extremely arched, as if to say really", look), face("", look)
    assert right_brow(skeptical) - right_brow(rest) > 14
    assert left_brow(skeptical) <= left_brow(rest)


@pytest.mark.parametrize("look", LOOKS)
def test_a_single_tear_is_on_one_cheek_only_when_asked_for(look: str) -> None:
    dry, wet = face("dry bright eyes", look), face("a single tear on her cheek", look)
    assert wet.tear() > 1.6 * dry.tear()


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("words", ELSEWHERE)
def test_words_about_other_things_change_nothing_in_the_face(words: str, look: str) -> None:
    told, rest = face(words, look), face("", look)
    for measure, waver in KEPT:
        assert abs(measure(told) - measure(rest)) <= waver, measure


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("glasses", ["large round glasses", "clear acetate glasses"])
def test_behind_glasses_brows_and_mouth_are_read_alike(glasses: str, look: str) -> None:
    told = face(f"{glasses}, inner brow ends clearly lifted, lips clearly downturned", look)
    worn, bare = face(glasses, look), face("", look)
    assert abs(worn.corners() - bare.corners()) < 0.6
    assert told.inner_brows() - worn.inner_brows() > 5
    assert told.corners() - worn.corners() < -3


@pytest.mark.parametrize("look", LOOKS)
def test_clothes_and_furniture_do_not_touch_one_pixel_of_the_face(look: str) -> None:
    told, rest = (gauge(drawn(f"{words}{NEAR}", look)) for words in ("gray tee, hoop earrings, ", ""))
    assert told.difference(rest) < 0.5


def test_b_overacts_what_a_shows() -> None:
    words = "the corners of the mouth sag clearly, inner brow ends clearly lifted"
    fall, rise = (
        {look: measure(face(words, look)) - measure(face("", look)) for look in LOOKS}
        for measure in (Gauge.corners, Gauge.inner_brows)
    )
    assert fall["B"] < fall["A"] < 0
    assert rise["B"] > rise["A"] > 0
