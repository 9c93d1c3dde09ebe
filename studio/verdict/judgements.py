"""Everything that was judged in a test as rows of a table: one row a vote, or a row for what was only noted."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from studio.experiment.experiment import SLOTS, Experiment, Step
from studio.verdict.blind_order import PAIR
from studio.verdict.judging import Noticed
from studio.verdict.verdict import Marks, Verdict, Vote, marks_of


@dataclass(frozen=True)
class Judgement:
    """One row. Every field is text as it stands in the table; nothing is rounded or summed up.

    Attributes:
        test: name of the test; step: id of the step, by which a copy of the test finds it again.
        label: of its run; place: in the playbook; words: as they were sent.
        model_a, model_b: names of the two that were judged.
        vote: number of the vote in its step, from 1; "" where there was none.
        choice: a, b, tie, neither; "" without a vote.
        blind: yes or no; "" without a vote.
        left: the letter that stood on the left; "" where it was not kept.
        shot_a, shot_b: ids of the pictures that were seen.
        a_meets, b_meets: criteria, parted by spaces.
        a_faults, b_faults: what went wrong, parted by spaces.
        a_against, b_against: beside the baseline; "" where nobody said.
        note: in the creator's words.
    """

    test: str
    step: str
    label: str
    place: str
    words: str
    model_a: str
    model_b: str
    vote: str = ""
    choice: str = ""
    blind: str = ""
    left: str = ""
    shot_a: str = ""
    shot_b: str = ""
    a_meets: str = ""
    a_faults: str = ""
    a_against: str = ""
    b_meets: str = ""
    b_faults: str = ""
    b_against: str = ""
    note: str = ""


def judgements(
    experiment: Experiment, verdicts: Mapping[str, Verdict], judging: Mapping[str, Noticed]
) -> tuple[Judgement, ...]:
    """The rows of a test, step by step in the order in which they were sent.

    Args:
        experiment: the test.
        verdicts: by step id.
        judging: what was said of steps that have no verdict yet, by step id.
    """
    rows: list[Judgement] = []
    for step in experiment.steps:
        record = verdicts.get(step.id) or judging.get(step.id)
        if record is not None:
            rows += _rows(experiment, step, record)
    return tuple(rows)


def _rows(experiment: Experiment, step: Step, record: Noticed) -> Iterator[Judgement]:
    votes = record.given if isinstance(record, Verdict) else record.votes
    if not votes:
        yield _row(experiment, step, record, None, 0)
    for number, vote in enumerate(votes, 1):
        yield _row(experiment, step, record, vote, number)


def _row(experiment: Experiment, step: Step, record: Noticed, vote: Vote | None, number: int) -> Judgement:
    shots = _shots(step, vote)
    a, b = (marks_of(record.marks, shot, slot) for slot, shot in enumerate(shots))
    return Judgement(
        test=experiment.name,
        step=step.id,
        label=step.label,
        place=step.place,
        words=step.text,
        model_a=_name(step, 0),
        model_b=_name(step, 1),
        vote=str(number) if vote is not None else "",
        choice=vote.choice if vote is not None else "",
        blind=("yes" if vote.blind else "no") if vote is not None else "",
        left=SLOTS[vote.order[0]] if vote is not None and vote.order else "",
        shot_a=shots[0],
        shot_b=shots[1],
        a_meets=" ".join(a.criteria),
        a_faults=" ".join(a.faults),
        a_against=_against(a),
        b_meets=" ".join(b.criteria),
        b_faults=" ".join(b.faults),
        b_against=_against(b),
        note=record.note,
    )


def _shots(step: Step, vote: Vote | None) -> tuple[str, str]:
    """The pictures that were seen, else those that stand for the models."""
    if vote is not None and len(vote.shots) >= len(PAIR):
        return vote.shots[0], vote.shots[1]
    a, b = (step.shot(slot) for slot in PAIR)
    return a.id if a is not None else "", b.id if b is not None else ""


def _name(step: Step, slot: int) -> str:
    shot = step.shot(slot)
    return shot.name if shot is not None else ""


def _against(marks: Marks) -> str:
    return marks.against or ""
