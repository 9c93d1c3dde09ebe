"""Asked against shown: words by stated rules, a relative meter, never a claim that the figures can't carry."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.face.follows import CueLines, Level, Line, follows
from studio.face.measure import CUES, Cue
from studio.face.moved import LEAST
from tests.fakes.slider import CALM, LOUD, STEPS, Gains, asked, checked, levels, reading

STRONG: dict[Cue, float] = {"lids": -1.0, "corners": -1.0, "lips": 1.0}


def of(found: tuple[CueLines, ...], cue: Cue) -> CueLines:
    return next(one for one in found if one.cue == cue)


def line(made: list[Level], cue: Cue, slot: int = 0, models: int = 1) -> Line:
    return of(follows(made, models).cues, cue).lines[slot]


def shaped(cue: Cue, *changes: float, wants: dict[Cue, float] | None = None) -> list[Level]:
    """One model whose cue stands so far from "none" at each step."""
    made = []
    for step, by in zip(STEPS, changes, strict=False):
        base = reading(0, {})
        values = {**base.values, cue: replace(base.values[cue], mean=base.values[cue].mean + by)}
        made.append(Level(step, asked(step, wants or STRONG), ((replace(base, values=values),),)))
    return made


def test_a_model_that_moves_as_asked_follows_and_one_that_moves_more_overshoots() -> None:
    found = checked(CALM, LOUD)
    lids, corners = of(found.cues, "lids"), of(found.cues, "corners")
    assert [(one.word, one.over) for one in lids.lines] == [("follows", ()), ("overshoots", (0,))]
    assert [one.word for one in corners.lines] == ["follows", "follows"]
    assert (lids.way, found.steps, found.engine, found.version) == ("lower", STEPS, "fake", "7")
    assert [one.cue for one in found.drawn] == ["corners", "lids"]
    assert [point.step for point in lids.lines[0].points] == list(STEPS)
    assert lids.lines[0].points[0].by == 0


def test_who_overshoots_is_said_of_the_others_and_not_of_their_order() -> None:
    turned = of(checked(LOUD, CALM).cues, "lids")
    assert [(one.word, one.over) for one in turned.lines] == [("overshoots", (1,)), ("follows", ())]
    assert line(levels(LOUD), "lids").word == "follows"


def test_among_several_it_takes_half_of_the_others_to_overshoot() -> None:
    one = [made.word for made in of(checked(CALM, LOUD, LOUD, LOUD).cues, "lids").lines]
    two = [made.word for made in of(checked(CALM, CALM, LOUD, LOUD).cues, "lids").lines]
    assert one == ["follows"] * 4
    assert two == ["follows", "follows", "overshoots", "overshoots"]


def test_beside_a_flat_model_nobody_overshoots() -> None:
    flat: Gains = {"lids": -0.035}
    mouth = of(checked(flat, LOUD).cues, "corners")
    assert [(one.word, one.reason) for one in mouth.lines] == [("flat", "still"), ("follows", "steady")]


@pytest.mark.parametrize(
    ("changes", "word", "reason"),
    [
        ((0, 0.01, 0.05, 0.1, 0.2), "follows", "steady"),
        ((0, 0.001, -0.002, 0.002, 0.003), "flat", "still"),
        ((0, 0.1, 0.101, 0.1, 0.102), "flat", "one-step"),
        ((0, -0.05, -0.1, -0.1, -0.2), "astray", "other-way"),
        ((0, 0.1, 0.15, 0.05, 0.1), "astray", "back"),
    ],
)
def test_the_words_follow_stated_rules(changes: tuple[float, ...], word: str, reason: str) -> None:
    found = line(shaped("lips", *changes), "lips")
    assert (found.word, found.reason) == (word, reason)


def test_where_it_goes_back_is_said() -> None:
    assert line(shaped("lips", 0, 0.1, 0.15, 0.05, 0.15), "lips").gone == (2, 3)


def test_what_is_asked_for_only_a_little_is_never_called_flat() -> None:
    assert line(shaped("lips", 0, 0, 0, 0, 0, wants={"lips": 0.2}), "lips").reason == "faint"
    assert line(shaped("lips", 0, 0, 0, 0, 0, wants={"lips": 0.3}), "lips").word == "flat"
    assert line(shaped("lips", 0, 0, -0.1, -0.1, -0.2, wants={"lips": 0.2}), "lips").word == "unmeasured"
    assert line(shaped("lips", 0, 0.1, 0.2, 0.3, 0.4, wants={"lips": 0.1}), "lips").word == "follows"


def test_a_gaze_that_seems_to_stay_is_not_called_flat() -> None:
    assert line(shaped("gaze-down", 0, 0, 0, 0, 0, wants={"gaze-down": 1.0}), "gaze-down").reason == "faint"


def test_what_other_parts_may_have_moved_is_not_measurable() -> None:
    """Lids that come down take the frown line's figure with them."""
    made = levels({"lids": -0.05, "frown": 0.2})
    wanting = [replace(one, asked={**one.asked, "frown": one.step / 4}) for one in made]
    found = line(wanting, "frown")
    assert (found.word, found.reason) == ("unmeasured", "others")
    assert line([replace(one, asked={"frown": one.step / 4}) for one in levels({"frown": 0.2})], "frown").word == (
        "follows"
    )


