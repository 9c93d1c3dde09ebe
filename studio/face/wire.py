"""Messages between the program and the process that finds faces: a small JSON head and a body of bytes."""

import json
import struct
from collections.abc import Mapping
from typing import Any, BinaryIO

_LENGTHS = struct.Struct(">II")

Head = Mapping[str, Any]


def write_message(pipe: BinaryIO, head: Head, body: bytes = b"") -> None:
    """Send one message.

    Raises:
        OSError: the other side is gone.
    """
    text = json.dumps(dict(head)).encode()
    pipe.write(_LENGTHS.pack(len(text), len(body)))
    pipe.write(text)
    pipe.write(body)
    pipe.flush()


def read_message(pipe: BinaryIO) -> tuple[Head, bytes]:
    """Receive one message; blocks until it is whole.

    Raises:
        EOFError: the other side is gone.
        ValueError: what arrived is no message.
    """
    text_length, body_length = _LENGTHS.unpack(_exactly(pipe, _LENGTHS.size))
    head = json.loads(_exactly(pipe, text_length))
    if not isinstance(head, dict):
        raise ValueError(head)  # noqa: TRY004 - what arrived is wrong, not what was passed
    return head, _exactly(pipe, body_length)


def _exactly(pipe: BinaryIO, length: int) -> bytes:
    data = pipe.read(length)
    if len(data) < length:
        raise EOFError
    return data
