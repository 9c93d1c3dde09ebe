"""What clips there are: how they move and how long, and in which shapes. No pixels."""

from typing import Literal, get_args

ClipKind = Literal["wipe", "flip"]
CLIP_KINDS: tuple[ClipKind, ...] = get_args(ClipKind)
CLIP_FORMATS = ("story-9x16", "instagram-4x5")
"""Keys of the places whose shape a clip is made in: stories and reels, and the feed. The first is proposed."""
FPS = 30
REST, SWEEP = 45, 60
"""Frames for which a wipe rests on one model, and which it takes from one to the other."""
HOLD, TURNS = 30, 4
"""Frames for which a flip holds one model, and how often it shows both. It changes once a second: slow enough to
look, and far below the three flashes a second that are unsafe for people with photosensitive epilepsy."""


def shares(kind: ClipKind) -> tuple[float, ...]:
    """How much of B is seen in every frame, 0 to 1. The last frame leads into the first: the clip can loop.

    A flip has no frame between its pictures: a blend would be a face that no model made.
    """
    if kind == "flip":
        return ((0.0,) * HOLD + (1.0,) * HOLD) * TURNS
    there = tuple(_eased((number + 1) / (SWEEP + 1)) for number in range(SWEEP))
    return (0.0,) * REST + there + (1.0,) * REST + there[::-1]


def seconds(kind: ClipKind) -> float:
    """Length of a clip."""
    return len(shares(kind)) / FPS


def _eased(part: float) -> float:
    """Starts and ends gently."""
    return part * part * (3 - 2 * part)
