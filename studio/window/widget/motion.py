"""Whether anything may move by itself: the creator's switch, and what the desktop asks for."""

from PySide6.QtGui import QGuiApplication

REDUCED = "ReducedMotion"
"""Name of the desktop's wish in the versions of Qt that pass it on."""


def desktop_is_still(hints: object | None = None) -> bool:
    """Whether the desktop asks for reduced motion; False where this version of Qt cannot tell.

    Args:
        hints: the application's style hints, asked for when not given.
    """
    ask = getattr(hints if hints is not None else QGuiApplication.styleHints(), "motionPreference", None)
    return callable(ask) and getattr(ask(), "name", "") == REDUCED


def moves(motion: bool, hints: object | None = None) -> bool:
    """Whether things may blink or slide by themselves.

    Args:
        motion: the creator's setting.
        hints: as for `desktop_is_still`.
    """
    return motion and not desktop_is_still(hints)
