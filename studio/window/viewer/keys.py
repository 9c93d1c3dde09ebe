"""Keys of the panes. They act only while the focus is there."""

from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_K = Qt.Key
PLAIN = MappingProxyType(
    {
        _K.Key_Z: "toggle",
        _K.Key_L: "loupe",
        _K.Key_Q: "brows",
        _K.Key_W: "eyes",
        _K.Key_E: "mouth",
        _K.Key_R: "face",
        _K.Key_H: "labels",
        _K.Key_Escape: "escape",
        _K.Key_Plus: "in",
        _K.Key_Equal: "in",
        _K.Key_Minus: "out",
        _K.Key_BracketLeft: "smaller",
        _K.Key_BracketRight: "larger",
        _K.Key_Left: "left",
        _K.Key_Right: "right",
        _K.Key_Up: "up",
        _K.Key_Down: "down",
    }
)
SHIFT = MappingProxyType(
    {
        _K.Key_Left: "far_left",
        _K.Key_Right: "far_right",
        _K.Key_Up: "far_up",
        _K.Key_Down: "far_down",
        _K.Key_Plus: "in",
        _K.Key_Asterisk: "in",
    }
)
CTRL = MappingProxyType({_K.Key_0: "fit", _K.Key_1: "full", _K.Key_2: "double"})

_BY_MODIFIER = MappingProxyType(
    {
        Qt.KeyboardModifier.NoModifier: PLAIN,
        Qt.KeyboardModifier.ShiftModifier: SHIFT,
        Qt.KeyboardModifier.ControlModifier: CTRL,
    }
)


def act_of(event: QKeyEvent) -> str | None:
    """What a key does here, None for keys that mean nothing to the panes."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    table = _BY_MODIFIER.get(held)
    return table.get(Qt.Key(event.key())) if table is not None else None
