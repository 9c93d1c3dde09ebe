import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.face.similarity import Similarity, fit

COORDINATE = st.floats(-1e3, 1e3, allow_nan=False)
POINT = st.tuples(COORDINATE, COORDINATE)
MAP = st.builds(
    lambda scale, angle, x, y: Similarity(scale * complex(math.cos(angle), math.sin(angle)), complex(x, y)),
    st.floats(0.05, 20),
    st.floats(-3, 3),
    COORDINATE,
    COORDINATE,
)


def near(a: tuple[float, float], b: tuple[float, float]) -> bool:
    return math.dist(a, b) <= 1e-6 * (1 + math.hypot(*a))


@given(MAP, POINT)
def test_the_way_back_undoes_the_way(there: Similarity, point: tuple[float, float]) -> None:
    assert near(point, there.inverse()(there(point)))


@given(MAP, MAP, POINT)
def test_two_maps_in_one_are_the_two_after_each_other(
    first: Similarity, then: Similarity, point: tuple[float, float]
) -> None:
    assert near(then(first(point)), then.after(first)(point))


@given(MAP, st.lists(POINT, min_size=2, max_size=7, unique=True))
def test_the_true_map_is_found_again_from_any_number_of_points(
    there: Similarity, points: list[tuple[float, float]]
) -> None:
    if max(math.dist(points[0], p) for p in points) < 1:
        return
    found = fit(points, [there(p) for p in points])
    assert found.scale == pytest.approx(there.scale, rel=1e-6)
    assert all(math.dist(found(p), there(p)) < 1e-4 for p in points)


def test_more_points_than_needed_are_averaged() -> None:
    corners = [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)]
    pushed = [(0.1, 0.0), (1.0, 0.0), (1.0, 1.0), (-0.1, 1.0)]
    found = fit(corners, pushed)
    ours = sum(math.dist(found(a), b) ** 2 for a, b in zip(corners, pushed, strict=True))
    for scale, turn in ((1.02, 0), (0.98, 0), (1, 0.02), (1, -0.02)):
        other = Similarity(found.turn * scale * complex(math.cos(turn), math.sin(turn)), found.shift)
        assert ours <= sum(math.dist(other(a), b) ** 2 for a, b in zip(corners, pushed, strict=True))


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ([(0.0, 0.0)], [(1.0, 1.0)]),
        ([(0.0, 0.0), (1.0, 0.0)], [(1.0, 1.0)]),
        ([(2.0, 2.0), (2.0, 2.0)], [(0.0, 0.0), (1.0, 0.0)]),
        ([(0.0, 0.0), (1.0, 0.0)], [(3.0, 3.0), (3.0, 3.0)]),
    ],
)
def test_points_without_direction_are_refused(
    source: list[tuple[float, float]], target: list[tuple[float, float]]
) -> None:
    with pytest.raises(ValueError, match="point"):
        fit(source, target)


def test_weights_decide_whose_place_is_kept() -> None:
    source = [(-0.5, 0.0), (0.5, 0.0), (0.0, 1.0)]
    target = [(-0.5, 0.0), (0.5, 0.0), (0.0, 1.3)]
    alike, light = fit(source, target), fit(source, target, (1.0, 1.0, 0.05))
    assert alike.scale > 1.1
    assert light.scale < 1.03
    assert math.dist(light((-0.5, 0.0)), target[0]) < math.dist(alike((-0.5, 0.0)), target[0])


@given(MAP, st.lists(st.floats(0.01, 10), min_size=3, max_size=3))
def test_the_true_map_is_found_whatever_the_weights(there: Similarity, weights: list[float]) -> None:
    points = [(0.0, 0.0), (100.0, 0.0), (30.0, 80.0)]
    found = fit(points, [there(p) for p in points], weights)
    assert all(math.dist(found(p), there(p)) < 1e-6 * (1 + there.scale) for p in points)


def test_equal_weights_are_no_weights() -> None:
    source, target = [(0.0, 0.0), (1.0, 0.2), (0.3, 2.0)], [(5.0, 1.0), (7.0, 1.0), (5.5, 4.0)]
    assert fit(source, target, (2.0, 2.0, 2.0)).turn == pytest.approx(fit(source, target).turn)
