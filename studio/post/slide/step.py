"""A step of the playbook: the words that changed, and all pictures before and after."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from studio.image.crop import Framing
from studio.post.album import Shown
from studio.post.canvas import Canvas
from studio.post.cover import Cover, Panel
from studio.post.lettering import Style, advance
from studio.post.measures import LEAST, MARGIN, STEP_MOUTH, STEP_UPPER, Box
from studio.post.panels import MARK, MARK_LEAST
from studio.post.slide.flow import Column, Run, draw_flow, evened, last_baseline, shortened
from studio.post.slide.hanging import columns, hang_known, row, simulated_words
from studio.post.slide.inner import UNDER_HEADS, Page, begin, heads, heads_line
from studio.words import sentence

BAND = 76
"""Height of one line of words over its pictures."""
APART, FOOT = 8, 120
WAYS = ((1, range(46, 39, -1)), (2, range(44, LEAST - 1, -1)), (3, range(38, LEAST - 1, -1)))
"""Lines of words and the letter sizes to try them at."""
LEADING = 1.24
CAPTION = Style("text-semi", 44)
AIR = 28
OVER_LIPS = 0.66
"""A strip of brows and eyes ends this far under the eyes: a mouth is never cut in half; eye distances."""
OVER_MOUTH = 0.64
"""A strip of the mouth begins this far above it, under the eyes: no eye is cut in half either."""
LEAST_GAPS, MOST_GAPS, MOST_MOUTH = 1.35, 2.1, 1.9
"""Height of a strip in eye distances: less hides the forehead or the chin, more is hair or neck."""
NARROW = {3: 0.55, 4: 0.60}
"""Eye distance / strip width of three and four columns: the face fills them."""


@dataclass(frozen=True)
class Side:
    """Before or after: its pictures and the clauses that changed.

    Attributes:
        shown: one picture per panel of the cover; None where one is missing.
        runs: the clauses as they were sent, changed words marked.
    """

    shown: tuple[Shown | None, ...]
    runs: tuple[Run, ...]


@dataclass(frozen=True)
class StepCard:
    """What the slide shows.

    Attributes:
        title: over everything.
        was, now: what the two rows are called, "Before" and "After".
        before, after: the rows.
        mouth: whether the lower half of the faces is shown.
    """

    title: str
    was: str
    now: str
    before: Side
    after: Side
    mouth: bool = False


@dataclass(frozen=True)
class _Words:
    """The words of one row, set.

    Attributes:
        label: what the row is called.
        column: where they run, from baseline 0.
        runs: what is left of them.
        mark: SIMULATED where pictures are too small for its plate.
        under: whether the mark stands under the label, not at the right of the words.
        cut: whether words were left out.
    """

    label: str
    column: Column
    runs: Sequence[Run]
    mark: str
    under: bool
    cut: bool

    @property
    def drop(self) -> float:
        """From the first baseline to the last, px."""
        drop = last_baseline(self.runs, self.column) - self.column.y
        return max(drop, self.column.step) if self.mark and self.under else drop

    @property
    def tall(self) -> float:
        """Height of the band, px."""
        return round(BAND + self.drop)


def draw_step(canvas: Canvas, cover: Cover, card: StepCard, page: Page) -> None:
    """Before over after, the same crop of every face."""
    top = float(round(heads(canvas, cover, heads_line(canvas, begin(canvas, cover, page, card.title))) + UNDER_HEADS))
    space = round(canvas.bottom - FOOT) - top
    rows, tall = _words_of(canvas, card, space)
    left, right = columns(canvas, len(card.before.shown))[0]
    tall, framing = _strip((right - left, tall), len(card.before.shown), mouth=card.mouth)
    slack = (space - APART - rows[0].tall - rows[1].tall) // 2 - tall
    if any(words.cut for words in rows):
        canvas.notes.append(sentence("post-finding-words-cut"))
    boxes: list[Box] = []
    for side, words in zip((card.before, card.after), rows, strict=True):
        y = top + slack + words.tall
        _draw_words(canvas, words, y)
        boxes += row(canvas, len(side.shown), y, y + tall)
        top = y + tall + APART
    hang_known(canvas, (*card.before.shown, *card.after.shown), boxes, framing)


def _words_of(canvas: Canvas, card: StepCard, space: float) -> tuple[list[_Words], float]:
    """The words of both rows and the height left for pictures; beside words over small pictures the mark stands."""
    for marked in (False, True):
        mark = simulated_words(_panels(card), canvas.words) if marked else ""
        rows = _set(canvas, card, mark)
        tall = max(1.0, (space - APART - rows[0].tall - rows[1].tall) / 2)
        if tall >= MARK_LEAST[1] and len(card.before.shown) <= 2:
            break
    return rows, tall


def _set(canvas: Canvas, card: StepCard, mark: str) -> list[_Words]:
    """Both rows alike: one line as large as it gets, else two, else three; only then are words left out, and said."""
    start = max(MARGIN + (advance(label, CAPTION) + AIR if label else 0) for label in (card.was, card.now))
    kept = advance(mark, MARK) + AIR if mark else 0
    sides = (card.was, card.before.runs), (card.now, card.after.runs)
    for lines, sizes in WAYS:
        left = start if lines == 1 else max(start, MARGIN + kept)
        room = canvas.width - MARGIN - left - (kept if lines == 1 else 0)
        for size in sizes:
            column = Column(left, 0, room, size, LEADING)
            fits = [last_baseline(runs, column) <= (lines - 1) * column.step for _label, runs in sides]
            if all(fits):
                return [_Words(label, evened(runs, column), runs, mark, lines > 1, cut=False) for label, runs in sides]
    kept_runs = [
        runs if whole else shortened(runs, column, lines) for (_l, runs), whole in zip(sides, fits, strict=True)
    ]
    return [
        _Words(label, column, runs, mark, under=True, cut=not whole)
        for (label, _runs), runs, whole in zip(sides, kept_runs, fits, strict=True)
    ]


def _draw_words(canvas: Canvas, words: _Words, bottom: float) -> None:
    first = bottom - words.tall + 56
    canvas.write((MARGIN, first), words.label, CAPTION, canvas.theme.muted)
    draw_flow(canvas, words.runs, replace(words.column, y=first))
    if words.under:
        canvas.write((MARGIN, first + words.drop), words.mark, MARK)
    else:
        canvas.write((canvas.width - MARGIN, first), words.mark, MARK, align="right")


def _strip(size: tuple[float, float], count: int, *, mouth: bool) -> tuple[float, Framing]:
    """Height and framing of every strip: brows and eyes end over the lips, the mouth begins under the eyes."""
    wide, room = size
    plain, most = (STEP_MOUTH, MOST_MOUTH) if mouth else (STEP_UPPER, MOST_GAPS)
    gap = NARROW.get(count, plain.distance) * wide
    tall = float(int(min(room, most * gap)))
    gap = min(gap, tall / LEAST_GAPS)
    line = OVER_MOUTH * gap / tall if mouth else 1 - OVER_LIPS * gap / tall
    return tall, replace(plain, distance=gap / wide, line=line)


def _panels(card: StepCard) -> list[Panel]:
    """One panel per column, of the picture before or after."""
    pairs = zip(card.before.shown, card.after.shown, strict=True)
    return [each.panel for pair in pairs if (each := pair[0] or pair[1]) is not None]
