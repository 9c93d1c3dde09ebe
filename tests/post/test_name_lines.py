"""Names that have a line each."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.post.fitting import ELLIPSIS
from studio.post.lettering import Style, advance
from studio.post.name_lines import APART, LARGE, fit_name_lines
from studio.post.names import REST
from tests.post.scenes import cover, drawn, pair

ROOM = 868.0
names = st.lists(st.text("abcdefg 1.-", min_size=1, max_size=60), min_size=2, max_size=4)


@given(names, st.floats(300, 900))
def test_every_line_fits_and_begins_with_its_name(of: list[str], room: float) -> None:
    for name, line in zip(of, fit_name_lines(of, room), strict=True):
        wide = advance(line.top, line.style) + (APART + advance(line.rest, REST) if line.rest else 0)
        assert wide <= room or line.rest == ELLIPSIS
        assert line.style.size == LARGE
        whole = f"{line.top}{line.rest}".replace(" ", "")
        assert line.cut or whole == name.replace(" ", "")


def test_short_names_stand_whole_in_one_face() -> None:
    lines = fit_name_lines(["Seedream 4.5", "Nano Banana"], ROOM)
    assert [(line.top, line.rest) for line in lines] == [("Seedream 4.5", ""), ("Nano Banana", "")]
    assert len({line.style.face for line in lines}) == 1


def test_a_long_name_keeps_all_its_words_on_the_line() -> None:
    short, long = fit_name_lines(["Seedream 4.5", "Gemini 3.1 Flash Image Preview"], ROOM)
    assert long.top.startswith("Gemini 3.1")
    assert f"{long.top} {long.rest}" == "Gemini 3.1 Flash Image Preview"
    assert not long.cut
    assert short.style == long.style


@pytest.mark.parametrize("name", ["One two three four five six seven eight nine ten eleven twelve", "W" * 40])
def test_what_no_line_holds_is_cut_and_said(name: str) -> None:
    (line,) = fit_name_lines([name], ROOM)
    assert line.cut
    canvas = drawn(cover(panels=pair((name, "B")), layout="stacked"))
    assert "post-finding-name-cut" in {note.key for note in canvas.notes}


def test_the_rest_follows_the_family_on_a_stacked_cover() -> None:
    canvas = drawn(cover(panels=pair(("Seedream 4.5", "Gemini 3.1 Flash Image Preview")), layout="stacked"))
    boxes = {word.text: (word.box, word.size) for word in canvas.drawn}
    rest = next(text for text in boxes if text.endswith("Preview"))
    top = next(text for text in boxes if text.startswith("Gemini"))
    assert boxes[top][1] == LARGE
    assert boxes[rest][1] == Style("text-semi", 52).size
    assert boxes[rest][0][0] > boxes[top][0][2]
    assert "post-finding-name-cut" not in {note.key for note in canvas.notes}
