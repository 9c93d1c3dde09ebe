"""Unpacking an answer piece by piece: a small one that unfolds into gigabytes is never in memory as a whole."""

import zlib
from collections.abc import Iterator

PIECE = 1 << 18
"""Most bytes that one piece unfolds to."""
GZIP = 31
"""How zlib names that format."""


class Unpacker:
    """Takes the bytes of one answer as they come.

    Args:
        encoding: of the whole, as the answer names it. Only gzip is ever asked for; anything else is passed through.
    """

    def __init__(self, encoding: str) -> None:
        packed = encoding.strip().lower() in ("gzip", "x-gzip")
        self._inner = zlib.decompressobj(GZIP) if packed else None
        self._begun = False

    def feed(self, data: bytes) -> Iterator[bytes]:
        """What the next bytes unfold to.

        Raises:
            ValueError: they are no gzip.
        """
        if self._inner is None:
            yield data
            return
        self._begun = self._begun or bool(data)
        while data and self._inner is not None:
            piece, data = self._step(self._inner, data)
            if piece:
                yield piece

    def end(self) -> bytes:
        """The last bytes.

        Raises:
            ValueError: some are missing.
        """
        if self._inner is None or not self._begun:
            return b""
        rest = self._inner.flush()
        if not self._inner.eof:
            raise ValueError("cut off")
        return rest

    def _step(self, inner: "zlib._Decompress", data: bytes) -> tuple[bytes, bytes]:
        """One piece, and the bytes that are still folded."""
        if inner.eof:  # gzip may stand behind gzip
            inner = self._inner = zlib.decompressobj(GZIP)
        try:
            piece = inner.decompress(data, PIECE)
        except zlib.error as problem:
            raise ValueError("no gzip") from problem
        return piece, inner.unused_data if inner.eof else inner.unconsumed_tail
