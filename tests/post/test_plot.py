"""The plot on a slide: ink where the figures are, dashes that tell lines apart, marks that hide nobody."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.face.follows import CueLines, Line, Point
from studio.face.follows_chart import chart_of
from studio.post.canvas import Canvas
from studio.post.measures import RGB
from studio.post.plot import ASIDE, DASHES, draw_mark, draw_plot, overhang
from studio.post.theme import DARK, LIGHT
from studio.request.size import Size
from tests.fakes.slider import STEPS
from tests.post.scenes import words

BOX = (200.0, 300.0, 600.0, 600.0)


def lines(*figures: tuple[float, ...]) -> CueLines:
    made = [
        Line("follows", "steady", tuple(Point(step, by, 1.0) for step, by in zip(STEPS, one, strict=True)))
        for one in figures
    ]
    return CueLines("lids", "higher", 1.0, tuple(made))


def plotted(*figures: tuple[float, ...], size: str = "1080x1350") -> Canvas:
    canvas = Canvas(Size.parse(size), DARK, words())
    draw_plot(canvas, chart_of(lines(*figures)), BOX)
    return canvas


def ink(canvas: Canvas, x: float, y: float) -> RGB:
    found = canvas.image.getpixel((round(x * canvas.scale), round(y * canvas.scale)))
    assert isinstance(found, tuple)
    return found[0], found[1], found[2]


@pytest.mark.parametrize("size", ["1080x1350", "540x675"])
def test_every_mark_stands_where_its_figure_is(size: str) -> None:
    figures = (0.0, 1.0, 2.0, 3.0, 4.0)
    canvas = plotted(figures, tuple(-one for one in figures), size=size)
    chart = chart_of(lines(figures, tuple(-one for one in figures)))
    for slot, sign in enumerate((1, -1)):
        for step in STEPS:
            x, y = chart.at(BOX, step, sign * step)
            assert ink(canvas, x + (slot - 0.5) * ASIDE[2], y)[0] > 200, (slot, step)


def test_equal_figures_hide_neither_model() -> None:
    canvas = plotted((0, 1, 2, 3, 4), (0, 1, 2, 3, 4))
    x, y = chart_of(lines((0, 1, 2, 3, 4))).at(BOX, 4, 4)
    assert ink(canvas, x - ASIDE[2] / 2 - 6, y)[0] > 200
    assert ink(canvas, x + ASIDE[2] / 2 + 6, y)[0] > 200


def test_noise_is_grey_and_outside_it_is_ground() -> None:
    canvas = plotted((0, 1, 2, 3, 4))
    chart = chart_of(lines((0, 1, 2, 3, 4)))
    x = (chart.at(BOX, 3, 0)[0] + chart.at(BOX, 4, 0)[0]) / 2
    inside, outside = ink(canvas, x, chart.at(BOX, 3, -0.5)[1]), ink(canvas, x, chart.at(BOX, 3, 1.8)[1])
    assert outside == DARK.ground
    assert inside != DARK.ground
    assert max(inside) - min(inside) == 0


def test_a_model_without_figures_draws_nothing() -> None:
    one = lines((0, 1, 2, 3, 4))
    bare = CueLines(one.cue, one.way, one.unit, (*one.lines, Line("unmeasured", "no-none")))
    canvas = Canvas(Size(1080, 1350), DARK, words())
    draw_plot(canvas, chart_of(bare), BOX)
    assert canvas.image.getbbox() is not None


@pytest.mark.parametrize("slot", range(4))
def test_marks_are_told_apart(slot: int) -> None:
    made = []
    for other in range(4):
        canvas = Canvas(Size(1080, 1350), LIGHT, words())
        draw_mark(canvas, other, (100, 100))
        made.append(canvas.image.crop((60, 60, 140, 140)).tobytes())
    assert made.count(made[slot]) == 1


def test_lines_are_told_apart_by_their_dashes() -> None:
    assert len(set(DASHES)) == len(DASHES) == 4
    figures = (0.0, 3.0, 0.0, 3.0, 0.0)
    one, two = plotted(figures), plotted((0.0,) * 5, figures)
    assert one.image.tobytes() != two.image.tobytes()


@given(st.integers(1, 4))
def test_marks_stay_within_what_is_said_of_them(models: int) -> None:
    assert overhang(models) >= (models - 1) / 2 * ASIDE[models]
