"""What is switched: mode, alignment, sides, ground, marks on the pictures."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from types import MappingProxyType
from typing import get_args

from studio.viewer.limit import within
from studio.viewer.shift import limited, together
from studio.viewer.stage import Stage
from studio.viewer.view import Mode, Surround, View
from studio.viewer.wipe import laid_down

MODES: tuple[Mode, ...] = get_args(Mode)
SURROUNDS: tuple[Surround, ...] = get_args(Surround)

LEAST_GAIN, MOST_GAIN = 1, 8
ONION_STEP = 0.1
LEAST_FACTOR, MOST_FACTOR = 2.0, 8.0
"""Magnification of the loupe against the pane that can be asked for."""


def moded(view: View, mode: Mode) -> View:
    """The view in a mode; asked for a second time, it goes back to side by side. Place and zoom stay."""
    return replace(view, mode="side" if view.mode == mode else mode)


def realigned(view: View, stage: Stage) -> View:
    """Faces laid on each other become raw pictures, or the other way round.

    The reference keeps its size and both keep the same face spot in the middle.

    Args:
        view: as the stage shows it.
        stage: the panes before the change.
    """
    reference = stage.reference
    unit = reference.frame.scale if reference is not None else 1.0
    return replace(view, aligned=not view.aligned, zoom=view.zoom / unit if view.aligned else view.zoom * unit)


def flipped(view: View, filled: Sequence[int]) -> View:
    """The next picture in front, for blink.

    Args:
        view: whose front is meant.
        filled: slots with a picture, in order.
    """
    if not filled:
        return view
    at = filled.index(view.front) if view.front in filled else 0
    return replace(view, front=filled[(at + 1) % len(filled)])


def paired(view: View, first: int, second: int) -> View:
    """The view with two other slots compared in one place; a slot against itself changes nothing."""
    return view if first == second or min(first, second) < 0 else replace(view, pair=(first, second))


def surrounded(view: View, by: int = 1) -> View:
    """The view on the next ground, round and round."""
    return replace(view, surround=SURROUNDS[(SURROUNDS.index(view.surround) + by) % len(SURROUNDS)])


def strengthened(view: View, by: int) -> View:
    """The view with the difference strengthened by so many steps more, or fewer."""
    return replace(view, gain=min(max(view.gain + by, LEAST_GAIN), MOST_GAIN))


def blended(view: View, by: float) -> View:
    """The view with more of the upper picture, or less."""
    return replace(view, onion=within(view.onion + by, 0.0, 1.0, view.onion))


def sane(view: View) -> View:
    """A view that was read from disk, within every limit; a view made by verbs is not changed."""
    return replace(
        limited(view),
        x=within(view.x, -1e6, 1e6, 0.0),
        y=within(view.y, -1e6, 1e6, 0.0),
        zoom=within(view.zoom, 0.0, 1e9, 0.0),
        factor=within(view.factor, LEAST_FACTOR, MOST_FACTOR, 3.0),
        wipe=within(view.wipe, 0.0, 1.0, 0.5),
        gain=min(max(view.gain, LEAST_GAIN), MOST_GAIN),
        onion=within(view.onion, 0.0, 1.0, 0.5),
    )


Switch = Callable[[View], View]

SWITCHES: Mapping[str, Switch] = MappingProxyType(
    {
        **{mode: partial(moded, mode=mode) for mode in MODES},
        "swap": lambda view: replace(view, swapped=not view.swapped),
        "mirror": lambda view: replace(view, mirrored=not view.mirrored),
        "thirds": lambda view: replace(view, grid=not view.grid),
        "labels": lambda view: replace(view, labels=not view.labels),
        "loupe": lambda view: replace(view, loupe=not view.loupe),
        "surround": surrounded,
        "line_turn": laid_down,
        "gain_up": partial(strengthened, by=1),
        "gain_down": partial(strengthened, by=-1),
        "onion_up": partial(blended, by=ONION_STEP),
        "onion_down": partial(blended, by=-ONION_STEP),
        "together": together,
    }
)
"""What needs nothing but the view, by the name of its act."""
