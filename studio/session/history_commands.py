"""The history: all tests of the library, searched while the creator types, and what can be done with them."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from studio.experiment.experiment import Step
from studio.session.guest import Guest
from studio.session.history_acts import HistoryActs
from studio.session.history_trash import HistoryTrash
from studio.session.history_words import also_called
from studio.session.means import Means
from studio.session.saving import Saving
from studio.session.veil import Veil
from studio.store.library import Library
from studio.store.search import NO_VOTE, SORTS, Choices, Found, Query, Run, Sort
from studio.verdict.blind_order import PAIR, sides
from studio.words import StudioError, Words

__all__ = ["NO_VOTE", "SORTS", "Answer", "Choices", "Found", "HistoryCommands", "HistoryState", "Query", "Run", "Sort"]


@dataclass(frozen=True)
class HistoryState:
    """How the history was left, so that it is found like that again.

    Attributes:
        query: what was asked.
        test, run: ids of what was chosen, "" for nothing.
        top: how far it was scrolled, px.
    """

    query: Query = Query()
    test: str = ""
    run: str = ""
    top: int = 0


@dataclass(frozen=True)
class Answer:
    """What was found.

    Attributes:
        query: the question, as it was asked.
        ids: of the tests, in order.
        choices: what there is to filter by.
    """

    query: Query
    ids: tuple[str, ...]
    choices: Choices


Then = Callable[[Answer], None]


@dataclass(frozen=True)
class Reach:
    """What the history works with.

    Attributes:
        library: records, index, small pictures.
        saving: writes the open test, so that it is found too.
        veil: what is hidden until the vote.
        words: in the creator's language.
        blind: whether the creator wants to judge blind.
    """

    library: Library
    saving: Saving
    veil: Veil
    words: Callable[[], Words]
    blind: Callable[[], bool]


class HistoryCommands:
    """Asks and hands out.

    Attributes:
        folder: where the files are.
        state: how the page was left.
        acts: what can be done with what is found.
        trash: deleting and taking back.
        guest: a picture of another test in a pane.
    """

    def __init__(self, means: Means, reach: Reach, acts: HistoryActs, trash: HistoryTrash, guest: Guest) -> None:
        self._means = means
        self._reach = reach
        self._waits: tuple[Query, Then] | None = None
        self.folder = str(reach.library.folder)
        self.state = HistoryState()
        self.acts = acts
        self.trash = trash
        self.guest = guest

    def remember(self, state: HistoryState) -> None:
        """The page was left like this."""
        self.state = state

    def ask(self, query: Query, then: Then) -> None:
        """Find tests; `then` hears of them. Of several questions in a row only the newest is answered."""
        self._waits = query, then
        if not self._means.tasks.running("history ask"):
            self._means.tasks.start("history ask", self._answer())

    def lines(self, ids: Sequence[str], then: Callable[[tuple[Found, ...]], None]) -> None:
        """Hand out what a list shows of some tests."""
        self._means.tasks.start(("history lines", self._means.new_id()), self._lines(tuple(ids), then))

    def order(self, found: Found, run: Run) -> tuple[int, ...]:
        """Slots of a run from left to right: by lot where nobody may know yet whose its pictures are."""
        rest = tuple(range(len(PAIR), len(run.thumbs)))
        step = self._open_step(found, run)
        if step is not None:
            return (*self._reach.veil.order(self._means.live.desk, step), *rest)[: len(run.thumbs)]
        return (*(sides(run.step) if self.hides(found, run) else PAIR), *rest)[: len(run.thumbs)]

    def hides(self, found: Found, run: Run) -> bool:
        """Whether nobody may know yet whose the pictures of a run are."""
        desk = self._means.live.desk
        if self._open_step(found, run) is not None and run.step == desk.shown:
            return self._reach.veil.covers(desk)
        return run.waits and self._reach.blind()

    def small(self, sha256: str) -> bytes | None:
        """The small picture of an original where it was made already. For any thread but the window's."""
        return self._reach.library.thumbs.read(sha256)

    def original(self, sha256: str) -> bytes | None:
        """The bytes of an original, None where it is missing or changed. For any thread but the window's."""
        try:
            return self._reach.library.original(sha256)
        except StudioError:
            return None

    def keep_small(self, sha256: str, data: bytes) -> None:
        """Put a small picture by. For any thread but the window's."""
        self._reach.library.thumbs.keep(sha256, data)

    def file(self, sha256: str) -> str:
        """Path of an original, "" where it is not there."""
        path = self._reach.library.thumbs.source(sha256)
        return str(path) if path is not None else ""

    async def _answer(self) -> None:
        while self._waits is not None:
            (query, then), self._waits = self._waits, None
            try:
                await self._reach.saving.flush()
                answer = await asyncio.to_thread(self._find, query)
            except StudioError as error:
                self._means.live.notice(error.sentence)
                continue
            if self._waits is None:
                then(answer)

    def _find(self, query: Query) -> Answer:
        index = self._reach.library.index
        choices = index.choices()
        also = also_called(query.words, choices, self._reach.words())
        return Answer(query, index.find(replace(query, also=also)), choices)

    async def _lines(self, ids: tuple[str, ...], then: Callable[[tuple[Found, ...]], None]) -> None:
        try:
            found = await asyncio.to_thread(self._reach.library.index.lines, ids)
        except StudioError as error:
            self._means.live.notice(error.sentence)
            return
        then(found)

    def _open_step(self, found: Found, run: Run) -> Step | None:
        desk = self._means.live.desk
        return desk.experiment.step(run.step) if desk.experiment.id == found.id else None
