"""What a published file holds, read back from its bytes."""

import io
import json
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image, ImageCms

from studio.image.colour import srgb_profile
from studio.post.formats import Kind
from studio.post.publish import ENDINGS, MEGABYTE, MOST_BYTES, QUALITIES, published
from studio.post.read_back import read_back
from studio.post.render import Rendered, render_cover
from studio.post.systems import System
from studio.post.xmp import COMPOSITE, DRAWN, SOURCE, Told, packet
from studio.words import LANGUAGES
from tests.post.scenes import cover, pair, words

TOLD = Told(
    'Dos <retratos> & "una" pregunta',
    "es",
    simulated=False,
    systems=(System("Seedream 4.5", "seedream-4-5-251128"), System("Sim A", "1", simulated=True)),
)
KINDS: tuple[Kind, ...] = ("jpeg", "png", "webp")
EXIFTOOL = shutil.which("exiftool")


@pytest.fixture(scope="module")
def rendered() -> Rendered:
    return render_cover(cover(), words(), alt='Two <portraits> & a "question"')


def opened(data: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


def told(data: bytes) -> str:
    return str(opened(data).getxmp())


def test_jpeg_is_full_colour_and_neither_progressive_nor_dated(rendered: Rendered) -> None:
    image = opened(rendered.jpeg())
    assert image.format == "JPEG"
    assert image.size == (1080, 1350)
    assert [part[1:3] for part in image.layer] == [(1, 1)] * 3  # type: ignore[attr-defined]
    assert "progressive" not in image.info
    assert not image.getexif()


def test_files_carry_the_srgb_profile(rendered: Rendered) -> None:
    for data in (rendered.jpeg(), rendered.png()):
        profile = opened(data).info["icc_profile"]
        assert profile == srgb_profile()
        assert "sRGB" in ImageCms.getProfileDescription(ImageCms.ImageCmsProfile(io.BytesIO(profile)))


def test_png_keeps_every_pixel(rendered: Rendered) -> None:
    assert opened(rendered.png()).tobytes() == rendered.image.tobytes()


def test_jpeg_stays_close_to_the_pixels(rendered: Rendered) -> None:
    colour = opened(rendered.jpeg()).convert("RGB").getpixel((540, 40))
    assert isinstance(colour, tuple)
    assert all(abs(part - 22) <= 2 for part in colour)


def test_files_say_how_they_were_made_and_what_is_seen(rendered: Rendered) -> None:
    for data in (rendered.jpeg(), rendered.png()):
        said = told(data)
        assert COMPOSITE in said
        assert 'Two <portraits> & a "question"' in said


def test_simulated_slides_claim_no_trained_model() -> None:
    drawn = render_cover(cover(panels=pair(simulated=True)), words())
    assert DRAWN in told(drawn.jpeg())
    one, two = pair()
    mixed = render_cover(cover(panels=(one, replace(two, simulated=True))), words())
    assert COMPOSITE in told(mixed.png())


def test_equal_slides_are_equal_files_at_any_time() -> None:
    first = render_cover(cover(), words())
    again = render_cover(cover(), words())
    assert first.jpeg() == again.jpeg()
    assert first.png() == again.png()


def test_x5_i8_files_tell_no_place_time_or_prompt(rendered: Rendered) -> None:
    said = packet(rendered.told).decode()
    for private in ("GPS", "Date", "AIPrompt", "parameters"):
        assert private not in said
    assert set(opened(rendered.png()).info) <= {"icc_profile", "XML:com.adobe.xmp", "xmp"}


def test_language_of_the_description_is_told() -> None:
    assert b'xml:lang="es"' in packet(Told("Dos retratos", "es", simulated=False))


def grain(width: int = 500, height: int = 400) -> Image.Image:
    """Pixels that no encoder can make small."""
    bands = [Image.effect_noise((width, height), 120) for _band in "RGB"]
    return Image.merge("RGB", bands)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_carries_the_same_words_and_the_profile(kind: Kind) -> None:
    made = published(grain(), TOLD, kind)
    image = opened(made.data)
    assert made.notes == ()
    assert image.format == kind.upper()
    assert image.info["icc_profile"] == srgb_profile()
    assert COMPOSITE in told(made.data)
    said = read_back(made.data)
    assert said.alt == {"x-default": TOLD.alt, "es": TOLD.alt}
    assert (said.systems, said.versions, said.simulated) == ("Seedream 4.5", "seedream-4-5-251128", True)
    assert (said.tool, said.prompt, said.source) == ("Expression Studio", "", COMPOSITE.removeprefix(SOURCE))


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_of_the_picture_before_comes_along(kind: Kind) -> None:
    """A picture that was opened from a file remembers comments, resolution and EXIF of that file."""
    exif = Image.Exif()
    exif[0x010F] = "Canon"
    source = io.BytesIO()
    grain().save(source, "JPEG", comment=b"/home/ana/a.png", dpi=(300, 300), exif=exif)
    data = published(Image.open(source), TOLD, kind).data
    assert not opened(data).getexif()
    assert "comment" not in opened(data).info
    said = read_back(data)
    assert (said.camera, said.dated, said.placed, said.private) == ("", False, False, frozenset())


@pytest.mark.parametrize("kind", KINDS)
def test_equal_pixels_and_words_are_equal_files(kind: Kind) -> None:
    pixels = grain(90, 90)
    assert published(pixels, TOLD, kind) != published(pixels, replace(TOLD, alt="other"), kind)
    assert published(pixels, TOLD, kind) == published(pixels.copy(), TOLD, kind)


@pytest.mark.parametrize("kind", ["png", "webp"])
def test_png_and_webp_keep_every_pixel(kind: Kind) -> None:
    pixels = grain()
    assert opened(published(pixels, TOLD, kind).data).convert("RGB").tobytes() == pixels.tobytes()


@pytest.mark.parametrize("kind", KINDS)
def test_the_longest_words_never_break_a_file(kind: Kind) -> None:
    endless = Told("&" * 90_000, "es", simulated=False, systems=(System("<" * 90_000),), prompt='"' * 90_000)
    said = read_back(published(grain(60, 60), endless, kind).data)
    assert said.alt["es"].startswith("&&&")
    assert said.alt["es"].endswith("…")
    assert said.prompt.startswith('""')


def test_a_file_within_the_limit_is_the_best_there_is(rendered: Rendered) -> None:
    made = published(rendered.image, rendered.told)
    assert made.data == rendered.jpeg()
    assert len(made.data) < MOST_BYTES


def test_a_file_above_the_limit_steps_down_and_says_so() -> None:
    pixels = grain()
    whole = len(published(pixels, TOLD).data)
    sizes = [whole]
    for part in (0.9, 0.7, 0.5):
        limit = int(whole * part)
        made = published(pixels, TOLD, most_bytes=limit)
        assert len(made.data) <= limit
        (note,) = made.notes
        said = dict(note.args)
        assert note.key == "publish-quality"
        assert said["quality"] in QUALITIES[1:]
        assert [layer[1:3] for layer in opened(made.data).layer] == [(1, 1)] * 3  # type: ignore[attr-defined]
        sizes.append(len(made.data))
    assert sizes == sorted(sizes, reverse=True)
    assert len(set(sizes)) == 4


def test_the_first_step_that_fits_is_taken() -> None:
    pixels = grain()
    fitting = published(pixels, TOLD, most_bytes=len(published(pixels, TOLD).data) * 3 // 4)
    exact = published(pixels, TOLD, most_bytes=len(fitting.data))
    below = published(pixels, TOLD, most_bytes=len(fitting.data) - 1)
    steps = [QUALITIES.index(int(dict(made.notes[0].args)["quality"])) for made in (fitting, exact, below)]  # type: ignore[arg-type]
    assert steps == [steps[0], steps[0], steps[0] + 1]
    assert steps[0] > 0


def test_a_webp_that_is_too_large_gives_up_pixels_only_then() -> None:
    pixels = grain(200, 200)
    whole = published(pixels, TOLD, "webp")
    smaller = published(pixels, TOLD, "webp", most_bytes=len(whole.data) * 3 // 4)
    assert len(smaller.data) <= len(whole.data) * 3 // 4
    assert [note.key for note in smaller.notes] == ["publish-quality"]
    assert read_back(smaller.data) == read_back(whole.data)


@pytest.mark.parametrize("kind", KINDS)
def test_what_cannot_be_made_small_enough_is_told_and_still_a_file(kind: Kind) -> None:
    made = published(grain(), TOLD, kind, most_bytes=1000)
    (note,) = made.notes
    assert note.key == "publish-too-large"
    assert opened(made.data).size == (500, 400)
    for language in LANGUAGES:
        sentence = words(language).tell(note)
        assert str(dict(note.args)["have"]) in sentence
        assert "{" not in sentence


def test_a_size_just_over_the_limit_is_not_told_as_the_limit() -> None:
    pixels = grain(1300, 1300)
    limit = 2 * MEGABYTE
    (note,) = published(pixels, TOLD, "png", most_bytes=limit).notes
    said = dict(note.args)
    assert said["most"] == "2"
    assert float(str(said["have"])) > 2


def test_kinds_that_are_not_written_are_refused() -> None:
    assert set(ENDINGS) == set(KINDS)
    with pytest.raises(ValueError, match="pdf"):
        published(grain(60, 60), TOLD, "pdf")


@pytest.mark.skipif(EXIFTOOL is None, reason="exiftool is not installed; Pillow and defusedxml read the same above")
@pytest.mark.parametrize("kind", KINDS)
def test_exiftool_reads_the_same(kind: Kind, tmp_path: Path) -> None:
    """Unknown tags are asked for too: the fields for AI are younger than many installed versions."""
    path = tmp_path / f"slide.{ENDINGS[kind]}"
    path.write_bytes(published(grain(60, 60), replace(TOLD, prompt="a sad woman"), kind).data)
    done = subprocess.run(
        [EXIFTOOL or "", "-json", "-n", "-a", "-u", "-G1", "-charset", "UTF8", path],
        capture_output=True,
        check=True,
    )
    (read,) = json.loads(done.stdout)
    assert read["XMP-iptcExt:DigitalSourceType"] == COMPOSITE
    assert read["XMP-iptcExt:AISystemUsed"] == "Seedream 4.5"
    assert str(read["XMP-iptcExt:AISystemVersionUsed"]) == "seedream-4-5-251128"
    assert read["XMP-iptcExt:AIPromptInformation"] == "a sad woman"
    assert read["XMP-iptcCore:AltTextAccessibility"] == TOLD.alt
    assert read["XMP-iptcCore:AltTextAccessibility-es"] == TOLD.alt
    assert read["XMP-dc:Subject"] == "SIMULATED"
    assert read["XMP-xmp:CreatorTool"] == "Expression Studio"
    assert not [name for name in read if "GPS" in name or name.startswith(("ExifIFD", "IFD0"))]
