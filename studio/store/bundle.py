"""A test or a battle as one file for somebody else: records, verdicts and originals in a ZIP, each with its digest.

Equal contents give equal bytes. Nothing in it belongs to the machine: no keys, settings, paths, answers of providers.
"""

import contextlib
import hashlib
import os
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from studio.store.atomic import sync_folder, write_error
from studio.store.codec import Stored, sorted_json, to_json
from studio.words import Sentence, StudioError

FORM = "expression-studio-bundle"
VERSION = 1
MANIFEST = "bundle.json"
TESTS, BATTLES, PICTURES = "tests", "battles", "pictures"
FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The only time that files in it have: a ZIP must have one, and nobody's clock belongs into it."""
READABLE = 0o644 << 16


@dataclass(frozen=True)
class Member:
    """One file in it.

    Attributes:
        name: its place, "pictures/ab...".
        sha256: hex digest of its bytes.
        size: bytes.
    """

    name: str
    sha256: str
    size: int


@dataclass(frozen=True)
class Manifest:
    """What ought to be in it."""

    members: tuple[Member, ...]
    form: str = FORM
    version: int = VERSION


@dataclass(frozen=True)
class Contents:
    """What goes into it.

    Attributes:
        tests: with everything that was judged.
        battles: their files, by id.
        original: the bytes of a picture by sha256; raises StudioError where they are gone.
    """

    tests: tuple[Stored, ...]
    battles: tuple[tuple[str, bytes], ...]
    original: Callable[[str], bytes]


def pictures_of(stored: Stored) -> tuple[str, ...]:
    """Digests of all pictures of a test, each once: what came back, then the photos that were sent along."""
    steps = stored.experiment.steps
    shots = [shot.picture.sha256 for step in steps for shot in step.shots]
    asked = [request for step in steps for request in step.requests]
    asked += [shot.request for step in steps for shot in step.shots if shot.request is not None]
    photos = [sha256 for request in asked for sha256 in request.references]
    photos += [photo.sha256 for photo in stored.experiment.draft.recipe.references]
    return tuple(dict.fromkeys((*shots, *photos)))


def write_bundle(path: Path, contents: Contents) -> tuple[Sentence, ...]:
    """Write the file whole or not at all.

    Returns:
        what there is to tell: pictures that are gone from the library, and so are not in it.

    Raises:
        WriteError: not writable; what was there before is still there.
    """
    notes: list[Sentence] = []
    try:
        with _part(path) as part, zipfile.ZipFile(part, "w") as packed:
            members = [_put(packed, name, data, whole=False) for name, data in _records(contents)]
            for sha256 in dict.fromkeys(one for stored in contents.tests for one in pictures_of(stored)):
                try:
                    members.append(_put(packed, f"{PICTURES}/{sha256}", contents.original(sha256), whole=True))
                except StudioError as error:
                    notes.append(error.sentence)
            _put(packed, MANIFEST, sorted_json(Manifest(tuple(members))), whole=False)
    except OSError as problem:
        raise write_error(problem, path) from problem
    return tuple(notes)


def _records(contents: Contents) -> Iterator[tuple[str, bytes]]:
    for stored in contents.tests:
        yield f"{TESTS}/{stored.experiment.id}.json", to_json(stored)
    for key, data in contents.battles:
        yield f"{BATTLES}/{key}.json", data


def _put(packed: zipfile.ZipFile, name: str, data: bytes, *, whole: bool) -> Member:
    """Add a file; pictures are packed already and stay as they are."""
    info = zipfile.ZipInfo(name, FIRST_DAY)
    info.external_attr = READABLE
    packed.writestr(info, data, zipfile.ZIP_STORED if whole else zipfile.ZIP_DEFLATED)
    return Member(name, hashlib.sha256(data).hexdigest(), len(data))


@contextlib.contextmanager
def _part(path: Path) -> Iterator[Path]:
    """A file beside the wanted one that takes its place once it is whole and on disk.

    Raises:
        OSError: the disk refused; nothing of it is left.
    """
    handle, name = tempfile.mkstemp(prefix=f".{path.name[:40]}-", suffix=".part", dir=path.parent)
    os.close(handle)
    part = Path(name)
    with contextlib.ExitStack() as undo:
        undo.callback(part.unlink, missing_ok=True)
        yield part
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        part.replace(path)
        undo.pop_all()
    sync_folder(path.parent)
