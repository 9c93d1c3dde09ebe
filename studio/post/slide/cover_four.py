"""The cover of four models: two by two, a name under each, the letters in the middle."""

from collections.abc import Sequence

from studio.post.album import Shown
from studio.post.canvas import Canvas
from studio.post.cover import Cover
from studio.post.headline import Headline, draw_headline, fit_headline
from studio.post.lettering import advance
from studio.post.measures import CLEAR, MARGIN, Box, headline_size
from studio.post.names import Names
from studio.post.panels import MARK, MARK_LEAST
from studio.post.slide.cover_many import above_foot, first_top, foot_base, hang_many, name_band
from studio.post.slide.cover_pair import text_left, whole
from studio.post.slide.foot import CAP, cover_foot
from studio.post.slide.hanging import row, simulated_words

LARGEST = 132
"""Headline of a cover of four."""
UNDER, OVER, FOOT_AIR = 36, 48, 52
"""Below a headline; above and below one that stands under the pictures, px."""
MARK_LINE = 54
"""A line of its own for SIMULATED, px."""
COLUMNS = (0, 1, 0, 1)


def draw_four(canvas: Canvas, cover: Cover, shown: Sequence[Shown]) -> None:
    """Draw four panels of one size and one crop; on a story the headline stands under them."""
    left = text_left(canvas)
    size = min(headline_size(canvas.height), LARGEST)
    headline = fit_headline(cover.headline, cover.short, canvas.width - 2 * left, size, 1)
    if canvas.story:
        top = foot_base(canvas) - CAP - FOOT_AIR - headline.height
        span = first_top(canvas), top - OVER
    else:
        top = MARGIN
        span = top + headline.height + UNDER, above_foot(canvas)
    base = draw_headline(canvas, headline, (left, top))
    beside = _beside(canvas, cover, headline)

    def arrange(names: Names) -> Sequence[Box]:
        tall = _tall(span, names)
        line = MARK_LINE if tall < MARK_LEAST[1] and cover.simulated and not beside else 0
        tall = whole(canvas, tall - line / 2)
        tops = (whole(canvas, top) for top in (span[0] + line, span[0] + line + tall + name_band(names)))
        return [box for y in tops for box in row(canvas, 2, y, y + tall)]

    names, _boxes = hang_many(canvas, cover, shown, COLUMNS, arrange)
    if _tall(span, names) < MARK_LEAST[1]:
        _mark(canvas, cover, base if beside else span[0] + MARK.size - 4)
    cover_foot(canvas, cover, foot_base(canvas), left, canvas.width - left)


def _tall(span: tuple[float, float], names: Names) -> float:
    return (span[1] - span[0]) / 2 - name_band(names)


def _beside(canvas: Canvas, cover: Cover, headline: Headline) -> bool:
    """Whether SIMULATED has room on the line of the headline."""
    words, style = headline.words.lines[-1] + headline.rest, headline.words.style
    wide = advance(words, style) + CLEAR + advance(simulated_words(cover.panels, canvas.words), MARK)
    return wide <= canvas.width - 2 * text_left(canvas)


def _mark(canvas: Canvas, cover: Cover, base: float) -> None:
    """SIMULATED over pictures too small for the plate."""
    text = simulated_words(cover.panels, canvas.words)
    canvas.write((canvas.width - text_left(canvas), base), text, MARK, align="right")
