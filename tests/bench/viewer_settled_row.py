"""What is seen at rest against Lanczos from every px: distance in dB, and whether fine texture was invented or lost."""

import math

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from PySide6.QtCore import QThreadPool
from PySide6.QtGui import QImage

from studio.image.resample import exact
from studio.viewer.box import Box
from studio.viewer.laid import Laid
from studio.viewer.placement import placement
from studio.window.viewer.exact_pass import Exact, ExactPass
from tests.bench.pictures import drawn_once
from tests.bench.viewer_stage import SEEDS, SIDE, application, levels, until

LEAST_DB, LEAST_FINE, MOST_FINE = 50.0, 0.93, 1.07
FINE = 0.4
"""Cycles per px: 0.8 of what a picture can hold."""
CASES = {"settled 1280": 1280, "settled 1440": 1440}
"""Width at which the whole picture is seen, device px."""
Plane = NDArray[np.float64]


def row(name: str, side: int = SIDE) -> dict[str, object]:
    """A row by its name: the worse of both pictures; for once, more is better."""
    wide = CASES[name]
    found = [measured(side, seed, wide) for seed in SEEDS]
    decibels = round(min(distance for distance, _energy in found), 1)
    energies = [energy for _distance, energy in found]
    held = all(LEAST_FINE <= energy <= MOST_FINE for energy in energies)
    said = ", ".join(f"{energy:.3f}" for energy in energies)
    return {
        "name": name,
        "value": decibels,
        "unit": "dB",
        "goal": LEAST_DB,
        "met": bool(decibels >= LEAST_DB and held),
        "why": f"at least; fine energy {said} (within {LEAST_FINE} and {MOST_FINE}) of Lanczos from {side} px",
    }


def measured(side: int, seed: int, wide: int) -> tuple[float, float]:
    """Distance in dB and share of fine energy of one picture through the window's own pass."""
    made = _grey(_settled(side, seed, wide))
    right = np.asarray(drawn_once(side, seed).resize((wide, wide), Image.Resampling.LANCZOS).convert("L"), np.float64)
    wrong = max(float(np.mean((made - right) ** 2)), 1e-9)
    return 10 * math.log10(255**2 / wrong), _fine(made) / _fine(right)


def _settled(side: int, seed: int, wide: int) -> QImage:
    application()
    box = Box(0, 0, wide, wide)
    placed = placement((side, side), Laid(complex(wide / side)), box)
    if placed is None:
        raise RuntimeError("nothing is seen")
    wanted = Exact(f"bench {seed}", placed)
    settle = ExactPass(exact, QThreadPool.globalInstance())
    settle.want(0, wanted, levels(side, seed))
    until(lambda: settle.get(0, wanted))
    found = settle.get(0, wanted)
    if found is None:
        raise RuntimeError("nothing was made")
    return found


def _grey(image: QImage) -> Plane:
    data = bytes(image.constBits())
    whole = Image.frombytes("RGBA", (image.width(), image.height()), data, "raw", "BGRA")
    return np.asarray(whole.convert("RGB").convert("L"), np.float64)


def _fine(grey: Plane) -> float:
    window = np.hanning(len(grey))
    spectrum = np.abs(np.fft.fft2((grey - grey.mean()) * window[:, None] * window)) ** 2
    across = np.fft.fftfreq(len(grey))
    return float(spectrum[np.hypot(across[:, None], across) > FINE].sum())
