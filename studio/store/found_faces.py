"""What was found in pictures, so that no picture is looked at twice."""

import re
from pathlib import Path

from studio.store.derived import Derived

MOST_BYTES = 200_000


class FoundFaces(Derived):
    """Small JSON files by the sha256 of their pictures.

    Args:
        library: folder of the library.
        stamp: the engine with its version, which names a folder of its own: what another one found is not mixed in.
    """

    def __init__(self, library: Path, stamp: str) -> None:
        name = re.sub(r"[^\w.-]", "-", stamp) or "unknown"
        super().__init__(library / "faces" / name, ".json", MOST_BYTES)
