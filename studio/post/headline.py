"""The headline of a cover: the question, or "Sad, subtle" where there is none or it does not fit."""

from dataclasses import dataclass, replace

from studio.post.canvas import Canvas
from studio.post.fitting import ELLIPSIS, Fitted, fit_sizes, sizes, wrap
from studio.post.lettering import Style, advance
from studio.post.measures import NARROW, ROLES
from studio.words import sentence

CAP = 0.72
"""Cap height / size of Manrope."""
COLUMN_LINES = 4
"""Lines of a headline that stands in a column."""


@dataclass(frozen=True)
class Headline:
    """A headline as it will be set.

    Attributes:
        words: the lines in full ink.
        rest: what follows the only line in muted ink (", subtle"), or nothing.
        room: size whose height is kept free, so that slides with a short headline look alike.
    """

    words: Fitted
    rest: str = ""
    room: int = 0

    @property
    def height(self) -> float:
        """From the first cap top to the last baseline."""
        return round(max(self.room, self.words.style.size) * CAP) + self.words.drop


def fit_headline(question: str, short: str, width: float, big: int, lines: int = 2) -> Headline:
    """Fit the question (124 at most); else the short form up to `big`; else the question with words left out."""
    role = ROLES["question"]
    role = replace(role, size=min(big, role.size), least=min(role.least, big))
    asked = fit_sizes(question, role, width, lines) if question else None
    if asked:
        return Headline(asked)
    if short:
        return _short(short, width, big)
    longer = fit_sizes(question, replace(role, size=role.least), width, max(lines, 2)) if question else None
    if longer or not question:
        return Headline(longer or Fitted(("",), Style(role.face, role.least), role.least))
    return Headline(_shortened(question, Style(role.face, role.least, role.track), width))


def fit_column(question: str, short: str, width: float, tall: float) -> Headline:
    """Fit the question into a column as high as `tall`, px; else the word of the short form; else cut it.

    A column is narrow for long feelings: the narrow face goes down to the smallest size of a plate there.
    """
    for text in (question, split_short(short)[0]):
        found = _column(text, width, tall) if text.strip() else None
        if found:
            return Headline(found)
    role = ROLES["plate"]
    style = Style(NARROW[0], role.least, NARROW[1])
    said = question.strip() or short.strip()
    return Headline(_shortened(said, style, width) if said else Fitted(("",), style, 0))


def draw_headline(canvas: Canvas, headline: Headline, at: tuple[float, float]) -> float:
    """Draw from the left edge and cap top; returns the last baseline."""
    style = headline.words.style
    base = at[1] + (headline.height - headline.words.drop + round(style.size * CAP)) / 2
    last = canvas.block((at[0], base), headline.words)
    if headline.rest:
        start = at[0] + advance(headline.words.lines[0], style) + style.track * style.size
        canvas.write((start, base), headline.rest, style, canvas.theme.muted)
    if headline.words.cut:
        canvas.notes.append(sentence("post-finding-headline-cut"))
    return last


def split_short(short: str) -> tuple[str, str]:
    """Part "Sad, subtle" as ("Sad", ", subtle")."""
    word, comma, rest = short.partition(",")
    return word, comma + rest


def _short(short: str, width: float, big: int) -> Headline:
    role = ROLES["display"]
    least = min(role.least, big)
    word, rest = split_short(short)
    for text, tail in ((short, rest), (word, "")):
        for size in sizes(big, least):
            style = Style(role.face, size, role.track)
            if advance(text, style) <= width:
                return Headline(Fitted((word,), style, size), tail, big)
    return Headline(_shortened(word, Style(role.face, least, role.track), width), "", big)


def _column(text: str, width: float, tall: float) -> Fitted | None:
    role = ROLES["question"]
    for face, track, most, least in (
        (role.face, role.track, role.size, role.least),
        (*NARROW, role.least, ROLES["plate"].least),
    ):
        for size in sizes(most, least):
            style, leading = Style(face, size, track), round(size * role.leading)
            lines = wrap(text, style, width, COLUMN_LINES)
            if lines and round(size * CAP) + (len(lines) - 1) * leading <= tall:
                return Fitted(lines, style, leading)
    return None


def _shortened(text: str, style: Style, width: float) -> Fitted:
    """As many words as two lines take, then an ellipsis; a single long word is cut inside."""
    words = text.split()
    for count in range(len(words) - 1, 0, -1):
        lines = wrap(f"{' '.join(words[:count])} {ELLIPSIS}", style, width, 2)
        if lines:
            return Fitted(lines, style, round(style.size * 1.04), cut=True)
    first = words[0]
    while first and advance(first + ELLIPSIS, style) > width:
        first = first[:-1]
    return Fitted((first + ELLIPSIS,), style, style.size, cut=True)
