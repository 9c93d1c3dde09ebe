"""Asked against shown: one small plot per cue, the steps that were asked for across, the measured change upward."""

from collections.abc import Sequence
from dataclasses import dataclass

from studio.face.follows import Word
from studio.face.follows_chart import Chart
from studio.post.canvas import Canvas
from studio.post.cover import Cover
from studio.post.fitting import Fitted, fit
from studio.post.lettering import Style
from studio.post.measures import CLEAR, LEAST, MARGIN, ROLES, Box
from studio.post.plot import draw_mark, draw_plot, overhang
from studio.post.slide.close_up import lost_names
from studio.post.slide.inner import BESIDE, LETTER, Page, begin, low, same_size
from studio.post.slide.ladder_rows import Columns
from studio.post.slide.level_names import write_levels
from studio.words import sentence

MOST_ROWS = 3
AXIS, RIGHT = 174, 604
"""Left and right edges of all plots, px."""
SAID, SAID_LETTER, SAID_WORD = 46, 44, 82
"""From the last mark of a plot to the marks beside it, and from these to letter and word; px."""
TICK_GAP = 18
"""From the figures of the axis to the first mark, px."""
NAME_LINE, LEVELS, ROW_AIR = 62, 58, 30
"""Height of a cue's name over its plot, of the level names under the last plot, and between two rows."""
LOWEST, TALLEST = 116, 400
"""Height of a plot: below the one rows are left out, above the other they stop growing."""
KEY, LOW_KEY, KEY_LINE, KEY_AIR = 92, 76, 58, 44
"""From the title to the names, from one line of names to the next, and from them to the first row."""
MARK_ROOM = 48
"""From the left edge of a mark to its letter."""
FOOT, LOW_FOOT, REMARK_AIR = 122, 112, 34
WORD_LINE = 56
NAME_WAYS = (("caption", 1), ("meta", 1), ("caption", 2), ("meta", 2))
TICK = Style("text-semi", LEAST)


@dataclass(frozen=True)
class FollowRow:
    """One cue.

    Attributes:
        name: of the cue.
        chart: its plot.
        said: what it comes to, for each panel of the cover.
    """

    name: str
    chart: Chart
    said: tuple[Word, ...]


@dataclass(frozen=True)
class FollowsCard:
    """What the slide shows.

    Attributes:
        title: over everything.
        levels: names of the steps from left to right, in the order of the plots' own.
        rows: the cues, those that matter most first.
        unseen: what could not be measured.
        remark: what the plot counts in.
    """

    title: str
    levels: tuple[str, ...]
    rows: tuple[FollowRow, ...]
    unseen: str = ""
    remark: str = ""


def draw_follows(canvas: Canvas, cover: Cover, card: FollowsCard, page: Page) -> None:
    """Names with their marks, a row per cue as far as there is height, and what the plots mean."""
    last = begin(canvas, cover, page, card.title, most=1)
    top = _key(canvas, cover, last + (LOW_KEY if low(canvas) else KEY)) + KEY_AIR
    notes = _notes(canvas, card)
    floor = canvas.bottom - (LOW_FOOT if low(canvas) else FOOT)
    end = floor - sum(note.drop + note.leading for note in notes) - (REMARK_AIR if notes else 0)
    rows, tall = _rows(canvas, card, len(cover.panels), end - top)
    words = _said(canvas, rows, len(cover.panels))
    for row, said in zip(rows, words, strict=True):
        box = AXIS, top + NAME_LINE, RIGHT, top + NAME_LINE + tall
        _row(canvas, row, box)
        _words(canvas, cover, (row, said), box)
        top = box[3] + ROW_AIR
    if rows:
        _levels(canvas, card.levels, rows[-1].chart, top - ROW_AIR)
    _write_notes(canvas, notes, floor)


def _rows(canvas: Canvas, card: FollowsCard, models: int, room: float) -> tuple[tuple[FollowRow, ...], float]:
    """The rows that fit, and how high their plots are."""
    words = models * WORD_LINE - NAME_LINE / 2
    most = min(MOST_ROWS, len(card.rows))
    for count in range(most, 0, -1):
        tall = (room - LEVELS - (count - 1) * ROW_AIR) / count - NAME_LINE
        if tall >= max(LOWEST, words) or count == 1:
            break
    else:
        return (), 0.0
    if count < len(card.rows):
        canvas.notes.append(sentence("post-finding-rows-left-out", n=len(card.rows) - count))
    return card.rows[:count], min(tall, TALLEST)


