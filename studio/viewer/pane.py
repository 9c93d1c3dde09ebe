"""One picture in its place on screen: from the shared view to the part that is shown, and where."""

import cmath
from dataclasses import dataclass, replace

from studio.face.anchors import Point
from studio.face.similarity import Similarity
from studio.viewer.box import Box
from studio.viewer.laid import Laid, laid_at
from studio.viewer.placement import Placement, crisp, placement
from studio.viewer.view import NO_OFFSET, Offset, View

__all__ = ["Pane", "Placement", "Stance"]


@dataclass(frozen=True)
class Stance:
    """How a pane stands to the shared view.

    Attributes:
        turn: rotation on screen that makes its eye line parallel to the reference's, radians.
        raw: zoom counts px of the picture instead of face units.
        mirrored: left and right change sides about the middle of the box.
        offset: how a hand moved it against the others.
        clip: where it may be seen, device px; None for its whole box.
        home: x, y and zoom that stand for "fit"; None for each picture whole in its own box.
        leader: the pane on whose px it is laid; None where it is set on whole device px by itself.
    """

    turn: float = 0.0
    raw: bool = False
    mirrored: bool = False
    offset: Offset = NO_OFFSET
    clip: Box | None = None
    home: tuple[float, float, float] | None = None
    leader: "Pane | None" = None


@dataclass(frozen=True)
class Pane:
    """A picture, its face frame and the place it has on screen.

    Attributes:
        width, height: picture px.
        frame: from face units to picture px.
        box: place on screen, device px.
        stance: how it stands to the shared view; without one it is drawn upright and at its own fit.
    """

    width: int
    height: int
    frame: Similarity
    box: Box
    stance: Stance = Stance()

    @property
    def unit(self) -> float:
        """Picture px in what zoom counts: the eye distance, or 1 in a raw pane."""
        return 1.0 if self.stance.raw else self.frame.scale

    @property
    def clip(self) -> Box:
        """Where it may be seen, device px."""
        return self.stance.clip or self.box

    @property
    def fit(self) -> float:
        """Device px per picture px at which the whole picture is just visible."""
        return min(self.box.width / self.width, self.box.height / self.height)

    @property
    def fit_zoom(self) -> float:
        """The zoom that "fit" stands for."""
        return self.stance.home[2] if self.stance.home else self.fit * self.unit

    def scale(self, view: View) -> float:
        """Device px per picture px."""
        zoom = view.zoom or self.fit_zoom
        return zoom / self.unit * self.stance.offset.zoom

    def centre(self, view: View) -> Point:
        """The face spot that the shared view has in the middle of the pane."""
        if view.zoom:
            return view.x, view.y
        if self.stance.home:
            return self.stance.home[:2]
        return self.frame.inverse()((self.width / 2, self.height / 2))

    def middle(self, view: View) -> Point:
        """The picture px in the middle of the pane."""
        (x, y), offset = self.centre(view), self.stance.offset
        return self.frame((x - offset.x / offset.zoom, y - offset.y / offset.zoom))

    def centred(self, view: View, middle: Point) -> View:
        """The view with a picture px in the middle of this pane."""
        (x, y), offset = self.frame.inverse()(middle), self.stance.offset
        return replace(view, x=x + offset.x / offset.zoom, y=y + offset.y / offset.zoom)

    def laid(self, view: View) -> Laid:
        """From picture px to device px, before anything is set on whole device px."""
        turn = cmath.rect(self.scale(view), self.stance.turn) if self.stance.turn else complex(self.scale(view))
        return laid_at(turn, self.middle(view), self.box.middle, mirrored=self.stance.mirrored)

    def to_picture(self, view: View, at: Point) -> Point:
        """The picture px under a point of the screen."""
        return self.laid(view).inverse()(at)

    def to_screen(self, view: View, spot: Point) -> Point:
        """Where a picture px stands on the screen."""
        return self.laid(view)(spot)

    def to_face(self, view: View, at: Point) -> Point:
        """The face spot under a point of the screen."""
        return self.frame.inverse()(self.to_picture(view, at))

    def drawn(self, view: View) -> Laid:
        """From picture px to device px, as it is painted.

        A picture's corner is set on a whole device px, so that at 100 % every picture px is one device px and
        nothing is resampled. A pane that has to be resampled anyway goes with its leader instead: then the same
        face spot is on the same device px to a fraction of it.
        """
        laid, leader = self.laid(view), self.stance.leader
        if leader is not None and not (laid.upright and crisp(laid.scale)):
            return laid.moved(*_step(leader.laid(view)))
        return laid.moved(*_step(laid)) if laid.upright else laid

    def placed(self, view: View) -> Placement | None:
        """The visible part and its place, None when nothing of the picture is visible."""
        return placement((self.width, self.height), self.drawn(view), self.clip)


def _step(laid: Laid) -> Point:
    """From where the corner would be to the nearest whole device px."""
    x, y = laid.shift.real, laid.shift.imag
    return round(x) - x, round(y) - y
