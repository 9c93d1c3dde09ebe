"""`demo` writes the whole post without a screen, the same bytes every time, and replaces nothing of anybody else's."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from PIL import Image

from tests.command.calls import HEAVY, Call, assert_refused, call, child

Capsys = pytest.CaptureFixture[str]
TEXTS = {"caption.txt", "alt-text.txt", "prompts.md"}
FOREIGN = {"07-holiday.jpg": b"a photo of the creator", "notes.txt": b"do not touch", "cover.jpg": b"other"}


@dataclass(frozen=True)
class Twice:
    """Two runs into one folder, with foreign and stale files put in between."""

    calls: tuple[Call, Call]
    files: tuple[Mapping[str, bytes], Mapping[str, bytes]]
    folder: Path
    home: Path


def files_of(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.fixture(scope="module")
def twice(tmp_path_factory: pytest.TempPathFactory) -> Twice:
    base, home = tmp_path_factory.mktemp("demo"), tmp_path_factory.mktemp("home")
    out = base / "deep" / "post"

    def run() -> Call:
        return child(base, "demo", "--out", out, "--lang", "es", language="es_ES.UTF-8", home=home)

    first = run()
    assert first.code == 0, first.err
    before = files_of(out)
    for name, data in {**FOREIGN, "42-gaze.jpg": before["01-cover.jpg"]}.items():
        (out / name).write_bytes(data)
    return Twice((first, run()), (before, files_of(out)), out, home)


def test_the_post_is_whole(twice: Twice) -> None:
    slides = sorted(set(twice.files[0]) - TEXTS)
    assert set(twice.files[0]) >= TEXTS
    assert slides[0] == "01-cover.jpg"
    assert len(slides) >= 6
    assert [name[:2] for name in slides] == [f"{number:02}" for number in range(1, len(slides) + 1)]
    for name in slides:
        with Image.open(twice.folder / name) as image:
            assert (image.format, image.size) == ("JPEG", (1080, 1350))


def test_paths_go_to_stdout_and_the_note_to_stderr(twice: Twice) -> None:
    made = twice.calls[0]
    assert {Path(line).name for line in made.out.splitlines()} == set(twice.files[0])
    assert all(Path(line).is_file() for line in made.out.splitlines())
    assert made.err.startswith("Dibujando")
    assert made.err.count("\n") == 1


def test_the_same_call_gives_the_same_bytes(twice: Twice) -> None:
    before, after = twice.files
    assert twice.calls[1].code == 0, twice.calls[1].err
    assert {name: after[name] for name in before} == before


def test_only_its_own_numbered_files_are_replaced(twice: Twice) -> None:
    before, after = twice.files
    assert set(after) == {*before, *FOREIGN}
    assert {name: after[name] for name in FOREIGN} == FOREIGN


def test_it_speaks_spanish(twice: Twice) -> None:
    assert "¿" in twice.files[0]["caption.txt"].decode()
    assert " y " in twice.files[0]["alt-text.txt"].decode()


def test_nothing_heavy_is_loaded_and_nothing_is_left_behind(twice: Twice) -> None:
    for made in twice.calls:
        assert not made.loaded & HEAVY
    left = [path.relative_to(twice.home).as_posix() for path in twice.home.rglob("*")]
    assert left == ["tmp"]


def test_an_unknown_emotion_is_one_sentence_and_writes_nothing(capsys: Capsys, tmp_path: Path) -> None:
    assert_refused(call(capsys, "demo", "--out", tmp_path / "post", "--emotion", "nope"), 2, "nope")
    assert list(tmp_path.iterdir()) == []


def test_what_is_missing_or_unknown_is_one_sentence(capsys: Capsys, tmp_path: Path) -> None:
    assert_refused(call(capsys, "demo"), 2, "--out")
    assert_refused(call(capsys, "demo", "--out", tmp_path / "post", "--lang", "fr"), 2, "--lang")
    assert list(tmp_path.iterdir()) == []
