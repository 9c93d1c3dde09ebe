"""What is proposed for the verdict, for a silent model, for the riddle: never more than the records hold."""

from dataclasses import replace
from itertools import product

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from studio.experiment.experiment import BY_HAND, Experiment, Label, Step
from studio.post.caption import caption
from studio.post.carousel import prepare
from studio.post.formats import Limits
from studio.post.plan import Kind, PostPlan, edited, hidden, planned, renamed
from studio.post.proposal import propose, texts_of
from studio.post.proposal_result import effect_of, moved
from studio.post.proposal_verdict import ballot_of, judged_step, silent_step
from studio.post.subject import Subject
from studio.post.verdict_wording import overstates
from studio.verdict.sureness import clear
from studio.verdict.tally import Tally
from studio.verdict.verdict import CHOICES, Choice, Verdict, Vote
from studio.words import LANGUAGES, sentence
from tests.fakes.demo import experiment
from tests.post.posts import originals, subject, without
from tests.post.scenes import trial

NO_LIMITS = Limits(None, None, None, 100)
votes = st.dictionaries(st.sampled_from(["s1", "s_brow", "s_mouth"]), st.sampled_from(CHOICES))


def texts(told: Subject, kind: Kind, step: str = "", **changes: str) -> dict[str, str]:
    """The texts of a slide; empty where the test has nothing for it."""
    plan = planned([(kind, step)])
    for name, text in changes.items():
        plan = edited(plan, plan.slides[0].key, name, text)
    proposal = propose(told, plan, plan.slides[0])
    return dict(texts_of(plan.slides[0], proposal))


def voted_on(given_votes: list[tuple[Choice, str]]) -> Subject:
    """A test with one judged step for each vote: with both pictures, with one, or before the baseline in force."""
    base = trial().steps[0]
    earlier = [replace(base, id=f"v{at}") for at, (_choice, on) in enumerate(given_votes) if on == "earlier"]
    later = [
        replace(without(base, 1) if on == "half" else base, id=f"v{at}", place="own")
        for at, (_choice, on) in enumerate(given_votes)
        if on != "earlier"
    ]
    of = replace(experiment(*earlier, base, *later), baseline=base.id)
    return subject(of, **{f"v{at}": choice for at, (choice, _on) in enumerate(given_votes)})


def half(label: Label = "FAIR") -> Experiment:
    """A test whose second model sent nothing for the newest step."""
    full = trial()
    return replace(full, steps=(*full.steps[:2], replace(without(full.steps[2], 1), label=label)))


@given(st.lists(st.tuples(st.sampled_from(CHOICES), st.sampled_from(["whole", "half", "earlier"])), max_size=14))
@example([("a", "whole")] * 6)
@example([("b", "earlier")] * 6 + [("a", "whole")] * 6)
@example([("b", "whole")] * 6 + [("a", "half")] * 6)
@settings(max_examples=80, deadline=None)
def test_caption_title_and_description_name_the_same_leader_or_none(given_votes: list[tuple[Choice, str]]) -> None:
    """Votes on steps that cannot be compared, or of which a picture is missing, count nowhere."""
    told = voted_on(sorted(given_votes, key=lambda vote: vote[1] != "earlier"))
    counted = [choice for choice, on in given_votes if on == "whole"]
    ahead = clear(Tally(*(counted.count(choice) for choice in CHOICES)))
    post = prepare(told, planned([("verdict", "")], PostPlan((), theme="dark")), originals(told.experiment))
    said = caption(told.experiment, told.verdicts, told.words, NO_LIMITS)
    assert len(post.sheets) == bool(counted)
    if len(counted) > 1:
        assert ("No clear winner." in said) == (ahead is None)
        assert f"A {counted.count('a')}, B {counted.count('b')}" in said
    for sheet in post.sheets:
        title = texts(told, "verdict")["title"]
        leader = {"a": "Sim A", "b": "Sim B"}.get(ahead or "", "")
        assert (title == leader) == bool(leader)
        assert title in sheet.alt
        assert bool(leader) == ("Sim" in title)


