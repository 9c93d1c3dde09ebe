"""Nothing moves by itself where the creator or the desktop does not want it."""

from enum import Enum

import pytest
from pytestqt.qtbot import QtBot

from studio.window.widget.motion import desktop_is_still, moves


class Wish(Enum):
    NoPreference = 0
    ReducedMotion = 1


class Hints:
    """Style hints of a version of Qt that passes the desktop's wish on."""

    def __init__(self, wish: Wish) -> None:
        self.wish = wish

    def motionPreference(self) -> Wish:  # noqa: N802 - the name is Qt's
        return self.wish


@pytest.mark.parametrize(
    ("motion", "hints", "moving"),
    [
        (True, Hints(Wish.NoPreference), True),
        (True, Hints(Wish.ReducedMotion), False),
        (False, Hints(Wish.NoPreference), False),
        (False, Hints(Wish.ReducedMotion), False),
        (True, object(), True),
        (False, object(), False),
    ],
)
def test_either_of_both_stops_it(motion: bool, hints: object, moving: bool) -> None:
    assert moves(motion, hints) is moving


def test_the_hints_of_this_application_are_asked_when_none_are_given(qtbot: QtBot) -> None:
    assert desktop_is_still() in (True, False)
    assert moves(motion=False) is False
