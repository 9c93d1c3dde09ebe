"""Ladders and rows of feelings: what is there, what is missing, and what would make it."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.experiment.experiment import BY_HAND, IMPORTED, Experiment, Setup, Step
from studio.experiment.fair import fairness
from studio.experiment.moved import words_moved
from studio.experiment.playbook import SPLIT, next_place, prepare
from studio.experiment.series import FEELINGS, Cell, Feelings, Levels, Series, Wish, cost_of, prepared, series_of
from studio.prompt.compose import compose
from studio.prompt.draft import Draft
from studio.prompt.emotion import Emotion
from studio.prompt.recipe import PARTS
from studio.prompt.scale import KNOBS, MOST
from studio.request.size import Size
from studio.words import StudioError
from tests.fakes.demo import (
    CARDS,
    CATALOGUE,
    EMOTIONS,
    MODELS,
    baseline,
    draft,
    drafts,
    experiment,
    filled,
    trial,
)

quick = settings(max_examples=60, deadline=None)
levels = st.lists(st.integers(-1, MOST + 1), max_size=8).map(tuple)
emotions = st.lists(st.sampled_from(EMOTIONS), max_size=6).map(tuple)
wishes: st.SearchStrategy[Wish] = st.one_of(
    st.builds(Levels, levels),
    st.builds(Feelings, emotions, st.one_of(st.none(), st.integers(0, MOST))),
)
OWN = replace(CATALOGUE.emotion("worried"), key="own-wistful", adjective="wistful")


def empty(step_id: str, said: Draft, models: tuple[str, ...] = MODELS) -> Step:
    """A step that was sent and of which nothing came back."""
    asked = trial(said, models).requests
    return Step(step_id, said, compose(said, CATALOGUE).text, "FAIR", "own", requests=asked)


def step(step_id: str, said: Draft) -> Step:
    return filled(empty(step_id, said))


def ids(of: Experiment, wish: Wish) -> list[str | None]:
    return [cell.step_id for cell in series_of(of, wish, CATALOGUE).cells]


def test_a_ladder_takes_the_steps_that_differ_in_intensity_only() -> None:
    steps = [baseline(), step("s-clear", draft(intensity=3)), step("s-brow", draft(brow=4))]
    found = series_of(experiment(*steps), Levels(), CATALOGUE)
    assert [cell.step_id for cell in found.cells] == [None, None, "s1", "s-clear", None, None]
    assert [cell.draft.expression.intensity for cell in found.missing] == [0, 1, 4, 5]


def test_feelings_take_the_steps_that_differ_in_the_emotion_only() -> None:
    steps = [
        baseline(),
        step("s-nervous", draft("nervous")),
        step("s-strong", draft("relieved", 4)),
        step("s-own-words", draft("skeptical", free="a smirk")),
    ]
    assert ids(experiment(*steps), Feelings()) == ["s1", "s-nervous", None, None, None]


def test_the_usual_feelings_are_in_the_catalogue() -> None:
    assert set(FEELINGS) <= set(EMOTIONS)


def test_feelings_at_another_intensity_are_compared_among_themselves() -> None:
    steps = [baseline(), step("s-sad", draft("sad", 4)), step("s-nervous", draft("nervous", 4))]
    found = ids(experiment(*steps), Feelings(("sad", "nervous", "worried"), 4))
    assert found == ["s-sad", "s-nervous", None]


def test_an_emotion_of_ones_own_is_a_cell_like_any_other() -> None:
    said = draft()
    own = said.with_expression(replace(said.expression, emotion=OWN.key, own=OWN))
    wish: tuple[str | Emotion, ...] = ("sad", OWN)
    assert ids(experiment(baseline()), Feelings(wish)) == ["s1", None]
    assert ids(experiment(baseline(), step("s-own", own)), Feelings(wish)) == ["s1", "s-own"]


def test_a_baseline_in_an_own_emotion_keeps_it_under_its_key() -> None:
    said = draft()
    own = said.with_expression(replace(said.expression, emotion=OWN.key, own=OWN))
    assert ids(experiment(baseline(own), now=own), Feelings((OWN.key, "sad"))) == ["s1", None]


def test_at_none_all_emotions_have_the_same_words_so_the_step_counts_for_each() -> None:
    steps = [baseline(), step("s-none", draft("nervous", 0))]
    assert ids(experiment(*steps), Levels((0, 2))) == ["s-none", "s1"]


def test_feelings_at_none_are_asked_for_at_a_hint() -> None:
    found = series_of(experiment(baseline()), Feelings(("sad", "nervous"), 0), CATALOGUE)
    assert {cell.draft.expression.intensity for cell in found.cells} == {1}


def test_knobs_of_the_baseline_stay_in_every_cell() -> None:
    turned = draft(brow=4)
    steps = [baseline(turned), step("s-plain", draft(intensity=3))]
    found = series_of(experiment(*steps, now=turned), Levels((2, 3)), CATALOGUE)
    assert [cell.step_id for cell in found.cells] == ["s1", None]
    assert found.missing[0].draft.expression.knob("brow") == 4


def test_of_two_steps_the_newest_counts() -> None:
    steps = [baseline(), step("s-old", draft(intensity=3)), step("s-new", draft(intensity=3))]
    assert ids(experiment(*steps), Levels((3,))) == ["s-new"]


def test_a_newer_step_without_pictures_does_not_hide_a_full_one() -> None:
    steps = [baseline(), step("s-full", draft(intensity=3)), empty("s-failed", draft(intensity=3))]
    assert ids(experiment(*steps), Levels((3,))) == ["s-full"]


def test_a_picture_that_failed_leaves_its_slot_open() -> None:
    whole = step("s-half", draft(intensity=3))
    half = replace(whole, shots=whole.shots[:1])
    (cell,) = series_of(experiment(baseline(), half), Levels((3,)), CATALOGUE).cells
    assert (cell.step_id, cell.open, cell.awaited) == ("s-half", (1,), False)


def test_a_picture_made_by_hand_is_awaited_and_not_asked_for_again() -> None:
    models = (MODELS[0], BY_HAND)
    said = draft(intensity=3)
    first = replace(baseline(), requests=trial(draft(), models).requests)
    asked = empty("s-hand", said, models)
    asked = replace(asked, shots=step("s-hand", said).shots[:1])
    test = replace(experiment(first, asked), models=models)
    found = series_of(test, Levels((2, 3)), CATALOGUE)
    assert found.missing == (Cell(said, "s-hand", (1,), awaited=True),)
    assert found.to_make == ()
    assert prepared(test, found) == test


@pytest.mark.parametrize("change", ["models", "size", "photos", "count", "words as sent", "lock"])
def test_a_step_that_differs_in_more_does_not_count(change: str) -> None:
    said = draft(intensity=3)
    other = step("s-other", said)
    asked = other.requests
    turned = {
        "models": replace(other, requests=tuple(replace(one, model="x/y") for one in asked)),
        "size": replace(other, requests=tuple(replace(one, size=Size(512, 512)) for one in asked)),
        "photos": replace(other, requests=tuple(replace(one, references=("a" * 64,)) for one in asked)),
        "count": replace(other, requests=tuple(replace(one, count=3) for one in asked)),
        "words as sent": replace(other, requests=(asked[0], replace(asked[1], text="something else"))),
        "lock": replace(
            other, draft=said.with_recipe(said.recipe.with_locks(said.recipe.locked - {next(iter(said.recipe.locked))}))
        ),
    }
    assert said.recipe.locked & set(PARTS)
    assert ids(experiment(baseline(), other), Levels((3,))) == ["s-other"]
    assert ids(experiment(baseline(), turned[change]), Levels((3,))) == [None]


def test_a_step_whose_words_were_written_by_an_older_program_does_not_count() -> None:
    other = step("s-other", draft(intensity=3))
    assert ids(experiment(baseline(), replace(other, text="older words")), Levels((3,))) == [None]


def test_before_the_first_step_everything_is_missing_and_starts_from_the_controls() -> None:
    said = draft("nervous", 1)
    found = series_of(experiment(now=said), Levels((1, 2)), CATALOGUE)
    assert found.missing == (Cell(said, None, (0, 1)), Cell(draft("nervous", 2), None, (0, 1)))


def test_pictures_without_their_words_make_no_series() -> None:
    test = replace(experiment(), models=(IMPORTED, IMPORTED))
    assert series_of(test, Levels(), CATALOGUE) == Series()


def test_an_unknown_emotion_is_refused_in_words() -> None:
    with pytest.raises(StudioError) as told:
        series_of(experiment(baseline()), Feelings(("sad", "purple")), CATALOGUE)
    assert told.value.sentence.key == "prompt-emotion-unknown"


def test_prepared_steps_come_one_after_the_other_and_then_the_series_is_whole() -> None:
    test = experiment(baseline())
    wish = Levels((1, 2, 3))
    test = prepared(test, series_of(test, wish, CATALOGUE))
    assert test.draft == draft(intensity=1)
    assert test.ahead == (draft(intensity=3),)
    assert len(test.steps) == 1
    test = test.with_step(step("s-1", test.draft))
    assert next_place(test) == SPLIT
    test = prepare(test, CATALOGUE, SPLIT)
    test = test.with_step(step("s-3", test.draft))
    assert test.ahead == ()
    assert series_of(test, wish, CATALOGUE).missing == ()


def test_preparing_asks_for_what_the_baseline_was_asked_for() -> None:
    test = replace(experiment(baseline()), models=(MODELS[1], MODELS[0]), setup=Setup(Size(512, 640), 5))
    ready = prepared(test, series_of(test, Levels((1,)), CATALOGUE))
    assert ready.models == MODELS
    assert ready.setup == Setup(Size(1024, 1280), 1)


def test_steps_that_were_waiting_wait_behind_the_series_and_none_twice() -> None:
    test = replace(experiment(baseline()), ahead=(draft(intensity=1), draft(brow=5)))
    ready = prepared(test, series_of(test, Levels((1, 3)), CATALOGUE))
    assert (ready.draft, ready.ahead) == (draft(intensity=1), (draft(intensity=3), draft(brow=5)))


def test_the_price_is_that_of_every_picture_to_be_made() -> None:
    test = experiment(baseline())
    cards = {key: replace(card, price=10_000 * at) for at, (key, card) in enumerate(sorted(CARDS.items()), 1)}
    pair = sum(cards[model].price or 0 for model in MODELS)
    found = series_of(test, Levels(), CATALOGUE)
    assert len(found.to_make) == 5
    assert cost_of(test, found, cards) == 5 * pair
    first = baseline()
    often = experiment(replace(first, requests=tuple(replace(one, count=3) for one in first.requests)))
    assert cost_of(often, series_of(often, Levels(), CATALOGUE), cards) == 3 * 5 * pair


def test_a_price_nobody_knows_is_not_guessed() -> None:
    test = experiment(baseline())
    found = series_of(test, Levels((1,)), CATALOGUE)
    unknown = {key: replace(card, price=None) for key, card in CARDS.items()}
    assert cost_of(test, found, unknown) is None
    assert cost_of(test, found, {}) is None
    assert cost_of(test, Series(), {}) == 0


@quick
@given(drafts, wishes, st.lists(drafts, max_size=5))
def test_cells_differ_from_each_other_in_the_one_thing_only(start: Draft, wish: Wish, others: list[Draft]) -> None:
    steps = [baseline(start), *(step(f"s-{at}", said) for at, said in enumerate(others))]
    found = series_of(experiment(*steps, now=start), wish, CATALOGUE)
    by_id = {one.id: one for one in steps}
    one_thing = {"intensity"} if isinstance(wish, Levels) else {"emotion"}
    held = [by_id[cell.step_id] for cell in found.cells if cell.step_id is not None]
    texts = [compose(cell.draft, CATALOGUE).text for cell in found.cells if cell.step_id is not None]
    assert [one.text for one in held] == texts
    for cell in found.cells:
        moved = {one.what for one in words_moved(found.cells[0].draft, cell.draft, CATALOGUE)}
        assert moved <= one_thing
        assert all(cell.draft.expression.knob(key) == start.expression.knob(key) for key in KNOBS)
        assert (cell.draft.recipe, cell.draft.free) == (start.recipe, start.free)


@quick
@given(drafts, wishes)
def test_a_missing_cell_once_made_is_held_and_is_a_fair_step(start: Draft, wish: Wish) -> None:
    test = experiment(baseline(start), now=start)
    found = series_of(test, wish, CATALOGUE)
    for at, cell in enumerate(found.to_make):
        judged = fairness(trial(cell.draft), test.steps[0].trial, CATALOGUE, CARDS)
        most = 1 if isinstance(wish, Levels) or wish.intensity is None else 2
        assert 1 <= len(judged.moves) <= most or start.expression.intensity == 0
        test = test.with_step(step(f"made-{at}", cell.draft))
    after = series_of(test, wish, CATALOGUE)
    assert after.missing == ()
    assert [cell.draft for cell in after.cells] == [cell.draft for cell in found.cells]


@quick
@given(drafts, wishes, st.lists(drafts, max_size=4))
def test_preparing_loses_no_cell_and_sends_nothing(start: Draft, wish: Wish, others: list[Draft]) -> None:
    steps = [baseline(start), *(step(f"s-{at}", said) for at, said in enumerate(others))]
    test = experiment(*steps, now=start)
    found = series_of(test, wish, CATALOGUE)
    ready = prepared(test, found)
    assert ready.steps == test.steps
    wanted = tuple(cell.draft for cell in found.to_make)
    assert (ready.draft, *ready.ahead) == wanted if wanted else ready == test
