"""What goes to the phone: files in order, a caption, and the places that wait for a picture."""

from dataclasses import dataclass, field
from pathlib import PurePosixPath

from studio.words import StudioError, sentence

PICTURES = {".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".png": "image/png", ".webp": "image/webp"}
"""Endings of files that every phone's browser shows."""
KINDS = {**PICTURES, ".mp4": "video/mp4", ".txt": "text/plain; charset=utf-8", ".md": "text/plain; charset=utf-8"}
"""What a browser is told a file is, by its ending."""
UNKNOWN = "application/octet-stream"
"""Any other file: bytes to be saved."""
_BANNED = frozenset('/\\:*?"<>|')
"""Signs that some system takes for more than a part of a name."""


@dataclass(frozen=True)
class PhoneFile:
    """One file of the parcel.

    Attributes:
        name: its numbered name without a folder, e.g. "01-cover.jpg".
        data: its bytes.
        alt: what a picture shows, for a screen reader on the phone; may be empty.
    """

    name: str
    data: bytes = field(repr=False)
    alt: str = ""

    @property
    def kind(self) -> str:
        """Its media type."""
        return KINDS.get(PurePosixPath(self.name).suffix.lower(), UNKNOWN)

    @property
    def is_picture(self) -> bool:
        """Whether a browser can show it in the page."""
        return PurePosixPath(self.name).suffix.lower() in PICTURES


@dataclass(frozen=True)
class Slot:
    """A pane that a picture from the phone may go to.

    Attributes:
        number: of the pane, 0 for A.
        letter: its sign, "A".
        name: of its model; may be empty.
    """

    number: int
    letter: str
    name: str = ""


@dataclass(frozen=True)
class Parcel:
    """Everything that the page shows, hands out and takes.

    Attributes:
        files: slides and other files, in the order they are posted.
        caption: the words to paste; may be empty.
        slots: the panes that may be filled from the phone; with none the page takes no picture.

    Raises:
        StudioError: it holds neither a file nor a slot, or a name does not stand for one file everywhere.
    """

    files: tuple[PhoneFile, ...]
    caption: str = ""
    slots: tuple[Slot, ...] = ()

    def __post_init__(self) -> None:
        if not self.files and not self.slots:
            raise StudioError(sentence("phone-empty"))
        names = [file.name.casefold() for file in self.files]
        bad = next((file.name for file in self.files if not _plain(file.name) or names.count(_folded(file)) > 1), None)
        if bad is not None:
            raise StudioError(sentence("phone-name", name=bad))

    @property
    def pictures(self) -> tuple[PhoneFile, ...]:
        """The files that the page shows."""
        return tuple(file for file in self.files if file.is_picture)

    @property
    def others(self) -> tuple[PhoneFile, ...]:
        """The files that can only be saved."""
        return tuple(file for file in self.files if not file.is_picture)


def _folded(file: PhoneFile) -> str:
    """A name as a file system sees it that does not tell large letters from small ones."""
    return file.name.casefold()


def _plain(name: str) -> bool:
    """Whether a name is that of a file and leads nowhere else when a phone saves it."""
    return bool(name.strip(". ")) and name.isprintable() and not _BANNED & set(name)
