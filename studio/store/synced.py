"""Folders that another program carries to other computers: half a write may travel, and come back as a conflict."""

import contextlib
import json
import re
import tomllib
from pathlib import Path

from studio.store.atomic import WriteError, write_atomic
from studio.store.resource import resource
from studio.words import Sentence, sentence

BEHIND = r"(?:[ (_-].*)?"
"""What such a program appends to the name of its folder."""


def synced_by(folder: Path) -> str | None:
    """The service that would carry a folder away, None where there is none in its path."""
    parts = {*folder.absolute().parts, *folder.resolve().parts}
    for service in tomllib.loads(resource("synced.toml"))["service"]:
        names = "|".join(map(re.escape, service["folders"]))
        if any(re.fullmatch(f"(?:{names}){BEHIND}", part, re.IGNORECASE) for part in parts):
            return str(service["name"])
    return None


def warning(folder: Path) -> Sentence | None:
    """What there is to say about where a library lies; said once for each service."""
    service = synced_by(folder)
    told = folder / "told.json"
    if service is None or service in _told(told):
        return None
    with contextlib.suppress(WriteError):  # it is said once more then
        write_atomic(told, json.dumps([*_told(told), service]).encode())
    return sentence("library-synced", path=str(folder), service=service)


def conflicting(path: Path) -> bool:
    """Whether a file is what such a program makes of two writes at once, such as "a1 (conflicted copy).json"."""
    return "conflict" in path.stem.lower()


def _told(path: Path) -> list[str]:
    try:
        told = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return []
    return [one for one in told if isinstance(one, str)] if isinstance(told, list) else []
