"""Money, closing, what was left, and the library, as a test of the window describes them. Commands are only noted."""

from dataclasses import replace
from typing import Any

from studio.request.ask_first import Question
from studio.session.leaving import Coming
from studio.session.left_over import LeftOver
from studio.session.library_view import Backup, LibraryView
from studio.session.signal import Signal


class FakeConsent:
    """Asks what the test wants to be asked, and notes the answers."""

    def __init__(self) -> None:
        self.now: Question | None = None
        self.changed: Signal[[Question | None]] = Signal()
        self.answers: list[bool | str | None] = []

    def ask(self, asked: Question) -> None:
        self.now = asked
        self.changed.emit(asked)

    def agree(self, *, unasked_below: bool | None = None) -> None:
        self._answer(unasked_below)

    def decline(self) -> None:
        self._answer("not now")

    def _answer(self, answer: bool | str | None) -> None:
        if self.now is not None:
            self.answers.append(answer)
            self.now = None
            self.changed.emit(None)


class FakeLeft:
    """A list of what was left that the test writes; commands are only noted."""

    def __init__(self) -> None:
        self.rows: tuple[LeftOver, ...] = ()
        self.changed: Signal[[]] = Signal()
        self.done: list[str] = []

    def tell(self, *rows: LeftOver) -> None:
        self.rows = rows
        self.changed.emit()

    def show(self, row: LeftOver) -> None:
        self.done.append(f"show {row.name}")

    def put_back(self, row: LeftOver) -> None:
        self.done.append(f"put back {row.name}")

    def discard(self, row: LeftOver) -> None:
        self.done.append(f"discard {row.name}")
        self.tell(*(one for one in self.rows if one != row))

    def clear(self) -> None:
        self.done.append("clear")
        self.tell()


class FakeLeaving:
    """Pictures on their way that the test says are."""

    def __init__(self) -> None:
        self.coming: tuple[Coming, ...] = ()
        self.waiting = False
        self.asked = 0
        self.changed: Signal[[]] = Signal()
        self.over: Signal[[]] = Signal()

    def see(self, *coming: Coming) -> None:
        self.coming = coming
        self.changed.emit()
        if self.waiting and not coming:
            self.waiting = False
            self.over.emit()

    def wait(self) -> None:
        self.waiting, self.asked = True, len(self.coming)
        self.changed.emit()

    def stay(self) -> None:
        self.waiting = False
        self.changed.emit()


class FakeLibrary:
    """A library that the test describes; commands are only noted."""

    def __init__(self) -> None:
        self.now = LibraryView("/home/ana/Pictures/ExpressionStudio")
        self.changed: Signal[[]] = Signal()
        self.done: list[str] = []

    def see(self, **fields: Any) -> None:
        self.now = replace(self.now, **fields)
        self.changed.emit()

    def look(self) -> None:
        self.done.append("look")

    def check(self) -> None:
        self.done.append("check")

    def cancel(self) -> None:
        self.done.append("cancel")

    def back_up(self) -> None:
        self.done.append("back up")

    def restore(self, backup: Backup) -> None:
        self.done.append(f"restore {backup.name}")

    def put_back(self, key: str) -> None:
        self.done.append(f"put back {key}")

    def empty(self) -> None:
        self.done.append("empty")


class FakeGuard:
    """What keeps pictures and money safe."""

    def __init__(self) -> None:
        self.left = FakeLeft()
        self.leaving = FakeLeaving()
        self.library = FakeLibrary()
