"""Cutting pictures so that faces stand alike."""

from hypothesis import given
from hypothesis import strategies as st

from studio.image.crop import Crops, Face, Framing, crops, face

PANEL = (532.0, 790.0)
FRAMING = Framing(0.295, 0.425)

faces = st.builds(
    lambda w, h, x, y, gap: Face(w, h, x * w, y * h, gap * w, (x * w, y * h + gap * w)),
    st.integers(64, 6000),
    st.integers(64, 6000),
    st.floats(0, 1),
    st.floats(0, 1),
    st.floats(0.01, 0.6),
)
framings = st.builds(Framing, st.floats(0.1, 0.7), st.floats(-0.5, 1.4))


def roomy(scale: float, x: float = 0.5) -> Face:
    width, height = round(1600 * scale), round(2000 * scale)
    return Face(width, height, x * width, 0.4 * height, 0.14 * width, (x * width, 0.5 * height))


def eyes_in_panel(cut: Crops, which: int, at: Face) -> tuple[float, float, float]:
    left, top, right, bottom = cut.boxes[which]
    return (at.x - left) / (right - left), (at.y - top) / (bottom - top), at.gap / (right - left)


@given(st.lists(faces, min_size=1, max_size=4), framings)
def test_parts_lie_inside_their_pictures_and_have_the_panel_s_shape(which: list[Face], framing: Framing) -> None:
    for (left, top, right, bottom), at in zip(crops(which, PANEL, framing).boxes, which, strict=True):
        assert -1e-6 <= left < right <= at.width + 1e-6
        assert -1e-6 <= top < bottom <= at.height + 1e-6
        assert abs((right - left) / (bottom - top) - PANEL[0] / PANEL[1]) < 1e-3


@given(st.floats(0.4, 4), st.floats(0.4, 0.6), st.floats(0.4, 0.6))
def test_i11_faces_stand_alike_whatever_the_pictures_measure(scale: float, x: float, other: float) -> None:
    pair = [roomy(1, x), roomy(scale, other)]
    cut = crops(pair, PANEL, FRAMING)
    one, two = (eyes_in_panel(cut, which, at) for which, at in enumerate(pair))
    assert cut.equal
    assert all(abs(a - b) < 1e-3 for a, b in zip(one, two, strict=True))


@given(st.lists(faces, min_size=2, max_size=4), framings)
def test_equal_is_only_said_of_equal_crops(which: list[Face], framing: Framing) -> None:
    cut = crops(which, PANEL, framing)
    sizes = [eyes_in_panel(cut, number, at)[2] for number, at in enumerate(which)]
    assert not cut.equal or max(sizes) / min(sizes) <= 1.016


def test_a_roomy_picture_is_framed_as_asked() -> None:
    x, y, gap = eyes_in_panel(crops([roomy(1)], PANEL, FRAMING), 0, roomy(1))
    assert (round(x, 6), round(y, 6), round(gap, 6)) == (0.5, 0.425, 0.295)


def test_a_tight_picture_brings_all_closer_together() -> None:
    tight = Face(560, 800, 280, 340, 190, (280, 520))
    cut = crops([roomy(1), tight], PANEL, FRAMING)
    one, two = eyes_in_panel(cut, 0, roomy(1))[2], eyes_in_panel(cut, 1, tight)[2]
    assert cut.equal
    assert one > 0.295
    assert abs(one - two) < 1e-6


def test_a_picture_too_tight_is_told() -> None:
    tight = Face(300, 400, 150, 150, 200, (150, 350))
    assert not crops([roomy(1), tight], PANEL, FRAMING).equal


def test_enlargement_is_measured() -> None:
    assert crops([roomy(1)], PANEL, FRAMING).enlarged < 1
    assert crops([roomy(0.25)], PANEL, FRAMING).enlarged > 1.75


def test_the_mouth_can_stand_on_the_line() -> None:
    at = roomy(1)
    (left, top, right, bottom) = crops([at], (532, 168), Framing(0.6, 0.5, "mouth")).boxes[0]
    assert abs((at.mouth[1] - top) / (bottom - top) - 0.5) < 1e-6
    assert left < at.mouth[0] < right


def test_eyes_that_coincide_divide_nothing_by_zero() -> None:
    assert face((100, 100), (0.5, 0.5), (0.5, 0.5)).gap == 1.0
