"""Everything the canvas needs to paint, as one value."""

from dataclasses import dataclass, replace
from functools import cached_property

from studio.face.anchors import Point
from studio.viewer import move
from studio.viewer.box import Box
from studio.viewer.loupe import Lens, lenses
from studio.viewer.pane import Pane, Placement
from studio.viewer.stage import Stage, boxes, stage
from studio.viewer.view import View
from studio.window.viewer.exact_pass import Exact
from studio.window.viewer.shown import Shown

GUTTER = 4
GLASS, WIDE_GLASS, WIDE = 196, 300, 1400
"""Side of the loupe in px, in a canvas narrower or wider than the third number."""
MARGIN = 24
USUAL = (4, 5)
"""Shape of a picture that is not there yet."""

Rings = tuple[tuple[int, Point], ...]
"""Marked eyes: slot and place as fractions of the picture."""


@dataclass(frozen=True)
class Scene:
    """What is on the canvas.

    Attributes:
        shown: the picture of every pane.
        view: where the eyes are.
        size: width and height of the canvas, device px.
        dpr: device px per px of the window.
        spot: what the loupe is held over, face units.
        rings: marked eyes to draw.
        glass: size of the loupe against the usual one.
    """

    shown: tuple[Shown | None, ...]
    view: View = View()
    size: tuple[int, int] = (1, 1)
    dpr: float = 1.0
    spot: Point | None = None
    rings: Rings = ()
    glass: float = 1.0

    @cached_property
    def stage(self) -> Stage:
        """The panes as they stand, device px."""
        places = boxes(*self.size, len(self.shown), round(GUTTER * self.dpr))
        return stage(places, [picture.head if picture is not None else None for picture in self.shown])

    def looking(self, view: View) -> "Scene":
        """The scene from another view, with the pictures kept on screen."""
        return replace(self, view=move.kept(view, self.stage))

    def pane_at(self, at: Point) -> Pane | None:
        """The picture in the pane at a device px."""
        return self.stage.panes[self.stage.at(at)]

    def placed(self, slot: int) -> Placement | None:
        """Which part of a picture is seen where."""
        pane = self.stage.panes[slot]
        return pane.placed(self.view) if pane is not None else None

    def frame(self, slot: int) -> Box:
        """Where the picture of a pane is seen; without one, where it would be."""
        placement, box = self.placed(slot), self.stage.boxes[slot]
        if placement is not None:
            return placement.target
        other = self.stage.reference
        wide, tall = (other.width, other.height) if other is not None else USUAL
        scale = min(box.width / wide, box.height / tall)
        return Box(
            box.x + (box.width - wide * scale) / 2,
            box.y + (box.height - tall * scale) / 2,
            wide * scale,
            tall * scale,
        )

    def exact(self, slot: int) -> Exact | None:
        """What a pane should look like at rest; None where its px are shown one to one anyway."""
        placement, picture = self.placed(slot), self.shown[slot]
        if placement is None or picture is None or abs(placement.scale - 1) < 1e-6:
            return None
        return Exact(picture.sha256, placement)

    def lenses(self) -> tuple[Lens | None, ...]:
        """The loupe in every pane, nothing while it is off."""
        if not self.view.loupe or self.spot is None:
            return ()
        side = WIDE_GLASS if self.size[0] >= WIDE * self.dpr else GLASS
        return lenses(self.view, self.stage, self.spot, side * self.glass * self.dpr, MARGIN * self.dpr)

    def ring_places(self) -> tuple[tuple[int, Point], ...]:
        """Marked eyes: slot and device px."""
        places = []
        for slot, (x, y) in self.rings:
            pane = self.stage.panes[slot]
            if pane is not None:
                places.append((slot, pane.to_screen(self.view, (x * pane.width, y * pane.height))))
        return tuple(places)
