"""Pictures of a folder become tests: by the words in their files, by the model they name, by folder, by name. Pure."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from studio.experiment.experiment import SLOTS

COUNTER = re.compile(r"[\s_.-]*\(?\d{1,6}\)?$")
"""What programs put behind a name to tell the pictures of one prompt apart."""


@dataclass(frozen=True)
class Found:
    """One picture that was found.

    Attributes:
        path: of its file.
        folder: it lies in, "" for the one that was chosen.
        stem: of its name, without ending.
        text: the words in its file, "" where it carries none.
        model: that its file names, "" where it names none.
    """

    path: str
    folder: str
    stem: str
    text: str = ""
    model: str = ""


@dataclass(frozen=True)
class Group:
    """The pictures of one prompt.

    Attributes:
        text: the words, "" where nobody knows them.
        pictures: slot and picture, in the order of their names.
    """

    text: str
    pictures: tuple[tuple[int, Found], ...]


@dataclass(frozen=True)
class Gathered:
    """One test to be made.

    Attributes:
        names: of its models, by slot; "" where nobody knows one.
        groups: its steps.
    """

    names: tuple[str, ...]
    groups: tuple[Group, ...]


def gather(found: Sequence[Found]) -> tuple[Gathered, ...]:
    """Sort pictures into tests of two to four models each.

    Who made a picture is told by its file, else by its folder where there are several. Pictures with the same words
    belong to one step; without words those whose names are alike, numbers at their end apart. More models than there
    are panes make further tests.

    Args:
        found: in any order; none gives no test.
    """
    makers = _makers(found)
    names = tuple(dict.fromkeys(makers))
    tests = []
    for first in range(0, len(names), len(SLOTS)):
        part = names[first : first + len(SLOTS)]
        mine = [(part.index(maker), one) for maker, one in zip(makers, _sorted(found), strict=True) if maker in part]
        tests.append(Gathered(_padded(part), _groups(mine)))
    return tuple(tests)


def _sorted(found: Iterable[Found]) -> list[Found]:
    return sorted(found, key=lambda one: (one.folder, _natural(one.stem), one.path))


def _natural(stem: str) -> tuple[tuple[int, str], ...]:
    """Names as people sort them: 2 before 10."""
    parts = re.split(r"(\d+)", stem.casefold())
    return tuple((int(part), "") if part.isdigit() and part.isascii() else (-1, part) for part in parts)


def _makers(found: Sequence[Found]) -> list[str]:
    """Who made each picture, in sorted order."""
    pictures = _sorted(found)
    if any(one.model for one in pictures):
        return [one.model or _folder_name(one) for one in pictures]
    folders = {one.folder for one in pictures}
    return [_folder_name(one) if len(folders) > 1 else "" for one in pictures]


def _folder_name(one: Found) -> str:
    return one.folder.replace("\\", "/").rstrip("/").rpartition("/")[2]


def _padded(names: tuple[str, ...]) -> tuple[str, ...]:
    """A test has two panes at least."""
    return names if len(names) > 1 else (*names, "")


def _groups(pictures: Sequence[tuple[int, Found]]) -> tuple[Group, ...]:
    grouped: dict[tuple[str, str], list[tuple[int, Found]]] = {}
    for slot, one in pictures:
        text = one.text.strip()
        key = (text, "") if text else ("", COUNTER.sub("", one.stem).casefold())
        grouped.setdefault(key, []).append((slot, one))
    return tuple(Group(text, tuple(members)) for (text, _name), members in grouped.items())
