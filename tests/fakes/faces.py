"""A face engine that finds what the test says, and a follower of the desk for windows without a session."""

import threading
from collections.abc import Callable
from pathlib import Path

from studio.experiment.experiment import Shot
from studio.face.engine import JITTERS, FaceEngine
from studio.face.finding import Finding, Look, finding_of
from studio.face.measure import Reading
from studio.session.pair_badges import PairBadges
from studio.session.signal import Signal
from tests.face.meshes import face, turned
from tests.face.workers import GOOD

PIXELS = {"frown": 0.4, "brows": 0.3}
SIZE = (800, 1000)


def found(*middles: tuple[int, int], unit: float = 200.0, yaw: float = 0.0, **cues: float) -> Finding:
    """One face, or some, with their middles at px of a picture of 800 by 1000."""
    looks = [Look([turned(face(unit, at, **cues), yaw)] * 9, [PIXELS] * 9, {}) for at in middles or ((400, 400),)]
    return finding_of(looks, SIZE, "fake", "7")


TWO = found((200, 400), (600, 400))
TURNED = found(yaw=40.0)


def reading(**cues: float) -> Reading:
    """The figures of one face."""
    read = found(**cues).reading
    assert read is not None
    return read


class FakeEngine(FaceEngine):
    """Answers at once, or when it is let.

    Attributes:
        seen: the pictures it was asked about.
        tell: what it finds in one.
        let: is taken once for every picture; None for at once.
    """

    def __init__(self, tell: Callable[[bytes], Finding] | Finding | None = None) -> None:
        super().__init__(GOOD)
        self.seen: list[bytes] = []
        self.closed = 0
        self.let: threading.Semaphore | None = None
        self.tell = tell or found()

    def look(self, picture: bytes | Path, jitters: int = JITTERS) -> Finding:
        assert isinstance(picture, bytes)
        self.seen.append(picture)
        if self.let is not None:
            self.let.acquire()
        return self.tell if isinstance(self.tell, Finding) else self.tell(picture)

    def close(self) -> None:
        self.closed += 1
        if self.let is not None:
            self.let.release()


class FakeBadges:
    """Comparisons that the test lays down."""

    def __init__(self) -> None:
        self.known: dict[tuple[str, str], PairBadges] = {}
        self.changed: Signal[[]] = Signal()

    def between(self, first: Shot, other: Shot) -> PairBadges | None:
        return self.known.get((first.id, other.id))


class FakeFaces:
    """What is known of faces, as the test says."""

    def __init__(self) -> None:
        self.badges = FakeBadges()
        self.known: dict[str, Finding] = {}
        self.waiting: set[str] = set()
        self.asked_again: list[str] = []
        self.lacking = ""
        self.works = True
        self.begun = 0
        self.changed: Signal[[str]] = Signal()

    def begin(self) -> None:
        self.begun += 1

    def finding(self, sha256: str) -> Finding | None:
        return self.known.get(sha256)

    def awaits(self, sha256: str) -> bool:
        return sha256 in self.waiting

    def again(self, sha256: str) -> None:
        self.asked_again.append(sha256)

    def tell(self, sha256: str, finding: Finding) -> None:
        """An answer has come."""
        self.waiting.discard(sha256)
        self.known[sha256] = finding
        self.changed.emit(sha256)
