"""Puts a window before the creator, and another one in its place when language or look change."""

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTimer, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from studio.session.session import Session
from studio.window.main_window import MainWindow
from studio.window.prompt.recipe_panel import RecipePanel
from studio.window.settings.settings_page import SettingsPage
from studio.window.viewer.viewer_panel import ViewerPanel
from studio.window.widget.look import DesktopScheme, Look
from studio.window.widget.sweeper import Sweeper
from studio.window.widget.theme import Resource, Scheme


def open_main_window(
    session: Session, resource: Resource, close: Callable[[], object], files: tuple[str, ...] = ()
) -> "OpenWindow":
    """Build the window of a session; `present` shows it.

    Args:
        session: what the window shows and commands.
        resource: gives texts of resources/.
        close: called when the creator closes the window.
        files: pictures to open.
    """
    return OpenWindow(session, resource, close, files)


class OpenWindow(QObject):
    """The window now on screen."""

    def __init__(
        self, session: Session, resource: Resource, close: Callable[[], object], files: tuple[str, ...]
    ) -> None:
        super().__init__()
        self._session = session
        self._resource = resource
        self._close = close
        self._files = files
        self._desktop = DesktopScheme(QGuiApplication.styleHints(), self)
        # A method, which Qt holds weakly: a function would keep window and session for as long as the program lives.
        self._desktop.changed.connect(self._desktop_changed)
        self._translator = QTranslator(self)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._rebuild)
        # Held here as a plain function: the session keeps bound methods only weakly.
        session.settings.changed.connect(self._set)
        self._sweeper = Sweeper(self)
        self.window = self._build()

    def present(self) -> None:
        """Show the window and bring in the files it was started with."""
        self.window.show()
        crash, actions = self.window.sheets.crashed()
        # One sentence after the other in one toast: the next would take the place of the one before.
        said = [text for text in (crash, *map(self._session.words.tell, self._session.notes)) if text]
        if said:
            self.window.toast.say(" ".join(said), actions)
        if self._files:
            self.window.intake.bring_files(self._files)

    def leave(self) -> None:
        """Take the window away."""
        self._part(self.window)
        self._sweeper.stop()

    @property
    def scheme(self) -> Scheme:
        """Dark or light, as set or as the desktop has it."""
        theme = self._session.settings.values.theme
        return self._desktop.scheme if theme == "system" else theme

    def _set(self, old: object, new: object) -> None:
        if any(getattr(old, name) != getattr(new, name) for name in ("language", "theme")):
            self._soon.start()

    def _desktop_changed(self, _scheme: Scheme) -> None:
        if self._session.settings.values.theme == "system":
            self._soon.start()

    def _rebuild(self) -> None:
        """Another window at the same place; where the settings were open they still are."""
        before = self.window
        again = isinstance(before.sheet.page, SettingsPage)
        self.window = self._build()
        self.window.setGeometry(before.geometry())
        self.window.setWindowState(before.windowState())
        self.window.show()
        self._part(before)
        if again:
            self.window.sheets.settings()

    def _part(self, window: MainWindow) -> None:
        """Let a window go: it must not hear of changes once Qt has taken it away."""
        self._session.changed.disconnect(window.show_desk)
        self._session.noticed.disconnect(window.sheets.notice)
        window.following.stop()
        cast("ViewerPanel", window.viewer).stop()
        window.hide()
        window.deleteLater()

    def _build(self) -> MainWindow:
        look = Look.of(self._resource, self.scheme)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            look.theme.prepare(application)
            self._translate(application)
        window = MainWindow(self._session, look, RecipePanel, ViewerPanel)
        if isinstance(application, QApplication):
            application.setStyleSheet(look.theme.style_sheet())
        window.closing.connect(self._close)
        return window

    def _translate(self, application: QApplication) -> None:
        """Qt's own words, in file dialogs and menus of text fields."""
        language = self._session.words.language
        QLocale.setDefault(QLocale(language))
        application.removeTranslator(self._translator)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if self._translator.load(f"qtbase_{language}", folder):
            application.installTranslator(self._translator)
