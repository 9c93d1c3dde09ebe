"""The feature sheet: brows, eyes, mouth and skin of all pictures, the same face spots in one table."""

import cmath
from collections.abc import Sequence
from dataclasses import dataclass
from types import MappingProxyType

from studio.face.anchors import Point
from studio.face.frame import Head, laid_frames
from studio.face.similarity import Similarity
from studio.viewer.arrange import turn_of
from studio.viewer.box import Box
from studio.viewer.jump import CHEEK, Part
from studio.viewer.laid import Laid, laid_at
from studio.viewer.polygon import bounds, corners, mapped
from studio.viewer.stage import mouth_between

ROWS: tuple[Part, ...] = ("brows", "eyes", "mouth", "skin")

_NEEDS = MappingProxyType({"brows": (2.3, 0.7), "eyes": (2.1, 0.8), "mouth": (1.9, 0.9), "skin": (0.4, 0.2)})
"""Width and height that a part needs, face units."""

_MIDDLES = MappingProxyType({"brows": (0.0, -0.3), "eyes": (0.0, 0.05), "skin": CHEEK})

_CHEEK_WIDE = 1.0
"""A wider part than this, in face units, is no longer skin alone."""

_NEARLY = 1.05
"""Pictures whose px differ by less than this are equally fine."""

_EDGE = 1e-6


@dataclass(frozen=True)
class Cell:
    """One part of one picture.

    Attributes:
        part: which part.
        slot: whose.
        box: place on the sheet, px.
        source: what is seen, px of the picture; of a turned picture the upright box round it. It may reach beyond
            the picture.
        laid: from picture px to px of the sheet.
        inside: the picture has all of it.
    """

    part: Part
    slot: int
    box: Box
    source: Box
    laid: Laid
    inside: bool


def sheet(
    heads: Sequence[Head | None], cell: tuple[int, int], gap: int, rows: Sequence[Part] = ROWS
) -> tuple[Cell, ...]:
    """The cells of the sheet, row by row: a row for each part, a column for each picture.

    In one row every picture shows the same face spot at the same size. Skin is shown at the own px of the finest
    picture, unless these are so few that more than the cheek would be seen.

    Args:
        heads: size in px and face of the picture of every slot, None for an empty one.
        cell: width and height of every cell, px.
        gap: px between cells.
        rows: the parts.
    """
    slots = [slot for slot, head in enumerate(heads) if head is not None]
    known = [head for head in heads if head is not None]
    frames = laid_frames(known)
    middles = {**_MIDDLES, "mouth": mouth_between(known)}
    cells = []
    for row, part in enumerate(rows):
        zoom = _zoom(part, cell, frames)
        for column, (slot, head, frame) in enumerate(zip(slots, known, frames, strict=True)):
            box = Box(column * (cell[0] + gap), row * (cell[1] + gap), float(cell[0]), float(cell[1]))
            turn = cmath.rect(zoom / frame.scale, turn_of(frames[0].angle, frame.angle))
            cells.append(_cell((part, slot), box, (turn, frame(middles[part])), head))
    return tuple(cells)


def extent(cells: Sequence[Cell]) -> tuple[int, int]:
    """Width and height of the whole sheet, px."""
    return (
        round(max((cell.box.right for cell in cells), default=0)),
        round(max((cell.box.bottom for cell in cells), default=0)),
    )


def _cell(what: tuple[Part, int], box: Box, laying: tuple[complex, Point], head: Head) -> Cell:
    laid = laid_at(laying[0], laying[1], box.middle)
    source = bounds(mapped(corners(box), laid.inverse()))
    width, height, _face = head
    inside = source.x >= -_EDGE and source.y >= -_EDGE
    inside = inside and source.right <= width + _EDGE and source.bottom <= height + _EDGE
    return Cell(what[0], what[1], box, source, laid, inside)


def _zoom(part: Part, cell: tuple[int, int], frames: Sequence[Similarity]) -> float:
    """Px of the sheet per face unit, the same for a whole row."""
    wide, tall = _NEEDS[part]
    zoom = min(cell[0] / wide, cell[1] / tall)
    if part != "skin":
        return zoom
    finest = max((frame.scale for frame in frames), default=zoom)
    # A, which is never turned, keeps its own px where another picture is finer by next to nothing.
    first = frames[0].scale if frames and finest <= _NEARLY * frames[0].scale else finest
    return max(first, cell[0] / _CHEEK_WIDE)
