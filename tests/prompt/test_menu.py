"""Other words for the parts: what is offered, in which order, what the simulated pair makes of it, what is saved."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.prompt.draft import Draft
from studio.prompt.expression import Expression
from studio.prompt.menu import MOST_SAVED, Menu, format_saved, parse_menu, parse_saved, with_saved
from studio.prompt.recipe import PARTS
from studio.prompt.warnings import warnings
from studio.provider.simulated.scene_reading import Scene, parse_scene_rules, read_scene
from studio.store.resource import load_words
from studio.words import StudioError
from tests.fakes.demo import CATALOGUE, MENU, RECIPE, RESOURCES

RULES = parse_scene_rules((RESOURCES / "simulated" / "scene.toml").read_text("utf-8"))
SWAPS = {
    "layout": ("split-screen test layout", "two-panel model comparison", "side-by-side portrait evaluation"),
    "accessories": ("clear acetate glasses",),
    "hair": ("slick bun",),
    "wardrobe": ("gray tee",),
    "room": ("blue-lit workspace", "purple bedroom desk setup", "soft cool studio office"),
    "crop": ("head-and-shoulders crop", "waist-up desk portrait", "close emotional portrait"),
}
"""The swap ideas of the source, by part; those of the emotion are presets."""
NOT_DRAWN = ("camera", "layout")
"""No drawing shows a lens, and the layout is never sent."""
ALIKE = {"even studio light", "both hands on the desk", "forearms resting on the desk"}
"""Drawn like another one: the simulated pair has one soft white light, and lays one hand on the desk."""
PLAIN = {"upper-chest portrait crop", "arms at the sides"}
"""What it draws without being told."""

saved_words = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1).filter(str.strip)


def seen(text: str) -> Scene:
    return read_scene(text, RULES)


def test_every_part_and_the_layout_have_other_words() -> None:
    assert set(MENU.words) == {*PARTS, "layout"}
    assert all(len(MENU.words[part]) >= 3 for part in MENU.words)


@pytest.mark.parametrize("part", SWAPS)
def test_the_swap_ideas_of_the_source_are_among_them(part: str) -> None:
    for swap in SWAPS[part]:
        assert any(swap in offered for offered in MENU.words[part]), swap


@pytest.mark.parametrize("part", [part for part in PARTS if part not in NOT_DRAWN])
def test_every_wording_is_drawn_as_something_of_its_own(part: str) -> None:
    told_apart = [text for text in MENU.words[part] if text not in ALIKE]
    assert len({seen(text) for text in told_apart}) == len(told_apart)
    assert all(seen(text) != Scene() for text in MENU.words[part] if text not in PLAIN)


@pytest.mark.parametrize("part", PARTS)
def test_no_wording_is_a_warning_in_itself(part: str) -> None:
    allowed = {"prompt-warning-wide"} if part == "crop" else set()
    for text in MENU.words[part]:
        draft = Draft(RECIPE.with_text(part, text), Expression())
        found = {remark.said.key for remark in warnings(draft, CATALOGUE)}
        assert found <= allowed, text


def test_the_crops_are_a_ladder_from_near_to_far() -> None:
    assert MENU.is_ladder("crop")
    assert not MENU.is_ladder("hair")
    near_to_far = ["extreme", "close", "head", "chest", "waist", "knee", "full"]
    assert [seen(text).crop for text in MENU.words["crop"]] == near_to_far


def test_the_demo_starts_with_words_of_the_menu() -> None:
    for part, text in RECIPE.texts.items():
        assert text in MENU.words[part], part
    assert RECIPE.layout in MENU.words["layout"]


@given(st.sampled_from(PARTS), st.text(max_size=30), st.lists(saved_words, max_size=4))
def test_own_words_come_first_and_nothing_twice(part: str, own: str, saved: list[str]) -> None:
    offered = MENU.variations(part, own, saved)
    assert len(set(offered)) == len(offered)
    assert all(text.strip() for text in offered)
    assert set(MENU.words[part]) | set(saved) <= set(offered)
    if own.strip() and not MENU.is_ladder(part):
        assert offered[0] == own


def test_a_rung_keeps_its_place_and_other_words_stand_before_the_ladder() -> None:
    rungs = MENU.words["crop"]
    assert MENU.variations("crop", rungs[3]) == rungs
    assert MENU.variations("crop", "a crop of my own") == ("a crop of my own", *rungs)


def test_a_part_nobody_thought_of_offers_its_own_words() -> None:
    assert Menu().variations("hair", "bun") == ("bun",)
    assert Menu().variations("hair", "") == ()


def test_a_menu_without_words_is_a_mistake_of_ours() -> None:
    with pytest.raises(KeyError):
        parse_menu("[hair]\nladder = true\n")


@given(st.lists(saved_words.map(str.strip), unique=True, max_size=MOST_SAVED).map(tuple))
def test_saved_words_come_back_as_they_were(saved: tuple[str, ...]) -> None:
    assert parse_saved(format_saved(saved), "hair") == saved


@pytest.mark.parametrize("text", ["", "words = 'bun'", "words = [1]", "words = [", "other = []"])
def test_a_broken_file_is_told_by_its_name(text: str) -> None:
    with pytest.raises(StudioError) as refused:
        parse_saved(text, "hair")
    assert "hair" in words_of_lock(refused.value)


def words_of_lock(error: StudioError) -> str:
    return load_words("en").tell(error.sentence)


def test_saving_puts_new_words_first_and_the_same_ones_once() -> None:
    assert with_saved(("bun",), " loose waves ") == ("loose waves", "bun")
    assert with_saved(("bun",), "bun") == ("bun",)
    assert with_saved(("bun",), "  ") == ("bun",)


def test_a_full_menu_is_told() -> None:
    full = tuple(str(number) for number in range(MOST_SAVED))
    with pytest.raises(StudioError) as refused:
        with_saved(full, "one more")
    assert str(MOST_SAVED) in words_of_lock(refused.value)
    assert with_saved(full, "3") == full