def test_a_part_that_others_would_have_hidden_is_not_called_flat() -> None:
    """Lids that come down make the frown line's bar so wide that its standing still says nothing."""
    still = [replace(one, asked={"frown": one.step / 4}) for one in levels({"lids": -0.05})]
    assert line(still, "frown").reason == "others"
    quiet = [replace(one, asked={"frown": one.step / 4}) for one in levels({})]
    assert line(quiet, "frown").reason == "still"


def test_what_the_words_leave_alone_is_told_apart_from_what_stays() -> None:
    found = follows(levels({"lids": -0.05, "brows": 0.03}), 1)
    assert (of(found.cues, "brows").way, of(found.cues, "brows").lines[0].reason) == ("same", "moved")
    assert of(found.cues, "tilt").lines[0].reason == "quiet"
    assert not of(found.cues, "brows").drawn


@pytest.mark.parametrize(
    ("made", "reason"),
    [
        (levels(CALM, steps=(1, 2, 3, 4)), "no-none"),
        (levels(CALM, steps=(0, 4)), "few-steps"),
        ([], "no-none"),
    ],
)
def test_too_few_pictures_say_nothing(made: list[Level], reason: str) -> None:
    found = line(made, "lids")
    assert (found.word, found.reason, found.points) == ("unmeasured", reason, ())


def test_a_model_without_pictures_takes_nothing_from_the_other() -> None:
    half = [replace(one, shown=(one.shown[0], ())) for one in levels(CALM, LOUD)]
    words = [made.word for made in of(follows(half, 2).cues, "lids").lines]
    assert words == ["follows", "unmeasured"]


def test_a_part_that_was_not_to_be_seen_and_two_engines_are_said() -> None:
    made = levels(CALM)
    hidden = [replace(one, shown=((reading(one.step, without=["brows"]),),)) for one in made]
    assert line(hidden, "brows").reason == "unseen"
    assert line(hidden, "lids").word == "follows"
    mixed = [*made[:-1], replace(made[-1], shown=((reading(4, engine="other"),),))]
    assert line(mixed, "lids").reason == "engines"


def test_few_pictures_are_said_to_be_few() -> None:
    assert checked().few
    assert not checked(CALM, LOUD, count=3).few
    assert checked(CALM, LOUD, count=3).pictures == 3


@settings(max_examples=40, deadline=None)
@given(st.lists(st.floats(-0.4, 0.4), min_size=5, max_size=5), st.floats(-1, 1), st.sampled_from(CUES))
def test_nothing_within_the_noise_is_ever_a_finding(shares: list[float], want: float, cue: Cue) -> None:
    """Figures that differ by less than saving a picture again can do say neither follows nor astray."""
    changes = [0.0, *(share * LEAST[cue] for share in shares[1:])]
    found = line(shaped(cue, *changes, wants={cue: want}), cue)
    assert found.word in ("flat", "unmeasured", "unasked")
    assert found.reason != "moved"


@settings(max_examples=40, deadline=None)
@given(st.floats(0.03, 0.2), st.floats(0.03, 0.2))
def test_never_do_two_models_overshoot_each_other(one: float, other: float) -> None:
    lines = of(checked({"lids": -one}, {"lids": -other}).cues, "lids").lines
    words = [made.word for made in lines]
    assert words.count("overshoots") <= 1
    if "overshoots" in words:
        assert (one > other) == (words[0] == "overshoots")


@settings(max_examples=25, deadline=None)
@given(st.permutations(range(5)))
def test_the_order_of_the_levels_does_not_matter(order: list[int]) -> None:
    made = levels(CALM, LOUD)
    assert follows([made[at] for at in order], 2) == follows(made, 2)


def test_readings_without_any_level_make_an_empty_check() -> None:
    found = follows([], 2)
    assert (found.steps, found.drawn, found.pictures) == ((), (), 0)
