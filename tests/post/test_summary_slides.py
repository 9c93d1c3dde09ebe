"""Slides made of a summary: the table of knobs from what was noticed, the verdict of others beside one's own."""

from dataclasses import replace

import pytest

from studio.post.carousel import prepare
from studio.post.plan import PostPlan, SlidePlan, edited, planned
from studio.post.proposal import fields, propose, texts_of
from studio.post.proposal_verdict import ballot_of, whose_of
from studio.post.slide.knob_table import KnobCell, KnobRow, KnobTable, draw_knob_table
from studio.post.subject import Subject
from studio.verdict.audience import Audience
from studio.verdict.summary import knob_table
from studio.verdict.tally import Tally
from studio.verdict.verdict import Against, Choice, Marks, Verdict, Vote
from studio.words import LANGUAGES
from tests.post.lesson_scenes import PAGE, blank, models, said
from tests.post.posts import originals, subject
from tests.post.scenes import trial


def noticed(a: Against | None, b: Against | None, language: str = "en") -> Subject:
    """The usual test with its brow step judged beside the baseline."""
    test = trial()
    step = next(one for one in test.steps if one.place == "brow")
    said_of = zip(step.shots, (a, b), strict=True)
    marks = tuple(Marks(shot.id, shot.slot, against=how) for shot, how in said_of)
    return replace(subject(test, language), verdicts={step.id: Verdict(step.id, "a", marks=marks)})


def others(**audience: Audience) -> Subject:
    told = subject()
    first = told.experiment.steps[0].id
    return replace(told, verdicts={}, audience={first: audience["s1"]})


def texts(told: Subject, kind: str, **own: str) -> dict[str, str]:
    plan = planned([(kind, "")])  # type: ignore[list-item]
    for name, text in own.items():
        plan = edited(plan, plan.slides[0].key, name, text)
    return dict(texts_of(plan.slides[0], propose(told, plan, plan.slides[0])))


def voted(*choices: Choice, elsewhere: tuple[int, int] = (0, 0)) -> Audience:
    return Audience("s1", tuple(Vote(choice, blind=True) for choice in choices), elsewhere)


def test_the_table_shows_what_was_noticed_with_the_number_of_pictures() -> None:
    told = noticed("better", None)
    found = texts(told, "knobs")
    assert found["title"] == "What each knob did"
    (row,) = (row for row in knob_table(told.experiment, told.verdicts) if row.cells[0].n)
    at = next(name for name, text in found.items() if text == "Brow tension").split(".")[1]
    assert found[f"rows.{at}.cells.0.effect"] == row.cells[0].effect == "helped"
    assert found[f"rows.{at}.cells.0.votes"] == "Single sample"
    assert found[f"rows.{at}.cells.1.effect"] == "unjudged"
    assert found[f"rows.{at}.cells.1.votes"] == ""
    assert "Mouth downturn" not in found.values(), "its step was drawn, but nobody said a word about it"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_slide_is_drawn_from_it_and_its_description_says_the_same(language: str) -> None:
    told = noticed("worse", "same", language)
    post = prepare(told, planned([("knobs", "")], PostPlan((), language=language)), originals(told.experiment))
    (sheet,) = post.sheets
    for key in ("hurt", "same"):
        assert told.words.say(f"post-knob-{key}").lower() in sheet.alt


def test_without_a_word_beside_the_baseline_the_table_is_made_of_picks_as_before() -> None:
    assert texts(subject(s1="a", s_brow="b"), "knobs")["title"] == "What moved my pick"


def test_both_ways_and_no_image_have_a_shape_and_a_word() -> None:
    of = models(2)
    canvas = blank(of)
    row = KnobRow("Gaze fragility", (KnobCell("mixed", "3 images"), KnobCell("refused")))
    draw_knob_table(canvas, of, KnobTable("What each knob did", (row,)), PAGE)
    assert "Both ways" in said(canvas)
    assert "No image" in said(canvas)
    assert "3 images" in said(canvas)


def test_a_follow_up_slide_tells_of_the_comments_and_says_so() -> None:
    told = others(s1=voted("a", elsewhere=(6, 18)))
    found = texts(told, "verdict", whose="comments")
    assert found["votes"] == "18 of 24 votes in the comments"
    assert found["title"] == "Sim B"
    ballot = ballot_of(told, "", "comments")
    assert (ballot.tally, ballot.whose, ballot.blind) == (Tally(6, 18), "comments", False)


def test_votes_at_the_screen_are_the_friends_and_blind() -> None:
    told = others(s1=voted("a", "a", "b", "tie"))
    found = texts(told, "verdict")
    assert found["whose"] == "audience", "there are no votes of the creator's own"
    assert found["votes"] == "Friends voted: A 2, B 1, 1 tie"
    assert "Names hidden" in found["remark"]
    lead = others(s1=voted("b", "b", "b", "b", "b", "b"))
    assert texts(lead, "verdict")["votes"] == "6 of 6 friends’ votes"


def test_the_creators_own_votes_come_first_and_nothing_is_mixed() -> None:
    told = replace(others(s1=voted("b", "b", elsewhere=(0, 9))), verdicts=subject(s1="a").verdicts)
    assert ballot_of(told, "").tally == Tally(a=1)
    assert texts(told, "verdict")["whose"] == "own"
    assert whose_of(told, SlidePlan("v", "verdict", texts={"whose": "nobody"})) == "own"
    assert "whose" not in texts(subject(s1="a"), "verdict"), "nobody else voted, so there is nothing to choose"


def test_whose_votes_can_be_chosen_from_a_list() -> None:
    told = others(s1=voted("a", elsewhere=(1, 2)))
    plan = planned([("verdict", "")])
    (field,) = (one for one in fields(told, plan, plan.slides[0].key) if one.name == "whose")
    assert field.choices == ("own", "audience", "comments")
    assert told.words.tell(field.label) == "Whose votes"


def test_the_slide_of_the_comments_is_drawn_with_their_counts() -> None:
    told = others(s1=voted("a", elsewhere=(2, 11)))
    plan = planned([("verdict", "")])
    plan = edited(plan, plan.slides[0].key, "whose", "comments")
    (sheet,) = prepare(told, plan, originals(told.experiment)).sheets
    assert "11 of 13 votes in the comments" in sheet.alt
