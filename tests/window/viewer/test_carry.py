"""A pane that is pushed shows, from px carried over, what it would show if it were painted anew."""

import cmath
import math
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

from studio.viewer.box import Box
from studio.viewer.laid import Laid, laid_at
from studio.viewer.placement import Placement, placement
from studio.window.viewer import carry
from studio.window.viewer.carry import Carried, Pose
from studio.window.viewer.paint import paint_exact, paint_moving
from studio.window.viewer.pyramid import Pyramid, pyramid
from tests.window.viewer.scenes import Values, grain, values

SIZE = (600, 500)
SCREEN = (220, 170)
CLIP = Box(10, 20, 200, 140)
GROUND = QColor(48, 48, 48)
MIDDLE = (300.0, 250.0)
WEIGHT, STRAYS = 12, 0.03

pytestmark = pytest.mark.usefixtures("qapp")


@lru_cache(maxsize=2)
def picture(seed: int = 1) -> Pyramid:
    return pyramid(grain(SIZE, seed))


def laid(turn: complex, pushed: tuple[float, float] = (0.0, 0.0)) -> Laid:
    """As a pane lays it: the corner of an upright picture on a whole device px."""
    lying = laid_at(turn, MIDDLE, CLIP.middle)
    x, y = (round(lying.shift.real), round(lying.shift.imag)) if lying.upright else (lying.shift.real, lying.shift.imag)
    return Laid(turn, complex(x + pushed[0], y + pushed[1]))


def pose(lying: Laid, *, plain: bool = False, clip: Box = CLIP, of: Pyramid | None = None) -> Pose:
    found = placement(SIZE, lying, clip)
    assert found is not None
    return Pose(found, of or picture(), plain, GROUND)


def sheet() -> QImage:
    image = QImage(*SCREEN, QImage.Format.Format_RGB32)
    image.fill(GROUND)
    return image


def shown(carried: Carried, one: Pose, clip: QRect | None = None) -> Values:
    image = sheet()
    with QPainter(image) as painter:
        if clip is not None:
            painter.setClipRect(clip)
        carried.paint(painter, one)
    return values(image)


def anew(one: Pose) -> Values:
    image = sheet()
    with QPainter(image) as painter:
        painter.setClipRect(one.clip)
        one.paint(painter)
    return values(image)


def apart(one: Values, other: Values) -> int:
    return int(np.abs(one.astype(int) - other).max())


def strays(one: Values, other: Values) -> float:
    """Share of px that are further apart than Qt's weights of a sixteenth explain in a picture of noise."""
    return float((np.abs(one.astype(int) - other).max(axis=2) > WEIGHT).mean())


def drawn_parts(monkeypatch: pytest.MonkeyPatch) -> list[Placement]:
    """Every painting the quick way from now on."""
    found: list[Placement] = []
    real = paint_moving

    def noted(painter: QPainter, placed: Placement, of: Pyramid, *, plain: bool = False) -> None:
        found.append(placed)
        real(painter, placed, of, plain=plain)

    monkeypatch.setattr(carry, "paint_moving", noted)
    return found


TURNS = {
    "smaller": complex(0.7),
    "larger": complex(1.37),
    "much larger": complex(4.3),
    "turned": cmath.rect(0.8, math.radians(3)),
}
STEPS = st.lists(st.tuples(st.integers(-60, 60), st.integers(-60, 60)), min_size=1, max_size=8)


@pytest.mark.parametrize("plain", [False, True], ids=["smooth", "squares"])
@pytest.mark.parametrize("turn", TURNS.values(), ids=TURNS.keys())
@given(steps=STEPS)
@settings(max_examples=25, deadline=None)
def test_any_way_of_pushes_ends_as_if_painted_anew(
    turn: complex, plain: bool, steps: Sequence[tuple[int, int]]
) -> None:
    """Where two neighbours are equally near a px may fall to either, a sixteenth of their weight or all of it."""
    carried, lying, x, y = Carried(), laid(turn), 0, 0
    shown(carried, pose(lying, plain=plain))
    for dx, dy in steps:
        x, y = x + dx, y + dy
        moved = lying.moved(x, y)
        if placement(SIZE, moved, CLIP) is None:
            return
        now = pose(moved, plain=plain)
        assert strays(shown(carried, now), anew(now)) <= STRAYS


