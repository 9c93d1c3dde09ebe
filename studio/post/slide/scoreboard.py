"""The score of a battle: one row per round with a check for who was kept, and the sums."""

from collections.abc import Sequence
from dataclasses import dataclass

from studio.post.canvas import Canvas
from studio.post.cover import Cover
from studio.post.fitting import Fitted, fit
from studio.post.lettering import Style, advance
from studio.post.measures import CLEAR, MARGIN, Box
from studio.post.score import Cell, ScoreRow, won
from studio.post.slide.inner import LETTER, Page, begin, low, same_size
from studio.words import sentence

LEFTS = {1: (720,), 2: (568, 796), 3: (504, 680, 856), 4: (440, 592, 744, 896)}
"""Left edges of the columns, by the number of models."""
UNDER_TITLE, LOW_UNDER_TITLE = 100, 70
"""From the title to the letters."""
NAME, UNDER_NAMES = 54, 40
"""From a letter to its name, and from the last name to the first rule."""
NAME_WAYS = (("caption", 1), ("caption", 2), ("meta", 1), ("meta", 2), ("meta", 3))
ROUND_WAYS = (("sub", 1), ("caption", 1), ("meta", 1), ("meta", 2))
MOST_ROW, LEAST_ROW, TWO_LINES = 96, 52, 88
"""Height of a row, and from which two lines of a name stand in it, px."""
SUMS = 124
"""Letter size of the sums."""
SUM_AIR, LOW_SUM_AIR = 40, 26
REMARK_AIR, FOOT = 60, 140
CHECK, MARK = 56, 34
"""Plate and mark of a check, px."""


@dataclass(frozen=True)
class Scoreboard:
    """What the slide shows; the sums follow from the rows, never from a text.

    Attributes:
        title: over the table.
        rows: the rounds in their order.
        won: beside the sums.
        even: how many rounds brought nobody anything, in words; may be empty.
        remark: one sentence below: how the picks came about and what they can carry.
    """

    title: str
    rows: tuple[ScoreRow, ...]
    won: str
    even: str = ""
    remark: str = ""


@dataclass(frozen=True)
class _Set:
    """Where the columns stand, and the names of the rounds in one size."""

    lefts: Sequence[float]
    names: Sequence[Fitted]


def draw_scoreboard(canvas: Canvas, cover: Cover, card: Scoreboard, page: Page) -> None:
    """Heads, rows between rules, sums, remark."""
    last = begin(canvas, cover, page, card.title, most=1)
    lefts = LEFTS[min(max(1, len(cover.panels)), 4)]
    top = _heads(canvas, cover, lefts, last + (LOW_UNDER_TITLE if low(canvas) else UNDER_TITLE))
    remark = fit(card.remark, "meta", canvas.width - 2 * MARGIN, 2)
    sums = SUMS * 0.72 + (LOW_SUM_AIR if low(canvas) else SUM_AIR)
    end = canvas.bottom - FOOT - (remark.drop + REMARK_AIR if card.remark.strip() else 0) - sums
    rows = card.rows[: max(1, int((end - top) // LEAST_ROW))]
    if len(rows) < len(card.rows):
        canvas.notes.append(sentence("post-finding-rows-left-out", n=len(card.rows) - len(rows)))
    tall = min(float(MOST_ROW), (end - top) / max(1, len(rows)))
    kind = _Set(lefts, _names(canvas, [each.name for each in rows], lefts[0] - MARGIN - CLEAR, tall))
    for at, each in enumerate(rows):
        canvas.rule(top)
        _row(canvas, each, kind, at, (top, top + tall))
        top += tall
    canvas.rule(top)
    base = _sums(canvas, card, lefts, top + sums)
    if card.remark.strip():
        canvas.block((MARGIN, base + REMARK_AIR), remark, canvas.theme.muted)
    if remark.cut:
        canvas.notes.append(sentence("post-finding-text-cut", text=card.remark))


def _heads(canvas: Canvas, cover: Cover, lefts: Sequence[float], baseline: float) -> float:
    """Letters with names under them, all in one size; returns where the first rule goes."""
    ends = [*(left - CLEAR for left in lefts[1:]), canvas.width - MARGIN]
    rooms = [end - left for left, end in zip(lefts, ends, strict=True)][: len(cover.panels)]
    names = same_size([panel.name for panel in cover.panels], rooms, NAME_WAYS)
    for panel, left, name in zip(cover.panels, lefts, names, strict=False):
        canvas.write((left, baseline), panel.letter, LETTER)
        canvas.block((left, baseline + NAME), name, canvas.theme.muted)
        if " ".join(name.lines) != " ".join(panel.name.split()):
            canvas.notes.append(sentence("post-finding-name-cut", name=panel.name))
    return baseline + NAME + max((name.drop for name in names), default=0) + UNDER_NAMES


def _names(canvas: Canvas, names: Sequence[str], room: float, tall: float) -> list[Fitted]:
    ways = ROUND_WAYS if tall >= TWO_LINES else ROUND_WAYS[1:-1] if tall < 68 else ROUND_WAYS[:-1]
    found = same_size(names, [room] * len(names), ways)
    for name, each in zip(names, found, strict=True):
        if " ".join(each.lines) != " ".join(name.split()):
            canvas.notes.append(sentence("post-finding-text-cut", text=name))
    return found


def _row(canvas: Canvas, each: ScoreRow, kind: _Set, at: int, span: tuple[float, float]) -> None:
    """A round that brought nobody anything stands in the quieter ink."""
    name, middle = kind.names[at], (span[0] + span[1]) / 2 + 1
    ink = canvas.theme.text if "won" in each.cells else canvas.theme.muted
    canvas.block((MARGIN, middle + name.style.size * 0.35 - name.drop / 2), name, ink)
    for left, cell in zip(kind.lefts, each.cells, strict=False):
        side = min(float(CHECK), span[1] - span[0] - 10)
        _cell(canvas, cell, (left, middle - side / 2, left + side, middle + side / 2))


def _cell(canvas: Canvas, cell: Cell, box: Box) -> None:
    """A check on its plate, a bar, the word for a missing picture, a dot for a round that waits."""
    middle = (box[1] + box[3]) / 2
    if cell == "won":
        mark = MARK * (box[2] - box[0]) / CHECK
        inset = (box[2] - box[0] - mark) / 2
        canvas.plate(box, canvas.theme.text)
        canvas.stamp("check", (box[0] + inset, box[3] - inset), (mark, mark), canvas.theme.ground)
    elif cell == "refused":
        canvas.meta((box[0], middle + 13), canvas.words.say("post-battle-refused"))
    elif cell != "none":
        canvas.stamp("bar" if cell == "even" else "dot", (box[0] + 9, middle + 18), (36, 36), canvas.theme.muted)


def _sums(canvas: Canvas, card: Scoreboard, lefts: Sequence[float], baseline: float) -> float:
    """Large numbers under the columns; returns their baseline."""
    for place, left in enumerate(lefts[: max((len(each.cells) for each in card.rows), default=0)]):
        canvas.write((left, baseline), str(won(card.rows, place)), Style("head-bold", SUMS))
    room = lefts[0] - MARGIN - CLEAR
    said = fit(card.won, "sub" if advance(card.won, Style("text-semi", 52)) <= room else "caption", room)
    canvas.block((MARGIN, baseline), said)
    if card.even.strip():
        even = fit(card.even, "meta", room)
        canvas.block((MARGIN, baseline - 60), even, canvas.theme.muted)
    return baseline
