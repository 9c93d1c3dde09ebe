import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from studio.window.widget.focus_ring import GAP, REACH, FocusRing, RingBox
from tests.fakes.window_look import dressed


class Handle(QWidget):
    """Takes the ring around a part of itself."""

    def __init__(self) -> None:
        super().__init__()
        self.at = 10
        self.setFixedSize(100, 30)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def ring_box(self) -> RingBox:
        return RingBox(QRect(self.at, 5, 20, 20), 10)


class Place(QWidget):
    """Two buttons, a field, a handle, and a button that is partly scrolled out."""

    def __init__(self) -> None:
        super().__init__()
        self.one, self.two, self.field, self.handle = QPushButton("1"), QPushButton("2"), QLineEdit(), Handle()
        column = QVBoxLayout(self)
        for widget in (self.one, self.two, self.field, self.handle):
            column.addWidget(widget)
        self.area = QScrollArea()
        self.inside = QPushButton("deep")
        self.inside.setFixedSize(80, 28)
        body = QWidget()
        body.setFixedSize(120, 400)
        self.inside.setParent(body)
        self.inside.move(10, 20)
        self.area.setWidget(body)
        self.area.setFixedHeight(60)
        column.addWidget(self.area)
        self.ring = FocusRing(self, dressed().theme)


@pytest.fixture
def place(qtbot: QtBot) -> Place:
    made = Place()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.one.setFocus()
    return made


def focused(place: Place) -> QWidget:
    widget = place.focusWidget()
    assert widget is not None
    return widget


def tab(place: Place, to: QWidget) -> None:
    QTest.keyClick(focused(place), Qt.Key.Key_Tab)
    assert focused(place) is to


def ringed(place: Place) -> QWidget | None:
    return place.ring.around


def around(ring: FocusRing, widget: QWidget, part: QRect) -> bool:
    want = part.translated(widget.mapTo(ring.window(), QPoint(0, 0))).adjusted(-GAP, -GAP, GAP, GAP)
    return ring.geometry().contains(want) and ring.isVisible()


def test_a_ring_shows_after_tab_and_moves_nothing(qtbot: QtBot, place: Place) -> None:
    before = place.two.geometry()
    assert ringed(place) is None
    tab(place, place.two)
    assert ringed(place) is place.two
    assert around(place.ring, place.two, place.two.rect())
    assert place.two.geometry() == before


def test_the_mouse_takes_it_away(qtbot: QtBot, place: Place) -> None:
    tab(place, place.two)
    QTest.mouseClick(place.two, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: place.ring.around is None)
    QTest.mouseClick(place.one, Qt.MouseButton.LeftButton)
    assert ringed(place) is None


def test_a_key_that_acts_does_not_bring_it(qtbot: QtBot, place: Place) -> None:
    QTest.mouseClick(place.two, Qt.MouseButton.LeftButton)
    QTest.keyClick(place.two, Qt.Key.Key_W)
    qtbot.wait(1)
    assert ringed(place) is None


def test_fields_have_a_border_of_their_own(qtbot: QtBot, place: Place) -> None:
    tab(place, place.two)
    tab(place, place.field)
    assert ringed(place) is None


def test_a_part_can_take_it_and_the_ring_follows(qtbot: QtBot, place: Place) -> None:
    tab(place, place.two)
    tab(place, place.field)
    tab(place, place.handle)
    assert around(place.ring, place.handle, QRect(10, 5, 20, 20))
    assert place.ring.width() < 40
    place.handle.at = 60
    place.handle.update()
    qtbot.waitUntil(lambda: around(place.ring, place.handle, QRect(60, 5, 20, 20)))


def test_it_follows_a_widget_that_is_moved(qtbot: QtBot, place: Place) -> None:
    tab(place, place.two)
    place.resize(place.width() + 200, place.height() + 100)
    qtbot.waitUntil(lambda: around(place.ring, place.two, place.two.rect()))


def test_it_goes_with_a_widget_that_goes(qtbot: QtBot, place: Place) -> None:
    tab(place, place.two)
    place.two.hide()
    qtbot.waitUntil(lambda: place.ring.around is not place.two)


def test_it_survives_a_widget_that_is_deleted(qtbot: QtBot, place: Place) -> None:
    tab(place, place.two)
    place.two.setParent(None)
    place.two.deleteLater()
    qtbot.waitUntil(lambda: place.ring.around is not place.two)
    place.one.setFocus(Qt.FocusReason.TabFocusReason)
    assert ringed(place) is place.one


def test_it_stays_inside_the_scroll_area_of_its_widget(qtbot: QtBot, place: Place) -> None:
    tab(place, place.two)
    place.inside.setFocus(Qt.FocusReason.TabFocusReason)
    assert ringed(place) is place.inside
    place.area.verticalScrollBar().setValue(30)
    view = place.area.viewport()
    top = view.mapTo(place, QPoint(0, 0)).y()
    qtbot.waitUntil(lambda: place.ring.mask().boundingRect().top() + place.ring.y() == top)


def test_another_window_s_focus_is_not_ours(qtbot: QtBot, place: Place) -> None:
    tab(place, place.two)
    other = QPushButton("elsewhere")
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    other.setFocus()
    qtbot.waitUntil(other.hasFocus)
    assert ringed(place) is None


def test_the_line_is_light_with_a_dark_edge(qtbot: QtBot, place: Place) -> None:
    theme = dressed("dark").theme
    tab(place, place.two)
    image = place.ring.grab().toImage()
    column = [image.pixelColor(x, image.height() // 2).name() for x in range(REACH)]
    assert theme.colour("focus").name() in column
    assert theme.colour("focus_edge").name() in column


def test_it_eats_no_event(place: Place) -> None:
    for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.Move):
        assert place.ring.eventFilter(place.one, QEvent(kind)) is False
