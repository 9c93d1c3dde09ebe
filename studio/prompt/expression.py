"""What the face should show: an emotion, how much of it, and the knobs set by hand."""

from dataclasses import dataclass, replace

from studio.prompt.emotion import Emotion
from studio.prompt.scale import KNOBS, MOST, KnobKey, Side


@dataclass(frozen=True)
class Expression:
    """One emotion, its intensity (step 0..5) and the knobs that were set by hand.

    Attributes:
        emotion: key of an emotion in the catalogue.
        intensity: step 0..5; moves all core cues of the emotion together.
        knobs: (knob, step) pairs set by hand; a knob that is absent follows the emotion.
        side: the viewer's side on which a one-sided emotion shows.
        own: the creator's own emotion, carried whole so that a later edit of it changes no record.
    """

    emotion: str = "sad"
    intensity: int = 2
    knobs: tuple[tuple[KnobKey, int], ...] = ()
    side: Side = "right"
    own: Emotion | None = None

    def knob(self, key: KnobKey) -> int | None:
        """The step a knob was set to, or None while it follows the emotion."""
        return dict(self.knobs).get(key)

    def with_knob(self, key: KnobKey, step: int | None) -> "Expression":
        """The expression with one knob set, or given back to the emotion (None)."""
        kept = {k: v for k, v in self.knobs if k != key}
        if step is not None:
            kept[key] = max(0, min(MOST, step))
        return replace(self, knobs=tuple((k, kept[k]) for k in KNOBS if k in kept))


@dataclass(frozen=True)
class Span:
    """A run of the prompt and who wrote it.

    Attributes:
        start, end: character offsets into the prompt text.
        text: the words.
        by: a part key, a knob key, "emotion", "intensity", "free" or "joint" (commas and the like).
        locked: whether its part was locked.
    """

    start: int
    end: int
    text: str
    by: str
    locked: bool = False


@dataclass(frozen=True)
class Prompt:
    """The words exactly as sent; spans cover the text without gap or overlap."""

    text: str
    spans: tuple[Span, ...] = ()