def _key(canvas: Canvas, cover: Cover, baseline: float) -> float:
    """Mark, letter and name of every model, two to a line; returns the last baseline."""
    half = (canvas.width - 2 * MARGIN) / 2
    room = half - MARK_ROOM - BESIDE - CLEAR
    names = [panel.name for panel in cover.panels]
    found = same_size(names, [room] * len(names), NAME_WAYS)
    lost_names(canvas, names, found)
    drop = 0.0
    for slot, (panel, name) in enumerate(zip(cover.panels, found, strict=True)):
        if slot and slot % 2 == 0:
            baseline, drop = baseline + KEY_LINE + drop, 0.0
        left = MARGIN + half * (slot % 2)
        draw_mark(canvas, slot, (left + 16, baseline - LETTER.size * 0.36))
        canvas.write((left + MARK_ROOM, baseline), panel.letter, LETTER)
        canvas.block((left + MARK_ROOM + BESIDE, baseline), name)
        drop = max(drop, name.drop)
    return baseline + drop


def _row(canvas: Canvas, row: FollowRow, box: Box) -> None:
    """One cue: its name and its plot."""
    name = fit(row.name, "caption", canvas.width - 2 * MARGIN)
    if name.cut:
        canvas.notes.append(sentence("post-finding-text-cut", text=row.name))
    canvas.block((MARGIN, box[1] - NAME_LINE + 34), name)
    _axis(canvas, row.chart, box)
    draw_plot(canvas, row.chart, box)


def _axis(canvas: Canvas, chart: Chart, box: Box) -> None:
    """Whole noise bars beside the plot, as many as stand clear of each other."""
    taken: list[float] = []
    for tick in sorted(chart.ticks, key=abs):
        y = chart.at(box, chart.steps[0], tick)[1]
        if all(abs(y - other) >= LEAST + 4 for other in taken):
            taken.append(y)
            canvas.write(
                (AXIS - overhang(len(chart.lines)) - TICK_GAP, y + LEAST * 0.34),
                _signed(tick),
                TICK,
                canvas.theme.muted,
                "right",
            )


def _said(canvas: Canvas, rows: Sequence[FollowRow], models: int) -> list[list[Fitted]]:
    """The words of all rows in one size."""
    room = canvas.width - MARGIN - RIGHT - overhang(models) - SAID - SAID_WORD
    texts = [canvas.words.say(f"post-follows-{word}") for row in rows for word in row.said]
    found = iter(same_size(texts, [room] * len(texts), (("caption", 1), ("meta", 1))))
    return [[next(found) for _word in row.said] for row in rows]


def _words(canvas: Canvas, cover: Cover, row: tuple[FollowRow, Sequence[Fitted]], box: Box) -> None:
    """Mark, letter and word of each model, beside the middle of the plot."""
    left = box[2] + overhang(len(cover.panels)) + SAID
    y = (box[1] + box[3]) / 2 - (len(row[1]) - 1) * WORD_LINE / 2 + 14
    for slot, (panel, word, text) in enumerate(zip(cover.panels, row[0].said, row[1], strict=False)):
        ink = canvas.theme.muted if word == "unmeasured" else canvas.theme.text
        draw_mark(canvas, slot, (left + 14, y - 14))
        canvas.write((left + SAID_LETTER, y), panel.letter, Style(LETTER.face, 40), ink)
        canvas.block((left + SAID_WORD, y), text, ink)
        y += WORD_LINE


def _levels(canvas: Canvas, names: Sequence[str], chart: Chart, top: float) -> None:
    """The names of the steps under the middle of their places."""
    count = max(2, len(chart.steps))
    pace = (RIGHT - AXIS) / (count - 1)
    write_levels(canvas, names, _Places(AXIS, pace, count), top + LEVELS - 12)


class _Places(Columns):
    """Places under the marks of a plot, for the names of levels."""

    def __init__(self, first: float, pace: float, count: int) -> None:
        super().__init__(first - pace / 2, first + pace * (count - 0.5), count)

    @property
    def wide(self) -> float:
        return (self.right - self.left) / max(1, self.count)

    def boxes(self, top: float, tall: float) -> list[Box]:
        lefts = (self.left + at * self.wide for at in range(self.count))
        return [(left, top, left + self.wide, top + tall) for left in lefts]


def _notes(canvas: Canvas, card: FollowsCard) -> list[Fitted]:
    """What stands at the foot, two lines each; on a low slide what could not be measured comes first."""
    texts = [text for text in (card.unseen, card.remark) if text.strip()]
    found = [fit(text, "meta", canvas.width - 2 * MARGIN, 2) for text in texts]
    for text, one in zip(texts, found, strict=True):
        if one.cut:
            canvas.notes.append(sentence("post-finding-text-cut", text=text))
    return found


def _write_notes(canvas: Canvas, notes: Sequence[Fitted], floor: float) -> None:
    y = floor - sum(note.drop + note.leading for note in notes) + ROLES["meta"].size * 0.9
    for note in notes:
        y = canvas.block((MARGIN, y), note, canvas.theme.muted) + note.leading


def _signed(tick: int) -> str:
    return f"−{-tick}" if tick < 0 else f"+{tick}" if tick else "0"
