"""A vote in words claims no more than one vote."""

import pytest

from studio.experiment.experiment import Step
from studio.verdict.tally import Tally
from studio.verdict.verdict import Choice, Verdict, Vote
from studio.verdict.wording import choice_sentence, tally_sentence, vote_sentence
from tests.fakes.demo import baseline, draft, words


def told(choice: Choice, step: Step, language: str = "en", names: tuple[str, str] = ("A", "B")) -> str:
    return words(language).tell(vote_sentence(Verdict(step.id, choice), step, names))


@pytest.mark.parametrize(
    ("choice", "english", "spanish"),
    [
        ("a", "A by my vote at clear sadness", "A, según mi voto, en tristeza, intensidad clara"),
        ("b", "B by my vote at clear sadness", "B, según mi voto, en tristeza, intensidad clara"),
        (
            "tie",
            "It’s a tie by my vote at clear sadness",
            "Empate, según mi voto, en tristeza, intensidad clara",
        ),
        (
            "neither",
            "Neither by my vote at clear sadness",
            "Ninguna, según mi voto, en tristeza, intensidad clara",
        ),
    ],
)
def test_one_vote(choice: Choice, english: str, spanish: str) -> None:
    step = baseline(draft(intensity=3))
    assert told(choice, step) == english
    assert told(choice, step, "es") == spanish


def test_names_stand_in_for_letters() -> None:
    assert told("b", baseline(), names=("Sim A", "Sim B")) == "Sim B by my vote at subtle sadness"


def test_unknown_and_neutral_words_are_not_invented() -> None:
    imported = Step("s", None, "", "IMPORTED", "import")
    assert told("a", imported) == "A by my vote on these two pictures"
    assert told("a", baseline(draft(intensity=0))) == "A by my vote on a neutral face"


@pytest.mark.parametrize(
    ("counted", "english", "spanish"),
    [
        (Tally(), "No vote yet", "Aún sin voto"),
        (Tally(a=2, b=1), "My votes: A 2, B 1", "Mis votos: A 2, B 1"),
        (Tally(a=2, tie=1), "My votes: A 2, B 0, 1 tie", "Mis votos: A 2, B 0, 1 empate"),
        (
            Tally(b=3, tie=2, neither=1),
            "My votes: A 0, B 3, 2 ties, 1 neither",
            "Mis votos: A 0, B 3, 2 empates, 1 ninguna",
        ),
    ],
)
def test_counts_in_words(counted: Tally, english: str, spanish: str) -> None:
    assert words().tell(tally_sentence(counted)) == english
    assert words("es").tell(tally_sentence(counted)) == spanish


def test_no_winner_is_claimed() -> None:
    for text in (told("a", baseline()), words().tell(tally_sentence(Tally(a=9)))):
        assert "win" not in text
        assert "better" not in text


BLIND, SEEN = Vote("a", blind=True), Vote("b", blind=False)


def test_blind_is_said_only_where_every_vote_was() -> None:
    step = baseline(draft(intensity=3))
    one = vote_sentence(Verdict(step.id, "a", (BLIND,)), step)
    assert words().tell(one) == "A by my vote at clear sadness, names hidden"
    assert words("es").tell(one) == "A, según mi voto, en tristeza, intensidad clara, sin ver los nombres"
    assert "hidden" not in words().tell(vote_sentence(Verdict(step.id, "b", (SEEN,)), step))
    assert words().tell(tally_sentence(Tally(2, 1), blind=True)) == "My votes: A 2, B 1, names hidden"
    assert words().tell(tally_sentence(Tally(), blind=True)) == "No vote yet"


def test_a_choice_in_letters() -> None:
    assert words().tell(choice_sentence(Verdict("s", "tie"))) == "tie"
    assert words("es").tell(choice_sentence(Verdict("s", "a", (BLIND, SEEN, BLIND)))) == "A 2, B 1"
