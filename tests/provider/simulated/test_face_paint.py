"""What painters leave on the canvas: strokes, clips, and the parts of a face that only some people have."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import numpy.typing as npt
import pytest
import skia

from studio.face.pose import FacePose
from studio.provider.simulated.brush import MULTIPLY, SCREEN, Brush, Ramp, Spread
from studio.provider.simulated.face import paint_face
from studio.provider.simulated.shape import blade, box, circle, cubic, lens, oval, spline, tapered
from studio.provider.simulated.stage import Stage
from tests.provider.simulated.test_face_shapes import PEOPLE, stage

Pixels = npt.NDArray[np.int16]
SIDE = 64
RED, BLUE, WHITE = (255.0, 0.0, 0.0), (0.0, 0.0, 255.0), (255.0, 255.0, 255.0)
WHOLE = box(0, 0, SIDE, SIDE)


def painted(paint: Callable[[Brush], None]) -> Pixels:
    """What a brush leaves on a small black canvas."""
    surface = skia.Surface(SIDE, SIDE)
    surface.getCanvas().clear(skia.ColorBLACK)
    paint(Brush(surface.getCanvas()))
    return pixels(surface)


def pixels(surface: skia.Surface) -> Pixels:
    seen = surface.makeImageSnapshot().toarray(colorType=skia.kRGBA_8888_ColorType)
    return np.asarray(seen)[..., :3].astype(np.int16)


FACE_SIDE = 400


def face(who: str = "ana", look: str = "A", **pose: float) -> Pixels:
    """The bare face in head units: the point between the eyes is row 200, column 200."""
    return faced(stage(who, look, **pose))


def faced(told: Stage) -> Pixels:
    surface = skia.Surface(FACE_SIDE, FACE_SIDE + 60)
    canvas = surface.getCanvas()
    canvas.translate(FACE_SIDE / 2, FACE_SIDE / 2)
    paint_face(replace(told, brush=Brush(canvas)))
    return pixels(surface)


def patch(image: Pixels, left: float, top: float, right: float, bottom: float) -> Pixels:
    return image[200 + int(top) : 200 + int(bottom), 200 + int(left) : 200 + int(right)]


def changed(one: Pixels, other: Pixels) -> npt.NDArray[np.bool_]:
    return np.asarray(np.abs(one - other).max(axis=2) > 3)


# ---------------------------------------------------------------- brush
def test_fill_colours_inside_and_nothing_outside() -> None:
    seen = painted(lambda brush: brush.fill(box(16, 16, 48, 48), RED))
    assert tuple(seen[32, 32]) == (255, 0, 0)
    assert seen[8, 8].sum() == 0


def test_half_an_alpha_is_half_the_light_and_blur_reaches_out() -> None:
    half = painted(lambda brush: brush.fill(WHOLE, WHITE, 0.5))
    assert abs(int(half[32, 32, 0]) - 128) <= 1
    soft = painted(lambda brush: brush.fill(box(24, 24, 40, 40), WHITE, 1, 4))
    assert 0 < soft[32, 20, 0] < soft[32, 32, 0]


def test_modes_darken_and_lighten() -> None:
    def over(mode: skia.BlendMode) -> int:
        def paint(brush: Brush) -> None:
            brush.fill(WHOLE, (128, 128, 128))
            brush.fill(WHOLE, (128, 128, 128), 1, 0, mode)

        return int(painted(paint)[32, 32, 0])

    assert over(MULTIPLY) < 128 < over(SCREEN)


def test_a_stroke_follows_its_path_with_its_width() -> None:
    seen = painted(lambda brush: brush.stroke(spline([(8, 32), (56, 32)]), WHITE, 6))
    assert (seen[:, 32, 0] > 128).sum() == 6


def test_a_ramp_runs_from_its_first_colour_to_its_last() -> None:
    seen = painted(lambda brush: brush.gradient(WHOLE, Ramp((0, 0), (SIDE, 0), (RED, BLUE))))
    assert seen[32, 2, 0] > 230
    assert seen[32, 61, 0] < 30
    faded = painted(lambda brush: brush.gradient(WHOLE, Ramp((0, 0), (0, SIDE), ((WHITE, 1.0), (WHITE, 0.0)))))
    assert faded[2, 32, 0] > 200
    assert faded[61, 32, 0] < 40
    line = painted(
        lambda brush: brush.gradient_stroke(spline([(4, 32), (60, 32)]), Ramp((0, 0), (SIDE, 0), (RED, BLUE)), 8)
    )
    assert line[32, 6, 0] > line[32, 58, 0]


def test_a_glow_fades_out_and_can_be_stretched() -> None:
    round_ = painted(lambda brush: brush.glow((32, 32), 20, WHITE, 1))
    assert round_[32, 32, 0] > round_[32, 42, 0] > round_[32, 51, 0] >= round_[32, 58, 0] == 0
    wide = painted(lambda brush: brush.glow((32, 32), 20, WHITE, 1, None, Spread(1.4, 0.5)))
    assert wide[32, 54, 0] > wide[54, 32, 0] == 0


def test_dot_ring_and_rings_of_colour() -> None:
    assert painted(lambda brush: brush.dot((32, 32), 5, WHITE))[32, 32, 0] == 255
    ring = painted(lambda brush: brush.ring((32, 32), 12, WHITE, 4))
    assert ring[32, 44, 0] == 255
    assert ring[32, 32, 0] == 0
    iris = painted(lambda brush: brush.radial(circle((32, 32), 20), (32, 32), 20, ((0.0, RED), (1.0, BLUE))))
    assert iris[32, 33, 0] > iris[32, 48, 0]


def test_a_strand_tapers_to_a_point() -> None:
    curve = ((8.0, 32.0), (24.0, 32.0), (40.0, 32.0), (56.0, 32.0))
    seen = painted(lambda brush: brush.strand(curve, (5, 4), WHITE))
    widths = [int((seen[:, column, 0] > 100).sum()) for column in (12, 30, 52)]
    assert widths[0] >= widths[1] > widths[2]


def fails_inside(brush: Brush) -> None:
    with brush.clipped(box(0, 0, 32, SIDE)):
        brush.fill(WHOLE, RED)
        raise RuntimeError


def test_a_clip_holds_inside_its_block_only_even_after_an_error() -> None:
    def paint(brush: Brush) -> None:
        with pytest.raises(RuntimeError):
            fails_inside(brush)
        with brush.moved(skia.Matrix.Translate(40, 40)):
            brush.fill(box(0, 0, 8, 8), BLUE)
        brush.fill(box(60, 0, 64, 4), WHITE)

    seen = painted(paint)
    assert seen[32, 10, 0] == 255
    assert seen[32, 50, 0] == 0
    assert seen[44, 44, 2] == 255
    assert seen[1, 62, 0] == 255


def test_paths_hold_what_they_are_named_for() -> None:
    up = ((0.0, 10.0), (5.0, 0.0), (15.0, 0.0), (20.0, 10.0))
    down = ((0.0, 10.0), (5.0, 20.0), (15.0, 20.0), (20.0, 10.0))
    inside = {
        "lens": lens(up, down),
        "oval": oval(0, 0, 20, 20),
        "box": box(0, 0, 20, 20, 4),
        "circle": circle((10, 10), 9),
        "ring of points": spline([(0, 10), (10, 0), (20, 10), (10, 20)], closed=True),
        "blade": blade([(0, 10), (10, 0), (20, 10)], [(0, 10), (10, 20), (20, 10)]),
    }
    for name, path in inside.items():
        assert path.contains(10, 10), name
        assert not path.contains(30, 10), name
    assert cubic(up).getBounds().bottom() == 10
    assert tapered(up, 2, 1).getBounds().width() < 24


# ---------------------------------------------------------------- faces
def test_the_same_face_is_painted_twice_alike_and_b_differs() -> None:
    assert (face() == face()).all()
    assert changed(face(), face(look="B")).mean() > 0.3


def test_four_people_have_four_faces() -> None:
    faces = {key: face(key) for key in PEOPLE}
    keys = list(faces)
    for number, one in enumerate(keys):
        for other in keys[number + 1 :]:
            assert changed(faces[one], faces[other]).mean() > 0.3, (one, other)


def test_one_tear_only_from_the_left_eye_and_only_when_wet_enough() -> None:
    dry, welling, tear = (face(moisture=wet) for wet in (0.0, 0.7, 0.95))
    left, right = (-106, 44, -66, 96), (66, 44, 106, 96)
    wetter = patch(tear, *left) - patch(welling, *left)
    assert wetter.max() > 40
    assert changed(patch(welling, *left), patch(tear, *left)).mean() > 0.05
    assert not changed(patch(welling, *right), patch(tear, *right)).any()
    assert changed(patch(dry, -110, -30, -50, 30), patch(welling, -110, -30, -50, 30)).any()


def test_age_and_beard_are_painted_where_they_belong() -> None:
    ruth, davi = PEOPLE["ruth"], PEOPLE["davi"]
    old, young = face("ruth"), faced(replace(stage("ruth"), person=replace(ruth, age=0.0)))
    assert changed(patch(old, 30, 96, 70, 170), patch(young, 30, 96, 70, 170)).mean() > 0.15
    bearded, shaven = face("davi"), faced(replace(stage("davi"), person=replace(davi, beard=0.0)))
    chin, forehead = (-60, 190, 60, 225), (-60, -180, 60, -120)
    assert patch(bearded, *chin).mean() < patch(shaven, *chin).mean() - 8
    assert not changed(patch(bearded, *forehead), patch(shaven, *forehead)).any()


@pytest.mark.parametrize(
    ("cue", "amount", "box_", "grows"),
    [
        ("brow_knit", 0.8, (-24, -70, 24, -34), "frown lines"),
        ("brow_inner_raise", 0.9, (-50, -160, 60, -112), "creases of the forehead"),
        ("brow_outer_right", 0.9, (50, -140, 130, -112), "folds over one brow"),
        ("mouth_corner", -0.9, (48, 150, 70, 190), "a fold below the corner"),
        ("mouth_corner", 0.9, (34, 96, 70, 160), "a smile fold"),
        ("chin_raise", 0.9, (-30, 196, 30, 220), "a chin fold"),
        ("blush", 1.0, (60, 40, 130, 90), "blush"),
        ("lip_part", 1.0, (-20, 150, 20, 172), "a gap between the lips"),
        ("nose_wrinkle", 0.9, (-30, -38, 30, 18), "folds on the bridge of the nose"),
        ("nose_wrinkle", 0.9, (34, 84, 60, 120), "a groove from the wing of the nose"),
        ("upper_lip", 0.9, (-24, 128, 24, 148), "an upper lip off the teeth"),
        ("lip_stretch", 0.9, (59, 160, 73, 176), "a bracket beside the corner"),
    ],
)
def test_a_cue_marks_its_place_and_not_the_far_side_of_the_face(
    cue: str, amount: float, box_: tuple[int, int, int, int], grows: str
) -> None:
    rest = FacePose(yaw=0.0)
    there = faced(replace(stage(), pose=replace(rest, **{cue: amount})))
    bare = faced(replace(stage(), pose=rest))
    assert changed(patch(there, *box_), patch(bare, *box_)).mean() > 0.08, grows
    away = (-60, -160, 60, -112) if box_[1] > 0 else (-40, 190, 40, 225)
    assert not changed(patch(there, *away), patch(bare, *away)).any(), grows


def test_a_smile_with_the_cheeks_draws_lines_beside_the_eyes_and_a_smile_without_them_does_not() -> None:
    beside = (124, -14, 150, 22)
    rest, polite, joyful = face(), face(mouth_corner=0.6), face(mouth_corner=0.6, squint=0.5)
    assert changed(patch(joyful, *beside), patch(rest, *beside)).mean() > 0.05
    assert not changed(patch(polite, *beside), patch(rest, *beside)).any()


@pytest.mark.parametrize("look", "AB")
def test_an_open_mouth_is_dark_inside_under_the_edge_of_the_teeth(look: str) -> None:
    open_ = face(look=look, lip_part=1.4)
    column = patch(open_, -5, 146, -1, 176).mean(axis=1)
    light = column.mean(axis=1)
    teeth, dark = int(light.argmax()), int(light.argmin())
    assert light[teeth] > 170
    assert light[dark] < 70
    assert teeth < dark


def test_a_smile_bares_more_teeth_than_lips_that_just_part() -> None:
    def teeth(smile: float, part: float) -> int:
        near = patch(face(mouth_corner=smile, lip_part=part), -46, 138, 46, 172)
        return int(((near.min(axis=2) > 165) & (np.ptp(near, axis=2) < 40)).sum())

    assert teeth(0, 0) == 0
    assert teeth(0.8, 0.8) > 1.3 * teeth(0, 0.8) > 0


def test_the_floor_of_a_mouth_is_seen_only_when_it_is_wide_open() -> None:
    def red(part: float) -> float:
        mouth = patch(face(lip_part=part), -10, 150, 10, 182)
        return float((mouth[..., 0] - mouth[..., 1])[mouth.sum(axis=2) < 240].max())

    assert red(1.5) > red(0.8)
