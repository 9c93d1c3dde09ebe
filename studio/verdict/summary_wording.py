"""What a table of knobs says in a caption: what helped, what changed nothing, on how few pictures it rests."""

from collections.abc import Sequence
from functools import reduce
from itertools import groupby

from studio.experiment.experiment import SLOTS
from studio.prompt.names import knob_name
from studio.prompt.scale import KnobKey
from studio.verdict.summary import Cell, Effect, Row, lead, ranked
from studio.words import Sentence, sentence

TOLD: tuple[Effect, ...] = ("helped", "same", "hurt", "mixed", "refused")
"""Effects a caption tells of, in this order; what was not judged is not mentioned."""


def summary_sentence(table: tuple[Row, ...]) -> Sentence | None:
    """One sentence for the caption, None where nothing was judged beside the baseline.

    Such as "Brow tension helped on A and B; Eye moisture changed nothing on A (a single sample each)". A knob "did it"
    where it helped every model, more than one picture each says so, and no other knob that was judged helped any.
    """
    if not any(cell.n for row in table for cell in row.cells):
        return None
    clauses = [clause for effect in TOLD for row in table if (clause := _clause(row, effect, table)) is not None]
    said = reduce(lambda one, two: sentence("judge-summary-and", one=one, two=two), clauses)
    return sentence("judge-summary", said=said, basis=_basis(table))


def cell_sentence(cell: Cell) -> Sentence:
    """What one cell of the table says, with the number of pictures behind it."""
    if not cell.n:
        return sentence("judge-cell-refused" if cell.refused else "summary-cell-open")
    counts = sentence("judge-cell-single") if cell.single else sentence("judge-cell-n", n=cell.n)
    return sentence("judge-cell", effect=sentence(f"judge-cell-{cell.effect}"), counts=counts)


def ranking_sentence(table: tuple[Row, ...], slot: int) -> Sentence | None:
    """Which knobs helped a model, the one first that did most often; equals are named together.

    None where nothing was judged beside the baseline.
    """
    order = ranked(table, slot)
    if not order:
        return None
    by_knob = {row.knob: lead(row.cells[slot]) for row in table}
    helped = [knob for knob in order if by_knob[knob] > 0]
    letter = SLOTS[slot]
    if not helped:
        return sentence("summary-rank-none", letter=letter)
    groups = [_alike(tuple(knobs)) for _lead, knobs in groupby(helped, key=by_knob.__getitem__)]
    said = reduce(lambda one, two: sentence("summary-rank-then", one=one, two=two), groups)
    return sentence("summary-rank" if len(helped) > 1 else "summary-rank-only", letter=letter, knobs=said)


def _alike(knobs: Sequence[KnobKey]) -> Sentence:
    names = [knob_name(knob) for knob in knobs]
    return reduce(lambda one, two: sentence("judge-letters", one=one, two=two), names)


def _did_it(row: Row, table: tuple[Row, ...]) -> bool:
    """Whether one knob alone explains what was found: the others were tried and helped nobody."""
    others = [cell for other in table if other is not row for cell in other.cells]
    alone = any(cell.n for cell in others) and not any(cell.better for cell in others)
    return alone and len(row.cells) > 1 and all(cell.effect == "helped" and not cell.single for cell in row.cells)


def _clause(row: Row, effect: Effect, table: tuple[Row, ...]) -> Sentence | None:
    letters = [SLOTS[slot] for slot, cell in enumerate(row.cells) if cell.effect == effect]
    if not letters:
        return None
    if effect == "helped" and _did_it(row, table):
        return sentence("summary-did-it", knob=knob_name(row.knob))
    return sentence(f"judge-summary-{effect}", knob=knob_name(row.knob), letters=_listed(letters))


def _listed(letters: list[str]) -> Sentence:
    first = sentence("judge-letter", letter=letters[0])
    return reduce(lambda one, two: sentence("judge-letters", one=one, two=two), letters[1:], first)


def _basis(table: tuple[Row, ...]) -> Sentence:
    """On how many pictures the thinnest and the broadest judged cell rest."""
    counts = [cell.n for row in table for cell in row.cells if cell.n]
    least, most = min(counts), max(counts)
    if most == 1:
        return sentence("judge-basis-single")
    return sentence("judge-basis" if least == most else "judge-basis-range", least=least, most=most)
