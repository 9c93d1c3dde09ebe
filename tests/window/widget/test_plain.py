from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from studio.window.widget.plain import icon_button, line, plain_label, push_button, surface
from studio.window.widget.thumb import Thumbs, paint_thumb, small
from studio.window.widget.tip_line import TipLine
from tests.fakes.window_look import dressed, picture


def test_x4_labels_show_text_and_never_markup(qtbot: QtBot) -> None:
    label = plain_label("<b>5 < 6</b>", "hint")
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.property("role") == "hint"


def test_a_wrapped_label_does_not_widen_its_panel(qtbot: QtBot) -> None:
    label = plain_label("Donaudampfschifffahrtsgesellschaft " * 3, wrap=True)
    qtbot.addWidget(label)
    assert label.minimumWidth() == 1
    assert label.heightForWidth(200) > label.heightForWidth(2000)


def test_an_ampersand_is_said_and_shown(qtbot: QtBot) -> None:
    button = push_button("Copy & close", "quiet")
    qtbot.addWidget(button)
    assert button.text() == "Copy && close"
    assert button.accessibleName() == "Copy & close"


def test_an_icon_button_is_28_px_and_has_a_name(qtbot: QtBot) -> None:
    button = icon_button(dressed(), "history", "Your tests")
    qtbot.addWidget(button)
    button.show()
    assert button.size() == QSize(28, 28)
    assert button.accessibleName() == button.toolTip() == "Your tests"


def test_no_state_of_a_button_changes_its_size(qtbot: QtBot) -> None:
    look = dressed()
    place = QWidget()
    column = QVBoxLayout(place)
    icon = icon_button(look, "loupe", "Loupe")
    buttons = [push_button("Words", kind) for kind in ("", "quiet", "primary", "primary-small", "link", "chip")]
    for button in (*buttons, icon):
        button.setCheckable(True)
        column.addWidget(button)
    qtbot.addWidget(place)
    place.show()
    before = [button.geometry() for button in (*buttons, icon)]
    for button in (*buttons, icon):
        button.setFocus()
        QTest.mouseMove(button)
        button.setDown(True)
        place.grab()
        button.setDown(False)
        if button.property("kind") != "chip":  # the chosen chip is bolder; chips keep room for it themselves
            button.setChecked(True)
        button.setEnabled(False)
    place.grab()
    assert [button.geometry() for button in (*buttons, icon)] == before


def test_a_line_is_one_pixel(qtbot: QtBot) -> None:
    upright, flat = line(upright=True, length=20), line()
    for made in (upright, flat):
        qtbot.addWidget(made)
    assert (upright.maximumWidth(), upright.maximumHeight()) == (1, 20)
    assert flat.maximumHeight() == 1


def test_a_surface_wears_the_ground_of_its_name(qtbot: QtBot) -> None:
    look = dressed()
    widget = QWidget()
    surface(widget, "anything")
    qtbot.addWidget(widget)
    assert widget.objectName() == "anything"
    assert widget.testAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    assert look.theme.scheme == "dark"


def test_a_tip_shows_a_sentence_and_can_be_ended(qtbot: QtBot) -> None:
    tip = TipLine("Skip tips")
    qtbot.addWidget(tip)
    assert tip.text == ""
    tip.say("Move Intensity and watch the words change.")
    assert tip.text.startswith("Move Intensity")
    with qtbot.waitSignal(tip.skipped):
        QTest.mouseClick(tip.skip_button, Qt.MouseButton.LeftButton)
    tip.say("")
    assert tip.isHidden()


def test_thumbs_are_fetched_once_and_kept_small(qtbot: QtBot) -> None:
    asked: list[str] = []

    def fetch(sha256: str, then: Callable[[bytes], None]) -> None:
        asked.append(sha256)
        then(picture(800, 1000))

    thumbs = Thumbs(fetch)
    first = thumbs.pixmap("a")
    assert first is not None
    assert first.height() <= 384
    assert thumbs.pixmap("a") is not None
    assert asked == ["a"]


def test_a_picture_that_cannot_be_read_is_no_thumb(qtbot: QtBot) -> None:
    assert small(b"<html>").isNull()
    thumbs = Thumbs(lambda _sha, then: then(b"<html>"))
    assert thumbs.pixmap("a") is None


def test_a_thumb_fills_its_box_and_rounds_its_corners(qtbot: QtBot) -> None:
    canvas = QImage(60, 60, QImage.Format.Format_ARGB32)
    canvas.fill(Qt.GlobalColor.transparent)
    whole = QPixmap(100, 200)
    whole.fill(QColor("#884422"))
    with QPainter(canvas) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_thumb(painter, QRectF(10, 10, 40, 40), whole, 6)
    assert canvas.pixelColor(30, 30).name() == "#884422"
    assert canvas.pixelColor(10, 10).alpha() < 128
    assert canvas.pixelColor(5, 30).alpha() == 0
