"""The summary of the open test: which votes it counts, and its picture as a file. Writing happens off this thread."""

import asyncio
from collections.abc import Callable
from pathlib import Path

from studio.experiment.experiment import Step
from studio.post.tested import tested
from studio.session.desk import Desk
from studio.session.means import Means
from studio.store.atomic import write_atomic
from studio.verdict.verdict import Verdict
from studio.words import Sentence, StudioError, sentence


class SummaryCommands:
    """What is summed up, and where its picture goes.

    Args:
        means: desk and tasks.
    """

    def __init__(self, means: Means) -> None:
        self._tasks = means.tasks
        self._new_id = means.new_id

    def judged(self, desk: Desk) -> tuple[Step, ...]:
        """The steps whose votes count: the same as in the caption and on the slides of a post."""
        told = tested(desk.experiment)
        return told.judged(desk.verdicts) if told is not None else ()

    def verdicts(self, desk: Desk) -> tuple[Verdict, ...]:
        """The verdicts that count, in the order of their steps."""
        return tuple(desk.verdicts[step.id] for step in self.judged(desk))

    def ready(self, desk: Desk) -> bool:
        """Whether there is anything to sum up: a picture, or a refusal."""
        return any(step.shots or step.refusals for step in desk.experiment.steps)

    def save(self, png: bytes, path: str, then: Callable[[Sentence, bool], None]) -> None:
        """Write the picture; the file is replaced whole. `then` hears what happened and whether it worked."""
        self._tasks.start(("save", self._new_id()), _save(png, Path(path), then))


async def _save(png: bytes, path: Path, then: Callable[[Sentence, bool], None]) -> None:
    try:
        await asyncio.to_thread(write_atomic, path, png)
    except StudioError as error:
        then(error.sentence, False)
    else:
        then(sentence("session-saved", path=str(path)), True)


def file_name(name: str) -> str:
    """A file name from the name of a test: letters and digits of any language, joined by hyphens."""
    kept = "".join(sign if sign.isalnum() else " " for sign in name.lower())
    return "-".join([*kept.split(), "summary"]) + ".png"
