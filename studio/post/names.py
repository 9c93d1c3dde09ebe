"""Model names on a cover: all in one face and one size, and never two that read as one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from studio.post.breaks import Piece, breakable, joined
from studio.post.canvas import Align, Canvas
from studio.post.fitting import ELLIPSIS, sizes, wrap
from studio.post.lettering import Style, advance
from studio.post.measures import NARROW, ROLES
from studio.words import sentence

CAP = 0.70
"""Cap height / size."""
REST = Style("text-semi", 52)
REST_SIZES = (52, 44, 40)
"""The second level shrinks before words are left out of it."""
REST_DROP, REST_LEADING = 64, 56
FAMILY_SIZES = (76, 68, 60)
"""Of the family where every name has one line: smaller before one word is left alone on the second level."""
LEFT: Mapping[int, float] = MappingProxyType({})

Lines = tuple[str, ...]


@dataclass(frozen=True)
class Names:
    """All names of one slide.

    Attributes:
        tops: lines of each name at full size.
        rests: what moved to the smaller second level, line by line.
        style: of the tops.
        cut: names of which words were left out.
        small: style of the rests.
    """

    tops: tuple[Lines, ...]
    rests: tuple[Lines, ...]
    style: Style
    cut: tuple[str, ...] = ()
    small: Style = REST

    @property
    def height(self) -> float:
        """From the first cap top to the last baseline of the highest name."""
        return max(self._tall(top, rest) for top, rest in zip(self.tops, self.rests, strict=True))

    @property
    def single(self) -> bool:
        """Whether every name is one line."""
        return all(len(top) == 1 and not rest for top, rest in zip(self.tops, self.rests, strict=True))

    def part(self, start: int, end: int) -> "Names":
        """Some of the names, in the size of all."""
        return replace(self, tops=self.tops[start:end], rests=self.rests[start:end], cut=())

    def _tall(self, top: Lines, rest: Lines) -> float:
        small = REST_DROP + (len(rest) - 1) * REST_LEADING if rest else 0
        return round(self.style.size * CAP) + (len(top) - 1) * self.style.size + small


def fit_names(names: Sequence[str], widths: Sequence[float], most: int = 2) -> Names:
    """One line in Manrope, then in Source Sans; then two lines; then the family large and the rest small."""
    for count in dict.fromkeys((1, most)):
        for face, track in ((ROLES["name"].face, ROLES["name"].track), NARROW):
            for size in sizes(ROLES["name"].size, ROLES["name"].least):
                style = Style(face, size, track)
                found = [wrap(name or " ", style, room, count) or () for name, room in zip(names, widths, strict=True)]
                if all(top or not name.strip() for top, name in zip(found, names, strict=True)):
                    return Names(tuple(top or ("",) for top in found), tuple(() for _ in names), style)
    return _two_levels(names, widths, most)


def draw_names(
    canvas: Canvas, names: Names, at: Sequence[tuple[float, float]], mirrored: Mapping[int, float] = LEFT
) -> None:
    """Draw names from their left edge and cap top.

    Args:
        canvas: the slide.
        names: what to draw.
        at: left edge and cap top of each.
        mirrored: right edge of names that end there instead, by their number: two that stand side by side are
            never read as one.
    """
    for number, (top, rest, (left, y)) in enumerate(zip(names.tops, names.rests, at, strict=True)):
        base = y + round(names.style.size * CAP)
        align: Align = "right" if number in mirrored else "left"
        x = mirrored.get(number, left)
        for line in top:
            canvas.write((x, base), line, names.style, align=align)
            base += names.style.size
        base += REST_DROP - names.style.size
        for line in rest:
            canvas.write((x, base), line, names.small, canvas.theme.muted, align)
            base += REST_LEADING
    canvas.notes += [sentence("post-finding-name-cut", name=name) for name in names.cut]


def _two_levels(names: Sequence[str], widths: Sequence[float], most: int) -> Names:
    families = FAMILY_SIZES if most == 1 else FAMILY_SIZES[:1]
    styles = [(Style(NARROW[0], large, NARROW[1]), Style(REST.face, size)) for large in families for size in REST_SIZES]
    return min((_levels(names, widths, most, pair) for pair in styles), key=_lost)


def _lost(names: Names) -> tuple[int, int]:
    """Names that lost words, then names of which one word stands alone: "4.5" under "Seedream"."""
    alone = sum(len(rest) == 1 and " " not in rest[0] for rest in names.rests)
    return len(names.cut), alone


def _levels(names: Sequence[str], widths: Sequence[float], most: int, styles: tuple[Style, Style]) -> Names:
    style, small = styles
    tops, rests, cut = [], [], []
    for name, room in zip(names, widths, strict=True):
        family, rest = _family(breakable(name, style, room), style, room)
        lines, whole = _rest(rest, room, 1 if most == 1 else 2, small)
        tops.append((family,))
        rests.append(lines)
        if not whole or family.endswith(ELLIPSIS):
            cut.append(name)
    return Names(tuple(tops), tuple(rests), style, tuple(cut), small)


def _family(pieces: list[Piece], style: Style, room: float) -> tuple[str, str]:
    """The leading pieces that fit on one line, and the rest; a single one too long for any line is cut."""
    for count in range(len(pieces), 0, -1):
        if advance(joined(pieces[:count]), style) <= room:
            return joined(pieces[:count]), joined(pieces[count:])
    first = pieces[0][1] if pieces else ""
    while first and advance(first + ELLIPSIS, style) > room:
        first = first[:-1]
    return (first + ELLIPSIS if pieces else ""), joined(pieces[1:])


def _rest(text: str, room: float, most: int, style: Style) -> tuple[Lines, bool]:
    """Lines of the second level, and whether all words are in them."""
    if not text:
        return (), True
    lines = wrap(text, style, room, most)
    if lines:
        return lines, True
    words = text.split()
    for count in range(len(words) - 1, 0, -1):
        lines = wrap(" ".join((*words[:count], ELLIPSIS)), style, room, most)
        if lines:
            return lines, False
    return (ELLIPSIS,), False
