"""Which knob did what for which model: counted from what was noticed, beside the baseline. No score, no rank of models.

Only what a creator said about a picture beside the baseline counts: better, the same, worse. That A was preferred to B
says nothing about whether a knob helped A, so no cell is ever guessed from the votes.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from studio.experiment.experiment import Experiment, Shot, Step
from studio.experiment.turn import knob_of
from studio.prompt.scale import KNOBS, KnobKey
from studio.verdict.verdict import Against, Criterion, Marks, Verdict

Effect = Literal["helped", "same", "hurt", "mixed", "refused", "untested"]
FAIR = frozenset(("FAIR", "FAIR (BY HAND)", "REPEAT"))
"""Labels of runs in which nothing but the knob differs from the baseline."""


@dataclass(frozen=True)
class Cell:
    """What a knob did for one model.

    Attributes:
        better, same, worse: pictures said to be so beside the baseline.
        refused: the model sent no picture; that is a result, and neither for nor against anything.
    """

    better: int = 0
    same: int = 0
    worse: int = 0
    refused: bool = False

    @property
    def n(self) -> int:
        """Pictures something was said about."""
        return self.better + self.same + self.worse

    @property
    def effect(self) -> Effect:
        """What more than half of the pictures say; "mixed" where no answer has more than half."""
        if not self.n:
            return "refused" if self.refused else "untested"
        named: tuple[tuple[Effect, int], ...] = (("helped", self.better), ("same", self.same), ("hurt", self.worse))
        return next((effect for effect, count in named if 2 * count > self.n), "mixed")

    @property
    def single(self) -> bool:
        """Whether it rests on one picture, which can be luck."""
        return self.n == 1

    def __add__(self, other: "Cell") -> "Cell":
        """Both counted together."""
        counts = self.better + other.better, self.same + other.same, self.worse + other.worse
        return Cell(*counts, self.refused or other.refused)


@dataclass(frozen=True)
class Row:
    """One knob and what it did, by slot."""

    knob: KnobKey
    cells: tuple[Cell, ...]


def knob_table(
    experiment: Experiment, verdicts: Mapping[str, Verdict], criterion: Criterion | None = None
) -> tuple[Row, ...]:
    """One row for each knob that was turned alone, in the order of the knobs.

    Args:
        experiment: the test.
        verdicts: by step id.
        criterion: count by this one, that is whether it is met where the baseline's pictures did not meet it; None
            for what was said of the picture as a whole.
    """
    slots = range(len(experiment.models))
    counted: dict[KnobKey, tuple[Cell, ...]] = {}
    for step in experiment.steps:
        knob = knob_of(step.place)
        if knob is None or step.label not in FAIR:
            continue
        before = counted.get(knob, tuple(Cell() for _slot in slots))
        made = (step_cell(experiment, verdicts, step, slot, criterion) for slot in slots)
        counted[knob] = tuple(one + other for one, other in zip(before, made, strict=True))
    return tuple(Row(knob, counted[knob]) for knob in KNOBS if knob in counted)


def ranked(table: tuple[Row, ...], slot: int) -> tuple[KnobKey, ...]:
    """The judged knobs of a model, those that helped most often first; equals in the order of the knobs."""
    judged = [row for row in table if row.cells[slot].n]
    return tuple(row.knob for row in sorted(judged, key=lambda row: -lead(row.cells[slot])))


def compared(now: Marks, was: Marks, criterion: Criterion) -> Against | None:
    """How a picture does beside another by one criterion; None while one of them was not looked at for it."""
    if not (now.looked and was.looked):
        return None
    met, before = criterion in now.criteria, criterion in was.criteria
    if met == before:
        return "same"
    return "better" if met else "worse"


def lead(cell: Cell) -> Fraction:
    """How much a knob helped, from -1 where every picture got worse to 1 where every one got better."""
    return Fraction(cell.better - cell.worse, max(1, cell.n))


def step_cell(
    experiment: Experiment, verdicts: Mapping[str, Verdict], step: Step, slot: int, criterion: Criterion | None = None
) -> Cell:
    """What one step did to one model, by what was said of its pictures; the arguments are those of `knob_table`."""
    if step.refusal(slot) is not None:
        return Cell(refused=True)
    verdict = verdicts.get(step.id)
    if verdict is None:
        return Cell()
    marks = [verdict.mark(shot.id, slot) for shot in _shots(step, slot)]
    if criterion is None:
        said = [one.against for one in marks]
    else:
        was = _standard(experiment, verdicts, slot, criterion)
        said = [compared(one, was, criterion) if was is not None else None for one in marks]
    return Cell(said.count("better"), said.count("same"), said.count("worse"))


def _standard(experiment: Experiment, verdicts: Mapping[str, Verdict], slot: int, criterion: Criterion) -> Marks | None:
    """What the baseline's pictures of a model show by a criterion: what more than half of those looked at do.

    None where nobody looked, or where they differ evenly: then there is nothing to compare with.
    """
    base = experiment.step(experiment.baseline)
    verdict = verdicts.get(base.id) if base is not None else None
    if base is None or verdict is None:
        return None
    looked = [one for shot in _shots(base, slot) if (one := verdict.mark(shot.id, slot)).looked]
    met = [one for one in looked if criterion in one.criteria]
    missed = [one for one in looked if criterion not in one.criteria]
    if len(met) == len(missed):
        return None
    return met[0] if len(met) > len(missed) else missed[0]


def _shots(step: Step, slot: int) -> tuple[Shot, ...]:
    return tuple(shot for shot in step.shots if shot.slot == slot)
