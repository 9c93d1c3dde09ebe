"""What Qt has to say goes where all errors go, instead of to a terminal that nobody sees."""

import sys
from typing import Protocol

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

GRAVE = {
    QtMsgType.QtWarningMsg: "warning",
    QtMsgType.QtCriticalMsg: "error",
    QtMsgType.QtFatalMsg: "fatal",
}
"""Kinds of messages that are written down."""


class Listener(Protocol):
    """Writes down what a library says."""

    def said(self, who: str, text: str) -> None:
        """One message."""
        ...


def put_qt_messages(listener: Listener) -> None:
    """Let a listener have Qt's messages from now on; after a fatal one Qt ends the program."""

    def heard(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        # Qt may still talk while the interpreter is being taken apart.
        if kind in GRAVE and not sys.is_finalizing():
            listener.said(f"Qt {GRAVE[kind]} ({context.category or 'default'})", text)

    qInstallMessageHandler(heard)
