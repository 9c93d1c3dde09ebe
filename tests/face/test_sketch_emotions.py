"""Each emotion is drawn with the signs it is known by, and a dragged knob never makes the drawing jump."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.face.pose import CUES, NEUTRAL, REACH, FacePose
from studio.face.reading import parse_rules, read_pose
from studio.face.sketch import sketch
from studio.face.sketch_brows import brow_line
from studio.face.sketch_eyes import opening
from studio.face.sketch_lips import lips
from studio.face.sketch_stroke import SIDES, Region

RULES = parse_rules((Path(__file__).parents[2] / "resources" / "face" / "cues.toml").read_text("utf-8"))
REST = FacePose()


def asked(words: str) -> FacePose:
    return read_pose(words, RULES)


def slope(pose: FacePose, side: int) -> float:
    """How far the inner end of a brow hangs below its tail."""
    line = brow_line(pose, side)
    return line[0][1] - line[-1][1]


def highest(pose: FacePose, side: int) -> float:
    return min(y for _x, y in brow_line(pose, side))


def lines(pose: FacePose, region: Region) -> int:
    return sum(stroke.region == region for stroke in sketch(pose))


@pytest.mark.parametrize("side", SIDES)
def test_sad_is_not_angry(side: int) -> None:
    sad, angry = asked("deeply sad expression"), asked("deeply angry expression")
    assert slope(sad, side) < slope(REST, side) - 4
    assert slope(angry, side) > slope(REST, side) + 3
    assert opening(sad).slant > 0 > opening(angry).slant


def test_sad_lips_turn_down_and_joyful_ones_up() -> None:
    sad, joyful = lips(asked("deeply sad expression")), lips(asked("deeply joyful expression"))
    assert min(sad.left, sad.right) > sad.middle + 1
    assert max(joyful.left, joyful.right) < joyful.middle - 3


def test_joy_narrows_the_eyes_from_below() -> None:
    joyful = asked("deeply joyful expression")
    assert opening(joyful).floor(0) < opening(REST).floor(0) - 1
    assert lines(joyful, "eyes") > lines(REST, "eyes")


def test_a_skeptical_face_is_one_sided() -> None:
    pose = replace(asked("deeply skeptical expression"), head_tilt=0.0)
    assert highest(pose, 1) < highest(REST, 1) - 2 < highest(pose, -1)
    shape = lips(pose)
    assert shape.right < shape.left - 1


def test_contempt_lifts_one_corner_only() -> None:
    shape = lips(asked("deeply contemptuous expression"))
    assert shape.left == lips(REST).left
    assert shape.right < shape.left - 2


@pytest.mark.parametrize("words", ["deeply surprised expression", "deeply fearful expression"])
def test_surprise_and_fear_open_the_eyes_and_raise_both_brows(words: str) -> None:
    pose = asked(words)
    assert opening(pose).height > opening(REST).height + 1
    for side in SIDES:
        assert highest(pose, side) < highest(REST, side) - 1


def test_surprise_opens_the_mouth() -> None:
    assert lips(asked("deeply surprised expression")).gap > 4


def test_knitted_brows_alone_are_not_yet_angry() -> None:
    knitted = FacePose(brow_knit=0.8)
    lowered = replace(knitted, brow_outer_left=-0.5, brow_outer_right=-0.5)
    for side in SIDES:
        assert slope(REST, side) < slope(knitted, side) < slope(lowered, side) - 1


def test_knitting_flattens_a_raised_brow() -> None:
    raised = FacePose(brow_outer_left=0.8, brow_outer_right=0.8, brow_inner_raise=0.4)
    arched, fearful = (highest(pose, 1) - brow_line(pose, 1)[0][1] for pose in (raised, replace(raised, brow_knit=0.8)))
    assert arched < fearful <= 0


MOVED = sorted(set(CUES) - {"moisture"})
"""A tear and a water line come and go; all else grows."""


@pytest.mark.parametrize("cue", MOVED)
def test_every_cue_is_seen_at_its_ends(cue: str) -> None:
    rest = NEUTRAL.get(cue, 0.0)
    for end in REACH[cue]:
        if end > rest or (end < rest and cue != "blush"):
            assert sketch(replace(REST, **{cue: end})) != sketch(REST), (cue, end)


@given(st.sampled_from(MOVED), st.floats(0.02, 0.98))
def test_a_drag_never_makes_a_line_jump(cue: str, share: float) -> None:
    """Where a small move draws the same lines, no point goes further than a pixel."""
    low, high = REACH[cue]
    at, step = low + share * (high - low), (high - low) / 200
    before, after = (sketch(replace(REST, **{cue: value})) for value in (at, at + step))
    if [stroke.region for stroke in before] != [stroke.region for stroke in after]:
        return
    for old, new in zip(before, after, strict=True):
        if len(old.points) != len(new.points) or old.ink != new.ink:
            continue
        for (x0, y0), (x1, y1) in zip(old.points, new.points, strict=True):
            assert abs(x1 - x0) < 1
            assert abs(y1 - y0) < 1
