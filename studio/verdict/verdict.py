"""A human judgement of one step."""

from dataclasses import dataclass
from typing import Literal

Choice = Literal["a", "b", "tie", "neither"]
CHOICES: tuple[Choice, ...] = ("a", "b", "tie", "neither")


@dataclass(frozen=True)
class Verdict:
    """Which picture of a step holds the emotion better.

    Attributes:
        step: id of the judged step.
        choice: a, b, tie or neither.
    """

    step: str
    choice: Choice
