import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.store.codec import Stored, from_json, to_json
from studio.viewer import switch
from studio.viewer.arrange import arranged
from studio.viewer.move import scale_of
from studio.viewer.view import Offset, View
from tests.fakes.demo import experiment
from tests.viewer.scenes import ANY_LOOKS, TWINS, Twins


@given(ANY_LOOKS, st.sampled_from(sorted(switch.SWITCHES)))
def test_no_switch_moves_the_eyes(view: View, name: str) -> None:
    there = switch.SWITCHES[name](view)
    assert (there.x, there.y, there.zoom) == (view.x, view.y, view.zoom)
    assert there.offsets == (() if name == "together" else view.offsets)
    assert switch.sane(there) == there


@given(ANY_LOOKS, st.sampled_from(["swap", "mirror", "thirds", "labels", "loupe", "line_turn"]))
def test_a_switch_pressed_twice_is_as_before(view: View, name: str) -> None:
    once = switch.SWITCHES[name](view)
    assert once != view
    assert switch.SWITCHES[name](once) == view


def test_a_mode_asked_for_again_goes_back_to_side_by_side() -> None:
    view = View(0.1, 0.2, 300.0)
    for mode in switch.MODES:
        there = switch.SWITCHES[mode](view)
        assert there.mode == mode
        assert switch.SWITCHES[mode](there).mode == "side"


def test_the_ground_goes_round() -> None:
    view, seen = View(), []
    for _press in switch.SURROUNDS:
        seen.append(view.surround)
        view = switch.surrounded(view)
    assert seen == ["dark", "judge", "black", "white"]
    assert view == View()
    assert switch.surrounded(view, -1).surround == "white"


def test_gain_and_blend_stay_within_their_limits() -> None:
    assert switch.strengthened(View(gain=8), 1).gain == 8
    assert switch.strengthened(View(gain=1), -3).gain == 1
    assert switch.SWITCHES["gain_up"](View(gain=4)).gain == 5
    assert switch.blended(View(onion=0.95), 0.1).onion == 1
    assert switch.blended(View(onion=0.95), math.nan).onion == 0.95
    assert switch.SWITCHES["onion_down"](View(onion=0.5)).onion == pytest.approx(0.4)


@given(TWINS, ANY_LOOKS)
def test_raw_and_back_keeps_place_and_size_of_the_reference(twins: Twins, view: View) -> None:
    heads = (twins.first, twins.second)
    stage = arranged(view, heads, (900, 500), 4)
    other = switch.realigned(view, stage)
    there = arranged(other, heads, (900, 500), 4)
    assert other.aligned is not view.aligned
    assert (other.x, other.y) == (view.x, view.y)
    if view.zoom:
        assert scale_of(other, there) == pytest.approx(scale_of(view, stage))
    back = switch.realigned(other, there)
    assert back == replace(view, zoom=back.zoom)
    assert back.zoom == pytest.approx(view.zoom)


def test_without_pictures_alignment_is_a_mere_wish() -> None:
    view = View(0.0, 0.0, 3.0)
    assert switch.realigned(view, arranged(view, (None,), (9, 9), 0)) == replace(view, aligned=False)


def test_the_next_in_front_is_the_next_that_has_a_picture() -> None:
    view = View(mode="blink")
    view = switch.flipped(view, (0, 2, 3))
    assert view.front == 2
    assert switch.flipped(switch.flipped(view, (0, 2, 3)), (0, 2, 3)).front == 0
    assert switch.flipped(View(front=1), (0, 2)).front == 2
    assert switch.flipped(view, ()) == view


def test_a_slot_is_not_compared_with_itself() -> None:
    assert switch.paired(View(), 0, 2).pair == (0, 2)
    assert switch.paired(View(), 2, 2) == View()
    assert switch.paired(View(), -1, 2) == View()


def test_what_a_disk_gives_back_is_brought_within_limits() -> None:
    wild = View(math.nan, 1e30, -5.0, factor=99.0, wipe=7.0, gain=0, onion=-2.0, offsets=(Offset(99.0, 0.0, 0.0),))
    tame = switch.sane(wild)
    assert (tame.x, tame.y, tame.zoom) == (0.0, 1e6, 0.0)
    assert (tame.factor, tame.wipe, tame.gain, tame.onion) == (8.0, 1.0, 1, 0.0)
    assert tame.offsets == (Offset(8.0, 0.0, 0.25),)
    assert switch.sane(tame) == tame


@given(ANY_LOOKS, st.one_of(st.none(), st.tuples(st.floats(-2, 2), st.floats(-2, 2))))
def test_a_view_is_kept_with_the_test(view: View, pin: tuple[float, float] | None) -> None:
    stored = Stored(experiment(), view=replace(view, pinned=pin, surround="judge", pair=(1, 2)))
    assert from_json(to_json(stored), "t").view == stored.view


def test_a_record_from_before_opens_side_by_side_and_aligned() -> None:
    text = to_json(Stored(experiment())).decode()
    start = text.index('"view": {')
    old = (
        text[:start]
        + '"view": {"x": 0.5, "y": -0.2, "zoom": 310, "loupe": false, "factor": 3.0}'
        + (text[text.index("}", start) + 1 :])
    )
    assert from_json(old.encode(), "t").view == View(0.5, -0.2, 310.0)
