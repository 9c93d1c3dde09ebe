"""A battle: what may change, where its cells stand, what a run would order, what it comes to."""

from dataclasses import replace

import pytest

from studio.experiment.battle import (
    MOST_MODELS,
    Spot,
    renamed,
    toggled,
    with_character,
    with_count,
    with_experiment,
    with_model,
    without_model,
)
from studio.experiment.battle_board import gathered, scoreboard
from studio.experiment.battle_cells import NOTHING, Evidence, cells_of, lacking, progress
from studio.experiment.battle_plan import asked_of_all, draft_of, fresh_test, plan, sized, step_of
from studio.experiment.experiment import Refusal, Setup
from studio.experiment.joining import joined
from studio.prompt.recipe import Character
from studio.words import StudioError
from tests.experiment.battles import (
    CARDS,
    KEYS,
    MODELS,
    NEWCOMER,
    PAID,
    SIZE,
    battle,
    begun,
    evidence,
    order,
    reach,
    shot,
    spot,
    with_shots,
)

# ------------------------------------------------------------------ columns and rows


def test_a_model_comes_in_behind_the_others_and_only_once() -> None:
    wider = with_model(battle(), NEWCOMER, "Sim C")
    assert wider.models == (*MODELS, NEWCOMER)
    assert wider.names[-1] == "Sim C"
    with pytest.raises(StudioError, match="battle-model-there"):
        with_model(wider, NEWCOMER, "Sim C")
    full = replace(battle(), models=("m",) * MOST_MODELS, names=("m",) * MOST_MODELS)
    with pytest.raises(StudioError, match="battle-models-most"):
        with_model(full, NEWCOMER, "Sim C")


def test_a_model_that_goes_keeps_its_column_once_anything_was_asked() -> None:
    running = begun(with_model(battle(), NEWCOMER, "Sim C"), KEYS[0])
    gone = without_model(running, 1)
    assert gone.models == running.models
    assert gone.retired == (1,)
    assert with_model(gone, MODELS[1], "Sim B").retired == ()
    assert without_model(gone, 1) == gone
    with pytest.raises(StudioError, match="battle-model-last"):
        without_model(without_model(gone, 2), 0)


def test_before_anything_was_asked_the_last_column_goes_altogether() -> None:
    wider = toggled(with_model(battle(), NEWCOMER, "Sim C"), (spot(2),))
    gone = without_model(wider, 2)
    assert gone.models == MODELS
    assert gone.skipped == ()
    assert without_model(wider, 0).retired == (0,), "columns never move"


def test_spots_are_left_out_and_taken_in_again() -> None:
    row = (spot(0), spot(1))
    off = toggled(toggled(battle(), (spot(0),)), row)
    assert set(off.skipped) == set(row)
    assert toggled(off, row).skipped == ()


def test_what_a_battle_is_about_is_fixed_once_it_has_begun() -> None:
    who = Character("Bo", {"identity": "a man"})
    assert with_character(battle(), who).character == who
    with pytest.raises(StudioError, match="battle-character-fixed"):
        with_character(begun(battle(), KEYS[0]), who)
    assert renamed(battle(), "  ").name == "Two"
    assert renamed(battle(), " A   b ").name == "A b"
    assert with_count(battle(), 0).setup.count == 1
    assert with_count(battle(), 999).setup.count == 50


def test_a_round_keeps_the_test_it_was_given_first() -> None:
    once = with_experiment(battle(), KEYS[0], "e1")
    assert with_experiment(once, KEYS[0], "e2") == once
    assert once.rounds[1].experiment is None


def test_the_character_is_the_same_in_every_round_and_the_scene_is_not() -> None:
    now = battle()
    one, other = (draft_of(now, key) for key in KEYS)
    assert one.recipe.character == other.recipe.character == now.character
    assert one.recipe.scene != other.recipe.scene


# ------------------------------------------------------------------ cells


@pytest.mark.parametrize(
    ("states", "kind", "wanted"),
    [
        (("planned",), "", "missing"),
        (("planned", "cancelled-unsent"), "", "missing"),
        (("planned", "sending", "failed-free"), "stopped", "missing"),
        (("planned", "sending", "failed-free"), "cancelled", "missing"),
        (("planned", "sending", "failed-free"), "offline", "failed"),
        (("planned", "sending", "failed-maybe"), "strange", "failed"),
        (("planned", "sending", "refused"), "refused", "refused"),
        (("planned", "sending"), "", "unknown"),
        (("planned", "sending", "accepted"), "", "unknown"),
        (("planned", "sending", "accepted", "downloading"), "", "unknown"),
        (("planned", "sending", "unknown"), "", "unknown"),
        (("planned", "sending", "cancelled-sent"), "", "unknown"),
        (("planned", "sending", "stored"), "", "done"),
        (("planned", "sending", "stored", "done"), "", "done"),
    ],
)
def test_what_the_ledger_says_of_an_order_is_what_its_cell_says(
    states: tuple[str, ...], kind: str, wanted: str
) -> None:
    now = battle()
    found = evidence(now, KEYS[0], order("j1", 0, *states, kind=kind))  # type: ignore[arg-type]
    assert [cell.state for cell in cells_of(now, spot(), found)] == [wanted]
    assert lacking(now, spot(), found) == (wanted == "missing")
    assert [cell.state for cell in cells_of(now, spot(1), found)] == ["missing"], "the other model"


