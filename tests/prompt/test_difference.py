"""Which words changed, and who wrote them."""

from hypothesis import given
from hypothesis import strategies as st

from studio.prompt.compose import compose
from studio.prompt.difference import changed_by, difference
from studio.prompt.draft import Draft
from studio.prompt.expression import Prompt, Span
from tests.fakes.demo import CATALOGUE, RECIPE, draft, drafts


def prompt(said: Draft) -> Prompt:
    return compose(said, CATALOGUE)


def loose(texts: list[str]) -> Prompt:
    spans, at = [], 0
    for text in texts:
        spans.append(Span(at, at + len(text), text, "free"))
        at += len(text)
    return Prompt("".join(texts), tuple(spans))


def joined(before: Prompt, after: Prompt, kind: str) -> str:
    return "".join(change.text for change in difference(before, after) if change.kind in ("same", kind))


@given(drafts, drafts)
def test_both_prompts_can_be_spelled_from_the_changes(one: Draft, other: Draft) -> None:
    before, after = prompt(one), prompt(other)
    assert joined(before, after, "removed") == before.text
    assert joined(before, after, "added") == after.text


texts = st.lists(st.text(alphabet="ab ,'é-", min_size=1, max_size=8), max_size=6)


@given(texts, texts)
def test_any_words_can_be_spelled_from_the_changes(one: list[str], other: list[str]) -> None:
    before, after = loose(one), loose(other)
    assert joined(before, after, "removed") == before.text
    assert joined(before, after, "added") == after.text


@given(drafts)
def test_equal_prompts_have_no_change(said: Draft) -> None:
    assert {change.kind for change in difference(prompt(said), prompt(said))} == {"same"}
    assert changed_by(prompt(said), prompt(said)) == ()


def test_one_step_of_a_knob_changes_one_word_and_names_its_writer() -> None:
    before, after = prompt(draft()), prompt(draft(brow=3))
    moved = [(c.kind, c.text.strip(), c.by) for c in difference(before, after) if c.kind != "same"]
    assert moved == [("removed", "slightly", "intensity"), ("added", "clearly", "brow")]


def test_intensity_alone_is_the_only_writer_that_changed() -> None:
    assert changed_by(prompt(draft()), prompt(draft(intensity=3))) == ("intensity",)


def test_another_emotion_names_emotion_too() -> None:
    assert "emotion" in changed_by(prompt(draft()), prompt(draft("angry")))


def test_clauses_that_were_replaced_stay_whole() -> None:
    changes = difference(prompt(draft(intensity=2)), prompt(draft("worried", 4, moisture=3)))
    gone = [change.text for change in changes if change.kind == "removed"]
    assert any("upper eyelids barely drooping" in text for text in gone)
    assert all(change.text.strip() not in ("the", "and", "") for change in changes if change.kind == "same")


def test_locked_words_are_marked_and_stay() -> None:
    changes = difference(prompt(draft()), prompt(draft(gaze=3)))
    hair = next(change for change in changes if change.by == "hair")
    assert (hair.kind, hair.text, hair.locked) == ("same", RECIPE.text("hair"), True)


def test_from_nothing_everything_is_added() -> None:
    assert {change.kind for change in difference(Prompt(""), prompt(draft()))} == {"added"}
