"""What goes out, and what is written down of it: the same but for pictures, of which the hash stands there."""

import hashlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.provider.transport.call import Call, Embedded, Enclosed, Reply, body_text

BASE = "https://api.example/v1"
PHOTO = bytes(range(256)) * 40
HASH = f"sha256:{hashlib.sha256(PHOTO).hexdigest()}"


def test_pictures_are_written_down_as_their_hashes_wherever_they_stand() -> None:
    body = {"image": [Embedded.of(PHOTO, "data:image/png;base64,"), {"data": Embedded.of(PHOTO)}], "n": 1, "off": False}
    sent = Call("POST", "/draw", body, query={"key": "never"}).recorded(BASE)
    assert json.loads(sent.body) == {"image": [HASH, {"data": HASH}], "n": 1, "off": False}
    assert (sent.method, sent.url) == ("POST", f"{BASE}/draw")


def test_what_goes_out_holds_the_whole_picture() -> None:
    text = body_text({"image": Embedded.of(PHOTO, "data:image/png;base64,")})
    assert json.loads(text)["image"].startswith("data:image/png;base64,AAECAwQF")


def test_a_form_is_written_down_field_by_field() -> None:
    form = (("prompt", "a woman"), ("image[]", Enclosed("a.png", "image/png", PHOTO)), ("image[]", "x"))
    sent = Call("POST", "/edit", form=form).recorded(BASE)
    assert json.loads(sent.body) == [["prompt", "a woman"], ["image[]", HASH], ["image[]", "x"]]


@pytest.mark.parametrize("path", ["https://api.example/v1/draw?sig=secret", "/draw?sig=secret"])
def test_what_stands_behind_an_address_is_not_written_down(path: str) -> None:
    assert Call("POST", path).recorded(BASE).url == f"{BASE}/draw"
    assert Call("GET", path).recorded(BASE).body == ""


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(st.text(), json_values, max_size=4))
def test_without_pictures_what_is_written_down_is_what_is_sent(body: dict[str, object]) -> None:
    written = Call("POST", "/draw", body).recorded(BASE).body
    assert written == body_text(body)
    assert json.loads(written) == body


def test_halves_of_characters_become_question_marks_in_both() -> None:
    body = {"prompt": "smile \ud83d"}
    assert Call("POST", "/draw", body).recorded(BASE).body == '{"prompt":"smile ?"}'


@given(st.binary(max_size=300))
def test_any_bytes_can_be_asked_for_their_json(data: bytes) -> None:
    for body in (data, b"[" * 100_000 + data, b"1" * 5000 + data, b'{"a":' + data):
        assert Reply(200, body=body).json is None or json.loads(body) == pytest.approx(json.loads(body), nan_ok=True)


@given(
    json_values | st.floats() | st.text(st.characters(codec=None)), st.sampled_from(["utf-8", "utf-16"]), st.booleans()
)
def test_json_is_read_as_python_reads_it(value: object, encoding: str, plain: bool) -> None:
    body = json.dumps(value, ensure_ascii=plain).encode(encoding, "surrogatepass")
    try:
        expected = json.loads(body)
    except ValueError:
        expected = None
    assert repr(Reply(200, body=body).json) == repr(expected)  # of what is no number, none is equal to another


@pytest.mark.parametrize(
    ("body", "read"),
    [
        (b'{"a": "\\ud800"}', {"a": "\ud800"}),
        (b"[1e999]", [float("inf")]),
        (b'\xef\xbb\xbf{"a": 1}', {"a": 1}),
        (b'{"a": 1} and more', None),
        (b"<html>", None),
        (b"", None),
    ],
)
def test_what_the_quick_reader_does_not_take_is_read_all_the_same(body: bytes, read: object) -> None:
    assert Reply(200, body=body).json == read


@pytest.mark.parametrize(("status", "good"), [(200, True), (204, True), (302, False), (400, False), (199, False)])
def test_good_is_what_http_calls_so(status: int, good: bool) -> None:
    assert Reply(status).good is good


def test_nothing_of_a_body_stands_in_its_look() -> None:
    shown = repr(Reply(200, {"set-cookie": "crumb"}, b"canary")) + repr(Enclosed("a", "b", b"canary"))
    assert "canary" not in shown
    assert "crumb" not in shown
