"""Orders that nobody waits for any more: what is said at once, and what the provider says of it."""

from studio.provider.provider import Provider, Recoverable, Stopped
from studio.provider.trouble import ProviderError
from studio.session.awaited_orders import AwaitedOrders
from studio.session.errand import Errand
from studio.session.jobs import Jobs
from studio.session.means import Means
from studio.words import sentence


class Stopping:
    """Stops orders as far as they can be stopped.

    Args:
        means: clock and tasks.
        awaited: what is on its way.
        jobs: what of it is seen.
    """

    def __init__(self, means: Means, awaited: AwaitedOrders, jobs: Jobs) -> None:
        self._means = means
        self._awaited = awaited
        self._jobs = jobs

    def begin(self, errand: Errand, route: Provider) -> None:
        """Stop waiting for an order: what costs nothing is broken off, of all else the provider is asked to let go."""
        if errand.free:
            errand.stopped = True
            self._means.tasks.cancel(errand.task)
            self._means.tasks.start(("stop", errand.record.id), _told(errand, route))
        else:
            self._give_up(errand, route)

    def _give_up(self, errand: Errand, route: Provider) -> None:
        """Say at once that it may still cost something; then ask the provider to stop."""
        said = sentence("order-stop-asked", name=errand.order.card.name)
        self._awaited.end(errand, errand.stop(self._means.clock(), said, charged=None), first=True)
        errand.given_up = True
        self._means.tasks.start(("stop", errand.record.id), self._stop(errand, route))

    async def _stop(self, errand: Errand, route: Provider) -> None:
        """Ask the provider to stop; a picture that comes all the same is kept."""
        await errand.entry.cancelled()
        if await _asked_to_stop(errand, route) == "stopped":
            self._means.tasks.cancel(errand.task)
            await errand.entry.stopped()
            said = sentence("order-stopped", name=errand.order.card.name)
            self._jobs.end(errand.step, errand.before, errand.stop(self._means.clock(), said, charged=False))


async def _told(errand: Errand, route: Provider) -> None:
    await _asked_to_stop(errand, route)


async def _asked_to_stop(errand: Errand, route: Provider) -> Stopped:
    """Tell a provider that nobody waits any more, where it can be told."""
    claim = errand.entry.claim
    if claim is None or not isinstance(route, Recoverable):
        return "unknown"
    try:
        return await route.stop(claim)
    except ProviderError:
        return "unknown"
