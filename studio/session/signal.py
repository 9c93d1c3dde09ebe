"""A typed signal without Qt: who listens is held weakly where it is a bound method."""

import weakref
from collections.abc import Callable
from types import MethodType
from typing import Generic, ParamSpec

P = ParamSpec("P")


class Signal(Generic[P]):
    """Calls its listeners in order of connection."""

    def __init__(self) -> None:
        self._listeners: list[Callable[[], Callable[P, object] | None]] = []

    def connect(self, listener: Callable[P, object]) -> None:
        """Add a listener; a bound method does not keep its object alive."""
        if isinstance(listener, MethodType):
            self._listeners.append(weakref.WeakMethod(listener))
        else:
            self._listeners.append(lambda: listener)

    def disconnect(self, listener: Callable[P, object]) -> None:
        """Remove a listener; nothing happens where it does not listen."""
        self._listeners = [hold for hold in self._listeners if hold() != listener]

    def emit(self, *args: P.args, **kwargs: P.kwargs) -> None:
        """Call every listener that is still alive."""
        alive = [(hold, hold()) for hold in self._listeners]
        self._listeners = [hold for hold, listener in alive if listener is not None]
        for _hold, listener in alive:
            if listener is not None:
                listener(*args, **kwargs)
