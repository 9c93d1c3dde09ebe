"""Where names, notes and cards of each pane stand, whatever the mode. Device px, like the stage itself."""

from collections.abc import Sequence
from dataclasses import dataclass

from studio.viewer.arrange import front_of, pair_of
from studio.viewer.box import Box
from studio.viewer.stage import Stage
from studio.viewer.view import View


@dataclass(frozen=True)
class Spot:
    """The room of what lies over one pane. Rooms of two panes never overlap, so each can be clicked.

    Attributes:
        pane: all of it.
        picture: where its picture is seen, within the pane; cards and names keep to it.
        right: its name stands at the right instead of the left.
        low: its name stands at the foot instead of the top.
        under: its small facts stand under the name (over it at the foot) instead of in the other corner.
    """

    pane: Box
    picture: Box
    right: bool = False
    low: bool = False
    under: bool = False


def spots(view: View, stage: Stage, frames: Sequence[Box]) -> tuple[Spot | None, ...]:
    """The room of every slot; None for one that is not to be seen in this mode.

    Side by side a pane has its place to itself. Where pictures share one place, each of the two has the half on
    its own side of the line, and so its name is beside its picture.

    Args:
        view: mode, pair and sides are read off it.
        stage: the panes.
        frames: where the picture of every slot is seen, or would be.
    """
    count = len(stage.boxes)
    if view.mode == "side":
        return tuple(Spot(box, frame) for box, frame in zip(stage.boxes, frames, strict=True))
    halves = dict(zip(_order(view, stage), _halves(view, stage.boxes[0]), strict=False))
    whole = _seen(stage, frames)
    return tuple(_spot(view, slot, halves, whole) if slot in halves else None for slot in range(count))


def _spot(view: View, slot: int, halves: dict[int, Box], whole: Box) -> Spot:
    half, second = halves[slot], slot != next(iter(halves))
    stacked = view.mode == "wipe" and view.lying
    return Spot(half, _shared(whole, half), second and not stacked, second and stacked, not stacked)


def _order(view: View, stage: Stage) -> tuple[int, ...]:
    """The slots that are seen or waited for, the one at the left or on top first."""
    pair = pair_of(view, len(stage.boxes))
    order = pair[::-1] if view.swapped else pair
    if view.mode != "blink":
        return order
    filled = [slot for slot, pane in enumerate(stage.panes) if pane is not None]
    front = front_of(view, filled)
    if front is None:
        return order
    # The one in front always has the same corner: a name that jumps would be all that the eye sees.
    return (front, *(slot for slot in order if slot not in filled))


def _halves(view: View, box: Box) -> tuple[Box, Box]:
    if view.mode == "wipe" and view.lying:
        tall = box.height / 2
        return Box(box.x, box.y, box.width, tall), Box(box.x, box.y + tall, box.width, tall)
    wide = box.width / 2
    return Box(box.x, box.y, wide, box.height), Box(box.x + wide, box.y, wide, box.height)


def _seen(stage: Stage, frames: Sequence[Box]) -> Box:
    """All that is painted, in one box; the whole place while nothing is."""
    found = None
    for slot in stage.painted:
        if stage.panes[slot] is not None:
            found = frames[slot] if found is None else found.around(frames[slot])
    return found or stage.boxes[0]


def _shared(whole: Box, half: Box) -> Box:
    """What two boxes have in common; the half itself when that is nothing to speak of."""
    x, y = max(whole.x, half.x), max(whole.y, half.y)
    wide, tall = min(whole.right, half.right) - x, min(whole.bottom, half.bottom) - y
    return Box(x, y, wide, tall) if min(wide, tall) > 1 else half