def test_what_is_awaited_is_running_even_before_the_ledger_was_read() -> None:
    now = battle(count=3)
    found = replace(evidence(now, KEYS[0], order("j1", 0, "planned", "sending")), coming=(("j1", 0), ("j2", 0)))
    assert [cell.state for cell in cells_of(now, spot(), found)] == ["running", "running", "missing"]


def test_a_picture_is_done_whether_the_ledger_or_the_test_has_it() -> None:
    now = battle(count=2)
    of_test = with_shots(evidence(now, KEYS[0]), 0)
    (first, second) = cells_of(now, spot(), of_test)
    assert (first.state, second.state) == ("done", "missing")
    assert first.shot is not None
    trashed = Evidence(orders=(order("j1", 0, "planned", "sending", "stored", "done"),))
    assert lacking(now, spot(), trashed) == 1, "what was paid for is not asked for again though its test is gone"
    more = with_shots(evidence(battle(count=1), KEYS[0]), 0, 0)
    assert len(cells_of(battle(count=1), spot(), more)) == 2, "fewer wanted takes none away"


def test_waiting_and_left_out() -> None:
    now = toggled(battle(count=3), (spot(1),))
    assert [cell.state for cell in cells_of(now, spot(), NOTHING, waiting=2)] == ["waiting", "waiting", "missing"]
    assert {cell.state for cell in cells_of(now, spot(1), NOTHING)} == {"skipped"}
    assert lacking(now, spot(1), NOTHING) == 0
    assert lacking(now, spot(0), Evidence(lost=True)) == 0


def test_a_refusal_comes_with_its_words() -> None:
    now = battle()
    found = evidence(now, KEYS[0], order("j1", 0, "planned", "sending", "refused"))
    assert found.step is not None
    said = Refusal(0, "Sim A", found.step.requests[0], "IMAGE_SAFETY")
    (cell,) = cells_of(now, spot(), replace(found, step=replace(found.step, refusals=(said,))))
    assert cell.refusal == said


def test_progress_counts_the_ledger_and_keeps_reported_and_estimated_apart() -> None:
    now = toggled(battle(), (spot(1, KEYS[1]),))
    reported = replace(order("j1", 0, "planned", "sending", "stored", "done"), reported=25_000)
    owing = order("j2", 1, "planned", "sending", "accepted")
    free = order("j3", 0, "planned", "sending", "failed-free", kind="offline")
    unpriced = order("j4", 1, "planned", "sending", "failed-maybe", price=None)
    never = order("j5", 0, "planned", "cancelled-unsent")
    known = {
        KEYS[0]: evidence(now, KEYS[0], reported, owing, never),
        KEYS[1]: evidence(now, KEYS[1], free, unpriced),
    }
    found = progress(now, known)
    assert (found.cells, found.done, found.unknown, found.failed) == (4, 1, 1, 2)
    assert (found.asked, found.reported, found.estimated, found.unpriced) == (4, 25_000, 30_000, 1)


# ------------------------------------------------------------------ dry run


def test_a_dry_run_lists_every_request_with_its_price() -> None:
    now = battle(MODELS[0], PAID, count=2)
    found = plan(now, {}, reach())
    assert len(found.orders) == 8
    assert [one.spot.key for one in found.orders] == [KEYS[0]] * 4 + [KEYS[1]] * 4, "whole rounds first"
    assert all(one.request.count == 1 and one.request.size == SIZE for one in found.orders if one.spot.slot == 0)
    assert [one.request.seed for one in found.orders[:2]] == [1, 2], "repeats differ"
    price = CARDS[PAID].cost(found.orders[2].request.size)
    assert price
    assert found.total == 4 * price
    assert found.unpriced == 0
    assert {one.price for one in found.orders if one.spot.slot == 0} == {0}


