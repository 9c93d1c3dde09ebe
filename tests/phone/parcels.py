"""Parcels, doors and pages for the tests of the way to the phone."""

from html.parser import HTMLParser

from studio.phone.answer import Door
from studio.phone.dress import Dress
from studio.phone.page import Page, build_page
from studio.phone.parcel import Parcel, PhoneFile, Slot
from studio.phone.places import Places
from studio.words import Words
from tests.fakes.provider import png
from tests.fakes.window_session import load_words

RANDOM = "abcdefghijklmnopqrstuv"
PLACES = Places(RANDOM)
HOST = "192.168.1.20:51234"
MOST = 2 * 2**20
DRESS = Dress("p { color: red }", "let done = 1;")
A, B = Slot(0, "A", "Sim A"), Slot(1, "B", "Sim B")
COVER = PhoneFile("01-cover.png", png(shade=10), "Two portraits")
STEP = PhoneFile("02-step.jpg", png(shade=20))
TEXT = PhoneFile("caption.txt", "¿Quién llora?".encode())
VOID = {"meta", "img", "input"}


def parcel(caption: str = "Who does sad better?\n#ai", slots: tuple[Slot, ...] = (A, B)) -> Parcel:
    return Parcel((COVER, STEP, TEXT), caption, slots)


def page_of(given: Parcel, language: str = "en", words: Words | None = None) -> Page:
    return build_page(given, PLACES, words or load_words(language), DRESS, MOST)


def door(given: Parcel | None = None) -> Door:
    inside = given if given is not None else parcel()
    return Door(inside, PLACES, page_of(inside), HOST, MOST)


class Read(HTMLParser):
    """A page taken apart, as strictly as a browser never would.

    Attributes:
        tags: every element with its attributes, in order.
        texts: text by the tag it stands in.
    """

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[tuple[str, str]] = []
        self._open: list[str] = []
        self.feed(text)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len({name for name, _value in attrs}) == len(attrs), (tag, attrs)
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.texts.append((self._open[-1], data.strip()))

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for found, attributes in self.tags if found == tag]

    def said(self, tag: str) -> list[str]:
        return [text for found, text in self.texts if found == tag]
