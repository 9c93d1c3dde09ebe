"""The page: everything of the parcel in its order, words that are words, nothing from elsewhere."""

import base64
import hashlib
import re

import pytest

from studio.phone.dress import read_dress
from studio.phone.parcel import Parcel, PhoneFile
from studio.store.resource import resource
from studio.words import LANGUAGES
from tests.fakes.window_session import load_words
from tests.phone.parcels import COVER, DRESS, MOST, PLACES, STEP, TEXT, A, B, Read, page_of, parcel

NASTY = "</textarea><script>alert('1')</script> & \"x\""


@pytest.fixture(params=LANGUAGES)
def read(request: pytest.FixtureRequest) -> tuple[Read, str]:
    language = str(request.param)
    return Read(page_of(parcel(), language).text), language


def test_it_says_its_language_and_fits_a_phone(read: tuple[Read, str]) -> None:
    page, language = read
    assert page.all("html") == [{"lang": language}]
    heads = {meta.get("name"): meta.get("content") for meta in page.all("meta")}
    assert heads["viewport"] == "width=device-width, initial-scale=1, viewport-fit=cover"
    assert len(page.said("h1")) == 1


def test_slides_come_in_order_each_with_its_download(read: tuple[Read, str]) -> None:
    page, _language = read
    assert [image["src"] for image in page.all("img")] == [PLACES.show(COVER), PLACES.show(STEP)]
    assert [image["alt"] for image in page.all("img")] == ["Two portraits", "02-step.jpg"]
    links = page.all("a")
    assert [link["href"] for link in links] == [PLACES.archive, *(PLACES.save(file) for file in parcel().files)]
    assert all("download" in link for link in links)
    spoken = [link["aria-label"] for link in links[1:]]
    assert all(name in str(text) for name, text in zip(("01-cover", "02-step", "caption"), spoken, strict=True))


def test_one_button_copies_the_caption_that_can_be_read_anyway(read: tuple[Read, str]) -> None:
    page, language = read
    words = load_words(language)
    assert page.said("textarea") == [parcel().caption]
    assert "readonly" in page.all("textarea")[0]
    (button,) = page.all("button")
    assert page.said("button") == [words.say("phone-page-copy")]
    assert button["data-copied"] == words.say("phone-page-copied")
    assert "hidden" in button


def test_each_slot_has_a_field_that_waits_for_the_script(read: tuple[Read, str]) -> None:
    page, language = read
    fields = page.all("input")
    assert [field["data-to"] for field in fields] == [PLACES.bring(A), PLACES.bring(B)]
    assert {field["accept"] for field in fields} == {"image/jpeg,image/png,image/webp"}
    section = next(found for found in page.all("section") if found.get("id") == "bring")
    assert "hidden" in section
    assert section["data-most"] == str(MOST)
    assert "2\N{NO-BREAK SPACE}MB" in str(section["data-large"])
    assert load_words(language).say("phone-page-no-script") in page.said("p")
    assert [text for tag, text in page.texts if tag == "small"] == ["Sim A", "Sim B"]


def test_it_says_that_it_is_meant_for_the_own_network(read: tuple[Read, str]) -> None:
    page, language = read
    assert load_words(language).say("phone-page-own") in page.said("p")


def test_labels_of_sections_lead_somewhere(read: tuple[Read, str]) -> None:
    page, _language = read
    ids = [attributes["id"] for _tag, attributes in page.tags if "id" in attributes]
    assert len(set(ids)) == len(ids)
    named = {attributes["aria-labelledby"] for _tag, attributes in page.tags if "aria-labelledby" in attributes}
    assert named <= set(ids)


def test_words_of_the_creator_are_never_markup() -> None:
    slot = type(A)(0, "A", NASTY)
    file = PhoneFile("01-cover & 'x'.jpg", b"", NASTY)
    page = Read(page_of(Parcel((file,), NASTY, (slot,))).text)
    assert len(page.all("script")) == 1
    assert page.said("textarea") == [NASTY]
    assert page.all("img")[0]["alt"] == NASTY
    assert page.said("small") == [NASTY]


