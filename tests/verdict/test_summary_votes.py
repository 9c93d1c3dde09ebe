"""The votes in words: counted honestly, with the odds of chance, and no more certainty than they carry."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.verdict.summary_votes import Votes, tally_sentences, votes_of, votes_sentences
from studio.verdict.sureness import clear
from studio.verdict.tally import Tally
from studio.verdict.verdict import Choice, Verdict, Vote
from tests.fakes.demo import words

tallies = st.builds(Tally, *[st.integers(0, 12)] * 4)


def verdict(step: str, *choices: Choice, blind: bool = True) -> Verdict:
    return Verdict(step, choices[0], tuple(Vote(choice, blind=blind) for choice in choices))


def said(votes: Votes, language: str = "en") -> list[str]:
    return [words(language).tell(one) for one in votes_sentences(votes)]


def test_every_pair_counts_and_blind_ones_are_told_apart() -> None:
    votes = votes_of([verdict("s1", "a", "a", "tie"), verdict("s2", "b", blind=False)])
    assert votes == Votes(Tally(2, 1, 1, 0), blind=3, single=False)
    assert "3 of 4 votes were blind." in said(votes)


def test_a_vote_of_which_nothing_was_kept_is_not_called_blind() -> None:
    assert votes_of([Verdict("s1", "a")]).blind == 0
    assert "The vote was not blind." in said(votes_of([Verdict("s1", "a")]))


@pytest.mark.parametrize(
    ("votes", "english", "spanish"),
    [
        (
            Votes(Tally(4, 1), 5, single=False),
            [
                "A 4, B 1",
                "4 to 1 can be chance 3 times in 8. No clear winner.",
                "All 5 votes were blind.",
            ],
            [
                "A 4, B 1",
                "4 a 1 puede ser azar 3 veces de cada 8. Sin ganador claro.",
                "Los 5 votos fueron a ciegas.",
            ],
        ),
        (
            Votes(Tally(0, 6, 1, 2), 0),
            [
                "A 0, B 6, 1 tie, 2 neither",
                "6 to 0 can be chance 1 time in 32. B leads clearly.",
                "Ties and “neither” are counted, but say nothing about A against B.",
                "None of the 9 votes was blind.",
                "Single samples: one picture of each model can be luck.",
            ],
            [
                "A 0, B 6, 1 empate, 2 ninguna",
                "6 a 0 puede ser azar 1 vez de cada 32. B va claramente por delante.",
                "Los empates y «ninguna» se cuentan, pero no dicen nada de A contra B.",
                "Ninguno de los 9 votos fue a ciegas.",
                "Muestras únicas: una imagen de cada modelo puede ser suerte.",
            ],
        ),
        (Votes(), ["Nothing was voted on yet."], ["Todavía no se ha votado nada."]),
    ],
)
def test_in_words(votes: Votes, english: list[str], spanish: list[str]) -> None:
    assert said(votes) == english
    assert said(votes, "es") == spanish


@given(tallies)
def test_a_leader_is_named_only_where_chance_does_not_explain_it(tally: Tally) -> None:
    for language, leads in (("en", "leads clearly"), ("es", "claramente")):
        text = " ".join(words(language).tell(one) for one in tally_sentences(tally))
        ahead = clear(tally)
        assert (leads in text) == (ahead is not None)
        if ahead is not None:
            assert f"{ahead.upper()} " in text.split(leads)[0][-20:]
        assert "%" not in text


@given(tallies)
def test_every_count_is_said(tally: Tally) -> None:
    first = words().tell(tally_sentences(tally)[0])
    assert first.startswith(f"A {tally.a}, B {tally.b}")
    assert ("tie" in first, "neither" in first) == (tally.tie > 0, tally.neither > 0)
