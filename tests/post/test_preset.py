"""Presets of a post: what the file says, and what it makes of a test."""

import re

import pytest

from studio.post.plan import KINDS, planned
from studio.post.preset import parse_post_presets, slides_of
from studio.prompt.emotion import Emotion
from studio.words import LANGUAGES
from tests.fakes.demo import CATALOGUE, EMOTIONS, RESOURCES
from tests.post.posts import PRESETS, subject
from tests.post.scenes import words

TEXT = (RESOURCES / "post_presets.toml").read_text("utf-8")


def test_there_are_four_and_each_begins_with_the_cover() -> None:
    assert [preset.key for preset in PRESETS.all] == ["quick", "lesson", "tutorial", "battle"]
    assert all(preset.kinds[0] == "cover" for preset in PRESETS.all)
    assert PRESETS.preset("quick").kinds == ("cover",)
    assert PRESETS.preset("nobody knows").key == "quick"


def test_the_second_slide_of_a_post_stands_alone() -> None:
    assert PRESETS.preset("lesson").kinds[1] == "features"
    assert PRESETS.preset("tutorial").kinds[1] == "expressions"


def test_the_file_says_when_it_was_checked() -> None:
    assert re.fullmatch(r"\d{4}-\d{2}", PRESETS.checked)


def test_feelings_are_those_of_the_catalogue() -> None:
    assert set(PRESETS.feelings) <= set(EMOTIONS)
    assert len(PRESETS.feelings) == 5
    assert all(isinstance(CATALOGUE.emotion(key), Emotion) for key in PRESETS.feelings)


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_and_closings_can_be_said(language: str) -> None:
    said = words(language)
    for preset in PRESETS.all:
        assert said.tell(preset.name)
        assert preset.closing in PRESETS.closings
    closings = [said.say(key) for key in PRESETS.closings]
    assert len(set(closings)) == len(closings) >= 4


def test_spanish_closings_ask_for_the_missing_situation() -> None:
    assert words("es").say("plan-closing-missing") == "¿Qué situación me falta? Coméntala y la pruebo"


def test_a_step_stands_for_every_change() -> None:
    told = subject()
    slides = list(slides_of(PRESETS.preset("lesson"), told))
    assert [step for kind, step in slides if kind == "step"] == ["s-brow", "s-mouth"]
    assert {kind for kind, _step in slides} <= set(KINDS)
    plan = planned(slides)
    assert [slide.key for slide in plan.slides if slide.kind == "step"] == ["step", "step-2"]


@pytest.mark.parametrize(
    "text",
    [
        "checked = ",
        TEXT.replace('"features"', '"headlines"'),
        'checked = "2026-11"\nfeelings = []\nclosings = []\npreset = []',
    ],
)
def test_a_file_that_cannot_be_meant_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        parse_post_presets(text)


def test_a_missing_field_is_refused() -> None:
    with pytest.raises(KeyError):
        parse_post_presets(TEXT.replace("closing = ", "ending = "))
