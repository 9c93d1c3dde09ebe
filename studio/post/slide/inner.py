"""What inner slides share: running head, title, column heads."""

from collections.abc import Sequence
from dataclasses import dataclass

from studio.post.canvas import Canvas
from studio.post.cover import Cover
from studio.post.fitting import Fitted, fit, fit_sizes
from studio.post.lettering import Style, advance
from studio.post.measures import CLEAR, MARGIN, ROLES, Role
from studio.post.slide.foot import inner_foot
from studio.post.slide.hanging import columns
from studio.words import Sentence, sentence

RUNNING, TITLE, HEADS = 92, 204, 88
"""Baselines: of the running head, of the title; and from the title to the column heads."""
LOW = 1200
"""Slides lower than this save their height for the pictures: smaller title, all of it closer together."""
LOW_RUNNING, LOW_TITLE, LOW_HEADS = 84, 168, 74
UNDER_HEADS = 24
"""From the last baseline of the heads to what follows."""
LETTER = Style("head-bold", 52)
BESIDE, BELOW = 56, 48
"""From a letter to the name beside it; to the name under it, where columns are narrow."""
WIDE_WAYS = (("sub", 1), ("caption", 1))
NARROW_WAYS = (("caption", 1), ("meta", 1), ("caption", 2), ("meta", 2))


@dataclass(frozen=True)
class Page:
    """Where a slide stands in its post: "3/6", and what its running head says."""

    number: int
    total: int
    over: str


def low(canvas: Canvas) -> bool:
    """Whether the slide has little height: square, or lying."""
    return canvas.bottom - canvas.top < LOW


def begin(canvas: Canvas, cover: Cover, page: Page, title: str, most: int = 2) -> float:
    """Draw running head, title and foot; returns the title's last baseline."""
    top = canvas.top + (LOW_RUNNING if low(canvas) else RUNNING)
    right = canvas.width - MARGIN
    count = canvas.meta((right, top), f"{page.number}/{page.total}", canvas.theme.text, "right")
    room = right - MARGIN - max(88, count + CLEAR)
    over = _over(canvas, page.over, (MARGIN, top), room) if page.over.strip() else 0.0
    if cover.handle and not over:
        canvas.small((MARGIN, top), cover.handle, room)
    elif cover.handle and over + CLEAR + advance(cover.handle, Style("text-semi", 38)) <= room:
        canvas.meta((MARGIN + room, top), cover.handle, align="right")
    inner_foot(canvas, cover)
    if not title:
        return top + 36
    return canvas.block((MARGIN, canvas.top + (LOW_TITLE if low(canvas) else TITLE)), _title(canvas, title, most))


def heads_line(canvas: Canvas, last: float) -> float:
    """Baseline of the column heads under a title that ends on `last`."""
    return last + (LOW_HEADS if low(canvas) else HEADS)


def heads(canvas: Canvas, cover: Cover, baseline: float) -> float:
    """Letter and model over the panel they belong to; returns the lowest baseline.

    All names have one size; in more than two columns they stand under their letters.
    """
    narrow = len(cover.panels) > 2
    names = _head_names(canvas, cover)
    for number, (panel, name) in enumerate(zip(cover.panels, names, strict=True)):
        x, _room = _head_place(canvas, len(names), number)
        canvas.write((x, baseline), panel.letter, LETTER)
        canvas.block((x, baseline + BELOW) if narrow else (x + BESIDE, baseline), name)
    canvas.notes += _shortened([panel.name for panel in cover.panels], names)
    return baseline + _heads_height(names)


def heads_height(canvas: Canvas, cover: Cover) -> float:
    """From the letters' baseline to the lowest one of the heads, px."""
    return _heads_height(_head_names(canvas, cover))


def same_size(names: Sequence[str], rooms: Sequence[float], ways: Sequence[tuple[str, int]]) -> list[Fitted]:
    """Names in the first way (role and lines) that holds all of them whole.

    Where none does, the last way keeps the leading words of those that are too long.
    """
    for role, most in ways:
        kind = ROLES[role]
        for size in range(kind.size, kind.least - 1, -2):
            found = [_at_size(name, role, size, room, most) for name, room in zip(names, rooms, strict=True)]
            if all(found):
                return [each for each in found if each]
    role, most = ways[-1]
    return [family(name, role, room, most) for name, room in zip(names, rooms, strict=True)]


def family(name: str, role: str, room: float, most: int = 1) -> Fitted:
    """The whole name, else its longest leading words that fit; the cover carries the full name."""
    words = name.split()
    for count in range(len(words), 0, -1):
        found = fit(" ".join(words[:count]), role, room, most)
        if not found.cut:
            return found
    return fit(name, role, room, most)


def _over(canvas: Canvas, text: str, at: tuple[float, float], room: float) -> float:
    """The running head in front of the page number; returns its width."""
    found = fit(text, "meta", room)
    if found.cut:
        canvas.notes.append(sentence("post-finding-text-cut", text=text))
    return canvas.write(at, found.lines[0], found.style)


def _title(canvas: Canvas, title: str, most: int) -> Fitted:
    """On a low slide one smaller line before anything else; else as the role says."""
    room = canvas.width - 2 * MARGIN
    found = fit(title, "title", room, most)
    if low(canvas):
        found = fit(title, "title-low", room, most)
    if found.cut:
        canvas.notes.append(sentence("post-finding-text-cut", text=title))
    return found


def _head_names(canvas: Canvas, cover: Cover) -> list[Fitted]:
    narrow, count = len(cover.panels) > 2, len(cover.panels)
    rooms = [_head_place(canvas, count, number)[1] - (0 if narrow else BESIDE) for number in range(count)]
    return same_size([panel.name for panel in cover.panels], rooms, NARROW_WAYS if narrow else WIDE_WAYS)


def _heads_height(names: Sequence[Fitted]) -> float:
    return max((name.drop for name in names), default=0) + (BELOW if len(names) > 2 else 0)


def _shortened(names: Sequence[str], found: Sequence[Fitted]) -> list[Sentence]:
    """What the creator hears of names that lost words."""
    lost = [name for name, each in zip(names, found, strict=True) if " ".join(each.lines) != " ".join(name.split())]
    return [sentence("post-finding-name-cut", name=name) for name in lost]


def _head_place(canvas: Canvas, count: int, number: int) -> tuple[float, float]:
    """Left edge and room of a column's head: inside the margins, clear of the next column."""
    left, right = columns(canvas, count)[number]
    x = max(MARGIN, left)
    end = right - CLEAR if number < count - 1 else canvas.width - MARGIN
    return x, end - x


def _at_size(name: str, role: str, size: int, room: float, most: int) -> Fitted | None:
    kind = ROLES[role]
    if not name:
        return Fitted(("",), Style(kind.face, size, kind.track), round(size * kind.leading))
    return fit_sizes(name, Role(kind.face, size, size, kind.leading, kind.track), room, most)
