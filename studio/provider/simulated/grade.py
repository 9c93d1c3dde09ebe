"""The last pass over the whole picture: bloom, air, vignette, then contrast, saturation and grain on the pixels."""

from typing import Any

import numpy as np
import numpy.typing as npt
import skia

from studio.provider.simulated.brush import SCREEN, SOFT_LIGHT
from studio.provider.simulated.look import Look
from studio.provider.simulated.palette import RoomPalette
from studio.provider.simulated.scene import Extent

Pixels = npt.NDArray[np.uint8]
"""Height x width x 3, RGB."""

STRIP = 256
"""Rows worked on at once, so that a large picture needs no more memory than a small one."""

LUMA = np.array([0.299, 0.587, 0.114], dtype=np.float32)
WARMER = np.array([0.20, 0.03, -0.20], dtype=np.float32)
"""Share by which red, green and blue change at full warmth."""
BLOOM_SIDE = 256


def paint_air(surface: skia.Surface, extent: Extent, room: RoomPalette, look: Look) -> None:
    """Bloom of the bright parts, a tint of the room and a vignette, over all that is painted."""
    canvas = surface.getCanvas()
    frame = skia.Rect(extent.left, extent.top, extent.right, extent.bottom)
    if look.bloom:
        _bloom(surface, frame, look.bloom)
    r, g, b = (int(part) for part in room.ambient)
    canvas.drawRect(frame, skia.Paint(Color=skia.Color(r, g, b, 26), BlendMode=SOFT_LIGHT))
    edge = [skia.Color(0, 0, 10, 0), skia.Color(0, 0, 12, 0), skia.Color(0, 2, 18, 120 if room.bright else 140)]
    reach = max(900.0, 0.57 * (extent.width**2 + extent.height**2) ** 0.5)
    middle = ((extent.left + extent.right) / 2, extent.top + extent.height * 0.44)
    canvas.drawRect(frame, skia.Paint(Shader=skia.GradientShader.MakeRadial(middle, reach, edge, [0, 0.55, 1])))


def graded(surface: skia.Surface, look: Look, seed: int) -> Pixels:
    """The pixels of the surface after contrast, saturation and grain; the grain also hides banding."""
    image = surface.makeImageSnapshot().toarray(colorType=skia.kRGBA_8888_ColorType)
    source = np.asarray(image)[..., :3]
    result = np.empty(source.shape, dtype=np.uint8)
    grain = np.random.default_rng((look.seed, seed & 0xFFFFFFFF))
    for top in range(0, len(source), STRIP):
        strip = source[top : top + STRIP].astype(np.float32)
        noise = grain.integers(-3, 4, (*strip.shape[:2], 1), dtype=np.int8)
        result[top : top + STRIP] = _developed(strip, look, noise)
    return result


def _developed(strip: npt.NDArray[np.floating[Any]], look: Look, noise: npt.NDArray[np.int8]) -> Pixels:
    if look.saturation != 1:
        gray = (strip @ LUMA)[..., None]
        strip = gray + (strip - gray) * np.float32(look.saturation)
    if look.contrast:
        strip = strip + np.float32(look.contrast * 0.35) * (strip - 118)
    if look.warmth:
        strip = strip * (np.float32(1) + np.float32(look.warmth) * WARMER)
    strip = strip + noise.astype(np.float32) * np.float32(0.8 * look.texture)
    return np.asarray(np.clip(strip, 0, 255), dtype=np.uint8)


def _bloom(surface: skia.Surface, frame: skia.Rect, strength: float) -> None:
    """A small, blurred copy screened over the picture."""
    height = max(1, round(BLOOM_SIDE * frame.height() / frame.width()))
    small = skia.Surface(BLOOM_SIDE, height)
    linear = skia.SamplingOptions(skia.FilterMode.kLinear, skia.MipmapMode.kLinear)
    small.getCanvas().drawImageRect(surface.makeImageSnapshot(), skia.Rect(0, 0, BLOOM_SIDE, height), linear)
    paint = skia.Paint(BlendMode=SCREEN, Alphaf=0.34 * strength, ImageFilter=skia.ImageFilters.Blur(22, 22))
    smooth = skia.SamplingOptions(skia.CubicResampler.Mitchell())
    surface.getCanvas().drawImageRect(small.makeImageSnapshot(), frame, smooth, paint)
