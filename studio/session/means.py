"""What every group of commands works with."""

from collections.abc import Callable
from dataclasses import dataclass

from studio.session.live import Live
from studio.session.tasks import Tasks


@dataclass(frozen=True)
class Means:
    """The desk, the tasks, and what would otherwise be read from the world.

    Attributes:
        clock: monotonic seconds, for elapsed time.
        new_id: makes ids of experiments, steps and shots.
    """

    live: Live
    tasks: Tasks
    clock: Callable[[], float]
    new_id: Callable[[], str]
