"""What other people's files say is read without trusting them, and what they give away is noticed."""

import io
import struct
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, PngImagePlugin

from studio.post.camera import camera
from studio.post.read_back import Said, read_back
from studio.post.xmp import SPACES
from tests.fakes.pictures import BROKEN_EXIF, chunk, encoded, noise, with_segment

AMPLE = settings(deadline=None)
KINDS = ["JPEG", "PNG", "WEBP"]
RDF, EXT = SPACES["rdf"], SPACES["ext"]
KEY = "AIza" + "SyA1234567890abcdefghijklmnopqrstuvw"


def xmp(inside: str, attributes: str = "") -> str:
    return (
        f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="{RDF}"><rdf:Description rdf:about=""'
        f' xmlns:ext="{EXT}" xmlns:xmp="{SPACES["xmp"]}" xmlns:core="{SPACES["core"]}"'
        ' xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:mm="http://ns.adobe.com/xap/1.0/mm/"'
        ' xmlns:ref="http://ns.adobe.com/xap/1.0/sType/ResourceRef#"'
        f" {attributes}>{inside}</rdf:Description></rdf:RDF></x:xmpmeta>"
    )


def picture(kind: str, packet: str = "", exif: Image.Exif | None = None) -> bytes:
    """A small picture of a kind with what it is given beside its pixels, written by Pillow."""
    if kind != "PNG":
        return encoded(kind, noise(), **({"xmp": packet.encode()} if packet else {}), exif=exif or b"")
    info = PngImagePlugin.PngInfo()
    if packet:
        info.add_itxt("XML:com.adobe.xmp", packet)
    return encoded(kind, noise(), pnginfo=info, exif=exif or b"")


def exif(*, gps: bool = False, **fields: str) -> Image.Exif:
    made = Image.Exif()
    for name, tag in (("make", 0x010F), ("model", 0x0110), ("software", 0x0131), ("date", 0x0132), ("about", 0x010E)):
        if name in fields:
            made[tag] = fields[name]
    if gps:
        made.get_ifd(0x8825).update({1: "N", 2: (40.0, 25.0, 0.0), 3: "W", 4: (3.0, 42.0, 0.0)})
    return made


def png_with(*chunks: bytes) -> bytes:
    whole = encoded("PNG")
    return whole[:33] + b"".join(chunks) + whole[33:]


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_that_says_nothing(kind: str) -> None:
    assert read_back(picture(kind)) == Said()


@pytest.mark.parametrize("data", [b"", b"GIF89a", b"<html>", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"RIFF    WEBP"])
def test_what_is_no_whole_picture_says_nothing(data: bytes) -> None:
    assert read_back(data) == Said()


@pytest.mark.parametrize("kind", KINDS)
def test_properties_are_read_as_elements_and_as_attributes(kind: str) -> None:
    term = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"
    inside = f"<ext:DigitalSourceType>{term}</ext:DigitalSourceType><ext:AISystemUsed>Imagen</ext:AISystemUsed>"
    attributes = f'ext:DigitalSourceType="{term}" ext:AISystemUsed="Imagen" xmp:CreatorTool="Editor 3"'
    for packet in (xmp(inside, 'xmp:CreatorTool="Editor 3"'), xmp("", attributes)):
        said = read_back(picture(kind, packet))
        assert (said.source, said.systems, said.tool) == ("trainedAlgorithmicMedia", "Imagen", "Editor 3")
        assert not said.broken
        assert not said.private


def test_a_source_may_be_written_as_a_resource_of_its_term() -> None:
    said = read_back(picture("JPEG", xmp("<ext:DigitalSourceType>digitalCapture</ext:DigitalSourceType>")))
    assert said.source == "digitalCapture"


def test_descriptions_come_by_language() -> None:
    items = '<rdf:li xml:lang="x-default">Two</rdf:li><rdf:li xml:lang="es">Dos</rdf:li>'
    packet = xmp(f"<core:AltTextAccessibility><rdf:Alt>{items}</rdf:Alt></core:AltTextAccessibility>")
    assert read_back(picture("PNG", packet)).alt == {"x-default": "Two", "es": "Dos"}


@pytest.mark.parametrize("kind", KINDS)
def test_a_camera_names_itself_the_time_and_the_place(kind: str) -> None:
    block = exif(make="Canon", model="EOS R5", software="Lightroom 9", date="2026:11:01 10:00:00", gps=True)
    said = read_back(picture(kind, exif=block))
    assert (said.camera, said.tool) == ("Canon EOS R5", "Lightroom 9")
    assert said.dated
    assert said.placed


def test_a_camera_without_a_place_is_not_said_to_tell_one() -> None:
    block = exif(make="Canon", model="Canon EOS R5")
    block.get_ifd(0x8825)[0] = b"\x02\x03\x00\x00"  # the version of a place that was never filled in
    said = read_back(picture("JPEG", exif=block))
    assert said.camera == "Canon EOS R5"
    assert not said.placed
    assert not said.dated


@pytest.mark.parametrize("kind", KINDS)
def test_a_place_or_a_date_in_xmp_is_noticed(kind: str) -> None:
    assert read_back(picture(kind, xmp("<exif:GPSLatitude>40,25N</exif:GPSLatitude>"))).placed
    assert read_back(picture(kind, xmp("", 'xmp:CreateDate="2026-11-01"'))).dated


