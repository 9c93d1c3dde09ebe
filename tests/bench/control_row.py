"""The control: plain smooth scaling must do badly on the drawn pictures, else they are too easy to say anything."""

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from tests.bench.pictures import hard_portrait

SIDE, SHOWN = 4096, 1280
HARD, POOR_DB = 2.0, 36.0
FINE = 0.4
"""Cycles per px: 0.8 of what 1280 px can hold. Energy beyond it is what aliasing invents."""
Plane = NDArray[np.float64]


def row(side: int = SIDE) -> dict[str, object]:
    """The row `control`: fine energy of Qt's smooth scaling against Lanczos; for once, more is worse."""
    picture = hard_portrait(side, 1)
    right = _grey(picture.resize((SHOWN, SHOWN), Image.Resampling.LANCZOS))
    plain = _grey(_smooth(picture))
    energy = round(_fine(plain) / _fine(right), 3)
    decibels = 10 * np.log10(255**2 / np.mean((plain - right) ** 2))
    return {
        "name": "control",
        "value": energy,
        "unit": "x",
        "goal": HARD,
        "met": bool(energy >= HARD and decibels <= POOR_DB),
        "why": f"at least: plain smooth scaling to {SHOWN} px invents this much fine energy, {decibels:.1f} dB off",
    }


def _smooth(picture: Image.Image) -> Image.Image:
    data = picture.convert("RGBA").tobytes("raw", "BGRA")
    whole = QImage(data, picture.width, picture.height, 4 * picture.width, QImage.Format.Format_RGB32)
    shown = QImage(SHOWN, SHOWN, QImage.Format.Format_RGB32)
    with QPainter(shown) as painter:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(0, 0, SHOWN, SHOWN), whole, QRectF(whole.rect()))
    return Image.frombytes("RGBA", (SHOWN, SHOWN), bytes(shown.constBits()), "raw", "BGRA")


def _grey(picture: Image.Image) -> Plane:
    return np.asarray(picture.convert("RGB").convert("L"), np.float64)


def _fine(grey: Plane) -> float:
    window = np.hanning(SHOWN)
    spectrum = np.abs(np.fft.fft2((grey - grey.mean()) * window[:, None] * window)) ** 2
    across = np.fft.fftfreq(SHOWN)
    return float(spectrum[np.hypot(across[:, None], across) > FINE].sum())
