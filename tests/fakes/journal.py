"""A journal in memory: what a route has told, in order."""

from studio.provider.provider import Claim, Progress, Sent


class FakeJournal:
    """Takes everything down.

    Attributes:
        told: names of the calls that are on disk before the route goes on, in order.
        sent: what went out.
        claims: what the provider gave to ask by.
        bodies: answers as they came.
        shown: progress.
    """

    def __init__(self) -> None:
        self.told: list[str] = []
        self.sent: list[Sent] = []
        self.claims: list[Claim] = []
        self.bodies: list[bytes] = []
        self.shown: list[Progress] = []

    async def sending(self, sent: Sent) -> None:
        self.told.append("sending")
        self.sent.append(sent)

    async def unsent(self) -> None:
        self.told.append("unsent")

    async def accepted(self, claim: Claim) -> None:
        self.told.append("accepted")
        self.claims.append(claim)

    async def received(self, data: bytes) -> None:
        self.told.append("received")
        self.bodies.append(data)

    async def downloading(self) -> None:
        self.told.append("downloading")

    def progress(self, progress: Progress) -> None:
        self.shown.append(progress)

    @property
    def stages(self) -> list[str]:
        """What could be seen, each stage once."""
        return list(dict.fromkeys(one.stage for one in self.shown))
