"""The last slide of a series: what was tried, one empty place, and the question what comes next."""

from collections.abc import Sequence
from dataclasses import dataclass

from studio.post.album import Shown
from studio.post.canvas import Canvas
from studio.post.cover import Cover
from studio.post.lettering import Style, advance
from studio.post.measures import CLEAR, GAP, MARGIN, Box
from studio.post.panels import MARK
from studio.post.slide.close_up import close_framing, hang_close, plated, whole
from studio.post.slide.inner import Page, begin, low, same_size

MOST_TRIED = 5
UNDER_RUNNING, CAPTION, LIFT = -6, 64, 18
"""From what `begin` returns to the first captions' line; its height; from the pictures up to its baseline."""
CALL_END, LOW_CALL_END = 152, 138
"""From the lower edge to the call's last baseline."""
CALL_AIR, LOW_CALL_AIR = 92, 74
PICTURE_AIR, MARK_BAND = 56, 60
DISTANCE, LINE = 0.34, 0.46
TALLEST = 1.9
"""Height / width of a picture at most."""
SIGN = "?"
WAYS = (("caption", 1), ("meta", 1))


@dataclass(frozen=True)
class Tried:
    """One situation.

    Attributes:
        name: its caption, "Nervous".
        shown: its picture; None where it was not made.
    """

    name: str
    shown: Shown | None


@dataclass(frozen=True)
class NextQuestion:
    """What the slide shows.

    Attributes:
        title: the question.
        call: what to do about it.
        tried: what was tried, oldest first; the last five are shown.
    """

    title: str
    call: str
    tried: tuple[Tried, ...]


@dataclass(frozen=True)
class _Places:
    """Boxes of the pictures, and the empty one, which takes the rest of the last row."""

    tried: tuple[Box, ...]
    empty: Box


def draw_next_question(canvas: Canvas, cover: Cover, card: NextQuestion, page: Page) -> None:
    """Pictures with captions, the empty place, then question and call at the foot."""
    tried = card.tried[-MOST_TRIED:]
    top = begin(canvas, cover, page, "") + UNDER_RUNNING
    end = _texts(canvas, card) - PICTURE_AIR
    places, mark = _places(canvas, (top, end), len(tried)), _mark(canvas, tried)
    beside = advance(mark, MARK) <= canvas.width - MARGIN - max(MARGIN, places.empty[0])
    if mark and not beside:
        end -= MARK_BAND
        places = _places(canvas, (top, end), len(tried))
    left, upper, right, lower = places.tried[0] if places.tried else places.empty
    framing = close_framing((right - left, lower - upper), DISTANCE, LINE)
    hang_close(canvas, [each.shown for each in tried], places.tried, framing)
    _captions(canvas, [each.name for each in tried], places.tried)
    _empty(canvas, places.empty)
    if mark and not all(plated(box) for box in places.tried):
        baseline = places.empty[1] - LIFT if beside else end + 44
        canvas.write((canvas.width - MARGIN, baseline), mark, MARK, align="right")


def _places(canvas: Canvas, span: tuple[float, float], tried: int) -> _Places:
    """Up to four places in one row, more in two; all pictures of one size."""
    across = tried + 1 if tried <= 3 else 3
    rows = -(-(tried + 1) // across)
    wide = (canvas.width - GAP * (across - 1)) / across
    tall = max(1.0, min((span[1] - span[0]) / rows - CAPTION, wide * TALLEST))
    top = span[1] - rows * (tall + CAPTION)

    def box(at: int) -> Box:
        x, y = at % across * (wide + GAP), top + at // across * (tall + CAPTION) + CAPTION
        return x, y, x + wide, y + tall

    first = box(tried)
    return _Places(tuple(box(at) for at in range(tried)), (first[0], first[1], canvas.width, first[3]))


def _simulated(tried: Sequence[Tried]) -> list[Tried]:
    return [each for each in tried if each.shown is not None and each.shown.panel.simulated]


def _mark(canvas: Canvas, tried: Sequence[Tried]) -> str:
    """SIMULATED for pictures too small for the plate; with their captions where it is not true of all."""
    drawn = _simulated(tried)
    if not drawn:
        return ""
    said = canvas.words.say("post-simulated")
    which = f"{', '.join(each.name for each in drawn)}: {said}"
    fits = advance(which, MARK) <= canvas.width - 2 * MARGIN
    there = sum(each.shown is not None for each in tried)
    return which if len(drawn) < there and fits else said


def _captions(canvas: Canvas, names: Sequence[str], boxes: Sequence[Box]) -> None:
    lefts = [max(MARGIN, box[0]) for box in boxes]
    rooms = [min(box[2] - CLEAR, canvas.width - MARGIN) - x for box, x in zip(boxes, lefts, strict=True)]
    found = same_size(names, rooms, WAYS)
    for name, said, box, x, room in zip(names, found, boxes, lefts, rooms, strict=True):
        kept = " ".join(said.lines) == " ".join(name.split())
        line = said if kept else whole(canvas, name, "meta", room, 1)
        canvas.block((x, box[1] - LIFT), line, canvas.theme.muted)


def _empty(canvas: Canvas, box: Box) -> None:
    canvas.fill(box, canvas.theme.raised)
    size = round(min(148, (box[3] - box[1]) * 0.7))
    middle = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2 + size * 0.35
    canvas.write(middle, SIGN, Style("head-semi", size), align="centre")


def _texts(canvas: Canvas, card: NextQuestion) -> float:
    """Draw question and call from the foot upward; returns the top of the question's capitals."""
    tight, room = low(canvas), canvas.width - 2 * MARGIN
    y = canvas.bottom - (LOW_CALL_END if tight else CALL_END)
    if card.call.strip():
        call = whole(canvas, card.call, "sub", room, 2)
        canvas.block((MARGIN, y - call.drop), call, canvas.theme.muted)
        y -= call.drop + (LOW_CALL_AIR if tight else CALL_AIR)
    if not card.title.strip():
        return y
    asked = whole(canvas, card.title, "title" if tight else "question", room, 2)
    canvas.block((MARGIN, y - asked.drop), asked)
    return y - asked.drop - asked.style.size * 0.72
