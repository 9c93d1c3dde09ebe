"""The named steps of intensity and knobs, and the knobs themselves."""

from typing import Literal

KnobKey = Literal["brow", "mouth", "moisture", "gaze"]
KNOBS: tuple[KnobKey, ...] = ("brow", "mouth", "moisture", "gaze")
Side = Literal["left", "right"]
STEPS: tuple[str, ...] = ("none", "hint", "subtle", "clear", "strong", "extreme")
"""Named steps 0..5 of intensity and knobs; positions between them do not exist."""
MOST = len(STEPS) - 1
