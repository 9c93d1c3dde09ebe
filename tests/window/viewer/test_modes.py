"""What each mode paints, px by px."""

import cmath
import math
from dataclasses import replace
from functools import lru_cache
from typing import Any, get_args

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from studio.face.anchors import Anchors, Point
from studio.face.frame import frames
from studio.face.similarity import Similarity
from studio.viewer import move
from studio.viewer.sync import shown_at
from studio.viewer.view import Mode, Offset, Surround, View
from studio.window.viewer.paint_marks import GROUNDS
from studio.window.viewer.scene import Scene
from studio.window.viewer.shown import Shown
from tests.window.viewer.scenes import Values, as_shown, blobs, drawn, grain, painted, plain_theme

MODES: tuple[Mode, ...] = get_args(Mode)
RATIOS = (1.0, 1.25, 1.5, 2.0)
FACE = Anchors((0.4, 0.4), (0.6, 0.4), (0.5, 0.6))
SIZE = (320, 400)
EYE: Point = (-0.5, 0.0)
SPOTS: tuple[Point, ...] = (EYE, (0.5, 0.0), (0.0, 1.0), (-0.7, 0.8))

pytestmark = pytest.mark.usefixtures("qapp")


def scene_of(shown: tuple[Shown, ...], wish: View, size: tuple[int, int] = (644, 400), dpr: float = 1.0) -> Scene:
    device = round(size[0] * dpr), round(size[1] * dpr)
    return Scene(shown, wish, device, dpr)


def twins(count: int = 2) -> tuple[Shown, ...]:
    """The same picture in every pane."""
    return tuple(as_shown(grain(SIZE, 1), FACE) for _slot in range(count))


def part(sheet: Values, scene: Scene, slot: int) -> Values:
    """What is painted of the picture of a slot."""
    box = scene.frame(slot)
    return sheet[int(box.y) : int(box.bottom), int(box.x) : int(box.right)]


