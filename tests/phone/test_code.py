"""The QR code is one: three corners, a quiet zone, and the address in its squares."""

import pytest

from studio.phone.code import QUIET, code_rows

ADDRESS = "http://192.168.178.123:54321/abcdefghijklmnopqrstuv"
CORNER = ("1111111", "1000001", "1011101", "1011101", "1011101", "1000001", "1111111")


def corner(rows: tuple[tuple[bool, ...], ...], top: int, left: int) -> tuple[str, ...]:
    return tuple("".join(str(int(dark)) for dark in row[left : left + 7]) for row in rows[top : top + 7])


def test_it_is_square_with_a_light_rim() -> None:
    rows = code_rows(ADDRESS)
    side = len(rows)
    assert {len(row) for row in rows} == {side}
    for index in range(side):
        for rim in (*range(QUIET), *range(side - QUIET, side)):
            assert not rows[index][rim]
            assert not rows[rim][index]


def test_its_three_corners_tell_a_camera_where_it_is() -> None:
    rows = code_rows(ADDRESS)
    far = len(rows) - QUIET - 7
    for top, left in ((QUIET, QUIET), (QUIET, far), (far, QUIET)):
        assert corner(rows, top, left) == CORNER
    assert corner(rows, far, far) != CORNER


@pytest.mark.parametrize("address", [ADDRESS, "http://10.0.0.1:1/" + "x" * 22])
def test_it_stays_coarse_enough_for_a_camera_across_the_desk(address: str) -> None:
    assert len(code_rows(address)) - 2 * QUIET <= 37


def test_another_address_is_another_code() -> None:
    assert code_rows(ADDRESS) == code_rows(ADDRESS)
    assert code_rows(ADDRESS) != code_rows(ADDRESS[:-1] + "w")
