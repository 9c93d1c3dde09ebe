"""What keys and buttons do to the view, by name; `SWITCHES` of the geometry has those that need the view alone."""

from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType

from studio.face.anchors import Point
from studio.viewer import move, shift
from studio.viewer.arrange import pair_of
from studio.viewer.jump import PARTS
from studio.viewer.stage import Stage
from studio.viewer.switch import ONION_STEP, blended, strengthened
from studio.viewer.view import View
from studio.viewer.wipe import wiped_by

STEP = 1.25
"""One press of + or -, one notch of the wheel."""
SHORT, LONG = 0.02, 0.1
"""One arrow key moves by this share of a pane, alone and with Shift."""
NUDGE, FAR_NUDGE = 1.0, 10.0
"""One arrow key with Alt moves one pane by so many device px, alone and with Shift."""
LINE, FAR_LINE = 0.01, 0.1
"""One arrow key moves the line of the wipe by this share of the box, alone and with Shift."""

Verb = Callable[[View, Stage, Point | None], View]
"""View, panes and the pointer's device px (None: not over the panes) to a new view."""

WAYS = (("left", -1, 0), ("right", 1, 0), ("up", 0, -1), ("down", 0, 1))


def slot_under(view: View, stage: Stage, at: Point | None) -> int:
    """The pane under the pointer, else the second one of the pair as it stands: the right, lower or upper picture."""
    if at is not None:
        return stage.at(at)
    pair = pair_of(view, len(stage.boxes))
    return min(pair[0] if view.swapped else pair[1], len(stage.boxes) - 1)


def _fit(view: View, _stage: Stage, _at: Point | None) -> View:
    return move.fitted(view)


def _scale(view: View, stage: Stage, at: Point | None, *, scale: float) -> View:
    return move.at_scale(view, stage, scale, at)


def _toggle(view: View, stage: Stage, at: Point | None) -> View:
    return move.fitted(view) if view.zoom else move.at_scale(view, stage, 1.0, at)


def _zoom(view: View, stage: Stage, at: Point | None, *, factor: float) -> View:
    pane = stage.panes[stage.at(at)] if at is not None else stage.reference
    return move.zoomed(view, stage, pane, at or pane.box.middle, factor) if pane is not None else view


def _push(view: View, stage: Stage, _at: Point | None, *, x: float, y: float) -> View:
    pane = stage.reference
    return move.panned(view, pane, x * pane.box.width, y * pane.box.height) if pane is not None else view


def _jump(view: View, stage: Stage, _at: Point | None, *, part: move.Part) -> View:
    return move.jumped(view, stage, part)


def _nudge(view: View, stage: Stage, at: Point | None, *, x: float, y: float) -> View:
    return shift.shifted(view, stage, slot_under(view, stage, at), x, y)


def _amount(view: View, *, by: int) -> View:
    """More or less of what the mode is about: the line, the gain, the share of the upper picture."""
    if view.mode == "wipe":
        return wiped_by(view, by * 2 * LINE)
    if view.mode == "difference":
        return strengthened(view, by)
    return blended(view, by * ONION_STEP) if view.mode == "onion" else view


VERBS: Mapping[str, Verb] = MappingProxyType(
    {
        "fit": _fit,
        "full": partial(_scale, scale=1.0),
        "double": partial(_scale, scale=2.0),
        "quadruple": partial(_scale, scale=4.0),
        "toggle": _toggle,
        "in": partial(_zoom, factor=STEP),
        "out": partial(_zoom, factor=1 / STEP),
        **{part: partial(_jump, part=part) for part in PARTS},
        **{way: partial(_push, x=-x * SHORT, y=-y * SHORT) for way, x, y in WAYS},
        **{f"far_{way}": partial(_push, x=-x * LONG, y=-y * LONG) for way, x, y in WAYS},
        **{f"nudge_{way}": partial(_nudge, x=x * NUDGE, y=y * NUDGE) for way, x, y in WAYS},
        **{f"far_nudge_{way}": partial(_nudge, x=x * FAR_NUDGE, y=y * FAR_NUDGE) for way, x, y in WAYS},
    }
)
"""What moves the eyes, from the view that is seen."""

AMOUNTS: Mapping[str, Callable[[View], View]] = MappingProxyType(
    {
        "less": partial(_amount, by=-1),
        "more": partial(_amount, by=1),
        "line_back": partial(wiped_by, share=-LINE),
        "line_on": partial(wiped_by, share=LINE),
        "far_line_back": partial(wiped_by, share=-FAR_LINE),
        "far_line_on": partial(wiped_by, share=FAR_LINE),
    }
)
"""What leaves the eyes where they are, from the view that is wished for."""

LINE_KEYS: Mapping[bool, Mapping[str, str]] = MappingProxyType(
    {
        lying: MappingProxyType(
            {back: "line_back", on: "line_on", f"far_{back}": "far_line_back", f"far_{on}": "far_line_on"}
        )
        for lying, (back, on) in ((False, ("left", "right")), (True, ("up", "down")))
    }
)
"""What the arrows do instead while the pointer is on the line of the wipe, by whether it goes across."""
