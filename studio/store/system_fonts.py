"""Finds fonts of this machine that may stand in where the product's own lack a sign."""

import os
import sys
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from fnmatch import fnmatchcase
from pathlib import Path

from studio.store.resource import resource

DEEPEST = 5
"""Folders below a font folder that are looked into; systems sort their fonts by kind and family."""


def fallback_fonts() -> tuple[str, ...]:
    """Paths of the fonts to lend to the lettering, the best first; empty where the machine has none of them."""
    wanted = tomllib.loads(resource("fallback_fonts.toml"))["fonts"]
    return find_fonts(font_folders(sys.platform, os.environ, Path.home()), wanted)


def font_folders(platform: str, environment: Mapping[str, str], home: Path) -> tuple[Path, ...]:
    """Where a system keeps its fonts and those of its user.

    Args:
        platform: as `sys.platform` says it.
        environment: variables of the process.
        home: of the user.
    """
    if platform == "win32":
        windows = Path(environment.get("WINDIR", "C:/Windows")) / "Fonts"
        own = environment.get("LOCALAPPDATA")
        return (windows, Path(own) / "Microsoft/Windows/Fonts") if own else (windows,)
    if platform == "darwin":
        system = Path("/System/Library/Fonts")
        return system, system / "Supplemental", Path("/Library/Fonts"), home / "Library/Fonts"
    shared = environment.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
    own = environment.get("XDG_DATA_HOME") or str(home / ".local/share")
    return (*(Path(place) / "fonts" for place in (*shared.split(":"), own) if place), home / ".fonts")


def find_fonts(folders: Sequence[Path], wanted: Sequence[str]) -> tuple[str, ...]:
    """The wanted fonts that lie in some folders or below, in the order in which they are wanted.

    Args:
        folders: those that are missing or closed are passed over.
        wanted: names of files, * for any letters; capital letters do not matter.
    """
    found = sorted({path for folder in folders for path in _files(folder, DEEPEST)}, key=lambda path: (path.name, path))
    fitting = (str(path) for name in wanted for path in found if fnmatchcase(path.name.lower(), name.lower()))
    return tuple(dict.fromkeys(fitting))


def _files(folder: Path, deep: int) -> Iterable[Path]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            yield from _files(Path(entry.path), deep - 1) if deep else ()
        elif entry.name.lower().endswith((".ttf", ".ttc", ".otf")):
            yield Path(entry.path)
