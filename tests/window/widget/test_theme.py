import re
import tomllib
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.store.resource import resource
from studio.window.widget.theme import _FACES, FONT_FILES, Scheme, Theme, register_fonts

SCHEMES: tuple[Scheme, ...] = ("dark", "light")
TINTED = frozenset(("a", "a_line", "b", "b_line", "error", "ok"))
WORDS_ON = (
    ("text", ("bg0", "bg1", "bg2", "bg3", "field", "select", "add")),
    ("text2", ("bg0", "bg1", "bg2", "bg3", "field")),
    ("text3", ("bg0", "bg1", "field")),
    ("on_primary", ("primary", "primary_hover", "primary_press")),
    ("on_tag", ("a", "b")),
    ("error", ("bg0", "bg1", "bg2")),
    ("ok", ("bg0", "bg1", "bg2")),
)


@pytest.fixture(params=SCHEMES)
def theme(request: pytest.FixtureRequest, qapp: QApplication) -> Theme:
    register_fonts()
    return Theme(resource, request.param)


def luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: QColor, other: QColor) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_colour_means_model_and_everything_else_is_grey(theme: Theme) -> None:
    for token in tomllib.loads(resource("look/tokens.toml"))[theme.scheme]:
        colour = theme.colour(token)
        grey = colour.red() == colour.green() == colour.blue()
        assert grey != (token in TINTED), token


@pytest.mark.parametrize(("words", "ground"), [(w, g) for w, grounds in WORDS_ON for g in grounds])
def test_words_can_be_read_on_every_ground_they_stand_on(theme: Theme, words: str, ground: str) -> None:
    assert contrast(theme.colour(words), theme.colour(ground)) >= 4.5


@pytest.mark.parametrize("ground", ["bg0", "bg1", "bg2", "bg3", "field"])
def test_outlines_that_mean_something_can_be_seen(theme: Theme, ground: str) -> None:
    # Two decimals: the darkest pair is measured at 3.0 exactly.
    assert round(contrast(theme.colour("border"), theme.colour(ground)), 1) >= 3.0


def test_both_schemes_name_the_same_tokens() -> None:
    tokens = tomllib.loads(resource("look/tokens.toml"))
    assert tokens["dark"].keys() == tokens["light"].keys()


def test_the_style_sheet_is_filled_and_balanced(theme: Theme) -> None:
    sheet = theme.style_sheet()
    assert "$" not in sheet
    assert sheet.count("{") == sheet.count("}") > 50
    assert theme.colour("primary").name().upper() in sheet.upper()


def test_the_style_sheet_names_no_colour_of_its_own() -> None:
    assert re.search(r"#[0-9A-Fa-f]{3,8}\b(?![^{]*\{)", resource("look/theme.qss")) is None


def test_the_pictures_of_the_style_sheet_are_there_in_the_scheme_s_colour(theme: Theme) -> None:
    files = re.findall(r'url\("([^"]+)"\)', theme.style_sheet())
    assert len(files) == 2
    texts = [Path(file).read_text("utf-8") for file in files]
    assert all("currentColor" not in text for text in texts)
    assert theme.colour("text2").name().lower() in texts[0].lower()
    assert theme.colour("on_primary").name().lower() in texts[1].lower()


def test_the_pictures_go_with_the_theme(qapp: QApplication) -> None:
    theme = Theme(resource, "dark")
    file = Path(re.findall(r'url\("([^"]+)"\)', theme.style_sheet())[0])
    assert file.exists()
    del theme
    assert not file.exists()


def test_every_role_has_its_own_face_and_weight(theme: Theme) -> None:
    for role in _FACES:
        font = theme.font(role)
        seen = QFontInfo(font)
        assert seen.family() == font.family() in ("Manrope", "Source Sans Pro"), role
        assert seen.weight() == font.weight(), role
        assert seen.pixelSize() == font.pixelSize(), role


def test_the_bundled_fonts_are_read_once(qapp: QApplication) -> None:
    numbers = register_fonts()
    assert len(numbers) == sum(len(names) for _package, names in FONT_FILES)
    assert -1 not in numbers
    assert register_fonts() is numbers


def test_the_palette_greys_what_is_off(theme: Theme) -> None:
    palette = theme.palette()
    assert palette.color(QPalette.ColorRole.WindowText) == theme.colour("text")
    off = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText)
    assert off == theme.colour("off")


def test_a_theme_dresses_the_application_and_the_next_one_takes_over(qtbot: QtBot, qapp: QApplication) -> None:
    for scheme in ("light", "dark"):
        theme = Theme(resource, scheme)
        theme.apply(qapp)
        assert qapp.palette().color(QPalette.ColorRole.Window) == theme.colour("bg1")
        assert qapp.font().family() == "Source Sans Pro"
        assert qapp.styleSheet() == theme.style_sheet()


def test_an_unknown_token_is_an_error(theme: Theme) -> None:
    with pytest.raises(KeyError):
        theme.colour("mauve")
