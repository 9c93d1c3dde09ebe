"""Writes a post into a folder: its own numbered files are replaced as one set, everything else there stays."""

import contextlib
import os
import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from studio.store.atomic import write_error
from studio.store.staging import Stage, staged
from studio.words import StudioError, sentence

NUMBERED = re.compile(r"\d\d-[a-z0-9-]+\.(jpg|png|webp)")
"""Names of slides, as `studio.post.file_names` gives them."""
TEXTS = frozenset({"caption.txt", "alt-text.txt", "prompts.md", "prompts.txt"})
"""Names of the texts beside the slides."""
MARK = b"<xmp:CreatorTool>Expression Studio</xmp:CreatorTool>"
"""What every slide says about its maker: a creator's own numbered photo does not."""
END_BYTES = 1 << 18
"""How far from either end of a file the mark is looked for: JPEG and PNG carry it in front, WebP behind."""


class StoppedError(StudioError):
    """The creator stopped the writing; nothing was changed."""

    failure = True


class GoneError(StudioError):
    """The place of a post is not there any more; nothing was changed."""

    failure = True


@dataclass(frozen=True)
class Watch:
    """Who looks on while a post is written. Both are called in the thread that writes.

    Attributes:
        progress: hears how many files are ready, of how many.
        stopped: asked before every file; True ends the writing and leaves the folder as it was.
    """

    progress: Callable[[int, int], None] = lambda _done, _total: None
    stopped: Callable[[], bool] = lambda: False


UNWATCHED = Watch()


def write_post(
    folder: Path,
    files: Mapping[str, Callable[[], bytes]],
    texts: Mapping[str, str],
    watch: Watch = UNWATCHED,
    *,
    agreed: bool = False,
) -> tuple[Path, ...]:
    """Write slides and texts as one set, and remove numbered slides of an earlier, longer post.

    The files are made one after the other in a hidden folder beside `folder`; the old set stays in place until the
    new one is whole.

    Args:
        folder: is made where it is missing.
        files: encoders by file name ("01-cover.jpg").
        texts: contents by file name.
        watch: hears of progress and may stop the writing.
        agreed: the creator was asked and lets files of other programs be replaced, see `existing`.

    Raises:
        WriteError: the folder cannot be written; it holds what it held before.
        StudioError: a file that this program did not write is in the way, or an encoder refused.
        StoppedError: `watch` stopped it.
        ValueError: a name is none of a single file.
    """
    makers = {**files, **{name: text.encode for name, text in texts.items()}}
    _check_names(makers)
    target = Path(os.path.realpath(folder))
    try:
        with staged(target, _replaceable) as stage:
            _check_free(target, makers, agreed=agreed)
            _fill(stage, makers, watch)
            stage.show([path.name for path in _own_slides(target) if path.name not in makers])
    except OSError as problem:
        raise write_error(problem, folder) from problem
    return tuple(folder / name for name in makers)


def existing(folder: Path, names: Iterable[str]) -> tuple[str, ...]:
    """Those of the names that a folder has already, in the order given: what would be replaced."""
    return tuple(name for name in names if os.path.lexists(folder / name))


def occupied(folder: Path) -> tuple[str, ...]:
    """Names in a folder that a post would take for its slides and texts, sorted; none where there is no folder."""
    try:
        names = [path.name for path in folder.iterdir()]
    except OSError:
        return ()  # whatever is wrong with it is said when it is written
    return tuple(sorted(name for name in names if NUMBERED.fullmatch(name) or name in TEXTS))


def check_there(folder: Path) -> None:
    """See whether the place of a post is still there: a drive that was unplugged must not become a new folder.

    Raises:
        StudioError: what the folder lies in is gone.
    """
    if not folder.parent.exists():
        raise GoneError(sentence("saving-gone", path=str(folder.parent)))


def _fill(stage: Stage, makers: Mapping[str, Callable[[], bytes]], watch: Watch) -> None:
    for number, (name, make) in enumerate(makers.items(), 1):
        check_wanted(watch)
        stage.add(name, make())
        watch.progress(number, len(makers))
    check_wanted(watch)


def _check_names(names: Iterable[str]) -> None:
    lost = [name for name in names if name in ("", "..") or Path(name).name != name]
    if lost:
        raise ValueError(lost)


def check_wanted(watch: Watch) -> None:
    """End work that nobody waits for any more.

    Raises:
        StoppedError: the watch was told to stop.
    """
    if watch.stopped():
        raise StoppedError(sentence("publish-stopped"))


def _check_free(folder: Path, names: Collection[str], *, agreed: bool) -> None:
    """Texts carry no mark of their maker: they are ours where slides of ours stand beside them."""
    posted = any(_own_slides(folder))
    for name in existing(folder, names):
        path = folder / name
        ours = is_own_slide(path) if NUMBERED.fullmatch(name) else posted
        if path.is_dir():
            raise StudioError(sentence("publish-folder", name=name))
        if not ours and not agreed:
            raise StudioError(sentence("publish-foreign", name=name))


def _own_slides(folder: Path) -> Iterable[Path]:
    with contextlib.suppress(FileNotFoundError):
        return [path for path in sorted(folder.iterdir()) if NUMBERED.fullmatch(path.name) and is_own_slide(path)]
    return []


def _replaceable(path: Path) -> bool:
    """What a killed run may still replace: slides of ours and, beside them, texts of its own names."""
    return is_own_slide(path) if NUMBERED.fullmatch(path.name) else path.is_file()


def is_own_slide(path: Path) -> bool:
    """Whether a file says that this program has written it; one that cannot be read says nothing."""
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            head = file.read(END_BYTES)
            file.seek(max(0, path.stat().st_size - END_BYTES))
            return MARK in head or MARK in file.read(END_BYTES)
    except OSError:
        return False
