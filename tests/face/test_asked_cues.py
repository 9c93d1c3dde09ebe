"""What words ask of each measured cue."""

from dataclasses import fields

from hypothesis import given
from hypothesis import strategies as st

from studio.face.asked_cues import BEHIND, asked_cues
from studio.face.measure import CUES
from studio.face.pose import REACH, FacePose
from studio.face.reading import parse_rules, read_pose
from tests.provider.simulated.tables import resource

RULES = parse_rules(resource("face/cues.toml"))


def test_a_face_at_rest_asks_for_nothing() -> None:
    assert set(asked_cues(FacePose()).values()) == {0.0}


def test_words_ask_for_the_cues_that_they_name() -> None:
    asked = asked_cues(read_pose("mouth corners strongly turned down, upper eyelids clearly drooping", RULES))
    assert asked["corners"] < -0.5
    assert asked["lids"] < 0
    assert {cue for cue, amount in asked.items() if amount} == {"corners", "lids"}


def test_inner_brow_ends_alone_ask_for_nothing_that_can_be_measured() -> None:
    assert not asked_cues(FacePose(brow_inner_raise=1.0))["brows"]


def test_a_trace_counts_as_nothing() -> None:
    assert asked_cues(FacePose(mouth_corner=0.04))["corners"] == 0
    assert asked_cues(FacePose(mouth_corner=0.06))["corners"] > 0


def test_every_measured_cue_has_parts_of_the_pose() -> None:
    assert tuple(BEHIND) == CUES
    assert {part for parts in BEHIND.values() for part in parts} <= {field.name for field in fields(FacePose)}


@given(st.dictionaries(st.sampled_from(sorted(REACH)), st.floats(-9, 9)))
def test_nothing_is_asked_for_beyond_its_reach(shifts: dict[str, float]) -> None:
    asked = asked_cues(FacePose().moved(shifts))
    assert all(-1.0 <= amount <= 1.0 for amount in asked.values())