@given(votes)
def test_no_title_names_a_winner_that_the_votes_have_not(given_votes: dict[str, Choice]) -> None:
    for language in LANGUAGES:
        told = subject(trial(), language, **given_votes)
        found = texts(told, "verdict")
        assert bool(found) == bool(given_votes)
        if found:
            assert not overstates(found["title"], ballot_of(told, ""), ["Sim A", "Sim B"])
            assert "comparison" not in found  # three votes at most are never a clear lead


def test_all_votes_of_the_test_are_counted_and_a_chosen_step_has_its_own() -> None:
    told = subject(s1="a", s_brow="b", s_mouth="b")
    whole, one = ballot_of(told, ""), ballot_of(told, "s-brow")
    assert (whole.tally.a, whole.tally.b, whole.images) == (1, 2, 3)
    assert (one.tally.a, one.tally.b, one.images) == (0, 1, 1)
    assert texts(told, "verdict", "s-brow")["title"] == "My pick: B"
    assert texts(told, "verdict", "s-none") == {}


def test_the_pictures_of_a_verdict_are_judged_ones() -> None:
    def about(told: Subject) -> str | None:
        step = judged_step(told, "")
        return step.id if step is not None else None

    assert about(subject()) is None
    assert about(subject(s1="a", s_mouth="b")) == "s1"
    assert about(subject(s_brow="a", s_mouth="b")) == "s-mouth"
    assert about(subject(half(), s_mouth="b")) is None


def test_votes_on_steps_without_all_pictures_do_not_count() -> None:
    assert ballot_of(subject(half(), s1="a", s_mouth="b"), "").tally.votes == 1


def test_nobody_refused_where_every_picture_came() -> None:
    assert texts(subject(), "refusal") == {}
    assert silent_step(subject(), "") is None
    assert silent_step(subject(), "s1") is None


def test_a_silent_model_is_named_and_nobody_claims_a_refusal() -> None:
    told = subject(half())
    found = texts(told, "refusal")
    assert found["title"] == "No image from Sim B"
    assert found["reason"] == ""
    assert found["remark"] == "Same words. No image came back."
    step = silent_step(told, "")
    assert step is not None
    assert step.id == "s-mouth"


def test_equal_words_are_claimed_only_where_the_test_was_fair() -> None:
    assert texts(subject(half("EXPLORATION")), "refusal")["remark"] == "No image came back."


def test_a_refusal_is_told_with_its_reason_and_any_other_failure_without() -> None:
    why = sentence("recipes-file-refused", name="B", why="The filter said no.")
    refused = texts(replace(subject(half()), failed={1: why}), "refusal")
    assert refused["title"] == "Sim B refused"
    assert "The filter said no." in refused["reason"]
    failed = texts(replace(subject(half()), failed={1: sentence("session-failed")}), "refusal")
    assert (failed["title"], failed["reason"]) == ("No image from Sim B", "")


def test_a_picture_that_is_made_by_hand_is_awaited_and_not_refused() -> None:
    full = trial()
    requests = tuple(replace(one, model=BY_HAND, by_hand=True) for one in full.steps[0].requests)
    waiting = replace(without(full.steps[0], 1), requests=requests)
    assert silent_step(subject(replace(full, steps=(waiting,))), "") is None


def test_published_names_stand_in_the_title_of_a_silent_model() -> None:
    plan = renamed(planned([("refusal", "")]), 1, "Nano Banana")
    assert propose(subject(half()), plan, plan.slides[0]).texts["title"] == "No image from Nano Banana"


@pytest.mark.parametrize("kind", ["guess", "reveal"])
def test_riddle_and_answer_are_about_the_same_pictures(kind: Kind) -> None:
    plan = planned([(kind, "s-brow")])
    proposal = propose(subject(), plan, plan.slides[0])
    assert {shot.id for shot in proposal.shots} == {"s-brow-0", "s-brow-1"}
    assert proposal.about.id == "s-brow"


