"""The plot as figures: everything lies inside, upward is more, noise is never made to look large."""

from hypothesis import given
from hypothesis import strategies as st

from studio.face.follows import CueLines, Line, Point
from studio.face.follows_chart import FLATTEST, chart_of
from tests.fakes.slider import CALM, LOUD, STEPS, checked

BOX = (100.0, 50.0, 500.0, 250.0)


def lines(*figures: tuple[float, ...], unit: float = 1.0) -> CueLines:
    made = [
        Line("follows", "steady", tuple(Point(step, by, unit) for step, by in zip(STEPS, one, strict=False)))
        for one in figures
    ]
    return CueLines("lids", "higher", unit, tuple(made))


def test_it_counts_in_noise_bars_from_none() -> None:
    chart = chart_of(checked(CALM, LOUD).drawn[1])
    assert chart.steps == STEPS
    assert chart.lines[0][0] == (0, 0.0)
    assert round(chart.lines[0][4][1], 2) == round(-0.14 / 0.018, 2)
    assert chart.band[0] == (0, 1.0)


def test_a_chart_of_noise_shows_enough_bars_to_look_like_noise() -> None:
    chart = chart_of(lines((0, 0.1, -0.1, 0.1, 0.05)))
    assert chart.high - chart.low >= FLATTEST - 1e-9
    assert 0 in chart.ticks


def test_a_model_without_figures_has_an_empty_line() -> None:
    one = lines((0, 1, 2, 3, 4))
    chart = chart_of(CueLines(one.cue, one.way, one.unit, (*one.lines, Line("unmeasured", "no-none"))))
    assert chart.lines[1] == ()


@given(st.lists(st.tuples(*(st.floats(-40, 40) for _step in STEPS[1:])), min_size=1, max_size=4))
def test_everything_lies_inside_the_box(figures: list[tuple[float, ...]]) -> None:
    chart = chart_of(lines(*((0.0, *one) for one in figures)))
    spots = [chart.at(BOX, step, value) for line in chart.lines for step, value in line]
    for x, y in (*spots, *chart.strip(BOX)):
        assert BOX[0] - 1e-6 <= x <= BOX[2] + 1e-6
        assert BOX[1] - 1e-6 <= y <= BOX[3] + 1e-6
    assert 1 <= len(chart.ticks) <= 6
    assert all(chart.low <= tick <= chart.high for tick in chart.ticks)


@given(st.floats(-5, 5), st.floats(-5, 5))
def test_more_stands_higher_and_later_stands_further_right(one: float, other: float) -> None:
    chart = chart_of(lines((0, one, other, one, other)))
    low, high = sorted((one, other))
    assert chart.at(BOX, 1, high)[1] <= chart.at(BOX, 1, low)[1]
    assert [chart.at(BOX, step, 0)[0] for step in STEPS] == [100.0, 200.0, 300.0, 400.0, 500.0]
