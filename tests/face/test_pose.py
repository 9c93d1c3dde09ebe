"""A pose stays a face, whatever is asked of it, and overdoing keeps its order."""

from dataclasses import asdict, fields
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.face.pose import CUES, NEUTRAL, REACH, FacePose, within_reach

REST = FacePose()
cues = st.sampled_from(CUES)
shifts = st.floats(-20, 20, allow_nan=False)


@st.composite
def poses(draw: st.DrawFn) -> FacePose:
    return FacePose(**{cue: draw(st.floats(*REACH[cue], allow_nan=False)) for cue in CUES})


def test_every_cue_has_a_reach_and_rests_inside_it() -> None:
    assert set(REACH) == set(CUES) == {field.name for field in fields(FacePose)}
    for cue, value in asdict(REST).items():
        low, high = REACH[cue]
        assert low <= value <= high


def test_rest_is_no_departure() -> None:
    assert set(REST.departure().values()) == {0.0}
    assert REST.lid_open == NEUTRAL["lid_open"]


@given(poses(), st.dictionaries(cues, shifts))
def test_moved_shifts_what_is_named_and_stays_in_reach(pose: FacePose, by: dict[str, float]) -> None:
    there = asdict(pose.moved(by))
    for cue, value in asdict(pose).items():
        assert there[cue] == within_reach(cue, value + by.get(cue, 0))
        low, high = REACH[cue]
        assert low <= there[cue] <= high


@given(poses(), st.dictionaries(cues, st.floats(0, 3)))
def test_amplified_stays_in_reach_and_leaves_the_unnamed(pose: FacePose, gain: dict[str, float]) -> None:
    played = asdict(pose.amplified(gain))
    for cue, value in asdict(pose).items():
        low, high = REACH[cue]
        assert low <= played[cue] <= high
        if cue not in gain:
            assert played[cue] == value


@given(poses())
def test_a_gain_of_one_changes_nothing(pose: FacePose) -> None:
    same = pose.amplified(dict.fromkeys(CUES, 1.0)).departure()
    assert all(abs(same[cue] - away) < 1e-9 for cue, away in pose.departure().items())


@pytest.mark.parametrize("cue", CUES)
@pytest.mark.parametrize("way", [0, 1])
def test_overdoing_shows_more_but_never_turns_more_into_the_same(cue: str, way: int) -> None:
    rest = NEUTRAL.get(cue, 0.0)
    end = REACH[cue][way]
    if end == rest:
        return
    asked = [FacePose(**{cue: rest + (end - rest) * share}) for share in (0.1, 0.3, 0.5, 0.7, 0.82, 0.95, 1.0)]
    played = [abs(pose.amplified({cue: 1.35}).departure()[cue]) for pose in asked]
    assert all(one < other for one, other in pairwise(played))
    assert all(more >= abs(pose.departure()[cue]) - 1e-9 for more, pose in zip(played, asked, strict=True))


def test_holding_back_is_plain_proportion() -> None:
    assert FacePose(mouth_corner=-0.8).amplified({"mouth_corner": 0.5}).mouth_corner == pytest.approx(-0.4)
    assert FacePose(lid_open=0.6).amplified({"lid_open": 0.5}).lid_open == pytest.approx(0.8)


def test_an_unknown_cue_is_refused() -> None:
    with pytest.raises(KeyError):
        REST.moved({"ears": 1.0})
    with pytest.raises(KeyError):
        REST.amplified({"ears": 2.0})


@given(poses())
def test_the_corners_of_the_mouth_are_the_common_turn_and_what_one_of_them_adds(pose: FacePose) -> None:
    assert pose.corner(-1) == pose.mouth_corner
    assert pose.corner(1) == pose.mouth_corner + pose.corner_skew
    assert pose.both_corners == min(pose.corner(-1), pose.corner(1))


def test_a_corner_that_is_lifted_alone_is_nothing_both_of_them_do() -> None:
    for one_sided in (FacePose(corner_skew=0.7), FacePose(mouth_corner=0.7, corner_skew=-0.7)):
        assert one_sided.both_corners == 0
        assert sorted((one_sided.corner(-1), one_sided.corner(1))) == [0, 0.7]


def test_a_dropped_jaw_goes_further_than_parted_lips() -> None:
    assert REST.moved({"lip_part": 1.6}).lip_part == 1.6
    assert REST.moved({"lip_part": 3.0}).lip_part == REACH["lip_part"][1] > 1
