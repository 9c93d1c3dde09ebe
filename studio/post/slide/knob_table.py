"""What each knob did to each model: a table of own shapes with their words and votes."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from studio.post.canvas import Canvas
from studio.post.cover import Cover
from studio.post.fitting import Fitted, fit, fit_sizes
from studio.post.lettering import Style, advance
from studio.post.marks import Mark
from studio.post.measures import CLEAR, MARGIN, Role
from studio.post.slide.inner import BESIDE, LETTER, Page, begin, low, same_size
from studio.words import sentence

Effect = Literal["helped", "hurt", "mixed", "same", "refused", "unjudged", "untested"]
SHAPES: dict[Effect, Mark] = {
    "helped": "up",
    "hurt": "down",
    "mixed": "both",
    "same": "bar",
    "refused": "cross",
    "unjudged": "ring",
    "untested": "dot",
}
LOUD: tuple[Effect, ...] = ("helped", "hurt", "mixed")
"""What is written in full ink: something happened."""
PAIR_COLUMNS, LOW_COLUMNS = (404, 728), (456, 748)
"""Left edges of two columns of cells; more models stand under the knob's name, over the whole width."""
SHAPE_GAP = 18
FIRST, UNDER_NAME, VOTES, LAST = 54, 56, 44, 22
"""Down a row: from its rule to its first baseline, from a name to the cells under it, from these to their votes,
and from the last baseline to the next rule."""
MOST_SPARE = 44
"""A row grows by this much at most where there is height to spare."""
NAMES, UNDER_NAMES, UNDER_LETTER = 58, 36, 12
"""From the letters to the names, from the names to the first rule; and what names beside their letters must save."""
REMARK_AIR, LOW_REMARK_AIR = 72, 60
"""From the last rule to the remark, px."""
NAME_WAYS = (("caption", 1), ("caption", 2), ("meta", 2))
FOOT = 112


@dataclass(frozen=True)
class KnobCell:
    """What a knob did to one model, and how many pictures say so ("4 of 5 images")."""

    effect: Effect
    votes: str = ""


@dataclass(frozen=True)
class KnobRow:
    """One knob: its name and a cell for each panel of the cover."""

    name: str
    cells: tuple[KnobCell, ...]


@dataclass(frozen=True)
class KnobTable:
    """What the slide shows.

    Attributes:
        title: over the table.
        rows: the knobs.
        remark: one sentence below, or nothing.
    """

    title: str
    rows: tuple[KnobRow, ...]
    remark: str = ""


@dataclass(frozen=True)
class _Set:
    """How a table is set, all rows alike.

    Attributes:
        lefts: left edges of the cells.
        room: in each cell, px.
        size: of the words in the cells.
        stacked: cells stand under the name of their knob.
        names: of the knobs, in one size.
        indent: from a cell's edge to the votes, px.
    """

    lefts: tuple[float, ...]
    room: float
    size: int
    stacked: bool
    names: tuple[Fitted, ...]
    indent: float


def draw_knob_table(canvas: Canvas, cover: Cover, card: KnobTable, page: Page) -> None:
    """Heads, one row per knob, and the remark where there is height for it."""
    last = begin(canvas, cover, page, card.title, most=1)
    kind = _kind(canvas, card, len(cover.panels))
    top = _heads(canvas, cover, kind, last + (82 if low(canvas) else 118))
    needs = [_need(each, name, kind) for each, name in zip(card.rows, kind.names, strict=True)]
    remark = _remark(canvas, card, canvas.bottom - FOOT - top - sum(needs))
    end = canvas.bottom - FOOT - _remark_height(canvas, remark)
    fits = [at for at in range(1, len(needs) + 1) if top + sum(needs[:at]) <= end]
    rows = card.rows[: max(fits, default=1)]
    if len(rows) < len(card.rows):
        canvas.notes.append(sentence("post-finding-rows-left-out", n=len(card.rows) - len(rows)))
    spare = min(MOST_SPARE, max(0.0, end - top - sum(needs[: len(rows)])) / max(1, len(rows)))
    for each, name, need in zip(rows, kind.names, needs, strict=False):
        canvas.rule(top)
        _row(canvas, each, name, kind, top + min(16.0, spare / 2))
        top += need + spare
    if remark is not None:
        canvas.rule(top)
        canvas.block((MARGIN, top + _air(canvas)), remark)


def _kind(canvas: Canvas, card: KnobTable, models: int) -> _Set:
    """Cells beside the name for a pair; under it, over the whole width, for more."""
    stacked, right = models > 2, canvas.width - MARGIN
    pair = LOW_COLUMNS if low(canvas) else PAIR_COLUMNS
    edges = [MARGIN + (right - MARGIN) * at / models for at in range(models)] if stacked else pair[:models]
    room = min(end - CLEAR - left for left, end in zip(edges, (*edges[1:], right + CLEAR), strict=True))
    size = next((s for s in range(52, 36, -2) if _widest(canvas, card, s) <= room), 36)
    names = _knobs(card.rows, right - MARGIN if stacked else edges[0] - MARGIN - CLEAR, 1 if stacked else 2)
    return _Set(tuple(edges), room, size, stacked, tuple(names), _indent(card.rows, room, size))


def _need(each: KnobRow, name: Fitted, kind: _Set) -> float:
    """Least height of a row: its name, its words, its votes."""
    votes = [VOTES + _votes(cell, kind).drop for cell in each.cells if cell.votes]
    drops = votes if kind.stacked else [*votes, name.drop]
    return (FIRST + UNDER_NAME if kind.stacked else FIRST) + max(drops, default=0) + LAST


