"""The words a picture was made from, where its file still carries them.

Only text written beside the pixels is read: text chunks of a PNG, the user comment of a JPEG or WebP. Whatever is
damaged, packed too tightly or unknown is passed over in silence, since a picture without words is nothing unusual.
"""

import json
import re
import struct
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any, Literal, TypeGuard

from studio.image.fault import PictureError
from studio.image.header import jpeg_segments
from studio.image.png_walk import png_chunks
from studio.image.signature import recognise

Source = Literal["a1111", "comfyui", "invokeai", "own", "other"]

TEXT_MOST, TEXT_ALL = 2 * 2**20, 8 * 2**20
"""Bytes that one chunk of text may have, packed or not, and all texts of a picture together."""
OWN_KEY = "expression-studio"

_NEGATIVE = re.compile(r"^Negative prompt:", re.MULTILINE)
_SETTINGS = re.compile(r"^Steps: \d+", re.MULTILINE)
_DREAM_QUOTED = re.compile(r'"([^"]*)"')
_DREAM_SWITCH = re.compile(r" -[A-Za-z] ?\d")
_JOB = re.compile(r" Job ID: [\w-]+$")
_TEXT_INPUT = re.compile(r"text|string|prompt|wildcard|value|t5xxl|llama|clip_[lgh]$|^positive$|^negative$")
_WIRE = re.compile(r"conditioning|positive|negative|any|input|source")
_ROOTS = 16
"""Samplers of a graph that are asked for their words; each walk may pass every node."""
_EXIF_IFD, _USER_COMMENT = 0x8769, 0x9286


@dataclass(frozen=True)
class PromptText:
    """The words found in a picture.

    Attributes:
        text: what was asked for, never empty.
        source: whose way of writing it down it was.
        negative: what was asked to be absent, empty where nothing was.
    """

    text: str
    source: Source
    negative: str = ""


def prompt_text(data: bytes) -> PromptText | None:
    """The words a picture was made from, None where its bytes carry none that can be read."""
    texts = _texts(data)
    for read in _READERS:
        found = read(texts)
        if found is not None and found.text:
            return found
    return None


# ------------------------------------------------------------------ texts beside the pixels
def _texts(data: bytes) -> dict[str, str]:
    """Texts by keyword; the first of a keyword counts. A user comment stands under "parameters"."""
    pairs = {"PNG": _png_texts, "JPEG": _jpeg_texts, "WEBP": _webp_texts}
    kind = recognise(data)
    found: dict[str, str] = {}
    if isinstance(kind, str):
        try:
            for key, text in pairs[kind](data):
                found.setdefault(key, text)
        except (PictureError, struct.error, IndexError):
            # What stood before the damage is kept.
            return found
    return found


def _png_texts(data: bytes) -> Iterator[tuple[str, str]]:
    left = TEXT_ALL
    for name, body, whole in png_chunks(data):
        if name not in _UNPACK or not whole or len(body) > TEXT_MOST or left < 0:
            continue
        key, _zero, rest = bytes(body).partition(b"\0")
        raw = _UNPACK[name](rest)
        left -= len(raw)
        if len(raw) <= TEXT_MOST and left >= 0:
            yield key.decode("latin-1"), _decoded(raw, "replace" if name == b"iTXt" else "strict")


def _inflated(packed: bytes) -> bytes:
    """Unpacked, one byte past the limit at most; empty where it is no packed text."""
    try:
        return zlib.decompressobj().decompress(packed, TEXT_MOST + 1)
    except zlib.error:
        return b""


def _international(rest: bytes) -> bytes:
    raw = rest[2:].partition(b"\0")[2].partition(b"\0")[2]
    return _inflated(raw) if rest[:1] == b"\x01" else raw


_UNPACK: dict[bytes, Callable[[bytes], bytes]] = {
    b"tEXt": bytes,
    b"zTXt": lambda rest: _inflated(rest[1:]),
    b"iTXt": _international,
}


