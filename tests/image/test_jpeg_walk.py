"""A JPEG is whole when its end mark is there, wherever scans and restarts are."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.image.fault import PictureError
from studio.image.jpeg_walk import walk_jpeg
from tests.fakes.pictures import encoded, with_segment

WHOLE = {
    "baseline": encoded("JPEG", quality=95),
    "progressive": encoded("JPEG", quality=80, progressive=True),
    "restarts": encoded("JPEG", quality=95, restart_marker_rows=1),
}


@pytest.mark.parametrize("kind", WHOLE)
def test_whole_ones_pass_with_anything_behind_them(kind: str) -> None:
    walk_jpeg(WHOLE[kind])
    walk_jpeg(WHOLE[kind] + bytes(100))


@settings(max_examples=80, deadline=None)
@given(st.sampled_from(sorted(WHOLE)), st.floats(0, 1))
def test_wherever_it_is_cut_it_is_told(kind: str, share: float) -> None:
    data = WHOLE[kind]
    with pytest.raises(PictureError) as refused:
        walk_jpeg(data[: 2 + int(share * (len(data) - 4))])
    assert (refused.value.kind, refused.value.percent) == ("cut", None)


def test_an_end_mark_inside_a_thumbnail_is_not_the_end() -> None:
    data = with_segment(b"thumb" + encoded("JPEG"))
    walk_jpeg(data)
    with pytest.raises(PictureError):
        walk_jpeg(data[:-2])


def test_what_is_no_order_of_markers_is_damaged() -> None:
    with pytest.raises(PictureError) as refused:
        walk_jpeg(b"\xff\xd8\xff\xe0\0\x04abnothing here")
    assert refused.value.kind == "damaged"
