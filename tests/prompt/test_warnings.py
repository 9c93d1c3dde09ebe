"""Hints about words: they come when they should and only then."""

import pytest

from studio.prompt.draft import Draft
from studio.prompt.warnings import warnings
from tests.fakes.demo import CATALOGUE, RECIPE, draft, words


def keys(said: Draft) -> list[str]:
    return [warning.key for warning in warnings(said, CATALOGUE)]


def test_the_demo_is_free_of_warnings_up_to_clear() -> None:
    for emotion in CATALOGUE.emotions:
        for intensity in range(4):
            assert keys(draft(emotion.key, intensity)) == []


@pytest.mark.parametrize(
    ("free", "key"),
    [
        ("Sobbing quietly", "prompt-warning-overacting"),
        ("a nervous look", "prompt-warning-moods"),
        ("hidden anger", "prompt-warning-moods"),
        ("fragile", "prompt-warning-drift"),
        ("no tears", "prompt-warning-negation"),
    ],
)
def test_a_word_of_ones_own_is_noticed(free: str, key: str) -> None:
    assert keys(draft(free=free)) == [key]


@pytest.mark.parametrize("free", ["noble notes", "saddle", "extremely-long lashes", "a sad look", "angrybird"])
def test_words_inside_words_and_the_same_mood_are_not_noticed(free: str) -> None:
    assert keys(draft(free=free)) == []


def test_a_wide_crop_is_named() -> None:
    said = draft().with_recipe(RECIPE.with_text("crop", "waist-up desk portrait"))
    (warning,) = warnings(said, CATALOGUE)
    assert "waist-up" in words().tell(warning)


def test_tears_before_brows_and_mouth() -> None:
    assert keys(draft(intensity=0, moisture=3)) == ["prompt-warning-tears"]
    assert keys(draft(brow=0, mouth=0, moisture=1)) == ["prompt-warning-tears"]
    assert keys(draft(moisture=3)) == []


def test_strong_intensity_and_two_knobs_at_the_top() -> None:
    assert keys(draft(intensity=4)) == ["prompt-warning-strong"]
    assert keys(draft(brow=5, mouth=5)) == ["prompt-warning-top"]
    assert keys(draft(brow=5)) == []


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_warning_can_be_said(language: str) -> None:
    said = draft("sad", 4, "furious, tired, without tears, relieved", brow=0, mouth=0, moisture=5, gaze=5)
    told = [words(language).tell(warning) for warning in warnings(said, CATALOGUE)]
    assert len(told) == len(set(told)) == 7
    assert all("$" not in text and "{" not in text for text in told)
