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
    for run in runs:
        style = Style(FACES[run.kind], column.size)
        pad = round(column.size * 0.16) if run.kind == "changed" else 0
        if run.text[:1].isspace() and x > column.x:
            x += space
        for number, token in enumerate(run.text.split()):
            lock = run.kind == "locked" and number == 0 and any(c.isalpha() for c in token)
            wide = advance(token, style) + 2 * pad + (_lock_width(column.size) if lock else 0)
            x += space if number else 0
            if x > column.x and x + wide > column.x + column.width and _may_break(run, number):
                x, y = column.x, y + column.step
            yield Placed(run.kind, token, x, y, lock, pad)
            x += wide
        if run.text[-1:].isspace():
            x += space


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
