"""Everything the canvas needs to paint, as one value."""

from dataclasses import dataclass, replace
from functools import cached_property

from studio.experiment.experiment import SLOTS
from studio.face.anchors import Point
from studio.viewer import loupe, move
from studio.viewer.arrange import arranged, pair_of
from studio.viewer.box import Box
from studio.viewer.laid import Laid
from studio.viewer.loupe import Lens, lenses
from studio.viewer.pane import Pane, Placement
from studio.viewer.stage import Stage
from studio.viewer.sync import comparable
from studio.viewer.view import View
from studio.viewer.wipe import Line, line
from studio.window.viewer.exact_pass import Exact
from studio.window.viewer.shown import Shown

GUTTER = 4
GLASS, WIDE_GLASS, WIDE = 196, 300, 1400
"""Side of the loupe in px, in a canvas narrower or wider than the third number."""
MARGIN, NOTED_MARGIN = 24, 48
"""Room round a glass in px; more of it where a line at the foot says what a difference means."""
USUAL = (4, 5)
"""Shape of a picture that is not there yet."""

_WHOLE = 1e-6

Rings = tuple[tuple[int, Point], ...]
"""Marked eyes: slot and place as fractions of the picture."""


@dataclass(frozen=True)
class Scene:
    """What is on the canvas.

    Attributes:
        shown: the picture of every pane.
        wish: where the creator wants to look, as it is stored. It is never bent to what can be shown just now, so
            that a smaller window, another mode or a missing picture takes nothing away for good.
        size: width and height of the canvas, device px.
        dpr: device px per px of the window.
        spot: what the loupe is held over, face units.
        rings: marked eyes to draw.
        glass: size of the loupe against the usual one.
        lit: the line of the wipe can be taken hold of.
        aim: where keys aim at the next mark: slot and fractions of its picture.
        signs: letter, or what stands for it, of every slot.
    """

    shown: tuple[Shown | None, ...]
    wish: View = View()
    size: tuple[int, int] = (1, 1)
    dpr: float = 1.0
    spot: Point | None = None
    rings: Rings = ()
    glass: float = 1.0
    lit: bool = False
    aim: tuple[int, Point] | None = None
    signs: tuple[str, ...] = tuple(SLOTS)

    @cached_property
    def view(self) -> View:
        """What is seen: the wish with the pictures on screen, side by side where a mode has nothing to show."""
        able = self.wish if self.allows(self.wish) else replace(self.wish, mode="side")
        return move.kept(able, self._stage(able))

    @cached_property
    def stage(self) -> Stage:
        """The panes as they stand, device px."""
        return self._stage(self.view)

    def allows(self, view: View) -> bool:
        """Whether a mode has something to show: two pictures, and for a difference known faces laid on each other."""
        if view.mode == "side":
            return True
        if view.mode == "blink":
            return sum(picture is not None for picture in self.shown) > 1
        slots = pair_of(view, len(self.shown))
        if any(slot >= len(self.shown) or self.shown[slot] is None for slot in slots):
            return False
        return view.mode != "difference" or comparable(view, self._stage(view))

    def looking(self, view: View) -> "Scene":
        """The scene from a view that a verb made of the one seen, with the pictures kept on screen."""
        mode = self.wish.mode if view.mode == self.view.mode else view.mode
        stage = self._stage(view)
        seen = move.kept(view, stage)
        made = replace(self, wish=replace(seen, mode=mode) if mode != seen.mode else seen)
        return _knowing(made, view=seen, stage=stage) if self.allows(made.wish) else made

    def holding(self, spot: Point | None, glass: float) -> "Scene":
        """The scene with the loupe elsewhere: no picture moves."""
        made = replace(self, spot=spot, glass=glass)
        return _knowing(made, view=self.view, stage=self.stage, plain=self.plain, _placements=self._placements)

    def pane_at(self, at: Point) -> Pane | None:
        """The picture in the pane at a device px."""
        return self.stage.panes[self.stage.at(at)]

    def placed(self, slot: int) -> Placement | None:
        """Which part of a picture is seen where."""
        return self._placements[slot]

    @cached_property
    def _placements(self) -> tuple[Placement | None, ...]:
        return tuple(pane.placed(self.view) if pane is not None else None for pane in self.stage.panes)

    def frame(self, slot: int) -> Box:
        """Where the picture of a pane is seen; without one, where it would be."""
        placed, box = self.placed(slot), self.stage.boxes[slot]
        if placed is not None:
            return placed.target
        other = self.stage.reference
        wide, tall = (other.width, other.height) if other is not None else USUAL
        scale = min(box.width / wide, box.height / tall)
        return Box(
            box.x + (box.width - wide * scale) / 2,
            box.y + (box.height - tall * scale) / 2,
            wide * scale,
            tall * scale,
        )

    @cached_property
    def plain(self) -> bool:
        """Whether px are shown as squares, nothing between them: raw pictures, and all of them at whole factors.

        A smooth picture beside one of squares would look softer than it is.
        """
        placed = [found for slot in self.stage.painted if (found := self.placed(slot)) is not None]
        return not self.view.aligned or all(_squares(found) for found in placed)

    def exact(self, slot: int) -> Exact | None:
        """What a pane should look like at rest; None where its px are shown as they are anyway."""
        placed, picture = self.placed(slot), self.shown[slot]
        if placed is None or picture is None:
            return None
        if _squares(placed) and (self.plain or abs(placed.scale - 1) < _WHOLE):
            return None
        return Exact(picture.sha256, _steady(placed))

    @cached_property
    def lenses(self) -> tuple[Lens | None, ...]:
        """The loupe in every pane, nothing while it is off."""
        spot = loupe.spot(self.view, self.spot)
        if not self.view.loupe or spot is None:
            return ()
        side = WIDE_GLASS if self.size[0] >= WIDE * self.dpr else GLASS
        margin = NOTED_MARGIN if self.view.mode == "difference" else MARGIN
        return lenses(self.view, self.stage, spot, side * self.glass * self.dpr, margin * self.dpr)

    @property
    def line(self) -> Line | None:
        """The line of the wipe, None in other modes."""
        return line(self.view, self.stage.boxes[0]) if self.view.mode == "wipe" else None

    def spot_place(self, slot: int, spot: Point) -> Point | None:
        """Where a spot of a picture (fractions of it) stands, device px; None where its picture is not painted."""
        pane = self.stage.panes[slot] if slot in self.stage.painted else None
        return pane.to_screen(self.view, (spot[0] * pane.width, spot[1] * pane.height)) if pane is not None else None

    def _stage(self, view: View) -> Stage:
        heads = [picture.head if picture is not None else None for picture in self.shown]
        return arranged(view, heads, self.size, round(GUTTER * self.dpr))


def ring_places(scene: Scene) -> tuple[tuple[int, Point], ...]:
    """Marked eyes: slot and device px."""
    return tuple((slot, at) for slot, spot in scene.rings if (at := scene.spot_place(slot, spot)) is not None)


def _knowing(scene: Scene, **known: object) -> Scene:
    """Take over what was worked out for the scene before: it is asked for in every frame of a movement."""
    scene.__dict__.update(known)
    return scene


def _steady(placed: Placement) -> Placement:
    """Without the last bits of its numbers: two equal pictures come out equal, whatever way led to their place."""
    turn, shift, source = placed.laid.turn, placed.laid.shift, placed.source
    laid = Laid(
        complex(round(turn.real, 12), round(turn.imag, 12)),
        complex(round(shift.real, 6), round(shift.imag, 6)),
        placed.laid.mirrored,
    )
    part = Box(*(round(side, 6) for side in (source.x, source.y, source.width, source.height)))
    return replace(placed, laid=laid, source=part)


def _squares(placed: Placement) -> bool:
    scale = placed.scale
    return placed.laid.upright and scale > 1 - _WHOLE and abs(scale - round(scale)) < _WHOLE