def test_a_price_that_nobody_knows_is_told_apart_and_a_model_that_cannot_be_asked_too() -> None:
    known = {**CARDS, PAID: replace(CARDS[PAID], price=None)}
    found = plan(battle(MODELS[0], PAID), {}, replace(reach(), cards=known))
    assert (found.total, found.unpriced) == (0, 2)
    away = plan(battle(MODELS[0], PAID), {}, reach(MODELS[0]))
    assert away.unreachable == (1,)
    assert {one.spot.slot for one in away.orders} == {0}


def test_a_model_that_comes_in_later_is_asked_word_for_word_what_the_others_were() -> None:
    old = evidence(battle(), KEYS[0])
    assert old.step is not None
    other_words = replace(
        old.step,
        text="words of last year",
        requests=tuple(replace(one, text="words of last year", version="0") for one in old.step.requests),
    )
    asked = replace(with_shots(replace(old, step=other_words), 0, 1))
    wider = with_model(battle(), NEWCOMER, "Sim C")
    found = plan(wider, {KEYS[0]: asked, KEYS[1]: with_shots(evidence(battle(), KEYS[1]), 0, 1)}, reach())
    assert [one.spot for one in found.orders] == [Spot(key, 2) for key in KEYS], "the missing column and nothing else"
    assert found.orders[0].request.text == "words of last year"
    step = asked_of_all(wider, KEYS[0], "new", asked, reach())
    assert step.id == other_words.id
    assert step.requests[:2] == other_words.requests
    assert step.requests[2].model == NEWCOMER
    assert step.shots == asked.step.shots if asked.step else False


def test_the_step_of_a_round_is_a_fair_baseline_of_its_test() -> None:
    now = battle()
    step = asked_of_all(now, KEYS[0], "s1", NOTHING, reach())
    assert (step.label, step.place) == ("FAIR", "baseline")
    assert len({request.text for request in step.requests}) == 1
    test = fresh_test(now, KEYS[0], "e1", "A selfie").with_step(step)
    assert test.name == "A selfie · Two"
    assert step_of(now, KEYS[0], test) == step
    assert step_of(now, KEYS[1], test) is None, "what else was tried there is none of it"


def test_the_size_is_fixed_before_anybody_else_comes_in() -> None:
    free = replace(battle(), setup=Setup())
    assert sized(free, CARDS).setup.size == CARDS[MODELS[0]].sizes[0]
    assert sized(battle(), CARDS) == battle()


def test_a_model_nobody_knows_is_shown_and_never_asked() -> None:
    now = replace(battle(), models=(MODELS[0], "gone/model"), names=("Sim A", "Gone"))
    assert plan(now, {}, reach(MODELS[0])).unreachable == (1,)
    assert asked_of_all(now, KEYS[0], "s", NOTHING, reach()).requests[1].model == "gone/model"


# ------------------------------------------------------------------ what it comes to


def test_the_board_counts_rounds_won_and_nothing_else() -> None:
    now = with_model(battle(), NEWCOMER, "Sim C")
    known = {
        KEYS[0]: replace(with_shots(evidence(now, KEYS[0]), 0, 1), choice="b"),
        KEYS[1]: replace(with_shots(evidence(now, KEYS[1]), 0), choice="tie"),
    }
    board = scoreboard(now, known, "es")
    assert [one.title for one in board.rounds] == ["selfie (es)", "under-water (es)"]
    assert board.wins == (0, 1, 0)
    assert (board.judged, board.even) == (2, 1)
    assert [one is not None for one in board.rounds[0].shots] == [True, True, False]
    assert scoreboard(now, {}, "en").judged == 0


def test_all_rounds_are_gathered_as_the_steps_of_one_test() -> None:
    now = battle()
    assert gathered(now, {}, "en") == (None, {})
    known = {key: with_shots(evidence(now, key), 0, 1) for key in KEYS}
    test, titles = gathered(now, known, "en")
    assert test is not None
    assert [step.id for step in test.steps] == ["s-selfie", "s-under-water"]
    assert titles == {"s-selfie": "Selfie", "s-under-water": "Under-Water"}
    assert test.baseline == "s-selfie"


def test_two_accounts_of_a_test_are_joined_without_losing_a_picture() -> None:
    now = battle()
    whole = with_shots(evidence(now, KEYS[0]), 0, 1)
    assert whole.test is not None
    assert whole.step is not None
    here = whole.test.with_step(replace(whole.step, shots=whole.step.shots[:1]))
    extra = shot("mine", 0, whole.step)
    seen = here.with_step(here.steps[0].with_shot(extra))
    there = whole.test.with_step(whole.step)
    found = joined(seen, there)
    assert {one.id for one in found.steps[0].shots} == {"s-selfie-0", "s-selfie-1", "mine"}
    assert joined(found, there) == found, "nothing comes twice"
    assert joined(whole.test, there).steps[0].shots == whole.step.shots
