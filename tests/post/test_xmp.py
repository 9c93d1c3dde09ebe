"""Any words go into the packet of a file and come out the same, except those that are nobody's business."""

from xml.etree.ElementTree import Element

import pytest
from defusedxml.ElementTree import fromstring  # type: ignore[import-untyped]
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.experiment.experiment import Shot
from studio.image.picture import Picture
from studio.post.private_text import GONE, private_kind, private_kinds, without_private
from studio.post.read_back import read_back
from studio.post.systems import System, systems_of
from studio.post.xmp import COMPOSITE, DRAWN, PACKET_MOST, SIMULATED, SPACES, TRAINED, Told, packet, written
from studio.request.image_request import ImageRequest
from studio.request.size import Size
from tests.fakes.pictures import with_segment

AMPLE = settings(deadline=None)
ANY = st.text(st.characters(), max_size=120)
SPECIAL = st.text(
    st.sampled_from("<>&\"';\r\n\t \x00\x0b\x85\u2028\ud800\udfff\ufffe\ufeff]]>?{}ñ👩\u200d🚀"), max_size=60
)
TEXTS = ANY | SPECIAL
SIM_A = System("Sim A", "1", simulated=True)
SEEDREAM = System("Seedream 4.5", "seedream-4-5-251128")
NANO = System("Nano Banana", "gemini-2.5-flash-image")
# Spelled in two parts, so that no program that guards keys takes a test for a leak.
KEYS = [
    "AIza" + "SyA1234567890abcdefghijklmnopqrstuvw",
    "sk-" + "proj-a1b2c3d4e5f6a1b2c3d4e5f6",
    "0123abcd-" + "89ab-4cde-8f01-23456789abcd",
]
LINKS = [
    "https://cdn.example.com/a.png?X-Amz-Signature=0f",
    "https://me:secret@example.com/a.png",
    "https://example.com/a?b=1&token=x",
]
PATHS = ["/home/ana/fotos/a.png", "C:\\Users\\ana\\a.png", "file:///Users/ana/a.png", "~/a.png", "\\\\nas\\a.png"]


def tree(told: Told) -> Element:
    """The packet through a reader that shares no line with the one of this program."""
    return fromstring(packet(told).decode())  # type: ignore[no-any-return]


def text_of(told: Told, name: str) -> str | None:
    found = tree(told).find(f".//{{{SPACES['ext']}}}{name}")
    return None if found is None else found.text


def alts_of(told: Told) -> dict[str, str]:
    items = tree(told).iterfind(f".//{{{SPACES['core']}}}AltTextAccessibility//{{{SPACES['rdf']}}}li")
    return {item.attrib["{http://www.w3.org/XML/1998/namespace}lang"]: item.text or "" for item in items}


def jpeg_with(xmp: bytes) -> bytes:
    return with_segment(b"http://ns.adobe.com/xap/1.0/\0" + xmp)


def shot(name: str, request: ImageRequest | None = None, *, simulated: bool = False) -> Shot:
    return Shot("s", 0, name, Picture("0", "PNG", 1, 1, 1), request, simulated=simulated)


@given(TEXTS, TEXTS, TEXTS)
@AMPLE
def test_any_text_is_valid_xml_and_the_same_again(alt: str, name: str, prompt: str) -> None:
    told = Told(alt, "es", simulated=False, systems=(System(name),), prompt=prompt)
    said = written(alt)
    assert alts_of(told) == {"x-default": said, "es": said}
    assert (text_of(told, "AIPromptInformation") or "").strip() == written(prompt).strip()
    assert (text_of(told, "AISystemUsed") or "").strip() == written(name).strip()


@given(TEXTS)
@AMPLE
def test_only_what_xml_cannot_hold_is_lost(text: str) -> None:
    lost = set(text) - set(written(text))
    assert private_kinds(text) or all(ord(one) < 32 or 0xD7FF < ord(one) < 0xE000 or ord(one) > 0xFFFD for one in lost)


@given(TEXTS, TEXTS)
@AMPLE
def test_our_own_reader_reads_what_the_other_reads(alt: str, prompt: str) -> None:
    told = Told(alt, "en", simulated=False, systems=(SEEDREAM, SIM_A), prompt=prompt)
    said = read_back(jpeg_with(packet(told)))
    assert not said.broken
    assert said.prompt.strip() == written(prompt).strip()
    assert said.alt.get("en", "").strip() == written(alt).strip()
    assert (said.systems, said.simulated) == ("Seedream 4.5", True)


@given(st.text(st.sampled_from('&<>"\r👩ñ a'), min_size=1, max_size=40), st.integers(1, 2000))
@AMPLE
def test_long_texts_are_shortened_and_still_fit(piece: str, times: int) -> None:
    long = piece * times
    told = Told(long, long, simulated=False, systems=(System(long, long),) * 3, prompt=long)
    assert len(packet(told)) <= PACKET_MOST
    said = alts_of(told)["x-default"]
    assert said == written(long) or (said.endswith("…") and long.startswith(said[:-1]))


