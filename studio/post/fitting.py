"""Making words fit: lines, sizes, and what gives way first."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from studio.post.breaks import Piece, breakable, joined
from studio.post.lettering import Style, advance, face_for
from studio.post.measures import NARROW, ROLES, Role

ONE_LINE = 0.86
"""One line may shrink to this share of its size before the words go onto two lines at full size."""
STEP = 4
ELLIPSIS = "…"


@dataclass(frozen=True)
class Fitted:
    """Words as they will be set.

    Attributes:
        lines: top line first.
        style: of all lines.
        leading: from baseline to baseline, px.
        cut: words were left out at the end.
    """

    lines: tuple[str, ...]
    style: Style
    leading: int
    cut: bool = False

    @property
    def drop(self) -> int:
        """From the first baseline to the last, px."""
        return (len(self.lines) - 1) * self.leading


def wrap(text: str, style: Style, width: float, most: int) -> tuple[str, ...] | None:
    """At most `most` lines of even length; two sentences get one line each. None when they do not fit."""
    pieces = breakable(text, style, width)
    best = _greedy(pieces, style, width)
    if best is None or len(best) > most:
        return None
    if len(best) == 1:
        return best
    if len(best) == 2 and (pair := _sentences(text, style, width)):
        return pair
    for narrow in range(int(width * 0.45), int(width), 8):
        even = _greedy(pieces, style, narrow)
        if even is not None and len(even) == len(best):
            return even
    return best


def fit(text: str, role: str, width: float, most: int = 1) -> Fitted:
    """The largest size of a role that fits; then the narrow face; then fewer words and an ellipsis."""
    kind = ROLES[role]
    faces = [(kind.face, kind.track)]
    if kind.face.startswith("head"):
        faces.append(NARROW)
    for face, track in faces:
        found = fit_sizes(text, Role(face, kind.size, kind.least, kind.leading, track), width, most)
        if found:
            return found
    face, track = faces[-1]
    return _cut(text, Style(face_for(text, face), kind.least, track), kind.leading, width, most)


def fit_sizes(text: str, role: Role, width: float, most: int) -> Fitted | None:
    """The largest size of one face that fits, a slightly smaller single line before two large ones."""
    for count in range(1, most + 1):
        floor = role.least if count == most else max(role.least, round(role.size * ONE_LINE))
        for size in sizes(role.size, floor):
            style = Style(face_for(text, role.face), size, role.track)  # one font for all lines
            lines = wrap(text, style, width, count)
            if lines:
                return Fitted(lines, style, round(size * role.leading))
    return None


def sizes(largest: int, least: int) -> Iterable[int]:
    """Sizes to try, from large to small, the smallest always among them."""
    yield from range(largest, least, -STEP)
    yield least


def _greedy(pieces: Sequence[Piece], style: Style, width: float) -> tuple[str, ...] | None:
    lines: list[str] = []
    for glue, word in pieces:
        longer = f"{lines[-1]}{glue}{word}" if lines else word
        if lines and advance(longer, style) <= width:
            lines[-1] = longer
        elif advance(word, style) <= width:
            lines.append(word)
        else:
            return None
    return tuple(lines) or None


def _sentences(text: str, style: Style, width: float) -> tuple[str, str] | None:
    first, dot, second = text.partition(". ")
    pair = f"{first}.", second
    return pair if dot and all(advance(line, style) <= width for line in pair) else None


def _cut(text: str, style: Style, leading: float, width: float, most: int) -> Fitted:
    pieces = breakable(text, style, width)
    for keep in range(len(pieces) - 1, 0, -1):
        lines = wrap(f"{joined(pieces[:keep])} {ELLIPSIS}", style, width, most)
        if lines:
            return Fitted(lines, style, round(style.size * leading), cut=True)
    kept = pieces[0][1] if pieces else ""
    while kept and advance(kept + ELLIPSIS, style) > width:
        kept = kept[:-1]
    return Fitted((kept + ELLIPSIS if pieces else "",), style, round(style.size * leading), cut=bool(pieces))
