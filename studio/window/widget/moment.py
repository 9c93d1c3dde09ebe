"""A moment as the creator's clock and language have it."""

from datetime import datetime

from PySide6.QtCore import QDateTime, QLocale


def moment_text(language: str, at: datetime) -> str:
    """Hour and minute of a moment of today, else day and time.

    Args:
        language: of the creator.
        at: with its zone.
    """
    moment = QDateTime.fromSecsSinceEpoch(int(at.timestamp()))
    locale, short = QLocale(language), QLocale.FormatType.ShortFormat
    if moment.date() == QDateTime.currentDateTime().date():
        return locale.toString(moment.time(), short)
    return locale.toString(moment, short)
