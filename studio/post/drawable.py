"""The texts of a slide as they can be drawn: what no font here has is left out, and named."""

from collections.abc import Sequence
from dataclasses import fields, is_dataclass, replace
from typing import TypeVar, cast

from studio.post.lettering import legible, signs
from studio.words import Sentence, sentence

Record = TypeVar("Record")


def drawable(record: Record) -> tuple[Record, str]:
    """A record of a slide with every text as it can be drawn, and the signs that had to go, each once.

    Texts inside tuples and inside other records are meant too. A space at either end stays: runs of a prompt are
    told apart by it.
    """
    lost: list[str] = []
    clean = _cleaned(record, lost)
    return cast("Record", clean), "".join(dict.fromkeys("".join(lost)))


def left_out(lost: str) -> list[Sentence]:
    """What the creator hears about signs that had to go; nothing where there are none."""
    return [sentence("post-finding-signs", signs=" ".join(signs(lost)))] if lost else []


def _cleaned(value: object, lost: list[str]) -> object:
    if isinstance(value, str):
        return _text(value, lost)
    if isinstance(value, tuple) and not hasattr(value, "_fields"):
        return _items(value, lost)
    if is_dataclass(value) and not isinstance(value, type):
        was = {part.name: getattr(value, part.name) for part in fields(value) if part.init}
        now = {name: _cleaned(part, lost) for name, part in was.items()}
        changed = {name: part for name, part in now.items() if part is not was[name]}
        return replace(value, **changed) if changed else value
    return value


def _items(value: Sequence[object], lost: list[str]) -> object:
    now = tuple(_cleaned(part, lost) for part in value)
    return now if any(new is not old for new, old in zip(now, value, strict=True)) else value


def _text(text: str, lost: list[str]) -> str:
    drawn, missing = legible(text)
    lost.append(missing)
    if not drawn:
        return " " if text[:1].isspace() else ""
    before, after = " " * text[:1].isspace(), " " * text[-1:].isspace()
    found = f"{before}{drawn}{after}"
    return text if found == text else found