def test_a_riddle_names_no_model_in_any_of_its_texts() -> None:
    for language in LANGUAGES:
        said = " ".join(texts(subject(language=language), "guess").values())
        assert "Sim A" not in said
        assert "Sim B" not in said


def test_a_hidden_answer_is_no_answer() -> None:
    plan: PostPlan = hidden(planned([("guess", ""), ("reveal", "")]), "reveal")
    assert [slide.kind for slide in plan.visible] == ["guess"]
    assert texts(subject(), "guess")["answer"] == "The answer comes later"


@pytest.mark.parametrize(("before", "after"), list(product(CHOICES, CHOICES)))
def test_what_a_change_did_follows_from_two_votes(before: Choice, after: Choice) -> None:
    (row,) = moved(subject(s1=before, s_brow=after))
    assert row.step.id == "s-brow"
    for slot, letter in enumerate("ab"):
        was, now = before == letter, after == letter
        expected = "same" if was == now else "helped" if now else "hurt"
        assert row.effects[slot] == expected


@given(votes)
def test_only_changes_with_both_votes_are_told(given_votes: dict[str, Choice]) -> None:
    told = subject(trial(), **given_votes)
    rows: list[Step] = [row.step for row in moved(told)]
    for step in told.turned:
        before = told.before(step)
        assert before is not None
        assert (step in rows) == (step.id in told.verdicts and before.id in told.verdicts)


def test_an_effect_that_does_not_exist_is_not_tested() -> None:
    assert [effect_of(text) for text in ("helped", "hurt", "same", "", "won")] == [
        "helped",
        "hurt",
        "same",
        "untested",
        "untested",
    ]


def test_a_table_of_more_than_two_models_is_not_made_from_votes_between_two() -> None:
    full = trial()
    shots = tuple(replace(full.steps[0].shots[1], id=f"{step.id}-2", slot=2) for step in full.steps)
    steps = tuple(replace(step, shots=(*step.shots, shot)) for step, shot in zip(full.steps, shots, strict=True))
    three = subject(replace(full, models=(*full.models, "x"), steps=steps), s1="a", s_brow="b")
    plan = planned([("knobs", "")])
    why = propose(three, plan, plan.slides[0]).why
    assert why is not None
    assert (why.key, dict(why.args)) == ("plan-why-pair-only", {"count": 3})


def test_hidden_names_are_claimed_only_where_every_counted_vote_had_them() -> None:
    hidden_names, seen = Vote("a", blind=True), Vote("a")
    told = subject(s1="a", s_brow="a")
    blind = {step: Verdict(step, "a", (hidden_names,) * 3) for step in told.verdicts}
    for language, claim in (("en", "Names hidden"), ("es", "Sin ver los nombres")):
        whole = replace(subject(trial(), language), verdicts=blind)
        ballot = ballot_of(whole, "")
        assert (ballot.blind, ballot.tally.a, ballot.images) == (True, 6, 6)
        assert claim in texts(whole, "verdict")["remark"]
        mixed = replace(whole, verdicts={**blind, "s1": Verdict("s1", "a", (hidden_names, seen))})
        assert claim not in texts(mixed, "verdict")["remark"]
        assert claim in texts(mixed, "verdict", "s-brow")["remark"], "the other step was judged blind throughout"
    assert not ballot_of(told, "").blind, "votes of which nothing was kept claim nothing"


def test_the_caption_says_it_too_and_counts_every_pair() -> None:
    three = Verdict("s1", "a", (Vote("a", blind=True), Vote("a", blind=True), Vote("b", blind=True)))
    told = replace(subject(), verdicts={"s1": three})
    said = caption(told.experiment, told.verdicts, told.words, NO_LIMITS)
    assert "My votes: A 2, B 1, names hidden." in said
    assert "names hidden" not in caption(told.experiment, subject(s1="a").verdicts, told.words, NO_LIMITS)
