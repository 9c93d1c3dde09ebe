import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from studio.window.widget.step_slider import StepSlider
from tests.fakes.window_look import dressed

STEPS = ("none", "hint", "subtle", "clear", "strong", "extreme")


class Owner(QWidget):
    """Puts the slider where it asked to be, as the desk would, and notes what it asked."""

    def __init__(self, *, quiet: bool) -> None:
        super().__init__()
        self.slider = StepSlider(dressed(), STEPS, quiet=quiet)
        self.slider.setParent(self)
        self.slider.setFixedWidth(320)
        self.slider.name("Brow tension")
        self.baseline: int | None = 2
        self.turns: list[int] = []
        self.settled = 0
        self.slider.turned.connect(self.turn)
        self.slider.settled.connect(self.settle)
        self.slider.show_step(2, 2, "slightly knitted brows")

    def turn(self, step: int) -> None:
        self.turns.append(step)
        self.slider.show_step(step, self.baseline)

    def settle(self) -> None:
        self.settled += 1


@pytest.fixture(params=[False, True], ids=["with words", "quiet"])
def owner(request: pytest.FixtureRequest, qtbot: QtBot) -> Owner:
    made = Owner(quiet=request.param)
    qtbot.addWidget(made)
    made.resize(320, 60)
    made.show()
    return made


def at(owner: Owner, step: int) -> QPoint:
    before = owner.slider.step
    owner.slider.show_step(step, owner.baseline)
    place = owner.slider.ring_box().rect.center()
    owner.slider.show_step(before, owner.baseline)
    return place


def wheel(slider: StepSlider, turn: int) -> bool:
    middle = QPointF(slider.rect().center())
    event = QWheelEvent(
        middle,
        middle,
        QPoint(),
        QPoint(0, turn),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(slider, event)
    return event.isAccepted()


@pytest.mark.parametrize(
    ("key", "step"),
    [
        (Qt.Key.Key_Right, 3),
        (Qt.Key.Key_Up, 3),
        (Qt.Key.Key_Left, 1),
        (Qt.Key.Key_Down, 1),
        (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_End, 5),
    ],
)
def test_keys_turn_it_and_every_turn_is_one_to_undo(owner: Owner, key: Qt.Key, step: int) -> None:
    QTest.keyClick(owner.slider, key)
    assert owner.turns == [step]
    assert owner.settled == 1


@pytest.mark.parametrize(("end", "key"), [(0, Qt.Key.Key_Left), (5, Qt.Key.Key_Right)])
def test_it_stops_at_its_ends(owner: Owner, end: int, key: Qt.Key) -> None:
    owner.slider.show_step(end, 2)
    QTest.keyClick(owner.slider, key)
    assert owner.turns == []


def test_a_click_goes_to_the_nearest_step(owner: Owner) -> None:
    for step in (5, 0, 3):
        QTest.mouseClick(owner.slider, Qt.MouseButton.LeftButton, pos=at(owner, step) + QPoint(7, 0))
    assert owner.turns == [5, 0, 3]


def test_a_drag_passes_every_step_and_is_one_to_undo(owner: Owner) -> None:
    slider = owner.slider
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=at(owner, 2))
    for step in (3, 4, 5):
        QTest.mouseMove(slider, at(owner, step))
    assert owner.settled == 0
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=at(owner, 5))
    assert owner.turns[-1] == 5
    assert owner.settled == 1


def test_the_wheel_turns_it_only_with_the_focus(owner: Owner, qtbot: QtBot) -> None:
    owner.slider.clearFocus()
    assert not wheel(owner.slider, 120)
    assert owner.turns == []
    owner.activateWindow()
    owner.slider.setFocus()
    qtbot.waitUntil(owner.slider.hasFocus)
    wheel(owner.slider, 120)
    wheel(owner.slider, -120)
    assert owner.turns == [3, 2]


def test_its_name_says_what_where_and_with_which_words(owner: Owner) -> None:
    assert owner.slider.accessibleName() == "Brow tension, 2 / 5, subtle, slightly knitted brows"
    QTest.keyClick(owner.slider, Qt.Key.Key_Right)
    assert owner.slider.accessibleName().startswith("Brow tension, 3 / 5, clear")


def test_the_ring_lies_round_the_handle(owner: Owner) -> None:
    owner.slider.show_step(4, 2)
    box = owner.slider.ring_box()
    assert owner.slider.rect().contains(box.rect)
    colour = owner.slider.grab().toImage().pixelColor(box.rect.center())
    assert colour == dressed().theme.colour("primary")


def test_the_baseline_is_a_hollow_ring_while_the_handle_is_elsewhere(owner: Owner) -> None:
    place = at(owner, 2)

    def here() -> QColor:
        return owner.slider.grab().toImage().pixelColor(place)

    theme = dressed().theme
    owner.slider.show_step(4, 2)
    assert here() == theme.colour("bg1")
    owner.slider.show_step(4, None)
    assert here() != theme.colour("bg1")
    owner.slider.show_step(2, 2)
    assert here() == theme.colour("primary")


def test_other_buttons_turn_nothing(owner: Owner) -> None:
    QTest.mouseClick(owner.slider, Qt.MouseButton.RightButton, pos=at(owner, 5))
    assert owner.turns == []
