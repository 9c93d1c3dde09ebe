"""The battles of a library: one JSON file each, which the index knows nothing of and nothing can be rebuilt without."""

import contextlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import msgspec

from studio.experiment.battle import Battle
from studio.store.atomic import write_error
from studio.store.codec import MISSHAPEN, sorted_json
from studio.store.record_id import RECORD_ID
from studio.store.synced import conflicting
from studio.words import Sentence, StudioError, sentence

FOLDER = "battles"
VERSION = 1


@dataclass(frozen=True)
class _Record:
    """What a file holds."""

    battle: Battle
    version: int = VERSION


@dataclass(frozen=True)
class ListedBattle:
    """One line of a list of battles."""

    id: str
    name: str


class Battles:
    """Reads and writes them; a file is written whole or not at all.

    Args:
        library: folder of the library.
        write: puts bytes into a file of the library.
    """

    def __init__(self, library: Path, write: Callable[[Path, bytes], None]) -> None:
        self._folder = library / FOLDER
        self._trash = library / "trash" / FOLDER
        self._write = write

    def save(self, battle: Battle) -> None:
        """Write a battle.

        Raises:
            WriteError: not writable; the file from before is still there.
        """
        self._write(self._path(battle.id), file_of(battle))

    def load(self, key: str) -> Battle:
        """Read a battle.

        Raises:
            StudioError: missing, unreadable, or of a newer version.
        """
        return read_battle(self._path(key))

    def listed(self) -> tuple[tuple[ListedBattle, ...], tuple[Sentence, ...]]:
        """All battles, the one changed last first; and what there is to tell about those that cannot be read."""
        found: list[tuple[float, ListedBattle]] = []
        notes: list[Sentence] = []
        for path in _files(self._folder):
            try:
                battle = read_battle(path)
                found.append((-path.stat().st_mtime, ListedBattle(battle.id, battle.name)))
            except StudioError as error:
                notes.append(error.sentence)
            except OSError:
                continue
        return tuple(one for _when, one in sorted(found, key=lambda pair: (pair[0], pair[1].id))), tuple(notes)

    def trash(self, key: str) -> None:
        """Put a battle into the trash; the tests of its rounds stay where they are.

        Raises:
            StudioError: there is none, or not writable.
        """
        self._move(self._path(key), self._trash / f"{key}.json", key)

    def take_back(self, key: str) -> None:
        """Take a battle out of the trash.

        Raises:
            StudioError: it is not there, or not writable.
        """
        self._move(self._trash / f"{key}.json", self._path(key), key)

    def trashed(self) -> tuple[ListedBattle, ...]:
        """What lies in the trash and can be read, by name."""
        found = []
        for path in _files(self._trash):
            with contextlib.suppress(StudioError):
                battle = read_battle(path)
                found.append(ListedBattle(battle.id, battle.name))
        return tuple(sorted(found, key=lambda one: (one.name.casefold(), one.id)))

    def _move(self, old: Path, new: Path, key: str) -> None:
        if RECORD_ID.fullmatch(key) is None or not old.is_file():
            raise StudioError(sentence("battle-unreadable", name=key))
        try:
            new.parent.mkdir(parents=True, exist_ok=True)
            old.replace(new)
        except OSError as problem:
            raise write_error(problem, new) from problem

    def _path(self, key: str) -> Path:
        if RECORD_ID.fullmatch(key) is None:
            raise StudioError(sentence("battle-unreadable", name=key))
        return self._folder / f"{key}.json"


def read_battle(path: Path) -> Battle:
    """The battle of a file.

    Raises:
        StudioError: no such file, unreadable, or of a newer version.
    """
    try:
        data = path.read_bytes()
    except OSError as problem:
        raise StudioError(sentence("battle-unreadable", name=path.name)) from problem
    battle = battle_of(data, path.name)
    if battle.id != path.stem:
        raise StudioError(sentence("battle-unreadable", name=path.name))
    return battle


def file_of(battle: Battle) -> bytes:
    """The bytes of its file: equal battles give equal bytes."""
    return sorted_json(_Record(battle))


def battle_of(data: bytes, name: str = "battle") -> Battle:
    """The battle in such bytes.

    Args:
        data: as `file_of` makes them.
        name: of the file, for the sentence.

    Raises:
        StudioError: unreadable, or of a newer version.
    """
    try:
        plain = msgspec.json.decode(data)
        version = plain["version"]
        if version <= VERSION:
            battle = msgspec.convert(plain, type=_Record).battle
            if len(battle.names) == len(battle.models) and RECORD_ID.fullmatch(battle.id):
                return battle
            version = None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError, *MISSHAPEN) as problem:
        raise StudioError(sentence("battle-unreadable", name=name)) from problem
    raise StudioError(sentence("battle-unreadable" if version is None else "battle-newer", name=name))


def see_battles(library: Path) -> list[Sentence]:
    """What is wrong with the battles of a library.

    Args:
        library: its folder.
    """
    findings: list[Sentence] = []
    for path in _files(library / FOLDER):
        try:
            read_battle(path)
        except StudioError as error:
            findings.append(error.sentence)
    return findings


def _files(folder: Path) -> list[Path]:
    """Files of battles, without what a syncing program makes of two writes."""
    return sorted(path for path in folder.glob("*.json") if not conflicting(path) and path.is_file())
