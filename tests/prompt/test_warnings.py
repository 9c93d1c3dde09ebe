"""Remarks on words: they come when they should and only then, and what they offer does what it says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.prompt.draft import Draft
from studio.prompt.expression import Expression
from studio.prompt.own_emotion import own_emotion
from studio.prompt.recipe import PARTS
from studio.prompt.scale import KNOBS, MOST
from studio.prompt.typed_words import cleared, found, typed_texts, without_words
from studio.prompt.warnings import ONE_MOOD, TAKE_OUT, Remark, fixed, warnings
from tests.fakes.demo import CATALOGUE, EMOTIONS, RECIPE, draft, words

BY_HAND = {"tears", "top", "strong"}
"""Kinds that the controls alone can raise."""


def remarks(said: Draft) -> tuple[Remark, ...]:
    return warnings(said, CATALOGUE)


def kinds(said: Draft) -> list[str]:
    return [remark.kind for remark in remarks(said)]


def only(said: Draft) -> Remark:
    (remark,) = remarks(said)
    return remark


def with_open(part: str, text: str) -> Draft:
    """The demo draft with other words for one open part."""
    return draft().with_recipe(RECIPE.with_text(part, text).with_locks(RECIPE.locked - {part}))


@pytest.mark.parametrize("emotion", EMOTIONS)
@pytest.mark.parametrize("intensity", range(4))
def test_the_demo_is_free_of_remarks_up_to_clear(emotion: str, intensity: int) -> None:
    assert remarks(draft(emotion, intensity)) == ()


@pytest.mark.parametrize("emotion", EMOTIONS)
def test_no_knob_of_any_emotion_raises_a_remark_on_words(emotion: str) -> None:
    for intensity in range(MOST + 1):
        for knob in KNOBS:
            for step in range(MOST + 1):
                turned = Draft(RECIPE, Expression(emotion, intensity).with_knob(knob, step))
                found_kinds = set(kinds(turned))
                assert found_kinds <= BY_HAND
                assert ("strong" in found_kinds) == (intensity >= 4)
                assert "top" not in found_kinds
                assert "tears" not in found_kinds or (knob == "moisture") or step == 0


@pytest.mark.parametrize(
    ("free", "kind"),
    [
        ("Sobbing quietly", "overacting"),
        ("a nervous look", "moods"),
        ("hidden anger", "moods"),
        ("cheerful", "moods"),
        ("expressionless", "blank"),
        ("fragile", "drift"),
        ("furrowed", "misread"),
        ("no tears", "negation"),
        ("full-body", "wide"),
    ],
)
def test_a_word_of_ones_own_is_noticed(free: str, kind: str) -> None:
    assert kinds(draft(free=free)) == [kind]


@pytest.mark.parametrize(
    "free",
    [
        "noble notes",
        "saddle",
        "a sad look",
        "melancholy",
        "angrybird",
        "neutral background",
        "calm sea behind her",
        "extreme close-up",
        "dramatic lighting",
        "intense blue",
        "bas-relief",
    ],
)
def test_words_of_the_scene_inside_words_and_the_same_mood_are_not_noticed(free: str) -> None:
    assert kinds(draft(free=free)) == []


@pytest.mark.parametrize("part", ["room", "light", "wardrobe", "product", "camera"])
def test_calm_in_a_part_of_the_scene_is_about_the_scene(part: str) -> None:
    assert kinds(with_open(part, "calm, neutral and symmetrical")) == []
    assert kinds(with_open("identity", "calm woman")) == ["blank"]


def test_several_moods_are_one_remark_with_a_way_out() -> None:
    said = draft(free="nervous and angry look, loose strand, a bit of shame")
    remark = only(said)
    assert remark.fix == (ONE_MOOD, "sad")
    assert words().tell(remark.said) == "Several moods at once; you won't know which one worked."
    after = fixed(said, remark.fix, CATALOGUE)
    assert after.free == "loose strand"
    assert remarks(after) == ()


def test_keeping_one_mood_clears_open_parts_and_leaves_locked_ones() -> None:
    said = with_open("pose", "nervous hands, one hand on the desk")
    remark = only(said)
    assert remark.fix is not None
    after = fixed(said, remark.fix, CATALOGUE)
    assert after.recipe.text("pose") == "hands, one hand on the desk"
    assert all(after.recipe.text(part) == said.recipe.text(part) for part in PARTS if part != "pose")


def test_a_mood_in_a_locked_part_is_named_and_offers_nothing() -> None:
    said = draft().with_recipe(RECIPE.with_text("room", "cheerful blue room"))
    remark = only(said)
    assert (remark.kind, remark.fix) == ("moods", None)
    told = words().tell(remark.said)
    assert "cheerful" in told
    assert "Room" in told


def test_what_is_locked_is_told_once_the_open_words_are_gone() -> None:
    said = Draft(RECIPE.with_text("room", "cheerful blue room"), Expression("sad", 2), "angry")
    first = only(said)
    assert first.fix is not None
    after = fixed(said, first.fix, CATALOGUE)
    assert after.free == ""
    assert after.recipe == said.recipe
    assert only(after).fix is None


def test_a_word_can_be_taken_out_where_it_is_open() -> None:
    said = draft(free="serious, soft smile lines")
    remark = only(said)
    assert remark.fix == (TAKE_OUT, "serious")
    assert fixed(said, (TAKE_OUT, "serious"), CATALOGUE).free == "soft smile lines"
    locked = draft().with_recipe(RECIPE.with_text("identity", "serious woman"))
    assert only(locked).fix is None


def test_an_own_emotion_is_read_too_and_its_own_name_is_no_second_mood() -> None:
    wistful = own_emotion("sad but proud", {"mouth": "lips {degree} parted"})
    said = Draft(RECIPE, Expression("own", 2, own=wistful))
    assert remarks(said) == ()
    furrowed = own_emotion("wistful", {"brow": "furrowed brow, nervous"})
    assert kinds(Draft(RECIPE, Expression("own", 2, own=furrowed))) == ["moods", "misread"]
    assert all(remark.fix is None for remark in remarks(Draft(RECIPE, Expression("own", 2, own=furrowed))))


def test_a_wide_crop_is_said_to_make_the_face_small() -> None:
    for crop in ("waist-up desk portrait", "full body, standing"):
        said = draft().with_recipe(RECIPE.with_text("crop", crop))
        told = words().tell(only(said).said)
        assert told == "The face will be small. Crop closer to judge an expression."


def test_tears_before_brows_and_mouth() -> None:
    assert kinds(draft(intensity=0, moisture=3)) == ["tears"]
    assert kinds(draft(brow=0, mouth=0, moisture=1)) == ["tears"]
    assert kinds(draft(moisture=3)) == []
    assert words().tell(only(draft(intensity=0, moisture=3)).said).startswith("Try brows and mouth first.")


def test_tears_beside_a_smile_are_no_mistake() -> None:
    assert kinds(draft("joyful", 2, moisture=3)) == []
    assert kinds(draft("proud", 2, moisture=2, mouth=0)) == []


def test_strong_intensity_and_two_knobs_at_the_top() -> None:
    assert kinds(draft(intensity=4)) == ["strong"]
    assert kinds(draft(brow=5, mouth=5)) == ["top"]
    assert kinds(draft(brow=5)) == []


def test_a_pasted_key_comes_first_and_is_not_repeated() -> None:
    key = "AIza" + "b3" * 18
    first = remarks(draft(free=f"nervous {key}"))[0]
    assert first.kind == "key"
    assert key not in str(first.said)


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_remark_can_be_said(language: str) -> None:
    said = draft(
        "sad", 4, "furious, tired, without tears, relieved, serious, pout", brow=0, mouth=0, moisture=5, gaze=5
    )
    wide = said.with_recipe(RECIPE.with_text("crop", "waist-up"))
    told = [words(language).tell(remark.said) for remark in remarks(wide)]
    assert len(told) == len(set(told)) == 10
    assert all("$" not in text and "{" not in text for text in told)


def test_every_emotion_has_other_words_and_shares_none_with_its_neighbours() -> None:
    assert set(CATALOGUE.moods) == set(EMOTIONS)
    said = [word for of in CATALOGUE.moods.values() for word in of]
    assert len(said) == len(set(said))
    assert all(word == word.lower() for word in said)


def test_words_are_found_whole_in_their_order_and_once() -> None:
    assert found("angry, sad and angry", ("sad", "angry", "bored")) == ("angry", "sad")
    assert found("sadness", ("sad",)) == ()
    assert found("anything", ()) == ()


@given(st.text("ab sad,;.angry-", max_size=60))
def test_nothing_changes_where_the_word_is_not(text: str) -> None:
    if not found(text.lower(), ("furious",)):
        assert cleared(text, ("furious",)) == text


@given(st.lists(st.sampled_from(["a nervous look", "loose strand", "Angry", "soft light", "angry, bored"]), max_size=6))
def test_a_cleared_text_has_none_of_the_words_and_all_other_clauses(clauses: list[str]) -> None:
    gone = ("nervous", "angry", "bored")
    after = cleared(", ".join(clauses), gone)
    assert found(after.lower(), gone) == ()
    kept = [clause for clause in clauses if clause in ("loose strand", "soft light")]
    assert [clause.strip() for clause in after.split(",") if clause.strip()] == kept


def test_taking_out_keeps_capitals_and_stops_elsewhere() -> None:
    assert cleared("Loose Strand; nervous, Soft Light", ("nervous",)) == "Loose Strand; Soft Light"


def test_only_open_texts_may_change() -> None:
    said = with_open("hair", "angry bun")
    assert {typed.place for typed in typed_texts(said) if typed.open} == {"hair"}
    assert without_words(said, ("angry", "glasses")).recipe.text("accessories") == RECIPE.text("accessories")