def without_line(sheet: Values, scene: Scene) -> Values:
    """The rows of a wipe above its handle, without the px of the line."""
    assert scene.line is not None
    x, reach = round(scene.line.start[0]), math.ceil(3 * scene.dpr)
    return np.delete(sheet[: sheet.shape[0] * 3 // 4], range(x - reach, x + reach), axis=1)


VIEWS = {"fit": View(), "close": View(0.1, 0.2, 190.0), "own px": View(0.0, 0.4, 64.0), "mirrored": View(mirrored=True)}


@pytest.mark.parametrize("dpr", RATIOS)
@pytest.mark.parametrize("view", VIEWS.values(), ids=VIEWS.keys())
@pytest.mark.parametrize("settled", [True, False])
def test_the_same_picture_twice_is_nowhere_a_px_apart(view: View, dpr: float, settled: bool) -> None:
    shown = twins()

    def of(**looks: Any) -> tuple[Scene, Values]:
        scene = scene_of(shown, replace(view, **looks), dpr=dpr)
        return scene, drawn(scene, settled=settled)

    side, sheet = of()
    assert (part(sheet, side, 0) == part(sheet, side, 1)).all()
    _front, first = of(mode="blink")
    _back, second = of(mode="blink", front=1)
    assert (first == second).all()
    for at in (0.2, 0.5, 0.77):
        wipe, split = of(mode="wipe", wipe=at)
        apart = without_line(split, wipe).astype(int) - without_line(first, wipe)
        # Two pieces are resampled apart, which rounds otherwise; a px of offset would be tens of steps.
        assert np.abs(apart).max() <= (6 if view.mirrored else 2)
    _onion, blended = of(mode="onion", onion=0.5)
    assert np.abs(blended.astype(int) - first).max() <= 2
    difference, flat = of(mode="difference", gain=8)
    placed = difference.frame(0)
    assert part(flat, difference, 0).max() == 0
    assert placed.width * placed.height > 0.3 * SIZE[0] * SIZE[1]


def test_a_difference_is_a_grey_as_far_as_both_are_apart_times_the_gain() -> None:
    plain = np.full((400, 320, 3), 100, np.uint8)
    other = plain.copy()
    other[:200] += 10
    other[200:, :, 0] -= 32  # only red, which is less light than all three
    shown = as_shown(painted(plain), FACE), as_shown(painted(other), FACE, "b")
    for gain in (1, 4, 8):
        scene = scene_of(shown, View(mode="difference", gain=gain, zoom=64.0, y=0.4))
        sheet = part(drawn(scene), scene, 0)
        middle = sheet[:, sheet.shape[1] // 2]
        assert tuple(middle[20]) == (10 * gain,) * 3
        assert 0 < middle[-20][0] < 32 * gain
        assert len(set(middle[-20].tolist())) == 1


def test_a_difference_is_only_shown_where_both_pictures_are() -> None:
    shown = as_shown(grain(SIZE, 1), FACE), as_shown(grain((320, 200), 2), Anchors((0.4, 0.5), (0.6, 0.5)), "b")
    scene = scene_of(shown, View(mode="difference"))
    sheet, ground = drawn(scene), plain_theme().colour("surround")
    a, b = scene.frame(0), scene.frame(1)
    assert b.height < a.height
    assert QColor(*map(int, sheet[int(a.y) + 3, int(a.x) + 40])) == ground
    assert QColor(*map(int, sheet[int(b.y) + 40, int(b.x) + 40])) != ground


def test_what_cannot_be_compared_stands_side_by_side() -> None:
    known, unknown = as_shown(grain(SIZE, 1), FACE), as_shown(grain(SIZE, 2), None, "b")
    assert scene_of((known, unknown), View(mode="difference")).view.mode == "side"
    assert scene_of(twins(), View(mode="difference", aligned=False)).view.mode == "side"
    assert scene_of(twins(), View(mode="difference")).view.mode == "difference"
    for mode in MODES:
        alone = Scene((known, None), View(mode=mode), (644, 400))
        assert alone.view.mode == "side"
        assert alone.wish.mode == mode
    assert scene_of((known, unknown), View(mode="wipe")).view.mode == "wipe"


# The same face through a known map: turned, scaled and cropped otherwise.


@lru_cache(maxsize=4)
def turned_pair(
    first: tuple[int, int], second: tuple[int, int], degrees: float, spots: tuple[Point, ...] = SPOTS
) -> tuple[Shown, Shown]:
    """The same blobs in two pictures; the second one's face is turned and stands elsewhere."""
    heads = (*first, Anchors((0.39, 0.38), (0.6, 0.4))), _turned_head(second, degrees)
    own = frames(heads)
    one, other = (
        as_shown(blobs(head[:2], frame, spots), head[2], name)
        for head, frame, name in zip(heads, own, "ab", strict=True)
    )
    return one, other


def _turned_head(size: tuple[int, int], degrees: float) -> tuple[int, int, Anchors]:
    wide, tall = size
    turn = Similarity(complex(math.cos(math.radians(degrees)), math.sin(math.radians(degrees))) * wide * 0.24)
    (lx, ly), (rx, ry) = turn((-0.5, 0.0)), turn((0.5, 0.0))
    x, y = 0.46 * wide, 0.42 * tall
    return wide, tall, Anchors(((x + lx) / wide, (y + ly) / tall), ((x + rx) / wide, (y + ry) / tall))


def centroid(sheet: Values, about: Point, reach: float) -> Point:
    """The middle of what is lighter than the ground near a device px."""
    left, top = max(0, round(about[0] - reach)), max(0, round(about[1] - reach))
    weight = sheet[top : round(about[1] + reach), left : round(about[0] + reach), 0].astype(float)
    weight = np.clip(weight - 60, 0, None)
    assert weight.sum() > 0
    ys, xs = np.mgrid[0 : weight.shape[0], 0 : weight.shape[1]] + 0.5
    return left + float((xs * weight).sum() / weight.sum()), top + float((ys * weight).sum() / weight.sum())


@pytest.mark.parametrize("settled", [True, False])
@pytest.mark.parametrize("size", [(644, 400), (1283, 777), (501, 900)])
@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize(
    ("first", "second", "degrees"), [((420, 520), (700, 640), 7.0), ((1024, 1024), (4096, 4096), -4.0)]
)
def test_the_same_face_spot_is_on_the_same_place(
    first: tuple[int, int], second: tuple[int, int], degrees: float, mode: Mode, size: tuple[int, int], settled: bool
) -> None:
    """Measured in what is painted: every blob is as far from its place in B as in A, to less than a px of B's own."""
    shown = turned_pair(first, second, degrees)
    for wish in (View(mode=mode), View(-0.2, 0.3, 170.0, mode=mode)):
        scenes = [
            scene_of(shown, replace(wish, wipe=float(1 - front), onion=float(front), front=front), size)
            for front in (0, 1)
        ]
        if mode == "difference":
            flat_in_the_face(scenes[0], settled=settled)
            continue
        a, b = (off_places(scene, slot, settled=settled) for slot, scene in enumerate(scenes))
        both, pane = a.keys() & b.keys(), scenes[1].stage.panes[1]
        assert both
        assert pane is not None
        for spot in both:
            assert math.dist(a[spot], b[spot]) <= max(0.35, min(1.0, pane.scale(scenes[1].view))), spot


def off_places(scene: Scene, slot: int, *, settled: bool) -> dict[Point, Point]:
    """How far each blob that is seen whole is from the place at which the pane says its spot is, device px."""
    sheet, pane = drawn(scene, settled=settled), scene.stage.panes[slot]
    assert pane is not None
    spread, found = 0.05 * pane.frame.scale * pane.scale(scene.view), {}
    for spot in SPOTS:
        there = shown_at(scene.view, scene.stage, spot, slot)
        clip = pane.clip.grown(-5 * spread)
        if there is not None and clip.width > 0 and clip.holds(there):
            x, y = centroid(sheet, there, 4 * spread)
            found[spot] = x - there[0], y - there[1]
    return found


def flat_in_the_face(scene: Scene, *, settled: bool) -> None:
    """One px of shift at the flank of a blob would leave far more than this."""
    looked = replace(scene, wish=replace(scene.wish, gain=1))
    places = [shown_at(looked.view, looked.stage, spot, 0) for spot in ((-0.6, -0.1), (0.6, 0.9))]
    (left, top), (right, bottom) = (place for place in places if place is not None)
    face = drawn(looked, settled=settled)[max(0, round(top)) : round(bottom), max(0, round(left)) : round(right)]
    assert face.size > 0
    assert face.max() < 24, face.max()
    assert face.mean() < 1, face.mean()


def test_an_offset_is_seen_and_goes_with_the_zoom() -> None:
    shown = turned_pair((420, 520), (700, 640), 7.0)
    for zoom in (0.0, 120.0, 300.0):
        here = scene_of(shown, View(zoom=zoom, mode="onion", onion=1.0, offsets=(Offset(), Offset(0.1, -0.05))))
        a, b = (shown_at(here.view, here.stage, EYE, slot) for slot in (0, 1))
        assert a is not None
        assert b is not None
        unit = here.view.zoom or here.stage.filled[0].fit_zoom
        pushed = complex(0.1, -0.05) * unit * cmath.rect(1.0, here.stage.filled[0].frame.angle)
        assert (b[0] - a[0], b[1] - a[1]) == pytest.approx((pushed.real, pushed.imag), abs=0.01)
        assert math.dist(centroid(drawn(here), b, 0.2 * unit), b) <= 2


# Raw px and the loupe.


def squares(values: Values, times: int) -> Values:
    return np.kron(values, np.ones((times, times, 1), np.uint8))


@pytest.mark.parametrize("times", [1, 2, 3, 4])
@pytest.mark.parametrize("mirrored", [False, True])
def test_raw_pictures_at_whole_factors_are_px_for_px(times: int, mirrored: bool) -> None:
    picture = grain(SIZE, 3)
    shown = (as_shown(picture, FACE), as_shown(grain(SIZE, 4), None, "b"))
    scene = scene_of(shown, View(zoom=float(times), aligned=False, mirrored=mirrored))
    sheet, placed = part(drawn(scene), scene, 0), scene.placed(0)
    assert placed is not None
    x, y = round(placed.source.x * times), round(placed.source.y * times)
    whole = squares(np.frombuffer(picture.constBits(), np.uint8).reshape(*SIZE[::-1], 4)[..., 2::-1], times)
    seen = whole[y : y + sheet.shape[0], x : x + sheet.shape[1]]
    assert (sheet == (seen[:, ::-1] if mirrored else seen)).all()
    assert scene.exact(0) is None


def test_a_picture_of_squares_never_stands_beside_a_smooth_one_of_the_same_size() -> None:
    same = scene_of(twins(), View(zoom=128.0))
    assert same.plain
    other = as_shown(grain((500, 500), 2), FACE, "b")
    mixed = scene_of((twins()[0], other), View(zoom=128.0))
    assert not mixed.plain
    assert mixed.exact(0) is not None
    full = scene_of((twins()[0], other), View(zoom=64.0))
    assert full.exact(0) is None


@pytest.mark.parametrize("factor", [2.0, 3.0, 4.0, 8.0])
@pytest.mark.parametrize("mode", ["side", "wipe", "blink", "onion"])
def test_px_in_a_raw_loupe_are_those_of_the_picture(mode: Mode, factor: float) -> None:
    pictures = grain(SIZE, 5), grain((400, 400), 6)
    shown = as_shown(pictures[0], FACE), as_shown(pictures[1], FACE, "b")
    wish = View(zoom=1.0, aligned=False, loupe=True, factor=factor, mode=mode, pinned=EYE)
    scene = scene_of(shown, wish, (900, 600))
    sheet, found = drawn(scene), [(slot, lens) for slot, lens in enumerate(scene.lenses) if lens is not None]
    assert len(found) == (1 if mode == "blink" else 2)
    for slot, lens in found:
        each = round(lens.own)
        rgb = np.frombuffer(pictures[slot].constBits(), np.uint8).reshape(
            pictures[slot].height(), pictures[slot].width(), 4
        )[..., 2::-1]
        for column in range(3, int(lens.source.width) - 3, 5):
            for row in range(3, int(lens.source.height / 2)):
                x, y = round(lens.glass.x) + column * each, round(lens.glass.y) + row * each
                cell = sheet[y + 1 : y + each, x + 1 : x + each] if lens.gridded else sheet[y : y + each, x : x + each]
                spot = rgb[int(lens.source.y) + row, int(lens.source.x) + column]
                assert (cell == spot).all()


def test_borders_of_px_are_drawn_above_400_percent_only() -> None:
    flat = as_shown(painted(np.full((400, 320, 3), 120, np.uint8)), FACE)
    for factor, bordered in ((4.0, False), (6.0, True)):
        wish = View(zoom=1.0, aligned=False, loupe=True, factor=factor, pinned=(0.0, 0.0))
        scene = scene_of((flat, flat), wish)
        lens = scene.lenses[0]
        assert lens is not None
        x, y = (round(value) for value in lens.glass.middle)
        inner = drawn(scene)[y - 20 : y + 20, x - 20 : x + 20]
        assert bool(inner.max() != inner.min()) is bordered


def test_a_turned_picture_is_turned_in_its_glass() -> None:
    """What is beside the spot is beside it in the same direction and as far, moving and at rest."""
    near: tuple[Point, ...] = (EYE, (-0.32, 0.2))
    shown = turned_pair((420, 520), (700, 640), 7.0, near)
    scene = scene_of(shown, View(zoom=60.0, loupe=True, factor=2.0, pinned=EYE), (900, 500))
    for settled in (True, False):
        sheet, found = drawn(scene, settled=settled), []
        for lens, pane in zip(scene.lenses, scene.stage.filled, strict=True):
            assert lens is not None
            eye, other = (centroid(sheet, lens.laid(pane.frame(spot)), 18) for spot in near)
            assert math.dist(eye, lens.glass.middle) < 0.5
            found.append((other[0] - eye[0], other[1] - eye[1]))
        assert math.dist(*found) < 0.5


@pytest.mark.parametrize("spot", [(0.0, -0.4), (0.0, 1.4), (-0.8, 0.3), (0.9, 0.4)])
def test_nothing_is_drawn_on_what_is_magnified(spot: Point) -> None:
    """Wherever the glass stands: under the spot, over it, beside it."""
    scene = scene_of(twins(4), View(0.0, 0.5, 150.0, loupe=True, pinned=spot), (804, 604))
    bare = drawn(scene_of(twins(4), View(0.0, 0.5, 150.0), (804, 604)))
    sheet, lens = drawn(scene), scene.lenses[0]
    assert lens is not None
    box = lens.spot.grown(-3)
    rows, columns = slice(round(box.y), round(box.bottom)), slice(round(box.x), round(box.right))
    assert (sheet[rows, columns] == bare[rows, columns]).all()


# Marks and grounds.


@pytest.mark.parametrize("surround", get_args(Surround))
def test_the_ground_is_what_was_asked_for_and_never_coloured(surround: Surround) -> None:
    sheet = drawn(scene_of(twins(), View(surround=surround), (900, 400)))
    wanted = plain_theme().colour(GROUNDS[surround])
    assert QColor(*map(int, sheet[200, 2])) == wanted
    assert wanted.saturation() == 0


def test_the_judging_ground_has_a_white_line_that_covers_no_px() -> None:
    scene = scene_of(twins(), View(surround="judge"), (900, 400))
    sheet, box = drawn(scene), scene.frame(0)
    x, y = round(box.x), round(box.y) + 100
    assert sheet[y, x - 2 : x].min() == 255
    assert sheet[y, x - 3].max() == 0x77
    plain = scene_of(twins(), View(), (900, 400))
    assert (part(sheet, scene, 0) == part(drawn(plain), plain, 0)).all()


def test_thirds_lie_on_the_picture_and_nowhere_else() -> None:
    flat = as_shown(painted(np.full((400, 320, 3), 20, np.uint8)), FACE)
    bare = drawn(scene_of((flat, flat), View(), (900, 400)))
    scene = scene_of((flat, flat), View(grid=True), (900, 400))
    sheet, box = drawn(scene), scene.frame(0)
    changed = (sheet != bare).any(axis=2)
    rows, columns = np.flatnonzero(changed[:, int(box.x) + 5]), np.flatnonzero(changed[5, int(box.x) : int(box.right)])
    assert rows.mean() == pytest.approx(box.y + box.height / 2, abs=1)
    assert columns.mean() == pytest.approx(box.width / 2, abs=1)
    assert not changed[:, : int(box.x) - 1].any()


# Each mode as a coarse grid of greys: what it looks like from afar must not change unseen.

GOLDEN: dict[str, list[list[int]]] = {
    "side": [
        [67, 109, 132, 66, 62, 63],
        [66, 121, 151, 100, 99, 84],
        [66, 121, 151, 158, 155, 120],
        [67, 110, 133, 78, 103, 98],
    ],
    "swapped": [
        [66, 62, 63, 66, 108, 133],
        [100, 99, 84, 65, 120, 152],
        [159, 155, 119, 65, 120, 152],
        [78, 104, 97, 66, 109, 134],
    ],
    "mirrored": [
        [70, 120, 146, 92, 62, 70],
        [70, 121, 148, 92, 62, 70],
        [70, 121, 148, 92, 62, 70],
        [70, 121, 148, 92, 62, 70],
    ],
    "wipe": [[70, 62, 70, 61, 64, 70], [70, 62, 95, 97, 79, 70], [70, 62, 124, 147, 92, 70], [70, 62, 99, 132, 83, 70]],
    "lying wipe": [
        [70, 62, 92, 146, 120, 70],
        [73, 78, 106, 134, 108, 73],
        [70, 125, 158, 147, 92, 70],
        [70, 82, 109, 132, 83, 70],
    ],
    "blink": [
        [70, 70, 62, 61, 64, 70],
        [70, 88, 108, 97, 79, 70],
        [70, 125, 158, 147, 92, 70],
        [70, 82, 109, 132, 83, 70],
    ],
    "difference": [
        [70, 62, 65, 142, 109, 70],
        [70, 91, 46, 103, 126, 70],
        [70, 141, 131, 39, 79, 70],
        [70, 84, 108, 71, 64, 70],
    ],
    "onion": [
        [70, 62, 84, 129, 111, 70],
        [70, 69, 97, 133, 109, 70],
        [70, 80, 112, 148, 117, 70],
        [70, 66, 102, 154, 121, 70],
    ],
    "raw": [
        [66, 120, 168, 61, 60, 60],
        [66, 120, 168, 95, 95, 95],
        [66, 120, 168, 142, 144, 144],
        [66, 120, 168, 141, 143, 143],
    ],
    "close": [
        [108, 126, 142, 95, 92, 89],
        [108, 126, 142, 111, 108, 105],
        [108, 126, 142, 127, 124, 121],
        [108, 126, 142, 143, 140, 137],
    ],
}


def ramp(size: tuple[int, int], *, down: bool) -> QImage:
    ys, xs = np.mgrid[0 : size[1], 0 : size[0]]
    share = ys / size[1] if down else xs / size[0]
    return painted(np.repeat((40 + 160 * share).astype(np.uint8)[..., None], 3, 2))


def coarse(sheet: Values) -> list[list[int]]:
    """Means of 4 x 6 fields."""
    tall, wide = sheet.shape[0] // 4, sheet.shape[1] // 6
    fields = sheet[: 4 * tall, : 6 * wide].astype(float).mean(axis=2).reshape(4, tall, 6, wide)
    return [[round(value) for value in row] for row in fields.mean(axis=(1, 3))]


LOOKS = {
    "side": View(),
    "swapped": View(swapped=True),
    "mirrored": View(mirrored=True, mode="blink"),
    "wipe": View(mode="wipe", wipe=0.4),
    "lying wipe": View(mode="wipe", wipe=0.4, lying=True),
    "blink": View(mode="blink", front=1),
    "difference": View(mode="difference", gain=2),
    "onion": View(mode="onion", onion=0.3),
    "raw": View(aligned=False),
    "close": View(0.2, 0.3, 200.0),
}


@pytest.mark.parametrize("name", LOOKS)
def test_modes_look_as_they_did(name: str) -> None:
    shown = (
        as_shown(ramp((320, 400), down=False), FACE),
        as_shown(ramp((600, 600), down=True), Anchors((0.38, 0.45), (0.58, 0.41)), "b"),
    )
    found = coarse(drawn(scene_of(shown, LOOKS[name], (660, 400))))
    assert np.abs(np.subtract(found, GOLDEN[name])).max() <= 1, found


def test_four_panes_stand_two_by_two(qtbot: QtBot) -> None:
    scene = scene_of(twins(4), View(), (804, 604))
    sheet = drawn(scene)
    for slot in (1, 2, 3):
        assert (part(sheet, scene, slot) == part(sheet, scene, 0)).all()
    assert len({(box.x, box.y) for box in scene.stage.boxes}) == 4
    middle = move.jumped(scene.view, scene.stage, "eyes")
    near = scene.looking(middle)
    assert near.view.zoom > 0
