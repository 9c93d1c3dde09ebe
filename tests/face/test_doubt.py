"""Faces that give no figures, and those that give them with a doubt."""

import pytest

from studio.face.doubt import LEVEL_PITCH, Standing, doubts, refused, standing
from tests.face.meshes import face, turned

PLAIN = {"mirror": 0.014, "eye": 0.93, "faint": 50.0, "mouth": 27.0, "colour": 40.0, "flat": 0.03}
UPRIGHT = Standing(200, 0, 0, 0)


def test_a_face_in_plain_view_is_not_refused() -> None:
    assert refused(UPRIGHT, PLAIN) == ""
    assert doubts(PLAIN) == ()
    assert refused(UPRIGHT, {}) == ""


@pytest.mark.parametrize(
    ("how", "why"),
    [
        (Standing(59, 0, 0, 0), "too-small"),
        (Standing(60, 0, 0, 0), ""),
        (Standing(200, 26, 0, 0), "turned"),
        (Standing(200, -26, 0, 0), "turned"),
        (Standing(200, 0, 21, 0), "turned"),
        (Standing(200, 0, -21, 0), "turned"),
        (Standing(200, 0, 0, 61), "turned"),
        (Standing(200, 24, 19, 59), ""),
    ],
)
def test_small_and_turned_faces_are_refused(how: Standing, why: str) -> None:
    assert refused(how, PLAIN) == why


@pytest.mark.parametrize("sign", [{"mirror": 0.06}, {"mirror": 1.0}, {"eye": 0.4}, {"faint": 3.0}, {"mouth": 4.0}])
def test_covered_faces_are_refused(sign: dict[str, float]) -> None:
    assert refused(UPRIGHT, PLAIN | sign) == "covered"


def test_statues_and_drawings_are_doubted() -> None:
    assert doubts(PLAIN | {"colour": 2.0}) == ("one-colour",)
    assert doubts(PLAIN | {"flat": 0.8}) == ("flat",)


def test_how_a_face_stands_is_read_from_its_mesh() -> None:
    how = standing(turned(face(), yaw=30, pitch=5))
    assert [how.eyes, how.yaw] == pytest.approx([200, 30], abs=1)
    assert how.pitch == pytest.approx(5 - LEVEL_PITCH, abs=1)
    assert refused(how, PLAIN) == "turned"
