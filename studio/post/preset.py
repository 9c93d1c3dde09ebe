"""Presets of a post, as data: which kinds of slides in which order, and how it closes."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass

from studio.post.plan import KINDS, Kind
from studio.post.subject import Subject
from studio.words import Sentence, sentence


@dataclass(frozen=True)
class Preset:
    """One order of slides.

    Attributes:
        kinds: "step" stands for every change that was tried, "round" for every round of a battle.
        closing: key of the line it closes with.
    """

    key: str
    kinds: tuple[Kind, ...]
    closing: str

    @property
    def of_battles(self) -> bool:
        """Whether it tells rounds, which a single test has none of."""
        return "round" in self.kinds

    @property
    def name(self) -> Sentence:
        """As its users call it."""
        return sentence(f"plan-preset-{self.key}")


@dataclass(frozen=True)
class Presets:
    """What a post can begin as.

    Attributes:
        all: the presets, the default first.
        feelings: emotions that a tutorial shows side by side, by key.
        closings: keys of the closing lines on offer.
        checked: month in which the orders were looked at last, "YYYY-MM".
    """

    all: tuple[Preset, ...]
    feelings: tuple[str, ...]
    closings: tuple[str, ...]
    checked: str

    def preset(self, key: str) -> Preset:
        """The preset of a key, the default where nobody knows it."""
        return next((preset for preset in self.all if preset.key == key), self.all[0])


def parse_post_presets(text: str) -> Presets:
    """Presets from the TOML of resources/post_presets.toml.

    Raises:
        ValueError: no TOML, no preset, or a kind of slide that does not exist.
        KeyError: a field is missing.
    """
    table = tomllib.loads(text)
    presets = tuple(
        Preset(row["key"], tuple(_kind(name) for name in row["slides"]), row["closing"]) for row in table["preset"]
    )
    if not presets:
        raise ValueError(text)
    return Presets(presets, tuple(table["feelings"]), tuple(table["closings"]), table["checked"])


def slides_of(preset: Preset, subject: Subject, shown: str = "") -> Iterator[tuple[Kind, str]]:
    """The slides of a preset for a test, as kind and step.

    Args:
        preset: the order.
        subject: the test; "step" becomes one slide for each of its changes.
        shown: id of the step that a post of one slide is about, "" for the baseline.
    """
    for kind in preset.kinds:
        if kind == "step":
            yield from (("step", step.id) for step in subject.turned)
        elif kind == "round":
            yield from (("round", step_id) for step_id in subject.rounds)
        else:
            yield kind, shown if len(preset.kinds) == 1 else ""


def _kind(name: str) -> Kind:
    found = next((kind for kind in KINDS if kind == name), None)
    if found is None:
        raise ValueError(name)
    return found
