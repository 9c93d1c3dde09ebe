import pytest

from studio.face.anchors import Anchors
from studio.viewer.arrange import arranged
from studio.viewer.box import Box
from studio.viewer.laid import Laid
from studio.viewer.ruling import px_borders, thirds
from studio.viewer.view import View
from tests.viewer.scenes import pane

LEVEL = Anchors((0.4, 0.4), (0.6, 0.4))
TILTED = Anchors((0.5, 0.4), (0.5, 0.6))


def test_thirds_part_the_picture_where_it_is_drawn() -> None:
    view = View(aligned=False)
    stage = arranged(view, ((900, 900, LEVEL), None), (604, 300), 4)
    down = thirds(view, pane(stage, 0))[:2]
    across = thirds(view, pane(stage, 0))[2:]
    assert [x for ends in down for x, _y in ends] == pytest.approx([100, 100, 200, 200])
    assert [y for ends in across for _x, y in ends] == pytest.approx([100, 100, 200, 200])
    assert [y for _x, y in down[0]] == pytest.approx([0, 300])


def test_thirds_turn_with_the_picture() -> None:
    view = View(0.0, 0.0, 100.0)
    stage = arranged(view, ((900, 900, LEVEL), (900, 900, TILTED)), (604, 300), 4)
    start, end = thirds(view, pane(stage, 1))[0]
    assert start[1] == pytest.approx(end[1])
    assert start[0] != pytest.approx(end[0])


def test_px_have_borders_as_far_as_the_picture_goes() -> None:
    laid = Laid(5 + 0j, complex(100, 200))
    lines = px_borders(laid, Box(-2.0, 3.5, 5.0, 2.0), (1000, 1000))
    assert lines[0] == ((100.0, 215.0), (100.0, 230.0))
    assert lines[-1] == ((100.0, 230.0), (115.0, 230.0))
    assert len(lines) == 4 + 4
    assert px_borders(laid, Box(2000.0, 0.0, 5.0, 5.0), (1000, 1000)) == ()
