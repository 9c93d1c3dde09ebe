"""What the cards of the strip say."""

from dataclasses import replace

from studio.experiment.playbook import playbook
from studio.session.desk import Desk, Job
from studio.window.verdict.card import BOTH, Card, cards, keepable
from studio.words import sentence
from tests.fakes.demo import baseline, draft, experiment
from tests.fakes.window_session import brow_step, desk_of, first_desk, imported_desk


def of(desk: Desk) -> tuple[Card, ...]:
    return cards(desk, playbook(desk.experiment))


def test_after_the_baseline_brow_is_next_and_answers_to_n() -> None:
    found = of(first_desk())
    assert [card.state for card in found] == ["shown", "next", "later", "later"]
    assert found[0].note == sentence("strip-no-vote")
    assert found[1].key == "N"
    assert found[1].title == sentence("strip-brow")


def test_places_that_are_only_if_needed_share_a_card_until_near() -> None:
    assert of(first_desk())[-1].title == BOTH
    mouth = replace(baseline(draft(mouth=3), "s3"), place="mouth")
    later = of(desk_of(experiment(baseline(), brow_step(), mouth), "s3"))
    assert [card.title.key for card in later[-2:]] == ["strip-moisture", "strip-gaze"]
    assert later[-2].key == "N"


def test_a_vote_stands_on_its_card() -> None:
    found = of(desk_of(experiment(baseline(), brow_step()), "s2", s1="b", s2="tie"))
    assert [card.note.key for card in found[:2]] == ["strip-vote-b", "strip-vote-tie"]
    assert [card.state for card in found[:2]] == ["done", "shown"]


def test_a_prepared_step_says_it_is_ready_and_has_no_key() -> None:
    test = replace(experiment(baseline()), plan="brow")
    card = of(desk_of(test, "s1"))[1]
    assert (card.state, card.note, card.key) == ("now", sentence("strip-ready"), "")


def test_without_a_baseline_the_first_card_asks_for_it() -> None:
    card = of(desk_of(experiment(), None))[0]
    assert (card.state, card.note) == ("now", sentence("strip-first"))


def test_a_step_being_drawn_says_so_and_a_half_one_too() -> None:
    desk = first_desk()
    assert of(replace(desk, jobs=(Job(0, "drawing", 0),)))[0].note == sentence("strip-drawing")
    step = replace(baseline(), shots=baseline().shots[:1])
    assert of(desk_of(experiment(step), "s1"))[0].note == sentence("strip-missing")


def test_a_free_step_has_a_card_before_the_next_place() -> None:
    own = replace(baseline(draft(intensity=4), "s2"), place="own")
    found = of(desk_of(experiment(baseline(), own), "s2"))
    assert [card.title.key for card in found[:3]] == ["strip-baseline", "strip-own", "strip-brow"]
    assert [card.number for card in found] == list(range(1, len(found) + 1))


def test_imported_pictures_have_no_playbook() -> None:
    found = of(imported_desk())
    assert [card.title.key for card in found] == ["strip-import"]


def test_only_a_drawn_step_that_is_not_the_baseline_can_be_kept() -> None:
    test = experiment(baseline(), brow_step())
    assert keepable(desk_of(test, "s2"))
    assert not keepable(desk_of(test, "s1"))
    assert not keepable(imported_desk())
    assert not keepable(replace(desk_of(test, "s2"), jobs=(Job(0, "drawing", 0),)))


def test_the_first_pictures_on_their_way_are_one_card_not_two() -> None:
    step = replace(baseline(), shots=())
    desk = replace(desk_of(experiment(step), "s1"), jobs=(Job(0, "drawing", 0), Job(1, "waiting", 0)))
    found = of(desk)
    assert [card.title.key for card in found] == ["strip-baseline", "strip-brow", "strip-mouth", BOTH.key]
    assert found[0].note == sentence("strip-drawing")
