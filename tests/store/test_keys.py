"""Keys come from the environment, this session and the ring, in this order; a ring can be late, locked or absent."""

import threading

import pytest

from studio.store.key_ring import PATIENCE_S, Asked
from studio.store.keys import NONE, Key, Keys
from studio.words import StudioError
from tests.fakes.key_ring import FakeRing

VARIABLES = {"gemini": "GEMINI_API_KEY", "fal": "FAL_KEY", "comfyui": ""}
ONE, TWO, THREE = "one-key-0123456789", "two-key-0123456789", "three-key-0123456789"
SOON_S = 0.05
"""Patience under test: a ring that hangs is given up soon."""


def keys_with(ring: FakeRing | None = None, patience_s: float = PATIENCE_S, **environment: str) -> Keys:
    return Keys(VARIABLES, ring, environment, patience_s)


def test_the_environment_wins_over_session_and_ring() -> None:
    keys = keys_with(FakeRing(gemini=THREE), GEMINI_API_KEY=ONE)
    assert keys.put("gemini", TWO, keep=False) == Key(ONE, "environment")
    assert keys.find("gemini") == Key(ONE, "environment")


def test_the_session_wins_over_the_ring() -> None:
    keys = keys_with(FakeRing(gemini=THREE))
    assert keys.find("gemini") == Key(THREE, "ring")
    keys.put("gemini", TWO, keep=False)
    assert keys.find("gemini") == Key(TWO, "session")


@pytest.mark.parametrize("value", ["", "   ", '""', "\n"])
def test_an_empty_variable_is_no_key(value: str) -> None:
    assert keys_with(FakeRing(gemini=THREE), GEMINI_API_KEY=value).find("gemini").source == "ring"


def test_a_variable_with_quotes_and_line_end_is_its_key() -> None:
    assert keys_with(GEMINI_API_KEY=f'"{ONE}"\r\n').find("gemini").value == ONE


def test_nothing_anywhere_is_no_key() -> None:
    assert keys_with().find("gemini") == NONE
    assert not NONE
    assert keys_with(FakeRing()).find("comfyui") == NONE


def test_the_ring_is_asked_once() -> None:
    ring = FakeRing(gemini=ONE)
    keys = keys_with(ring)
    for route in ("gemini", "fal", "gemini", "fal"):
        keys.find(route)
    assert ring.asked == ["get gemini", "get fal"]


def test_what_is_at_hand_is_told_without_the_ring() -> None:
    ring = FakeRing(gemini=ONE)
    keys = keys_with(ring, FAL_KEY=TWO)
    assert keys.at_hand("gemini") == NONE
    assert keys.at_hand("fal") == Key(TWO, "environment")
    assert ring.asked == []
    keys.find("gemini")
    assert keys.at_hand("gemini") == Key(ONE, "ring")


def test_a_kept_key_is_in_the_ring_and_a_passing_one_is_not() -> None:
    ring = FakeRing()
    keys = keys_with(ring)
    assert keys.put("gemini", ONE, keep=True) == Key(ONE, "ring")
    assert keys.put("fal", TWO, keep=False) == Key(TWO, "session")
    assert ring.kept == {"gemini": ONE}
    assert keys_with(ring).find("gemini") == Key(ONE, "ring")


def test_keeping_replaces_one_that_was_only_for_now() -> None:
    keys = keys_with(FakeRing())
    keys.put("gemini", ONE, keep=False)
    assert keys.put("gemini", TWO, keep=True) == Key(TWO, "ring")


def test_x2_without_a_ring_a_key_lives_as_long_as_the_program() -> None:
    keys = keys_with(None)
    assert keys.ring() == ""
    assert keys.put("gemini", ONE, keep=True) == Key(ONE, "session")
    keys.remove("gemini")
    assert keys.find("gemini") == NONE


def test_x2_a_ring_that_refuses_leaves_the_key_for_this_session() -> None:
    ring = FakeRing()
    ring.broken = True
    keys = keys_with(ring)
    assert keys.ring() == ""
    assert keys.put("gemini", ONE, keep=True) == Key(ONE, "session")
    assert keys.find("fal") == NONE


