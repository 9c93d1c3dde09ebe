"""What may be spent in a day: asked before anything is ordered."""

import asyncio
from collections.abc import Callable, Sequence

from studio.request.image_request import ImageRequest
from studio.request.model_card import ModelCard
from studio.request.price import cost_of, money
from studio.session.errands import Errands
from studio.session.means import Means
from studio.session.signal import Signal
from studio.words import Sentence, StudioError, sentence


class Spend:
    """Follows the ledger.

    Args:
        means: where a refusal is said, and what reads the ledger.
        errands: what is on its way, and the ledger.
        day: today, UTC, "YYYY-MM-DD".
        cap: micro-dollars a day, as it is set now.
        ever: whether anybody was ever paid, as the disk has it.

    Attributes:
        today: micro-dollars spent today, as far as they are known.
        paid_before: something was sent to somebody who is paid, now or ever. Until that was read, it is not known.
        changed: told the new sum.
        elsewhere: each tells micro-dollars that may still be charged for orders of other errands.
    """

    def __init__(
        self,
        means: Means,
        errands: Errands,
        day: Callable[[], str],
        cap: Callable[[], int],
        ever: Callable[[], bool] = lambda: False,
    ) -> None:
        self._live = means.live
        self._tasks = means.tasks
        self._ledger = errands.stores.books.ledger
        self._errands = errands
        self._day = day
        self._cap = cap
        self._ever = ever
        self.elsewhere: list[Callable[[], int]] = []
        self.today = 0
        self.paid_before = False
        self.changed: Signal[[int]] = Signal()
        errands.ended.connect(self.follow)

    @property
    def cap(self) -> int:
        """Micro-dollars that may be spent in a day."""
        return self._cap()

    def allows(self, wanted: Sequence[tuple[ModelCard, ImageRequest]]) -> bool:
        """Whether pictures may be ordered; says why not."""
        said = self.refusal(wanted)
        if said is not None:
            self._live.notice(said)
        return said is None

    def refusal(self, wanted: Sequence[tuple[ModelCard, ImageRequest]], cap: int | None = None) -> Sentence | None:
        """Why pictures may not be ordered, None where they may; an unknown price counts as nothing.

        Args:
            wanted: cards and requests.
            cap: micro-dollars a day, the creator's own if None.
        """
        most = self.cap if cap is None else cap
        cost = sum(cost_of(card, request) or 0 for card, request in wanted)
        coming = self._errands.awaited.reserved + sum(reserved() for reserved in self.elsewhere)
        over = self.today + coming + cost - most
        return sentence("order-cap", cap=money(most), over=money(over)) if cost and over > 0 else None

    def follow(self) -> None:
        """Read the day's sum again, soon."""
        if not self._tasks.running("spend"):
            self._tasks.start("spend", self._follow())

    async def read(self) -> None:
        """Read the day's sum now.

        Raises:
            StudioError: the ledger cannot be read.
        """
        if not self.paid_before:
            self.paid_before = await asyncio.to_thread(self._ever)
        today = await asyncio.to_thread(self._ledger.spent, self._day())
        if today != self.today:
            self.today = today
            self.changed.emit(today)

    async def _follow(self) -> None:
        try:
            await self.read()
        except StudioError as error:
            self._live.notice(error.sentence)
