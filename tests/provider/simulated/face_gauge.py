"""Rulers for drawn faces: what brows, lids, eyes and mouth do, measured on the pixels of a picture and nothing else.

A picture is first laid straight by its two eye centres, so that one pixel is one head unit (the eyes 160 apart,
their middle at `ORIGIN`). Then every measure looks where a face has the thing in question and finds it by how
dark it is against the skin around it. Rows and columns below count from the middle between the eyes.
"""

import io
import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PIL import Image

from studio.provider.simulated.wire import Drawn

Pixels = npt.NDArray[np.float64]

APART = 160.0
ORIGIN = (200, 160)
PATCH = (400, 400)
"""Width and height of the straightened face."""

SIDES = (-1, 1)


@dataclass(frozen=True)
class Gauge:
    """A straightened face.

    Attributes:
        rgb: rows x columns x 3, 0..255.
    """

    rgb: Pixels

    @property
    def light(self) -> Pixels:
        """Luminance, 0..255."""
        weighted: Pixels = self.rgb @ np.array([0.299, 0.587, 0.114])
        return weighted

    def box(self, left: float, top: float, right: float, bottom: float) -> Pixels:
        """Luminance of a rectangle in head units."""
        x, y = ORIGIN
        return self.light[round(y + top) : round(y + bottom), round(x + left) : round(x + right)]

    def side_box(self, side: int, inner: float, top: float, outer: float, bottom: float) -> Pixels:
        """`box` given for the right half; for the left one mirrored, so columns always run outwards."""
        if side > 0:
            return self.box(inner, top, outer, bottom)
        return self.box(-outer, top, -inner, bottom)[:, ::-1]

    # ------------------------------------------------------------ brows
    def brow_row(self, side: int, inner: float, outer: float) -> float:
        """Row of a stretch of brow: centre of the darkness between forehead and lid crease."""
        patch = self.side_box(side, inner, -118, outer, -42)
        return -118 + centre_row(patch)

    def inner_brows(self) -> float:
        """Height of the inner brow ends above the eye line, both sides; larger is higher."""
        return -sum(self.brow_row(side, 34, 54) for side in SIDES) / 2

    def outer_brow(self, side: int) -> float:
        """Height of the outer half of one brow above the eye line."""
        return -self.brow_row(side, 86, 118)

    def brow_gap(self) -> float:
        """How far the brows keep apart: columns from the middle to where the darkness of a brow begins."""
        return sum(self._gap(side) for side in SIDES)

    def _gap(self, side: int) -> float:
        dark = darkness(self.side_box(side, 14, -112, 60, -46)).max(axis=0)
        return 14 + float(np.argmax(dark > 0.5 * dark.max()))

    # ------------------------------------------------------------ mouth
    def line_row(self, x: float) -> float:
        """Row of the line between the lips at a column: centre of the darkest few rows."""
        patch = self.box(x - 3, 122, x + 3, 182).mean(axis=1)
        return 122 + float(np.average(np.arange(patch.size), weights=np.exp((patch.min() - patch) / 4)))

    def corner(self, side: int) -> float:
        """How far one mouth corner is above the middle of the mouth; below it is negative."""
        return self.line_row(3) - self.line_row(side * 45 + 3)

    def corners(self) -> float:
        """Both mouth corners against the middle."""
        return sum(self.corner(side) for side in SIDES) / 2

    def mouth_opening(self) -> float:
        """Rows of teeth or darkness between the lips: dark, or not redder than blue, as lips and skin are."""
        x, y = ORIGIN
        rows = self.rgb[y + 126 : y + 196, x - 10 : x + 16 : 3]
        warm, light = rows[..., 0] - rows[..., 2], self.light[y + 126 : y + 196, x - 10 : x + 16 : 3]
        return float(((warm < 0.45 * np.median(warm[:6])) | (light < 80)).sum(axis=0).mean())

    def mouth_width(self) -> float:
        """Columns of lip: redder against green than the cheeks at the same height."""
        x, y = ORIGIN
        red = self.rgb[y + 134 : y + 172, x - 84 : x + 84, 0] - self.rgb[y + 134 : y + 172, x - 84 : x + 84, 1]
        skin = np.median(red[:, [*range(8), *range(-8, 0)]])
        return float((np.percentile(red, 93, axis=0) > skin + 16).sum())

    def lip_top(self) -> float:
        """Height above row 148 at which, from the nose down, skin turns to lip at the two peaks of the bow."""
        x, y = ORIGIN
        red = (self.rgb[..., 0] - self.rgb[..., 1])[y + 112 : y + 152, [x - 9, x - 8, x - 7, x + 11, x + 12, x + 13]]
        edge = (red.max(axis=0) + np.median(red[:8], axis=0)) / 2
        return 148 - 112 - float(np.argmax(red > edge, axis=0).mean())

    def lip_height(self) -> float:
        """Rows of lip in the middle of the mouth: nearer to the red of lips than to that of the skin above."""
        x, y = ORIGIN
        red = (self.rgb[..., 0] - self.rgb[..., 1])[y + 118 : y + 186, x - 14 : x + 20]
        edge = (np.percentile(red, 97) + np.median(red[:6])) / 2
        return float((red > edge).sum(axis=0).mean())

    def nose_folds(self) -> float:
        """How uneven the sides of the bridge are from row to row: 0 for smooth skin."""
        rough = [np.abs(np.diff(self.side_box(side, 10, -26, 28, 16).mean(axis=1), 2)) for side in SIDES]
        return float(np.mean(rough))

    # ------------------------------------------------------------ eyes
    def lid_edge(self) -> float:
        """Height of the upper lids' edge above the eye line; an eye that closes or looks down lowers it."""
        return sum(self._edge(side) for side in SIDES) / 2

    def _edge(self, side: int) -> float:
        """Where it gets dark fastest on the way down from the lid into the eye."""
        rows = self.side_box(side, 66, -46, 94, 16).mean(axis=1)
        fall = np.clip(np.convolve(rows, (-1, -1, 0, 1, 1), mode="valid"), 0, None)
        weight = np.exp((fall - fall.max()) / 6)
        return 46 - 2 - float(np.average(np.arange(fall.size), weights=weight))

    def lid_opening(self) -> float:
        """Rows of eye that show between the lids, mean of both sides.

        Counted as eye is what is not skin: white, pupil and liner are not redder than blue, lids and cheeks are.
        """
        return sum(self._opening(side) for side in SIDES) / 2

    def _opening(self, side: int) -> float:
        x, y = ORIGIN
        columns = [round(x + side * 80 + offset) for offset in range(-12, 13, 3)]
        warm = self.rgb[y - 40 : y + 50, columns, 0] - self.rgb[y - 40 : y + 50, columns, 2]
        skin = np.median(warm[-14:], axis=0)
        return float((warm[:-14] < 0.5 * skin).sum(axis=0).mean())

    def pupils(self) -> tuple[float, float]:
        """Mean place of the pupils against the eye centres: right and down are positive."""
        found = [self._pupil(side) for side in SIDES]
        return sum(x for x, _ in found) / 2, sum(y for _, y in found) / 2

    def _pupil(self, side: int) -> tuple[float, float]:
        """Where a black disc of a pupil's size fits best."""
        x, y = ORIGIN
        left, top, reach = round(x + side * 80 - 34), y - 26, 8
        patch = self.light[top : top + 56, left : left + 68]
        mask = np.hypot(*np.mgrid[-reach : reach + 1, -reach : reach + 1]) <= reach
        windows = np.lib.stride_tricks.sliding_window_view(patch, mask.shape)
        fit = (windows * mask).sum(axis=(2, 3))
        weight = np.exp(-(fit - fit.min()) / (mask.sum() * 4.0))
        rows, columns = np.mgrid[: fit.shape[0], : fit.shape[1]]
        row, column = (float((grid * weight).sum() / weight.sum()) for grid in (rows, columns))
        return left + column + reach - (x + side * 80), top + row + reach - y

    def tear(self) -> float:
        """Brightest thing against the cheek below the left eye."""
        patch = self.box(-100, 34, -60, 110)
        return float(np.percentile(patch, 99.7) - np.median(patch))

    def lower_lids(self) -> float:
        """Brightest shine along the lower lids against the cheek."""
        shine = [np.percentile(self.side_box(side, 54, 8, 108, 24), 98) for side in SIDES]
        return float(np.mean(shine))

    def difference(self, other: "Gauge") -> float:
        """Mean difference of two faces inside the oval of the face, 0..255."""
        rows, columns = np.mgrid[: PATCH[1], : PATCH[0]]
        inside = ((columns - ORIGIN[0]) / 118) ** 2 + ((rows - ORIGIN[1] - 40) / 150) ** 2 < 1
        return float(np.abs(self.rgb - other.rgb)[inside].mean())


