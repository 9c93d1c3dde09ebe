"""Names of which each has a whole line: the family large, and the rest smaller on the same line where it is long."""

from collections.abc import Sequence
from dataclasses import dataclass

from studio.post.breaks import Piece, breakable, joined
from studio.post.canvas import Canvas
from studio.post.fitting import ELLIPSIS
from studio.post.lettering import Style, advance
from studio.post.measures import NARROW, ROLES
from studio.post.names import REST
from studio.words import sentence

APART = 18
"""Between the family and the rest, px."""
LARGE = ROLES["name"].least
"""Size of the family."""


@dataclass(frozen=True)
class NameLine:
    """A name on one line.

    Attributes:
        name: the whole name.
        top: what stands large.
        rest: what stands behind it, smaller and muted; may be empty.
        style: of the top.
    """

    name: str
    top: str
    rest: str
    style: Style

    @property
    def cut(self) -> bool:
        """Whether words were left out."""
        return self.top.endswith(ELLIPSIS) or self.rest.endswith(ELLIPSIS)


def fit_name_lines(names: Sequence[str], room: float) -> tuple[NameLine, ...]:
    """All names in one face: Manrope where every one fits whole, else the narrow face with as much large as fits."""
    plain = Style(ROLES["name"].face, LARGE, ROLES["name"].track)
    if all(advance(name, plain) <= room for name in names):
        return tuple(NameLine(name, name, "", plain) for name in names)
    narrow = Style(NARROW[0], LARGE, NARROW[1])
    return tuple(_line(name, narrow, room) for name in names)


def draw_name_line(canvas: Canvas, line: NameLine, at: tuple[float, float]) -> None:
    """Draw a name from its left edge on its baseline; one that was shortened is told."""
    wide = canvas.write(at, line.top, line.style)
    if line.rest:
        canvas.write((at[0] + wide + APART, at[1]), line.rest, REST, canvas.theme.muted)
    if line.cut:
        canvas.notes.append(sentence("post-finding-name-cut", name=line.name))


def _line(name: str, style: Style, room: float) -> NameLine:
    pieces = breakable(name, style, room)
    for large in range(len(pieces), 0, -1):
        top, rest = joined(pieces[:large]), joined(pieces[large:])
        if advance(top, style) + (APART + advance(rest, REST) if rest else 0) <= room:
            return NameLine(name, top, rest, style)
    return _shortened(name, pieces, style, room)


def _shortened(name: str, pieces: Sequence[Piece], style: Style, room: float) -> NameLine:
    """The first piece large and of the others what fits; a piece too long for the line is cut itself."""
    first = pieces[0][1] if pieces else ""
    if advance(first, style) > room:
        while first and advance(first + ELLIPSIS, style) > room:
            first = first[:-1]
        return NameLine(name, first + ELLIPSIS, "", style)
    left = room - advance(first, style) - APART
    for kept in range(len(pieces) - 1, 0, -1):
        rest = f"{joined(pieces[1:kept])} {ELLIPSIS}".strip()
        if advance(rest, REST) <= left:
            return NameLine(name, first, rest, style)
    return NameLine(name, first, ELLIPSIS, style)
