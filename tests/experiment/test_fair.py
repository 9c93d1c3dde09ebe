"""The fair-test rule, case by case, in both languages."""

from dataclasses import replace

import pytest
from hypothesis import given

from studio.experiment.experiment import Step, Trial
from studio.experiment.fair import Fairness, fairness
from studio.experiment.moved import words_moved
from studio.prompt.compose import compose
from studio.prompt.draft import Draft
from studio.prompt.scale import KNOBS, MOST
from tests.fakes.demo import CARDS, CATALOGUE, EMOTIONS, MODELS, RECIPE, draft, drafts, trial, words


def judged(now: Draft, before: Draft | None = None) -> Fairness:
    return fairness(trial(now), trial(before), CATALOGUE, CARDS)


def told(fair: Fairness, language: str = "en") -> str:
    return words(language).tell(fair.said)


def test_before_the_first_run_it_is_the_baseline() -> None:
    fair = fairness(trial(), None, CATALOGUE)
    assert (fair.label, fair.changes, fair.opens_baseline) == ("FAIR", (), True)
    assert told(fair) == "This is your baseline. Everything later is compared with it."


def test_one_knob_is_fair_and_says_from_what_to_what() -> None:
    fair = judged(draft(brow=3))
    assert (fair.label, fair.changes, fair.kind) == ("FAIR", ("brow",), "one")
    assert told(fair) == (
        "Fair test. Only brow tension changes, subtle to clear. 5 parts locked, same words for A and B."
    )
    assert told(fair, "es") == (
        "Prueba justa. Solo cambia la tensión de cejas, de sutil a clara. 5 partes bloqueadas, "
        "las mismas palabras para A y B."
    )


def test_intensity_is_one_change_although_several_words_move() -> None:
    fair = judged(draft(intensity=3))
    assert (fair.label, fair.changes) == ("FAIR", ("intensity",))
    assert "subtle to clear" in told(fair)


def test_emotion_is_named_from_to_and_inflected() -> None:
    fair = judged(draft("worried"), draft("nervous"))
    assert fair.changes == ("emotion",)
    assert "nervous to worried" in told(fair)
    assert "de nerviosa a preocupada" in told(fair, "es")


def test_own_words_are_a_change_without_from_and_to() -> None:
    fair = judged(draft(free="a loose strand"))
    assert (fair.label, fair.changes) == ("FAIR", ("free",))
    assert told(fair).startswith("Fair test. Only your own text changes. 5 parts locked")


def test_two_things_are_an_exploration_and_both_are_named() -> None:
    fair = judged(draft(brow=3, gaze=1))
    assert (fair.label, fair.changes, fair.kind) == ("EXPLORATION", ("brow", "gaze"), "several")
    assert told(fair).startswith("Two things change: brow tension and gaze fragility.")


def test_three_things_are_listed_with_commas() -> None:
    fair = judged(draft(brow=3, mouth=1, free="a strand"))
    assert "brow tension, mouth downturn and your own text" in told(fair)
    assert "la tensión de cejas, la caída de las comisuras y tu propio texto" in told(fair, "es")


def test_an_opened_lock_ends_the_comparison() -> None:
    opened = draft().with_recipe(RECIPE.with_locks(RECIPE.locked - {"hair"}))
    fair = judged(opened)
    assert (fair.label, fair.changes, fair.kind) == ("EXPLORATION", ("lock-hair",), "unlocked")
    assert fair.opens_baseline
    assert told(fair).startswith("Unlocked since the baseline: hair.")


def test_a_part_that_was_open_in_the_baseline_may_be_the_one_change() -> None:
    loose = draft().with_recipe(RECIPE.with_locks(RECIPE.locked - {"room"}))
    swapped = loose.with_recipe(loose.recipe.with_text("room", "purple bedroom"))
    fair = judged(swapped, loose)
    assert (fair.label, fair.changes) == ("FAIR", ("room",))
    assert told(fair) == "Fair test. Only room changes. 4 parts locked, same words for A and B."


def test_nothing_changed_is_a_repeat() -> None:
    fair = judged(draft())
    assert (fair.label, fair.changes) == ("REPEAT", ())
    assert "luck" in told(fair)


def test_a_knob_moved_without_changing_a_word_is_no_change() -> None:
    assert judged(draft(brow=2)).label == "REPEAT"