def gauge(drawn: Drawn) -> Gauge:
    """Straighten a picture by its eye centres."""
    with Image.open(io.BytesIO(drawn.png)) as opened:
        picture = opened.convert("RGB")
    width, height = picture.size
    x0, y0, x1, y1 = (share * side for share, side in zip(drawn.eyes, (width, height) * 2, strict=True))
    turn, scale = math.atan2(y1 - y0, x1 - x0), math.hypot(x1 - x0, y1 - y0) / APART
    cos, sin = math.cos(turn) * scale, math.sin(turn) * scale
    middle = ((x0 + x1) / 2, (y0 + y1) / 2)
    shift_x = middle[0] - cos * ORIGIN[0] + sin * ORIGIN[1]
    shift_y = middle[1] - sin * ORIGIN[0] - cos * ORIGIN[1]
    matrix = (cos, -sin, shift_x, sin, cos, shift_y)
    straight = picture.transform(PATCH, Image.Transform.AFFINE, matrix, Image.Resampling.BICUBIC)
    return Gauge(np.asarray(straight, dtype=np.float64))


def darkness(patch: Pixels) -> Pixels:
    """How much darker than its column's skin every pixel is, never negative."""
    skin = np.percentile(patch, 75, axis=0)
    return np.clip(skin - patch, 0, None)


def centre_row(patch: Pixels) -> float:
    """Row of the centre of the clearly dark part of a patch."""
    dark = darkness(patch)
    strong = np.where(dark > 0.45 * dark.max(), dark, 0)
    rows = np.arange(patch.shape[0])[:, None]
    return float((strong * rows).sum() / strong.sum())
