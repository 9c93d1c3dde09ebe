"""Texts that stand at the foot of a slide, from the foot upward; the pictures get what is left."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from studio.post.canvas import Canvas
from studio.post.fitting import ELLIPSIS, Fitted, fit, fit_sizes
from studio.post.measures import MARGIN, ROLES, Role
from studio.post.slide.inner import low
from studio.words import sentence

CAP = 0.72
"""Height of capitals / size, the taller of the two families."""
FOOT_CAP = 27
FOOT_AIR = 58, 40
"""From the lowest text to the foot, at least; the second on low slides."""
Way = tuple[Role, int]
"""How a text may be set: in which sizes, on how many lines at most."""
SAID: tuple[Way, ...] = ((ROLES["sub"], 1), (ROLES["caption"], 1), (ROLES["sub"], 2), (ROLES["caption"], 2))
ASIDE: tuple[Way, ...] = ((ROLES["caption"], 1), (ROLES["meta"], 1), (ROLES["caption"], 2), (ROLES["meta"], 2))


@dataclass(frozen=True)
class Part:
    """One thing in the stack.

    Attributes:
        tall: its height, px.
        air: from its lower edge to what stands below it.
        draw: called with its lower edge, a baseline where it is text.
        text: what it says, for the creator where it has to go.
        spare: what goes first where the slide is too low: the highest number; 0 never goes.
    """

    tall: float
    air: float
    draw: Callable[[float], None]
    text: str = ""
    spare: int = 0


def floor(canvas: Canvas) -> float:
    """Where the stack stands: the top of the foot's capitals."""
    return canvas.bottom - MARGIN - FOOT_CAP


def height(parts: Sequence[Part]) -> float:
    """Of a stack, px."""
    return sum(part.tall + part.air for part in parts)


def rise(parts: Sequence[Part], bottom: float) -> float:
    """Draw a stack, the first part lowest; returns its top."""
    for part in parts:
        part.draw(bottom - part.air)
        bottom -= part.air + part.tall
    return bottom


def lowered(canvas: Canvas, parts: Sequence[Part], room: float) -> list[Part]:
    """The parts that fit into a height, the lowest of them clear of the foot; says which texts had to go."""
    kept = grounded(canvas, parts)
    while height(kept) > room and any(part.spare for part in kept):
        gone = max(kept, key=lambda part: part.spare)
        kept = grounded(canvas, [part for part in kept if part is not gone])
        canvas.notes.append(sentence("post-finding-remark-left-out", text=gone.text))
    return kept


def grounded(canvas: Canvas, parts: Sequence[Part]) -> list[Part]:
    """The parts with the lowest of them clear of the foot."""
    air = tight(canvas, *FOOT_AIR)
    return [replace(part, air=max(part.air, air)) if part is parts[0] else part for part in parts]


def words_part(
    canvas: Canvas, text: str, ways: Sequence[Way], air: float, *, muted: bool = False, spare: int = 0
) -> list[Part]:
    """A text as a part of a stack; none for an empty text."""
    if not text.strip():
        return []
    set_ = set_in(canvas, text, ways, canvas.width - 2 * MARGIN)
    ink = canvas.theme.muted if muted else canvas.theme.text

    def draw(bottom: float) -> None:
        canvas.block((MARGIN, bottom - set_.drop), set_, ink)

    return [Part(set_.drop + set_.style.size * CAP, air, draw, text, spare)]


def set_in(canvas: Canvas, text: str, ways: Sequence[Way], room: float) -> Fitted:
    """A text in the first way that holds all of it; else the last way keeps its leading words, and says so."""
    found = next((each for role, most in ways if (each := fit_sizes(text, role, room, most))), None)
    if found is not None:
        return found
    canvas.notes.append(sentence("post-finding-text-cut", text=text))
    (role, most), words = ways[-1], text.split()
    shorter = (f"{' '.join(words[:count])} {ELLIPSIS}" for count in range(len(words) - 1, 0, -1))
    cut = next((each for kept in shorter if (each := fit_sizes(kept, role, room, most))), None)
    return cut or fit(text, "meta", room, most)


def tight(canvas: Canvas, wide: float, narrow: float) -> float:
    """A distance that is smaller on low slides."""
    return narrow if low(canvas) else wide
