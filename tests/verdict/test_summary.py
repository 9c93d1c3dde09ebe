"""The table of knobs counts what was said beside the baseline, and nothing else."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.experiment.experiment import Experiment, Label, Refusal, Step
from studio.verdict.summary import Cell, Effect, compared, knob_table, ranked
from studio.verdict.summary_wording import cell_sentence, ranking_sentence, summary_sentence
from studio.verdict.verdict import Against, Criterion, Marks, Verdict, Vote
from tests.fakes.demo import baseline, draft, experiment, shot, words

COUNTS = st.integers(0, 9)
Said = tuple[tuple[Against | None, ...], ...]


def turned(knob: str, step_id: str, count: int = 1, label: Label = "FAIR") -> Step:
    """A step in which one knob was turned, with so many pictures of each model."""
    step = replace(baseline(draft(brow=3), step_id), place=knob, label=label)
    shots = tuple(
        replace(shot(slot, "", step_id), id=f"{step_id}-{slot}-{at}") for slot in (0, 1) for at in range(count)
    )
    return replace(step, shots=shots)


def judged(step: Step, a: tuple[Against | None, ...], b: tuple[Against | None, ...]) -> Verdict:
    """A verdict that says of each picture how it does beside the baseline."""
    said = zip(step.shots, (*a, *b), strict=True)
    return Verdict(step.id, "a", marks=tuple(Marks(one.id, one.slot, against=how) for one, how in said))


def made_of(*steps: Step) -> Experiment:
    return experiment(baseline(), *steps)


def by_step(*verdicts: Verdict) -> Mapping[str, Verdict]:
    return {verdict.step: verdict for verdict in verdicts}


def test_one_row_for_each_knob_and_one_cell_for_each_model() -> None:
    brow, mouth = turned("brow", "s2", 3), turned("mouth", "s3")
    verdicts = by_step(judged(brow, ("better",) * 3, ("same", "same", "worse")), judged(mouth, ("worse",), (None,)))
    table = knob_table(made_of(brow, mouth), verdicts)
    assert [(row.knob, [(cell.effect, cell.n) for cell in row.cells]) for row in table] == [
        ("brow", [("helped", 3), ("same", 3)]),
        ("mouth", [("hurt", 1), ("untested", 0)]),
    ]
    assert table[1].cells[0].single


def test_the_same_knob_tried_twice_is_counted_together() -> None:
    one, two = turned("brow-3", "s2"), turned("brow-5", "s3")
    verdicts = by_step(judged(one, ("better",), ("better",)), judged(two, ("worse",), ("better",)))
    (row,) = knob_table(made_of(one, two), verdicts)
    assert row.cells == (Cell(better=1, worse=1), Cell(better=2))
    assert row.cells[0].effect == "mixed"


def test_votes_between_a_and_b_say_nothing_of_a_knob() -> None:
    brow = turned("brow", "s2")
    table = knob_table(made_of(brow), {"s2": Verdict("s2", "a", (Vote("a"),)), "s1": Verdict("s1", "b")})
    assert [cell.effect for cell in table[0].cells] == ["untested", "untested"]
    assert summary_sentence(table) is None


def test_explorations_and_own_changes_have_no_row() -> None:
    wild, own = turned("brow", "s2", label="EXPLORATION"), turned("own", "s3")
    assert knob_table(made_of(wild, own), by_step(judged(wild, ("better",), ("better",)))) == ()


def test_a_refusal_is_a_result_that_wins_and_loses_nothing() -> None:
    brow = turned("brow", "s2")
    request = brow.requests[1]
    silent = replace(brow, shots=brow.shots[:1], refusals=(Refusal(1, "Sim B", request),))
    marks = (Marks(silent.shots[0].id, 0, against="better"),)
    (row,) = knob_table(made_of(silent), {"s2": Verdict("s2", "a", marks=marks)})
    assert [cell.effect for cell in row.cells] == ["helped", "refused"]
    assert row.cells[1].n == 0
    assert ranked((row,), 1) == ()


@given(COUNTS, COUNTS, COUNTS)
def test_an_effect_has_more_than_half_of_all_pictures(better: int, same: int, worse: int) -> None:
    cell = Cell(better, same, worse)
    counts: dict[Effect, int] = {"helped": better, "same": same, "hurt": worse}
    if cell.effect in counts:
        assert 2 * counts[cell.effect] > cell.n
    else:
        assert cell.effect == ("mixed" if cell.n else "untested")
        assert all(2 * count <= cell.n for count in counts.values())


def test_the_knobs_of_a_model_stand_in_the_order_of_their_help() -> None:
    brow, mouth, gaze = turned("brow", "s2", 3), turned("mouth", "s3", 3), turned("gaze", "s4", 3)
    a: Said = (("worse", "same", "better"), ("better", "better", "better"), ("better", "better", "same"))
    b: Said = (("better",) * 3, ("same",) * 3, ("worse",) * 3)
    steps = (brow, mouth, gaze)
    verdicts = by_step(*(judged(step, a[at], b[at]) for at, step in enumerate(steps)))
    table = knob_table(made_of(*steps), verdicts)
    assert ranked(table, 0) == ("mouth", "gaze", "brow")
    assert ranked(table, 1) == ("brow", "mouth", "gaze")


@pytest.mark.parametrize(
    ("now", "was", "said"),
    [
        (("reads",), (), "better"),
        ((), ("reads",), "worse"),
        (("reads",), ("reads",), "same"),
        ((), (), "same"),
    ],
)
def test_by_criterion(now: tuple[Criterion, ...], was: tuple[Criterion, ...], said: Against) -> None:
    """A fault shows that a picture was looked at, so that what is not ticked means no."""
    one, two = Marks("1", 0, now, ("blank",)), Marks("0", 0, was, ("blank",))
    assert compared(one, two, "reads") == said
    assert compared(Marks("1", 0), two, "reads") is None
    assert compared(one, Marks("0", 0), "reads") is None


def test_the_table_by_criterion_compares_with_most_of_the_baselines_pictures() -> None:
    base = replace(turned("baseline", "s1", 3), place="baseline")
    brow = turned("brow", "s2", 3)
    blank, sad = Marks("", 0, faults=("blank",)), Marks("", 0, ("reads",))
    was = tuple(
        replace(mark, shot=one.id, slot=one.slot) for mark, one in zip((blank, blank, sad) * 2, base.shots, strict=True)
    )
    now = tuple(
        replace(mark, shot=one.id, slot=one.slot) for mark, one in zip((sad, sad, blank) * 2, brow.shots, strict=True)
    )
    made = experiment(base, brow)
    verdicts = {"s1": Verdict("s1", "a", marks=was), "s2": Verdict("s2", "a", marks=now)}
    (row,) = knob_table(made, verdicts, "reads")
    assert row.cells == (Cell(better=2, same=1),) * 2
    even = {**verdicts, "s1": Verdict("s1", "a", marks=was[1:3])}
    assert knob_table(made, even, "reads")[0].cells[0].n == 0, "half of them meet it: nothing to compare with"


def table_of(*cells: tuple[str, Cell, Cell]) -> str:
    steps, verdicts = [], []
    for at, (knob, *both) in enumerate(cells):
        most = max(1, *(cell.n for cell in both))
        step = turned(knob, f"s{at + 2}", most)
        said = [(*("better",) * c.better, *("same",) * c.same, *("worse",) * c.worse) for c in both]
        padded = [(*one, *(None,) * (most - len(one))) for one in said]
        steps.append(step)
        verdicts.append(judged(step, *padded))  # type: ignore[arg-type]
    sentence = summary_sentence(knob_table(made_of(*steps), by_step(*verdicts)))
    return words().tell(sentence) if sentence is not None else ""


def test_the_sentence_of_the_caption() -> None:
    assert table_of(("brow", Cell(1), Cell(1)), ("moisture", Cell(same=1), Cell())) == (
        "Brow tension helped on A and B; Eye moisture changed nothing on A (a single sample each)"
    )
    assert table_of(("brow", Cell(3), Cell(2, 1)), ("gaze", Cell(worse=2, same=1), Cell(1, 1, 1))) == (
        "Brow tension helped on A and B; Gaze fragility hurt on A; Gaze fragility went both ways on B (3 images each)"
    )
    assert table_of(("mouth", Cell(1), Cell(2, 1))).endswith("(1 to 3 images each)")


def test_the_cell_tells_on_how_much_it_rests() -> None:
    assert words().tell(cell_sentence(Cell(1))) == "Helped, single sample"
    assert words("es").tell(cell_sentence(Cell(same=3))) == "Sin cambio, 3 imágenes"
    assert words().tell(cell_sentence(Cell(refused=True))) == "No image"
    assert words().tell(cell_sentence(Cell())) == "Not judged yet"


def test_one_knob_did_it_only_where_every_model_was_helped_and_the_others_were_tried() -> None:
    did = table_of(("brow", Cell(3), Cell(2, 1)), ("moisture", Cell(same=3), Cell()))
    assert did == "Brow tension did it; Eye moisture changed nothing on A (3 images each)"
    alone = table_of(("brow", Cell(3), Cell(3)))
    single = table_of(("brow", Cell(1), Cell(1)), ("moisture", Cell(same=1), Cell()))
    two = table_of(("brow", Cell(3), Cell(3)), ("moisture", Cell(1, 2), Cell()))
    half = table_of(("brow", Cell(3), Cell(same=3)), ("moisture", Cell(same=3), Cell()))
    assert not any("did it" in said for said in (alone, single, two, half))


def test_the_ranking_says_which_knob_helped_most_and_names_equals_together() -> None:
    def ranking(slot: int, language: str = "en") -> str:
        brow, mouth, gaze = turned("brow", "s2", 3), turned("mouth", "s3", 3), turned("gaze", "s4", 3)
        better: tuple[Against | None, ...] = ("better",) * 3
        verdicts = by_step(
            judged(brow, ("same", "same", "better"), better),
            judged(mouth, better, better),
            judged(gaze, ("worse",) * 3, ("same",) * 3),
        )
        told = ranking_sentence(knob_table(made_of(brow, mouth, gaze), verdicts), slot)
        return words(language).tell(told) if told is not None else ""

    assert ranking(0) == "Helped A most: Mouth downturn, then Brow tension."
    assert ranking(1) == "Helped B most: Brow tension and Mouth downturn."
    assert ranking(0, "es") == "Lo que más ayudó a A: Comisuras caídas, luego Tensión de cejas."
    assert ranking_sentence((), 0) is None
    brow = turned("brow", "s2")
    none = ranking_sentence(knob_table(made_of(brow), by_step(judged(brow, ("same",), (None,)))), 0)
    assert none is not None
    assert words().tell(none) == "No knob helped A so far."
