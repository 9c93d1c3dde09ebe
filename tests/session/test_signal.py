"""Signals tell their listeners and keep no object alive."""

import gc

from studio.session.signal import Signal


class Listener:
    def __init__(self) -> None:
        self.heard: list[int] = []

    def hear(self, number: int) -> None:
        self.heard.append(number)


def test_listeners_hear_in_order() -> None:
    signal: Signal[[int]] = Signal()
    heard: list[str] = []
    signal.connect(lambda number: heard.append(f"first {number}"))
    signal.connect(lambda number: heard.append(f"second {number}"))
    signal.emit(7)
    assert heard == ["first 7", "second 7"]


def test_a_method_does_not_keep_its_object_alive() -> None:
    signal: Signal[[int]] = Signal()
    listener = Listener()
    signal.connect(listener.hear)
    signal.emit(1)
    heard = listener.heard
    del listener
    gc.collect()
    signal.emit(2)
    assert heard == [1]


def test_a_built_in_method_may_listen() -> None:
    signal: Signal[[int]] = Signal()
    heard: list[int] = []
    signal.connect(heard.append)
    signal.emit(3)
    assert heard == [3]
