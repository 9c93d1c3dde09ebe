"""What was spent today stands in the top bar once there is anything that costs."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel, QMenu
from pytestqt.qtbot import QtBot

from studio.window.frame.top_bar import TopBar
from studio.window.main_window import SMALLEST
from tests.fakes.window_look import dressed
from tests.fakes.window_session import WindowSession, first_desk
from tests.fakes.wired import wire, wired


def bar_of(qtbot: QtBot, session: WindowSession) -> tuple[TopBar, QLabel]:
    bar = TopBar(session.session, dressed(), QMenu())
    qtbot.addWidget(bar)
    session.changed.connect(bar.show_desk)
    bar.resize(SMALLEST.width(), bar.height())
    bar.show()
    line = bar.findChild(QLabel, "spend_line")
    assert line is not None
    return bar, line


def test_while_everything_is_free_nothing_is_said_of_money(qtbot: QtBot) -> None:
    _bar, line = bar_of(qtbot, WindowSession(first_desk()))
    assert not line.isVisible()


def test_a_model_with_a_price_is_enough(qtbot: QtBot) -> None:
    session = wire(WindowSession(first_desk()))
    bar, line = bar_of(qtbot, session)
    assert not line.isVisible()
    session.live.put(wired(session.desk))
    assert line.isVisible()
    assert line.text() == "Today $0.00 / $5.00"
    assert bar.status.label.text() == "Ready"
    session.live.put(first_desk())
    assert not line.isVisible()


def test_it_follows_what_is_spent_and_the_limit(qtbot: QtBot) -> None:
    session = WindowSession(first_desk())
    _bar, line = bar_of(qtbot, session)
    session.run.spend.today = 420_000
    session.run.spend.changed.emit(420_000)
    assert line.isVisible()
    assert line.text() == "Today $0.42 / $5.00"
    session.run.spend.cap = 12_000_000
    session.settings.change(cap=12_000_000)
    assert line.text() == "Today $0.42 / $12.00"


@pytest.mark.parametrize("language", ["en", "es"])
def test_in_the_smallest_window_no_word_of_the_bar_is_cut(qtbot: QtBot, language: str) -> None:
    session = wire(WindowSession(wired(first_desk()), language))
    session.run.spend.today = 4_420_000
    bar, line = bar_of(qtbot, session)
    session.live.put(replace(session.desk, tip=None))
    for label in (line, bar.status.label, bar.step):
        assert label.width() >= label.sizeHint().width(), label.text()
    assert line.toolTip()
