"""Pictures as text: what goes out says what it is, what comes back is read in every spelling."""

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.provider.transport.photo import PIECE, data_uri, decoded, media_type
from tests.provider.orders import JPEG, PNG, WEBP


@pytest.mark.parametrize(
    ("data", "kind"),
    [(PNG, "image/png"), (JPEG, "image/jpeg"), (WEBP, "image/webp"), (b"GIF89a", ""), (b"text", ""), (b"", "")],
)
def test_a_photo_is_of_the_kind_of_its_content(data: bytes, kind: str) -> None:
    assert media_type(data) == kind


def test_an_address_holds_the_whole_photo() -> None:
    made = data_uri(JPEG)
    assert made == "data:image/jpeg;base64," + base64.b64encode(JPEG).decode()
    assert made.sha256
    assert decoded(made) == JPEG


@given(
    st.binary(min_size=1, max_size=200),
    st.sampled_from(["", "data:image/png;base64,", " data:;base64,"]),
    st.booleans(),
)
def test_every_spelling_gives_the_same_bytes(data: bytes, start: str, spaced: bool) -> None:
    for encode in (base64.b64encode, base64.urlsafe_b64encode):
        text = encode(data).decode()
        for one in (text, text.rstrip("=")):
            told = "\r\n".join(one[at : at + 9] for at in range(0, len(one), 9)) if spaced else one
            assert decoded(start + told) == data


@given(st.text(max_size=40))
def test_any_text_gives_bytes_or_nothing(text: str) -> None:
    assert decoded(text) is None or decoded(text)


@pytest.mark.parametrize("text", ["", "A", "&&&&", "data:image/png;base64,", "iVBOR w0KG&", "ñandú", "=", "AAAA=AAA"])
def test_what_is_no_picture_is_nothing(text: str) -> None:
    assert decoded(text) is None


def test_a_long_picture_is_whole_after_many_pieces() -> None:
    data = bytes(range(256)) * (PIECE // 128)
    text = base64.b64encode(data).decode()
    assert len(text) > 2 * PIECE
    assert decoded(text) == data
    assert decoded(f"\n{text}\n") == data
