"""Killed in the middle of a save: what is there afterwards is the old or the new, never half of it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.sweep.trace import may_trace

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(not may_trace(), reason="strace is missing, or may not trace")


def found(what: str) -> dict[str, int]:
    """How often each was found."""
    ran = subprocess.run((sys.executable, "-m", "tests.sweep.saves", what), cwd=ROOT, capture_output=True, check=True)
    counts: dict[str, int] = json.loads(ran.stdout)
    return counts


def assert_whole(counts: dict[str, int]) -> None:
    assert counts["torn"] == 0, counts
    assert counts["old"] > 0
    assert counts["new"] > 0


def test_k12_a_verdict_is_the_old_or_the_new_one() -> None:
    assert_whole(found("verdict"))


def test_k13_a_post_in_a_new_folder_is_a_whole_set_or_nothing() -> None:
    assert_whole(found("first-post"))


def test_k13_a_post_over_an_earlier_one_is_finished_by_the_next_save() -> None:
    assert_whole(found("post"))


def test_k14_settings_are_the_old_or_the_new_ones() -> None:
    assert_whole(found("settings"))
