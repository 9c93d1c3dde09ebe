"""A finding as JSON and back: over the wire from the worker, and in the folder where findings are kept."""

import msgspec

from studio.face.finding import Finding


def to_text(finding: Finding) -> bytes:
    """A finding as UTF-8 JSON."""
    return msgspec.json.encode(finding)


def finding_from(text: bytes) -> Finding:
    """The finding of a text.

    Raises:
        ValueError: it is none.
    """
    return msgspec.json.decode(text, type=Finding)
