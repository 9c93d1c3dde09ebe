"""Judgements as a table and back: nothing is lost, nothing is computed by a spreadsheet, bad rows are named."""

import csv
import io
import json
from dataclasses import replace
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.store.codec import Stored
from studio.store.judgement_file import COLUMNS, OtherVote, judgement_csv, judgement_json, read_votes
from studio.verdict.judging import Judging
from studio.verdict.verdict import Marks, Verdict, Vote
from studio.words import StudioError, sentence
from tests.store.records import stored

STEP = "e1-s1"


def judged(note: str = "quiet", *votes: Vote) -> Stored:
    made = stored("e1")
    a, b = (shot.id for shot in made.experiment.steps[0].shots[:2])
    given_ = votes or (Vote("b", (a, b), (1, 0), True),)
    marks = (Marks(a, 0, ("reads", "skin"), ("blank",), "better"), Marks(b, 1, (), (), "worse"))
    return replace(made, verdicts=MappingProxyType({STEP: Verdict(STEP, "b", given_, marks, note)}))


def rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_a_row_tells_all_that_was_said_of_a_vote() -> None:
    (row,) = rows(judgement_csv(judged()))
    assert tuple(row) == COLUMNS
    assert (row["step"], row["vote"], row["choice"], row["blind"], row["left"]) == (STEP, "1", "b", "yes", "B")
    assert (row["a_meets"], row["a_faults"], row["a_against"], row["b_against"]) == (
        "reads skin",
        "blank",
        "better",
        "worse",
    )
    assert row["note"] == "quiet"
    assert row["words"]


def test_every_pair_has_a_row_of_its_own() -> None:
    votes = Vote("a", ("x", "y"), (0, 1), True), Vote("tie", ("v", "w"), (1, 0), False)
    found = rows(judgement_csv(judged("", *votes)))
    assert [(row["vote"], row["choice"], row["blind"], row["shot_a"]) for row in found] == [
        ("1", "a", "yes", "x"),
        ("2", "tie", "no", "v"),
    ]


def test_a_vote_of_early_times_claims_nothing() -> None:
    (row,) = rows(judgement_csv(stored("e1")))
    assert (row["choice"], row["blind"], row["left"]) == ("a", "no", "")


def test_notes_without_a_vote_have_a_row_too() -> None:
    open_ = replace(
        stored("e1"),
        verdicts=MappingProxyType({}),
        judging=MappingProxyType({STEP: Judging(STEP, note="look again")}),
    )
    (row,) = rows(judgement_csv(open_))
    assert (row["vote"], row["choice"], row["note"]) == ("", "", "look again")


def test_json_holds_the_same_rows() -> None:
    assert json.loads(judgement_json(judged())) == rows(judgement_csv(judged()))


@pytest.mark.parametrize("note", ["=1+1", "+cmd", "-2", "@sum", "\tx", '=HYPERLINK("http://x")'])
def test_no_cell_is_a_formula(note: str) -> None:
    (row,) = rows(judgement_csv(judged(note)))
    assert row["note"] == f"'{note}"


@given(st.text(max_size=200))
def test_any_note_survives(note: str) -> None:
    (row,) = rows(judgement_csv(judged(note)))
    kept = row["note"].removeprefix("'") if note.startswith(("=", "+", "-", "@", "\t", "\r")) else row["note"]
    assert kept.replace("\r\n", "\n") == note.replace("\r\n", "\n")


def test_votes_come_back_from_both_kinds_of_table() -> None:
    made = judged()
    wanted = OtherVote(STEP, "b", True, tuple(shot.id for shot in made.experiment.steps[0].shots[:2]))
    for data in (judgement_csv(made), judgement_json(made)):
        assert read_votes(data, "votes") == ((wanted,), ())


def test_one_bad_row_among_ten_thousand_is_named_and_the_others_count() -> None:
    lines = [
        "step,choice,blind",
        *("s1,a,yes" for _ in range(5_000)),
        "s1,perhaps,yes",
        *("s1,b,no" for _ in range(5_000)),
    ]
    votes, notes = read_votes("\n".join(lines).encode(), "friends.csv")
    assert len(votes) == 10_000
    assert notes == (sentence("judgements-row", name="friends.csv", number=5_001),)


def test_many_bad_rows_are_counted() -> None:
    lines = ["step,choice", *("s1,nonsense" for _ in range(50))]
    votes, notes = read_votes("\n".join(lines).encode(), "x.csv")
    assert votes == ()
    assert [note.key for note in notes] == ["judgements-row"] * 20 + ["judgements-rows"]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"name,price\nx,1\n",
        b"\xff\xfe\x00",
        b'step,choice\n"' + b"x" * 2_000_000,
        b"[",
        b'[{"other": 1}]',
        b"\x89PNG\r\n",
    ],
)
def test_a_foreign_table_is_refused_in_a_sentence(data: bytes) -> None:
    with pytest.raises(StudioError) as refused:
        read_votes(data, "x.csv")
    assert refused.value.sentence.key == "judgements-foreign"


@given(st.binary(max_size=400))
def test_whatever_the_bytes_are_there_is_a_sentence_or_an_answer(data: bytes) -> None:
    for start in (b"", b"step,choice\n", b'[{"step": "s", "choice": "a"},'):
        try:
            read_votes(start + data, "x.csv")
        except StudioError as refused:
            key = refused.sentence.key
        else:
            key = "judgements-foreign"
        assert key == "judgements-foreign"
