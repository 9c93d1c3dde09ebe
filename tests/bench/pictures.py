"""Portraits that are hard to scale: seeded, with grain, pores and thousands of hairs one pixel wide."""

import io
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

Plane = NDArray[np.float32]
EYES = ((0.37, 0.43), (0.63, 0.43))
"""Eye centres as fractions of width and height."""
HAIRS = 9000


def hard_portrait(side: int, seed: int) -> Image.Image:
    """A square portrait of `side` px; equal arguments draw equal pixels."""
    chance = np.random.default_rng(seed)
    y, x = (np.mgrid[0:side, 0:side] / side).astype(np.float32)
    face = _face(x, y)
    pores = chance.standard_normal((side, side), dtype=np.float32)
    picture = _room_and_skin(x, y, face)
    picture += ((_clouds(chance, side) * 7) + pores * 5.5 * face)[..., None]
    hair = _hair(chance, side)[..., None]
    picture = (
        picture * (1 - 0.85 * hair) + np.array([30, 22, 18], np.float32) * 0.85 * hair + 18 * hair * pores[..., None]
    )
    for eye in EYES:
        _eye(picture, x - eye[0], y - eye[1])
    picture += chance.standard_normal(picture.shape, dtype=np.float32) * 1.6
    return Image.fromarray(np.clip(picture, 0, 255).astype(np.uint8))


@lru_cache(maxsize=4)
def drawn_once(side: int, seed: int) -> Image.Image:
    """The same, drawn once for all rows of a run; nobody changes it."""
    return hard_portrait(side, seed)


@lru_cache(maxsize=8)
def portrait_file(side: int, seed: int, form: str = "JPEG") -> bytes:
    """It as a file: JPEG with all its colours, or a PNG that was written quickly."""
    out = io.BytesIO()
    options: dict[str, int] = {"quality": 95, "subsampling": 0} if form == "JPEG" else {"compress_level": 1}
    drawn_once(side, seed).save(out, form, **options)
    return out.getvalue()


def _face(x: Plane, y: Plane) -> Plane:
    away = np.hypot((x - 0.5) / 0.33, (y - 0.47) / 0.43)
    soft: Plane = (1 / (1 + np.exp((away - 1) * 18))).astype(np.float32)
    return soft


def _room_and_skin(x: Plane, y: Plane, face: Plane) -> Plane:
    room = np.stack([40 + 55 * y, 50 + 40 * x, 95 + 70 * (1 - y)], -1)
    away = np.hypot((x - 0.5) / 0.33, (y - 0.47) / 0.43)
    skin = np.stack([205 - 35 * away, 160 - 30 * away, 138 - 28 * away], -1)
    mixed: Plane = (room * (1 - face[..., None]) + skin * face[..., None]).astype(np.float32)
    return mixed


def _clouds(chance: np.random.Generator, side: int) -> Plane:
    total = np.zeros((side, side), np.float32)
    cells, height = 4, 1.0
    while cells <= side:
        grid = Image.fromarray(chance.standard_normal((cells, cells), dtype=np.float32))
        total += height * np.asarray(grid.resize((side, side), Image.Resampling.BILINEAR))
        cells, height = cells * 2, height * 0.62
    scaled: Plane = total / total.std()
    return scaled


def _hair(chance: np.random.Generator, side: int) -> Plane:
    sheet = Image.new("L", (side, side))
    pen = ImageDraw.Draw(sheet)
    for _ in range(HAIRS):
        angle, reach = chance.random() * 2 * np.pi, 0.98 + 0.25 * chance.random()
        start = 0.5 + 0.33 * reach * np.cos(angle), 0.40 + 0.40 * reach * np.sin(angle)
        if start[1] <= 0.62:
            _strand(pen, chance, start, side)
    strands: Plane = np.asarray(sheet, np.float32) / np.float32(255)
    return strands


def _strand(pen: ImageDraw.ImageDraw, chance: np.random.Generator, start: tuple[float, float], side: int) -> None:
    turn, bend = chance.random() * 6.3, 0.6 * chance.standard_normal()
    along = np.linspace(0, 0.06 + 0.12 * chance.random(), 12)
    x = (start[0] + along * np.cos(turn + bend * along * 8)) * side
    y = (start[1] + along * np.sin(turn + bend * along * 8)) * side
    pen.line(list(zip(x.tolist(), y.tolist(), strict=True)), fill=int(90 + 165 * chance.random()), width=1)


def _eye(picture: Plane, x: Plane, y: Plane) -> None:
    away, turn = np.hypot(x, y), np.arctan2(y, x)
    fibres = np.stack([70 + 40 * np.sin(turn * 90), 95 + 45 * np.sin(turn * 70), 110 + 40 * np.sin(turn * 110)], -1)
    iris = away < 0.035
    picture[iris] = fibres[iris]
    picture[away < 0.013] = 8
