"""A page of a post and, behind it, the way to the phone."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from studio.session.session import Session

if TYPE_CHECKING:
    from studio.window.post.phone_panel import Pack

WIDEST = 640
"""px of the panel; longer lines are hard to read."""


class PhoneWay(QStackedWidget):
    """Shows the page until the phone is asked for, then the panel in its place until that is left.

    Args:
        page: what the panel takes the place of.
        pack: draws what is sent.
    """

    def __init__(self, session: Session, page: QWidget, pack: "Pack", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._page, self._pack = session, page, pack
        self._panel: QWidget | None = None
        self._before: QWidget | None = None
        self.addWidget(page)

    @property
    def is_open(self) -> bool:
        """Whether the panel is in front."""
        return self.currentWidget() is not self._page

    def open(self) -> None:
        """Put the panel in front; nothing is drawn or opened yet."""
        self._before = self.window().focusWidget()
        if self._panel is None:
            self._panel = self._new_panel()
        self.setCurrentIndex(1)
        self._panel.setFocus()

    def close_panel(self) -> None:
        """Back to the page."""
        self.setCurrentWidget(self._page)
        if self._before is not None and self._page.isAncestorOf(self._before):
            self._before.setFocus()

    def _new_panel(self) -> QWidget:
        from studio.window.post.phone_panel import PhonePanel  # noqa: PLC0415 - nobody opens it at the start

        panel = PhonePanel(self._session, self._pack)
        panel.setMaximumWidth(WIDEST)
        panel.left.connect(self.close_panel)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(panel, 2)
        row.addStretch(1)
        self.addWidget(holder)
        return panel
