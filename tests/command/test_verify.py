"""`verify` says in plain words what files say about themselves, and refuses what is no picture in one sentence."""

import io
from functools import cache
from pathlib import Path

import pytest
from PIL import Image

from studio.command.verify import MADE, told
from studio.post.clip_film import film
from studio.post.formats import Kind
from studio.post.publish import ENDINGS, published
from studio.post.read_back import Said, read_back
from studio.post.systems import System
from studio.post.xmp import Told
from studio.store.resource import load_words
from studio.words import LANGUAGES
from tests.command.calls import HEAVY, assert_refused, call, child
from tests.fakes.pictures import BAD, encoded, noise, with_segment
from tests.post.clips import clip, pair

Capsys = pytest.CaptureFixture[str]
SLIDE = Told(
    "Dos retratos de la misma mujer",
    "es",
    simulated=False,
    systems=(System("Seedream 4.5", "seedream-4-5-251128"), System("Nano Banana", "gemini-2.5-flash-image")),
)
KINDS: tuple[Kind, ...] = ("jpeg", "png", "webp")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def slide(folder: Path, told: Told, kind: Kind = "jpeg") -> str:
    path = folder / f"01-cover.{ENDINGS[kind]}"
    path.write_bytes(published(noise(), told, kind).data)
    return path.name


def said(key: str, tongue: str = "en", **args: str) -> str:
    return load_words(tongue).say(key, **args)


