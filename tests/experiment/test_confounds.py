"""Thirty ways to spoil a fair test are each named; two hundred fair ones raise no alarm."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.experiment.experiment import Trial
from studio.experiment.fair import Fairness, fairness
from studio.prompt.compose import compose
from studio.prompt.draft import Draft
from studio.prompt.expression import Expression
from studio.prompt.recipe import PARTS
from studio.prompt.scale import KNOBS, MOST, KnobKey
from studio.request.image_request import ImageRequest
from studio.request.size import Size
from tests.fakes.demo import CARDS, CATALOGUE, EMOTIONS, RECIPE, draft, words

A, B, C = "a" * 64, "b" * 64, "c" * 64
OPEN = draft().with_recipe(RECIPE.with_locks(RECIPE.locked - {"hair", "accessories", "wardrobe", "room", "light"}))
"""A baseline in which parts were open from the start, so that they may change without a lock being opened."""
OPEN = OPEN.with_recipe(OPEN.recipe.with_locks(OPEN.recipe.locked - {"crop", "pose"}))
Spoil = Callable[[Trial], Trial]


def sent(said: Draft) -> Trial:
    """A run on the simulated pair with two reference photos in each request."""
    text = compose(said, CATALOGUE).text
    requests = tuple(
        ImageRequest(model, text, Size(1024, 1280), seed=1, version="1", references=(A, B))
        for model in ("simulated/sim-a", "simulated/sim-b")
    )
    return Trial(said, requests)


BASELINE = sent(OPEN)
FAIR = sent(OPEN.with_expression(OPEN.expression.with_knob("brow", 3)))
"""What every confound is added to: one knob, one step."""


def says(change: Callable[[Draft], Draft]) -> Spoil:
    """A confound that writes words."""

    def spoil(trial: Trial) -> Trial:
        assert trial.draft is not None
        said = change(trial.draft)
        text = compose(said, CATALOGUE).text
        return Trial(said, tuple(replace(request, text=text) for request in trial.requests))

    return spoil


def expresses(**fields: Any) -> Spoil:
    return says(lambda said: said.with_expression(replace(said.expression, **fields)))


def turns(key: KnobKey, step: int) -> Spoil:
    return says(lambda said: said.with_expression(said.expression.with_knob(key, step)))


def writes(part: str, text: str) -> Spoil:
    return says(lambda said: said.with_recipe(said.recipe.with_text(part, text)))


def asks(**fields: Any) -> Spoil:
    """A confound in what all slots are asked."""
    return lambda trial: replace(trial, requests=tuple(replace(one, **fields) for one in trial.requests))


def asks_b(**fields: Any) -> Spoil:
    """A confound on one side only."""
    return lambda trial: replace(trial, requests=(trial.requests[0], replace(trial.requests[1], **fields)))


def unlocks(part: str) -> Spoil:
    return says(lambda said: said.with_recipe(said.recipe.with_locks(said.recipe.locked - {part})))


def swaps(trial: Trial) -> Trial:
    one, other = trial.requests
    return replace(trial, requests=(replace(one, model=other.model), replace(other, model=one.model)))


CONFOUNDS: dict[str, tuple[Spoil, str]] = {
    "second knob": (turns("mouth", 4), "mouth"),
    "lock opened": (unlocks("identity"), "lock-identity"),
    "hair": (writes("hair", "slick bun, dark brown hair"), "hair"),
    "accessories": (writes("accessories", "hoop earrings"), "accessories"),
    "wardrobe": (writes("wardrobe", "gray tee"), "wardrobe"),
    "room": (writes("room", "purple bedroom with a desk"), "room"),
    "light": (writes("light", "soft window light"), "light"),
    "crop": (writes("crop", "head-and-shoulders crop"), "crop"),
    "pose": (writes("pose", "arms at the sides"), "pose"),
    "free text": (says(lambda said: replace(said, free="a loose strand")), "free"),
    "emotion": (expresses(emotion="worried"), "emotion"),
    "intensity and knob together": (expresses(intensity=4), "intensity"),
    "size": (asks(size=Size(2048, 2560)), "size"),
    "aspect": (asks(size=Size(1024, 1024)), "aspect"),
    "reference added": (asks(references=(A, B, C)), "references-added"),
    "reference swapped": (asks(references=(A, C)), "references-swapped"),
    "references reordered under identical text": (asks(references=(B, A)), "references-order"),
    "sample count": (asks(count=3), "count"),
    "model version": (asks_b(model="simulated/sim-b-2", version="2"), "model-version"),
    "model swapped": (asks_b(model="fal/other", version=""), "model"),
    "slots swapped": (swaps, "slots"),
    "seed on one side only": (asks_b(seed=None), "seed"),
    "provider watermark": (asks_b(watermark=True), "watermark"),
    "prompt by hand on one side": (asks_b(by_hand=True), "by-hand"),
}

PAIRS = (
    ("hair", "size"),
    ("lock opened", "second knob"),
    ("model version", "room"),
    ("references reordered under identical text", "sample count"),
    ("slots swapped", "light"),
    ("seed on one side only", "free text"),
)


def judged(*spoils: Spoil, start: Trial = FAIR) -> Fairness:
    spoiled = start
    for spoil in spoils:
        spoiled = spoil(spoiled)
    return fairness(spoiled, BASELINE, CATALOGUE, CARDS)


def test_what_the_confounds_are_added_to_is_fair() -> None:
    assert (judged().label, judged().changes) == ("FAIR", ("brow",))


@pytest.mark.parametrize("name", CONFOUNDS)
def test_a_confound_beside_the_knob_is_named(name: str) -> None:
    spoil, what = CONFOUNDS[name]
    fair = judged(spoil)
    assert fair.label == "EXPLORATION"
    assert set(fair.changes) == {"brow", what}
    assert fair.offers, "something can be done about every confound"


@pytest.mark.parametrize("name", CONFOUNDS)
def test_a_confound_alone_is_named_alone(name: str) -> None:
    spoil, what = CONFOUNDS[name]
    fair = judged(spoil, start=BASELINE)
    assert fair.changes == (what,)
    words_only = what in (*KNOBS, *PARTS, "free", "emotion", "intensity")
    assert fair.label == ("FAIR" if words_only else "EXPLORATION")


@pytest.mark.parametrize("pair", PAIRS, ids=" + ".join)
def test_of_two_confounds_both_are_named(pair: tuple[str, str]) -> None:
    (one, what), (other, also) = (CONFOUNDS[name] for name in pair)
    fair = judged(one, other)
    assert fair.label == "EXPLORATION"
    assert set(fair.changes) == {"brow", what, also}


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("name", CONFOUNDS)
def test_the_sentence_says_the_name_of_the_confound(name: str, language: str) -> None:
    spoil, what = CONFOUNDS[name]
    fair, told = judged(spoil), words(language)
    said = told.tell(fair.said)
    assert "{" not in said
    named = {
        "lock-identity": told.say("experiment-what-identity"),
        "model-version": "Sim B",
        "model": "fal/other",
        "slots": "Sim B, Sim A",
    }.get(what, "")
    assert (named or told.say(f"experiment-what-{what}")) in said
    assert told.say("experiment-what-brow") in said


def test_only_one_side_is_named_with_its_letter() -> None:
    spoil, _what = CONFOUNDS["seed on one side only"]
    assert "in B" in words("en").tell(judged(spoil).said)


def test_what_comes_with_another_model_is_not_told_apart() -> None:
    fair = judged(asks_b(model="by-hand", version="", seed=None, by_hand=True))
    assert fair.changes == ("brow", "model")
    assert words("en").tell(fair.said) == (
        "Slot B was Sim B in the baseline and is made in an app now. "
        "Results before and after cannot be compared. Also different: brow tension."
    )


def test_slots_that_are_asked_differently_are_no_fair_baseline_either() -> None:
    apart = asks_b(size=Size(1024, 1024))(BASELINE)
    fair = fairness(apart, None, CATALOGUE, CARDS)
    assert (fair.label, fair.kind) == ("EXPLORATION", "baseline")
    assert words("en").tell(fair.said).startswith("A and B are not asked the same: the proportions differ.")


def test_a_run_without_controls_is_judged_by_its_words() -> None:
    before, now = replace(BASELINE, draft=None), replace(FAIR, draft=None)
    fair = fairness(now, before, CATALOGUE, CARDS)
    assert (fair.label, fair.changes) == ("FAIR", ("text",))
    assert words("en").tell(fair.said) == (
        "Fair test. Only these words change: slightly to clearly. Same words for A and B."
    )
    assert fairness(before, before, CATALOGUE, CARDS).label == "REPEAT"


fair_pairs = st.tuples(
    st.sampled_from(EMOTIONS),
    st.integers(0, MOST),
    st.sampled_from(KNOBS),
    st.integers(0, MOST),
    st.sampled_from(["", "soft morning mood"]),
    st.sampled_from([Size(1024, 1280), Size(2048, 2560)]),
    st.sampled_from([(), (A,), (B, A)]),
    st.sampled_from([1, 3]),
    st.booleans(),
)


@settings(max_examples=200, deadline=None)
@given(fair_pairs)
def test_fair_pairs_raise_no_alarm(
    pair: tuple[str, int, KnobKey, int, str, Size, tuple[str, ...], int, bool],
) -> None:
    emotion, intensity, key, step, free, size, photos, count, seeded = pair
    start = Draft(RECIPE, Expression(emotion, intensity), free)
    turned = start.with_expression(start.expression.with_knob(key, step))
    setting = asks(size=size, references=photos, count=count, seed=1 if seeded else None)
    fair = fairness(setting(sent(turned)), setting(sent(start)), CATALOGUE, CARDS)
    if compose(turned, CATALOGUE).text == compose(start, CATALOGUE).text:
        assert (fair.label, fair.changes) == ("REPEAT", ())
    else:
        assert (fair.label, fair.changes) == ("FAIR", (key,))
