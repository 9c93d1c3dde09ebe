"""What is said of a picture on its way."""

from dataclasses import dataclass

from studio.session.desk import Job, JobState
from studio.words import Words

FREE: tuple[JobState, ...] = ("waiting", "sent", "drawing", "saving")
PAID: tuple[JobState, ...] = ("sent", "queued", "drawing", "saving")
ROW_OF: dict[JobState, JobState] = {"downloading": "saving", "slowed": "sent", "waiting": "sent", "queued": "sent"}
"""Stages that have no row of their own, and the row they are told in."""
UNSENT: dict[JobState, str] = {"waiting": "viewer-stage-unsent", "slowed": "viewer-stage-resend"}
"""While nothing can be charged, the first row must not say that it may be."""
Rows = tuple[tuple[JobState, str], ...]


@dataclass(frozen=True)
class Expected:
    """What is known beforehand.

    Attributes:
        usual: seconds of the quickest and the slowest picture of this model so far.
        paid: it may cost money, which is said as soon as it is sent.
    """

    usual: tuple[float, float] | None = None
    paid: bool = False


def said_of(job: Job, expected: Expected, words: Words, now: float) -> str:
    """The sentence under the seconds.

    Args:
        job: the picture on its way.
        expected: what is known beforehand.
        words: of the window.
        now: monotonic second.
    """
    say = words.say
    if job.state == "slowed":
        return say("viewer-said-slowed", seconds=max(0, round((job.until or now) - now)))
    if job.state == "downloading" and job.share is not None:
        return say("viewer-said-downloading-share", percent=round(job.share * 100))
    if job.state == "queued" and job.place is not None:
        said = say("viewer-said-queued-at", place=job.place)
    else:
        said = say(f"viewer-said-{job.state}")
    return f"{said}\n{_usually(expected, words)}".strip() if job.state in ("sent", "queued", "drawing") else said


def rows_of(job: Job, expected: Expected, words: Words) -> Rows:
    """Stages from the first to the last, and what is said of each."""
    say = words.say
    if not expected.paid:
        return tuple((stage, say(f"viewer-stage-{stage}")) for stage in FREE)
    told = {stage: say(f"viewer-stage-{stage}") for stage in PAID}
    told["sent"] = say(UNSENT.get(job.state, "viewer-stage-sent-paid"))
    told["saving"] = say("viewer-stage-fetching")
    return tuple(told.items())


def row_reached(job: Job, rows: Rows) -> int:
    """Number of the row that a job has come to."""
    stages = [stage for stage, _text in rows]
    state = job.state if job.state in stages else ROW_OF.get(job.state, stages[0])
    return stages.index(state)


def _usually(expected: Expected, words: Words) -> str:
    if expected.usual is None:
        return ""
    low, high = (round(one) for one in expected.usual)
    if low == high:
        return words.say("viewer-usual-one", seconds=low)
    return words.say("viewer-usual", low=low, high=high)
