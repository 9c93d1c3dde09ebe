"""Small pictures of originals, so that a list of thousands can be looked at."""

from pathlib import Path

from studio.image.picture import SUFFIX
from studio.store.derived import DIGEST, Derived

MOST_BYTES = 1_000_000


class Thumbs(Derived):
    """Small JPEG files by the sha256 of their originals.

    Args:
        library: folder of the library.
    """

    def __init__(self, library: Path) -> None:
        super().__init__(library / "thumbs", ".jpg", MOST_BYTES)
        self._images = library / "images"

    def source(self, sha256: str) -> Path | None:
        """The file of the original itself, None where it is not there."""
        if DIGEST.fullmatch(sha256) is None:
            return None
        paths = (self._images / sha256[:2] / f"{sha256}{suffix}" for suffix in SUFFIX.values())
        return next((path for path in paths if path.is_file()), None)
