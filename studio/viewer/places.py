"""Where panes stand: two beside each other, two by two from three on, or one place for all of them."""

from collections.abc import Sequence

from studio.viewer.box import Box

MOST_PANES = 4


def grid(size: tuple[int, int], count: int, gutter: int) -> tuple[Box, ...]:
    """Places of equal size, left to right and top to bottom.

    A spare px goes to the gutter: panes of equal size show equal pictures px by px alike.

    Args:
        size: width and height of the canvas, device px.
        count: number of panes, 1..4.
        gutter: least device px between panes.
    """
    columns, rows = min(count, 2), (count + 1) // 2
    wide, tall = _part(size[0], columns, gutter), _part(size[1], rows, gutter)
    lefts, tops = _starts(size[0], columns, wide), _starts(size[1], rows, tall)
    return tuple(Box(lefts[at % columns], tops[at // columns], wide, tall) for at in range(count))


def one_place(size: tuple[int, int], count: int) -> tuple[Box, ...]:
    """The whole canvas, once for every pane."""
    return (Box(0.0, 0.0, float(max(1, size[0])), float(max(1, size[1]))),) * count


def exchanged(places: Sequence[Box], pair: tuple[int, int]) -> tuple[Box, ...]:
    """The places with two of them exchanged; a slot that is not there changes nothing."""
    held, (first, second) = list(places), pair
    if max(pair) < len(held) and min(pair) >= 0:
        held[first], held[second] = held[second], held[first]
    return tuple(held)


def _part(length: int, parts: int, gutter: int) -> float:
    return float(max(1, (length - gutter * (parts - 1)) // parts))


def _starts(length: int, parts: int, part: float) -> tuple[float, ...]:
    return (0.0,) if parts == 1 else (0.0, max(0.0, length - part))
