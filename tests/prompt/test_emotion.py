"""The catalogue of emotions as data."""

import tomllib

import pytest

from studio.prompt.emotion import KNOB_REGION, parse_emotions
from studio.prompt.expression import KNOBS, MOST
from studio.words import StudioError
from tests.fakes.demo import CATALOGUE, RESOURCES, words

TEXT = (RESOURCES / "emotions.toml").read_text("utf-8")


def test_nine_emotions_in_the_order_of_the_picker() -> None:
    keys = [emotion.key for emotion in CATALOGUE.emotions]
    first = ["sad", "worried", "nervous", "relieved", "skeptical", "embarrassed"]
    assert keys == [*first, "tender", "proud", "angry"]


def test_every_emotion_names_its_units_grade_and_source() -> None:
    for emotion in CATALOGUE.emotions:
        assert emotion.units
        assert emotion.evidence in ("S", "R", "X")
        assert len(emotion.source) > 5
        assert emotion.core


def test_core_regions_speak_at_every_step_above_none() -> None:
    for emotion in CATALOGUE.emotions:
        for region in emotion.core:
            assert all(emotion.cue(region, step) is not None for step in range(1, MOST + 1)), emotion.key


def test_intensity_never_turns_a_cue_back_and_takes_one_at_most_to_the_top() -> None:
    for emotion in CATALOGUE.emotions:
        for course in emotion.courses:
            assert list(course.steps) == sorted(course.steps), (emotion.key, course.cue.key)
            assert course.steps[0] == 0
        degrees = [course for course in emotion.courses if len(set(course.cue.words)) > 2]
        assert sum(course.steps[MOST] == MOST for course in degrees) <= 1, emotion.key


def test_sadness_and_worry_lift_the_inner_brow_while_anger_lowers_it() -> None:
    for key, units, word in (
        ("sad", "1+4", "inner ends"),
        ("worried", "1+4", "inner ends"),
        ("angry", "4", "lowered"),
    ):
        found = CATALOGUE.emotion(key).cue("brow", 3)
        assert found is not None
        assert found[0].units == units
        assert word in found[0].words[3]


def test_step_words_of_a_cue_with_a_knob_are_all_different() -> None:
    for cue in CATALOGUE.cues:
        if cue.knob is not None:
            assert len(set(cue.words)) == MOST + 1, cue.key
            assert cue.region == KNOB_REGION[cue.knob]


def test_every_knob_has_a_cue_under_every_emotion() -> None:
    for emotion in CATALOGUE.emotions:
        assert [CATALOGUE.knob_cue(emotion, key).knob for key in KNOBS] == list(KNOBS)


def test_unknown_emotion_names_those_there_are() -> None:
    with pytest.raises(StudioError) as caught:
        CATALOGUE.emotion("bored")
    said = words().tell(caught.value.sentence)
    assert "bored" in said
    assert "skeptical" in said


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('region = "brow"', 'region = "ear"'),
        ('knob = "brow"', 'knob = "nose"'),
        ('"brows smooth and level",\n', ""),
        ("steps = [0, 1, 2, 3, 4, 5]", "steps = [0, 1]"),
    ],
)
def test_a_wrong_file_is_refused(old: str, new: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse_emotions(TEXT.replace(old, new, 1))


def test_a_course_through_an_unknown_cue_is_refused() -> None:
    with pytest.raises(KeyError):
        parse_emotions(TEXT.replace('cue = "brow-worried"', 'cue = "brow-unheard"', 1))


def test_facts_that_age_say_when_they_were_checked() -> None:
    assert tomllib.loads(TEXT)["checked"] == CATALOGUE.checked == "2026-11"
