"""Reads a bundle from anywhere: nothing in it is trusted, what is sound comes in, and the rest is named."""

import hashlib
import re
import stat
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

import msgspec

from studio.image.intake_error import shown_name
from studio.store.bundle import BATTLES, FORM, MANIFEST, PICTURES, TESTS, VERSION, Manifest, Member
from studio.store.codec import MISSHAPEN, Stored, from_json
from studio.store.incoming_file import LARGEST_BYTES
from studio.words import Sentence, StudioError, sentence

MOST_FILES = 50_000
LARGEST_RECORD = 64 * 2**20
"""Bytes of a record or of the list of contents once unpacked."""
NAMES = re.compile(rf"(?:{TESTS}|{BATTLES})/[\w-]{{1,64}}\.json|{PICTURES}/[0-9a-f]{{64}}", re.ASCII)
"""The only places that files in a bundle have; whatever has another name is left alone."""
MOST_NAMED = 20
"""Files that are named one by one; of more only the number is said."""
BROKEN = (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, RuntimeError, ValueError)
"""What reading a file of a ZIP ends in that is damaged, encrypted, or packed in an unknown way."""


@dataclass(frozen=True)
class Bundle:
    """A bundle that was opened.

    Attributes:
        path: of the file.
        tests: those that can be read.
        battles: files of battles, as they are.
        pictures: what ought to be in it of pictures, by sha256.
        notes: what there is to tell of the rest.
    """

    path: Path
    tests: tuple[Stored, ...] = ()
    battles: tuple[bytes, ...] = ()
    pictures: Mapping[str, Member] = field(default_factory=lambda: MappingProxyType({}))
    notes: tuple[Sentence, ...] = ()

    def picture(self, sha256: str) -> bytes:
        """The bytes of a picture, checked against its digest.

        Raises:
            StudioError: not in it, damaged, or altered since it was packed.
        """
        member = self.pictures.get(sha256)
        if member is None:
            raise StudioError(sentence("bundle-picture-missing", name=sha256[:8]))
        with zipfile.ZipFile(self.path) as packed:
            return _member(packed, member, LARGEST_BYTES)


def read_bundle(path: Path) -> Bundle:
    """Open a bundle and read its records; pictures are read one by one when they are wanted.

    Raises:
        StudioError: no bundle, damaged as a whole, or made by a newer version.
    """
    try:
        with zipfile.ZipFile(path) as packed:
            return _read(path, packed)
    except BROKEN as problem:
        raise StudioError(sentence("bundle-no-zip", name=shown_name(path.name))) from problem


def _read(path: Path, packed: zipfile.ZipFile) -> Bundle:
    name = shown_name(path.name)
    infos = packed.infolist()
    if len(infos) > MOST_FILES:
        raise StudioError(sentence("bundle-too-many", name=name, most=MOST_FILES))
    manifest = _manifest(packed, name)
    listed = {member.name: member for member in manifest.members if NAMES.fullmatch(member.name)}
    strange = [info.filename for info in infos if info.filename != MANIFEST and not _expected(info, listed)]
    strange += [member.name for member in manifest.members if member.name not in listed]
    notes = _named(dict.fromkeys(strange))
    tests: list[Stored] = []
    battles: list[bytes] = []
    for member in listed.values():
        if member.name.startswith(PICTURES):
            continue
        try:
            data = _member(packed, member, LARGEST_RECORD)
            if member.name.startswith(TESTS):
                tests.append(from_json(data, member.name))
            else:
                battles.append(data)
        except StudioError as error:
            notes.append(error.sentence)
    pictures = {m.sha256: m for m in listed.values() if m.name == f"{PICTURES}/{m.sha256}"}
    return Bundle(path, tuple(tests), tuple(battles), MappingProxyType(pictures), tuple(notes))


def _manifest(packed: zipfile.ZipFile, name: str) -> Manifest:
    """The list of contents.

    Raises:
        StudioError: there is none, it is damaged, or it is of a newer version.
    """
    try:
        plain = msgspec.json.decode(_bytes(packed, MANIFEST, LARGEST_RECORD))
        form, version = plain["form"], plain["version"]
        if form == FORM and version <= VERSION:
            return msgspec.convert(plain, type=Manifest)
    except (KeyError, msgspec.DecodeError, UnicodeDecodeError, RecursionError, *MISSHAPEN, *BROKEN) as problem:
        raise StudioError(sentence("bundle-foreign", name=name)) from problem
    raise StudioError(sentence("bundle-newer" if form == FORM else "bundle-foreign", name=name))


def _expected(info: zipfile.ZipInfo, listed: Mapping[str, Member]) -> bool:
    """Whether a file of the ZIP is one of those listed, and a file at all."""
    kind = stat.S_IFMT(info.external_attr >> 16)
    return info.filename in listed and kind in (0, stat.S_IFREG)


def _named(strange: Mapping[str, None]) -> list[Sentence]:
    """Files that do not belong there, by name; nothing of them was unpacked."""
    first = [sentence("bundle-strange", name=shown_name(name)) for name in list(strange)[:MOST_NAMED]]
    more = len(strange) - len(first)
    return [*first, *([sentence("bundle-strange-more", count=more)] if more > 0 else [])]


def _member(packed: zipfile.ZipFile, member: Member, most: int) -> bytes:
    """The bytes of a listed file.

    Raises:
        StudioError: missing, damaged, larger than it may be, or altered.
    """
    short = shown_name(member.name.rpartition("/")[2][:24])
    try:
        data = _bytes(packed, member.name, most)
    except KeyError as problem:
        raise StudioError(sentence("bundle-picture-missing", name=short)) from problem
    except BROKEN as problem:
        raise StudioError(sentence("bundle-damaged", name=short)) from problem
    if len(data) != member.size or hashlib.sha256(data).hexdigest() != member.sha256:
        raise StudioError(sentence("bundle-altered", name=short))
    return data


def _bytes(packed: zipfile.ZipFile, name: str, most: int) -> bytes:
    """A file unpacked, never more than `most` bytes of it, whatever it says of itself.

    Raises:
        KeyError: there is none.
        ValueError: it is larger.
    """
    info = packed.getinfo(name)
    if info.file_size > most:
        raise ValueError(name)
    with packed.open(info) as file:
        data = file.read(most + 1)
    if len(data) > most:
        raise ValueError(name)
    return data
