import re

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QApplication

from studio.store.resource import resource
from studio.window.widget.icon import Icons
from studio.window.widget.look import DesktopScheme, Look
from studio.window.widget.theme import Theme
from tests.fakes.demo import RESOURCES

NAMES = sorted(path.stem for path in (RESOURCES / "look" / "icons").glob("*.svg"))


@pytest.fixture
def look(qapp: QApplication) -> Look:
    return Look.of(resource, "dark")


def inked(pixmap: QPixmap) -> list[QColor]:
    image = pixmap.toImage()
    seen = (image.pixelColor(x, y) for y in range(image.height()) for x in range(image.width()))
    return [colour for colour in seen if colour.alpha() > 250]


@pytest.mark.parametrize("name", NAMES)
def test_every_icon_is_drawn_in_the_colour_of_its_token(look: Look, name: str) -> None:
    strokes = inked(look.icons.pixmap(name, 32, "text2"))
    assert strokes, "nothing was drawn"
    assert {colour.name() for colour in strokes} == {look.theme.colour("text2").name()}


@pytest.mark.parametrize("name", NAMES)
def test_every_icon_leaves_its_colour_to_the_theme(name: str) -> None:
    text = resource(f"look/icons/{name}.svg")
    assert "currentColor" in text
    assert re.search(r'(?:fill|stroke)="(?!none|currentColor)[^"]*"', text) is None


@pytest.mark.parametrize("dpr", [1.0, 1.5, 2.0])
def test_an_icon_is_sharp_at_the_screen_s_scale(look: Look, dpr: float) -> None:
    pixmap = look.icons.pixmap("lock", 16, "text", dpr)
    assert pixmap.size() == QSize(round(16 * dpr), round(16 * dpr))
    assert pixmap.deviceIndependentSize().toSize() == QSize(16, 16)


def test_what_is_off_looks_off(look: Look) -> None:
    icon = look.icons.icon("swap")
    for mode, token in ((QIcon.Mode.Normal, "text"), (QIcon.Mode.Disabled, "off")):
        strokes = inked(icon.pixmap(QSize(18, 18), 1.0, mode))
        assert {colour.name() for colour in strokes} <= {look.theme.colour(token).name()}


def test_a_shape_is_read_once_however_often_it_is_tinted(qapp: QApplication) -> None:
    asked: list[str] = []

    def noted(path: str) -> str:
        asked.append(path)
        return resource(path)

    icons = Icons(Theme(resource, "dark"), noted)
    for token in ("text", "text2", "off", "text"):
        icons.pixmap("lock", 16, token)
    assert asked == ["look/icons/lock.svg"]


def test_a_look_takes_theme_and_icons_of_one_scheme(qapp: QApplication) -> None:
    light = Look.of(resource, "light")
    assert light.theme.scheme == "light"
    strokes = inked(light.icons.pixmap("lock", 32))
    assert {colour.name() for colour in strokes} == {light.theme.colour("text").name()}


def test_the_desktop_is_followed_and_dark_where_it_does_not_say(qapp: QApplication) -> None:
    hints = qapp.styleHints()
    desktop = DesktopScheme(hints)
    told: list[str] = []
    desktop.changed.connect(told.append)
    assert desktop.scheme == ("light" if hints.colorScheme() == Qt.ColorScheme.Light else "dark")
    hints.colorSchemeChanged.emit(hints.colorScheme())
    assert told == [desktop.scheme]