def test_a_removed_key_is_gone_from_ring_and_session() -> None:
    ring = FakeRing(gemini=ONE)
    keys = keys_with(ring)
    keys.put("gemini", TWO, keep=False)
    keys.remove("gemini")
    assert (keys.find("gemini"), ring.kept) == (NONE, {})


def test_a_ring_that_keeps_a_key_from_being_removed_is_told_without_its_words() -> None:
    ring = FakeRing(gemini=ONE)
    keys = keys_with(ring)
    keys.find("gemini")
    ring.broken = True
    with pytest.raises(StudioError) as told:
        keys.remove("gemini")
    assert told.value.sentence.key == "connect-ring-refused"
    assert told.value.__context__ is None
    assert keys.find("gemini") == Key(ONE, "ring")


def test_a_ring_that_had_nothing_is_not_bothered_to_remove_it() -> None:
    ring = FakeRing()
    keys = keys_with(ring)
    keys.find("gemini")
    keys.put("gemini", ONE, keep=False)
    ring.broken = True
    keys.remove("gemini")
    assert keys.find("gemini") == NONE


def test_x2_a_hanging_ring_does_not_hang() -> None:
    ring = FakeRing(gemini=ONE)
    ring.hangs = True
    keys = keys_with(ring, SOON_S)
    assert keys.find("gemini") == NONE
    assert keys.find("fal") == NONE
    assert keys.ring() == ""
    assert keys.put("gemini", TWO, keep=True) == Key(TWO, "session")
    assert ring.asked == ["get gemini"]
    ring.release()


def test_a_ring_that_was_unlocked_later_is_asked_again() -> None:
    ring = FakeRing(gemini=ONE)
    ring.hangs = True
    keys = keys_with(ring, SOON_S)
    assert keys.find("gemini") == NONE
    ring.release()
    for thread in threading.enumerate():
        if thread.name == "key ring":
            thread.join()
    assert keys.find("gemini") == Key(ONE, "ring")


def test_one_that_did_not_unlock_is_not_asked_again_by_itself() -> None:
    ring = FakeRing(gemini=ONE)
    ring.broken = True
    keys = keys_with(ring)
    keys.find("gemini")
    keys.find("gemini")
    assert ring.asked == ["get gemini"]
    ring.broken = False
    keys.look_again()
    assert keys.find("gemini") == Key(ONE, "ring")


def test_a_question_in_a_hanging_thread_does_not_keep_the_program() -> None:
    never = threading.Event()
    asked = Asked(never.wait).within(0.01)
    assert asked.waiting
    assert all(thread.daemon for thread in threading.enumerate() if thread.name == "key ring")
    never.set()


def test_a_key_is_never_in_what_is_printed() -> None:
    key = Key(ONE, "ring")
    assert ONE not in repr(key)
    assert ONE not in f"{key}"
    assert key.ending == ONE[-4:]
    assert Key("short").ending == ""


def test_a_refusing_ring_says_nothing(capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture) -> None:
    ring = FakeRing()
    ring.broken = True
    keys_with(ring).put("gemini", ONE, keep=True)
    out, err = capfd.readouterr()
    assert ONE not in out + err + caplog.text


def test_whoever_has_to_hide_keys_gets_all_that_were_ever_met_and_the_ring_is_not_asked() -> None:
    ring = FakeRing(fal="key-in-the-ring-0001")
    keys = Keys(
        {"fal": "FAL_KEY", "ark": "ARK_API_KEY"}, ring, {"ARK_API_KEY": " key-of-the-environment ", "LANG": "es"}
    )
    assert keys.met() == {"key-of-the-environment"}
    assert ring.asked == []
    keys.find("fal")
    keys.put("gemini", "key-for-a-session-02", keep=False)
    everything = {"key-of-the-environment", "key-in-the-ring-0001", "key-for-a-session-02"}
    assert keys.met() == everything
    for route in ("fal", "gemini"):
        keys.remove(route)
    keys.put("gemini", "another-key-of-later", keep=True)
    assert keys.met() == {*everything, "another-key-of-later"}
