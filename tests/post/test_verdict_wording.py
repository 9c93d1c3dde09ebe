"""The texts of a verdict follow from the votes, in both languages, and never claim more than these hold."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.post.verdict_wording import (
    Ballot,
    Outcome,
    VerdictTexts,
    Whose,
    honest_title,
    overstates,
    verdict_texts,
    verdict_title,
)
from studio.verdict.sureness import chance, clear
from studio.verdict.tally import Tally
from tests.post.scenes import words

NAMES = ("Seedream 4.5", "Nano Banana")
FEELINGS = {"en": "sad", "es": "triste"}
COUNTS = st.integers(0, 40)
TALLIES = st.builds(Tally, COUNTS, COUNTS, st.integers(0, 12), st.integers(0, 12))
BALLOTS = st.builds(Ballot, TALLIES, st.sampled_from(["own", "comments"]), st.integers(1, 9))
LANGUAGE = st.sampled_from(["en", "es"])
CLAIMS = ("blind", "visible", "ciegas", "con nombres")


def told(ballot: Ballot, language: str = "en", names: tuple[str, ...] = NAMES) -> VerdictTexts:
    return verdict_texts(ballot, names, FEELINGS[language], words(language))


@pytest.mark.parametrize(
    ("tally", "outcome"),
    [
        (Tally(), "none"),
        (Tally(1), "single"),
        (Tally(b=1), "single"),
        (Tally(tie=1), "single"),
        (Tally(neither=1), "single"),
        (Tally(2), "few"),
        (Tally(3, 1), "few"),
        (Tally(4), "few"),
        (Tally(5), "lead"),
        (Tally(1, 1), "tie"),
        (Tally(2, 2), "tie"),
        (Tally(tie=2), "tie"),
        (Tally(2, 0, tie=9), "tie"),
        (Tally(5, 5, 2, 1), "tie"),
        (Tally(8, 2), "open"),
        (Tally(9, 1), "lead"),
        (Tally(6, 18), "lead"),
        (Tally(9, 1, tie=8), "open"),
        (Tally(neither=3), "neither"),
        (Tally(9, 1, neither=30), "neither"),
    ],
)
def test_what_votes_come_to(tally: Tally, outcome: Outcome) -> None:
    assert Ballot(tally).outcome == outcome


def test_a_clear_lead_in_both_languages() -> None:
    ballot = Ballot(Tally(9, 1), images=3)
    assert told(ballot) == VerdictTexts(
        "Seedream 4.5", "closer to sad than Nano Banana", "9 of my 10 votes", "3 images per model"
    )
    assert told(ballot, "es") == VerdictTexts(
        "Seedream 4.5", "más cerca de «triste» que Nano Banana", "9 de mis 10 votos", "3 imágenes por modelo"
    )


def test_a_lead_of_the_second_model_names_the_second() -> None:
    texts = told(Ballot(Tally(6, 18), "comments"))
    assert texts.title == "Nano Banana"
    assert texts.comparison == "closer to sad than Seedream 4.5"
    assert texts.votes == "18 of 24 votes in the comments"


def test_where_nobody_knows_the_feeling_none_is_claimed() -> None:
    texts = verdict_texts(Ballot(Tally(9, 1)), NAMES, "", words())
    assert texts.comparison == "ahead of Nano Banana"


@pytest.mark.parametrize(
    ("ballot", "english", "spanish"),
    [
        (Ballot(Tally()), "No votes yet. A or B?", "Aún sin votos. ¿A o B?"),
        (Ballot(Tally(1)), "My pick: A", "Me quedo con A"),
        (Ballot(Tally(b=1)), "My pick: B", "Me quedo con B"),
        (Ballot(Tally(tie=1)), "My pick: a tie", "Para mí, empate"),
        (Ballot(Tally(neither=1)), "My pick: neither", "Para mí, ninguna"),
        (Ballot(Tally(b=1), "comments"), "First vote: B", "Primer voto: B"),
        (Ballot(Tally(3, 0)), "Too few votes", "Faltan votos"),
        (Ballot(Tally(2, 2)), "It’s a tie", "Empate"),
        (Ballot(Tally(6, 4)), "No clear winner", "Sin ganador claro"),
        (Ballot(Tally(neither=4)), "Neither of them", "Ninguna de las dos"),
    ],
)
def test_titles(ballot: Ballot, english: str, spanish: str) -> None:
    assert told(ballot).title == english
    assert told(ballot, "es").title == spanish
    assert not told(ballot).comparison


@pytest.mark.parametrize(
    ("whose", "english", "spanish"),
    [
        ("own", "One vote", "Un solo voto"),
        ("comments", "One vote in the comments", "Un voto en comentarios"),
    ],
)
def test_one_vote_is_one_vote(whose: Whose, english: str, spanish: str) -> None:
    ballot = Ballot(Tally(1), whose)
    assert told(ballot).votes == english
    assert told(ballot, "es").votes == spanish
    assert told(ballot).remark == "1 image per model  ·  One vote proves nothing"


def test_ties_and_neither_are_counted_in_words() -> None:
    assert told(Ballot(Tally(4, 6, 2, 1))).votes == "My votes: A 4, B 6, 2 ties, 1 neither"
    assert told(Ballot(Tally(4, 6, 1)), "es").votes == "Mis votos: A 4, B 6, 1 empate"
    assert told(Ballot(Tally(18, 2, 3, 1))).votes == "18 of my 24 votes, 3 ties, 1 neither"


@pytest.mark.parametrize(
    ("tally", "said"),
    [
        (Tally(6, 4), "Could be chance"),
        (Tally(3), "Could be chance"),
        (Tally(5), "A hint, not proof"),
        (Tally(9, 1, tie=8), "No majority"),
        (Tally(9, 1), None),
        (Tally(5, 5), None),
        (Tally(), None),
    ],
)
def test_how_much_the_votes_carry(tally: Tally, said: str | None) -> None:
    expected = "1 image per model" + (f"  ·  {said}" if said else "")
    assert told(Ballot(tally)).remark == expected


def test_more_models_are_not_called_two() -> None:
    many = (*NAMES, "FLUX.2 Pro")
    assert told(Ballot(Tally()), names=many).title == "No votes yet. Which one?"
    assert told(Ballot(Tally(neither=3)), names=many).title == "None of them"
    assert told(Ballot(Tally(9, 1)), names=many).comparison == "closer to sad than Nano Banana"


@given(BALLOTS, LANGUAGE)
@settings(max_examples=200)
def test_a_model_is_named_as_the_winner_only_with_a_clear_lead(ballot: Ballot, language: str) -> None:
    texts = told(ballot, language)
    leader = clear(ballot.tally)
    if leader is None:
        assert not any(name in text for name in NAMES for text in (texts.title, texts.comparison))
    else:
        assert texts.title == NAMES["ab".index(leader)]
        assert NAMES["ba".index(leader)] in texts.comparison
    assert not overstates(texts.title, ballot, NAMES)


@given(BALLOTS, LANGUAGE)
@settings(max_examples=200)
def test_every_number_is_one_of_the_votes(ballot: Ballot, language: str) -> None:
    tally = ballot.tally
    known = {tally.a, tally.b, tally.tie, tally.neither, tally.votes}
    assert {int(number) for number in re.findall(r"\d+", told(ballot, language).votes)} <= known


@given(BALLOTS)
def test_chance_is_named_only_where_it_explains_the_lead(ballot: Ballot) -> None:
    if "chance" in told(ballot).remark:
        assert chance(ballot.tally.a, ballot.tally.b) > 0.10


@given(BALLOTS, LANGUAGE)
def test_nothing_is_said_of_names_that_nobody_knows_to_have_been_seen(ballot: Ballot, language: str) -> None:
    texts = told(ballot, language)
    text = " ".join((texts.title, texts.comparison, texts.votes, texts.remark)).casefold()
    assert not any(claim in text for claim in CLAIMS)


@given(BALLOTS)
def test_swapped_votes_say_the_same_of_the_other(ballot: Ballot) -> None:
    tally = ballot.tally
    other = Ballot(Tally(tally.b, tally.a, tally.tie, tally.neither), ballot.whose, ballot.images)
    assert other.outcome == ballot.outcome
    assert told(other).remark == told(ballot).remark


@pytest.mark.parametrize(
    ("title", "tally", "wrong"),
    [
        ("Nano Banana wins", Tally(6, 4), True),
        ("nano banana, clearly", Tally(6, 4), True),
        ("Seedream 4.5 or Nano Banana?", Tally(6, 4), False),
        ("I can't tell them apart", Tally(6, 4), False),
        ("", Tally(6, 4), False),
        ("Seedream 4.5, by far", Tally(9, 1), False),
        ("Nano Banana wins", Tally(9, 1), True),
        ("Seedream 4.5 for me", Tally(1), False),
        ("Nano Banana for me", Tally(1), True),
        ("Seedream 4.5 for me", Tally(tie=1), True),
        ("Seedream 4.5", Tally(), True),
    ],
)
def test_titles_that_say_more_than_the_votes(title: str, tally: Tally, wrong: bool) -> None:
    ballot = Ballot(tally)
    assert overstates(title, ballot, NAMES) is wrong
    assert honest_title(title, ballot, NAMES, words()) == (told(ballot).title if wrong else title)


def test_a_name_inside_another_is_not_taken_for_it() -> None:
    names = ("Seedream 4", "Seedream 4.5")
    assert not overstates("Seedream 4.5", Ballot(Tally(1, 9)), names)
    assert overstates("Seedream 4", Ballot(Tally(1, 9)), names)
    assert not overstates("Bananas everywhere", Ballot(Tally(6, 4)), ("Banana", "Sim"))


def test_the_title_alone_is_that_of_all_texts() -> None:
    for tally in (Tally(), Tally(1), Tally(6, 4), Tally(9, 1)):
        assert verdict_title(Ballot(tally), NAMES, words()) == told(Ballot(tally)).title
