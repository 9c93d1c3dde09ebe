"""Covers for stories: not even an accent stands where the app has its own buttons."""

from dataclasses import replace

import pytest

from studio.post.measures import STORY_BOTTOM, STORY_TOP
from studio.request.size import Size
from tests.post.scenes import cover, drawn, pair

STORY = Size(1080, 1920)


@pytest.mark.parametrize(
    "question", ["Who does sad better?", "¿Cuál está más triste?", "Ángela, Édith, Óscar?", "Åsa Černá?", ""]
)
@pytest.mark.parametrize("count", [2, 3, 4])
def test_accents_stay_between_the_bars_of_the_app(count: int, question: str) -> None:
    panels = tuple(replace(panel, letter=letter) for panel, letter in zip((*pair(), *pair()), "ABCD", strict=True))
    canvas = drawn(cover(panels=panels[:count], size=STORY, headline=question, short="Índigo, sutil"), "es")
    assert any(word.size >= 60 for word in canvas.drawn)
    for word in canvas.drawn:
        assert word.box[1] >= STORY.height * STORY_TOP, word
        assert word.box[3] <= STORY.height * (1 - STORY_BOTTOM), word
