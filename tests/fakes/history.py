"""A history for window tests: a handful of tests, found by their names; no disk, no tasks."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from studio.session.guest import Guest
from studio.session.history_commands import Answer, Choices, Found, HistoryState, Query, Run
from studio.session.live import Live
from studio.session.veil import Veil
from studio.verdict.blind_order import sides
from studio.verdict.tally import Tally
from studio.words import Words

SHA_A, SHA_B = "0" * 64, "1" * 64


def run_of(number: int, place: str = "baseline", choice: str | None = None, *, waits: bool = False) -> Run:
    """A run of two pictures."""
    made = Run(f"s{number}", place, "FAIR", (SHA_A, SHA_B), (f"s{number}-0", f"s{number}-1"), waits=waits)
    return replace(made, choice=choice)  # type: ignore[arg-type]


def found_of(key: str, name: str, runs: tuple[Run, ...], **fields: object) -> Found:
    """A test of a pair of real names."""
    made = Found(key, name, "2026-10-12", "sad", ("Nano Banana", "Seedream 4.5"), runs, cost=280_000)
    return replace(made, **fields)  # type: ignore[arg-type]


def four_tests() -> list[Found]:
    """One well judged, one without runs, one that waits for its vote, one of pictures brought in."""
    judged = (run_of(1, choice="a"), run_of(2, "brow", "b"), run_of(3, "mouth", "b"), run_of(4, "gaze-2", "tie"))
    return [
        found_of("e1", "Sad, four steps", judged, votes=Tally(1, 2, 1), note="Brows did it."),
        found_of("e2", "Embarrassed, café", (), models=("", ""), cost=None, emotion="embarrassed"),
        found_of("e3", "Nervous at the desk", (run_of(5, waits=True),), cost=0, simulated=True, emotion="nervous"),
        found_of("e4", "Two pictures", (run_of(6, "import"),), cost=None, imported=True, emotion=""),
    ]


@dataclass(frozen=True)
class FakeTrashed:
    """A deleted test."""

    id: str
    name: str
    since: str = "2026-10-12 10:00"


class FakeActs:
    """Notes what is asked."""

    def __init__(self) -> None:
        self.done: list[str] = []
        self.texts = {"s1": "sad face, knitted brows", "s2": "sad face, deeply knitted brows"}

    def open(self, test: str, step: str = "") -> None:
        self.done.append(f"open {test} {step}".strip())

    def duplicate(self, test: str) -> None:
        self.done.append(f"duplicate {test}")

    def baseline(self, test: str, step: str) -> None:
        self.done.append(f"baseline {test} {step}")

    def text(self, test: str, step: str, then: Callable[[str], None]) -> None:
        then(self.texts.get(step, ""))

    def compare(self, test: str, shot: str, then: Callable[[], None] = lambda: None) -> None:
        self.done.append(f"compare {test} {shot}")
        then()


class FakeTrash:
    """Takes tests out of the list and gives them back."""

    def __init__(self, history: "FakeHistory") -> None:
        self._history = history
        self.there: list[Found] = []

    def put(self, test: str, then: Callable[[], None]) -> None:
        gone = next(one for one in self._history.tests if one.id == test)
        self._history.tests.remove(gone)
        self.there.append(gone)
        then()

    def back(self, test: str, then: Callable[[], None]) -> None:
        back = next(one for one in self.there if one.id == test)
        self.there.remove(back)
        self._history.tests.insert(0, back)
        then()

    def all(self, then: Callable[[tuple[FakeTrashed, ...]], None]) -> None:
        then(tuple(FakeTrashed(one.id, one.name) for one in self.there))


class FakeHistory:
    """Answers at once. `picture` is what every original is; empty for none.

    Attributes:
        asked: every question.
        late: answers wait in `answers` until the test gives them.
    """

    def __init__(self, live: Live, veil: Veil, words: Callable[[], Words], blind: Callable[[], bool]) -> None:
        self.guest = Guest(live, veil, words)
        self.acts = FakeActs()
        self.trash = FakeTrash(self)
        self.tests = four_tests()
        self.state = HistoryState()
        self.folder = "/home/ana/Pictures/ExpressionStudio"
        self.asked: list[Query] = []
        self.picture = b""
        self.kept: dict[str, bytes] = {}
        self.fetched = 0
        self.late = False
        self.answers: list[Callable[[], None]] = []
        self._blind = blind

    def remember(self, state: HistoryState) -> None:
        self.state = state

    def ask(self, query: Query, then: Callable[[Answer], None]) -> None:
        self.asked.append(query)
        ids = tuple(one.id for one in self.tests if query.words.lower() in one.name.lower())
        choices = Choices(
            ("nervous", "sad"), ("Nano Banana", "Seedream 4.5"), ("FAIR",), ("a", "tie"), ("brow", "gaze")
        )
        self._soon(lambda: then(Answer(query, ids, choices)))

    def lines(self, ids: Sequence[str], then: Callable[[tuple[Found, ...]], None]) -> None:
        self.fetched += 1
        self._soon(lambda: then(tuple(one for key in ids for one in self.tests if one.id == key)))

    def order(self, found: Found, run: Run) -> tuple[int, ...]:
        return sides(run.step) if self.hides(found, run) else (0, 1)

    def hides(self, found: Found, run: Run) -> bool:
        return run.waits and self._blind()

    def small(self, sha256: str) -> bytes | None:
        return self.kept.get(sha256)

    def original(self, sha256: str) -> bytes | None:
        return self.picture or None

    def keep_small(self, sha256: str, data: bytes) -> None:
        self.kept[sha256] = data

    def file(self, sha256: str) -> str:
        return ""

    def _soon(self, answer: Callable[[], None]) -> None:
        if self.late:
            self.answers.append(answer)
        else:
            answer()
