"""Pictures as text inside JSON, on their way out and back."""

import base64
import time
from collections.abc import Iterator

from studio.image.signature import recognise
from studio.provider.transport.call import Embedded

MEDIA = {"PNG": "image/png", "JPEG": "image/jpeg", "WEBP": "image/webp"}
PIECE = 1 << 18
"""Characters decoded at a time, so that a long picture does not hold up the window; four of them are three bytes."""
BREATH_S = 0.0005
"""After each of them; only ever in a thread beside the window's."""
URL_SAFE = str.maketrans("-_", "+/")


def media_type(data: bytes) -> str:
    """Media type of a photo by its content; empty where it is of no kind that is sent."""
    kind = recognise(data) if data else ""
    return MEDIA.get(kind, "") if isinstance(kind, str) else ""


def data_uri(data: bytes) -> Embedded:
    """A photo as an address that holds the whole of it."""
    return Embedded.of(data, f"data:{media_type(data)};base64,")


def decoded(text: str) -> bytes | None:
    """The bytes behind base64, also with a "data:" start, white space, the alphabet of addresses or no padding.

    None for what is none, and for nothing.
    """
    found = _strict(text)
    if found is None:
        bare = text.partition(",")[2] if text[:64].lstrip().startswith("data:") else text
        plain = "".join(bare.split()).translate(URL_SAFE).rstrip("=")
        found = _strict(plain + "=" * (-len(plain) % 4))
    return found or None


def _strict(text: str) -> bytes | None:
    try:
        return b"".join(_pieces(text))
    except ValueError:
        return None


def _pieces(text: str) -> Iterator[bytes]:
    """The bytes, piece by piece. Between two of them the interpreter is left to the window."""
    for at in range(0, len(text), PIECE):
        if at:
            time.sleep(BREATH_S)
        yield base64.b64decode(text[at : at + PIECE], validate=True)
