"""Pictures that must give no figures, or only with a doubt. Runs where the extra `faces` is installed."""

from collections.abc import Callable, Iterator

import pytest
from PIL import Image, ImageDraw

from studio.face.engine import FaceEngine, lacking
from tests.face.sitters import portrait, saved, sitter

pytestmark = pytest.mark.skipif(
    bool(lacking()),
    reason="the extra `faces` is not installed: pip install 'expression-studio[faces]', Python 3.12 at most",
)


@pytest.fixture(scope="module")
def engine() -> Iterator[FaceEngine]:
    made = FaceEngine()
    yield made
    made.close()


def covered(box: tuple[float, float, float, float], paint: str = "#4a5a66") -> Image.Image:
    """The portrait with something over a part of its face, told in fractions of the face's box."""
    made = portrait()
    eyes = sitter("davi", "A").drawn().eyes
    middle, unit = ((eyes[0] + eyes[2]) / 2 * 448, eyes[1] * 560), (eyes[2] - eyes[0]) * 448
    left, top, right, bottom = box
    at = (middle[0] + left * unit, middle[1] + top * unit, middle[0] + right * unit, middle[1] + bottom * unit)
    ImageDraw.Draw(made).rectangle(at, fill=paint)
    return made


def drawing() -> Image.Image:
    """A face of flat ovals, as a child draws it."""
    made = Image.new("RGB", (512, 640), "#a8c8e8")
    pen = ImageDraw.Draw(made)
    pen.ellipse((110, 80, 402, 480), fill="#2a1c14")
    pen.ellipse((140, 140, 372, 500), fill="#f0c8a8")
    for x in (205, 307):
        pen.ellipse((x - 28, 290, x + 28, 322), fill="#ffffff")
        pen.ellipse((x - 14, 292, x + 14, 320), fill="#3a2a20")
        pen.rectangle((x - 34, 262, x + 34, 272), fill="#2a1c14")
    pen.line((256, 310, 246, 380, 262, 382), fill="#c89878", width=5)
    pen.ellipse((215, 415, 297, 440), fill="#b04848")
    return made


def side_by_side() -> Image.Image:
    one = portrait()
    made = Image.new("RGB", (896, 560))
    made.paste(one, (0, 0))
    made.paste(one.transpose(Image.Transpose.FLIP_LEFT_RIGHT), (448, 0))
    return made


@pytest.mark.parametrize(
    ("picture", "kind"),
    [
        (lambda: covered((-2, -2, 0, 3)), "covered"),
        (lambda: covered((0, -2, 2, 3), "#d8a080"), "covered"),
        (lambda: covered((-2, 0.35, 2, 3)), "covered"),
        (lambda: covered((-0.9, -0.3, -0.15, 0.3), "#d8a080"), "covered"),
        (lambda: covered((-0.5, 0.6, 0.5, 1.05), "#d8a080"), "covered"),
        (lambda: portrait().resize((144, 180), Image.Resampling.LANCZOS), "too-small"),
        (lambda: portrait().rotate(75, expand=True), "turned"),
        (side_by_side, "two-people"),
        (lambda: Image.new("RGB", (600, 600), "#507040"), "none"),
        (lambda: Image.effect_noise((600, 600), 60).convert("RGB"), "none"),
    ],
)
def test_what_cannot_be_measured_is_refused(engine: FaceEngine, picture: Callable[[], Image.Image], kind: str) -> None:
    finding = engine.look(saved(picture()), 0)
    assert (finding.kind, finding.anchors, finding.reading) == (kind, None, None)


def test_a_statue_is_measured_with_a_doubt(engine: FaceEngine) -> None:
    stone = Image.merge("RGB", [portrait().convert("L").point(lambda v, s=share: v * s) for share in (0.95, 0.8, 0.65)])
    assert [said.key for said in engine.look(saved(stone), 0).warned] == ["faces-doubt-one-colour"]


def test_a_drawing_is_refused_or_doubted(engine: FaceEngine) -> None:
    finding = engine.look(saved(drawing()), 0)
    assert finding.kind != "found" or "faces-doubt-flat" in [said.key for said in finding.warned]


def test_a_face_far_away_is_found_on_a_part_of_the_picture(engine: FaceEngine) -> None:
    room = Image.new("RGB", (3600, 3600), "#607080")
    room.paste(portrait(), (1500, 700))
    found, alone = engine.look(saved(room), 0), engine.look(saved(portrait()), 0)
    assert found.anchors is not None
    assert alone.anchors is not None
    assert found.anchors.left[0] * 3600 - 1500 == pytest.approx(alone.anchors.left[0] * 448, abs=4)


def test_a_large_jpeg_has_its_face_at_its_own_size(engine: FaceEngine) -> None:
    large = engine.look(saved(portrait().resize((4480, 5600)), "JPEG", quality=85), 0)
    plain = engine.look(saved(portrait()), 0)
    assert large.faces[0].standing.eyes == pytest.approx(10 * plain.faces[0].standing.eyes, rel=0.03)
    assert large.anchors is not None
    assert plain.anchors is not None
    assert large.anchors.left == pytest.approx(plain.anchors.left, abs=0.004)