def _widest(canvas: Canvas, card: KnobTable, size: int) -> float:
    effects = {cell.effect for row in card.rows for cell in row.cells}
    words = [advance(_said(canvas, effect), Style("text-semi", size)) for effect in effects]
    return _shape(size) + SHAPE_GAP + max(words, default=0)


def _said(canvas: Canvas, effect: Effect) -> str:
    return canvas.words.say(f"post-knob-{effect}")


def _shape(size: int) -> float:
    return size * 0.65


def _heads(canvas: Canvas, cover: Cover, kind: _Set, baseline: float) -> float:
    """Letter over name at the left edge of each column of cells; beside it where height is dear and all names fit.

    Returns where the first rule goes.
    """
    models = [panel.name for panel in cover.panels]
    beside = same_size(models, [kind.room - BESIDE] * len(models), NAME_WAYS)
    below = same_size(models, [kind.room] * len(models), NAME_WAYS)
    dear = low(canvas) or kind.stacked
    short = dear and all(map(_whole, models, beside)) and _drop(beside) + UNDER_LETTER < NAMES + _drop(below)
    names = beside if short else below
    for panel, left, name in zip(cover.panels, kind.lefts, names, strict=True):
        canvas.write((left, baseline), panel.letter, LETTER)
        at = (left + BESIDE, baseline) if short else (left, baseline + NAMES)
        canvas.block(at, name, canvas.theme.muted)
        if not _whole(panel.name, name):
            canvas.notes.append(sentence("post-finding-name-cut", name=panel.name))
    return baseline + (0 if short else NAMES) + _drop(names) + UNDER_NAMES


def _drop(names: Sequence[Fitted]) -> float:
    return max((name.drop for name in names), default=0)


def _whole(text: str, found: Fitted) -> bool:
    return " ".join(found.lines) == " ".join(text.split())


def _knobs(rows: Sequence[KnobRow], room: float, most: int) -> list[Fitted]:
    """The names of all knobs in one size: on one line each, a little smaller before any of them takes two."""
    large = 44 if most == 1 else 52
    sizes = [(1, size) for size in range(large, 39 if most == 1 else 45, -2)]
    sizes += [(most, size) for size in range(large, 39, -2)]
    for lines, size in sizes:
        role = Role("text-semi", size, size, 1.1)
        found = [_sized(each.name, role, room, lines) for each in rows]
        if all(found):
            return [each for each in found if each]
    return [fit(each.name, "caption", room, most) for each in rows]


def _sized(text: str, role: Role, room: float, lines: int) -> Fitted | None:
    if not text.strip():
        return Fitted(("",), Style(role.face, role.size), role.size)
    return fit_sizes(text, role, room, lines)


def _remark(canvas: Canvas, card: KnobTable, room: float) -> Fitted | None:
    """The sentence below, unless the rows need its height: they carry what was found."""
    if not card.remark:
        return None
    found = fit(card.remark, "sub", canvas.width - 2 * MARGIN, 2)
    if found.cut:
        found = fit(card.remark, "caption", canvas.width - 2 * MARGIN, 3)
    if _remark_height(canvas, found) > room:
        canvas.notes.append(sentence("post-finding-remark-left-out", text=card.remark))
        return None
    if found.cut:
        canvas.notes.append(sentence("post-finding-text-cut", text=card.remark))
    return found


def _remark_height(canvas: Canvas, remark: Fitted | None) -> float:
    return 0.0 if remark is None else _air(canvas) + remark.drop + 24


def _air(canvas: Canvas) -> float:
    return LOW_REMARK_AIR if low(canvas) else REMARK_AIR


def _row(canvas: Canvas, each: KnobRow, name: Fitted, kind: _Set, top: float) -> None:
    y = top + FIRST
    if name.cut:
        canvas.notes.append(sentence("post-finding-text-cut", text=each.name))
    canvas.block((MARGIN, y), name)
    for left, cell in zip(kind.lefts, each.cells, strict=False):
        _cell(canvas, cell, kind, left, y + (UNDER_NAME if kind.stacked else 0))


def _cell(canvas: Canvas, cell: KnobCell, kind: _Set, left: float, baseline: float) -> None:
    ink = canvas.theme.text if cell.effect in LOUD else canvas.theme.muted
    side = _shape(kind.size)
    canvas.stamp(SHAPES[cell.effect], (left, baseline), (side, side), ink)
    canvas.write((left + side + SHAPE_GAP, baseline), _said(canvas, cell.effect), Style("text-semi", kind.size), ink)
    votes = _votes(cell, kind)
    canvas.block((left + kind.indent, baseline + VOTES), votes, canvas.theme.muted)
    if votes.cut:
        canvas.notes.append(sentence("post-finding-text-cut", text=cell.votes))


def _votes(cell: KnobCell, kind: _Set) -> Fitted:
    return fit(cell.votes, "meta", kind.room - kind.indent, 2)


def _indent(rows: Sequence[KnobRow], room: float, size: int) -> float:
    """How far in all votes begin: under the words, or under the shapes where that saves any of them a line."""
    indent = _shape(size) + SHAPE_GAP
    for cell in (cell for each in rows for cell in each.cells):
        under_word, under_shape = (fit(cell.votes, "meta", wide, 2) for wide in (room - indent, room))
        if under_shape.drop < under_word.drop or (under_word.cut and not under_shape.cut):
            return 0.0
    return indent