def _decoded(raw: bytes, broken: Literal["replace", "strict"]) -> str:
    """Text up to the first zero. tEXt is Latin-1 by the book, and UTF-8 as many programs write it."""
    raw = raw.partition(b"\0")[0]
    try:
        return raw.decode("utf-8", broken)
    except UnicodeDecodeError:
        return raw.decode("latin-1")


def _jpeg_texts(data: bytes) -> Iterator[tuple[str, str]]:
    for marker, at in jpeg_segments(data):
        if marker not in (0xE1, 0xFE):
            continue
        body = data[at + 2 : at + int(struct.unpack_from(">H", data, at)[0])]
        if marker == 0xFE:
            yield from _comment(_decoded(body, "strict"))
        elif body.startswith(b"Exif\0\0"):
            yield from _comment(_user_comment(body[6:]))


def _webp_texts(data: bytes) -> Iterator[tuple[str, str]]:
    at = 12
    while at + 8 <= len(data):
        name, length = struct.unpack_from("<4sI", data, at)
        if name == b"EXIF" and length <= TEXT_MOST:
            yield from _comment(_user_comment(data[at + 8 : at + 8 + length].removeprefix(b"Exif\0\0")))
        at += 8 + length + length % 2


def _comment(text: str) -> Iterator[tuple[str, str]]:
    """Cameras and editors leave comments too; only one that lists sampling steps is the record of a model."""
    if _SETTINGS.search(text):
        yield "parameters", text


def _user_comment(tiff: bytes) -> str:
    order = "<" if tiff.startswith(b"II") else ">"
    try:
        _count, at = _field(tiff, order, int(struct.unpack_from(order + "I", tiff, 4)[0]), _EXIF_IFD)
        count, at = _field(tiff, order, at, _USER_COMMENT)
    except struct.error:
        return ""
    code, raw = tiff[at : at + 8], tiff[at + 8 : at + count]
    if code != b"UNICODE\0":
        return _decoded(raw, "strict")
    # The byte order is not written down: in Western text the high byte of most pairs is zero.
    high_first = raw[::2].count(0) >= raw[1::2].count(0)
    return raw.decode("utf-16-be" if high_first else "utf-16-le", "replace")


def _field(tiff: bytes, order: str, at: int, wanted: int) -> tuple[int, int]:
    """Count and value of one field of a directory; struct.error where it has none."""
    for entry in range(int(struct.unpack_from(order + "H", tiff, at)[0])):
        tag, _kind, count, value = struct.unpack_from(order + "HHII", tiff, at + 2 + 12 * entry)
        if tag == wanted:
            return int(count), int(value)
    raise struct.error


# ------------------------------------------------------------------ ways of writing a prompt down
def _made(text: object, source: Source, negative: object = "") -> PromptText | None:
    """The value, tidied: only the outer white space and halves of characters go."""
    if not isinstance(text, str):
        return None
    said, unsaid = (
        words.partition("\0")[0].encode("utf-8", "replace").decode().strip()
        for words in (text, negative if isinstance(negative, str) else "")
    )
    return PromptText(said, source, unsaid)


def _json(text: str | None) -> Mapping[str, Any]:
    """The object a text spells, empty where it spells none."""
    try:
        value = json.loads(text or "")
    except (ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}


def _own(texts: Mapping[str, str]) -> PromptText | None:
    return _made(_json(texts.get(OWN_KEY)).get("text"), "own")


def _parameters(texts: Mapping[str, str]) -> PromptText | None:
    """Prompt, negative prompt and settings one below the other; some programs keep JSON under the same key."""
    text = texts.get("parameters", "")
    listed = _json(text)
    listed = listed.get("sui_image_params", listed)
    if isinstance(listed, dict) and "prompt" in listed:
        return _made(listed["prompt"], "other", listed.get("negative_prompt", listed.get("negativeprompt")))
    words = _SETTINGS.split(text, maxsplit=1)[0]
    said, *unsaid = _NEGATIVE.split(words, maxsplit=1)
    return _made(said, "a1111", "".join(unsaid))


