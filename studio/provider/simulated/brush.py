"""Paint on a canvas: the few strokes every painter of the simulated pair uses.

Wraps skia (raster only). Paths come from `shape`; colours are `Rgb`, alpha 0..1, blur is the sigma in the units
of the space that is drawn in.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import skia

from studio.provider.simulated.geometry import Cubic, Point
from studio.provider.simulated.palette import Rgb
from studio.provider.simulated.shape import tapered

MULTIPLY = skia.BlendMode.kMultiply
SCREEN = skia.BlendMode.kScreen
SOFT_LIGHT = skia.BlendMode.kSoftLight

Tint = tuple[Rgb, float]
"""A colour with its own alpha, for gradients that fade out."""


@dataclass(frozen=True)
class Ramp:
    """A straight colour ramp.

    Attributes:
        start, end: canvas points.
        colours: from start to end; a plain colour is opaque.
        stops: places 0..1 of the colours, None for even spacing.
    """

    start: Point
    end: Point
    colours: Sequence[Rgb | Tint]
    stops: Sequence[float] | None = None


@dataclass(frozen=True)
class Spread:
    """How a round glow is stretched.

    Attributes:
        across, down: scale before turning.
        turn: degrees.
    """

    across: float = 1.0
    down: float = 1.0
    turn: float = 0.0


ROUND = Spread()


class Brush:
    """Draws on one canvas. Holds no state but the canvas, so the order of calls is the order of layers."""

    def __init__(self, canvas: skia.Canvas) -> None:
        self.canvas = canvas

    def fill(
        self,
        path: skia.Path,
        rgb: Rgb,
        alpha: float = 1.0,
        blur: float = 0.0,
        mode: skia.BlendMode | None = None,
    ) -> None:
        """Fill a path with one colour."""
        self.canvas.drawPath(path, _paint(rgb, alpha, blur, mode))

    def stroke(
        self,
        path: skia.Path,
        rgb: Rgb,
        width: float,
        alpha: float = 1.0,
        blur: float = 0.0,
        mode: skia.BlendMode | None = None,
    ) -> None:
        """Draw along a path with round ends."""
        paint = _paint(rgb, alpha, blur, mode)
        paint.setStyle(skia.Paint.kStroke_Style)
        paint.setStrokeWidth(width)
        paint.setStrokeJoin(skia.Paint.kRound_Join)
        paint.setStrokeCap(skia.Paint.kRound_Cap)
        self.canvas.drawPath(path, paint)

    def gradient(
        self,
        path: skia.Path,
        ramp: Ramp,
        alpha: float = 1.0,
        blur: float = 0.0,
        mode: skia.BlendMode | None = None,
    ) -> None:
        """Fill a path with a straight colour ramp."""
        paint = _paint((0, 0, 0), 1.0, blur, mode)
        paint.setShader(_linear(ramp))
        paint.setAlphaf(alpha)
        self.canvas.drawPath(path, paint)

    def gradient_stroke(self, path: skia.Path, ramp: Ramp, width: float, alpha: float = 1.0) -> None:
        """Draw along a path with a straight colour ramp (metal, acetate)."""
        paint = _paint((0, 0, 0), 1.0, 0.0, None)
        paint.setShader(_linear(ramp))
        paint.setAlphaf(alpha)
        paint.setStyle(skia.Paint.kStroke_Style)
        paint.setStrokeWidth(width)
        paint.setStrokeCap(skia.Paint.kRound_Cap)
        self.canvas.drawPath(path, paint)

    def radial(self, path: skia.Path, centre: Point, radius: float, tints: Sequence[tuple[float, Rgb]]) -> None:
        """Fill a path with rings of colour: (place 0..1, colour) from the centre outwards."""
        paint = _paint((0, 0, 0), 1.0, 0.0, None)
        paint.setShader(
            skia.GradientShader.MakeRadial(centre, radius, [_colour(c, 1.0) for _, c in tints], [p for p, _ in tints])
        )
        self.canvas.drawPath(path, paint)

    def glow(
        self,
        at: Point,
        radius: float,
        rgb: Rgb,
        alpha: float,
        mode: skia.BlendMode | None = None,
        spread: Spread = ROUND,
    ) -> None:
        """A round patch that fades out: light, blush or soft shadow, by mode."""
        fade = [_colour(rgb, alpha * share) for share in (1.0, 0.62, 0.22, 0.0)]
        paint = _paint((0, 0, 0), 1.0, 0.0, mode)
        paint.setShader(skia.GradientShader.MakeRadial((0, 0), radius, fade, [0, 0.35, 0.68, 1]))
        self.canvas.save()
        self.canvas.translate(*at)
        self.canvas.rotate(spread.turn)
        self.canvas.scale(spread.across, spread.down)
        self.canvas.drawCircle(0, 0, radius, paint)
        self.canvas.restore()

    def dot(self, at: Point, radius: float, rgb: Rgb, alpha: float = 1.0, blur: float = 0.0) -> None:
        """A filled circle."""
        self.canvas.drawCircle(at[0], at[1], radius, _paint(rgb, alpha, blur, None))

    def ring(self, at: Point, radius: float, rgb: Rgb, width: float, alpha: float = 1.0, blur: float = 0.0) -> None:
        """A circle line."""
        paint = _paint(rgb, alpha, blur, None)
        paint.setStyle(skia.Paint.kStroke_Style)
        paint.setStrokeWidth(width)
        self.canvas.drawCircle(at[0], at[1], radius, paint)

    def strand(
        self,
        curve: Cubic,
        widths: tuple[float, float],
        rgb: Rgb,
        alpha: float = 1.0,
        blur: float = 0.0,
        mode: skia.BlendMode | None = None,
    ) -> None:
        """A hair or crease: half-width at the root and in the middle, a point at the end."""
        self.canvas.drawPath(tapered(curve, *widths), _paint(rgb, alpha, blur, mode))

    def fade(self, clear: Point, full: Point) -> None:
        """Take away what the current layer holds: all of it at `clear` and before, nothing from `full` on."""
        ends = [skia.Color(0, 0, 0, 0), skia.Color(0, 0, 0, 255)]
        shader = skia.GradientShader.MakeLinear([clear, full], ends)
        self.canvas.drawPaint(skia.Paint(BlendMode=skia.BlendMode.kDstIn, Shader=shader))

    @contextmanager
    def layer(self) -> Iterator[None]:
        """Everything drawn inside the block is put on the canvas as one, so that it can be faded first."""
        self.canvas.saveLayer(None, None)
        try:
            yield
        finally:
            self.canvas.restore()

    @contextmanager
    def clipped(self, path: skia.Path) -> Iterator[None]:
        """Everything drawn inside the block stays inside the path."""
        self.canvas.save()
        self.canvas.clipPath(path, skia.ClipOp.kIntersect, True)
        try:
            yield
        finally:
            self.canvas.restore()

    @contextmanager
    def moved(self, matrix: skia.Matrix) -> Iterator[None]:
        """Everything drawn inside the block is placed by the matrix first."""
        self.canvas.save()
        self.canvas.concat(matrix)
        try:
            yield
        finally:
            self.canvas.restore()


def _colour(rgb: Rgb, alpha: float) -> int:
    level = max(0, min(255, int(alpha * 255 + 0.5)))
    return int(skia.Color(int(rgb[0]), int(rgb[1]), int(rgb[2]), level))


def _paint(rgb: Rgb, alpha: float, blur: float, mode: skia.BlendMode | None) -> skia.Paint:
    paint = skia.Paint(AntiAlias=True, Color=_colour(rgb, alpha))
    if blur:
        paint.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, blur))
    if mode is not None:
        paint.setBlendMode(mode)
    return paint


def _linear(ramp: Ramp) -> skia.Shader:
    tints = [_colour(c[0], c[1]) if len(c) == 2 else _colour(c, 1.0) for c in ramp.colours]
    stops = None if ramp.stops is None else list(ramp.stops)
    return skia.GradientShader.MakeLinear([ramp.start, ramp.end], tints, stops)
