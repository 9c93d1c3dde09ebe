"""A rectangle as a plain value."""

from dataclasses import dataclass

from studio.face.anchors import Point


@dataclass(frozen=True)
class Box:
    """An upright rectangle; the unit is told by whoever holds it."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The x of the right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The y of the lower edge."""
        return self.y + self.height

    @property
    def middle(self) -> Point:
        """The centre."""
        return self.x + self.width / 2, self.y + self.height / 2

    def holds(self, point: Point) -> bool:
        """Whether a point lies in it, left and upper edge included."""
        return self.x <= point[0] < self.right and self.y <= point[1] < self.bottom

    def around(self, other: "Box") -> "Box":
        """The smallest box with both in it."""
        x, y = min(self.x, other.x), min(self.y, other.y)
        return Box(x, y, max(self.right, other.right) - x, max(self.bottom, other.bottom) - y)

    def grown(self, by: float) -> "Box":
        """The box with a margin on every side."""
        return Box(self.x - by, self.y - by, self.width + 2 * by, self.height + 2 * by)


def square(middle: Point, side: float) -> Box:
    """A square round a point."""
    return Box(middle[0] - side / 2, middle[1] - side / 2, side, side)
