"""The same face spot in another pane, and what can be said about how pictures lie on each other."""

import math
from dataclasses import dataclass

from studio.face.anchors import Point
from studio.viewer.pane import Pane
from studio.viewer.stage import Stage
from studio.viewer.view import NO_OFFSET, View

_WHOLE = 1e-6


def face_at(view: View, stage: Stage, at: Point) -> Point | None:
    """The face spot under a device px, None where there is no picture."""
    pane = stage.panes[stage.at(at)]
    return pane.to_face(view, at) if pane is not None else None


def shown_at(view: View, stage: Stage, spot: Point, slot: int) -> Point | None:
    """The device px at which a pane shows a face spot, seen or not; None without a picture."""
    pane = stage.panes[slot]
    return pane.to_screen(view, pane.frame(spot)) if pane is not None else None


def synced(view: View, stage: Stage, at: Point, slot: int, other: int) -> Point | None:
    """The device px of another pane that shows the same face spot.

    A pane that was moved by hand shows it moved by just that much.

    Args:
        view: the shared view.
        stage: the panes.
        at: device px in the pane of `slot`.
        slot: where the spot is pointed at.
        other: where it is looked for.
    """
    pane = stage.panes[slot]
    return shown_at(view, stage, pane.to_face(view, at), other) if pane is not None else None


@dataclass(frozen=True)
class Alignment:
    """How a picture is laid on the reference.

    Attributes:
        scale: its own px are drawn this much larger than those of the reference.
        degrees: it is turned by so much on screen, clockwise as positive.
        drift: its face stands this much farther right and down than the reference's, shares of width and height.
        moved: a hand has moved it since.
    """

    scale: float
    degrees: float
    drift: Point
    moved: bool


def alignment(view: View, stage: Stage, slot: int) -> Alignment | None:
    """How the picture of a slot is laid on the reference; None for the reference itself, raw or unknown faces."""
    pane, reference = stage.panes[slot], stage.reference
    if pane is None or reference is None or pane is reference or not (view.aligned and stage.known):
        return None
    (x, y), (ax, ay) = _standing(pane), _standing(reference)
    degrees = math.degrees(pane.stance.turn)
    return Alignment(
        reference.frame.scale / pane.frame.scale, degrees, (x - ax, y - ay), pane.stance.offset != NO_OFFSET
    )


def comparable(view: View, stage: Stage) -> bool:
    """Whether a difference of two pictures says anything: both there, faces known and laid on each other."""
    return view.aligned and stage.known and len(stage.filled) > 1


@dataclass(frozen=True)
class Facts:
    """What the line over a pane says about its px.

    Attributes:
        percent: device px per own px of the picture, in percent.
        enlarged: over 100 %: softness then is not the model's.
        resampled: what is seen was computed from its px and is not the px themselves.
        preview: the exact pass has not been made yet.
        received: width and height of the picture, px.
        asked: width and height that were asked for, None when nothing was asked or it is not known.
    """

    percent: float
    enlarged: bool
    resampled: bool
    preview: bool
    received: tuple[int, int]
    asked: tuple[int, int] | None = None

    @property
    def other_size(self) -> bool:
        """Whether another size came back than was asked for."""
        return self.asked is not None and self.asked != self.received


def facts(
    view: View, pane: Pane, *, preview: bool, smooth: bool = False, asked: tuple[int, int] | None = None
) -> Facts:
    """What can be said about the px of a pane as they are shown now.

    Args:
        view: the shared view.
        pane: the pane.
        preview: whether it still shows the quick way.
        smooth: whether enlarged px are blended, because another picture beside it has to be.
        asked: size in px that the model was asked for.
    """
    laid = pane.laid(view)
    whole = laid.upright and laid.scale > 1 - _WHOLE and abs(laid.scale - round(laid.scale)) < _WHOLE
    whole = whole and (not smooth or laid.scale < 1 + _WHOLE)
    size = (pane.width, pane.height)
    return Facts(100 * laid.scale, laid.scale > 1 + _WHOLE, not whole, preview and not whole, size, asked)


def _standing(pane: Pane) -> Point:
    x, y = pane.frame((0.0, 0.0))
    return x / pane.width, y / pane.height
