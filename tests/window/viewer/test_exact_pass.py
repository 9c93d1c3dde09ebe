import cmath
from collections.abc import Iterator
from threading import Event

import pytest
from PySide6.QtCore import QObject, QThreadPool
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from studio.image.resample import Cut, Pixels, exact
from studio.viewer.box import Box
from studio.viewer.laid import Laid
from studio.viewer.placement import Placement, placement
from studio.window.viewer.exact_pass import Exact, ExactPass
from studio.window.viewer.pyramid import LARGE, Pyramid, preview, pyramid, refined

RED = QColor("#C83214")


def picture(side: int = 400) -> Pyramid:
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(RED)
    return pyramid(image)


def placed(turn: complex = 0.5 + 0j, *, side: int = 400, mirrored: bool = False) -> Placement:
    middle = Laid(turn, 0j, mirrored)((side / 2, side / 2))
    found = placement((side, side), Laid(turn, complex(80 - middle[0], 60 - middle[1]), mirrored), Box(0, 0, 160, 120))
    assert found is not None
    return found


class Held:
    """A filter that waits until it is let go, and notes what it is asked."""

    def __init__(self) -> None:
        self.go = Event()
        self.cuts: list[tuple[int, Cut]] = []

    def __call__(self, pixels: Pixels, cut: Cut, into: memoryview) -> None:
        self.go.wait(10)
        self.cuts.append((pixels.width, cut))


@pytest.fixture
def pool() -> QThreadPool:
    pool = QThreadPool()
    pool.setMaxThreadCount(1)
    return pool


@pytest.fixture
def room(pool: QThreadPool) -> Iterator[QObject]:
    """Owns what the pool works for, so that nothing of Qt dies in a thread of the pool."""
    room = QObject()
    yield room
    pool.waitForDone()


@pytest.mark.parametrize("turn", [0.5 + 0j, cmath.rect(0.5, 0.1), 2.2 + 0j])
def test_an_exact_picture_covers_its_target(qtbot: QtBot, pool: QThreadPool, room: QObject, turn: complex) -> None:
    settle, wanted = ExactPass(exact, pool, room), Exact("a", placed(turn))
    with qtbot.waitSignal(settle.ready) as told:
        settle.want(1, wanted, picture())
    assert told.args == [1]
    image = settle.get(1, wanted)
    assert image is not None
    assert (image.width(), image.height()) == (wanted.placement.target.width, wanted.placement.target.height)
    assert image.pixelColor(image.rect().center()) == RED
    assert settle.get(0, wanted) is None
    assert settle.get(1, Exact("b", wanted.placement)) is None


def test_only_a_slanting_picture_is_clear_beside_itself(qtbot: QtBot, pool: QThreadPool, room: QObject) -> None:
    settle = ExactPass(exact, pool, room)
    for slot, turn, clear in ((0, 0.2 + 0j, False), (1, cmath.rect(0.2, 0.5), True)):
        wanted = Exact("a", placed(turn))
        assert wanted.slanting is clear
        with qtbot.waitSignal(settle.ready):
            settle.want(slot, wanted, picture())
        image = settle.get(slot, wanted)
        assert image is not None
        assert image.hasAlphaChannel() is clear
        assert (image.pixelColor(0, 0).alpha() == 0) is clear


def test_a_mirrored_picture_is_laid_too() -> None:
    assert Exact("a", placed(-0.5 + 0j, mirrored=True)).cut.back is not None
    assert Exact("a", placed()).cut.back is None


def test_a_newer_wish_overtakes_one_that_has_not_begun(qtbot: QtBot, pool: QThreadPool, room: QObject) -> None:
    held = Held()
    settle = ExactPass(held, pool, room)
    views = [Exact("a", placed(complex(scale))) for scale in (0.5, 0.6, 0.7)]
    for wanted in views:
        settle.want(0, wanted, picture())
    settle.want(0, views[-1], picture())  # the same once more asks nothing
    with qtbot.waitSignal(settle.ready):
        held.go.set()
    pool.waitForDone()
    assert held.cuts[-1][1] == views[2].cut
    assert views[1].cut not in [cut for _width, cut in held.cuts]
    assert settle.get(0, views[2]) is not None
    assert settle.get(0, views[0]) is None


def test_a_preview_is_never_made_exact(qtbot: QtBot, pool: QThreadPool, room: QObject) -> None:
    held = Held()
    held.go.set()
    settle, wanted = ExactPass(held, pool, room), Exact("a", placed())
    small = QImage(100, 100, QImage.Format.Format_RGB32)
    settle.want(0, wanted, preview(small, (400, 400)))
    pool.waitForDone()
    assert held.cuts == []
    with qtbot.waitSignal(settle.ready):
        settle.want(0, wanted, picture())
    assert len(held.cuts) == 1


def test_small_views_are_made_from_the_sharp_half(qtbot: QtBot, pool: QThreadPool, room: QObject) -> None:
    held = Held()
    held.go.set()
    settle, levels = ExactPass(held, pool, room), refined(picture(LARGE))
    for scale in (0.3, 0.5):
        with qtbot.waitSignal(settle.ready):
            settle.want(0, Exact("a", placed(complex(scale), side=LARGE)), levels)
    assert [width for width, _cut in held.cuts] == [LARGE // 2, LARGE]
    half, full = (cut.extent for _width, cut in held.cuts)
    assert (half[2] - half[0]) / (full[2] - full[0]) == pytest.approx(0.5 * 0.5 / 0.3, rel=0.01)


def test_a_bare_image_is_read_as_it_is(qtbot: QtBot, pool: QThreadPool, room: QObject) -> None:
    settle, wanted = ExactPass(exact, pool, room), Exact("a", placed())
    with qtbot.waitSignal(settle.ready):
        settle.want(0, wanted, picture().full)
    assert settle.get(0, wanted) is not None
