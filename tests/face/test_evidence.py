"""What the pixels tell of a face in plain view, and of one that is covered, painted or of stone."""

import numpy as np
import pytest
from PIL import Image, ImageDraw

from studio.face.doubt import Standing, doubts, refused
from studio.face.evidence import Points, evidence_of
from studio.face.points import COUNT, INNER_EYES, MOUTH_CORNERS, OUTER_EYES
from tests.face.meshes import face

UPRIGHT = Standing(200, 0, 0, 0)


def mesh() -> Points:
    made = np.array(face(), np.float64)
    for place, side in enumerate((-1, 1)):
        made[(50, 280)[place]] = (400 + side * 80, 580, 0)
    return made


def portrait() -> Image.Image:
    """A face with pores, two dark eyes and a red mouth where the mesh has them."""
    chance = np.random.default_rng(3)
    skin = np.full((1000, 800, 3), (205, 160, 140), np.float64) + chance.normal(0, 5, (1000, 800, 1))
    made = Image.fromarray(np.clip(skin, 0, 255).astype(np.uint8))
    pen, points = ImageDraw.Draw(made), mesh()
    for outer, inner in zip(OUTER_EYES, INNER_EYES, strict=True):
        x, y = (points[outer, :2] + points[inner, :2]) / 2
        pen.ellipse((x - 28, y - 12, x + 28, y + 12), fill="#e8e8e8")
        pen.ellipse((x - 11, y - 11, x + 11, y + 11), fill="#301c14")
    left, right = (points[at] for at in MOUTH_CORNERS)
    pen.ellipse((left[0], left[1] - 14, right[0], left[1] + 14), fill="#a03040")
    return made


def covered(box: tuple[int, int, int, int]) -> Image.Image:
    made = portrait()
    ImageDraw.Draw(made).rectangle(box, fill="#506070")
    return made


def test_a_face_in_plain_view_gives_no_reason_to_refuse() -> None:
    told = evidence_of(portrait(), mesh(), _mirrored(mesh()))
    assert told["mirror"] == pytest.approx(0, abs=1e-9)
    assert refused(UPRIGHT, told) == ""
    assert doubts(told) == ()


@pytest.mark.parametrize("box", [(250, 300, 400, 800), (420, 460, 520, 540), (300, 590, 500, 720)])
def test_a_covered_eye_half_or_mouth_is_noticed(box: tuple[int, int, int, int]) -> None:
    assert refused(UPRIGHT, evidence_of(covered(box), mesh(), _mirrored(mesh()))) == "covered"


def test_meshes_that_disagree_about_the_mirror_image_are_noticed() -> None:
    wrong = _mirrored(mesh())
    wrong[:, 0] += 10
    told = evidence_of(portrait(), mesh(), wrong)
    assert told["mirror"] == pytest.approx(0.05, abs=0.001)
    assert refused(UPRIGHT, told) == "covered"
    assert evidence_of(portrait(), mesh(), None)["mirror"] == 1


def test_stone_is_of_one_colour() -> None:
    grey = portrait().convert("L")
    stone = Image.merge("RGB", [grey.point(lambda value, share=share: value * share) for share in (0.9, 0.75, 0.6)])
    assert doubts(evidence_of(stone, mesh(), _mirrored(mesh()))) == ("one-colour",)


def test_flat_colours_are_a_drawing() -> None:
    flat = portrait().quantize(6, dither=Image.Dither.NONE).convert("RGB")
    ImageDraw.Draw(flat).rectangle((290, 550, 350, 620), fill="#cda08c")
    assert "flat" in doubts(evidence_of(flat, mesh(), _mirrored(mesh())))


def test_a_face_at_the_edge_of_its_picture_is_measured_all_the_same() -> None:
    beside = mesh() - np.array((500.0, 0, 0))
    assert set(evidence_of(portrait(), beside, None)) == {"mirror", "eye", "faint", "mouth", "colour", "flat"}
    away = mesh() - np.array((5000.0, 0, 0))
    assert evidence_of(portrait(), away, None)["faint"] == 0


def _mirrored(points: Points) -> Points:
    """What the mirror image of a face gives: every point under the number of its twin."""
    made = points.copy()
    for here in range(COUNT):
        twin = int(np.hypot(*(points[:, :2] - (800 - points[here, 0], points[here, 1])).T).argmin())
        made[here] = points[twin]
    return made
