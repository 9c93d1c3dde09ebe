"""The ways out of a post in the real window: a clip, the phone, the clipboard."""

import io
from http.client import HTTPException
from pathlib import Path
from urllib.error import URLError
from urllib.parse import urljoin, urlsplit
from urllib.request import ProxyHandler, build_opener

from PIL import Image

from studio.post.film_boxes import film_size, is_film
from studio.post.read_back import read_back
from tests.journeys.conftest import Start
from tests.journeys.screen import Program, until
from tests.phone.parcels import Read

FILMING_S = 120.0
OPEN = build_opener(ProxyHandler({}))


def with_pictures(start: Start) -> Program:
    """The program with the first two pictures in it."""
    program = start()
    program.waits_for(lambda now: [len(step.shots) for step in now.experiment.steps] == [2], "the first two pictures")
    program.shows(program.places()["picture_b"])
    program.peeks()
    return program


def on_whole_post(start: Start) -> Program:
    """The same, with the page of the whole post open."""
    program = with_pictures(start)
    whole = program.places("post")["post_whole_button"]
    program.keys("ctrl+shift+e")
    program.click(whole)
    return program


def fetched(address: str) -> bytes:
    """What a phone in the same network gets; nothing where nobody answers or the answer is no."""
    try:
        with OPEN.open(address, timeout=10) as answer:
            return bytes(answer.read())
    except (URLError, HTTPException, OSError):
        return b""


def test_a_clip_is_saved_and_says_that_it_is_simulated(start: Start, tmp_path: Path) -> None:
    path = tmp_path / "aria.mp4"
    program = on_whole_post(start)
    program.click(program.places("whole_post")["post_clip_button"])
    save = program.places("whole_post", "post_clip_button")["clip_save_button"]
    program.click(save)
    program.screen.window("^Save clip")
    program.write(str(path))
    program.keys("Return")
    until(path.is_file, "the clip", FILMING_S)
    data = path.read_bytes()
    assert is_film(data)
    assert film_size(data) == (1080, 1350)
    said = read_back(data)
    assert said.simulated
    assert said.source == "algorithmicMedia"
    assert "SIMULATED" in said.comment
    assert (said.dated, said.placed, said.private) == (False, False, frozenset())
    assert [file.name for file in tmp_path.iterdir() if file.suffix == ".mp4"] == [path.name]


def copied_address(program: Program) -> str:
    """The address of the page: it has the focus as soon as the page is open, and is copied as any text is."""

    def copied() -> str:
        program.keys("ctrl+a", "ctrl+c")
        text, _image = program.screen.clipboard()
        return text if text.startswith("http://") else ""

    return until(copied, "the address of the page")


def test_a_phone_gets_the_slides_in_order_and_nobody_else_gets_anything(start: Start) -> None:
    program = on_whole_post(start)
    program.click(program.places("whole_post")["post_phone_button"])
    program.click(program.places("whole_post", "post_phone_button")["phone_begin_button"])
    address = copied_address(program)
    page = Read(fetched(address).decode())
    slides = [str(attrs["src"]) for tag, attrs in page.tags if tag == "img"]
    names = [slide.rpartition("/")[2] for slide in slides]
    assert names[:2] == ["01-cover.jpg", "02-features.jpg"]
    assert names == sorted(names)
    (caption,) = [text for tag, text in page.texts if tag == "textarea"]
    assert "SIMULATED" in caption
    with Image.open(io.BytesIO(fetched(urljoin(address, slides[0])))) as slide:
        assert (slide.format, slide.size) == ("JPEG", (1080, 1350))
    token = urlsplit(address).path.removeprefix("/")
    for wrong in ("/", f"/{token[:-1]}", f"/{token[::-1]}", f"/{token[::-1]}/show/{names[0]}"):
        assert fetched(urljoin(address, wrong)) == b"", wrong
    assert fetched(address), "a wrong address closes nothing for the right phone"
    program.keys("Escape")
    until(lambda: not fetched(address), "the end of the page")


def test_the_cover_is_copied_for_whatever_is_open_beside(start: Start) -> None:
    program = with_pictures(start)
    copy = program.places("post")["post_copy_button"]
    program.keys("ctrl+shift+e")

    def copied() -> bool:
        program.click(copy)
        _text, size = program.screen.clipboard()
        return size == (1080, 1350)

    until(copied, "the cover on the clipboard")