def test_another_model_than_in_the_baseline_is_named() -> None:
    now = trial(draft(brow=3))
    swapped = replace(now, requests=(now.requests[0], replace(now.requests[1], model="fal/other", version="")))
    fair = fairness(swapped, trial(), CATALOGUE, CARDS)
    assert (fair.label, fair.kind) == ("EXPLORATION", "model")
    assert told(fair).startswith("Slot B was Sim B in the baseline and is fal/other now.")


def test_an_import_is_never_a_fair_test() -> None:
    imported = Step("s1", None, "", "IMPORTED", "import")
    fair = fairness(trial(), imported.trial, CATALOGUE)
    assert (fair.label, fair.kind) == ("IMPORTED", "imported")
    assert told(fair) == "Prompt unknown: shown as imported, not as a fair test."


def by_hand(now: Trial, *slots: int) -> Trial:
    requests = tuple(replace(one, by_hand=slot in slots) for slot, one in enumerate(now.requests))
    return replace(now, requests=requests)


def test_made_by_hand_says_so_in_the_label_and_in_words() -> None:
    before = by_hand(trial(), 0, 1)
    fair = fairness(by_hand(trial(draft(brow=3)), 0, 1), before, CATALOGUE)
    assert fair.label == "FAIR (BY HAND)"
    assert told(fair).endswith("Same words copied out by hand; what the app added is unknown.")
    assert fairness(by_hand(trial(draft(brow=3, gaze=3)), 0, 1), before, CATALOGUE).label == "EXPLORATION"


def test_more_panes_are_named() -> None:
    four = (*MODELS, *MODELS)
    fair = fairness(trial(draft(brow=3), four), trial(None, four), CATALOGUE)
    assert told(fair).endswith("same words for A, B, C and D.")


def test_every_knob_one_step_away_is_exactly_one_change() -> None:
    for emotion in EMOTIONS:
        for intensity in range(MOST + 1):
            start = draft(emotion, intensity)
            for key in KNOBS:
                turned = start.with_expression(start.expression.with_knob(key, MOST))
                assert [moved.what for moved in words_moved(start, turned, CATALOGUE)] in ([key], [])


@given(drafts, drafts)
def test_equal_words_are_a_repeat_and_other_words_never_are(one: Draft, other: Draft) -> None:
    same = compose(one, CATALOGUE).text == compose(other, CATALOGUE).text
    assert (judged(other, one).label == "REPEAT") is same


@given(drafts, drafts)
def test_every_judgement_can_be_said(one: Draft, other: Draft) -> None:
    for language in ("en", "es"):
        text = told(judged(other, one), language)
        assert text.endswith(".")
        assert "{" not in text


@pytest.mark.parametrize("part", sorted(RECIPE.texts))
def test_every_part_has_a_name_in_the_sentence(part: str) -> None:
    opened = replace(draft(), recipe=RECIPE.with_locks(RECIPE.locked - {part}))
    assert told(judged(opened), "en") != told(judged(opened), "es")


TWINS = {
    f"{route}/seedream-4.0": replace(
        next(iter(CARDS.values())), id=f"{route}/seedream-4.0", route=route, provider=title
    )
    for route, title in (("ark", "BytePlus"), ("fal", ""))
}
"""One model by two routes; of one of them nobody said what its provider is called."""


def by(*routes: str) -> Trial:
    one = trial()
    models = [f"{route}/seedream-4.0" for route in routes]
    requests = tuple(
        replace(request, model=model, version="") for request, model in zip(one.requests, models, strict=True)
    )
    return replace(one, requests=requests)


@pytest.mark.parametrize(
    ("before", "now", "en", "es"),
    [
        (("ark", "ark"), ("fal", "ark"), "was {0} at BytePlus in the baseline and is {0} at fal now", "{0} en fal"),
        (
            ("ark", "fal"),
            ("fal", "ark"),
            "{0} at BytePlus, {0} at fal is now {0} at fal, {0} at BytePlus",
            "en BytePlus",
        ),
    ],
    ids=["another provider", "swapped"],
)
def test_models_of_one_name_are_told_apart_by_their_providers(
    before: tuple[str, str], now: tuple[str, str], en: str, es: str
) -> None:
    fair = fairness(by(*now), by(*before), CATALOGUE, TWINS)
    name = TWINS["ark/seedream-4.0"].name
    assert en.format(name) in told(fair)
    assert es.format(name) in told(fair, "es")
    alone = fairness(by("fal", "fal"), trial(), CATALOGUE, {**CARDS, **TWINS})
    assert " at fal" not in told(alone) or name in {card.name for card in CARDS.values()}
