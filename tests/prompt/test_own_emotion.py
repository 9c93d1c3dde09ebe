"""An emotion of one's own: from a few phrases to words at every step, to a file and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.experiment.change import choose_own, turn_intensity, turn_knob
from studio.experiment.moved import words_moved
from studio.experiment.playbook import prepare
from studio.experiment.question import proposed, question
from studio.post.caption import caption
from studio.post.formats import parse_formats
from studio.post.wording import short_title
from studio.prompt.catalogue import Catalogue
from studio.prompt.compose import compose
from studio.prompt.draft import Draft
from studio.prompt.emotion import REGIONS, Emotion, Region
from studio.prompt.emotion_file import LARGEST, format_emotion, parse_emotion
from studio.prompt.expression import Expression
from studio.prompt.own_emotion import DEGREE, DEGREES, LONGEST_NAME, LONGEST_PHRASE, own_emotion, phrases_of
from studio.prompt.scale import KNOBS, MOST
from studio.prompt.step_words import knob_words, units_of, words_by_step
from studio.store.codec import Stored, from_json, to_json
from studio.store.resource import load_words
from studio.words import LANGUAGES, StudioError
from tests.fakes.demo import CATALOGUE, EMOTIONS, RECIPE, RESOURCES, baseline, experiment, words

WISTFUL = own_emotion(
    "wistful",
    {"brow": "inner brow ends {degree} raised", "mouth": "lip corners {degree} lifted", "gaze": "gaze past the camera"},
)
phrases = st.text(st.sampled_from("abc rylst.()-"), max_size=40)
names = st.text(st.sampled_from("abcñé y-&"), min_size=1, max_size=LONGEST_NAME).filter(str.strip)


@st.composite
def phrases_with_places(draw: st.DrawFn) -> str:
    """Phrases with up to three places, and with words that look like a degree."""
    pieces = draw(st.lists(st.one_of(phrases, st.sampled_from([DEGREE, *DEGREES[1:]])), max_size=5))
    return " ".join(" ".join(pieces).split())[:LONGEST_PHRASE].strip()


def of(emotion: Emotion, intensity: int = 2) -> Draft:
    return Draft(RECIPE, Expression("own", intensity, own=emotion))


def face(draft: Draft, catalogue: Catalogue = CATALOGUE) -> str:
    """What is said before who and where."""
    return compose(draft, catalogue).text.split(";")[0]


def test_it_is_sent_like_any_other_emotion() -> None:
    assert face(of(WISTFUL)) == (
        "slightly wistful expression, inner brow ends slightly raised, lip corners slightly lifted, "
        "gaze past the camera, understated and composed"
    )
    assert "wistful" not in face(of(WISTFUL, 0))


def test_words_rise_with_the_step() -> None:
    assert words_by_step(WISTFUL, "mouth") == tuple(f"lip corners {degree} lifted" for degree in DEGREES[1:])
    assert words_by_step(WISTFUL, "gaze") == ("gaze past the camera",) * MOST
    assert words_by_step(WISTFUL, "eyes") == ("",) * MOST


def test_a_knob_replaces_the_phrase_of_its_region() -> None:
    test = choose_own(experiment(), WISTFUL)
    turned = turn_knob(test, "brow", 3)
    assert "inner brow ends" not in face(turned.draft)
    assert "brows clearly knitted" in face(turned.draft)
    assert "lip corners slightly lifted" in face(turned.draft)
    assert face(turn_knob(turned, "brow", None).draft) == face(test.draft)


def test_it_is_one_change_and_the_intensity_another() -> None:
    before = experiment().draft
    chosen = choose_own(experiment(), WISTFUL)
    assert [moved.what for moved in words_moved(before, chosen.draft, CATALOGUE)] == ["emotion"]
    stronger = turn_intensity(chosen, 4)
    assert [moved.what for moved in words_moved(chosen.draft, stronger.draft, CATALOGUE)] == ["intensity"]


def test_two_own_emotions_of_the_same_name_are_different_changes() -> None:
    other = own_emotion("wistful", {"mouth": "lips {degree} parted"})
    assert [moved.what for moved in words_moved(of(WISTFUL), of(other), CATALOGUE)] == ["emotion"]


def test_the_playbook_turns_its_knobs_from_it() -> None:
    test = experiment(baseline(of(WISTFUL)), now=of(WISTFUL))
    for turn in test.playbook:
        prepared = prepare(test, CATALOGUE, turn.key)
        assert prepared.draft.expression.own == WISTFUL
        assert face(prepared.draft) != face(test.draft)


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_name_it_as_it_is_called(language: str) -> None:
    step = baseline(of(WISTFUL))
    said = words(language)
    for sentence in (proposed(step), question(experiment(step), step)):
        assert "wistful" in said.tell(sentence)
    assert short_title(of(WISTFUL), load_words(language)).startswith("Wistful, ")


def test_a_test_keeps_it_whole_on_disk() -> None:
    test = experiment(baseline(of(WISTFUL)), now=of(WISTFUL))
    back = from_json(to_json(Stored(test)), "test.json").experiment
    assert back == test
    assert back.draft.expression.own == WISTFUL


@pytest.mark.parametrize(
    ("name", "said", "key"),
    [
        ("", {"brow": "raised"}, "own-emotion-unnamed"),
        ("   ", {"brow": "raised"}, "own-emotion-unnamed"),
        ("wistful", {}, "own-emotion-empty"),
        ("wistful", {"brow": "  "}, "own-emotion-empty"),
        ("wistful", {"brow": "{side} raised"}, "own-emotion-field"),
        ("wistful", {"brow": "raised {"}, "own-emotion-field"),
        ("wistful", {"brow": "a" * (LONGEST_PHRASE + 1)}, "own-emotion-field"),
        ("wistful", {"brow": "a" * 9000}, "own-emotion-field"),
        ("a" * (LONGEST_NAME + 1), {"brow": "raised"}, "own-emotion-field"),
        ("{degree} sad", {"brow": "raised"}, "own-emotion-field"),
    ],
)
def test_what_makes_no_emotion_is_told(name: str, said: dict[Region, str], key: str) -> None:
    with pytest.raises(StudioError) as told:
        own_emotion(name, said)
    assert told.value.sentence.key == key
    for language in LANGUAGES:
        text = words(language).tell(told.value.sentence)
        assert "$" not in text


def test_line_ends_and_hidden_marks_do_not_reach_the_words() -> None:
    made = own_emotion("wist\u202eful", {"brow": "inner brow\nends\x00 raised"})
    assert made.adjective == "wistful"
    assert words_by_step(made, "brow")[0] == "inner brow ends raised"


@given(names, st.dictionaries(st.sampled_from(REGIONS), phrases_with_places().filter(bool), min_size=1))
def test_phrases_and_files_come_back_as_they_were(name: str, said: dict[Region, str]) -> None:
    made = own_emotion(name, said)
    assert phrases_of(made) == said
    assert parse_emotion(format_emotion(made)) == made


def test_a_literal_degree_word_is_no_place() -> None:
    said: dict[Region, str] = {"mouth": "barely open lips, {degree} parted, slightly dry"}
    assert phrases_of(own_emotion("thirsty", said)) == said


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("name = ", "emotions-file-unreadable"),
        ("[[[[", "emotions-file-unreadable"),
        ("name = 3\nbrow = 'raised'", "emotions-file-field"),
        ("name = 'wistful'\nbrow = ['raised']", "emotions-file-field"),
        ("name = 'wistful'\nnose = 'wrinkled'", "emotions-file-unknown"),
        ("brow = 'raised'", "own-emotion-unnamed"),
        ("name = 'wistful'", "own-emotion-empty"),
        ("name = 'wistful'\nbrow = '{how} raised'", "own-emotion-field"),
        ("#" * (LARGEST + 1), "emotions-file-long"),
        ("", "own-emotion-unnamed"),
    ],
)
def test_a_file_that_is_none_is_told_in_words(text: str, key: str) -> None:
    with pytest.raises(StudioError) as told:
        parse_emotion(text)
    assert told.value.sentence.key == key
    for language in LANGUAGES:
        assert "$" not in load_words(language).tell(told.value.sentence)


def test_a_file_can_be_written_by_hand() -> None:
    made = parse_emotion('name = "wistful"\nbrow = "inner brow ends {degree} raised"\n')
    assert made == own_emotion("wistful", {"brow": "inner brow ends {degree} raised"})


@pytest.mark.parametrize("key", EMOTIONS)
def test_every_emotion_has_words_for_its_core_at_every_step(key: str) -> None:
    emotion = CATALOGUE.emotion(key)
    for region in emotion.core:
        said = words_by_step(emotion, region)
        assert all(said)
        assert len(set(said)) >= 4
    assert all("{" not in text for region in REGIONS for text in words_by_step(emotion, region))


@pytest.mark.parametrize("key", KNOBS)
def test_a_knob_has_six_different_words_under_every_emotion(key: str) -> None:
    for emotion in (*CATALOGUE.emotions, WISTFUL):
        for knob in KNOBS:
            said = knob_words(CATALOGUE, emotion, knob)
            assert len(set(said)) == MOST + 1
            assert all("{" not in text for text in said)


def test_words_name_the_side_that_was_chosen() -> None:
    skeptical = CATALOGUE.emotion("skeptical")
    assert all("viewer's left" in text for text in words_by_step(skeptical, "brow", "left"))
    assert all("viewer's right" in text for text in knob_words(CATALOGUE, skeptical, "brow", "right")[1:])


def test_units_are_told_once_and_an_own_emotion_has_none() -> None:
    assert units_of(CATALOGUE.emotion("sad")) == ("1", "4", "15")
    assert units_of(WISTFUL) == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_unit_and_grade_has_its_line(language: str) -> None:
    said = load_words(language)
    for emotion in (*CATALOGUE.emotions, WISTFUL):
        assert all(said.knows(f"unit-{unit}") for unit in units_of(emotion))
        assert said.knows(f"about-cue-evidence-{emotion.evidence.lower()}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_post_names_it(language: str) -> None:
    _formats, limits = parse_formats((RESOURCES / "formats.toml").read_text("utf-8"))
    text = caption(experiment(baseline(of(WISTFUL))), {}, load_words(language), limits)
    assert "wistful" in text
    assert "{" not in text
