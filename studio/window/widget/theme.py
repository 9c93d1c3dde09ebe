"""Colours, type and style sheet of the window, all read from the design tokens.

resources/look/tokens.toml is the only place where a colour is written.
"""

import functools
import string
import tomllib
from collections.abc import Callable
from importlib.resources import as_file, files
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QTemporaryDir
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

Scheme = Literal["dark", "light"]
Resource = Callable[[str], str]
"""Gives the text of a file in resources/ by its path there, for example "look/tokens.toml"."""

Role = Literal["base", "strong", "meta", "meta_strong", "note", "title", "card", "dialog", "action", "tag", "seconds"]
"""What a piece of text is for; decides face, size and weight."""

FONT_FILES = (
    ("font_manrope", ("Manrope-SemiBold.ttf", "Manrope-Bold.ttf")),
    (
        "font_source_sans_pro",
        ("SourceSansPro-Regular.ttf", "SourceSansPro-It.ttf", "SourceSansPro-Semibold.ttf"),
    ),
)
"""Static weights; a variable file makes Qt guess."""

_FACES: dict[Role, tuple[str, int, int]] = {
    "base": ("ui", 14, 400),
    "strong": ("ui", 14, 600),
    "meta": ("ui", 12, 400),
    "meta_strong": ("ui", 12, 600),
    "note": ("ui", 13, 400),
    "title": ("display", 13, 600),
    "card": ("display", 15, 600),
    "dialog": ("display", 17, 600),
    "action": ("display", 14, 700),
    "tag": ("display", 13, 700),
    "seconds": ("display", 40, 600),
}

_SHEET_IMAGES = (("chevron-down", "chevron-down", "text2", 1.75), ("check-on", "check", "on_primary", 2.6))
"""Pictures the style sheet names: file, icon, token, stroke width. A sheet cannot colour an SVG itself."""

_PALETTE: tuple[tuple[QPalette.ColorRole, str], ...] = (
    (QPalette.ColorRole.Window, "bg1"),
    (QPalette.ColorRole.WindowText, "text"),
    (QPalette.ColorRole.Base, "field"),
    (QPalette.ColorRole.AlternateBase, "bg2"),
    (QPalette.ColorRole.Text, "text"),
    (QPalette.ColorRole.Button, "bg2"),
    (QPalette.ColorRole.ButtonText, "text"),
    (QPalette.ColorRole.BrightText, "primary"),
    (QPalette.ColorRole.ToolTipBase, "field"),
    (QPalette.ColorRole.ToolTipText, "text"),
    (QPalette.ColorRole.PlaceholderText, "text3"),
    (QPalette.ColorRole.Highlight, "select"),
    (QPalette.ColorRole.HighlightedText, "text"),
    (QPalette.ColorRole.Accent, "primary"),
    (QPalette.ColorRole.Link, "text"),
    (QPalette.ColorRole.LinkVisited, "text2"),
)
_FADED = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText)


class Theme:
    """One scheme of the design tokens, as colours, fonts and a style sheet.

    Args:
        resource: gives texts of resources/.
        scheme: "dark" or "light".

    Raises:
        KeyError: the tokens lack the scheme.
        tomllib.TOMLDecodeError: the tokens are not TOML.
    """

    def __init__(self, resource: Resource, scheme: Scheme) -> None:
        tokens = tomllib.loads(resource("look/tokens.toml"))
        self.scheme: Scheme = scheme
        self._type: dict[str, str | int] = tokens["type"]
        self._values: dict[str, str] = tokens[scheme]
        self._colours = {name: QColor(value) for name, value in self._values.items()}
        self._resource = resource
        self._images: QTemporaryDir | None = None

    def colour(self, token: str) -> QColor:
        """The colour of a token, for example "text2".

        Raises:
            KeyError: there is no such token.
        """
        return self._colours[token]

    def font(self, role: Role = "base") -> QFont:
        """A fresh font for a role, sized in px at 100 % scale."""
        family, size, weight = _FACES[role]
        made = QFont(str(self._type[family]))
        made.setPixelSize(size)
        made.setWeight(QFont.Weight(weight))
        # Painted text and labels must sit on the same pixels; full hinting would move painted text by a hair.
        made.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
        return made

    def palette(self) -> QPalette:
        """The palette for what the style sheet does not reach."""
        made = QPalette()
        for role, token in _PALETTE:
            made.setColor(role, self.colour(token))
        for role in _FADED:
            made.setColor(QPalette.ColorGroup.Disabled, role, self.colour("off"))
        return made

    def style_sheet(self) -> str:
        """The style sheet filled with this scheme's values."""
        text = self._resource("look/theme.qss")
        return string.Template(text).substitute(self._values, **self._type, icons=self._image_folder())

    def apply(self, app: QApplication) -> None:
        """Dress the whole application; to be called again with another theme when the scheme changes."""
        self.prepare(app)
        app.setStyleSheet(self.style_sheet())

    def prepare(self, app: QApplication) -> None:
        """All but the style sheet, which is cheaper to set once a window is built than before."""
        register_fonts()
        app.setStyle(QStyleFactory.create("Fusion"))
        app.setPalette(self.palette())
        app.setFont(self.font())

    def _image_folder(self) -> str:
        """Folder of the pictures that the style sheet names; it lives as long as the theme."""
        if self._images is None:
            self._images = QTemporaryDir()
            for file, icon, token, width in _SHEET_IMAGES:
                drawn = self._resource(f"look/icons/{icon}.svg").replace("currentColor", self._values[token])
                drawn = drawn.replace('stroke-width="1.75"', f'stroke-width="{width}"', 1)
                Path(self._images.filePath(f"{file}.svg")).write_text(drawn, encoding="utf-8")
        return Path(self._images.path()).as_posix()


@functools.cache
def register_fonts() -> tuple[int, ...]:
    """Make the two bundled families known to Qt, once per process.

    Returns:
        Qt's number of each file; -1 where Qt could not read it and falls back to a system face.
    """
    found = []
    for package, names in FONT_FILES:
        for name in names:
            with as_file(files(package) / "files" / name) as path:
                found.append(QFontDatabase.addApplicationFont(str(path)))
    return tuple(found)
