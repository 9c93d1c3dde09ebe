"""A prompt pack as a page: Markdown, and plain text for apps that show no Markdown."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

MARKUP = re.compile(r"([\\`*_\[\]<>#|~])")
"""Signs that Markdown reads as markup; names and ids are meant as they stand."""


@dataclass(frozen=True)
class Section:
    """One part of a pack.

    Attributes:
        title: its heading.
        prompts: words as they were sent, each with the letter it belongs to, or "" where it belongs to all.
        facts: what else is told, line by line.
    """

    title: str
    prompts: tuple[tuple[str, str], ...]
    facts: tuple[str, ...]


def as_markdown(title: str, intro: str, sections: Sequence[Section]) -> str:
    """The page as Markdown; prompts stand in fences, so that nothing in them is read as markup."""
    parts = [f"# {_plain(title)}", intro]
    for section in sections:
        parts.append(f"## {_plain(section.title)}")
        for letter, text in section.prompts:
            parts += [f"**{letter}**"] if letter else []
            parts.append(_fenced(text))
        if section.facts:
            parts.append("\n".join(f"- {_plain(fact)}" for fact in section.facts))
    return "\n\n".join(parts) + "\n"


def as_text(title: str, intro: str, sections: Sequence[Section]) -> str:
    """The page as plain text."""
    parts = [_line(title), intro]
    for section in sections:
        parts.append(f"{_line(section.title)}\n{'-' * len(_line(section.title))}")
        parts += [f"{letter}: {text}" if letter else text for letter, text in section.prompts]
        if section.facts:
            parts.append("\n".join(_line(fact) for fact in section.facts))
    return "\n\n".join(parts) + "\n"


def _line(text: str) -> str:
    return " ".join(text.split())


def _plain(text: str) -> str:
    return MARKUP.sub(r"\\\1", _line(text))


def _fenced(text: str) -> str:
    """A fence longer than any in the text."""
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}text\n{text}\n{fence}"
