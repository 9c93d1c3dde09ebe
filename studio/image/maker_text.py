"""Which model a picture's file says it was made by, where its program wrote that down."""

import json
import re
from collections.abc import Mapping

from studio.image.prompt_text import OWN_KEY
from studio.image.text_chunks import text_chunks

LONGEST = 80
"""Characters of a name."""
_MODEL = re.compile(r"(?:^|, )Model: ([^,\n]+)", re.MULTILINE)
_ENDING = re.compile(r"\.(?:safetensors|ckpt|gguf|pt|pth)$", re.IGNORECASE)


def maker_text(data: bytes) -> str:
    """The name of the model as the file has it, "" where it names none or its text is damaged."""
    texts = text_chunks(data)
    for read in (_own, _settings, _invokeai, _comfyui):
        name = " ".join(read(texts).split())[:LONGEST]
        if name:
            return _ENDING.sub("", name.replace("\\", "/").rpartition("/")[2])
    return ""


def _table(text: str | None) -> Mapping[str, object]:
    try:
        value = json.loads(text or "")
    except (ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _own(texts: Mapping[str, str]) -> str:
    return _text(_table(texts.get(OWN_KEY)).get("model"))


def _settings(texts: Mapping[str, str]) -> str:
    """The line of settings under a prompt."""
    found = _MODEL.search(texts.get("parameters", ""))
    return found[1] if found else ""


def _invokeai(texts: Mapping[str, str]) -> str:
    model = _table(texts.get("invokeai_metadata")).get("model")
    return _text(model.get("name", model.get("model_name"))) if isinstance(model, dict) else ""


def _comfyui(texts: Mapping[str, str]) -> str:
    """The first node of the graph that loads a model by name."""
    for node in _table(texts.get("prompt")).values():
        inputs = node.get("inputs") if isinstance(node, dict) else None
        if isinstance(inputs, dict):
            name = _text(inputs.get("ckpt_name")) or _text(inputs.get("unet_name"))
            if name:
                return name
    return ""
