"""`cover` makes one slide from two files, or says in one sentence why not and leaves everything as it was."""

import io
import math
import os
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw

from studio.store.resource import load_words
from tests.command.calls import HEAVY, assert_refused, call, child
from tests.fakes.pictures import BAD, BROKEN_EXIF, encoded, noise, png_of_16_bits, with_segment

Capsys = pytest.CaptureFixture[str]
Point = tuple[float, float]
EYES_A: tuple[Point, Point] = ((450, 600), (750, 600))
EYES_B: tuple[Point, Point] = ((700, 650), (900, 690))


def eyes(points: tuple[Point, Point]) -> str:
    return ",".join(f"{x:g},{y:g}" for x, y in points)


def dotted(size: tuple[int, int], points: tuple[Point, Point]) -> Image.Image:
    """A grey picture with a red left and a green right eye."""
    image = Image.new("RGB", size, (128, 128, 128))
    radius = abs(points[1][0] - points[0][0]) / 12
    for (x, y), colour in zip(points, ((255, 0, 0), (0, 255, 0)), strict=True):
        ImageDraw.Draw(image).ellipse((x - radius, y - radius, x + radius, y + radius), fill=colour)
    return image


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two pictures of different size and kind, and the post of yesterday."""
    monkeypatch.chdir(tmp_path)
    dotted((1200, 1500), EYES_A).save(tmp_path / "a.png")
    dotted((1600, 1600), EYES_B).save(tmp_path / "b.jpg", quality=95, subsampling=0)
    (tmp_path / "old.jpg").write_bytes(b"yesterday")
    return tmp_path


def opened(path: Path) -> Image.Image:
    with Image.open(path) as image:
        image.load()
        return image


def found(image: Image.Image, channel: int) -> Point:
    pixels = np.asarray(image.convert("RGB")).astype(int)
    others = [other for other in range(3) if other != channel]
    rows, columns = np.nonzero((pixels[..., channel] > 200) & (pixels[..., others] < 90).all(axis=-1))
    assert len(rows) > 20
    return float(columns.mean()), float(rows.mean())


@pytest.mark.parametrize(("name", "form"), [("new.jpg", "JPEG"), ("new.png", "PNG"), ("NEW.PNG", "PNG")])
def test_the_ending_decides_the_format(capsys: Capsys, folder: Path, name: str, form: str) -> None:
    made = call(capsys, "cover", "a.png", "b.jpg", "--name-a", "One", "--name-b", "Two", "--out", name)
    assert (made.code, made.out) == (0, f"{name}\n"), made.err
    assert opened(folder / name).format == form
    assert opened(folder / name).size == (1080, 1350)


def test_both_faces_have_the_same_crop(capsys: Capsys, folder: Path) -> None:
    made = call(
        capsys,
        *("cover", "a.png", "b.jpg", "--out", "new.png", "--name-a", "One", "--name-b", "Two"),
        *("--eyes-a", eyes(EYES_A), "--eyes-b", eyes(EYES_B)),
    )
    assert made.code == 0, made.err
    assert load_words().say("post-finding-not-aligned") not in made.err
    cover = opened(folder / "new.png")
    middle = cover.width // 2
    halves = [cover.crop((0, 0, middle, cover.height)), cover.crop((middle, 0, cover.width, cover.height))]
    (left_a, right_a), (left_b, right_b) = (tuple(found(half, channel) for channel in (0, 1)) for half in halves)
    apart = [math.dist(left, right) for left, right in ((left_a, right_a), (left_b, right_b))]
    assert abs(apart[0] - apart[1]) <= 3
    assert abs((left_a[1] + right_a[1]) - (left_b[1] + right_b[1])) / 2 <= 3


def test_without_eyes_it_is_said_that_faces_may_not_line_up(capsys: Capsys) -> None:
    made = call(capsys, "cover", "a.png", "b.jpg", "--out", "new.jpg")
    assert made.code == 0
    assert load_words().say("post-finding-not-aligned") in made.err


def test_size_and_title_are_used_and_equal_calls_give_equal_files(capsys: Capsys, folder: Path) -> None:
    for name, title in (("1.jpg", "Which one?"), ("2.jpg", "Which one?"), ("3.jpg", "And now?")):
        call(capsys, "cover", "a.png", "b.jpg", "--out", name, "--size", "1080x1080", "--title", title)
    files = [(folder / name).read_bytes() for name in ("1.jpg", "2.jpg", "3.jpg")]
    assert files[0] == files[1] != files[2]
    assert opened(folder / "1.jpg").size == (1080, 1080)


@pytest.mark.parametrize(
    "data",
    [
        png_of_16_bits(400, 500),
        encoded("PNG", Image.new("I;16", (400, 500), 30000)),
        encoded("PNG", noise(200, 250, "RGBA")),
        encoded("JPEG", noise(200, 250, "CMYK")),
        *(with_segment(block, of=encoded("JPEG", noise(200, 250))) for block in BROKEN_EXIF.values()),
    ],
)
def test_unusual_good_pictures_make_a_cover(capsys: Capsys, folder: Path, data: bytes) -> None:
    (folder / "c.png").write_bytes(data)
    made = call(capsys, "cover", "c.png", "b.jpg", "--out", "new.jpg")
    assert made.code == 0, made.err
    assert opened(folder / "new.jpg").size == (1080, 1350)


@pytest.mark.parametrize("kind", BAD)
def test_every_bad_picture_is_one_sentence(capsys: Capsys, folder: Path, kind: str) -> None:
    (folder / "foto.png").write_bytes(BAD[kind][0])
    assert_refused(call(capsys, "cover", "foto.png", "b.jpg", "--out", "old.jpg"), 2, "foto.png")
    assert (folder / "old.jpg").read_bytes() == b"yesterday"


@pytest.mark.parametrize(
    ("arguments", "code", "named"),
    [
        (("a.png", "gone.png", "--out", "old.jpg"), 2, "gone.png"),
        (("a.png", ".", "--out", "old.jpg"), 2, "."),
        (("https://example.org/a.png", "b.jpg", "--out", "old.jpg"), 2, "a.png"),
        (("/dev/zero", "b.jpg", "--out", "old.jpg"), 2, "zero"),
        (("/proc/self/mem", "b.jpg", "--out", "old.jpg"), 2, "mem"),
        (("a.png", "b.jpg", "--out", "old.jpg", "--size", "0x0"), 2, "0x0"),
        (("a.png", "b.jpg", "--out", "old.jpg", "--size", "1x1"), 2, "1x1"),
        (("a.png", "b.jpg", "--out", "old.jpg", "--size", "999999x999999"), 2, "999999x999999"),
        (("a.png", "b.jpg", "--out", "old.jpg", "--size", "big"), 2, "big"),
        (("a.png", "b.jpg", "--out", "old.jpg", "--eyes-a", "1,2,3"), 2, "1,2,3"),
        (("a.png", "b.jpg", "--out", "old.jpg", "--eyes-a", "nan,nan,nan,nan"), 2, "nan"),
        (("a.png", "b.jpg", "--out", "old.jpg", "--eyes-b", "5,5,5,5"), 2, "5,5,5,5"),
        (("a.png", "b.jpg", "--out", "old.jpg", "--eyes-b", "5,5,99999,5"), 2, "99999"),
        (("a.png", "b.jpg", "--out", "old.jpg/new.jpg"), 1, "new.jpg"),
        (("a.png", "b.jpg", "--out", "/proc/new.jpg"), 1, "/proc/new.jpg"),
        (("a.png", "b.jpg", "--out", "."), 1, "."),
        (("a.png", "b.jpg", "--out", "x" * 300), 1, "xxx"),
        (("a.png", "b.jpg"), 2, "--out"),
        (("a.png", "--out", "old.jpg"), 2, "--help"),
    ],
)
def test_what_cannot_be_used_is_one_sentence(
    capsys: Capsys, folder: Path, arguments: tuple[str, ...], code: int, named: str
) -> None:
    before = sorted(path.name for path in folder.iterdir())
    assert_refused(call(capsys, "cover", *arguments), code, named)
    assert (folder / "old.jpg").read_bytes() == b"yesterday"
    assert sorted(path.name for path in folder.iterdir()) == before


def test_a_file_without_permission_is_one_sentence(capsys: Capsys, monkeypatch: pytest.MonkeyPatch) -> None:
    really = os.open

    def deny(path: str, flags: int, mode: int = 0o777, *, dir_fd: int | None = None) -> int:
        if path == "b.jpg":
            raise PermissionError(13, "denied", path)
        return really(path, flags, mode, dir_fd=dir_fd)

    monkeypatch.setattr(os, "open", deny)
    assert_refused(call(capsys, "cover", "a.png", "b.jpg", "--out", "old.jpg"), 2, "b.jpg")


def test_in_a_terminal_nothing_heavy_is_loaded_and_nothing_is_left(folder: Path) -> None:
    (folder / "b.jpg").write_bytes(with_segment(BROKEN_EXIF["values outside"], of=(folder / "b.jpg").read_bytes()))
    made = child(folder, "cover", "a.png", "b.jpg", "--out", "new.jpg", "--eyes-a", eyes(EYES_A))
    assert (made.code, made.out) == (0, "new.jpg\n"), made.err
    assert "Warning" not in made.err
    assert not made.loaded & HEAVY
    assert [path.name for path in (folder / "home").rglob("*")] == ["tmp"]


@pytest.mark.parametrize("kind", ["cut jpeg", "gigapixel", "heic"])
def test_in_a_terminal_bad_pictures_are_one_spanish_sentence(folder: Path, kind: str) -> None:
    (folder / "foto.png").write_bytes(BAD[kind][0])
    made = child(folder, "cover", "foto.png", "b.jpg", "--out", "old.jpg", language="es_MX.UTF-8")
    assert_refused(made, 2, "«foto.png»", "Tu biblioteca no ha cambiado.")


def test_help_and_version(capsys: Capsys) -> None:
    made = call(capsys, "cover", "--help")
    assert made.code == 0
    assert "--eyes-a" in made.out
    assert call(capsys, "--version").out.strip().count(".") == 2


def test_the_module_runs_as_a_program(folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "studio", "cover", "a.png", "gone.png", "--out", "old.jpg"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert io.StringIO(done.stdout).read() == ""


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="font folders of this system cannot be moved")
def test_a_sign_that_the_fonts_lack_is_drawn_with_one_of_the_machine_or_named(
    capsys: Capsys, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    manrope = files("font_manrope") / "files" / "Manrope-Regular.ttf"
    (folder / "share" / "fonts").mkdir(parents=True)
    (folder / "bare").mkdir()
    (folder / "share" / "fonts" / "DejaVuSans.ttf").write_bytes(manrope.read_bytes())
    said, drawn = [], []
    for place in ("bare", "share"):
        monkeypatch.setenv("XDG_DATA_DIRS", str(folder / place))
        monkeypatch.setenv("XDG_DATA_HOME", str(folder / "bare"))
        monkeypatch.setenv("HOME", str(folder / "bare"))
        made = call(capsys, "cover", "a.png", "b.jpg", "--title", "Nada \u2205", "--out", "new.png")
        said.append("\u2205" in made.err)
        drawn.append(opened(folder / "new.png").tobytes())
    assert said == [True, False]
    assert drawn[0] != drawn[1]
