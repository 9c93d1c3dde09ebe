"""Names that creators give to pictures made elsewhere: the last ones are offered first."""

from collections.abc import Callable, Sequence

OFFERED = 8


class Naming:
    """Proposes and remembers model names.

    Args:
        last: the names used last, one per slot first.
        known: names of models that are offered behind the used ones.
        remember: called with the new list whenever it changes.
        fallback: the name of a slot nobody has named yet.
    """

    def __init__(
        self,
        last: Sequence[str],
        known: Sequence[str],
        remember: Callable[[tuple[str, ...]], None],
        fallback: Callable[[int], str],
    ) -> None:
        self._last = tuple(last)
        self._known = tuple(known)
        self._remember = remember
        self._fallback = fallback

    def proposed(self, slot: int) -> str:
        """The name a new picture of a slot gets."""
        return self._last[slot] if slot < len(self._last) else self._fallback(slot)

    def offered(self) -> tuple[str, ...]:
        """Names to choose from, last used first, none twice."""
        return tuple(dict.fromkeys((*self._last, *self._known)))

    def remember(self, slot: int, name: str) -> None:
        """Note that a slot was given a name."""
        row = [self.proposed(number) for number in range(max(2, slot + 1))]
        row[slot] = name
        self._last = tuple(dict.fromkeys((*row, *self._last)))[:OFFERED]
        # Two slots of one name would shift the row: keep the row itself in front.
        if len(set(row)) < len(row):
            self._last = (*row, *(name for name in self._last if name not in row))[:OFFERED]
        self._remember(self._last)
