"""Messages on a pipe: a small JSON head and a body of bytes, both with their length in front."""

import json
import struct
from typing import BinaryIO

_LENGTHS = struct.Struct(">II")

Head = dict[str, str | int | None]


def write_message(pipe: BinaryIO, head: Head, body: bytes = b"") -> None:
    """Send one message.

    Raises:
        OSError: the other side is gone.
    """
    text = json.dumps(head).encode()
    pipe.write(_LENGTHS.pack(len(text), len(body)))
    pipe.write(text)
    pipe.write(body)
    pipe.flush()


def read_message(pipe: BinaryIO) -> tuple[Head, bytes]:
    """Receive one message; blocks until it is whole.

    Raises:
        EOFError: the other side is gone.
    """
    text_length, body_length = _LENGTHS.unpack(_exactly(pipe, _LENGTHS.size))
    head: Head = json.loads(_exactly(pipe, text_length))
    return head, _exactly(pipe, body_length)


def _exactly(pipe: BinaryIO, length: int) -> bytes:
    data = pipe.read(length)
    if len(data) < length:
        raise EOFError
    return data
