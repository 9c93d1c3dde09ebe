"""Names of emotions, steps, knobs and parts in both languages."""

import pytest

from studio.prompt.names import emotion_name, feeling_name, knob_name, part_name, step_name
from studio.prompt.recipe import PARTS
from studio.prompt.scale import KNOBS, STEPS
from studio.words import Sentence
from tests.fakes.demo import CATALOGUE, RESOURCES, words


def all_names() -> list[Sentence]:
    keys = [emotion.key for emotion in CATALOGUE.emotions]
    return [
        *(emotion_name(key) for key in keys),
        *(feeling_name(key, article=article) for key in keys for article in (False, True)),
        *(step_name(step) for step in range(len(STEPS))),
        *(knob_name(key) for key in KNOBS),
        *(part_name(key) for key in PARTS),
    ]


@pytest.mark.parametrize("language", ["en", "es"])
def test_everything_has_a_name(language: str) -> None:
    assert all(words(language).tell(name) for name in all_names())


def test_spanish_is_spanish() -> None:
    english, spanish = words("en"), words("es")
    shared = {"Pose"}
    assert all(english.tell(n) != spanish.tell(n) or english.tell(n) in shared for n in all_names())


def test_spanish_adjectives_follow_the_gender_of_the_subject() -> None:
    spanish = words("es")
    assert spanish.tell(emotion_name("worried", "feminine")) == "preocupada"
    assert spanish.tell(emotion_name("worried", "masculine")) == "preocupado"
    assert spanish.tell(emotion_name("worried", "other")) == "preocupada/o"
    assert spanish.say("emotion-worried") == "preocupada"


def test_both_languages_have_the_same_keys() -> None:
    for area in ("prompt", "experiment", "verdict", "parity"):
        keys = [
            {line.split(" =")[0] for line in text.splitlines() if line[:1].isalpha()}
            for text in ((RESOURCES / "words" / lang / f"{area}.ftl").read_text("utf-8") for lang in ("en", "es"))
        ]
        assert keys[0] == keys[1]


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_message_of_the_word_files_can_be_read(language: str) -> None:
    said = words(language)
    for area in ("prompt", "experiment", "verdict", "parity"):
        text = (RESOURCES / "words" / language / f"{area}.ftl").read_text("utf-8")
        keys = [line.split(" =")[0] for line in text.splitlines() if line[:1].isalpha()]
        assert [key for key in keys if not said.knows(key)] == []
