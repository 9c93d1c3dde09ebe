"""Running text of a prompt: locked parts after a padlock, changed words on a reversed plate."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import zip_longest
from typing import Literal

from studio.post.breaks import breakable
from studio.post.canvas import Canvas
from studio.post.fitting import ELLIPSIS
from studio.post.lettering import Style, advance
from studio.post.marks import padlock_size
from studio.post.measures import RGB

Kind = Literal["plain", "locked", "changed"]
FACES: dict[Kind, str] = {"plain": "text", "locked": "text", "changed": "text-bold"}
CLOSING = ",;."


@dataclass(frozen=True)
class Run:
    """Words of one kind, in the order they are read; `text` keeps its own spaces."""

    kind: Kind
    text: str


@dataclass(frozen=True)
class Placed:
    """One word (or one plate of changed words) at its place.

    Attributes:
        x, y: left edge and baseline.
        lock: whether a padlock stands before it; pad: space inside the plate.
    """

    run: Kind
    text: str
    x: float
    y: float
    lock: bool
    pad: float


@dataclass(frozen=True)
class _Piece:
    """A word, or a part of one too wide for the column: `glued` to what stands before it."""

    text: str
    glued: bool
    lock: bool


@dataclass(frozen=True)
class Column:
    """Where text runs: left edge, first baseline, width, letter size and line distance."""

    x: float
    y: float
    width: float
    size: int
    leading: float = 1.36

    @property
    def step(self) -> int:
        """From baseline to baseline, px."""
        return round(self.size * self.leading)


def last_baseline(runs: Sequence[Run], column: Column) -> float:
    """Where the text would end."""
    return max((placed.y for placed in _places(runs, column)), default=column.y)


def evened(runs: Sequence[Run], column: Column) -> Column:
    """The column made as narrow as the text allows without another line: no word is left alone on the last one."""
    end, whole = last_baseline(runs, column), _parts(runs, column)
    narrow = (replace(column, width=wide) for wide in range(int(column.width * 0.45), int(column.width), 8))
    return next((each for each in narrow if last_baseline(runs, each) <= end and _parts(runs, each) == whole), column)


def shortened(runs: Sequence[Run], column: Column, lines: int) -> list[Run]:
    """As many words as so many lines take, an ellipsis for the rest."""
    kept, end = list(runs), column.y + (lines - 1) * column.step
    while kept and last_baseline(kept, column) > end:
        words = kept[-1].text.removesuffix(ELLIPSIS).split()[:-1]
        lead = " " if kept[-1].text[:1].isspace() else ""
        kept[-1] = Run(kept[-1].kind, f"{lead}{' '.join(words)}{ELLIPSIS}")
        if not words:
            kept.pop()
    return kept


def quiet(runs: Sequence[Run]) -> list[Run]:
    """The runs, with a comma after locked words in their muted ink."""
    before: Sequence[Run | None] = (None, *runs)
    return [
        replace(run, kind="locked") if last is not None and last.kind == "locked" and _closes(run.text.strip()) else run
        for last, run in zip(before, runs, strict=False)
    ]


def draw_flow(canvas: Canvas, runs: Sequence[Run], column: Column) -> float:
    """Draw the text and return its last baseline."""
    last = column.y
    for word in _places(quiet(runs), column):
        _draw(canvas, word, column.size)
        last = word.y
    return last


def _places(runs: Sequence[Run], column: Column) -> Iterator[Placed]:
    x, y = column.x, column.y
    space = advance(" ", Style("text", column.size))
    for run, after in zip_longest(runs, runs[1:]):
        right = column.x + column.width - _kept(after, column)
        if run.text[:1].isspace() and x > column.x:
            x += space
        pieces = _pieces(run, column)
        at = 0
        while at < len(pieces):
            x += space if at and not pieces[at].glued else 0
            if x > column.x and x + _width(run, pieces[at : at + 1], column) > right and not _closes(pieces[at].text):
                x, y = column.x, y + column.step
            taken = _together(run, pieces[at:], column, right - x)
            words = pieces[at : at + taken]
            yield Placed(run.kind, _joined(words), x, y, words[0].lock, _pad(run, column))
            x += _width(run, words, column)
            at += taken
        if run.text[-1:].isspace():
            x += space


def _pieces(run: Run, column: Column) -> list[_Piece]:
    """The words of a run; one wider than the column is parted by letters, so that none leaves the slide."""
    style = Style(FACES[run.kind], column.size)
    room = column.width - 2 * _pad(run, column) - _lock_width(column.size)
    pieces: list[_Piece] = []
    for glue, word in breakable(run.text, style, room):
        lock = run.kind == "locked" and not pieces and any(letter.isalpha() for letter in word)
        for count, part in enumerate(_parted(word, style, room)):
            pieces.append(_Piece(part, glued=bool(pieces) and (count > 0 or not glue), lock=lock and count == 0))
    return pieces


def _parts(runs: Sequence[Run], column: Column) -> list[str]:
    return [piece.text for run in runs for piece in _pieces(run, column)]


def _parted(word: str, style: Style, room: float) -> Iterator[str]:
    """A word as it is, or cut between letters where nothing else lets it fit a line."""
    while advance(word, style) > room and len(word) > 1:
        keep = max(1, bisect_right(range(1, len(word)), room, key=partial(_lead_width, style, word)))
        yield word[:keep]
        word = word[keep:]
    yield word


def _lead_width(style: Style, word: str, letters: int) -> float:
    return advance(word[:letters], style)


def _together(run: Run, pieces: Sequence[_Piece], column: Column, room: float) -> int:
    """How many words share one plate: all changed ones that fit on the line, else one."""
    if run.kind != "changed":
        return 1
    fitting = (count for count in range(len(pieces), 0, -1) if _width(run, pieces[:count], column) <= room)
    return next(fitting, 1)


def _joined(pieces: Sequence[_Piece]) -> str:
    return "".join(piece.text if piece.glued or not at else f" {piece.text}" for at, piece in enumerate(pieces))


def _width(run: Run, pieces: Sequence[_Piece], column: Column) -> float:
    lock = _lock_width(column.size) if pieces[0].lock else 0
    return advance(_joined(pieces), Style(FACES[run.kind], column.size)) + 2 * _pad(run, column) + lock


def _pad(run: Run, column: Column) -> float:
    return round(column.size * 0.16) if run.kind == "changed" else 0


def _closes(word: str) -> bool:
    """A comma that begins a run stays with the word before it."""
    return all(letter in CLOSING for letter in word)


def _kept(after: Run | None, column: Column) -> float:
    """Room at the end of a line for the comma that follows."""
    closing = after is not None and after.text[:1] in tuple(CLOSING)
    return advance(",", Style("text", column.size)) if closing else 0.0


def _lock_width(size: int) -> float:
    return padlock_size(size * 0.66)[0] + size * 0.22


def _draw(canvas: Canvas, word: Placed, size: int) -> None:
    theme, x = canvas.theme, word.x
    fill: RGB = {"plain": theme.text, "locked": theme.muted, "changed": theme.ground}[word.run]
    style = Style(FACES[word.run], size)
    if word.lock:
        canvas.stamp("padlock", (x, word.y), padlock_size(size * 0.66), fill)
        x += _lock_width(size)
    if word.pad:
        right = x + advance(word.text, style) + 2 * word.pad
        canvas.plate((x, word.y - size * 0.84, right, word.y + size * 0.30), theme.text)
        x += word.pad
    canvas.write((x, word.y), word.text, style, fill)
