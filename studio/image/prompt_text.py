"""The words a picture was made from, where its file still carries them.

Only text written beside the pixels is read: text chunks of a PNG, the user comment of a JPEG or WebP. Whatever is
damaged, packed too tightly or unknown is passed over in silence, since a picture without words is nothing unusual.
"""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from studio.image.comfy_graph import graph_words
from studio.image.text_chunks import SETTINGS, text_chunks

Source = Literal["a1111", "comfyui", "invokeai", "own", "other"]

OWN_KEY = "expression-studio"

_NEGATIVE = re.compile(r"^Negative prompt:", re.MULTILINE)
_DREAM_QUOTED = re.compile(r'"([^"]*)"')
_DREAM_SWITCH = re.compile(r" -[A-Za-z] ?\d")
_JOB = re.compile(r" Job ID: [\w-]+$")


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
    texts = text_chunks(data)
    for read in _READERS:
        found = read(texts)
        if found is not None and found.text:
            return found
    return None


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
    words = SETTINGS.split(text, maxsplit=1)[0]
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
    said, unsaid = graph_words(_json(texts.get("prompt")))
    return _made(said, "comfyui", unsaid)


_READERS: tuple[Callable[[Mapping[str, str]], PromptText | None], ...] = (
    _own,
    _parameters,
    _invokeai,
    _comfyui,
    _other,
)
