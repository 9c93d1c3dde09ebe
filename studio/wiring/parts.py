"""What a session is built from, and where the creator who sits here keeps it."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from studio.provider.provider import Provider
from studio.session.post_commands import Fonts
from studio.store.black_box import BlackBox
from studio.store.key_ring import Ring, SystemRing
from studio.store.place import library_folder, log_file, settings_file
from studio.store.redaction import Redaction
from studio.store.settings import SettingsFile
from studio.store.system_fonts import fallback_fonts
from studio.wiring.faces import MakeEngine, user_engine


def _no_fonts() -> tuple[str, ...]:
    return ()


@dataclass(frozen=True)
class Parts:
    """What a session is built from; tests put their own in.

    Attributes:
        library: folder of the library.
        settings: file of the settings.
        routes: providers by route; None for those that are installed.
        tips: whether a creator who never skipped them gets coach lines.
        fonts: finds fonts of the machine that may draw what the product's own lack. Nobody's unless asked for: without
            them, equal posts are equal bytes on every machine.
        environment: variables that hold keys and addresses; none unless asked for.
        ring: keeps keys; nobody's unless asked for.
        box: writes down what goes wrong; nothing does unless asked for.
        faces: makes what finds faces; nothing does unless asked for.
    """

    library: Path
    settings: Path
    routes: dict[str, Provider] | None = None
    tips: bool = True
    fonts: Fonts = _no_fonts
    environment: Mapping[str, str] = field(default_factory=dict)
    ring: Ring | None = None
    box: BlackBox | None = None
    faces: MakeEngine | None = None


def user_box() -> BlackBox:
    """Where the creator's own program writes down what goes wrong."""
    return BlackBox(log_file(), Redaction(os.environ, Path.home()))


def user_parts(library: Path | None, box: BlackBox | None = None) -> Parts:
    """The parts of the creator who sits here; `library` wins over the settings."""
    settings = settings_file()
    chosen, _said = SettingsFile(settings).load()
    folder = library or (Path(chosen.library) if chosen.library else library_folder())
    return Parts(
        folder.expanduser().absolute(),
        settings,
        fonts=fallback_fonts,
        environment=os.environ,
        ring=SystemRing(),
        box=box,
        faces=user_engine,
    )