def test_a_caption_that_begins_with_an_empty_line_keeps_it() -> None:
    text = page_of(parcel("\nSecond line")).text
    assert ">\n\nSecond line</textarea>" in text


@pytest.mark.parametrize(
    ("given", "gone"),
    [
        (Parcel((COVER,), "", (A,)), ("textarea", "button")),
        (Parcel((COVER,), "words"), ("input",)),
        (Parcel((), "words", (A,)), ("img", "a", "ol")),
        (Parcel((TEXT,)), ("img", "ol", "input", "textarea")),
    ],
)
def test_what_the_parcel_does_not_have_leaves_no_hole(given: Parcel, gone: tuple[str, ...]) -> None:
    page = Read(page_of(given).text)
    assert [tag for tag in gone if page.all(tag)] == []
    assert page.said("h1") != []


def test_one_file_needs_no_archive() -> None:
    links = Read(page_of(Parcel((COVER,))).text).all("a")
    assert [link["href"] for link in links] == [PLACES.save(COVER)]


def test_the_policy_lets_the_own_style_and_script_run_and_nothing_else() -> None:
    page = page_of(parcel())
    rules = dict(rule.strip().split(" ", 1) for rule in page.policy.split(";"))
    inside = {tag: re.search(f"<{tag}>(.*?)</{tag}>", page.text, re.DOTALL) for tag in ("style", "script")}
    for tag, found in inside.items():
        assert found is not None
        digest = base64.b64encode(hashlib.sha256(found[1].encode()).digest()).decode()
        assert rules[f"{tag}-src"] == f"'sha256-{digest}'"
    assert rules["default-src"] == rules["form-action"] == rules["base-uri"] == rules["frame-ancestors"] == "'none'"
    assert rules["img-src"] == rules["connect-src"] == "'self'"


def test_nothing_comes_from_elsewhere() -> None:
    dress = read_dress(resource)
    text = page_of(parcel()).text + dress.style + dress.script
    assert re.findall(r"""(?:https?:)?//[a-z0-9]|@import|url\(|\son[a-z]+=""", text) == []
    for _tag, attributes in Read(page_of(parcel()).text).tags:
        assert "style" not in attributes


def test_the_dress_is_filled_with_the_colours_of_the_window() -> None:
    dress = read_dress(resource)
    assert "$" not in dress.style
    assert "#1E1E1E" in dress.style
    assert "env(safe-area-inset-bottom)" in dress.style
    assert "</" not in dress.style + dress.script


def test_what_the_script_looks_for_is_in_the_page() -> None:
    script = read_dress(resource).script
    page = Read(page_of(parcel()).text)
    ids = {attributes.get("id") for _tag, attributes in page.tags}
    assert set(re.findall(r'(?:byId|tell)\("([a-z-]+)"', script)) <= ids
    data = {name for _tag, attributes in page.tags for name in attributes if name.startswith("data-")}
    assert {f"data-{name}" for name in re.findall(r"(?:dataset|words)\.([a-z]+)", script)} == data


def test_the_words_differ_by_language() -> None:
    english, spanish = (Read(page_of(parcel(), language).text) for language in LANGUAGES)
    assert not set(english.said("h2")) & set(spanish.said("h2"))
    assert english.said("h1") == ["2 slides in order"]
    assert DRESS.script in page_of(parcel(), "es").text


@pytest.mark.parametrize(
    ("caption", "rows"),
    [("short", "1"), ("a\n\nb", "3"), ("x" * 37, "2"), ("x" * 36 + "\n#ai", "2"), ("y\n" * 90, "14")],
)
def test_the_caption_is_shown_whole_unless_it_is_long(caption: str, rows: str) -> None:
    assert Read(page_of(parcel(caption)).text).all("textarea")[0]["rows"] == rows
