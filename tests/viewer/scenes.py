"""Stages for the tests of the viewer's geometry."""

import math
from dataclasses import dataclass, replace

from hypothesis import strategies as st

from studio.face.anchors import Anchors
from studio.face.frame import Head, mouth_of, seen
from studio.face.similarity import Similarity
from studio.viewer.pane import Pane
from studio.viewer.stage import Stage, boxes, stage
from studio.viewer.view import Offset, View

FACE = Anchors((0.4, 0.38), (0.58, 0.4), mouth=(0.5, 0.56))


def two(first: Head | None, second: Head | None, width: int = 968, height: int = 584) -> Stage:
    """Two panes with 4 px between them."""
    return stage(boxes(width, height, 2, 4), (first, second))


def pair(width: int = 968, height: int = 584) -> Stage:
    """The same face, 1024 and 4096 px, the second a little off."""
    other = Anchors((0.42, 0.36), (0.62, 0.36), mouth=(0.52, 0.55))
    return two((1024, 1280, FACE), (4096, 4096, other), width, height)


def pane(of: Stage, index: int) -> Pane:
    """A pane that is known to be filled."""
    found = of.panes[index]
    assert found is not None
    return found


SIDE = st.integers(64, 5000)
FRACTION = st.floats(0.15, 0.45)
FACES = st.builds(
    lambda x, y, wide, tilt: Anchors((x, y), (x + wide, y + tilt)),
    FRACTION,
    FRACTION,
    st.floats(0.08, 0.3),
    st.floats(-0.08, 0.08),
)
HEADS = st.tuples(SIDE, SIDE, st.one_of(st.none(), FACES))
STAGES = st.builds(two, HEADS, HEADS, st.integers(300, 2600), st.integers(200, 1500))
VIEWS = st.builds(View, st.floats(-2, 2), st.floats(-2, 2), st.one_of(st.just(0.0), st.floats(20, 3000)))

MODES = st.sampled_from(["side", "wipe", "blink", "difference", "onion"])
OFFSETS = st.lists(st.builds(Offset, st.floats(-0.6, 0.6), st.floats(-0.6, 0.6), st.floats(0.5, 2)), max_size=4).map(
    tuple
)
CANVAS = st.tuples(st.integers(300, 2600), st.integers(200, 1500))
LOOKS = st.builds(
    View,
    st.floats(-2, 2),
    st.floats(-2, 2),
    st.one_of(st.just(0.0), st.floats(20, 3000)),
    mode=MODES,
    aligned=st.just(value=True),
    offsets=OFFSETS,
    wipe=st.floats(0, 1),
    lying=st.booleans(),
    mirrored=st.booleans(),
    swapped=st.booleans(),
    front=st.integers(0, 3),
)
RAW_LOOKS = LOOKS.map(lambda view: replace(view, aligned=False, zoom=view.zoom / 200))
ANY_LOOKS = st.one_of(LOOKS, RAW_LOOKS)


@dataclass(frozen=True)
class Twins:
    """Two pictures of which the second is the first through a known map of px."""

    first: Head
    second: Head
    there: Similarity


def _twins(first: Head, angle: float, scale: float, crop: tuple[float, float, float, float]) -> Twins:
    """The second picture: the first turned and scaled, and cropped so that its face stands at a share of it."""
    width, height, face = first
    assert face is not None
    assert face.mouth is not None
    turn = Similarity(scale * complex(math.cos(angle), math.sin(angle)))
    points = [turn((x * width, y * height)) for x, y in (face.left, face.right, face.mouth)]
    apart, (x, y, share, shape) = math.dist(points[0], points[1]), crop
    wide = max(1, round(apart / share))
    tall = max(1, round(wide * shape))
    dx = x * wide - (points[0][0] + points[1][0]) / 2
    dy = y * tall - (points[0][1] + points[1][1]) / 2
    left, right, mouth = (((px + dx) / wide, (py + dy) / tall) for px, py in points)
    return Twins(first, (wide, tall, Anchors(left, right, mouth)), Similarity(turn.turn, complex(dx, dy)))


def _inside(twins: Twins) -> bool:
    return seen([twins.first, twins.second]) and all(mouth_of(head) for head in (twins.first, twins.second))


MOUTHED = FACES.map(lambda face: replace(face, mouth=(face.left[0] / 2 + face.right[0] / 2, face.left[1] + 0.25)))
TWINS = st.builds(
    _twins,
    st.tuples(st.integers(256, 4096), st.integers(256, 4096), MOUTHED),
    st.floats(-0.5, 0.5),
    st.floats(0.2, 5),
    st.tuples(st.floats(0.35, 0.65), st.floats(0.25, 0.45), st.floats(0.08, 0.25), st.floats(0.8, 1.6)),
).filter(_inside)

FACED = st.tuples(SIDE, SIDE, MOUTHED)
ANY_HEADS = st.lists(st.one_of(st.none(), st.tuples(SIDE, SIDE, st.none()), FACED), min_size=1, max_size=4)
