"""How the fair-test rule speaks: one sentence for each case, every difference named."""

from dataclasses import dataclass
from functools import reduce

from studio.experiment.experiment import SLOTS, Trial
from studio.experiment.moved import Moved
from studio.words import Sentence, sentence


@dataclass(frozen=True)
class Found:
    """What differs, by sort.

    Attributes:
        locks: parts opened since the baseline.
        words: controls that change words.
        asked: differences of the requests from the baseline's.
        apart: differences of the slots from each other.
        by_hand: whether a picture is made in a maker's app.
    """

    locks: tuple[Moved, ...] = ()
    words: tuple[Moved, ...] = ()
    asked: tuple[Moved, ...] = ()
    apart: tuple[Moved, ...] = ()
    by_hand: bool = False

    @property
    def all(self) -> tuple[Moved, ...]:
        """Everything, in the order in which it is told."""
        return (*self.locks, *self.words, *self.asked, *self.apart)


def said_of(kind: str, found: Found, now: Trial) -> Sentence:
    """The sentence of a case."""
    said = _said(kind, found, now)
    if found.by_hand and kind in ("baseline", "one", "repeat"):
        return sentence("experiment-fair-hand", said=said)
    return said


def what_moved(moved: Moved) -> Sentence:
    """The name of one difference, with its slot where it is not the same for all."""
    what = _name(moved)
    if not moved.slots or len(moved.slots) > 1:
        return what
    return sentence("experiment-in-slot", what=what, slot=SLOTS[moved.slots[0]])


def listed(moves: tuple[Moved, ...]) -> Sentence:
    """Several differences as one enumeration."""
    *head, last = (what_moved(moved) for moved in moves)
    if not head:
        return last
    start = reduce(lambda said, name: sentence("experiment-list", head=said, tail=name), head)
    return sentence("experiment-list-end", head=start, tail=last)


def _said(kind: str, found: Found, now: Trial) -> Sentence:
    if kind == "apart" or (kind == "baseline" and found.apart):
        return sentence("experiment-fair-apart", what=listed(found.apart))
    spoken = {"one": lambda: _only(found.words[0], now), "unlocked": lambda: _also_unlocked(found)}
    spoken |= {"model": lambda: _other_model(found), "asked": lambda: _asked(found.asked[0])}
    spoken |= {
        "several": lambda: sentence("experiment-fair-several", count=len(found.all), what=listed(found.all)),
    }
    return spoken[kind]() if kind in spoken else sentence(f"experiment-fair-{kind}")


def _also_unlocked(found: Found) -> Sentence:
    return _also(_unlocked(found), (*_unnamed(found), *found.asked, *found.apart))


def _unlocked(found: Found) -> Sentence:
    parts = tuple(Moved(lock.what.removeprefix("lock-"), lock.was, lock.now) for lock in found.locks)
    return sentence("experiment-fair-unlocked", what=listed(parts), count=len(parts))


def _unnamed(found: Found) -> tuple[Moved, ...]:
    """Changed words of other things than the parts whose lock was opened."""
    opened = {lock.what.removeprefix("lock-") for lock in found.locks}
    return tuple(moved for moved in found.words if moved.what not in opened)


def _other_model(found: Found) -> Sentence:
    first = found.asked[0]
    rest = (*found.words, *found.asked[1:], *found.apart)
    if first.what == "slots":
        return _also(sentence("experiment-fair-slots", was=first.was, now=first.now), rest)
    key = "experiment-fair-version" if first.what == "model-version" else "experiment-fair-model"
    return _also(sentence(key, slot=SLOTS[first.slots[0]], was=first.was, now=first.now), rest)


def _asked(moved: Moved) -> Sentence:
    if moved.scale:
        return sentence("experiment-fair-asked-from-to", what=what_moved(moved), was=moved.was, now=moved.now)
    return sentence("experiment-fair-asked", what=what_moved(moved))


def _also(said: Sentence, rest: tuple[Moved, ...]) -> Sentence:
    return sentence("experiment-fair-also", said=said, what=listed(rest)) if rest else said


def _only(moved: Moved, now: Trial) -> Sentence:
    locked = now.draft.recipe.locked_rows if now.draft is not None else 0
    panes = sentence(f"experiment-panes-{len(now.requests) or 2}")
    what = what_moved(moved)
    if now.draft is None:
        return sentence("experiment-fair-words", was=moved.was, now=moved.now, panes=panes)
    if moved.scale:
        return sentence(
            "experiment-fair-one-from-to", what=what, was=moved.was, now=moved.now, locked=locked, panes=panes
        )
    return sentence("experiment-fair-one", what=what, locked=locked, panes=panes)


def _name(moved: Moved) -> Sentence:
    if moved.what.startswith("lock-"):
        return sentence("experiment-what-lock", part=sentence(f"experiment-what-{moved.what.removeprefix('lock-')}"))
    return sentence(f"experiment-what-{moved.what}")