def _invokeai(texts: Mapping[str, str]) -> PromptText | None:
    new = _json(texts.get("invokeai_metadata"))
    if new.get("positive_prompt"):
        return _made(new["positive_prompt"], "invokeai", new.get("negative_prompt"))
    image = _json(texts.get("sd-metadata")).get("image")
    old = image.get("prompt") if isinstance(image, dict) else None
    if isinstance(old, list):
        parts = (part.get("prompt") for part in old if isinstance(part, dict))
        old = ", ".join(part for part in parts if isinstance(part, str))
    return _made(old or _dream(texts.get("dream", texts.get("Dream", ""))), "invokeai")


def _dream(line: str) -> str:
    """The prompt of a command line with its switches: quoted, or up to the first switch that has a number."""
    quoted = _DREAM_QUOTED.match(line)
    return quoted[1] if quoted else _DREAM_SWITCH.split(line, maxsplit=1)[0]


def _other(texts: Mapping[str, str]) -> PromptText | None:
    """A description is a prompt where a model's program wrote it; editors and this studio write others."""
    text = texts.get("Description", "")
    if not (texts.get("Software", "").startswith("NovelAI") or _JOB.search(text)):
        return None
    return _made(_JOB.sub("", text), "other", _json(texts.get("Comment")).get("uc"))


def _comfyui(texts: Mapping[str, str]) -> PromptText | None:
    """Texts above a sampler's positive input, else above a guider, else the longest text of the graph."""
    nodes = _json(texts.get("prompt")).items()
    graph = {key: _inputs(node) for key, node in nodes}
    for way in ("positive", "conditioning"):
        for inputs in islice((one for one in graph.values() if _is_link(one.get(way))), _ROOTS):
            said = _walked(graph, inputs[way], "negative")
            if said:
                unsaid = _walked(graph, inputs.get("negative"), "positive")
                # An emptied copy of the positive words is a usual stand-in for no negative ones.
                return _made(said, "comfyui", unsaid if unsaid != said else "")
    named = (pair for inputs in graph.values() for pair in inputs.items())
    every = (text for name, text in named if _is_text(name, text) and "negative" not in name)
    return _made(max(every, key=len, default=""), "comfyui")


def _inputs(node: object) -> Mapping[str, Any]:
    inputs = node.get("inputs") if isinstance(node, dict) else None
    return inputs if isinstance(inputs, dict) else {}


def _walked(graph: Mapping[str, Mapping[str, Any]], link: object, away: str) -> str:
    """Texts met on the way up from a link, in the order of the inputs; inputs named `away` are not followed."""
    found: list[str] = []
    waiting, seen = [link], set[str]()
    while waiting:
        here = waiting.pop()
        if isinstance(here, str):
            found.append(here.strip())
        elif _is_link(here) and here[0] in graph and here[0] not in seen:
            seen.add(here[0])
            ways = [value for name, value in graph[here[0]].items() if away not in name and _leads(name, value)]
            waiting.extend(reversed(ways))
    return "\n".join(dict.fromkeys(filter(None, found)))


def _leads(name: str, value: object) -> bool:
    return _is_text(name, value) or (_is_link(value) and bool(_WIRE.search(name) or _TEXT_INPUT.search(name)))


def _is_text(name: str, value: object) -> TypeGuard[str]:
    return isinstance(value, str) and bool(_TEXT_INPUT.search(name))


def _is_link(value: object) -> TypeGuard[list[str]]:
    return isinstance(value, list) and len(value) == 2 and isinstance(value[0], str)


_READERS: tuple[Callable[[Mapping[str, str]], PromptText | None], ...] = (
    _own,
    _parameters,
    _invokeai,
    _comfyui,
    _other,
)
