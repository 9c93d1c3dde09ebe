"""What a table of knobs says in a caption: what helped, what changed nothing, on how few pictures it rests."""

from functools import reduce

from studio.experiment.experiment import SLOTS
from studio.prompt.names import knob_name
from studio.verdict.summary import Cell, Effect, Row
from studio.words import Sentence, sentence

TOLD: tuple[Effect, ...] = ("helped", "same", "hurt", "mixed", "refused")
"""Effects a caption tells of, in this order; what was not judged is not mentioned."""


def summary_sentence(table: tuple[Row, ...]) -> Sentence | None:
    """One sentence for the caption, None where nothing was judged beside the baseline.

    Such as "Brow tension helped on A and B; Eye moisture changed nothing on A (a single sample each)".
    """
    if not any(cell.n for row in table for cell in row.cells):
        return None
    clauses = [clause for effect in TOLD for row in table if (clause := _clause(row, effect)) is not None]
    said = reduce(lambda one, two: sentence("judge-summary-and", one=one, two=two), clauses)
    return sentence("judge-summary", said=said, basis=_basis(table))


def cell_sentence(cell: Cell) -> Sentence:
    """What one cell of the table says, with the number of pictures behind it."""
    if not cell.n:
        return sentence(f"judge-cell-{cell.effect}")
    counts = sentence("judge-cell-single") if cell.single else sentence("judge-cell-n", n=cell.n)
    return sentence("judge-cell", effect=sentence(f"judge-cell-{cell.effect}"), counts=counts)


def _clause(row: Row, effect: Effect) -> Sentence | None:
    letters = [SLOTS[slot] for slot, cell in enumerate(row.cells) if cell.effect == effect]
    if not letters:
        return None
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
