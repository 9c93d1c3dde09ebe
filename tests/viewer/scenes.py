"""Stages for the tests of the viewer's geometry."""

from hypothesis import strategies as st

from studio.face.anchors import Anchors
from studio.face.frame import Head
from studio.viewer.pane import Pane
from studio.viewer.stage import Stage, boxes, stage
from studio.viewer.view import View

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
