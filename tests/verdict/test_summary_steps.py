"""Step by step: what was said of each picture, which step a cell leads to, which knobs are still to be tried."""

from dataclasses import replace

from studio.experiment.experiment import Refusal
from studio.experiment.turn import Turn
from studio.verdict.summary import Cell
from studio.verdict.summary_steps import step_behind, step_rows, untried
from studio.verdict.verdict import Marks, Verdict
from tests.fakes.demo import experiment
from tests.verdict.test_summary import by_step, judged, made_of, turned


def test_each_step_is_told_as_a_whole_and_by_criterion() -> None:
    brow = turned("brow", "s2")
    base = made_of().step(None)
    assert base is None
    was = tuple(Marks(f"s1-{slot}", slot, faults=("blank",)) for slot in (0, 1))
    now = (
        Marks("s2-0-0", 0, ("reads",), against="better"),
        Marks("s2-1-0", 1, ("person",), against="worse"),
    )
    verdicts = {"s1": Verdict("s1", "a", marks=was), "s2": Verdict("s2", "a", marks=now)}
    test = made_of(brow)
    (row,) = step_rows(test, verdicts)
    assert row.whole == (Cell(better=1), Cell(worse=1))
    assert row.by["reads"] == (Cell(better=1), Cell(same=1))
    assert row.by["person"] == (Cell(same=1), Cell(better=1))
    assert row.fair


def test_what_nobody_judged_is_empty_and_the_baseline_is_no_step() -> None:
    wild = turned("own", "s2", label="EXPLORATION")
    (row,) = step_rows(made_of(wild), {})
    assert not row.fair
    assert all(not cell.n for cell in (*row.whole, *row.by["skin"]))
    waiting = replace(turned("brow", "s3"), shots=())
    assert step_rows(made_of(waiting), {}) == ()


def test_a_refusal_is_a_row_and_neither_for_nor_against() -> None:
    brow = turned("brow", "s2")
    silent = replace(brow, shots=(), refusals=tuple(Refusal(slot, "Sim", brow.requests[slot]) for slot in (0, 1)))
    (row,) = step_rows(made_of(silent), {})
    assert [cell.effect for cell in row.whole] == ["refused", "refused"]


def test_a_cell_leads_to_the_newest_step_that_waits_for_a_judgement() -> None:
    one, two, three = turned("brow-3", "s2"), turned("brow-4", "s3"), turned("brow-5", "s4")
    test = made_of(one, two, three)
    assert step_behind(test, {}, "brow", 0) == "s4"
    verdicts = by_step(judged(one, ("better",), (None,)), judged(three, ("same",), ("same",)))
    assert step_behind(test, verdicts, "brow", 0) == "s3"
    verdicts = by_step(*(judged(step, ("better",), (None,)) for step in (one, two, three)))
    assert step_behind(test, verdicts, "brow", 0) == "s4", "all of them judged: the newest"
    assert step_behind(test, verdicts, "brow", 1) == "s4"
    assert step_behind(test, verdicts, "gaze", 1) is None


def test_knobs_that_were_not_tried_alone() -> None:
    assert untried(experiment()) == ("brow", "mouth", "moisture", "gaze")
    test = replace(made_of(turned("mouth", "s2"), turned("gaze", "s3", label="EXPLORATION")))
    assert untried(test) == ("brow", "moisture", "gaze")
    assert untried(replace(test, playbook=(Turn("mouth", 4), Turn("brow", 2), Turn("brow", 5)))) == ("brow",)
