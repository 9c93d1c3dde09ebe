"""The first slide in its layouts: side by side, split, stacked, and one for stories."""

from collections.abc import Sequence
from dataclasses import replace

from studio.image.crop import Framing
from studio.post.album import Shown
from studio.post.canvas import Canvas
from studio.post.cover import Cover
from studio.post.fitting import fit
from studio.post.headline import draw_headline, fit_headline, split_short
from studio.post.lettering import Style, advance
from studio.post.measures import (
    CLEAR,
    GAP,
    MARGIN,
    SIDE_FRAMING,
    SPLIT_FRAMING,
    STORY_FRAMING,
    fitted,
    headline_size,
    inset,
)
from studio.post.names import Names, draw_names, fit_names
from studio.post.panels import halves, hang, letters, right_column
from studio.post.slide.cover_many import draw_many
from studio.post.slide.foot import CAP, cover_foot
from studio.words import sentence

NAME_AIR, FOOT_AIR = 44, 46
"""Above the names and below them, px."""


def draw_cover(canvas: Canvas, cover: Cover, shown: Sequence[Shown]) -> None:
    """Draw a cover in its layout; where letters of a pair find no free corner they join the names."""
    if len(shown) > 2:
        draw_many(canvas, cover, shown)
        return
    draw = _story if canvas.story else {"side": _side, "split": _split, "stacked": _stacked}[_layout(canvas, cover)]
    draw(canvas, cover, shown)


def _layout(canvas: Canvas, cover: Cover) -> str:
    """Stacked needs height: without it, side by side serves."""
    if cover.layout == "stacked" and canvas.height < canvas.width * 1.2:
        return "side"
    return cover.layout


def _lettered(cover: Cover) -> Cover:
    panels = tuple(replace(panel, name=f"{panel.letter} {panel.name}") for panel in cover.panels)
    return replace(cover, panels=panels)


def _names(canvas: Canvas, cover: Cover, left: float) -> Names:
    half = (canvas.width - GAP) / 2
    return fit_names([panel.name for panel in cover.panels], [half - left - CLEAR, canvas.width - left - half - GAP])


def _panels(canvas: Canvas, cover: Cover, shown: Sequence[Shown], span: tuple[float, float], framing: Framing) -> Cover:
    """Hang both pictures; returns the cover with letters in its names where no corner was free."""
    boxes = halves(canvas, *span)
    size = boxes[0][2] - boxes[0][0], span[1] - span[0]
    hang(canvas, shown, boxes, fitted(framing, size))
    free = letters(canvas, boxes, [panel.letter for panel in cover.panels])
    return cover if free else _lettered(cover)


def _band(names: Names) -> float:
    return NAME_AIR + names.height + FOOT_AIR + CAP + MARGIN


def _side(canvas: Canvas, cover: Cover, shown: Sequence[Shown]) -> None:
    left = inset(canvas.width, canvas.height)
    headline = fit_headline(cover.headline, cover.short, canvas.width - 2 * left, headline_size(canvas.height))
    top = draw_headline(canvas, headline, (left, MARGIN)) + 45
    band = _band(_names(canvas, cover, left))
    cover = _panels(canvas, cover, shown, (top, canvas.height - band), SIDE_FRAMING)
    _caption(canvas, cover, canvas.height - band, left)


def _caption(canvas: Canvas, cover: Cover, top: float, left: float) -> None:
    right = canvas.width - left
    names = _names(canvas, cover, left)
    draw_names(canvas, names, [(left, top + NAME_AIR), (right_column(canvas), top + NAME_AIR)], right)
    cover_foot(canvas, cover, canvas.height - MARGIN, left, right)


def _split(canvas: Canvas, cover: Cover, shown: Sequence[Shown]) -> None:
    """Pictures to the top edge; the emotion on a plate that grows out of the divider."""
    left = inset(canvas.width, canvas.height)
    band = _band(_names(canvas, cover, left))
    cover = _panels(canvas, cover, shown, (0, canvas.height - band), SPLIT_FRAMING)
    _headline_plate(canvas, cover, canvas.width - 2 * left - 64)
    _caption(canvas, cover, canvas.height - band, left)


def _headline_plate(canvas: Canvas, cover: Cover, room: float) -> None:
    text = cover.short or cover.headline
    if not text:
        return
    fitted_text = fit(text, "plate", room)
    if fitted_text.cut:
        canvas.notes.append(sentence("post-finding-headline-cut"))
    style, line = fitted_text.style, fitted_text.lines[0]
    word, rest = split_short(line) if cover.short else (line, "")
    wide = advance(line, style)
    middle = canvas.width / 2
    canvas.plate((middle - wide / 2 - 40, 0, middle + wide / 2 + 40, 124))
    x = middle - wide / 2
    x += canvas.write((x, 90), word, style) + style.track * style.size
    if rest:
        canvas.write((x, 90), rest, style, canvas.theme.muted)


def _stacked(canvas: Canvas, cover: Cover, shown: Sequence[Shown]) -> None:
    """Two strips from brows to chin, edge to edge, each name over its strip."""
    left = inset(canvas.width, canvas.height)
    headline = fit_headline(cover.headline, cover.short, canvas.width - 2 * left, headline_size(canvas.height), 1)
    top = draw_headline(canvas, headline, (left, MARGIN)) + 36
    tall = (canvas.height - 108 - top) / 2 - 108
    boxes = [(0.0, y, canvas.width, y + tall) for y in (top + 108, top + 216 + tall)]
    hang(canvas, shown, boxes, Framing(tall / 1.86 / canvas.width, 0.345))
    names = fit_names([panel.name for panel in cover.panels], [canvas.width - 2 * left - 84] * 2, most=1)
    for box, panel, name in zip(boxes, cover.panels, names.tops, strict=True):
        canvas.write((left, box[1] - 28), panel.letter, Style("head-bold", 76))
        canvas.write((left + 84, box[1] - 28), name[0], Style(names.style.face, 76, names.style.track))
    shortened = [panel.name for panel, rest in zip(cover.panels, names.rests, strict=True) if rest]
    canvas.notes += [sentence("post-finding-name-cut", name=name) for name in shortened]
    cover_foot(canvas, cover, canvas.height - MARGIN + 10, left, canvas.width - left)


def _story(canvas: Canvas, cover: Cover, shown: Sequence[Shown]) -> None:
    """Pictures fill the top; every word stays between the zones that the app covers."""
    left, right = MARGIN, canvas.width - MARGIN
    names = _names(canvas, cover, left)
    foot = canvas.bottom - MARGIN - 12
    names_top = foot - CAP - FOOT_AIR - names.height
    headline = fit_headline(cover.headline, cover.short, canvas.width - 2 * left, 120)
    headline_top = names_top - 60 - headline.height
    cover = _panels(canvas, cover, shown, (0, headline_top - 52), STORY_FRAMING)
    draw_headline(canvas, headline, (left, headline_top))
    draw_names(canvas, _names(canvas, cover, left), [(left, names_top), (right_column(canvas), names_top)], right)
    cover_foot(canvas, cover, foot, left, right)