def test_only_what_comes_into_view_is_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    carried, turn = Carried(), TURNS["larger"]
    for x in (0, 1):
        shown(carried, pose(laid(turn, (x, 0))))
    found = drawn_parts(monkeypatch)
    shown(carried, pose(laid(turn, (1, 0))))
    assert found == []
    shown(carried, pose(laid(turn, (8, 5))))
    assert found == [], "that much was drawn ahead"
    shown(carried, pose(laid(turn, (8 + carry.AHEAD, 5))))
    assert found
    clip = Box(CLIP.x - carry.AHEAD, CLIP.y - carry.AHEAD, CLIP.width + 2 * carry.AHEAD, CLIP.height + 2 * carry.AHEAD)
    assert all(placed.clip == clip for placed in found)


def test_what_was_exact_stays_on_screen_while_it_is_pushed() -> None:
    carried, turn = Carried(), TURNS["smaller"]
    still = pose(laid(turn))
    target = still.placement.target
    sharp = QImage(round(target.width), round(target.height), QImage.Format.Format_RGB32)
    sharp.fill(QColor(200, 10, 10))
    carried.rest(still, sharp)
    seen = shown(carried, pose(laid(turn, (30, 0))))
    left, top, right, bottom = (round(side) for side in (target.x, target.y, target.right, target.bottom))
    assert (seen[top:bottom, left + 30 : right] == (200, 10, 10)).all()
    fresh = pose(laid(turn, (30, 0)))
    assert apart(seen[top:bottom, left : left + 30], anew(fresh)[top:bottom, left : left + 30]) <= WEIGHT


def test_an_exact_turned_picture_keeps_its_ground() -> None:
    carried, turn = Carried(), cmath.rect(0.2, math.radians(20))
    still = pose(laid(turn))
    target = still.placement.target
    clear = QImage(round(target.width), round(target.height), QImage.Format.Format_ARGB32_Premultiplied)
    clear.fill(0)
    carried.rest(still, clear)
    assert (shown(carried, pose(laid(turn, (3, 0))))[30:150, 15:200] == 48).mean() > 0.9


def test_another_picture_zoom_or_place_is_painted_anew() -> None:
    carried, turn = Carried(), TURNS["larger"]
    for one in (
        pose(laid(turn)),
        pose(laid(turn, (5, 5))),
        pose(laid(turn, (5, 5)), of=picture(2)),
        pose(laid(turn * 1.1, (5, 5))),
        pose(laid(turn * 1.1, (5.5, 5))),
        pose(laid(turn * 1.1, (5.5, 5)), plain=True),
        pose(laid(turn * 1.1, (6.5, 5)), clip=Box(10, 20, 120, 140)),
    ):
        assert apart(shown(carried, one), anew(one)) <= WEIGHT


def test_a_part_that_is_asked_for_is_all_that_is_painted() -> None:
    carried, turn = Carried(), TURNS["larger"]
    for x in (0, 4):
        shown(carried, pose(laid(turn, (x, 0))))
    area = QRect(50, 60, 20, 10)
    seen = shown(carried, pose(laid(turn, (9, 2))), area)
    now = anew(pose(laid(turn, (9, 2))))
    assert apart(seen[60:70, 50:70], now[60:70, 50:70]) <= WEIGHT
    seen[60:70, 50:70] = 48
    assert (seen == 48).all()


def test_whole_px_need_no_film(monkeypatch: pytest.MonkeyPatch) -> None:
    carried = Carried()
    shown(carried, pose(laid(1 + 0j)))
    found = drawn_parts(monkeypatch)
    one = pose(laid(1 + 0j, (7, 3)))
    assert apart(shown(carried, one), anew(one)) == 0
    assert found[0] == one.placement


def test_exact_px_and_their_place_belong_together() -> None:
    """What `rest` is told is what `paint_exact` put there."""
    still = pose(laid(TURNS["smaller"]))
    target = still.placement.target
    sharp = grain((round(target.width), round(target.height)), 5).convertToFormat(QImage.Format.Format_RGB32)
    carried, image = Carried(), sheet()
    with QPainter(image) as painter:
        paint_exact(painter, still.placement, sharp)
    carried.rest(still, sharp)
    assert apart(shown(carried, still), values(image)) == 0


def test_a_pane_that_is_seen_again_unpushed_is_painted_and_gets_no_film() -> None:
    carried, one = Carried(), pose(laid(TURNS["larger"]))
    for _frame in range(3):
        assert apart(shown(carried, one), anew(one)) == 0
        assert carried._film is None
    shown(carried, pose(laid(TURNS["larger"], (4, 0))))
    assert carried._film is not None
