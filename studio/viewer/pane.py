"""One picture in its place on screen: from the shared view to the part that is shown, and where."""

from dataclasses import dataclass

from studio.face.anchors import Point
from studio.face.similarity import Similarity
from studio.viewer.box import Box
from studio.viewer.view import View


@dataclass(frozen=True)
class Placement:
    """What a painter needs to know.

    Attributes:
        scale: device px per picture px.
        source: the visible part, picture px.
        target: where it goes, whole device px.
    """

    scale: float
    source: Box
    target: Box


@dataclass(frozen=True)
class Pane:
    """A picture, its face frame and the place it has on screen.

    A picture is never turned on screen, only moved and scaled: the frame's angle decides which spot is the
    same spot, not how it is drawn.

    Attributes:
        width, height: picture px.
        frame: from face units to picture px.
        box: place on screen, device px.
    """

    width: int
    height: int
    frame: Similarity
    box: Box

    @property
    def fit(self) -> float:
        """Device px per picture px at which the whole picture is just visible."""
        return min(self.box.width / self.width, self.box.height / self.height)

    @property
    def fit_zoom(self) -> float:
        """The same as a zoom: device px per face unit."""
        return self.fit * self.frame.scale

    def scale(self, view: View) -> float:
        """Device px per picture px."""
        return view.zoom / self.frame.scale if view.zoom else self.fit

    def middle(self, view: View) -> Point:
        """The picture px in the middle of the pane."""
        return self.frame((view.x, view.y)) if view.zoom else (self.width / 2, self.height / 2)

    def to_picture(self, view: View, at: Point) -> Point:
        """The picture px under a point of the screen."""
        scale, (mx, my), (cx, cy) = self.scale(view), self.middle(view), self.box.middle
        return mx + (at[0] - cx) / scale, my + (at[1] - cy) / scale

    def to_screen(self, view: View, spot: Point) -> Point:
        """Where a picture px stands on the screen."""
        scale, (mx, my), (cx, cy) = self.scale(view), self.middle(view), self.box.middle
        return cx + (spot[0] - mx) * scale, cy + (spot[1] - my) * scale

    def to_face(self, view: View, at: Point) -> Point:
        """The face spot under a point of the screen."""
        return self.frame.inverse()(self.to_picture(view, at))

    def placed(self, view: View) -> Placement | None:
        """The visible part and its place, None when nothing of the picture is visible.

        The picture's corner is set on a whole device px, so that at 100 % every picture px is one device px
        and nothing is resampled.
        """
        scale = self.scale(view)
        left, top = (float(round(edge)) for edge in self.to_screen(view, (0.0, 0.0)))
        x0, x1 = max(left, self.box.x), min(round(left + self.width * scale), self.box.right)
        y0, y1 = max(top, self.box.y), min(round(top + self.height * scale), self.box.bottom)
        if x1 <= x0 or y1 <= y0:
            return None
        source = Box((x0 - left) / scale, (y0 - top) / scale, (x1 - x0) / scale, (y1 - y0) / scale)
        return Placement(scale, _within(source, self.width, self.height), Box(x0, y0, x1 - x0, y1 - y0))


def _within(box: Box, width: int, height: int) -> Box:
    """Rounding to whole device px may reach a fraction of a px beyond the picture."""
    return Box(box.x, box.y, min(box.width, width - box.x), min(box.height, height - box.y))
