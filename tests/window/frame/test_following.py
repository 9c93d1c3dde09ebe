"""What is under the hand follows at once; the rest a moment later, and nothing is ever left behind."""

from dataclasses import replace
from itertools import pairwise

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.session.desk import Desk, Job
from studio.window.frame.following import Following
from tests.fakes.demo import draft
from tests.fakes.window_session import first_desk


class Heard:
    """A part that notes from where to where it was brought."""

    def __init__(self) -> None:
        self.heard: list[tuple[Desk | None, Desk]] = []

    def show_desk(self, old: Desk | None, new: Desk) -> None:
        self.heard.append((old, new))

    @property
    def last(self) -> Desk:
        return self.heard[-1][1]


def turned(desk: Desk, step: int) -> Desk:
    return replace(desk, experiment=replace(desk.experiment, draft=draft(intensity=step)))


def started() -> tuple[Desk, Heard, list[Heard], Following]:
    desk, hand, rest = first_desk(), Heard(), [Heard(), Heard(), Heard()]
    return desk, hand, rest, Following([hand], rest, desk)


def test_a_turn_reaches_the_hand_at_once_and_the_rest_one_by_one(qtbot: QtBot) -> None:
    desk, hand, rest, following = started()
    new = turned(desk, 4)
    following.follow(desk, new)
    assert hand.heard == [(desk, new)]
    assert [part.heard for part in rest] == [[], [], []]
    qtbot.waitUntil(lambda: rest[2].heard != [])
    assert [part.heard for part in rest] == [[(desk, new)]] * 3


def test_a_drag_brings_the_rest_from_where_they_were_to_where_it_ended(qtbot: QtBot) -> None:
    desk, hand, rest, following = started()
    desks = [desk, *(turned(desk, step) for step in (3, 4, 5))]
    for old, new in pairwise(desks):
        following.follow(old, new)
    assert len(hand.heard) == 3
    qtbot.waitUntil(lambda: rest[2].heard != [])
    assert [part.heard for part in rest] == [[(desk, desks[-1])]] * 3


def test_anything_else_reaches_all_at_once(qtbot: QtBot) -> None:
    desk, _hand, rest, following = started()
    new = replace(desk, jobs=(Job(0, "drawing", 0.0),))
    following.follow(desk, new)
    assert [part.heard for part in rest] == [[(desk, new)]] * 3


def test_a_vote_behind_a_turn_skips_nothing(qtbot: QtBot) -> None:
    desk, _hand, rest, following = started()
    between = turned(desk, 4)
    after = replace(between, jobs=(Job(1, "waiting", 0.0),))
    following.follow(desk, between)
    following.follow(between, after)
    assert [part.heard for part in rest] == [[(desk, after)]] * 3


def test_nobody_hears_of_the_same_desk_twice(qtbot: QtBot) -> None:
    desk, _hand, rest, following = started()
    following.follow(desk, turned(desk, 4))
    following.catch_up()
    following.catch_up()
    assert [len(part.heard) for part in rest] == [1, 1, 1]


def test_a_closed_window_hears_no_more(qtbot: QtBot) -> None:
    desk, _hand, rest, following = started()
    following.follow(desk, turned(desk, 4))
    following.stop()
    QApplication.processEvents()
    assert [part.heard for part in rest] == [[], [], []]
