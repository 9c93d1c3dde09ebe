"""From a view and some pictures to the panes as they stand on screen."""

import cmath
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from studio.face.frame import Head, frames, laid_frames, seen
from studio.face.similarity import Similarity
from studio.viewer.box import Box
from studio.viewer.pane import Pane, Stance
from studio.viewer.places import exchanged, grid, one_place
from studio.viewer.polygon import bounds, corners, mapped
from studio.viewer.stage import Stage, mouth_between
from studio.viewer.view import View
from studio.viewer.wipe import sides

LEAST_TURN = 1e-5
"""A smaller angle moves no px of any picture: such a picture is drawn straight, which is quicker and exact."""

LEAST_HOME = 0.25
"""However far apart the framings are, the reference never becomes smaller than this share of its own fit."""


@dataclass(frozen=True)
class _Plan:
    """Who stands where: places and clips by slot, slots painted, slots that have a pane at all."""

    places: tuple[Box, ...]
    clips: tuple[Box | None, ...]
    seen: tuple[int, ...]
    there: tuple[int, ...]


def arranged(view: View, heads: Sequence[Head | None], size: tuple[int, int], gutter: int) -> Stage:
    """The panes of a mode, faces laid on each other unless the view is raw.

    Side by side every picture has a place of its own. In the other modes one place is shared, so that the same
    face spot of all of them is on the same device px; it does not depend on which of them is in front.

    Args:
        view: mode, alignment, offsets, pair and line are read off it.
        heads: size in px and face of the picture of every slot, None for an empty one.
        size: width and height of the canvas, device px.
        gutter: device px between panes.
    """
    # Panes are the same wherever the eyes go, and the eyes go somewhere in every frame.
    return _arranged(replace(view, x=0.0, y=0.0, zoom=0.0, factor=0.0, pinned=None), tuple(heads), size, gutter)


def pair_of(view: View, count: int) -> tuple[int, int]:
    """The two slots that are compared in one place; the first two when the view names none that are there."""
    first, second = view.pair
    fine = first != second and min(view.pair) >= 0 and max(view.pair) < count
    return (first, second) if fine else (0, 1)


def front_of(view: View, filled: Sequence[int]) -> int | None:
    """The slot that blink shows; the first one that has a picture when the view names none that has."""
    return view.front if view.front in filled else next(iter(filled), None)


def turn_of(reference: float, angle: float) -> float:
    """The rotation on screen that makes a face stand like the reference, within half a turn.

    Args:
        reference: angle of the reference's frame, radians.
        angle: angle of the frame of the face that is laid on it, radians.
    """
    turn = cmath.phase(cmath.rect(1.0, reference - angle))
    return 0.0 if abs(turn) < LEAST_TURN else turn


@lru_cache(maxsize=16)
def _arranged(view: View, heads: tuple[Head | None, ...], size: tuple[int, int], gutter: int) -> Stage:
    plan = _plan(view, heads, size, gutter)
    slots = [slot for slot in plan.there if heads[slot] is not None]
    known = [head for slot in slots if (head := heads[slot]) is not None]
    made = _panes(view, plan, dict(zip(slots, known, strict=True)))
    panes = tuple(made.get(slot) for slot in range(len(heads)))
    painted = tuple(slot for slot in plan.seen if slot in made or view.mode == "side")
    return Stage(plan.places, panes, mouth_between(known), painted, bool(known) and seen(known), view.lead)


def _plan(view: View, heads: Sequence[Head | None], size: tuple[int, int], gutter: int) -> _Plan:
    count, everyone = len(heads), tuple(range(len(heads)))
    pair = pair_of(view, count)
    if view.mode == "side":
        places = grid(size, count, gutter)
        return _Plan(exchanged(places, pair) if view.swapped else places, (None,) * count, everyone, everyone)
    places = one_place(size, count)
    filled = tuple(slot for slot in everyone if heads[slot] is not None)
    if view.mode == "blink":
        front = front_of(view, filled)
        return _Plan(places, (None,) * count, () if front is None else (front,), filled)
    both = tuple(slot for slot in (pair[::-1] if view.swapped else pair) if slot in filled)
    clips: list[Box | None] = [None] * count
    if view.mode == "wipe" and len(both) == 2:
        clips[both[0]], clips[both[1]] = sides(view, places[0])
    return _Plan(places, tuple(clips), both, both)


def _panes(view: View, plan: _Plan, heads: dict[int, Head]) -> dict[int, Pane]:
    order = sorted(heads, key=lambda slot: (slot != view.lead, slot))
    aligned = view.aligned
    frames_of = (laid_frames if aligned else frames)([heads[slot] for slot in order])
    tilt = frames_of[0].angle if frames_of else 0.0
    made = {}
    for slot, frame in zip(order, frames_of, strict=True):
        turn = turn_of(tilt, frame.angle) if aligned else 0.0
        stance = Stance(turn, not aligned, view.mirrored, view.offset(slot), plan.clips[slot])
        width, height, _face = heads[slot]
        made[slot] = Pane(width, height, frame, plan.places[slot], stance)
    return _led(made, order, tilt) if aligned and made else made


def _led(made: dict[int, Pane], order: Sequence[int], tilt: float) -> dict[int, Pane]:
    """Aligned panes share one "fit", and all but the first of the order go with the first one's px."""
    home = _home([made[slot] for slot in order], tilt)
    led = {slot: replace(pane, stance=replace(pane.stance, home=home)) for slot, pane in made.items()}
    first = led[order[0]]
    for slot in order[1:]:
        led[slot] = replace(led[slot], stance=replace(led[slot].stance, leader=first))
    return led


def _home(panes: Sequence[Pane], tilt: float) -> tuple[float, float, float]:
    """Place and zoom at which every picture is whole while the faces lie on each other."""
    upright = Similarity(cmath.rect(1.0, tilt))
    extents = [bounds(mapped(corners(_whole(pane)), upright.after(pane.frame.inverse()))) for pane in panes]
    union = extents[0]
    for extent in extents[1:]:
        union = union.around(extent)
    box, first = panes[0].box, panes[0]
    zoom = min(box.width / union.width, box.height / union.height)
    least = LEAST_HOME * first.fit * first.frame.scale
    if zoom < least:
        return (*first.frame.inverse()(_whole(first).middle), least)
    return (*upright.inverse()(union.middle), zoom)


def _whole(pane: Pane) -> Box:
    return Box(0.0, 0.0, float(pane.width), float(pane.height))
