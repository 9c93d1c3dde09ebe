"""Alternative texts: the essential part first, nothing cut but the end, no name where names are the riddle."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.experiment.experiment import Step
from studio.post import alt_text
from studio.post.cover import Cover, Layout, Panel
from studio.post.slide.flow import Run
from studio.prompt.draft import Draft
from studio.words import LANGUAGES, Words
from tests.fakes.demo import baseline, draft
from tests.post.scenes import anchors, words

LONG = ("Gemini 3.1 Flash Image Preview", "Seedream 4.5")
FIRST = 100
LAYOUTS: tuple[Layout, ...] = ("side", "stacked")
both = pytest.mark.parametrize("language", LANGUAGES)


def cover(names: tuple[str, ...] = LONG, *, simulated: bool = False, short: str = "Sad, subtle") -> Cover:
    panels = tuple(Panel(b"", anchors(), name, letter, simulated) for name, letter in zip(names, "ABCD", strict=False))
    return Cover(panels, "Who does sad better?", short=short)


def step_of(gender: str) -> Step:
    made = baseline()
    assert made.draft is not None
    recipe = made.draft.recipe
    who = replace(recipe.character, gender=gender)  # type: ignore[arg-type]
    return replace(made, draft=Draft(replace(recipe, character=who), draft().expression))


Made = Callable[[Cover, Words], str]
NAMED: dict[str, Made] = {
    "cover": lambda of, said: alt_text.cover_text(of, baseline(), said),
    "features": alt_text.features_text,
    "step": lambda of, said: alt_text.step_text(of, "brow tension", "slightly knitted brows", "knitted brows", said),
    "question": alt_text.question_text,
    "playbook": lambda of, said: alt_text.playbook_text(of, [("Baseline", "A"), ("Brow tension", "B")], said),
    "table": lambda of, said: alt_text.knob_table_text(of, [("Brow tension", ("helped", "no change"))], said),
    "verdict": lambda of, said: alt_text.verdict_text(of, "No clear winner", "My votes: A 6, B 4", said),
    "refusal": lambda of, said: alt_text.refusal_text(of, "B", "safety filter", said),
    "reveal": lambda of, said: alt_text.reveal_text(of, said, "Most of you were right"),
    "ladder": lambda of, said: alt_text.ladder_text(of, ("none", "hint", "subtle", "clear", "strong"), said),
    "expressions": lambda of, said: alt_text.expressions_text(of, ("sad", "nervous", "relieved", "skeptical"), said),
    "asked": lambda of, said: alt_text.asked_text(of, "a tired smile", "A smiled with the eyes", said),
}
every = pytest.mark.parametrize("kind", NAMED)


@every
@both
def test_topic_and_names_stand_in_the_first_hundred_characters(kind: str, language: str) -> None:
    text = NAMED[kind](cover(), words(language))
    assert all(name in text[:FIRST] for name in LONG), text
    assert not text.startswith("A:")


@every
@both
def test_the_simulated_pair_is_called_that_before_any_detail(kind: str, language: str) -> None:
    text = NAMED[kind](cover(simulated=True), words(language))
    simulated = words(language).say("post-alt-simulated")
    assert text.index(simulated) <= text.index(LONG[1]) + len(LONG[1]) + 2
    assert simulated not in NAMED[kind](cover(), words(language))


@every
@both
def test_texts_are_sentences_with_every_place_filled(kind: str, language: str) -> None:
    text = NAMED[kind](cover(), words(language))
    assert text.endswith((".", "?"))
    assert not {"{", "}"} & set(text)
    assert ".." not in text
    assert "  " not in text


@settings(max_examples=25, deadline=None)
@given(st.sampled_from(sorted(NAMED)), st.text(min_size=1, max_size=1500), st.integers(2, 4))
def test_nothing_is_longer_than_a_thousand(kind: str, name: str, count: int) -> None:
    text = NAMED[kind](cover((name,) * count, short=name), words())
    assert len(text) <= alt_text.LONGEST


@both
def test_the_words_of_a_step_are_in_its_text(language: str) -> None:
    text = NAMED["step"](cover(), words(language))
    assert text.index("slightly knitted brows") < text.rindex("knitted brows.")
    empty = alt_text.step_text(cover(), "gaze", "", "downcast eyes", words(language))
    assert words(language).say("post-nothing") in empty


def test_only_a_fair_step_claims_that_nothing_else_changed() -> None:
    assert NAMED["step"](cover(), words()).startswith("Only")
    assert "Only" not in NAMED["step"](replace(cover(), label="EXPLORATION"), words())


@pytest.mark.parametrize(
    ("gender", "english", "spanish"),
    [
        ("feminine", "2 portraits of the same woman", "2 retratos de la misma mujer"),
        ("masculine", "2 portraits of the same man", "2 retratos del mismo hombre"),
        ("other", "2 portraits of the same person", "2 retratos de la misma persona"),
    ],
)
def test_the_cover_says_who_it_is(gender: str, english: str, spanish: str) -> None:
    assert english in alt_text.cover_text(cover(), step_of(gender), words())
    assert spanish in alt_text.cover_text(cover(), step_of(gender), words("es"))


def test_of_imported_pictures_nobody_is_claimed_to_be_the_same() -> None:
    text = alt_text.cover_text(cover(short=""), Step("s", None, "", "IMPORTED", "import"), words())
    assert text.startswith("Who does sad better? 2 portraits. A:")
    assert "same person" not in text


def test_the_cover_says_where_its_pictures_stand() -> None:
    side, stacked = (alt_text.cover_text(replace(cover(), layout=way), baseline(), words()) for way in LAYOUTS)
    assert "A stands on the left" in side
    assert "A is above" in stacked
    three = alt_text.cover_text(cover(("X", "Y", "Z")), baseline(), words())
    assert "3 portraits" in three
    assert "C: Z." in three
    assert "left" not in three


def test_the_same_crop_is_claimed_only_where_the_eyes_are_known() -> None:
    assert "cut alike" in NAMED["cover"](cover(), words())
    blind = tuple(replace(panel, anchors=None) for panel in cover().panels)
    assert "cut alike" not in NAMED["cover"](replace(cover(), panels=blind), words())


@both
def test_the_riddle_names_nobody(language: str) -> None:
    text = alt_text.guess_text(cover(simulated=True), "Which is which?", words(language))
    assert text.startswith("Which is which? ")
    assert not any(part in text for name in LONG for part in name.split())
    assert words(language).say("post-alt-simulated") in text


def test_a_verdict_keeps_its_counts() -> None:
    text = NAMED["verdict"](cover(), words())
    assert text.startswith("Verdict: No clear winner. ")
    assert text.endswith("My votes: A 6, B 4.")


def test_a_table_gives_each_cell_its_letter() -> None:
    assert "Brow tension: A helped, B no change." in NAMED["table"](cover(), words())
    short = alt_text.knob_table_text(cover(), [("Gaze", ("hurt",))], words())
    assert "Gaze: A hurt." in short


def test_a_playbook_counts_its_steps() -> None:
    assert "1. Baseline: A. 2. Brow tension: B." in NAMED["playbook"](cover(), words())


def test_a_ladder_tells_its_ends_and_its_rungs() -> None:
    text = NAMED["ladder"](cover(), words())
    assert text.startswith("Sad, from none to strong.")
    assert "none, hint, subtle, clear, strong." in text
    assert alt_text.ladder_text(cover(), (), words())


def test_asked_words_may_be_long_and_only_their_end_goes() -> None:
    text = alt_text.asked_text(cover(), "word " * 400, "A smiled", words())
    assert "A smiled." in text
    assert text.endswith("…")
    assert len(text) <= alt_text.LONGEST


def test_a_refusal_gives_the_reason_where_there_is_one() -> None:
    assert "Reason given: safety filter." in NAMED["refusal"](cover(), words())
    assert "Reason" not in alt_text.refusal_text(cover(), "B", "", words())


def test_the_next_question_lists_what_was_tested() -> None:
    assert alt_text.next_text("What should I test next?", ("sad", "wet hair"), words()) == (
        "What should I test next? Tested so far: sad, wet hair."
    )
    assert alt_text.next_text("What next?", (), words()) == "What next?"


def test_a_prompt_is_described_by_its_words() -> None:
    runs = [Run("locked", "same woman, "), Run("changed", "knitted brows;")]
    assert alt_text.prompt_text(runs, words()) == "The prompt: same woman, knitted brows"


def test_an_own_question_is_told_as_it_stands_on_the_slide() -> None:
    assert alt_text.question_text(cover(), words(), "Who would you cast?").startswith("Who would you cast? A:")