def test_a_block_of_exif_that_is_written_as_text_is_found() -> None:
    whole = exif(make="Canon", model="R5", gps=True).tobytes()
    text = f"\nexif\n{len(whole):8}\n" + "\n".join(whole.hex()[at : at + 72] for at in range(0, 2 * len(whole), 72))
    packed = chunk(b"zTXt", b"Raw profile type exif\0\0" + zlib.compress(text.encode()))
    said = read_back(png_with(packed))
    assert said.placed
    assert said.camera == "Canon R5"
    assert not read_back(png_with(chunk(b"tEXt", b"Raw profile type exif\0not hex at all"))).placed


def test_a_time_chunk_is_a_date() -> None:
    assert read_back(png_with(chunk(b"tIME", bytes(7)))).dated


@pytest.mark.parametrize("kind", KINDS)
def test_content_credentials_are_seen_and_not_judged(kind: str) -> None:
    boxes = b"\0\0\0\x18jumb c2pa"
    data = {
        "JPEG": lambda: with_segment(b"JP\0\1\0\0\0\1" + boxes, 0xEB),
        "PNG": lambda: png_with(chunk(b"caBX", boxes)),
        "WEBP": lambda: encoded("WEBP", lossless=True) + struct.pack("<4sI", b"C2PA", len(boxes)) + boxes,
    }[kind]()
    assert read_back(data).credentials
    assert not read_back(picture(kind)).credentials


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("made from /home/ana/fotos/a.png", "path"),
        ('{"file":"C:\\\\Users\\\\ana\\\\a.png"}', "path"),
        (f"key {KEY}", "key"),
        ("see https://cdn.example.com/a.png?X-Amz-Signature=0f", "link"),
    ],
)
def test_what_gives_something_away_is_found_wherever_it_stands(text: str, kind: str) -> None:
    quoted = text.replace('"', "&quot;")
    places = [
        *(picture(form, xmp(f"<core:Notes>{quoted}</core:Notes>")) for form in KINDS),
        *(picture(form, exif=exif(about=text)) for form in KINDS),
        png_with(chunk(b"tEXt", b"Comment\0" + text.encode())),
        with_segment(text.encode(), 0xFE),
    ]
    for data in places:
        assert read_back(data).private == {kind}


def test_numbers_that_editors_give_to_files_are_no_keys_and_their_paths_are_paths() -> None:
    number = "xmp.did:0123abcd-89ab-4cde-8f01-23456789abcd"
    assert not read_back(picture("JPEG", xmp("", f'mm:DocumentID="{number}"'))).private
    found = read_back(picture("JPEG", xmp("", f'mm:DocumentID="{number}" ref:filePath="/Users/ana/a.psd"')))
    assert found.private == {"path"}


def test_a_prompt_is_read_as_other_programs_write_it() -> None:
    said = read_back(png_with(chunk(b"tEXt", b"parameters\0a sad woman\nSteps: 20, Sampler: Euler")))
    assert said.prompt == "a sad woman"


BILLION = (
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>'
)


@pytest.mark.parametrize(
    "packet",
    [
        "no XML at all",
        xmp("<core:Notes>")[:-10],
        BILLION + xmp("<core:Notes>&c;</core:Notes>"),
        '<!DOCTYPE x SYSTEM "file:///etc/passwd">' + xmp(""),
        "<a>" * 5000 + "</a>" * 5000,
        xmp("<core:Notes>&undefined;</core:Notes>"),
    ],
)
def test_a_packet_that_cannot_be_trusted_is_said_to_be_unreadable(packet: str) -> None:
    for kind in KINDS:
        said = read_back(picture(kind, packet))
        assert said == Said(broken=True)


@pytest.mark.parametrize("block", BROKEN_EXIF.values(), ids=BROKEN_EXIF)
def test_broken_exif_says_nothing(block: bytes) -> None:
    assert read_back(with_segment(block)) == Said()


@given(st.binary(max_size=400))
@AMPLE
def test_any_block_of_exif_is_survived(block: bytes) -> None:
    for order in (b"II*\0", b"MM\0*", b""):
        camera(order + block)


@given(st.sampled_from(KINDS), st.integers(0, 4000), st.binary(min_size=1, max_size=12))
@AMPLE
def test_any_damage_is_survived(kind: str, at: int, bytes_: bytes) -> None:
    packet = xmp("<core:Notes>words</core:Notes>")
    data = bytearray(picture(kind, packet, exif(make="Canon", model="R5", gps=True)))
    data[at : at + len(bytes_)] = bytes_
    assert isinstance(read_back(bytes(data)), Said)
    assert isinstance(read_back(bytes(data[:at])), Said)


def test_a_directory_that_points_to_itself_ends() -> None:
    entry = struct.pack("<HHII", 0x8769, 4, 1, 8)
    block = b"II*\0" + struct.pack("<IH", 8, 1) + entry
    assert camera(block).name == ""


def test_pillow_reads_the_same_place() -> None:
    data = picture("JPEG", exif=exif(make="Canon", gps=True))
    with Image.open(io.BytesIO(data)) as image:
        assert 2 in image.getexif().get_ifd(0x8825)
    assert read_back(data).placed
