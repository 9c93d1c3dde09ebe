from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from studio.window.widget.flow_layout import FlowLayout

GAP, ROW = 4, 28


def laid(widths: list[int], width: int) -> tuple[FlowLayout, list[QRect], QWidget]:
    place = QWidget()
    layout = FlowLayout(GAP, ROW, place)
    layout.setContentsMargins(0, 0, 0, 0)
    boxes = [QWidget() for _ in widths]
    for box, wide in zip(boxes, widths, strict=True):
        box.setFixedSize(wide, 24)
        layout.addWidget(box)
    layout.setGeometry(QRect(0, 0, width, 400))
    return layout, [box.geometry() for box in boxes], place


def test_words_flow_into_the_next_row(qtbot: QtBot) -> None:
    layout, boxes, place = laid([100, 100, 100], 220)
    qtbot.addWidget(place)
    assert [(box.x(), box.y()) for box in boxes] == [(0, 0), (104, 0), (0, ROW)]
    assert layout.heightForWidth(220) == 2 * ROW
    assert layout.heightForWidth(400) == ROW
    assert layout.minimumSize().width() == 100


def test_what_just_fits_stays(qtbot: QtBot) -> None:
    _layout, boxes, place = laid([100, 100], 204)
    qtbot.addWidget(place)
    assert boxes[1].y() == 0


@given(st.lists(st.integers(20, 150), max_size=12), st.integers(150, 500))
def test_nothing_overlaps_or_leaves_the_room(widths: list[int], width: int) -> None:
    layout, boxes, place = laid(widths, width)
    for number, box in enumerate(boxes):
        assert box.left() >= 0
        assert box.right() < width
        assert not any(box.intersects(other) for other in boxes[number + 1 :])
    assert max((box.bottom() for box in boxes), default=0) < layout.heightForWidth(width)
    place.deleteLater()


def test_items_can_be_taken_away_again(qtbot: QtBot) -> None:
    layout, _boxes, place = laid([10, 20], 100)
    qtbot.addWidget(place)
    assert layout.count() == 2
    item = layout.takeAt(0)
    assert item is not None
    assert layout.count() == 1
    assert layout.takeAt(5) is None
    assert layout.itemAt(7) is None
