"""Where things stand in a line, and that every point of it belongs to what is painted there."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF

from studio.window.history.row_plan import COUNT_WIDE, NOTE_FROM, Place, RowPlan
from tests.fakes.history import found_of, four_tests, run_of

plans = st.builds(
    lambda width, runs, slots, run: RowPlan.of(
        found_of("e", "n", tuple(run_of(n) for n in range(runs))), width, min(run, max(0, runs - 1))
    ),
    st.integers(1000, 2600),
    st.integers(0, 40),
    st.integers(1, 4),
    st.integers(0, 39),
)


@given(plans)
def test_nothing_lies_on_anything_else(plan: RowPlan) -> None:
    boxes = [plan.run_box(run) for run in plan.seen]
    assert all(one.right() < other.left() for one, other in pairwise(boxes))
    end = plan.note.left() if plan.note.width() else plan.open_box.left()
    assert not boxes or boxes[-1].right() < end or len(boxes) == 1
    if plan.hidden and len(boxes) > 1:
        assert plan.count_box.left() + COUNT_WIDE <= end + 1
    assert plan.open_box.right() < plan.more_box.left() < plan.width


@given(plans, st.integers(0, 39))
def test_the_run_that_is_wanted_is_seen(plan: RowPlan, run: int) -> None:
    if run < plan.runs:
        found = found_of("e", "n", tuple(run_of(n) for n in range(plan.runs)))
        assert run in RowPlan.of(found, plan.width, run).seen
        assert plan.hidden + len(plan.seen) == plan.runs


@given(plans)
def test_what_is_painted_is_what_is_hit(plan: RowPlan) -> None:
    for run in plan.seen:
        for side in range(plan.slots):
            assert plan.under(plan.thumb_box(run, side).center()) == Place("thumb", run, side)
    assert plan.under(plan.open_box.center()).act == "open"
    assert plan.under(plan.more_box.center()).act == "more"
    assert plan.under(QPointF(100, 130)) == Place()


def test_four_runs_of_a_pair_fit_the_usual_window_and_a_wide_one_has_notes() -> None:
    judged = four_tests()[0]
    assert (len(RowPlan.of(judged, 1220).seen), RowPlan.of(judged, 1220).hidden) == (4, 0)
    assert (len(RowPlan.of(judged, 1040).seen), RowPlan.of(judged, 1040).hidden) == (3, 1)
    assert RowPlan.of(judged, 1200).note.width() == 0
    assert RowPlan.of(judged, NOTE_FROM).note.width() > 0
