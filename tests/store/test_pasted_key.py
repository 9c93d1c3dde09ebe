"""What is pasted for a key is freed of what came along, and refused in words where it can be none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.store.pasted_key import LEAST, cleaned_key
from studio.words import StudioError

KEY = "AIzaSyD-0123456789abcdef_ABCDEF"
FAL = "8d6f0c1e-5a0b-4c59-9d1e-000000000000:0123456789abcdef"
ROUND = st.text(alphabet=" \t\r\n\"'", max_size=6)
LETTERS = st.text(alphabet="abcdefghijklmnopqrstuvwxyzABCXYZ0123456789-_.:", min_size=LEAST, max_size=120)


@pytest.mark.parametrize(
    "pasted",
    [
        KEY,
        f"  {KEY}\n",
        f"\ufeff{KEY}\u200b",
        f'"{KEY}"',
        f"“{KEY}”",
        f"Bearer {KEY}",
        f"bearer   {KEY}",
        f"Key {KEY}",
        f"Token {KEY}",
        f"Authorization: Bearer {KEY}",
        f"GEMINI_API_KEY={KEY}",
        f"export GEMINI_API_KEY='{KEY}'\n",
    ],
)
def test_what_came_along_is_taken_off(pasted: str) -> None:
    assert cleaned_key(pasted) == KEY


def test_a_key_of_two_parts_stays_whole() -> None:
    assert cleaned_key(f"Key {FAL}") == FAL
    assert cleaned_key("sk_live_0123456789abcdef==") == "sk_live_0123456789abcdef=="


@pytest.mark.parametrize(
    ("pasted", "said"),
    [
        ("", "connect-key-empty"),
        (' \n"" ', "connect-key-empty"),
        (f"{KEY} {KEY}", "connect-key-spaces"),
        (f"my key: {KEY}", "connect-key-spaces"),
        (f"{KEY[:12]}\n{KEY[12:]}", "connect-key-spaces"),
        ("••••••••••••••••x4Q", "connect-key-signs"),
        (f"{KEY[:10]}…{KEY[10:]}", "connect-key-signs"),
        (f"{KEY}\x07{KEY}", "connect-key-signs"),
        ("Bearer", "connect-key-short"),
        (KEY[: LEAST - 1], "connect-key-short"),
    ],
)
def test_what_cannot_be_a_key_is_refused_in_words(pasted: str, said: str) -> None:
    with pytest.raises(StudioError) as told:
        cleaned_key(pasted)
    assert told.value.sentence.key == said
    assert told.value.sentence.args == ()


def test_a_server_of_ones_own_may_have_a_short_one() -> None:
    assert cleaned_key(" EMPTY ", 1) == "EMPTY"


@given(ROUND, LETTERS, ROUND)
def test_cleaning_twice_changes_nothing(before: str, key: str, after: str) -> None:
    once = cleaned_key(before + key + after)
    assert once == key
    assert cleaned_key(once) == once


@given(st.text(max_size=80))
def test_whatever_is_pasted_is_a_clean_key_or_refused(text: str) -> None:
    try:
        key = cleaned_key(text)
    except StudioError:
        return
    assert key.isascii()
    assert key.isprintable()
    assert " " not in key
    assert len(key) >= LEAST
