"""The catalogue of emotions as data."""

import tomllib

import pytest

from studio.prompt.catalogue import parse_emotions
from studio.prompt.compose import compose
from studio.prompt.emotion import KNOB_REGION, SIDE, Emotion
from studio.prompt.expression import Expression
from studio.prompt.knob import spoken_cues
from studio.prompt.scale import KNOBS, MOST
from studio.words import LANGUAGES, StudioError
from tests.fakes.demo import CATALOGUE, RESOURCES, draft, words

TEXT = (RESOURCES / "emotions.toml").read_text("utf-8")


CHIPS = ["sad", "worried", "nervous", "relieved", "skeptical", "embarrassed", "tender", "proud", "angry"]
MORE = [
    "disappointed",
    "ashamed",
    "fearful",
    "disgusted",
    "contemptuous",
    "joyful",
    "polite",
    "surprised",
    "bored",
]
STEPS = range(1, MOST + 1)
EMOTIONS = pytest.mark.parametrize("emotion", CATALOGUE.emotions, ids=lambda emotion: emotion.key)


def said(emotion: Emotion, intensity: int) -> tuple[str, ...]:
    """The words of every region at an intensity."""
    return tuple(spoken.text for spoken in spoken_cues(Expression(emotion.key, intensity), CATALOGUE))


def test_nine_emotions_are_chips_and_nine_more_come_after_them() -> None:
    assert [emotion.key for emotion in CATALOGUE.emotions] == [*CHIPS, *MORE]
    assert [emotion.key for emotion in CATALOGUE.emotions if emotion.chip] == CHIPS


@EMOTIONS
def test_two_to_four_cues_speak_at_every_step(emotion: Emotion) -> None:
    assert all(2 <= len(said(emotion, step)) <= 4 for step in STEPS)


@EMOTIONS
def test_every_step_says_more_than_the_one_before(emotion: Emotion) -> None:
    for step in range(2, MOST + 1):
        before, now = (
            [found[1] for region in emotion.core if (found := emotion.cue(region, at)) is not None]
            for at in (step - 1, step)
        )
        assert all(one <= other for one, other in zip(before, now, strict=True))
        assert sum(now) > sum(before), step


@EMOTIONS
def test_words_say_what_is_seen_and_never_what_is_absent(emotion: Emotion) -> None:
    avoided = (*CATALOGUE.caution.negation, *CATALOGUE.caution.misread, *CATALOGUE.caution.overacting)
    for step in STEPS:
        for clause in said(emotion, step):
            assert not [word for word in avoided if f" {word} " in f" {clause} "]
            assert SIDE not in clause


@EMOTIONS
def test_what_the_emotion_is_called_reads_well_after_every_degree(emotion: Emotion) -> None:
    told = [compose(draft(emotion.key, step), CATALOGUE).text.split(",")[0] for step in STEPS]
    assert told == [f"{CATALOGUE.degrees[step]} {emotion.adjective} expression" for step in STEPS]
    assert len(set(told)) == MOST


@pytest.mark.parametrize("language", LANGUAGES)
@EMOTIONS
def test_every_emotion_has_a_name_and_a_line_about_its_conventional_depiction(emotion: Emotion, language: str) -> None:
    told = words(language)
    for key in ("emotion", "feeling", "feeling-the", "about"):
        assert told.knows(f"{key}-{emotion.key}")
    about = told.say(f"about-{emotion.key}")
    assert about.startswith(("Conventionally drawn", "Por convención se dibuja"))
    assert about.count(". ") == 1
    assert len(about) < 260


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_emotions_are_called_alike(language: str) -> None:
    for key in ("emotion", "feeling", "feeling-the", "about"):
        names = [words(language).say(f"{key}-{emotion.key}") for emotion in CATALOGUE.emotions]
        assert len(set(names)) == len(names)


def test_the_adjectives_of_the_new_ones_follow_the_gender_in_spanish() -> None:
    spanish = words("es")
    assert spanish.say("emotion-bored", gender="masculine") == "aburrido"
    assert spanish.say("emotion-bored", gender="feminine") == "aburrida"
    assert spanish.say("emotion-bored", gender="other") == "aburrida/o"
    assert spanish.say("emotion-ashamed", gender="masculine") == "avergonzado de sí mismo"


def test_only_doubt_and_contempt_name_a_side() -> None:
    assert [emotion.key for emotion in CATALOGUE.emotions if emotion.one_sided] == ["skeptical", "contemptuous"]


@pytest.mark.parametrize("step", STEPS)
def test_the_emotions_that_look_down_are_told_apart_by_gaze_head_and_smile(step: int) -> None:
    sad, disappointed, ashamed, embarrassed = (
        " ".join(said(CATALOGUE.emotion(key), step)) for key in ("sad", "disappointed", "ashamed", "embarrassed")
    )
    assert "smile" in embarrassed
    assert "smile" not in sad + disappointed + ashamed
    assert "head" in ashamed
    assert "head" not in sad + disappointed
    assert "gaze" in disappointed
    assert "inner ends" in sad
    assert "inner ends" not in disappointed + ashamed + embarrassed
    assert "pressed" in ashamed
    assert "pressed" not in sad + disappointed + embarrassed


def test_neighbours_share_most_of_a_face_and_differ_by_one_sign() -> None:
    def units(key: str) -> set[str]:
        return set(CATALOGUE.emotion(key).units.split("+"))

    assert units("joyful") - units("polite") == {"6", "25"}
    assert units("fearful") - units("surprised") >= {"4", "20"}
    assert units("disgusted") - units("angry") >= {"9", "10"}
    assert units("polite") == {"12"}


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
        CATALOGUE.emotion("wistful")
    told = words().tell(caught.value.sentence)
    assert "wistful" in told
    assert "skeptical" in told


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
