"""Keys of the panes. They act only while the focus is there."""

from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_K = Qt.Key
_M = Qt.KeyboardModifier
PLAIN = MappingProxyType(
    {
        _K.Key_Z: "toggle",
        _K.Key_L: "loupe",
        _K.Key_Q: "brows",
        _K.Key_W: "eyes",
        _K.Key_E: "mouth",
        _K.Key_R: "face",
        _K.Key_T: "skin",
        _K.Key_S: "side",
        _K.Key_Y: "wipe",
        _K.Key_D: "difference",
        _K.Key_O: "onion",
        _K.Key_Slash: "swap",
        _K.Key_M: "mirror",
        _K.Key_G: "surround",
        _K.Key_H: "labels",
        _K.Key_K: "align",
        _K.Key_Comma: "less",
        _K.Key_Period: "more",
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
        _K.Key_Slash: "swap",  # where "/" is above a digit
        _K.Key_Y: "line_turn",
        _K.Key_B: "auto_blink",
        _K.Key_W: "sheet",
    }
)
CTRL = MappingProxyType({_K.Key_0: "fit", _K.Key_1: "full", _K.Key_2: "double", _K.Key_4: "quadruple"})
ALT = MappingProxyType(
    {
        _K.Key_0: "together",
        _K.Key_Left: "nudge_left",
        _K.Key_Right: "nudge_right",
        _K.Key_Up: "nudge_up",
        _K.Key_Down: "nudge_down",
    }
)
ALT_SHIFT = MappingProxyType(
    {
        _K.Key_Left: "far_nudge_left",
        _K.Key_Right: "far_nudge_right",
        _K.Key_Up: "far_nudge_up",
        _K.Key_Down: "far_nudge_down",
    }
)
THIRD = MappingProxyType({key: PLAIN[key] for key in (_K.Key_BracketLeft, _K.Key_BracketRight)})
"""Signs that need AltGr on some keyboards, which some systems report as Ctrl and Alt."""

HELD = MappingProxyType({_K.Key_B: "blink", _K.Key_Backslash: "blink", _K.Key_C: "reference", _K.Key_Space: "pan"})
"""What works for as long as a key is down."""

_BY_MODIFIER = MappingProxyType(
    {
        _M.NoModifier: PLAIN,
        _M.ShiftModifier: SHIFT,
        _M.ControlModifier: CTRL,
        _M.AltModifier: ALT,
        _M.AltModifier | _M.ShiftModifier: ALT_SHIFT,
        _M.ControlModifier | _M.AltModifier: THIRD,
    }
)


def act_of(event: QKeyEvent) -> str | None:
    """What a key does here, None for keys that mean nothing to the panes."""
    table = _BY_MODIFIER.get(_held(event))
    return table.get(Qt.Key(event.key())) if table is not None else None


def held_of(event: QKeyEvent) -> str | None:
    """What a key does while it is down; on its way up it counts whatever else is held by then."""
    fresh = event.type() == QKeyEvent.Type.KeyPress
    meant = not fresh or _held(event) in (_M.NoModifier, _M.ControlModifier | _M.AltModifier)
    return HELD.get(Qt.Key(event.key())) if meant else None


def _held(event: QKeyEvent) -> Qt.KeyboardModifier:
    return event.modifiers() & ~(_M.KeypadModifier | _M.GroupSwitchModifier)
