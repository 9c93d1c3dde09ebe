"""`prompt` prints the words as they are sent, and says in one sentence what it cannot use."""

import json
import re
from pathlib import Path

import pytest

from studio.prompt.scale import KNOBS
from tests.command.calls import HEAVY, assert_refused, call, child
from tests.fakes.demo import EMOTIONS, RESOURCES

Capsys = pytest.CaptureFixture[str]
SEPARATOR = re.compile(r"[,;.]?\s*")


def test_the_words_alone_are_on_stdout(capsys: Capsys) -> None:
    made = call(capsys, "prompt")
    assert (made.code, made.err) == (0, "")
    assert made.out.startswith("slightly sad expression, ")
    assert "high ponytail" in made.out
    assert made.out.count("\n") == 1


@pytest.mark.parametrize("emotion", EMOTIONS)
@pytest.mark.parametrize("step", ["0", "3", "5"])
def test_every_span_stands_where_it_says_and_all_are_there(capsys: Capsys, emotion: str, step: str) -> None:
    told = json.loads(call(capsys, "prompt", "--emotion", emotion, "--intensity", step, "--json").out)
    assert set(told) == {"text", "spans", "warnings"}
    at = 0
    for span in told["spans"]:
        assert set(span) == {"start", "end", "text", "by"}
        assert told["text"][span["start"] : span["end"]] == span["text"] != ""
        assert SEPARATOR.fullmatch(told["text"], at, span["start"])
        assert span["by"]
        at = span["end"]
    assert SEPARATOR.fullmatch(told["text"], at)


@pytest.mark.parametrize("knob", KNOBS)
def test_a_knob_changes_its_own_words_only(capsys: Capsys, knob: str) -> None:
    before = json.loads(call(capsys, "prompt", "--json").out)["spans"]
    after = json.loads(call(capsys, "prompt", "--set", f"{knob}=5", "--json").out)["spans"]
    told = {span["text"] for span in before} ^ {span["text"] for span in after}
    assert told
    assert call(capsys, "prompt", "--set", f"{knob}=5").out != call(capsys, "prompt", "--set", f"{knob}=0").out
    shared = [span["text"] for span in before if span["text"] in {other["text"] for other in after}]
    assert len(shared) >= len(before) - 2


def test_intensity_is_heard(capsys: Capsys) -> None:
    texts = {call(capsys, "prompt", "--intensity", step).out for step in range(6)}
    assert len(texts) == 6


def test_a_recipe_file_stands_in_for_the_demo_recipe(capsys: Capsys, tmp_path: Path) -> None:
    demo = (RESOURCES / "recipes" / "demo.toml").read_text("utf-8")
    path = tmp_path / "mía.toml"
    path.write_text(demo, "utf-8")
    assert call(capsys, "prompt", "--recipe", path).out == call(capsys, "prompt").out
    path.write_text(demo.replace("high ponytail", "short bob"), "utf-8")
    changed = call(capsys, "prompt", "--recipe", path).out
    assert "short bob" in changed
    assert "ponytail" not in changed


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (("--emotion", "nope"), "nope"),
        (("--emotion", ""), "sad"),
        (("--intensity", "6"), "--intensity"),
        (("--intensity", "-1"), "--intensity"),
        (("--intensity", ""), "--intensity"),
        (("--intensity", "2.5"), "2.5"),
        (("--intensity", "9" * 5000), "--intensity"),
        (("--set", "nose=1"), "nose=1"),
        (("--set", "brow"), "brow"),
        (("--set", "brow=9"), "brow"),
        (("--set", "brow=-1"), "brow"),
        (("--set", "=3"), "=3"),
        (("--recipe", "gone.toml"), "gone.toml"),
        (("--recipe", "."), "."),
        (("--recipe", "a.png"), "a.png"),
        (("--recipe", "broken.toml"), ""),
        (("--colour",), "--help"),
        (("sad",), "--help"),
    ],
)
def test_what_cannot_be_used_is_one_sentence(
    capsys: Capsys, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], named: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n\xff")
    (tmp_path / "broken.toml").write_text("[parts\nhair = ")
    assert_refused(call(capsys, "prompt", *arguments), 2, named)


def test_in_a_terminal_nothing_heavy_is_loaded_and_nothing_is_left(tmp_path: Path) -> None:
    made = child(tmp_path, "prompt", "--emotion", "worried", "--intensity", "3")
    assert made.code == 0, made.err
    assert "worried" in made.out
    assert not made.loaded & HEAVY
    assert [path.name for path in (tmp_path / "home").rglob("*")] == ["tmp"]


def test_in_spanish(tmp_path: Path) -> None:
    made = child(tmp_path, "prompt", "--emotion", "nope", language="es_MX.UTF-8")
    assert_refused(made, 2, "No hay ninguna emoción llamada «nope».")
    usage = child(tmp_path, "prompt", "--set", language="es_MX.UTF-8")
    assert usage.code == 2
    assert "--help para ver las opciones" in usage.err
