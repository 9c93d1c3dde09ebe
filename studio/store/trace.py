"""An error as lines for the log: where it happened, and nothing of what it was about.

The text of an exception can hold a prompt, an address or the name of a picture. So only the kind of the error and its
way through the program are told, and the text of those kinds that the interpreter itself words about code.
"""

import errno
import traceback
from types import TracebackType

from studio.store.redaction import PROGRAM
from studio.words import StudioError

ABOUT_CODE = (
    *(AttributeError, ImportError, NameError, TypeError, IndexError),
    *(NotImplementedError, RecursionError, ZeroDivisionError, MemoryError),
)
"""Errors whose text names code, not contents."""
MOST_FRAMES = 40
MOST_LINKS = 5
"""Errors told of one chain."""


def trace(error: BaseException) -> str:
    """What is told of an error and those that led to it, the first cause first."""
    return "\nwhich led to\n".join(_one(link) for link in reversed(_chain(error)))


def _chain(error: BaseException) -> list[BaseException]:
    links: list[BaseException] = []
    at: BaseException | None = error
    while at is not None and at not in links and len(links) < MOST_LINKS:
        links.append(at)
        at = at.__cause__ or (None if at.__suppress_context__ else at.__context__)
    return links


def _one(error: BaseException) -> str:
    told = f"{_kind(error)}: {about}" if (about := _about(error)) else _kind(error)
    within = [_one(part) for part in error.exceptions[:MOST_LINKS]] if isinstance(error, BaseExceptionGroup) else []
    return "\n".join((*_frames(error.__traceback__), told, *within))


def _frames(at: TracebackType | None) -> list[str]:
    # Source lines are left out: they are the same in everybody's copy.
    frames = traceback.StackSummary.extract(traceback.walk_tb(at), lookup_lines=False)
    return [f"  {place(frame.filename)}:{frame.lineno} in {frame.name}" for frame in frames[-MOST_FRAMES:]]


def place(file: str) -> str:
    """The part of a source file's path that is the same on every machine, its bare name where there is none."""
    found = PROGRAM.search(file)
    return (found[1] if found is not None else file.rpartition("/")[2].rpartition("\\")[2]).replace("\\", "/")


def _kind(error: BaseException) -> str:
    kind = type(error)
    return kind.__name__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__name__}"


def _about(error: BaseException) -> str:
    if isinstance(error, StudioError):
        return error.sentence.key
    if isinstance(error, OSError):
        return errno.errorcode.get(error.errno or 0, "")
    text = str(error) if isinstance(error, ABOUT_CODE) else ""
    return text.partition("\n")[0][:200]
