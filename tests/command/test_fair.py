"""`fair` compares two records that `prompt --record` has written, and refuses what is none."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.command.calls import assert_refused, call

Capsys = pytest.CaptureFixture[str]


def record(capsys: Capsys, path: Path, *options: str) -> str:
    assert call(capsys, "prompt", "--record", str(path), *options).code == 0
    return str(path)


def compared(capsys: Capsys, tmp_path: Path, *options: str) -> dict[str, Any]:
    baseline = record(capsys, tmp_path / "a.json")
    step = record(capsys, tmp_path / "b.json", *options)
    told: dict[str, Any] = json.loads(call(capsys, "fair", "--baseline", baseline, "--step", step, "--json").out)
    assert set(told) == {"label", "changes", "words"}
    return told


def test_one_knob_is_fair(capsys: Capsys, tmp_path: Path) -> None:
    told = compared(capsys, tmp_path, "--set", "brow=3")
    assert told["label"] == "FAIR"
    assert told["changes"] == [{"what": "brow", "from": "subtle", "to": "clear"}]
    assert str(told["words"]).startswith("Fair test. Only brow tension changes, subtle to clear.")


def test_the_same_again_is_a_repeat(capsys: Capsys, tmp_path: Path) -> None:
    assert compared(capsys, tmp_path)["label"] == "REPEAT"


@pytest.mark.parametrize(
    ("options", "what"),
    [
        (("--set", "mouth=4"), "mouth"),
        (("--emotion", "worried"), "emotion"),
        (("--free", "a loose strand"), "free"),
        (("--size", "2048x2560"), "size"),
        (("--count", "3"), "count"),
        (("--unlock", "hair"), "lock-hair"),
        (("--model", "simulated/sim-b", "--model", "simulated/sim-a"), "slots"),
        (("--model", "simulated/sim-a", "--model", "simulated/sim-b-2"), "model-version"),
        (("--model", "simulated/sim-a", "--model", "by-hand"), "model"),
    ],
)
def test_a_second_change_is_named(capsys: Capsys, tmp_path: Path, options: tuple[str, ...], what: str) -> None:
    told = compared(capsys, tmp_path, "--set", "brow=3", *options)
    assert told["label"] == "EXPLORATION"
    named = {change["what"] for change in told["changes"]}
    assert {"brow", what} <= named


def test_without_json_it_is_said_for_people(capsys: Capsys, tmp_path: Path) -> None:
    baseline, step = record(capsys, tmp_path / "a"), record(capsys, tmp_path / "b", "--set", "brow=4", "--count", "3")
    told = call(capsys, "fair", "--baseline", baseline, "--step", step).out.splitlines()
    assert told == [
        "EXPLORATION: Two things change: brow tension and pictures per model. If one picture wins, you won’t know why.",
        "- brow tension: subtle → strong",
        "- pictures per model: 1 → 3",
    ]


def test_equal_runs_give_equal_records(capsys: Capsys, tmp_path: Path) -> None:
    one = Path(record(capsys, tmp_path / "a", "--set", "gaze=2")).read_bytes()
    assert Path(record(capsys, tmp_path / "b", "--set", "gaze=2")).read_bytes() == one


def test_records_of_single_requests_are_compared_by_their_words(capsys: Capsys, tmp_path: Path) -> None:
    files = []
    for name, text in (("a", "a sad woman"), ("b", "a worried woman")):
        path = tmp_path / name
        path.write_text(json.dumps({"model": "fal/x", "text": text, "size": "1024x1280", "more": 1}))
        files.append(str(path))
    told = json.loads(call(capsys, "fair", "--baseline", files[0], "--step", files[1], "--json").out)
    assert told["label"] == "FAIR"
    assert told["changes"] == [{"what": "text", "from": "sad", "to": "worried"}]


@pytest.mark.parametrize(
    "content",
    [
        *("", "[]", "{}", "[" * 9000, "\x00"),
        *('{"requests": []}', '{"requests": 3}', '{"model": "x", "text": "y", "size": "big"}'),
        *('{"version": 99, "requests": []}', '{"draft": {"recipe": 1}, "requests": []}', '{"version": "a"}'),
    ],
)
def test_what_is_no_record_is_refused_in_one_sentence(capsys: Capsys, tmp_path: Path, content: str) -> None:
    path = tmp_path / "odd.json"
    path.write_text(content)
    assert_refused(call(capsys, "fair", "--baseline", str(path), "--step", str(path)), 2, "odd.json")


@pytest.mark.parametrize(
    "options",
    [
        *(("--part", "nose=long"), ("--unlock", "nose"), ("--model", "x/y"), ("--size", "huge")),
        *(("--count", "0"), ("--count", "many"), ("--count", "9")),
    ],
)
def test_a_record_of_nonsense_is_not_written(capsys: Capsys, tmp_path: Path, options: tuple[str, ...]) -> None:
    made = call(capsys, "prompt", "--record", str(tmp_path / "a.json"), *options)
    assert made.code == 2
    assert made.err.count("\n") == 1
    assert list(tmp_path.iterdir()) == []
