"""Where a knob stands, and who speaks for a region."""

from studio.prompt.expression import Expression
from studio.prompt.knob import knob_step, spoken_cues
from studio.prompt.scale import MOST
from tests.fakes.demo import CATALOGUE


def test_a_knob_follows_the_emotion_until_it_is_set() -> None:
    sad = Expression("sad", 3)
    assert knob_step(sad, "brow", CATALOGUE) == 3
    assert knob_step(sad.with_knob("brow", 1), "brow", CATALOGUE) == 1
    assert knob_step(sad.with_knob("brow", 1).with_knob("brow", None), "brow", CATALOGUE) == 3


def test_a_subtle_sad_face_has_dry_eyes_and_a_steady_gaze() -> None:
    sad = Expression("sad", 2)
    assert [knob_step(sad, key, CATALOGUE) for key in ("brow", "mouth", "moisture", "gaze")] == [2, 2, 0, 0]


def test_a_smile_is_no_mouth_downturn_until_the_knob_replaces_it() -> None:
    proud = Expression("proud", 3)
    assert knob_step(proud, "mouth", CATALOGUE) == 0
    assert "lip corners slightly lifted" in said(proud)
    assert "lip corners slightly lifted" in said(proud.with_knob("mouth", 0))
    assert "lips slightly downturned at the corners" in said(proud.with_knob("mouth", 2))
    assert "lifted" not in said(proud.with_knob("mouth", 2))


def test_brow_tension_under_anger_lowers_and_under_sadness_lifts() -> None:
    assert "lowered and drawn together" in said(Expression("angry", 2).with_knob("brow", 4))
    assert "raised at the inner ends" in said(Expression("sad", 2).with_knob("brow", 4))


def test_a_knob_turned_to_none_says_so_in_positive_words() -> None:
    assert "brows smooth and level" in said(Expression("sad", 3).with_knob("brow", 0))
    assert "dry bright eyes" in said(Expression("sad", 4).with_knob("moisture", 0))


def test_the_writer_of_a_region_is_the_knob_only_when_it_was_set() -> None:
    writers = {cue.region: cue.by for cue in spoken_cues(Expression("sad", 3).with_knob("mouth", 5), CATALOGUE)}
    assert writers == {"brow": "intensity", "eyes": "intensity", "mouth": "mouth"}


def test_regions_keep_their_order() -> None:
    for emotion in CATALOGUE.emotions:
        for intensity in range(MOST + 1):
            regions = [cue.region for cue in spoken_cues(Expression(emotion.key, intensity), CATALOGUE)]
            assert regions == [region for region in ("brow", "eyes", "mouth", "gaze") if region in regions]


def said(expression: Expression) -> str:
    return ", ".join(cue.text for cue in spoken_cues(expression, CATALOGUE))
