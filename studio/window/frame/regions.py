"""F6 walks over the parts of the window."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def next_region(regions: tuple[QWidget, ...], *, back: bool = False) -> QWidget | None:
    """Give the focus to the first stop of the next region that is in sight; returns what got it."""
    focused = QApplication.focusWidget()
    now = next((n for n, region in enumerate(regions) if _has_focus(region)), -1 if not back else 0)
    for step in range(1, len(regions) + 1):
        region = regions[(now - step if back else now + step) % len(regions)]
        stop = first_stop(region) if region.isVisible() else None
        if stop is not None and stop is not focused:
            stop.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return stop
    return None


def first_stop(region: QWidget) -> QWidget | None:
    """The first widget of a region that Tab would visit, or the region itself."""
    if _takes_tab(region) or region.focusProxy() is not None:
        return region
    at = region.nextInFocusChain()
    while at is not None and at is not region:
        if _takes_tab(at) and region.isAncestorOf(at):
            return at
        at = at.nextInFocusChain()
    return None


def _takes_tab(widget: QWidget) -> bool:
    if not (widget.isEnabled() and widget.isVisible()):
        return False
    return bool(widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value)


def _has_focus(region: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and (focused is region or region.isAncestorOf(focused))
