"""Where things stand in a pane that waits."""

from hypothesis import given
from hypothesis import strategies as st

from studio.window.viewer.waiting_place import BAR, BUTTON, PILL, ROW, SAID, SECONDS, waiting_place


@given(st.integers(0, 2000), st.integers(1, 6), st.booleans())
def test_nothing_lies_on_anything_else(height: int, rows: int, usual: bool) -> None:
    place = waiting_place(height, rows, usual=usual)
    edges = [place.seconds, place.seconds + SECONDS, place.said, place.said + SAID]
    if place.bar is not None:
        edges += [place.bar, place.bar + BAR]
    if place.rows is not None:
        edges += [place.rows, place.rows + rows * ROW]
    edges.append(place.cancel)
    assert edges == sorted(edges)


@given(st.integers(PILL + 142, 2000), st.integers(1, 6), st.booleans())
def test_everything_is_inside_and_below_the_name(height: int, rows: int, usual: bool) -> None:
    place = waiting_place(height, rows, usual=usual)
    assert place.seconds >= min(PILL, height)
    assert place.cancel + BUTTON <= height


@given(st.integers(0, 2000), st.integers(0, 500), st.integers(1, 6), st.booleans())
def test_more_room_never_takes_anything_away(height: int, more: int, rows: int, usual: bool) -> None:
    low, high = (waiting_place(tall, rows, usual=usual) for tall in (height, height + more))
    assert low.rows is None or high.rows is not None
    assert low.bar is None or high.bar is not None or high.rows is not None


def test_the_stages_stay_longer_than_the_line() -> None:
    assert waiting_place(568, 4, usual=True).bar is not None
    cramped = waiting_place(320, 4, usual=True)
    assert (cramped.bar, cramped.rows is not None) == (None, True)
    assert waiting_place(200, 4, usual=True).rows is None


def test_without_a_usual_time_there_is_no_gap_for_it() -> None:
    with_line, without = (waiting_place(568, 4, usual=usual) for usual in (True, False))
    assert with_line.rows is not None
    assert without.rows is not None
    assert without.rows - without.said == with_line.rows - with_line.said - BAR
