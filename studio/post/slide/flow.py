"""Running text of a prompt: locked parts after a padlock, changed words on a reversed plate."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from studio.post.canvas import Canvas
from studio.post.lettering import Style, advance
from studio.post.marks import padlock_size
from studio.post.measures import RGB

Kind = Literal["plain", "locked", "changed"]
FACES: dict[Kind, str] = {"plain": "text", "locked": "text", "changed": "text-bold"}


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


def draw_flow(canvas: Canvas, runs: Sequence[Run], column: Column) -> float:
    """Draw the text and return its last baseline."""
    last = column.y
    for word in _places(runs, column):
        _draw(canvas, word, column.size)
        last = word.y
    return last


def _places(runs: Sequence[Run], column: Column) -> Iterator[Placed]:
    x, y = column.x, column.y
    space = advance(" ", Style("text", column.size))
    right = column.x + column.width
    for run in runs:
        if run.text[:1].isspace() and x > column.x:
            x += space
        tokens = run.text.split()
        at = 0
        while at < len(tokens):
            x += space if at else 0
            if x > column.x and x + _width(run, tokens[at : at + 1], column, at) > right and _may_break(run, at):
                x, y = column.x, y + column.step
            taken = _together(run, tokens[at:], column, right - x)
            words = tokens[at : at + taken]
            yield Placed(run.kind, " ".join(words), x, y, _has_lock(run, at, words[0]), _pad(run, column))
            x += _width(run, words, column, at)
            at += taken
        if run.text[-1:].isspace():
            x += space


def _together(run: Run, tokens: list[str], column: Column, room: float) -> int:
    """How many words share one plate: all changed ones that fit on the line, else one."""
    if run.kind != "changed":
        return 1
    fitting = (count for count in range(len(tokens), 0, -1) if _width(run, tokens[:count], column, 1) <= room)
    return next(fitting, 1)


def _width(run: Run, words: Sequence[str], column: Column, at: int) -> float:
    lock = _lock_width(column.size) if words and _has_lock(run, at, words[0]) else 0
    return advance(" ".join(words), Style(FACES[run.kind], column.size)) + 2 * _pad(run, column) + lock


def _pad(run: Run, column: Column) -> float:
    return round(column.size * 0.16) if run.kind == "changed" else 0


def _has_lock(run: Run, at: int, token: str) -> bool:
    return run.kind == "locked" and at == 0 and any(letter.isalpha() for letter in token)


def _may_break(run: Run, number: int) -> bool:
    """A comma that begins a run stays with the word before it."""
    return number > 0 or run.text[:1] not in ",;."


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
