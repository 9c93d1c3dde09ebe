"""An error tells its kind and its way, and nothing of what it was about."""

import errno
from pathlib import Path

import pytest

from studio.store.trace import MOST_FRAMES, MOST_LINKS, place, trace
from studio.words import StudioError, sentence

PROMPT = "same woman, quiet sadness"


def raised(error: BaseException) -> BaseException:
    """The error with a place."""
    with pytest.raises(type(error)) as caught:
        _raise(error)
    return caught.value


def _raise(error: BaseException) -> None:
    raise error


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (ValueError(PROMPT), "ValueError"),
        (KeyError(PROMPT), "KeyError"),
        (RuntimeError(PROMPT), "RuntimeError"),
        (FileNotFoundError(errno.ENOENT, PROMPT, f"/pictures/{PROMPT}.png"), "FileNotFoundError: ENOENT"),
        (OSError(PROMPT), "OSError"),
        (StudioError(sentence("store-no-space", path=PROMPT)), "studio.words.StudioError: store-no-space"),
        (AttributeError("'int' object has no attribute 'x'"), "AttributeError: 'int' object has no attribute 'x'"),
        (TypeError(f"first line\n{PROMPT}"), "TypeError: first line"),
    ],
)
def test_kind_and_way_are_told_and_contents_are_not(error: BaseException, told: str) -> None:
    lines = trace(raised(error)).splitlines()
    assert lines[-1] == told
    assert lines[0].startswith("  test_trace.py:")
    assert lines[1].endswith(" in _raise")
    assert PROMPT not in "\n".join(lines)


def test_causes_come_first() -> None:
    error = raised(ValueError(PROMPT))
    error.__cause__ = raised(KeyError(PROMPT))
    told = trace(error)
    assert told.index("KeyError") < told.index("which led to") < told.index("ValueError")


def test_a_group_tells_its_parts() -> None:
    told = trace(raised(ExceptionGroup("two", [ValueError(PROMPT), TypeError("no")])))
    assert "ExceptionGroup" in told
    assert told.endswith("ValueError\nTypeError: no")


def test_endless_chains_and_deep_stacks_are_cut() -> None:
    first, second = ValueError(), TypeError()
    first.__cause__, second.__cause__ = second, first
    assert trace(first).count("which led to") == 1
    long = error = ValueError()
    for _ in range(20):
        error.__cause__ = ValueError()
        error = error.__cause__
    assert trace(long).count("which led to") == MOST_LINKS - 1

    def deep(left: int) -> None:
        if left:
            deep(left - 1)
        raise StopIteration

    with pytest.raises(StopIteration) as caught:
        deep(MOST_FRAMES * 3)
    assert len(trace(caught.value).splitlines()) == MOST_FRAMES + 1


def test_places_are_the_same_on_every_machine() -> None:
    assert place("/home/ana/.venv/lib/python3.11/site-packages/PIL/Image.py") == "PIL/Image.py"
    assert place("/opt/x/studio/store/log.py") == "studio/store/log.py"
    assert place("C:\\Users\\Ana\\own scripts\\thing.py") == "thing.py"
    assert place("<string>") == "<string>"
    assert place(str(Path("/home/ana/thing.py"))) == "thing.py"