def test_a_description_of_the_length_that_places_take_is_whole() -> None:
    alt = ('Dos retratos: "¿A & B?" ' * 100)[:2200]
    assert alts_of(Told(alt, "es", simulated=False))["es"] == alt


@pytest.mark.parametrize(
    ("told", "source"),
    [
        (Told("", "en", simulated=False), COMPOSITE),
        (Told("", "en", simulated=False, systems=(SEEDREAM, SIM_A)), COMPOSITE),
        (Told("", "en", simulated=True), DRAWN),
        (Told("", "en", simulated=False, systems=(SIM_A,)), DRAWN),
        (Told("", "en", simulated=False, systems=(SEEDREAM,), raw=True), TRAINED),
        (Told("", "en", simulated=True, systems=(SIM_A,), raw=True), DRAWN),
    ],
)
def test_the_source_is_what_is_true(told: Told, source: str) -> None:
    assert text_of(told, "DigitalSourceType") == source


@pytest.mark.parametrize(
    ("told", "marked"),
    [
        (Told("no word of it", "en", simulated=True), True),
        (Told("", "en", simulated=False, systems=(SEEDREAM, SIM_A)), True),
        (Told("", "en", simulated=False, systems=(SEEDREAM,)), False),
    ],
)
def test_simulated_is_a_keyword_whatever_the_words_are(told: Told, marked: bool) -> None:
    keywords = [item.text for item in tree(told).iterfind(f".//{{{SPACES['dc']}}}subject//{{{SPACES['rdf']}}}li")]
    assert keywords == ([SIMULATED] if marked else [])


def test_all_models_of_a_slide_are_named_and_no_drawing_program() -> None:
    told = Told("", "en", simulated=False, systems=(SEEDREAM, SIM_A, NANO))
    assert text_of(told, "AISystemUsed") == "Seedream 4.5; Nano Banana"
    assert text_of(told, "AISystemVersionUsed") == "seedream-4-5-251128; gemini-2.5-flash-image"
    assert text_of(Told("", "en", simulated=True, systems=(SIM_A,)), "AISystemUsed") is None


def test_the_prompt_is_told_only_when_asked() -> None:
    assert b"AIPrompt" not in packet(Told("a", "en", simulated=False, systems=(SEEDREAM,)))
    assert text_of(Told("a", "en", simulated=False, prompt="a sad woman"), "AIPromptInformation") == "a sad woman"


@pytest.mark.parametrize("secret", [*KEYS, *LINKS, *PATHS])
def test_nothing_private_gets_into_a_packet(secret: str) -> None:
    text = f"before {secret} ({secret}) key={secret} after"
    told = Told(text, "en", simulated=False, systems=(System(text, text),), prompt=text)
    said = packet(told).decode()
    assert secret not in said
    assert secret[4:] not in said
    assert alts_of(told)["en"].startswith("before …")
    assert alts_of(told)["en"].endswith("after")


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        *((key, "key") for key in KEYS),
        *((link, "link") for link in LINKS),
        *((path, "path") for path in PATHS),
        ("https://example.com/post?id=3", None),
        ("and/or", None),
        ("9/10", None),
        ("A:", None),
        ("seedream-4-5-251128", None),
        ("half-closed-eyes-with-a-hint-of-moisture", None),
    ],
)
def test_what_is_private_is_told_from_what_is_not(word: str, kind: str | None) -> None:
    assert private_kind(word) == kind
    assert without_private(word) == (word if kind is None else GONE)


@given(TEXTS)
@AMPLE
def test_what_was_cleaned_is_clean(text: str) -> None:
    assert not private_kinds(without_private(text))


def test_systems_come_from_the_pictures_each_once() -> None:
    size = Size(1, 1)
    known = ImageRequest("fal/seedream-4.5", "x", size, version="seedream-4-5-251128")
    unversioned = ImageRequest("fal/seedream-4.5", "x", size)
    by_hand = ImageRequest("by-hand", "x", size, by_hand=True)
    shots = (
        shot("Seedream 4.5", known),
        None,
        shot("Seedream 4.5", known),
        shot("Seedream", unversioned),
        shot("Nano Banana", by_hand),
        shot("B"),
        shot("Sim A", simulated=True),
    )
    assert systems_of(shots) == (
        System("Seedream 4.5", "seedream-4-5-251128"),
        System("Seedream", "fal/seedream-4.5"),
        System("Nano Banana"),
        System("Sim A", simulated=True),
    )


def test_equal_words_are_equal_packets() -> None:
    told = Told("a", "en", simulated=False, systems=(SEEDREAM,))
    assert packet(told) == packet(Told("a", "en", simulated=False, systems=(SEEDREAM,)))
    for private in (b"Date", b"GPS", b"1 January", b"DocumentID"):
        assert private not in packet(told)
