"""A sum of money that can be typed as people write it."""

import re
from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit

from studio.request.price import MICRO, money
from studio.words import Words

WIDTH = 88
MOST = 10_000 * MICRO
"""Micro-dollars; more than this is a slip of the finger."""
GROUPED = re.compile(r"(\d{1,2})[.,](\d{3}[.,]\d{2})(?!\d)")
"""Thousands with a separator of their own, as they are written."""
AMOUNT = re.compile(r"\$?\s*(\d{1,5})(?:[.,](\d{1,3}))?\s*\$?")


def micro_dollars(text: str) -> int | None:
    """Micro-dollars of "5", "$1,000.00" or "0,50 $"; None where it is no sum that can be meant."""
    found = AMOUNT.fullmatch(GROUPED.sub(r"\1\2", text.strip()))
    if found is None:
        return None
    micro = int(found[1]) * MICRO + int((found[2] or "").ljust(6, "0"))
    return micro if micro <= MOST else None


class MoneyField(QLineEdit):
    """Takes a sum when it is left or confirmed; what is no sum gives way to the one before.

    Args:
        name: object name.
        micro: micro-dollars at the start.
        take: told of another sum.
    """

    def __init__(self, words: Words, name: str, micro: int, take: Callable[[int], object]) -> None:
        super().__init__()
        self._words = words
        self._micro = micro
        self._take = take
        self.setObjectName(f"connect_{name}")
        self.setAccessibleName(words.say(f"connect-{name}"))
        self.setFixedWidth(WIDTH)
        self._show()
        self.editingFinished.connect(self._done)

    def _done(self) -> None:
        micro = micro_dollars(self.text())
        if micro is not None and micro != self._micro:
            self._micro = micro
            self._take(micro)
        self._show()

    def _show(self) -> None:
        text = self._words.tell(money(self._micro))
        if self.text() != text:
            self.setText(text)
