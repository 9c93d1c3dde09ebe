"""Kills the writing of a verdict, of a post and of the settings at each call, and tells what is found afterwards.

A program of its own: forks are only taken of a process without threads.
"""

import json
import os
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from studio.store.codec import Stored
from studio.store.library import Library
from studio.store.post_folder import write_post
from studio.store.settings import Settings, SettingsFile
from studio.verdict.verdict import Choice, Verdict
from tests.store.records import stored
from tests.sweep.child import Child
from tests.sweep.mark import Point, mark
from tests.sweep.trace import counted, killed, points_in

SLIDES = tuple(f"0{number}-slide.jpg" for number in range(1, 7))
OLD, NEW, TORN = "old", "new", "torn"
WHOLE = dict.fromkeys((*SLIDES, "caption.txt"), NEW)


@dataclass(frozen=True)
class Save:
    """Something that is written.

    Attributes:
        write: the old or the new one into a folder.
        found: which one is there, or "torn".
    """

    write: Callable[[Path, str], None]
    found: Callable[[Path], str]


def judged(choice: Choice) -> Stored:
    """A test with a verdict."""
    record = stored()
    step = record.experiment.steps[0].id
    return replace(record, verdicts=MappingProxyType({step: Verdict(step, choice)}))


def save_verdict(folder: Path, which: str) -> None:
    library = Library(folder)
    library.save(judged("a" if which == OLD else "b"))
    library.close()


def verdict_found(folder: Path) -> str:
    library = Library(folder)
    (listed,) = library.listed()
    record = library.load(listed.id)
    library.close()
    if record == judged("a"):
        return OLD
    return NEW if record == judged("b") else TORN


def save_post(folder: Path, which: str) -> None:
    slides = dict.fromkeys(SLIDES, which.encode)
    write_post(folder / "post", slides, {"caption.txt": which}, agreed=True)


def save_first_post(folder: Path, which: str) -> None:
    if which == NEW:
        save_post(folder, NEW)


def first_post_found(folder: Path) -> str:
    """The old one is no folder at all."""
    if not (folder / "post").exists():
        return OLD
    return NEW if _texts(folder) == WHOLE else TORN


def post_found(folder: Path) -> str:
    """A set of several files cannot be replaced in one moment: what counts is what the next save finds and makes."""
    before = _texts(folder)
    save_post(folder, NEW)
    settled = _texts(folder) == WHOLE and [path.name for path in folder.iterdir()] == ["post"]
    if not settled or not set(before.values()) <= {OLD, NEW}:
        return TORN
    return NEW if before == WHOLE else OLD


def _texts(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text() for path in (folder / "post").iterdir()}


def save_settings(folder: Path, which: str) -> None:
    SettingsFile(folder / "settings.json").save(Settings(handle=which))


def settings_found(folder: Path) -> str:
    loaded, said = SettingsFile(folder / "settings.json").load()
    return loaded.handle if said is None and loaded.handle in (OLD, NEW) else TORN


SAVES = {
    "verdict": Save(save_verdict, verdict_found),
    "first-post": Save(save_first_post, first_post_found),
    "post": Save(save_post, post_found),
    "settings": Save(save_settings, settings_found),
}


def told(save: Save) -> dict[str, int]:
    """How often the old, the new, or something torn is found, over all points."""
    with tempfile.TemporaryDirectory() as place:
        trace = Path(place) / "trace"
        points = _points(save, Path(place) / "counted", trace)
        found = dict.fromkeys((OLD, NEW, TORN), 0)
        for number, point in enumerate(points):
            folder = Path(place) / str(number)
            _killed(save, folder, point)
            found[save.found(folder)] += 1
    return found


def _points(save: Save, folder: Path, trace: Path) -> tuple[Point, ...]:
    child = _child(save, folder, None)
    with counted(child.pid, trace):
        child.go()
        child.wait()
    return points_in(trace)


def _killed(save: Save, folder: Path, point: Point) -> None:
    child = _child(save, folder, point)
    with killed(child.pid, point):
        child.go()
        child.wait()


def _child(save: Save, folder: Path, meant: Point | None) -> Child:
    folder.mkdir()
    save.write(folder, OLD)

    def work() -> int:
        mark(meant)
        save.write(folder, NEW)
        os._exit(0)

    return Child(work)


if __name__ == "__main__":
    print(json.dumps(told(SAVES[sys.argv[1]])))
