"""What a creator decides about a post: whatever is done to a plan, it stays one."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.post.plan import (
    KINDS,
    MOST_SLIDES,
    PostPlan,
    added,
    duplicated,
    edited,
    hidden,
    moved,
    planned,
    proposed_again,
    reformatted,
    removed,
    renamed,
    shown,
)
from studio.request.size import Size
from studio.words import StudioError

LESSON = planned([("cover", ""), ("features", ""), ("step", "s2"), ("step", "s3"), ("prompt", ""), ("question", "")])
Verb = Callable[[PostPlan, str, int], PostPlan]
VERBS: dict[str, Verb] = {
    "moved": moved,
    "hidden": lambda plan, key, _at: hidden(plan, key),
    "shown": lambda plan, key, _at: shown(plan, key),
    "duplicated": lambda plan, key, _at: duplicated(plan, key),
    "added": lambda plan, _key, at: added(plan, KINDS[at % len(KINDS)], "s2"),
    "removed": lambda plan, key, _at: removed(plan, key),
    "edited": lambda plan, key, at: edited(plan, key, "title", f"text {at}"),
    "proposed again": lambda plan, key, _at: proposed_again(plan, key),
    "reformatted": lambda plan, _key, at: reformatted(plan, f"format-{at}", Size(1080, 1080 + at)),
    "renamed": lambda plan, _key, at: renamed(plan, at % 4, f"model {at}"),
}
acts = st.lists(st.tuples(st.sampled_from(sorted(VERBS)), st.integers(0, 30), st.integers(0, 30)), max_size=40)


def keys(plan: PostPlan) -> list[str]:
    return [slide.key for slide in plan.slides]


def done(plan: PostPlan, verb: str, place: int, at: int) -> PostPlan:
    """The plan after one act; one that a full post refuses changes nothing."""
    try:
        return VERBS[verb](plan, plan.slides[place % len(plan.slides)].key, at)
    except StudioError:
        return plan if len(plan.visible) == MOST_SLIDES else PostPlan(())


@given(acts)
def test_whatever_is_done_keys_stay_unique_and_the_post_bounded(todo: list[tuple[str, int, int]]) -> None:
    plan = LESSON
    for verb, place, at in todo:
        plan = done(plan, verb, place, at)
        assert len(set(keys(plan))) == len(plan.slides) >= 1
        assert len(plan.visible) <= MOST_SLIDES


@given(acts)
def test_the_cover_leads_until_it_is_moved_or_removed_by_hand(todo: list[tuple[str, int, int]]) -> None:
    plan = LESSON
    for verb, place, at in todo:
        on_cover = plan.slides[place % len(plan.slides)].key == "cover"
        if verb in ("moved", "removed") and on_cover:
            continue
        plan = done(plan, verb, place, at)
        assert plan.slides[0].key == "cover"


@given(acts)
def test_all_slides_have_one_size_and_the_order_of_the_others_stays(todo: list[tuple[str, int, int]]) -> None:
    plan = LESSON
    for verb, place, at in todo:
        before, acted = keys(plan), plan.slides[place % len(plan.slides)].key
        plan = done(plan, verb, place, at)
        kept = [key for key in before if key in keys(plan) and key != acted]
        assert [key for key in keys(plan) if key in before and key != acted] == kept
    assert isinstance(plan.size, Size)
    assert not any(hasattr(slide, "size") for slide in plan.slides)


@given(st.integers(0, 5), st.integers(-3, 9))
def test_a_move_and_its_way_back_end_where_they_began(place: int, to: int) -> None:
    key = LESSON.slides[place].key
    there = moved(LESSON, key, to)
    assert sorted(keys(there)) == sorted(keys(LESSON))
    assert keys(moved(there, key, place)) == keys(LESSON)


def test_the_cover_itself_can_be_moved_and_then_others_may_lead() -> None:
    later = moved(LESSON, "cover", 2)
    assert keys(later)[:3] == ["features", "step", "cover"]
    assert keys(moved(later, "question", 0))[0] == "question"
    assert keys(moved(LESSON, "question", 0))[:2] == ["cover", "question"]


def test_a_duplicate_stands_beside_its_original_with_its_texts() -> None:
    twice = duplicated(edited(hidden(LESSON, "features"), "features", "title", "Look"), "features")
    assert keys(twice)[1:3] == ["features", "features-2"]
    assert dict(twice.slides[2].texts) == {"title": "Look"}
    assert not twice.slides[2].hidden
    assert dict(edited(twice, "features-2", "title", "x").slides[1].texts) == {"title": "Look"}


def test_a_post_takes_twenty_slides_and_says_so_at_the_next() -> None:
    plan = LESSON
    while len(plan.slides) < MOST_SLIDES:
        plan = added(plan, "step", "s2")
    for verb in ("added", "duplicated"):
        with pytest.raises(StudioError) as refused:
            VERBS[verb](plan, "cover", 0)
        assert refused.value.sentence.key == "plan-full"
        assert dict(refused.value.sentence.args) == {"most": MOST_SLIDES}
    less = hidden(plan, "features")
    assert len(added(less, "guess").visible) == MOST_SLIDES
    with pytest.raises(StudioError):
        shown(added(less, "guess"), "features")


def test_a_proposal_of_more_slides_hides_the_rest() -> None:
    plan = planned([("step", f"s{number}") for number in range(25)])
    assert len(plan.slides) == 25
    assert [slide.step for slide in plan.visible] == [f"s{number}" for number in range(MOST_SLIDES)]


def test_texts_go_back_to_the_proposal_one_by_one_or_all() -> None:
    plan = edited(edited(LESSON, "cover", "headline", "Mine"), "cover", "foot", "")
    assert dict(plan.slides[0].texts) == {"headline": "Mine", "foot": ""}
    assert dict(proposed_again(plan, "cover", "foot").slides[0].texts) == {"headline": "Mine"}
    assert proposed_again(plan, "cover").slides == LESSON.slides


def test_hidden_slides_come_back_with_their_texts() -> None:
    plan = hidden(edited(LESSON, "prompt", "title", "Words"), "prompt")
    assert "prompt" not in [slide.key for slide in plan.visible]
    assert shown(plan, "prompt").slides[4].texts["title"] == "Words"


def test_unknown_keys_change_nothing() -> None:
    for changed in (
        moved(LESSON, "nope", 0),
        hidden(LESSON, "nope"),
        shown(LESSON, "nope"),
        duplicated(LESSON, "nope"),
        removed(LESSON, "nope"),
        edited(LESSON, "nope", "title", "x"),
    ):
        assert changed == LESSON


def test_a_further_card_belongs_to_its_slide() -> None:
    assert LESSON.slide("prompt/2") == LESSON.slide("prompt")
    assert edited(LESSON, "prompt/2", "title", "x") == edited(LESSON, "prompt", "title", "x")


def test_the_last_slide_stays() -> None:
    single = planned([("cover", "")])
    assert removed(single, "cover") == single
    assert keys(removed(LESSON, "cover"))[0] == "features"


def test_a_name_is_published_for_its_slot_only() -> None:
    plan = renamed(LESSON, 2, "  Flux   3 ")
    assert plan.names == ("", "", "Flux 3")
    assert renamed(plan, 0, "Seedream").names == ("Seedream", "", "Flux 3")


def test_what_is_taken_over_stays_as_it_is() -> None:
    plain = replace(PostPlan(()), handle="@aria", language="es")
    assert planned([("cover", "")], plain).handle == "@aria"
    assert planned([("cover", "")], plain).language == "es"
