"""What the measures of faces say, in words."""

from studio.face.moved import Moved
from studio.words import Words

ARROWS = {"lower": "↓", "same": "=", "higher": "↑"}
DEGREES = ("turn", "bow", "tilt")
PLAIN = ("frown",)
"""Cues that are percents already."""


def way_text(moved: Moved, words: Words) -> str:
    """E.g. "↑ higher"."""
    return f"{ARROWS[moved.way]} {words.say(f'faces-way-{moved.way}')}"


def figure_text(moved: Moved, words: Words) -> str:
    """What was measured and how much of it noise alone can make."""
    by, bar = _signed(moved, words), _figure(moved.cue, moved.bar, words)
    return words.say("faces-moved-bar", by=by, bar=bar)


def row_text(moved: Moved, words: Words) -> str:
    """A cue with everything that is known of it, as one line."""
    cue, way = words.say(f"faces-cue-{moved.cue}"), words.say(f"faces-way-{moved.way}")
    return words.say("faces-moved-row", cue=cue, way=way, figure=figure_text(moved, words))


def _signed(moved: Moved, words: Words) -> str:
    sign = "+" if moved.by > 0 else "−" if moved.by < 0 else ""
    return f"{sign}{_figure(moved.cue, abs(moved.by), words)}"


def _figure(cue: str, value: float, words: Words) -> str:
    if cue in DEGREES:
        return f"{_number(value, words)}°"
    return f"{_number(value if cue in PLAIN else 100 * value, words)} %"


def _number(value: float, words: Words) -> str:
    return f"{value:.1f}".replace(".", words.say("viewer-decimal-mark"))