@pytest.mark.parametrize("kind", KINDS)
def test_a_slide_of_ours_says_all_it_should(capsys: Capsys, folder: Path, kind: Kind) -> None:
    made = call(capsys, "verify", slide(folder, SLIDE, kind))
    head, *lines = made.out.splitlines()
    assert (made.code, made.err) == (0, "")
    assert head == f"01-cover.{ENDINGS[kind]}: { {'jpeg': 'JPEG', 'png': 'PNG', 'webp': 'WebP'}[kind] }, 96 × 120 px"
    assert [line.strip() for line in lines] == [
        said("verify-made-composite", term="compositeWithTrainedAlgorithmicMedia"),
        said("verify-systems", names="Seedream 4.5; Nano Banana"),
        said("verify-versions", names="seedream-4-5-251128; gemini-2.5-flash-image"),
        said("verify-alt", language="es", text="Dos retratos de la misma mujer"),
        said("verify-tool", name="Expression Studio"),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_line_is_said_in_both_languages(language: str) -> None:
    drawn = Told("", language, simulated=True, systems=(System("Sim A", "1", simulated=True),), prompt="a sad woman")
    words = load_words(language)
    assert [words.tell(line) for line in told(read_back(published(noise(), drawn).data), words)] == [
        said("verify-made-drawn", language, term="algorithmicMedia"),
        said("verify-simulated", language),
        said("verify-prompt", language, text="a sad woman"),
        said("verify-tool", language, name="Expression Studio"),
        said("verify-missing", language, what=said("verify-lacks-alt", language)),
    ]
    assert "SIMULATED" in said("verify-simulated", language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("term", MADE)
def test_every_term_has_words(language: str, term: str) -> None:
    words = load_words(language)
    (line, *_rest) = told(Said(source=term), words)
    assert words.tell(line).endswith(f" ({term}).")


def test_one_raw_picture_without_a_model_lacks_its_name(capsys: Capsys, folder: Path) -> None:
    made = call(capsys, "verify", slide(folder, Told("A woman", "en", simulated=False, raw=True)))
    assert said("verify-made-trained", term="trainedAlgorithmicMedia") in made.out
    assert said("verify-missing", what=said("verify-lacks-systems")) in made.out


def test_a_foreign_file_that_says_nothing_is_told_so(capsys: Capsys, folder: Path) -> None:
    (folder / "a.png").write_bytes(encoded("PNG"))
    lines = [line.strip() for line in call(capsys, "verify", "a.png").out.splitlines()]
    lacks = ", ".join((said("verify-lacks-source"), said("verify-lacks-alt")))
    assert lines == ["a.png: PNG, 96 × 120 px", said("verify-silent"), said("verify-missing", what=lacks)]


def test_a_photo_names_its_camera_and_is_warned_of(capsys: Capsys, folder: Path) -> None:
    exif = Image.Exif()
    exif.update({0x010F: "Canon", 0x0110: "EOS R5", 0x0132: "2026:11:01 10:00:00", 0x010E: "/home/ana/a.png"})
    exif.get_ifd(0x8825).update({1: "N", 2: (40.0, 25.0, 0.0), 3: "W", 4: (3.0, 42.0, 0.0)})
    (folder / "a.jpg").write_bytes(encoded("JPEG", noise(), exif=exif))
    out = call(capsys, "verify", "a.jpg").out
    for line in (
        said("verify-camera", name="Canon EOS R5"),
        *map(said, ("verify-place", "verify-path", "verify-date")),
    ):
        assert line in out
    assert "/home/ana" not in out


def test_keys_and_signed_links_are_warned_of_and_not_repeated(capsys: Capsys, folder: Path) -> None:
    key, link = "AIza" + "SyA1234567890abcdefghijklmnopqrstuvw", "https://example.com/a.png?X-Amz-Signature=0f"
    (folder / "a.jpg").write_bytes(with_segment(f"{key} {link}".encode(), 0xFE))
    out = call(capsys, "verify", "a.jpg").out
    assert said("verify-key") in out
    assert said("verify-link") in out
    assert key not in out
    assert link not in out


def test_damaged_metadata_credentials_and_unknown_terms_are_said(capsys: Capsys, folder: Path) -> None:
    (folder / "a.jpg").write_bytes(with_segment(b"http://ns.adobe.com/xap/1.0/\0<x"))
    assert said("verify-broken") in call(capsys, "verify", "a.jpg").out
    (folder / "b.jpg").write_bytes(with_segment(b"JP\0\1", 0xEB))
    assert said("verify-credentials") in call(capsys, "verify", "b.jpg").out
    term = published(noise(), SLIDE).data.replace(
        b"/compositeWithTrainedAlgorithmicMedia<", b"/compositeOfSomethingElseAltogetherXX<"
    )
    (folder / "c.jpg").write_bytes(term)
    assert said("verify-made-other", term="compositeOfSomethingElseAltogetherXX") in call(capsys, "verify", "c.jpg").out


def test_foreign_words_cannot_move_the_cursor_or_flood_the_terminal(capsys: Capsys, folder: Path) -> None:
    tool = "\u202eevil\n  SIMULATED: no" + "x" * 5000
    packet = published(noise(), Told(tool, "en", simulated=False, prompt="a\x9b2Jb\u2028c")).data
    (folder / "a.jpg").write_bytes(packet)
    out = call(capsys, "verify", "a.jpg").out
    assert "\u202e" not in out
    assert "\x9b" not in out
    assert len(out.splitlines()) == 6
    assert max(map(len, out.splitlines())) < 700


def test_the_other_files_are_read_when_one_is_none(capsys: Capsys, folder: Path) -> None:
    name = slide(folder, SLIDE)
    (folder / "b.png").write_bytes(b"<html>")
    made = call(capsys, "verify", "gone.jpg", name, "b.png", name)
    assert made.code == 2
    assert made.out.count(f"{name}: ") == 2
    assert [("gone.jpg" in line, "b.png" in line) for line in made.err.splitlines()] == [(True, False), (False, True)]


@pytest.mark.parametrize("kind", BAD)
def test_every_bad_picture_is_one_sentence(capsys: Capsys, folder: Path, kind: str) -> None:
    (folder / "foto.png").write_bytes(BAD[kind][0])
    assert_refused(call(capsys, "verify", "foto.png"), 2, "foto.png")


@pytest.mark.parametrize("name", ["gone.png", ".", "/dev/zero", "https://example.org/a.png"])
def test_what_is_no_file_is_one_sentence(capsys: Capsys, name: str) -> None:
    assert_refused(call(capsys, "verify", name), 2)


def test_without_a_file_the_usage_is_said(capsys: Capsys) -> None:
    assert_refused(call(capsys, "verify"), 2, "--help")


def test_in_a_terminal_it_only_reads_and_loads_nothing_heavy(folder: Path) -> None:
    name = slide(folder, SLIDE)
    before = (folder / name).read_bytes()
    made = child(folder, "verify", name, language="es_ES.UTF-8")
    assert made.code == 0, made.err
    assert said("verify-tool", "es", name="Expression Studio") in made.out
    assert not made.loaded & (HEAVY | {"PIL", "numpy"})
    assert (folder / name).read_bytes() == before
    assert [path.name for path in (folder / "home").rglob("*")] == ["tmp"]


def test_what_demo_and_cover_write_can_be_read_back(capsys: Capsys, folder: Path) -> None:
    (folder / "a.png").write_bytes(encoded("PNG", noise(400, 500)))
    assert call(capsys, "cover", "a.png", "a.png", "--out", "c.png").code == 0
    out = call(capsys, "verify", "c.png").out
    assert said("verify-made-composite", term="compositeWithTrainedAlgorithmicMedia") in out
    assert said("verify-tool", name="Expression Studio") in out
    with Image.open(io.BytesIO((folder / "c.png").read_bytes())) as image:
        assert image.format == "PNG"


@cache
def clip_file(*, simulated: bool = False) -> bytes:
    """A clip of two models, or of the simulated pair."""
    return film(clip(pair(("Sim A", "Sim B"), simulated=True) if simulated else pair()), "flip")


def test_a_clip_of_ours_says_all_it_should(capsys: Capsys, folder: Path) -> None:
    (folder / "clip.mp4").write_bytes(clip_file())
    made = call(capsys, "verify", "clip.mp4")
    head, *lines = made.out.splitlines()
    assert (made.code, made.err) == (0, "")
    assert head == "clip.mp4: MP4, 320 × 400 px"
    title = "Who does sad better?"
    seen = "A clip of two portraits at one place: A, Seedream 4.5, then B, Nano Banana, and back to A."
    assert [line.strip() for line in lines] == [
        said("verify-made-composite", term="compositeWithTrainedAlgorithmicMedia"),
        said("verify-systems", names="Seedream 4.5; Nano Banana"),
        said("verify-versions", names="simulated/sim-a; simulated/sim-b"),
        said("verify-title", text=title),
        said("verify-comment", text="AI generated: Seedream 4.5, Nano Banana."),
        said("verify-alt", language="en", text=f"{title} {seen}"),
        said("verify-tool", name="Expression Studio"),
    ]


def test_a_clip_of_drawings_says_that_it_is_simulated(capsys: Capsys, folder: Path) -> None:
    (folder / "clip.mp4").write_bytes(clip_file(simulated=True))
    out = call(capsys, "verify", "clip.mp4").out
    assert said("verify-simulated") in out
    assert said("verify-made-drawn", term="algorithmicMedia") in out
    assert "not a model result" in out


@pytest.mark.parametrize("left", [40, 0.5, 0.99])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_damaged_clip_is_one_sentence_and_the_others_are_read(folder: Path, left: float, language: str) -> None:
    data = clip_file()
    (folder / "cut.mp4").write_bytes(data[: int(left) or int(left * len(data))])
    (folder / "clip.mp4").write_bytes(data)
    made = child(folder, "verify", "cut.mp4", "clip.mp4", language=f"{language}_ES.UTF-8")
    assert made.code == 2
    assert made.err == said("verify-film-damaged", language, name="cut.mp4") + "\n"
    assert "clip.mp4: MP4, 320 × 400 px" in made.out
    assert not made.loaded & (HEAVY | {"PIL", "numpy", "av"})


def test_a_film_in_the_place_of_a_picture_is_still_refused(capsys: Capsys, folder: Path) -> None:
    (folder / "a.png").write_bytes(clip_file())
    assert_refused(call(capsys, "cover", "a.png", "a.png", "--out", "c.png"), 2, "a.png")
