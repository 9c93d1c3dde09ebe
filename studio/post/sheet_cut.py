"""Cells of a feature sheet as pictures: cut and laid from every px of the original."""

import math

from PIL import Image

from studio.image.colour import Source
from studio.image.resample import Cut, Pixels, exact
from studio.post.measures import RGB
from studio.viewer.placement import Placement
from studio.viewer.sheet import Cell
from studio.viewer.sheet_cell import placed

REACH = 16
"""px beside the part that is seen, for the filters to look at; more of them where px are made smaller."""


def cell_picture(source: Source, cell: Cell, ground: RGB) -> Image.Image:
    """What stands in a cell, RGB; beside the picture lies the ground.

    Args:
        source: the decoded picture.
        cell: its cell, px of the sheet.
        ground: colour where the picture ends.
    """
    image = Image.new("RGB", (round(cell.box.width), round(cell.box.height)), ground)
    seen = placed(cell, source.size)
    if seen is None:
        return image
    piece = _laid(source, seen)
    at = (round(seen.target.x), round(seen.target.y))
    image.paste(piece.convert("RGB"), at, piece.getchannel("A"))
    return image


def _laid(source: Source, seen: Placement) -> Image.Image:
    """The visible part, RGBA. Colours are made sRGB first, of as few px as the filters need."""
    near = _near(source, seen)
    patch = source.cut(near, (round(near[2] - near[0]), round(near[3] - near[1]))).convert("RGBA")
    pixels = Pixels(memoryview(patch.tobytes()), *patch.size)
    cut = _cut(seen, near[0], near[1])
    into = bytearray(4 * cut.width * cut.height)
    exact(pixels, cut, memoryview(into))
    mode = "RGBA" if cut.back is None else "RGBa"
    return Image.frombytes(mode, (cut.width, cut.height), bytes(into)).convert("RGBA")


def _near(source: Source, seen: Placement) -> tuple[float, float, float, float]:
    """Whole px round what is seen."""
    reach = REACH * max(1.0, 1 / seen.scale)
    part, (width, height) = seen.source.grown(reach), source.size
    return (
        float(max(0, math.floor(part.x))),
        float(max(0, math.floor(part.y))),
        float(min(width, math.ceil(part.right))),
        float(min(height, math.ceil(part.bottom))),
    )


def _cut(seen: Placement, left: float, top: float) -> Cut:
    """What is wanted of a patch that begins at `left`, `top` of the picture."""
    part, target = seen.source, seen.target
    extent = (part.x - left, part.y - top, part.right - left, part.bottom - top)
    size = round(target.width), round(target.height)
    if not seen.turned:
        return Cut(extent, *size)
    m11, m12, m21, m22, dx, dy = seen.laid.moved(-target.x, -target.y).inverse().matrix
    return Cut(extent, *size, (m11, m21, dx - left, m12, m22, dy - top))
