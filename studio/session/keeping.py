"""From foreign bytes to a kept original: intake in its worker, then the library, off this thread."""

import asyncio

from studio.image.intake import Intake
from studio.image.picture import Picture
from studio.store.library import Library


class Keeping:
    """Checks pictures and keeps their originals byte for byte."""

    def __init__(self, intake: Intake, library: Library) -> None:
        self._intake = intake
        self._library = library

    async def keep(self, data: bytes, name: str) -> Picture:
        """Check bytes and store them; the same bytes are stored once.

        Raises:
            StudioError: refused by the intake, or not writable; nothing was changed.
        """
        picture = await asyncio.to_thread(self._intake.check, data, name)
        await asyncio.to_thread(self._library.keep, picture, data)
        return picture

    async def original(self, sha256: str) -> bytes:
        """The bytes of an original.

        Raises:
            StudioError: missing or changed on disk.
        """
        return await asyncio.to_thread(self._library.original, sha256)
