"""What clips there are: how they move and how long, and in which shapes. No pixels."""

import sys
from importlib.util import find_spec
from typing import Literal, get_args

from studio.post.plan import PostPlan, SlidePlan
from studio.post.proposal import propose
from studio.post.proposed import Proposal
from studio.post.subject import Subject
from studio.words import Sentence, StudioError, sentence

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


def lack_of_encoder() -> Sentence | None:
    """Why no clip can be filmed on this machine, None where it can."""
    return no_encoder() if find_spec("av") is None else None


def no_encoder() -> Sentence:
    """What to install, and into which Python; there may be several on a machine."""
    return sentence("clip-no-encoder", python=sys.executable)


def clip_cover(subject: Subject, plan: PostPlan) -> tuple[SlidePlan, Proposal]:
    """The cover a clip is made of: that of the plan, else the one it would have.

    Raises:
        StudioError: the test has no step with a picture of every model.
    """
    slide = next((slide for slide in plan.slides if slide.kind == "cover"), SlidePlan("cover", "cover"))
    proposal = propose(subject, plan, slide)
    if proposal.why is not None:
        raise StudioError(proposal.why)
    return slide, proposal


def _eased(part: float) -> float:
    """Starts and ends gently."""
    return part * part * (3 - 2 * part)
