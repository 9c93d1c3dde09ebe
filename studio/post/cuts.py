"""Panels that were cut before, for slides that show the same part again while a post is edited."""

from collections import OrderedDict
from threading import Lock

from PIL import Image

from studio.image.colour import Box, Source

MOST_BYTES = 64 << 20
"""Cut panels kept: those of a whole lesson in its format."""

Key = tuple[bytes, Box, tuple[int, int]]


class Cuts:
    """Cuts parts out of pictures and keeps the latest ones. Several threads may ask it.

    Args:
        most_bytes: of all that is kept; a part larger than that is cut and not kept.
    """

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        self._most = most_bytes
        self._kept: OrderedDict[Key, Image.Image] = OrderedDict()
        self._bytes = 0
        self._lock = Lock()

    def cut(self, data: bytes, source: Source, box: Box, size: tuple[int, int]) -> Image.Image:
        """The part inside `box` (px), resampled to `size` as `Source.cut` does. Nobody changes it afterwards.

        Args:
            data: bytes of the file; they name the picture.
            source: the same, decoded.
            box: the part, px of the picture.
            size: of the result, px.
        """
        key = (data, box, size)
        with self._lock:
            found = self._kept.get(key)
            if found is not None:
                self._kept.move_to_end(key)
                return found
        made = source.cut(box, size)
        with self._lock:
            if key not in self._kept:
                self._kept[key] = made
                self._bytes += weight(made)
            while self._bytes > self._most:
                _key, oldest = self._kept.popitem(last=False)
                self._bytes -= weight(oldest)
        return made


def weight(image: Image.Image) -> int:
    """Bytes of its px."""
    return image.width * image.height * len(image.getbands())
