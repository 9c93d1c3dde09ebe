"""One cell of the feature sheet: where its picture lies in it, and what has to be said about its px."""

from dataclasses import replace

from studio.viewer.box import Box
from studio.viewer.laid import Laid
from studio.viewer.placement import Placement, placement
from studio.viewer.sheet import Cell
from studio.words import Sentence, sentence

_WHOLE = 1e-6
_SAID = 0.05
"""Enlargement below which a picture is not called enlarged: no eye sees a twentieth."""


def own_px(cell: Cell) -> bool:
    """Whether a px of the picture is a px of the sheet, with nothing computed in between."""
    return cell.laid.upright and abs(cell.laid.scale - 1) < _WHOLE


def enlarged(cell: Cell) -> float:
    """How many times larger than its own px the picture is shown, 1 where it is not enlarged."""
    return cell.laid.scale if cell.laid.scale > 1 + _SAID else 1.0


def placed(cell: Cell, size: tuple[int, int]) -> Placement | None:
    """What of the picture is seen in the cell, None when nothing of it is.

    At own px the picture is set on whole px, else every one of them would be a mixture of two.

    Args:
        cell: a cell of the sheet.
        size: width and height of its picture, px.

    Returns:
        The placement in px of the cell, which begins at 0, 0.
    """
    laid = cell.laid.moved(-cell.box.x, -cell.box.y)
    if own_px(cell):
        shift = complex(round(laid.shift.real), round(laid.shift.imag))
        laid = replace(Laid(1 + 0j, shift), mirrored=laid.mirrored)
    return placement(size, laid, Box(0.0, 0.0, cell.box.width, cell.box.height))


def remark(cell: Cell) -> Sentence | None:
    """What a creator has to know before judging a cell, None where there is nothing."""
    if enlarged(cell) > 1:
        return sentence("sheet-skin-few" if cell.part == "skin" else "sheet-enlarged", times=times_said(enlarged(cell)))
    if cell.part != "skin":
        return None
    # Fewer px than the picture has hide pores, so skin that is not shown at its own px says so either way.
    return sentence("sheet-own") if own_px(cell) else sentence("sheet-skin-at", percent=round(100 * cell.laid.scale))


def times_said(times: float) -> Sentence:
    """A factor with one decimal, the way a language writes it."""
    whole, tenth = divmod(round(times * 10), 10)
    return sentence("sheet-times", whole=whole, tenth=tenth)
