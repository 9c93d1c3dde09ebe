"""The first slide: which layout its pictures allow, side by side, and the one for stories."""

from collections.abc import Sequence

from studio.post.album import Shown
from studio.post.canvas import Canvas
from studio.post.cover import STRIPS, Cover
from studio.post.headline import draw_headline, fit_headline
from studio.post.measures import MARGIN, SIDE_FRAMING, STORY_FRAMING, headline_size
from studio.post.slide.cover_four import draw_four
from studio.post.slide.cover_pair import FOOT_AIR, Place, band, caption, hang_pair, pair_names, text_left
from studio.post.slide.cover_split import can_split, draw_split
from studio.post.slide.cover_stacked import can_stack, draw_stacked
from studio.post.slide.cover_three import draw_three
from studio.post.slide.foot import CAP, cover_foot
from studio.words import sentence

STORY_HEADLINE = 120
"""Largest headline of a story."""
UNDER, OVER, ABOVE_NAMES = 45, 52, 60
"""Below a headline; above and below one that stands under its pictures, px."""


def draw_cover(canvas: Canvas, cover: Cover, shown: Sequence[Shown]) -> None:
    """Draw a cover of two to four pictures in its layout; where the pictures do not allow it, side by side."""
    if len(shown) > 2:
        (draw_three if len(shown) == 3 else draw_four)(canvas, cover, shown)
        return
    draw = _story if canvas.story else {"side": _side, "split": _split, "stacked": _stacked}[cover.layout]
    draw(canvas, cover, shown)


def _side(canvas: Canvas, cover: Cover, shown: Sequence[Shown]) -> None:
    left = text_left(canvas)
    headline = fit_headline(cover.headline, cover.short, canvas.width - 2 * left, headline_size(canvas.height))
    top = draw_headline(canvas, headline, (left, MARGIN)) + UNDER
    place = Place(lambda names: (top, canvas.height - band(names)), SIDE_FRAMING, left)
    names = hang_pair(canvas, cover, shown, place)
    caption(canvas, cover, names, canvas.height - band(names))


def _split(canvas: Canvas, cover: Cover, shown: Sequence[Shown]) -> None:
    if can_split(canvas, cover, shown):
        draw_split(canvas, cover, shown)
        return
    canvas.notes.append(sentence("post-cover-split-side"))
    _side(canvas, cover, shown)


def _stacked(canvas: Canvas, cover: Cover, shown: Sequence[Shown]) -> None:
    """Stacked needs height, and pictures that are wide enough to show the lips in a strip."""
    low = canvas.height < canvas.width * STRIPS
    if not low and can_stack(canvas, cover, shown):
        draw_stacked(canvas, cover, shown)
        return
    canvas.notes.append(sentence("post-cover-stacked-low" if low else "post-cover-stacked-tight"))
    _side(canvas, cover, shown)


def _story(canvas: Canvas, cover: Cover, shown: Sequence[Shown]) -> None:
    """Pictures fill the top; every word stays between the zones that the app covers."""
    left, right = MARGIN, canvas.width - MARGIN
    headline = fit_headline(cover.headline, cover.short, canvas.width - 2 * left, STORY_HEADLINE)
    foot = canvas.bottom - MARGIN - 12
    under = foot - CAP - FOOT_AIR
    place = Place(lambda names: (0, under - names.height - ABOVE_NAMES - headline.height - OVER), STORY_FRAMING, left)
    names = hang_pair(canvas, cover, shown, place)
    top = under - names.height
    draw_headline(canvas, headline, (left, top - ABOVE_NAMES - headline.height))
    pair_names(canvas, names, top)
    cover_foot(canvas, cover, foot, left, right)
