"""What of a post goes to the phone: its slides in order, its caption, the panes that may be filled from there."""

import threading
from collections.abc import Callable

from studio.experiment.experiment import SLOTS
from studio.phone.parcel import Parcel, Slot
from studio.post.plan import PostPlan
from studio.session.post_easel import Easel
from studio.session.post_plans import PostPlans
from studio.session.post_record import PostTexts
from studio.session.tasks import Tasks
from studio.store.post_folder import Watch
from studio.words import Sentence, StudioError

Ready = Callable[[Parcel], object]
Failed = Callable[[Sentence], object]


class PostParcels:
    """Draws posts for the phone. Nothing is sent here, and nothing is written to the disk.

    Args:
        tasks: runs the drawing.
        plans: what a plan shows.
        easel: draws it.
    """

    def __init__(self, tasks: Tasks, plans: PostPlans, easel: Easel) -> None:
        self._tasks = tasks
        self._plans = plans
        self._easel = easel
        self._stopped = threading.Event()

    def pack(self, plan: PostPlan, texts: PostTexts, ready: Ready, failed: Failed) -> None:
        """Draw the slides of a plan as they would be published; a newer call drops an older one.

        Args:
            plan: what is drawn.
            texts: as the creator left them; the caption goes along, and so do the descriptions.
            ready: gets the parcel.
            failed: hears why there is none.
        """
        self.cancel()
        stopped = self._stopped = threading.Event()
        self._tasks.start("parcel", self._pack(plan, texts, (ready, failed), stopped))

    def cancel(self) -> None:
        """Nobody waits for a parcel any more."""
        self._stopped.set()
        self._tasks.cancel("parcel")

    async def _pack(
        self, plan: PostPlan, texts: PostTexts, told: tuple[Ready, Failed], stopped: threading.Event
    ) -> None:
        ready, failed = told
        try:
            order = self._plans.order(plan)
            files = await self._easel.parcel(order, texts, Watch(stopped=stopped.is_set))
            slots = tuple(Slot(slot, SLOTS[slot], order.subject.name(slot)) for slot in order.subject.slots)
            parcel = Parcel(files, texts.caption, slots)
        except StudioError as error:
            failed(error.sentence)
        else:
            ready(parcel)
        finally:
            stopped.set()  # the loop may have been closed: nothing more is drawn then
