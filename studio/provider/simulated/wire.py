"""How route and worker process talk: frames of bytes over a pipe, each led by its length.

A request frame is JSON and nothing but look key, prompt text, size and seed. The answer is a JSON frame, and
after a good one the picture as a frame of its own.
"""

import json
import struct
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import IO, Literal

LENGTH = struct.Struct(">I")
Trouble = Literal["", "engine"]
"""Why there is no picture: "engine" when the drawing library cannot be loaded."""


@dataclass(frozen=True)
class Order:
    """One picture asked of the worker: everything it is told.

    Attributes:
        look: key of the look, i.e. which of the two drawing programs.
        text: the prompt as sent.
        width, height: px.
        seed: picks among equally good drawings of the same words.
    """

    look: str
    text: str
    width: int
    height: int
    seed: int


@dataclass(frozen=True)
class Drawn:
    """A finished picture with what is true of it.

    Attributes:
        png: the file.
        eyes: left x, left y, right x, right y as fractions of width and height; left is the viewer's.
        mouth: x, y, same units.
    """

    png: bytes
    eyes: tuple[float, float, float, float]
    mouth: tuple[float, float]


def send(pipe: IO[bytes], frame: bytes) -> None:
    """Write one frame.

    Raises:
        OSError: nobody is at the other end.
    """
    pipe.write(LENGTH.pack(len(frame)) + frame)
    pipe.flush()


def receive(pipe: IO[bytes]) -> bytes:
    """Read one frame, waiting for it.

    Raises:
        EOFError: the other end is gone.
    """
    (length,) = LENGTH.unpack(_exactly(pipe, LENGTH.size))
    return _exactly(pipe, length)


def send_tables(pipe: IO[bytes], tables: Mapping[str, str]) -> None:
    """Hand over the data files, once, as text by name."""
    send(pipe, json.dumps(dict(tables)).encode())


def receive_tables(pipe: IO[bytes]) -> dict[str, str]:
    """The data files, as handed over."""
    tables: dict[str, str] = json.loads(receive(pipe))
    return tables


def send_order(pipe: IO[bytes], order: Order) -> None:
    """Ask for a picture."""
    send(pipe, json.dumps(asdict(order)).encode())


def receive_order(pipe: IO[bytes]) -> Order:
    """The next picture asked for."""
    return Order(**json.loads(receive(pipe)))


def send_drawn(pipe: IO[bytes], drawn: Drawn | None, trouble: Trouble = "") -> None:
    """Answer with a picture, or with the reason why there is none."""
    truth = {"eyes": drawn.eyes, "mouth": drawn.mouth} if drawn else {}
    send(pipe, json.dumps({"trouble": trouble, **truth}).encode())
    if drawn:
        send(pipe, drawn.png)


def receive_drawn(pipe: IO[bytes]) -> Drawn | Trouble:
    """The picture asked for, or the reason why there is none."""
    head = json.loads(receive(pipe))
    if head["trouble"]:
        trouble: Trouble = head["trouble"]
        return trouble
    x0, y0, x1, y1 = head["eyes"]
    x, y = head["mouth"]
    return Drawn(receive(pipe), (x0, y0, x1, y1), (x, y))


def _exactly(pipe: IO[bytes], count: int) -> bytes:
    data = pipe.read(count)
    if len(data) < count:
        raise EOFError
    return data
