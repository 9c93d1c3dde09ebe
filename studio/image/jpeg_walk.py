"""A walk over the segments and scans of a JPEG to its end mark (ITU T.81, annex B).

Decoders fill what is missing with grey and say nothing, or stop with an error that could mean anything.
"""

import re
import struct
from collections import deque

from studio.image.fault import PictureError
from studio.image.header import jpeg_segments

_SCAN, _END, _BARE = 0xDA, 0xD9, 0x01
_MARKER = re.compile(rb"\xff+([^\x00\xff\xd0-\xd7])", re.DOTALL)
"""A marker inside scan data; FF 00 is a stuffed byte and FF D0..D7 are restarts."""


def walk_jpeg(data: bytes) -> None:
    """Check that the picture runs to its end mark. What follows that mark is left alone.

    Raises:
        PictureError: "cut" when the end is missing, "damaged" when there is none of the order of a JPEG.
    """
    try:
        _walk(data)
    except (struct.error, IndexError):
        raise PictureError("cut") from None


def _walk(data: bytes) -> None:
    marker, at = deque(jpeg_segments(data), maxlen=1).pop()
    while marker != _END:
        start = at if marker == _BARE else at + int(struct.unpack_from(">H", data, at)[0])
        found = _MARKER.search(data, start)
        if found is None:
            raise PictureError("cut")
        marker, at = found[1][0], found.end()
