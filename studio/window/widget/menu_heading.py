"""Words over a group of a menu: read, never chosen."""

from PySide6.QtWidgets import QMenu, QWidgetAction

from studio.window.widget.plain import plain_label


def add_heading(menu: QMenu, text: str) -> None:
    """Put a heading at the end of a menu."""
    label = plain_label(text, "hint")
    label.setContentsMargins(26, 6, 12, 2)
    heading = QWidgetAction(menu)
    heading.setDefaultWidget(label)
    heading.setEnabled(False)
    menu.addAction(heading)
