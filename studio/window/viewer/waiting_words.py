"""What is said of a picture on its way."""

from dataclasses import dataclass

from studio.session.desk import Job, JobState
from studio.words import Words

BETWEEN: tuple[JobState, ...] = ("queued", "drawing")
"""Stages that only some routes tell of."""
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
        hidden: nothing may tell whose picture it is, so all of them are told of together.
        stages: what is told of it between sending and saving; nothing where the only answer holds the picture.
    """

    usual: tuple[float, float] | None = None
    paid: bool = False
    hidden: bool = False
    stages: tuple[str, ...] = ("drawing",)


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
    elif job.state == "sent" and not expected.stages:
        said = say("viewer-said-sent-direct")
    else:
        said = say(f"viewer-said-{job.state}")
    return f"{said}\n{_usually(expected, words)}".strip() if job.state in ("sent", "queued", "drawing") else said


def rows_of(job: Job, expected: Expected, words: Words) -> Rows:
    """Stages from the first to the last, and what is said of each."""
    between = tuple(stage for stage in BETWEEN if stage in expected.stages or stage == job.state)
    start: tuple[JobState, ...] = ("sent",) if expected.paid else ("waiting", "sent")
    told = {stage: words.say(f"viewer-stage-{stage}") for stage in (*start, *between, "saving")}
    if expected.paid or job.state == "slowed":
        told["sent"] = words.say(UNSENT.get(job.state, "viewer-stage-sent-paid"))
    if "downloading" in expected.stages or job.state == "downloading":
        told["saving"] = words.say("viewer-stage-fetching")
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
