"""Shapes of votes and effects: lengths follow the counts, and every kind looks different without a colour."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from studio.store.resource import load_words
from studio.verdict.summary import Cell
from studio.verdict.tally import Tally
from studio.window.verdict.tally_bar import TallyBar
from studio.window.verdict.tally_paint import (
    GAP,
    MOST_SIGNS,
    cell_parts,
    cell_width,
    paint_cell,
    part_boxes,
    signs_of,
    tally_parts,
)
from tests.fakes.window_look import dressed

WIDE = 400.0
COUNTS = st.integers(0, 40)


@given(st.lists(COUNTS, min_size=1, max_size=4))
def test_parts_are_as_wide_as_their_share_and_fill_the_bar(counts: list[int]) -> None:
    boxes = part_boxes(QRectF(10, 0, WIDE, 20), counts)
    there = [(box, count) for box, count in zip(boxes, counts, strict=True) if count]
    assert all(box.width() == 0 for box, count in zip(boxes, counts, strict=True) if not count)
    if not there:
        return
    room = WIDE - GAP * (len(there) - 1)
    for box, count in there:
        assert box.width() == pytest.approx(room * count / sum(counts))
    assert there[0][0].left() == pytest.approx(10)
    assert there[-1][0].right() == pytest.approx(10 + WIDE)
    for (left, _one), (right, _other) in pairwise(there):
        assert right.left() - left.right() == pytest.approx(GAP)


def test_the_bar_holds_the_votes_in_the_order_a_tie_neither_b() -> None:
    parts = tally_parts(Tally(a=4, b=1, tie=2, neither=3))
    assert [part.count for part in parts] == [4, 2, 3, 1]
    assert len({part.fill for part in parts}) == 4
    assert [part.count for part in cell_parts(Cell(3, 2, 1))] == [3, 2, 1]


@given(COUNTS, COUNTS, COUNTS, st.booleans())
@settings(max_examples=60)
def test_one_sign_for_each_picture(better: int, same: int, worse: int, refused: bool) -> None:
    cell = Cell(better, same, worse, refused)
    signs = signs_of(cell)
    if cell.n:
        assert [signs.count(kind) for kind in ("better", "same", "worse")] == [better, same, worse]
    else:
        assert signs == (("refused",) if refused else ("open",))
    assert cell_width(cell) <= cell_width(Cell(MOST_SIGNS))


def drawn(cell: Cell) -> bytes:
    image = QImage(200, 30, QImage.Format.Format_RGB32)
    image.fill(0)
    with QPainter(image) as painter:
        paint_cell(painter, QPointF(10, 10), cell, dressed())
    return bytes(image.constBits())


def test_every_kind_has_its_own_shape_in_grey(qtbot: QtBot) -> None:
    kinds = [Cell(1), Cell(same=1), Cell(worse=1), Cell(refused=True), Cell(), Cell(9), Cell(worse=9)]
    pictures = [drawn(cell) for cell in kinds]
    assert len(set(pictures)) == len(kinds)
    for pixels in pictures:
        assert all(pixels[at] == pixels[at + 1] == pixels[at + 2] for at in range(0, len(pixels), 4))


@pytest.mark.parametrize(
    ("language", "said"), [("en", "Votes: A 4, B 1, 2 ties"), ("es", "Votos: A 4, B 1, 2 empates")]
)
def test_the_bar_is_read_aloud_in_the_same_numbers(qtbot: QtBot, language: str, said: str) -> None:
    bar = TallyBar(dressed(), load_words(language))
    qtbot.addWidget(bar)
    bar.show_tally(Tally(4, 1, 2))
    assert bar.accessibleName() == said


def test_an_a_is_light_and_a_b_is_not_and_lengths_can_be_compared(qtbot: QtBot) -> None:
    bar = TallyBar(dressed(), load_words("en"))
    qtbot.addWidget(bar)
    bar.resize(300, bar.height())
    bar.show_tally(Tally(3, 1))
    row = bar.grab().toImage()
    light = [row.pixelColor(x, 4).lightness() > 200 for x in range(30, 270)]
    assert sum(light) == pytest.approx(3 * 244 / 4, abs=4)
    assert light[10]
    assert not light[-10]
