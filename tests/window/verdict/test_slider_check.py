"""The slider check on the simulated pair, in the real window: the truth is known, and the plot says it.

Runs where the extra `faces` is installed.
"""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QPushButton, QWidget

from studio.face.engine import lacking
from studio.request.size import Size
from studio.window.verdict.follows_page import FollowsPage
from studio.wiring.faces import user_engine
from tests.fakes.small_pair import SmallPair
from tests.window.loops import InWindow, walk

SMALL = Size(448, 560)
"""Large enough for eyes that are 60 px apart."""
LEVELS = [0, 1, 2, 3, 4]


def press(button: QAbstractButton | None) -> None:
    assert button is not None
    assert button.isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def page_of(at: InWindow) -> FollowsPage:
    page = at.window.findChild(FollowsPage)
    assert page is not None
    return page


def texts(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def from_menu(at: InWindow) -> None:
    action = at.window.findChild(QAction, "menu_follows")
    assert action is not None
    action.trigger()


async def prepared(at: InWindow) -> None:
    """From the menu to the first step on the controls."""
    from_menu(at)
    page = page_of(at)
    assert "slider check" in texts(page)
    press(page.findChild(QPushButton, "follows_prepare"))
    assert at.experiment.draft.expression.intensity == 0
    assert at.experiment.steps == ()
    assert at.experiment.setup.count == 1


@pytest.mark.skipif(
    bool(lacking()),
    reason="the extra `faces` is not installed: pip install 'expression-studio[faces]', Python 3.12 at most",
)
def test_the_pair_makes_a_plot_that_says_what_is_true_of_it(qapp: QApplication, tmp_path: Path) -> None:
    async def journey(at: InWindow) -> None:
        await prepared(at)
        for level in LEVELS:
            if level:
                at.session.run.next_step()
            assert at.experiment.draft.expression.intensity == level
            await at.drawn()
        steps = at.experiment.steps
        assert [step.label for step in steps] == ["FAIR"] * len(LEVELS)
        assert [step.draft.expression.intensity for step in steps if step.draft] == LEVELS
        press(at.window.findChild(QAbstractButton, "follows_button"))
        page = page_of(at)
        if page.begin is not None and page.begin.peek_button.isVisible():
            assert "Vote first" in texts(page)
            press(page.begin.peek_button)
        await at.seen(lambda: page_of(at).body is not None)
        said = texts(page_of(at))
        assert "B overshoots beside A: lids" in said
        assert "A overshoots" not in said
        assert "SIMULATED" in said
        assert "mediapipe" in said
        plan = at.session.carousel.plans.plan(at.desk, "tutorial")
        slide = next(place for place in at.session.carousel.plans.outline(plan) if place.kind == "follows")
        assert slide.available

    walk(qapp, tmp_path, journey, routes={"simulated": SmallPair(SMALL)}, faces=user_engine)


def test_without_the_extra_the_page_says_what_is_missing(qapp: QApplication, tmp_path: Path) -> None:
    async def journey(at: InWindow) -> None:
        from_menu(at)
        page = page_of(at)
        assert "packaging/run.sh --faces" in texts(page)
        assert not any(one.isVisible() for one in page.findChildren(QPushButton, "follows_prepare"))
        assert not any(one.isVisible() for one in page.findChildren(QComboBox))
        assert not page.save_button.isEnabled()

    walk(qapp, tmp_path, journey)
