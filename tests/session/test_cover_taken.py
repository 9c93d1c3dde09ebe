"""What was decided about a cover alone is kept when it becomes the first slide of a post."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.post.cover import FEED
from studio.post.formats import Format, parse_formats
from studio.post.plan import PostPlan, SlidePlan, planned
from studio.session.cover_plan import CoverPlan, PanelPlan
from studio.session.cover_taken import taken_over
from tests.fakes.demo import RESOURCES

FORMATS = {form.key: form for form in parse_formats((RESOURCES / "formats.toml").read_text("utf-8"))[0]}
PLAN = planned([("cover", ""), ("features", ""), ("question", "")], PostPlan((), layout="split", theme="dark"))
PROPOSED = CoverPlan(
    panels=(PanelPlan("a" * 64, "Sim A", "A", simulated=True), PanelPlan("b" * 64, "Sim B", "B", simulated=True)),
    headline="Which one is sadder?",
    foot="Same: hair, glasses",
    label="FAIR",
    handle="",
    size=FEED,
    theme="dark",
    layout="side",
    language="en",
)


def taken(place: Format | None = None, **changes: Any) -> PostPlan:
    return taken_over(PLAN, replace(PROPOSED, **changes), PROPOSED, place)


def test_a_cover_that_was_left_alone_changes_nothing() -> None:
    assert taken() == PLAN


def test_what_was_typed_stands_on_the_cover_slide_alone() -> None:
    plan = taken(headline="Who cries?", foot="Same: everything")
    assert dict(plan.slides[0].texts) == {"headline": "Who cries?", "foot": "Same: everything"}
    assert plan.slides[1:] == PLAN.slides[1:]


def test_a_text_that_was_emptied_stays_empty_and_the_other_follows_its_proposal() -> None:
    assert dict(taken(foot="").slides[0].texts) == {"foot": ""}


@pytest.mark.parametrize(("name", "value"), [("theme", "light"), ("layout", "stacked"), ("handle", "@aria")])
def test_a_look_that_was_chosen_is_that_of_all_slides(name: str, value: str) -> None:
    changes: dict[str, Any] = {name: value}
    assert taken(**changes) == replace(PLAN, **changes)


def test_the_layout_of_the_last_post_stays_where_nobody_chose_one() -> None:
    assert taken(theme="light").layout == "split"


def test_a_name_is_published_on_every_slide() -> None:
    one, other = PROPOSED.panels
    assert taken(panels=(one, replace(other, name="Nano Banana"))).names == ("", "Nano Banana")
    assert taken(panels=(replace(one, name="Seedream"), other)).names == ("Seedream",)


def test_the_place_that_was_chosen_is_that_of_the_post() -> None:
    story = FORMATS["story-9x16"]
    plan = taken(story, size=story.size)
    assert (plan.format, plan.size) == ("story-9x16", story.size)


def test_a_shape_for_covers_alone_does_not_travel() -> None:
    wide = FORMATS["youtube-thumbnail-16x9"]
    assert not wide.laid
    plan = taken(wide, size=wide.size, headline="Who cries?")
    assert (plan.format, plan.size) == (PLAN.format, PLAN.size)
    assert plan.slides[0].texts["headline"] == "Who cries?"


def test_a_post_without_a_cover_takes_the_look() -> None:
    plan = replace(PLAN, slides=(SlidePlan("question", "question"),))
    cover = replace(PROPOSED, headline="Who cries?", theme="light")
    assert taken_over(plan, cover, PROPOSED) == replace(plan, theme="light")


@given(st.text(), st.text(), st.text())
def test_any_words_travel_as_they_are(headline: str, foot: str, handle: str) -> None:
    plan = taken(headline=headline, foot=foot, handle=handle)
    texts = plan.slides[0].texts
    assert texts.get("headline", PROPOSED.headline) == headline
    assert texts.get("foot", PROPOSED.foot) == foot
    assert plan.handle == handle
