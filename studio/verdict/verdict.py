"""A human judgement of one step: which picture, seen how, and what was noticed in each."""

from dataclasses import dataclass, replace
from typing import Literal

Choice = Literal["a", "b", "tie", "neither"]
CHOICES: tuple[Choice, ...] = ("a", "b", "tie", "neither")
Criterion = Literal["reads", "person", "skin"]
CRITERIA: tuple[Criterion, ...] = ("reads", "person", "skin")
"""It reads as the emotion, it is the same person, the skin is natural."""
Fault = Literal["blank", "overacted", "distorted", "another", "plastic"]
FAULTS: tuple[Fault, ...] = ("blank", "overacted", "distorted", "another", "plastic")
"""No feeling, too much of it, a face out of shape, another person, plastic skin."""
Against = Literal["better", "same", "worse"]
AGAINST: tuple[Against, ...] = ("better", "same", "worse")


@dataclass(frozen=True)
class Marks:
    """What was noticed in one picture.

    Attributes:
        shot: id of the picture.
        slot: 0 for A.
        criteria: those it meets.
        faults: what went wrong.
        against: how it does beside the baseline, None where nobody said.
    """

    shot: str
    slot: int
    criteria: tuple[Criterion, ...] = ()
    faults: tuple[Fault, ...] = ()
    against: Against | None = None

    @property
    def looked(self) -> bool:
        """Whether its maker ticked anything about the picture itself, so that what is not ticked means no."""
        return bool(self.criteria or self.faults)

    def with_criterion(self, criterion: Criterion) -> "Marks":
        """The marks with a criterion met, or not met any more."""
        held = set(self.criteria) ^ {criterion}
        return replace(self, criteria=tuple(one for one in CRITERIA if one in held))

    def with_fault(self, fault: Fault) -> "Marks":
        """The marks with a fault, or without it."""
        held = set(self.faults) ^ {fault}
        return replace(self, faults=tuple(one for one in FAULTS if one in held))

    def with_against(self, against: Against) -> "Marks":
        """The marks with another comparison; the same one again takes it back."""
        return replace(self, against=None if self.against == against else against)


@dataclass(frozen=True)
class Vote:
    """One choice between the pictures of one pair.

    Attributes:
        choice: a, b, tie or neither.
        shots: ids of the pictures that were seen, by slot.
        order: their slots from left to right.
        blind: whether nothing told which model made which.
    """

    choice: Choice
    shots: tuple[str, ...] = ()
    order: tuple[int, ...] = ()
    blind: bool = False


@dataclass(frozen=True)
class Verdict:
    """Which picture of a step holds the emotion better.

    Attributes:
        step: id of the judged step.
        choice: what the votes come to: a, b, tie or neither.
        votes: one for each pair that was judged; none in records of a time when only the choice was kept.
        marks: what was noticed, one for each picture about which something was said.
        note: in the creator's words.
    """

    step: str
    choice: Choice
    votes: tuple[Vote, ...] = ()
    marks: tuple[Marks, ...] = ()
    note: str = ""

    @property
    def blind(self) -> bool:
        """Whether every vote was given without knowing the models; where nothing was kept, nothing is claimed."""
        return bool(self.votes) and all(vote.blind for vote in self.votes)

    @property
    def given(self) -> tuple[Vote, ...]:
        """The votes to count: one at least, for a choice is a vote."""
        return self.votes or (Vote(self.choice),)

    @property
    def order(self) -> tuple[int, ...]:
        """Slots from left to right as they stood at the last vote; empty where it was not kept."""
        return self.votes[-1].order if self.votes else ()

    @property
    def seen(self) -> tuple[str, ...]:
        """Ids of the pictures that were judged, in the order of the votes."""
        return tuple(shot for vote in self.votes for shot in vote.shots)

    def mark(self, shot: str, slot: int) -> Marks:
        """What was noticed in a picture; nothing where nothing was said."""
        return marks_of(self.marks, shot, slot)


def marks_of(marks: tuple[Marks, ...], shot: str, slot: int) -> Marks:
    """The marks of a picture among others; empty ones where there are none."""
    return next((one for one in marks if one.shot == shot), Marks(shot, slot))


def with_marks(marks: tuple[Marks, ...], new: Marks) -> tuple[Marks, ...]:
    """Marks with those of one picture replaced; a picture of which nothing is said has none."""
    rest = tuple(one for one in marks if one.shot != new.shot)
    return rest if new == Marks(new.shot, new.slot) else (*rest, new)
