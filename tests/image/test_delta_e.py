"""CIEDE2000 meets the published pairs, and sRGB its known places in CIELAB."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.image.delta_e import Lab, ciede2000, lab

with (Path(__file__).parent / "sharma_pairs.csv").open(encoding="utf-8") as file:
    PAIRS = [tuple(float(value) for value in row) for row in list(csv.reader(file))[1:]]
colours = st.tuples(st.floats(0, 100), st.floats(-100, 100), st.floats(-100, 100))


def test_all_published_pairs_are_there() -> None:
    assert len(PAIRS) == 34


@pytest.mark.parametrize("pair", PAIRS)
def test_every_published_pair_is_met_to_four_decimals(pair: tuple[float, ...]) -> None:
    l1, a1, b1, l2, a2, b2, told = pair
    assert f"{ciede2000((l1, a1, b1), (l2, a2, b2)):.4f}" == f"{told:.4f}"
    assert f"{ciede2000((l2, a2, b2), (l1, a1, b1)):.4f}" == f"{told:.4f}"


@given(colours, colours)
def test_it_is_a_difference(one: Lab, other: Lab) -> None:
    assert ciede2000(one, one) == 0
    assert ciede2000(one, other) >= 0
    assert ciede2000(one, other) == pytest.approx(ciede2000(other, one), abs=1e-6)


@pytest.mark.parametrize(
    ("colour", "told"),
    [
        ((255, 255, 255), (100.0, 0.0, 0.0)),
        ((0, 0, 0), (0.0, 0.0, 0.0)),
        ((255, 0, 0), (53.24, 80.09, 67.20)),
        ((0, 255, 0), (87.73, -86.18, 83.18)),
        ((0, 0, 255), (32.30, 79.19, -107.86)),
        ((119, 119, 119), (50.03, 0.0, 0.0)),
    ],
)
def test_srgb_has_its_known_places(colour: tuple[float, float, float], told: Lab) -> None:
    assert lab(colour) == pytest.approx(told, abs=0.03)
