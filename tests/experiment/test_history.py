"""Undo and redo of the controls."""

from hypothesis import given
from hypothesis import strategies as st

from studio.experiment.change import rename, turn_intensity, turn_knob
from studio.experiment.experiment import Experiment
from studio.experiment.history import DEPTH, History
from tests.fakes.demo import baseline, experiment


def turned(history: History, test: Experiment, step: int, drag: str | None = None) -> tuple[History, Experiment]:
    after = turn_intensity(test, step)
    return history.noted(test, after, drag), after


@given(st.lists(st.integers(0, 5), max_size=12))
def test_undo_walks_all_the_way_back_and_redo_all_the_way_forward(steps: list[int]) -> None:
    history, start = History(), experiment()
    test = start
    for step in steps:
        history, test = turned(history, test, step)
    end = test
    while history.past:
        history, test = history.undo(test)
    assert test == start
    while history.future:
        history, test = history.redo(test)
    assert test == end


def test_one_drag_is_one_turn() -> None:
    history, test = History(), experiment()
    for step in (3, 4, 5):
        history, test = turned(history, test, step, "intensity")
    assert len(history.past) == 1
    assert history.undo(test)[1].draft.expression.intensity == 2


def test_a_settled_drag_and_another_slider_start_a_new_turn() -> None:
    history, test = turned(History(), experiment(), 3, "intensity")
    history, test = turned(history.settled(), test, 4, "intensity")
    after = turn_knob(test, "brow", 5)
    history = history.noted(test, after, "brow")
    assert len(history.past) == 3


def test_nothing_changed_leaves_no_turn() -> None:
    test = experiment()
    assert History().noted(test, test) == History()
    assert History().noted(test, rename(test, "Other")) == History()


def test_a_new_turn_forgets_what_was_undone() -> None:
    history, test = turned(History(), experiment(), 3)
    history, test = history.undo(test)
    assert history.future
    history, test = turned(history, test, 4)
    assert not history.future


def test_pictures_and_names_survive_undo() -> None:
    history, test = turned(History(), experiment(), 3)
    test = rename(test.with_step(baseline()), "Other")
    _history, back = history.undo(test)
    assert back.draft.expression.intensity == 2
    assert (back.steps, back.name) == (test.steps, "Other")


def test_the_ends_hold() -> None:
    test = experiment()
    assert History().undo(test) == (History(), test)
    assert History().redo(test) == (History(), test)


def test_the_past_is_not_endless() -> None:
    history, test = History(), experiment()
    for at in range(DEPTH + 20):
        history, test = turned(history, test, at % 2 + 1)
    assert len(history.past) == DEPTH
