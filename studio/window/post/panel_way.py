"""A page of a post and, behind it, the panels that take its place for a while: the phone, the clip."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from studio.session.session import Session
from studio.window.post.save_file import AskPath, ask_path
from studio.window.widget.look import Look

if TYPE_CHECKING:
    from studio.post.plan import PostPlan
    from studio.window.post.phone_panel import Pack

WIDEST = 640
"""px of the phone's panel; longer lines are hard to read."""

Leave = Callable[[], None]
Make = Callable[[Leave], QWidget]
"""Builds a panel that calls its argument when the creator is done with it."""


class PanelWay(QStackedWidget):
    """Shows the page until a panel is asked for, then that in its place until it is left.

    Args:
        page: what the panels take the place of.
        makes: builds each panel, by name; none is built before it is wanted.
    """

    def __init__(self, page: QWidget, makes: Mapping[str, Make], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page, self._makes = page, makes
        self._panels: dict[str, QWidget] = {}
        self._before: QWidget | None = None
        self.addWidget(page)

    @property
    def is_open(self) -> bool:
        """Whether a panel is in front."""
        return self.currentWidget() is not self._page

    def open(self, name: str) -> None:
        """Put a panel in front; by itself it draws, opens and writes nothing."""
        self._before = self.window().focusWidget()
        if name not in self._panels:
            self._panels[name] = self._makes[name](self.close_panel)
            self.addWidget(_centred(self._panels[name]))
        panel = self._panels[name]
        self.setCurrentIndex(1 + list(self._panels).index(name))
        panel.setFocus()

    def close_panel(self) -> None:
        """Back to the page, and to where the focus was."""
        self.setCurrentWidget(self._page)
        if self._before is not None and self._page.isAncestorOf(self._before):
            self._before.setFocus()


def to_phone(session: Session, pack: "Pack") -> Make:
    """The panel that sends a post to the phone.

    Args:
        session: what sends it.
        pack: draws what is sent.
    """

    def make(leave: Leave) -> QWidget:
        from studio.window.post.phone_panel import PhonePanel  # noqa: PLC0415 - nobody opens it at the start

        panel = PhonePanel(session, pack)
        panel.setMaximumWidth(WIDEST)
        panel.left.connect(leave)
        return panel

    return make


def to_clip(
    session: Session,
    look: Look,
    plan: Callable[[], "PostPlan"],
    saved: Callable[[str], object],
    ask: AskPath = ask_path,
) -> Make:
    """The panel that makes a clip of a post.

    Args:
        session: what films it.
        look: of the window.
        plan: the post as it stands.
        saved: hears where a clip went.
        ask: asks for a path.
    """

    def make(leave: Leave) -> QWidget:
        from studio.window.post.clip_panel import ClipPanel  # noqa: PLC0415 - nobody opens it at the start

        panel = ClipPanel(session, look, plan, ask)
        panel.left.connect(leave)
        panel.saved.connect(saved)
        return panel

    return make


def _centred(panel: QWidget) -> QWidget:
    """A panel in the middle of the page's width."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.addStretch(1)
    row.addWidget(panel, 2)
    row.addStretch(1)
    return holder
