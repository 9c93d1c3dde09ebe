"""What a creator sets once, as one small file."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, TypedDict

import msgspec

from studio.store.aside import move_aside
from studio.store.atomic import write_atomic
from studio.store.post_habits import PostHabits
from studio.words import Sentence, sentence

Scheme = Literal["system", "dark", "light"]


@dataclass(frozen=True)
class Settings:
    """Settings in force.

    Attributes:
        language: "en", "es", or "" for the system's.
        theme: of the window.
        library: library folder for the next start, "" for the default.
        tips: whether coach lines are shown.
        names: model names used last, one per slot first.
        handle: account name on slides.
        post_theme: theme of the last post.
        save_folder: where the last post went.
        geometry: of the window, as Qt gives it, base64.
        panels: whether the side and bottom panels are shown.
        motion: whether things may blink or slide by themselves.
        post: what is remembered from one post to the next.
        watched: folder in which new pictures are looked for while one is awaited, "" for none.
        urls: address by route, where it was set by hand.
        cap: micro-dollars that may be spent in a day.
        ask_above: micro-dollars from which a run is asked about first.
        blind: whether names, price and time stay hidden until the vote.
        faces: whether faces are sought in pictures, where there is what finds them.
    """

    language: Literal["", "en", "es"] = ""
    theme: Scheme = "dark"
    library: str = ""
    tips: bool = True
    names: tuple[str, ...] = ()
    handle: str = ""
    post_theme: Literal["tinted", "dark", "light"] = "tinted"
    save_folder: str = ""
    geometry: str = ""
    panels: bool = True
    watched: str = ""
    motion: bool = True
    post: PostHabits = PostHabits()
    urls: Mapping[str, str] = field(default_factory=dict)
    cap: int = 5_000_000
    ask_above: int = 1_000_000
    blind: bool = True
    faces: bool = True


class SettingsChange(TypedDict, total=False):
    """Any fields of `Settings`, by name."""

    language: Literal["", "en", "es"]
    theme: Scheme
    library: str
    tips: bool
    names: tuple[str, ...]
    handle: str
    post_theme: Literal["tinted", "dark", "light"]
    save_folder: str
    geometry: str
    panels: bool
    watched: str
    motion: bool
    post: PostHabits
    urls: Mapping[str, str]
    cap: int
    ask_above: int
    blind: bool
    faces: bool


class SettingsFile:
    """Reads and writes the settings; an unreadable file is kept aside and defaults take its place."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self) -> tuple[Settings, Sentence | None]:
        """The settings and, where the file could not be read, what became of it."""
        try:
            return self._read()
        except FileNotFoundError:
            return Settings(), None
        except OSError:
            return Settings(), sentence("store-settings-closed", name=self._path.name)

    def save(self, settings: Settings) -> None:
        """Write the settings.

        Raises:
            WriteError: not writable; the old file stays.
        """
        data = msgspec.json.format(msgspec.json.encode(settings), indent=1)
        write_atomic(self._path, data)

    def _read(self) -> tuple[Settings, Sentence | None]:
        data = self._path.read_bytes()
        try:
            return msgspec.json.decode(data, type=Settings), None
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            aside = move_aside(self._path, "unreadable")
            return Settings(), sentence("store-settings-unreadable", name=aside.name)
