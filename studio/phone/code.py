"""The QR code of an address, as rows of dark and light squares."""

QUIET = 4
"""Light squares that a code needs on every side before anything else begins."""


def code_rows(address: str) -> tuple[tuple[bool, ...], ...]:
    """The squares of a QR code, top row first, True for dark, its quiet zone included.

    A seventh of the code may be covered or glare, and it is read all the same (level M).
    """
    import segno  # noqa: PLC0415 - only a creator who sends something needs it

    drawn = segno.make_qr(address, error="m").matrix_iter(border=QUIET)
    return tuple(tuple(bool(square) for square in row) for row in drawn)
