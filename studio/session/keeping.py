"""From foreign bytes to a kept original: intake in its worker, then the library, off this thread."""

import asyncio

from studio.image.intake import Intake
from studio.image.picture import Picture
from studio.store.library import Library
from studio.words import StudioError

MOST_WAITING = 16
"""Pictures that came and were not checked yet, until which further ones may be asked for."""


class Keeping:
    """Checks pictures and keeps their originals byte for byte.

    Pictures wait here for the one worker, not in threads: those are needed by whatever else is on its way.
    """

    def __init__(self, intake: Intake, library: Library) -> None:
        self._intake = intake
        self._library = library
        self._turn = asyncio.Lock()
        self._waiting = 0
        self._free = asyncio.Event()
        self._free.set()

    async def room(self) -> None:
        """Wait until few enough pictures wait for the worker; a slow one must not fill the memory with them."""
        await self._free.wait()

    async def keep(self, data: bytes, name: str) -> Picture:
        """Check bytes and store them; the same bytes are stored once.

        Raises:
            StudioError: refused by the intake, or not writable; nothing was changed.
        """
        self._count(1)
        try:
            async with self._turn:
                picture = await asyncio.to_thread(self._intake.check, data, name)
            await asyncio.to_thread(self._library.keep, picture, data)
        finally:
            self._count(-1)
        return picture

    async def check_space(self, expected: int) -> None:
        """See whether a picture will fit on the disk, before it is paid for.

        Args:
            expected: bytes.

        Raises:
            StudioError: there is too little room.
        """
        said = await asyncio.to_thread(self._library.room, expected)
        if said is not None:
            raise StudioError(said)

    async def original(self, sha256: str) -> bytes:
        """The bytes of an original.

        Raises:
            StudioError: missing or changed on disk.
        """
        return await asyncio.to_thread(self._library.original, sha256)

    def _count(self, more: int) -> None:
        self._waiting += more
        if self._waiting < MOST_WAITING:
            self._free.set()
        else:
            self._free.clear()
