"""From head space to the canvas and back: the one place that knows how crop, look and pose place a face.

Three spaces: head (origin between the pupils of a head at rest), body (the same units, head scaled and tilted
into it) and canvas (`CANVAS` units, whatever the size of the picture).
"""

import math
import tomllib
from dataclasses import dataclass, replace

from studio.face.pose import FacePose
from studio.provider.simulated.geometry import Point
from studio.provider.simulated.look import Look

CANVAS = (1024, 1280)
"""Width and height every painter draws for; a larger picture is the same drawing scaled up."""

HEAD_SCALE = 0.92
CHIN_Y = 238.0
"""The head is drawn this much smaller, about the chin, so that it sits well on the shoulders."""

NECK_Y = 318.0
"""Head and neck turn about this height of the body."""

HEAD_DROP = 12.0
BOW_DROP = 10.0
"""The head sits this much lower, and a full bow lowers it by this much more."""


@dataclass(frozen=True)
class Framing:
    """A crop.

    Attributes:
        key: its name in resources/simulated/framings.toml.
        zoom: canvas units per body unit.
        x, y: where the body's origin lies on the canvas.
        desk: canvas y of the desk's far edge.
        hand_drop: canvas units the hand on the desk is pushed down.
        head: factor on the head, about the chin: a standing figure is less childlike with a smaller one, and a
            camera held high sees a larger one.
        floor: canvas y where wall and floor meet behind a standing figure; 0 where the crop shows no legs.
    """

    key: str
    zoom: float
    x: float
    y: float
    desk: float
    hand_drop: float
    head: float = 1.0
    floor: float = 0.0

    @property
    def standing(self) -> bool:
        """Whether the crop shows a figure on its legs."""
        return self.floor > 0

    def seen_by(self, look: Look) -> "Framing":
        """The crop as a look really takes it."""
        return replace(self, zoom=self.zoom * look.zoom, x=self.x + look.shift[0], y=self.y + look.shift[1])

    def body_matrix(self) -> "Affine":
        """Body space to canvas."""
        return Affine(self.zoom, 0.0, self.x, self.y)

    def head_matrix(self, pose: FacePose) -> "Affine":
        """Head space to canvas for a pose."""
        cos, sin = math.cos(math.radians(pose.head_tilt)), math.sin(math.radians(pose.head_tilt))
        scale = HEAD_SCALE * self.head
        k = scale * self.zoom
        lift = CHIN_Y + HEAD_DROP + BOW_DROP * pose.pitch - NECK_Y - scale * CHIN_Y
        x = self.x - sin * lift * self.zoom
        y = self.y + (NECK_Y + cos * lift) * self.zoom
        return Affine(cos * k, sin * k, x, y)

    def head_to_canvas(self, point: Point, pose: FacePose) -> Point:
        """Canvas place of a head point (after the head's own turn) for a pose."""
        return self.head_matrix(pose).place(point)


@dataclass(frozen=True)
class Affine:
    """A turn, an even scale and a shift: x' = cos x - sin y + dx, y' = sin x + cos y + dy."""

    cos: float
    sin: float
    dx: float
    dy: float

    def place(self, point: Point) -> Point:
        """Where a point goes."""
        x, y = point
        return self.cos * x - self.sin * y + self.dx, self.sin * x + self.cos * y + self.dy

    def nine(self) -> tuple[float, float, float, float, float, float, float, float, float]:
        """The 3x3 matrix in rows, as skia.Matrix.MakeAll takes it."""
        return (self.cos, -self.sin, self.dx, self.sin, self.cos, self.dy, 0.0, 0.0, 1.0)


def parse_framings(text: str) -> dict[str, Framing]:
    """Crops by key from the TOML of resources/simulated/framings.toml.

    Raises:
        ValueError: the TOML cannot be read.
        TypeError: a field is missing or unknown.
    """
    return {key: Framing(key=key, **row) for key, row in tomllib.loads(text)["framing"].items()}
