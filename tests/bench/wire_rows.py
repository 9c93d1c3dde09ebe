"""What many pictures at once cost: how fast they come, how long the loop stands still, what they take in memory."""

from tests.bench.wire_orders import AT_ONCE, MODELS
from tests.bench.wire_rounds import Measured, Round, Task, measured

RATE_GOAL, STALL_GOAL_MS, MEMORY_GOAL_MB = 0.85, 16.0, 32.0
TEXT = 4 / 3
"""Bytes of a picture as base64."""
COPIES = 1 + 2 * TEXT
"""What a picture needs in the moment it is read: the answer as it came, its text, and the bytes made of it."""
MB = 1_000_000
WHOLE = Task()


def throughput(task: Task = WHOLE) -> dict[str, object]:
    """The row `throughput`: the rate against bare calls of the same bytes, the median of the rounds."""
    found = measured(task)
    value = round(found.middle([one.rate for one in found.rounds]), 3)
    ours, bare = (found.middle(times) for times in zip(*((one.seconds, one.bare) for one in found.rounds), strict=True))
    why = f"{task.count} pictures of {found.picture / MB:.1f} MB over {len(MODELS)} routes, {AT_ONCE} at a time each:"
    why += f" session {ours:.1f} s ({task.count / ours:.1f}/s), bare calls {bare:.1f} s ({task.count / bare:.1f}/s)"
    return _row("throughput", value, "x", RATE_GOAL, why) | {"met": value >= RATE_GOAL}


def stall(task: Task = WHOLE) -> dict[str, object]:
    """The row `stall`: the smallest difference of the rounds, for other programs stall the loop too."""
    best = min(measured(task).rounds, key=_beyond)
    value = round(max(0.0, _beyond(best)), 2)
    why = f"beyond the ticker alone; longest gap {best.stall:.1f} ms, alone {best.idle:.1f} ms in as long a time"
    return _row("stall", value, "ms", STALL_GOAL_MS, why)


def memory(task: Task = WHOLE) -> dict[str, object]:
    """The row `memory`: growth of the largest resident size, less what the pictures in flight need."""
    found = measured(task)
    grown, need = found.middle([one.grown for one in found.rounds]), in_flight(found)
    why = f"grew by {grown:.0f} MB at most; {len(MODELS)} routes x {AT_ONCE} in flight x {COPIES:.2f} (answer, text and"
    why += f" bytes of each) x {found.picture / MB:.2f} MB = {need:.0f} MB; all {task.count} pictures"
    return _row("memory", round(max(0.0, grown - need), 1), "MB", MEMORY_GOAL_MB, f"{why} {_all(found, task):.0f} MB")


def in_flight(found: Measured) -> float:
    """MB that the pictures in flight need."""
    return len(MODELS) * AT_ONCE * COPIES * found.picture / MB


def _all(found: Measured, task: Task) -> float:
    return task.count * found.picture / MB


def _beyond(one: Round) -> float:
    return one.stall - one.idle


def _row(name: str, value: float, unit: str, goal: float, why: str) -> dict[str, object]:
    """One row of the table; less is better."""
    return {"name": name, "value": value, "unit": unit, "goal": goal, "met": value <= goal, "why": why}
