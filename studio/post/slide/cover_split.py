"""The cover whose pictures reach the top edge, the emotion on a plate that grows out of the divider."""

from collections.abc import Sequence

from studio.post.album import Shown
from studio.post.canvas import Canvas
from studio.post.cover import Cover
from studio.post.fitting import Fitted, fit
from studio.post.headline import split_short
from studio.post.lettering import advance
from studio.post.measures import PLATE, SPLIT_FRAMING, Box
from studio.post.panels import meet
from studio.post.slide.cover_pair import Over, Place, Span, band, blank, caption, hang_pair, text_left
from studio.words import sentence

TALL, BASE, AIR = 124, 90, 40
"""Height of the headline's plate, its baseline from the top, and the room beside the words, px."""


def draw_split(canvas: Canvas, cover: Cover, shown: Sequence[Shown]) -> None:
    """Draw both pictures from the top edge down to their names."""

    def headline(at: Canvas, span: Span) -> None:
        _headline(at, cover, span)

    names = hang_pair(canvas, cover, shown, _place(canvas, headline))
    caption(canvas, cover, names, canvas.height - band(names))


def can_split(canvas: Canvas, cover: Cover, shown: Sequence[Shown]) -> bool:
    """Whether the headline finds a place on the divider that leaves both faces free."""
    words, free = _words(canvas, cover), [True]

    def look(at: Canvas, span: Span) -> None:
        free.append(words is None or _plate(at, words, span) is not None)

    trial = blank(canvas)
    hang_pair(trial, cover, shown, _place(trial, look))
    return all(free)


def _place(canvas: Canvas, over: Over) -> Place:
    return Place(lambda names: (0, canvas.height - band(names)), SPLIT_FRAMING, text_left(canvas), over)


def _words(canvas: Canvas, cover: Cover) -> Fitted | None:
    text = cover.short or cover.headline
    return fit(text, "plate", canvas.width - 2 * text_left(canvas) - 64) if text else None


def _headline(canvas: Canvas, cover: Cover, span: Span) -> None:
    words = _words(canvas, cover)
    if words is None:
        return
    if words.cut:
        canvas.notes.append(sentence("post-finding-headline-cut"))
    plate = _plate(canvas, words, span) or _at(canvas, words, 0)
    canvas.plate(plate)
    word, rest = split_short(words.lines[0]) if cover.short else (words.lines[0], "")
    x, base = plate[0] + AIR, plate[1] + BASE
    x += canvas.write((x, base), word, words.style) + words.style.track * words.style.size
    if rest:
        canvas.write((x, base), rest, words.style, canvas.theme.muted)


def _plate(canvas: Canvas, words: Fitted, span: Span) -> Box | None:
    """At the top edge, or on the shoulders above the letters; None where it would cover a face in both places."""
    tops = (span[0], span[1] - PLATE - TALL)
    plates = [_at(canvas, words, top) for top in tops]
    taken = (*canvas.faces, *canvas.plates)
    return next((plate for plate in plates if not any(meet(plate, other) for other in taken)), None)


def _at(canvas: Canvas, words: Fitted, top: float) -> Box:
    half = advance(words.lines[0], words.style) / 2 + AIR
    return canvas.width / 2 - half, top, canvas.width / 2 + half, top + TALL
