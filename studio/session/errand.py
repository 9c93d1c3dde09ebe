"""One order on its way to a picture, and the shot that comes of it."""

from dataclasses import dataclass

from studio.experiment.experiment import Shot, Step
from studio.face.anchors import Anchors
from studio.image.picture import Picture
from studio.provider.provider import Answer, Order
from studio.provider.trouble import ProviderError
from studio.request.delivery import Delivery
from studio.request.job import JobRecord
from studio.session.desk import Desk, Fault, Job, JobState
from studio.session.journal import OrderJournal
from studio.session.order_entry import OrderEntry
from studio.words import Sentence


@dataclass
class Errand:
    """One order and where it stands.

    Attributes:
        record: of the ledger.
        order: for the route; its photos are put in when it is sent.
        step: the picture belongs to, as it was when it was sent.
        before: desk to go back to where nothing comes.
        entry: in the ledger.
        journal: what the route writes into it.
        later: asked for again, alone.
        stopped: the creator stopped it before it could cost anything.
        given_up: the creator does not wait for it any more; a picture that comes all the same is kept.
    """

    record: JobRecord
    order: Order
    step: Step
    before: Desk
    entry: OrderEntry
    journal: OrderJournal
    later: bool = False
    stopped: bool = False
    given_up: bool = False

    @property
    def slot(self) -> int:
        """0 for A."""
        return self.record.slot

    @property
    def task(self) -> tuple[str, str]:
        """Key of its task."""
        return ("shot", self.record.id)

    @property
    def pane(self) -> tuple[str, int]:
        """Step and slot whose pictures end together."""
        return (self.step.id, self.record.slot)

    @property
    def free(self) -> bool:
        """Whether stopping it costs nothing, whatever its state."""
        return self.entry.state == "planned" or self.free_of_charge

    @property
    def free_of_charge(self) -> bool:
        """Whether the model costs nothing at all."""
        return self.record.estimated == 0

    @property
    def expected_bytes(self) -> int:
        """What its answer takes at most: the px of a PNG that cannot be packed, as base64 and as a picture."""
        size = self.record.request.size
        return 8 * size.width * size.height

    def job(self, state: JobState, now: float, said: Sentence, error: Exception | None = None) -> Job:
        """How its end is shown.

        Args:
            state: it ended in.
            now: monotonic second.
            said: what happened, what it cost, what now.
            error: of the route, for the details.
        """
        fault = None
        if isinstance(error, ProviderError):
            fault = Fault(error.kind, error.words, error.request_id, self.record.route, error.charged)
        return Job(self.slot, state, now, said, fault)

    def stop(self, now: float, said: Sentence, *, charged: bool | None) -> Job:
        """How it is shown once the creator has stopped it after it was sent.

        Args:
            now: monotonic second.
            said: what is known of it.
            charged: False when surely nothing was charged, None when that is not known.
        """
        claim = self.entry.claim
        fault = Fault("cancelled", "", claim.id if claim is not None else "", self.record.route, charged)
        return Job(self.slot, "cancelled", now, said, fault)

    def shot(self, key: str, answer: Answer, picture: Picture, seconds: float | None) -> Shot:
        """The shot that an answer makes.

        Args:
            key: id of the shot.
            answer: of the route.
            picture: its checked original.
            seconds: from sending to the last byte, s.
        """
        sent = self.entry.sent
        return Shot(
            id=key,
            slot=self.slot,
            name=self.order.card.name,
            picture=picture,
            request=self.order.request,
            words=self.order.request.text,
            anchors=_anchors(answer),
            simulated=self.order.card.simulated,
            delivery=Delivery(
                job=self.record.id,
                route=self.record.route,
                sent=sent.body if sent is not None else "",
                url=sent.url if sent is not None else "",
                seconds=seconds,
                cost=answer.cost,
                version=answer.version,
                said=answer.said,
                later=self.later,
            ),
        )


def _anchors(answer: Answer) -> Anchors | None:
    if answer.eyes is None:
        return None
    left_x, left_y, right_x, right_y = answer.eyes
    return Anchors((left_x, left_y), (right_x, right_y), answer.mouth, "simulated")
