"""What the post of a battle proposes to say: rounds, picks, a score that claims no more than the votes."""

from dataclasses import replace
from types import MappingProxyType

import pytest

from studio.post.carousel import carousel
from studio.post.offers import offers
from studio.post.plan import Kind, PostPlan, SlidePlan, added, edited, planned, removed, renamed
from studio.post.proposal import fields, outline, propose
from studio.post.proposal_battle import score_rows
from studio.post.proposed import Proposal
from studio.post.subject import Subject
from studio.request.size import Size
from studio.words import LANGUAGES
from tests.post.battles import CHOICES, TITLES, battle, plan_of_battle, record, refused
from tests.post.posts import originals, subject

SERIOUS = {"post-finding-over-face", "post-finding-contrast", "post-finding-small", "post-finding-unequal"}


def proposal(told: Subject, kind: Kind, step: str = "") -> Proposal:
    return propose(told, PostPlan(()), SlidePlan("x", kind, step))


def test_the_preset_gives_every_round_a_slide_and_then_the_score() -> None:
    plan = plan_of_battle(battle())
    assert [slide.kind for slide in plan.slides] == ["cover", *["round"] * 7, "scoreboard", "question"]
    places = outline(battle(), plan)
    assert [place.title for place in places[1:3]] == [f"Round: {TITLES[0]}", f"Round: {TITLES[1]}"]
    assert all(place.available for place in places)


@pytest.mark.parametrize(
    ("at", "pick"),
    [(0, "My pick: Sim A"), (1, "My pick: Sim B"), (3, "It's a tie"), (5, "Neither convinces me"), (6, "")],
)
def test_a_round_tells_its_number_its_challenge_and_the_pick(at: int, pick: str) -> None:
    found = proposal(battle(), "round", f"r{at}")
    assert dict(found.texts) == {"over": f"Round {at + 1} of 7", "title": TITLES[at], "pick": pick}
    assert [shot.slot for shot in found.shots] == [0, 1]


def test_a_slide_that_names_no_round_tells_the_first() -> None:
    assert proposal(battle(), "round").texts["title"] == TITLES[0]


def test_picks_have_the_published_names() -> None:
    told, plan = battle(), renamed(PostPlan(()), 0, "Seedream 4.5")
    assert propose(told, plan, SlidePlan("x", "round", "r0")).texts["pick"] == "My pick: Seedream 4.5"


def test_the_score_says_how_the_picks_came_about_and_what_they_can_carry() -> None:
    texts = proposal(battle(), "scoreboard").texts
    assert (texts["title"], texts["won"], texts["even"]) == ("The score, 7 rounds", "Rounds won", "1 tie, 1 for nobody")
    assert texts["remark"] == "My picks, blind. A few rounds are a hint, not proof."
    assert [texts[f"rows.{at}.name"] for at in range(7)] == list(TITLES)


def test_one_vote_with_names_visible_makes_the_score_not_blind() -> None:
    told = battle(blind=False)
    assert proposal(told, "scoreboard").texts["remark"].startswith("My picks, names visible.")


def test_a_lead_that_chance_does_not_explain_needs_no_warning() -> None:
    assert proposal(battle(("a",) * 6), "scoreboard").texts["remark"] == "My picks, blind."
    assert "hint" in proposal(battle(("a",) * 4), "scoreboard").texts["remark"]


def test_cells_follow_from_the_votes() -> None:
    cells = [row.cells for row in score_rows(battle())]
    assert cells == [
        ("won", "none"),
        ("none", "won"),
        ("won", "none"),
        ("even", "even"),
        ("won", "none"),
        ("none", "none"),
        ("open", "open"),
    ]


def test_a_refusal_wins_and_loses_nothing() -> None:
    told = battle((None,) * 7, of=refused(record(), "r2", 1))
    assert score_rows(told)[2].cells == ("none", "refused")
    assert proposal(told, "round", "r2").why is None
    assert proposal(told, "scoreboard").why is not None


def test_a_single_test_has_no_rounds_and_is_offered_none() -> None:
    told = subject()
    for kind in ("round", "scoreboard"):
        why = proposal(told, kind).why
        assert why is not None
        assert why.key == "plan-why-no-battle"
    assert not {kind for kind, _step, _place in offers(told, PostPlan(()))} & {"round", "scoreboard"}


def test_a_round_that_was_taken_out_is_on_offer_again() -> None:
    told = battle()
    plan = removed(plan_of_battle(told), "round-3")
    ((kind, step, place),) = [one for one in offers(told, plan) if one[0] == "round"]
    assert (kind, step, place.title) == ("round", "r2", f"Round: {TITLES[2]}")
    assert added(plan, kind, step).slides[-1].step == "r2"


def test_nothing_is_made_up_for_rounds_without_pictures_or_votes() -> None:
    told = battle((None,) * 7)
    assert proposal(told, "scoreboard").why is not None
    bare = record().with_step(replace(record().steps[1], shots=()))
    empty = proposal(battle(of=bare), "round", "r1").why
    gone = proposal(battle(), "round", "r99").why
    assert empty is not None
    assert gone is not None
    assert (empty.key, gone.key) == ("plan-why-round-empty", "plan-why-step-gone")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", [Size(1080, 1350), Size(1080, 1080)], ids=str)
def test_the_whole_post_is_drawn_and_breaks_no_rule(language: str, size: Size) -> None:
    told = battle(CHOICES[:4], language)
    slides = carousel(told, plan_of_battle(told, size=size), originals(told.experiment))
    rounds = [f"round-{number}" for number in range(1, 5)]
    assert [slide.name for slide in slides] == ["cover", *rounds, "scoreboard", "question"]
    for slide in slides:
        assert not {finding.key for finding in slide.rendered.findings} & SERIOUS
        assert slide.alt.strip()
    assert TITLES[1] in slides[2].alt


def test_what_the_creator_writes_stands_on_the_slides() -> None:
    told = battle(CHOICES[:4])
    plan = edited(plan_of_battle(told), "round", "title", "With a can of soda")
    plan = edited(plan, "scoreboard", "rows.0.name", "Soda can")
    slides = carousel(told, plan, originals(told.experiment))
    written = [" ".join(line.text for line in slide.rendered.laid.lines) for slide in slides]
    assert "With a can of soda" in written[1]
    assert "Soda can" in written[5]


def test_every_text_has_a_label_in_both_languages() -> None:
    for language in LANGUAGES:
        told = battle(language=language)
        for slide in plan_of_battle(told).slides:
            for field in fields(told, plan_of_battle(told), slide.key):
                assert told.words.tell(field.label)


def test_rounds_without_steps_do_no_harm() -> None:
    told = replace(battle(), rounds=MappingProxyType({"gone": "A round that left"}))
    assert proposal(told, "round").why is not None
    assert score_rows(told)[0].cells == ("open", "open")
    assert planned([("scoreboard", "")]).slides[0].kind == "scoreboard"
