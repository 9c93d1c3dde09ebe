"""What a face does, in figures: each the place of some points in the head's own axes, or one look at the pixels.

They say how far a feature is from another, never what anybody feels. Only differences between pictures of the same
face mean something, and only where they are larger than their noise (`studio.face.moved`).
"""

import math
import statistics
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal, get_args

from studio.face.points import (
    INNER_EYES,
    INNER_LIPS,
    IRISES,
    LOWER_LIDS,
    MOUTH_CORNERS,
    OUTER_EYES,
    UPPER_LIDS,
    HeadAxes,
    Mesh,
    head_axes,
    mean,
    turns,
)

Cue = Literal["corners", "lips", "lids", "brows", "frown", "gaze-side", "gaze-down", "turn", "bow", "tilt"]
CUES: tuple[Cue, ...] = get_args(Cue)
"""Mouth corners up, lips apart, lids open, brows up, lines between the brows, gaze to the viewer's right and down,
head turned to the viewer's right, bowed, tilted to the right: larger figures mean more of it."""
LIP_LINE = 1 / 3
UNMEASURED = ("moisture", "inner-brows", "identity", "felt")
"""What people ask for and geometry cannot say; words area `faces`, keys "faces-unmeasured-…"."""


@dataclass(frozen=True)
class Value:
    """One figure of one picture.

    Attributes:
        mean: over the jittered copies; `corners` in widths of the mouth, `lips` and `brows` in distances of the outer
            eye corners, `lids` and gazes in widths of an eye, `frown` in percent, the head in degrees.
        spread: standard deviation over the copies, 0 where there was one.
        copies: how many.
    """

    mean: float
    spread: float
    copies: int


@dataclass(frozen=True)
class Reading:
    """Everything measured on one face.

    Attributes:
        engine, version: what found its points; readings of two engines are not compared.
        values: by cue.
    """

    engine: str
    version: str
    values: Mapping[str, Value] = field(default_factory=lambda: MappingProxyType({}), hash=False)


def reading_of(copies: Sequence[Mesh], pixels: Sequence[Mapping[str, float]], engine: str, version: str) -> Reading:
    """The reading of a face from the meshes of its copies.

    Args:
        copies: at least one; the jittered copies where there are any.
        pixels: what the pixels said under each. A cue that one of them lacks was not to be seen and is left out.
        engine: what made them.
        version: of it.

    Raises:
        ValueError: no copies, or points that lie on each other.
    """
    rows = [{**measured(mesh), **seen} for mesh, seen in zip(copies, pixels, strict=True)]
    if not rows:
        raise ValueError("a reading needs a face")
    there = [cue for cue in CUES if all(cue in row for row in rows)]
    return Reading(engine, version, {cue: _value([row[cue] for row in rows]) for cue in there})


def measured(mesh: Mesh) -> dict[str, float]:
    """All cues that points alone can say.

    Raises:
        ValueError: the points lie on each other.
    """
    axes = head_axes(mesh)
    yaw, pitch, roll = turns(axes)
    side, down = _gaze(mesh, axes)
    return {
        "corners": _corners(mesh, axes),
        "lips": math.dist(*(axes.place(mesh[at]) for at in INNER_LIPS)),
        "lids": _lids(mesh, axes),
        "gaze-side": side,
        "gaze-down": down,
        "turn": yaw,
        "bow": pitch,
        "tilt": roll,
    }


def _value(figures: Sequence[float]) -> Value:
    spread = statistics.stdev(figures) if len(figures) > 1 else 0.0
    return Value(statistics.fmean(figures), spread, len(figures))


def _corners(mesh: Mesh, axes: HeadAxes) -> float:
    """How far the corners stand over the line between the lips, in widths of the mouth.

    That line is taken nearer to the upper lip: it stays where it is when the lips part, the lower one drops.
    """
    ends = [axes.place(mesh[at]) for at in MOUTH_CORNERS]
    upper, lower = (axes.place(mesh[at])[1] for at in INNER_LIPS)
    wide = math.dist(*ends) or 1.0
    return (upper + (lower - upper) * LIP_LINE - (ends[0][1] + ends[1][1]) / 2) / wide


def _lids(mesh: Mesh, axes: HeadAxes) -> float:
    """Mean gap of the lids, in widths of the eye."""
    shares = []
    for uppers, lowers, wide in zip(UPPER_LIDS, LOWER_LIDS, _eye_widths(mesh, axes), strict=True):
        gaps = [math.dist(axes.place(mesh[up]), axes.place(mesh[low])) for up, low in zip(uppers, lowers, strict=True)]
        shares.append(statistics.fmean(gaps) / wide)
    return statistics.fmean(shares)


def _gaze(mesh: Mesh, axes: HeadAxes) -> tuple[float, float]:
    """Irises right and down of the middle of their eye's corners, in widths of the eye."""
    sides, downs = [], []
    for iris, outer, inner, wide in zip(IRISES, OUTER_EYES, INNER_EYES, _eye_widths(mesh, axes), strict=True):
        here, middle = axes.place(mesh[iris]), axes.place(mean(mesh, (outer, inner)))
        sides.append((here[0] - middle[0]) / wide)
        downs.append((here[1] - middle[1]) / wide)
    return statistics.fmean(sides), statistics.fmean(downs)


def _eye_widths(mesh: Mesh, axes: HeadAxes) -> list[float]:
    pairs = zip(OUTER_EYES, INNER_EYES, strict=True)
    return [math.dist(axes.place(mesh[outer]), axes.place(mesh[inner])) or 1.0 for outer, inner in pairs]
