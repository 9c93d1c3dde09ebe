"""Tests are found by words, by what is known of them, and in the order asked for; nothing that is asked does harm."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.experiment.experiment import IMPORTED
from studio.request.job import Happened
from studio.store import job_rows
from studio.store.ledger import remove_rows
from studio.store.library import Library
from studio.store.search import NO_VOTE, SIMULATED, Query, find, read_lines
from studio.store.search_mend import mended
from studio.verdict.tally import Tally
from studio.verdict.verdict import Verdict
from tests.fakes.demo import baseline, draft
from tests.store.orders import NOON, order
from tests.store.searched import plainly, record_of, searchable, with_step

LIBRARY = [
    record_of("a1", "Aria, müde 😢", note="Brows did it", choice="b"),
    record_of("a2", "Cañón al atardecer", emotion="embarrassed", models=("Nano Banana", "Seedream 4.5")),
    record_of("a3", 'He said "NOT" AND (sad OR*', emotion="nervous", choice="tie"),
    record_of("a4", "悲しい 👩‍🎨 Straße", note="plastic skin, ñoño"),
]
WORDS = (
    *("mude", "MÜDE", "😢", "brow", "ro", "b", "canon", "cañon", "banana", "4.5", "eam", "seed", "emb", "tie", "not"),
    *(
        "and",
        "or",
        '"',
        "'",
        "*",
        "(",
        ":",
        "^",
        "-",
        "NEAR",
        "words:",
        "sim",
        "悲",
        "悲しい",
        "strasse",
        "👩",
        "ñ",
        "n",
    ),
    *("plastic", "2026-10", "a1", "did-it", "FAIR", "simulated", "{}", "%", "_", "\0", "\ud800", ";", "--"),
)


def ids(connection: sqlite3.Connection, **asked: object) -> tuple[str, ...]:
    return find(connection, Query(**asked))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("mude", {"a1"}),
        ("😢", {"a1"}),
        ("brow did", {"a1"}),
        ("anon", {"a2"}),
        ("cañón", {"a2"}),
        ("dream 4.5", {"a2"}),
        ("embarr", {"a2"}),
        ("strasse", {"a4"}),
        ("👩", {"a4"}),
        ("悲", {"a4"}),
        ("nono", {"a4"}),
        ("fair", {"a1", "a2", "a3", "a4"}),
        ("mude banana", set()),
        ("nothing like it", set()),
        ("", {"a1", "a2", "a3", "a4"}),
    ],
)
def test_words_are_found_with_and_without_accents_and_in_part(words: str, found: set[str]) -> None:
    assert set(ids(searchable(*LIBRARY), words=words)) == found


CONNECTION = searchable(*LIBRARY)
questions = st.one_of(
    st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join),
    st.text(st.characters(), max_size=30),
    st.text(st.sampled_from("\"'*()^:-+{}\0 abNEAROT\ud800"), max_size=40),
    st.sampled_from(WORDS).map(lambda word: (word + " ") * 3000),
)


@settings(max_examples=300, deadline=None)
@given(questions)
def test_the_index_finds_what_a_plain_filter_finds(words: str) -> None:
    assert set(ids(CONNECTION, words=words)) == plainly(LIBRARY, Query(words=words))
    assert CONNECTION.execute("SELECT count(*) FROM found").fetchone() == (len(LIBRARY),)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=20), min_size=1, max_size=4), st.data())
def test_every_part_of_every_name_is_found(names: list[str], data: st.DataObject) -> None:
    records = [record_of(f"b{number}", name) for number, name in enumerate(names)]
    name = data.draw(st.sampled_from(names))
    first = data.draw(st.integers(0, len(name)))
    words = name[first : data.draw(st.integers(first, len(name)))]
    connection = searchable(*records)
    assert set(ids(connection, words=words)) == plainly(records, Query(words=words))
    connection.close()


@given(st.text(st.characters()), st.text(st.characters()))
def test_no_value_of_a_filter_does_harm(value: str, other: str) -> None:
    for field in ("emotion", "model", "label", "winner", "knob", "since", "until"):
        ids(CONNECTION, **{field: value}, words=other, also=((other, value, other),))
    assert len(ids(CONNECTION)) == len(LIBRARY)


def test_filters() -> None:
    by_hand = replace(baseline(draft("nervous", brow=4), "a5-s1"), label="FAIR (BY HAND)", picked=("a5-s1-0",))
    fifth = with_step(record_of("a5", emotion="nervous"), by_hand, Verdict("a5-s1", "a"))
    made = searchable(*LIBRARY, fifth)
    assert ids(made, emotion="nervous") == ("a5", "a3")
    assert ids(made, model="Seedream 4.5") == ("a2",)
    assert ids(made, label="FAIR (BY HAND)") == ("a5",)
    assert set(ids(made, label=SIMULATED)) == {"a1", "a3", "a4", "a5"}
    assert ids(made, winner="tie") == ("a3",)
    assert ids(made, winner="Sim B") == ("a1",)
    assert set(ids(made, winner=NO_VOTE)) == {"a2", "a4"}
    assert ids(made, knob="brow") == ("a5",)
    assert ids(made, picked=True) == ("a5",)
    assert ids(made, picked=True, emotion="sad") == ()
    assert ids(made, emotion="nervous", words="said") == ("a3",)


def test_days() -> None:
    made = searchable((record_of("a1"), "2026-09-30"), (record_of("a2"), "2026-10-01"), (record_of("a3"), "2026-10-31"))
    assert set(ids(made, since="2026-10-01")) == {"a2", "a3"}
    assert set(ids(made, since="2026-10-01", until="2026-10-30")) == {"a2"}
    assert set(ids(made, until="2026-09-30")) == {"a1"}


def test_orders() -> None:
    voted = with_step(record_of("a1", "zebra", choice="a"), baseline(step_id="a1-s2"), Verdict("a1-s2", "b"))
    made = searchable(
        (record_of("a3", "Émile"), "2026-10-03"), (voted, "2026-10-01"), (record_of("a2", "ana"), "2026-10-01")
    )
    assert ids(made) == ("a3", "a2", "a1")
    assert ids(made, sort="oldest") == ("a1", "a2", "a3")
    assert ids(made, sort="name") == ("a2", "a3", "a1")
    assert ids(made, sort="votes") == ("a1", "a3", "a2")


def test_a_word_may_have_another_name() -> None:
    made = searchable(*LIBRARY)
    assert ids(made, words="avergonzada") == ()
    also = (("avergonzada", "emotion", "embarrassed"), ("other", "emotion", "sad"))
    assert ids(made, words="avergonzada", also=also) == ("a2",)
    assert ids(made, words="avergonzada mude", also=also) == ()


def test_a_question_that_leaves_nothing_out() -> None:
    assert Query(sort="cost").everything
    assert not Query(words="x").everything


def test_lines_show_runs_votes_notes_and_models() -> None:
    record = with_step(LIBRARY[0], replace(baseline(draft(brow=3), "a1-s2"), place="brow"), Verdict("a1-s2", "b"))
    (found,) = read_lines(searchable(record), ["a1", "gone"])
    assert (found.id, found.name, found.day, found.emotion) == ("a1", "Aria, müde 😢", "2026-10-12", "sad")
    assert (found.models, found.votes, found.note) == (("Sim A", "Sim B"), Tally(b=2), "Brows did it")
    assert [(run.step, run.place, run.label, run.choice) for run in found.runs] == [
        ("a1-s1", "baseline", "FAIR", "b"),
        ("a1-s2", "brow", "FAIR", "b"),
    ]
    assert found.runs[0].thumbs == ("0" * 64, "0" * 64)
    assert (found.simulated, found.imported, found.cost) == (True, False, None)


def test_a_run_without_a_vote_waits_for_a_blind_one() -> None:
    waits, voted, by_hand = (
        record_of("a1"),
        record_of("a2", choice="a"),
        with_step(record_of("a3"), replace(baseline(step_id="a3-s1"), requests=(), shots=())),
    )
    lines = read_lines(searchable(waits, voted, by_hand), ["a1", "a2", "a3"])
    assert [line.runs[0].waits if line.runs else None for line in lines] == [True, False, None]


def test_pictures_without_words_have_no_emotion() -> None:
    record = record_of("a1", "Two pictures")
    record = replace(record, experiment=replace(record.experiment, models=(IMPORTED, IMPORTED)))
    made = searchable(record)
    assert read_lines(made, ["a1"])[0].emotion == ""
    assert ids(made, emotion="sad") == ()


def test_rows_that_are_written_again_or_taken_away_leave_no_words() -> None:
    made = searchable(record_of("a1", "first name"), record_of("a1", "second name"), record_of("a2", "third"))
    assert (ids(made, words="first"), ids(made, words="second")) == ((), ("a1",))
    remove_rows(made, "a1")
    assert ids(made, words="second") == ()
    left = "SELECT (SELECT count(*) FROM search), (SELECT count(*) FROM facts), (SELECT count(*) FROM found)"
    assert made.execute(left).fetchone() == (1, 1, 1)
    made.execute("INSERT INTO found (found) VALUES ('integrity-check')")


def ordered(connection: sqlite3.Connection, key: str, test: str, estimated: int | None, *states: str) -> None:
    job_rows.add_job(connection, replace(order(key, estimated), experiment=test))
    for state in states:
        job_rows.add_event(connection, key, Happened(state, at=NOON))  # type: ignore[arg-type]


def test_the_ledger_says_what_a_test_has_cost() -> None:
    made = searchable(record_of("a1", cost=5), record_of("a2", cost=7), record_of("a3"))
    ordered(made, "b1", "a1", 30_000, "planned", "sending", "stored")
    ordered(made, "b2", "a1", None, "planned", "sending")
    job_rows.add_event(made, "b2", Happened("stored", at=NOON, reported=12_000))
    ordered(made, "b3", "a1", 99_000, "planned")
    ordered(made, "b4", "a1", 99_000, "planned", "sending", "failed-free")
    assert [line.cost for line in read_lines(made, ["a1", "a2", "a3"])] == [42_000, 14, None]


def test_the_dearest_first_also_after_more_was_spent(tmp_path: Path) -> None:
    library = Library(tmp_path)
    for key in ("a1", "a2"):
        library.save(record_of(key))
    assert library.index.find(Query(sort="cost")) == ("a2", "a1")
    spend = "_database"
    getattr(library, spend).run(lambda inside: ordered(inside, "b1", "a1", 20_000, "planned", "sending"))
    assert library.index.find(Query(sort="cost")) == ("a1", "a2")
    getattr(library, spend).run(lambda inside: ordered(inside, "b2", "a2", 50_000, "planned", "sending"))
    assert library.index.find(Query(sort="cost")) == ("a2", "a1")
    library.close()


def test_pages_and_choices(tmp_path: Path) -> None:
    library = Library(tmp_path)
    for record in LIBRARY:
        library.save(record)
    page, count = library.index.page(Query(sort="oldest"), 1, 2)
    assert ([line.id for line in page], count) == (["a2", "a3"], 4)
    choices = library.index.choices()
    assert choices.emotion == ("embarrassed", "nervous", "sad")
    assert choices.model == ("Nano Banana", "Seedream 4.5", "Sim A", "Sim B")
    assert choices.label == ("FAIR", SIMULATED)
    assert set(choices.winner) == {"b", "tie", NO_VOTE, "Sim B"}
    library.trash("a1")
    assert library.index.find(Query(words="mude")) == ()
    library.untrash("a1")
    assert library.index.find(Query(words="mude")) == ("a1",)
    library.close()


def test_an_older_library_is_made_searchable_from_its_records(tmp_path: Path) -> None:
    library = Library(tmp_path)
    library.save(LIBRARY[0])
    library.close()
    with sqlite3.connect(tmp_path / "library.db") as connection:
        connection.executescript(
            "DROP TRIGGER search_gone; DROP TABLE found; DROP TABLE facts; DROP TABLE facet; DROP TABLE search;"
            "DROP INDEX job_experiment; PRAGMA user_version = 4"
        )
    connection.close()
    library = Library(tmp_path)
    assert library.index.find(Query(words="mude")) == ("a1",)
    library.close()


def test_a_library_that_can_only_be_read_can_be_searched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    library = Library(tmp_path)
    library.save(LIBRARY[0])
    library.close()
    monkeypatch.setattr("studio.store.library.only_readable", lambda _folder: True)
    library = Library(tmp_path)
    assert [line.id for line in library.index.page(Query(words="mude"), 0, 5)[0]] == ["a1"]
    library.close()


DAMAGE = ("DELETE FROM found_data WHERE id = 10", "UPDATE found_data SET block = zeroblob(3) WHERE id > 10")


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_index_of_words_is_made_anew(damage: str, tmp_path: Path) -> None:
    library = Library(tmp_path)
    for record in LIBRARY:
        library.save(record)
    library.close()

    def break_it() -> None:
        with sqlite3.connect(tmp_path / "library.db") as connection:
            connection.execute(damage)
        connection.close()

    break_it()
    library = Library(tmp_path)
    assert library.index.find(Query(words="mude")) == ("a1",)
    library.close()
    break_it()
    library = Library(tmp_path)
    library.save(replace(LIBRARY[0], experiment=replace(LIBRARY[0].experiment, name="other")))
    assert library.index.find(Query(words="mude")) == ()
    assert library.index.find(Query(words="canon")) == ("a2",)
    library.close()


def test_other_trouble_is_not_mended() -> None:
    connection = searchable()
    with pytest.raises(sqlite3.OperationalError):
        mended(connection, lambda: connection.execute("SELECT nothing FROM nowhere"))
