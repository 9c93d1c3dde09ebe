"""Every emotion, step and knob composes to words that keep the promises of a prompt."""

import re
from itertools import product

from hypothesis import given

from studio.prompt.compose import compose
from studio.prompt.draft import Draft
from studio.prompt.expression import Expression, Prompt
from studio.prompt.knob import spoken_cues
from studio.prompt.recipe import PARTS, Recipe
from studio.prompt.scale import KNOBS, MOST
from tests.fakes.demo import CATALOGUE, EMOTIONS, RECIPE, draft, drafts

LONGEST = 1500
CHOICES = (None, *range(MOST + 1))
MOODS = re.compile(r"\b(" + "|".join(w for e in CATALOGUE.emotions for w in (e.adjective, e.noun)) + r")\b")
NEGATION = re.compile(r"\b(no|not|without|never)\b|n't\b")


def written(prompt: Prompt, by: str) -> str:
    return "".join(span.text for span in prompt.spans if span.by == by)


def test_all_combinations_say_one_mood_few_cues_and_what_should_be_seen() -> None:
    whole = Recipe.of("all in one part", {"identity": ", ".join(RECIPE.texts.values())})
    for emotion, intensity in product(EMOTIONS, range(MOST + 1)):
        for steps in product(CHOICES, repeat=len(KNOBS)):
            knobs = tuple((key, step) for key, step in zip(KNOBS, steps, strict=True) if step is not None)
            said = Draft(whole, Expression(emotion, intensity, knobs))
            check(compose(said, CATALOGUE).text, len(spoken_cues(said.expression, CATALOGUE)), intensity)


def check(text: str, cues: int, intensity: int) -> None:
    assert 2 <= cues <= 4, text
    assert len(text) <= LONGEST
    assert len(MOODS.findall(text)) == (1 if intensity else 0), text
    assert not NEGATION.search(text), text
    assert ", ," not in text
    assert "  " not in text


@given(drafts)
def test_spans_cover_the_text_without_gap_or_overlap(said: Draft) -> None:
    prompt = compose(said, CATALOGUE)
    at = 0
    for span in prompt.spans:
        assert span.start == at
        assert prompt.text[span.start : span.end] == span.text != ""
        at = span.end
    assert at == len(prompt.text)


@given(drafts, drafts)
def test_recipe_stays_byte_identical_whatever_the_face_does(one: Draft, other: Draft) -> None:
    first, second = compose(one, CATALOGUE).text, compose(other, CATALOGUE).text
    assert first.split("; ")[-1] == second.split("; ")[-1]


@given(drafts)
def test_every_part_is_its_own_locked_span_in_the_order_of_the_recipe(said: Draft) -> None:
    parts = [span for span in compose(said, CATALOGUE).spans if span.by in PARTS]
    assert [span.by for span in parts] == [part for part in PARTS if RECIPE.text(part)]
    assert all(span.locked and span.text == RECIPE.text(span.by) for span in parts)


def test_order_is_emotion_brows_eyes_mouth_gaze_restraint_own_words_recipe() -> None:
    said = draft(intensity=3, free="loose strand", gaze=2)
    text = compose(said, CATALOGUE).text
    order = [
        "sad expression",
        "brows",
        "eyelids",
        "lips",
        "gaze",
        "composed",
        "loose strand",
        "same young woman",
        "desk",
    ]
    places = [text.index(word) for word in order]
    assert places == sorted(places)


def test_baseline_of_the_demo_asks_for_knitted_brows_and_downturned_lips() -> None:
    text = compose(draft(intensity=2), CATALOGUE).text
    assert text.startswith("slightly sad expression, brows slightly knitted")
    assert "downturned" in text
    assert "tear" not in text


def test_layout_is_never_sent() -> None:
    assert "panel" in RECIPE.layout
    assert "panel" not in compose(draft(), CATALOGUE).text


def test_intensity_none_is_a_relaxed_face_in_positive_words() -> None:
    prompt = compose(draft(intensity=0), CATALOGUE)
    assert prompt.text.startswith("relaxed neutral expression, brows smooth and level, lips gently closed")
    assert "emotion" not in {span.by for span in prompt.spans}


def test_a_knob_writes_its_own_region_and_nothing_else() -> None:
    plain, turned = compose(draft(), CATALOGUE), compose(draft(brow=4), CATALOGUE)
    assert written(turned, "brow") == "brows deeply knitted and raised at the inner ends"
    assert "brows slightly knitted" in written(plain, "intensity")
    assert written(plain, "brow") == ""
    assert turned.text == plain.text.replace(
        "brows slightly knitted and raised at the inner ends", written(turned, "brow")
    )


def test_a_knob_where_the_emotion_has_it_changes_no_word() -> None:
    assert compose(draft(brow=2), CATALOGUE).text == compose(draft(), CATALOGUE).text


def test_empty_parts_are_left_out_and_an_open_part_is_not_marked() -> None:
    recipe = Recipe.of("bare", {"hair": " slick bun ", "room": ""}).with_locks(frozenset())
    prompt = compose(Draft(recipe, Expression()), CATALOGUE)
    assert prompt.text.endswith("; slick bun")
    assert prompt.spans[-1].by == "hair"
    assert not prompt.spans[-1].locked


def test_a_recipe_without_words_leaves_the_face_alone() -> None:
    assert ";" not in compose(Draft(Recipe.of("empty", {}), Expression()), CATALOGUE).text
