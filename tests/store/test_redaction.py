"""No key, address or folder of the creator is left in a text; what helps to find a fault is."""

import string
from pathlib import Path
from urllib.parse import quote

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from studio.store.redaction import HIDDEN, Redaction

HOME = Path("/home/ana maria")
SAFE = string.ascii_letters + string.digits
AROUND = st.sampled_from(
    ["", " ", "key=", "x-goog-api-key: ", "Authorization: Bearer ", "https://a.example/x?k=", '"', "("]
)
AFTER = st.sampled_from(["", " ", '"', ")", ", next", "\nnext line", "&more=1", "'"])


def redaction(**environment: str) -> Redaction:
    return Redaction(environment, HOME)


@st.composite
def keys(draw: st.DrawFn) -> str:
    """What providers give out: prefixes, hex, base64 with and without padding, two parts with a colon."""
    body = draw(st.text(SAFE + "_-", min_size=24, max_size=64))
    assume(any(sign.isdigit() for sign in body))
    hexed = draw(st.text("0123456789abcdef", min_size=32, max_size=40))
    uuid = "-".join((hexed[:8], hexed[8:12], hexed[12:16], hexed[16:20], hexed[20:32]))
    shape = draw(
        st.sampled_from(["sk-{body}", "r8_{body}", "AIza{body}", "{body}", "{body}==", "{uuid}:{hexed}", "{uuid}"])
    )
    return shape.format(body=body, uuid=uuid, hexed=hexed)


@given(AROUND, keys(), AFTER)
@example("key=", "sk-proj-abcdefghijklmnopqrstuv0", "")
def test_no_key_like_token_survives(before: str, key: str, after: str) -> None:
    cleaned = redaction().clean(f"the server said {before}{key}{after}")
    assert key not in cleaned
    for start in range(len(key) - 15):
        assert key[start : start + 16] not in cleaned, cleaned
    assert cleaned.startswith("the server said")


@given(st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=6, max_size=40), st.text(max_size=30))
def test_a_known_key_is_hidden_whatever_it_looks_like(key: str, around: str) -> None:
    assume(key not in around and HIDDEN not in key)
    known = redaction(SOME_API_KEY=key)
    for text in (f"{around}{key}{around}", f"/x?a={quote(key, safe='')}", f"{around}\n{key}"):
        cleaned = known.clean(text)
        assert key not in cleaned
        assert quote(key, safe="") not in cleaned


@given(st.text(max_size=300))
def test_any_text_can_be_cleaned_and_what_is_clean_stays_so(text: str) -> None:
    known = Redaction({"MY_TOKEN": "canary-words"}, HOME)
    once = known.clean(text)
    assert known.clean(f"{once} canary-words".strip()).count("canary-words") == 0


@pytest.mark.parametrize(
    "text",
    [
        "https://queue.fal.example/requests/1?sig=abc&expires=12",
        "wss://user:password@host/feed",
        "data:image/png;base64,iVBORw0KGgo",
        "GET /v1/models?key=short",
        "Authorization: Basic dXNlcjpwYXNz",
        "{'x-goog-api-key': 'short'}",
        "api_key='short'",
        "bearer short",
        "r8_short12",
        "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
        "abcdefghijklmnopqrstuvwxyzabcdefgh",
    ],
)
def test_what_may_be_a_secret_is_hidden(text: str) -> None:
    cleaned = redaction().clean(f"before {text} after")
    for part in ("sig=", "password", "iVBORw", "short", "dXNlc", "K7MDENG", "CYEXAMPLE", "uvwxyz", "fal.example"):
        assert part not in cleaned
    assert cleaned.startswith("before ")
    assert HIDDEN in cleaned


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-25 10:31:07 WARNING studio: a task failed",
        "QWidget::setMinimumSize: (recipe_panel) Negative sizes (-1,-1) are not possible",
        "AttributeError: 'NoneType' object has no attribute 'experiment'",
        "KeyError",
        "  studio/session/run_commands.py:33 in generate",
        "Current thread 0x00007f (most recent call first):",
        "Version: 0.1.0, Qt 6.11.1, xcb",
        "qt.qpa.plugin: Could not find the Qt platform plugin",
        "the monkey: is fine",
    ],
)
def test_what_helps_to_find_a_fault_is_kept(text: str) -> None:
    assert redaction().clean(text) == text


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        (
            'File "/home/ana maria/app/site-packages/studio/app.py", line 3 in run',
            'File "studio/app.py", line 3 in run',
        ),
        ('File "/usr/lib/python3.11/asyncio/events.py", line 84', 'File "asyncio/events.py", line 84'),
        ('File "/src/checkout/studio/store/log.py", line 2', 'File "studio/store/log.py", line 2'),
        ('File "C:\\Users\\Ana\\Lib\\site-packages\\qasync\\__init__.py"', 'File "qasync/__init__.py"'),
        ('cannot open "/home/ana maria/Pictures/secret client.png"', 'cannot open "~"'),
        ("cannot open /home/ana maria/Pictures/secret client.png", "cannot open ~"),
        ("cannot open '/media/disk/secret client.png'", f"cannot open '{HIDDEN}'"),
        ("cannot open /media/disk/secret.png: no", f"cannot open {HIDDEN}: no"),
        ("cannot open C:\\Users\\Ana\\secret.png", f"cannot open {HIDDEN}"),
        ("in the library /media/my disk/library/images/ab", f"in the library {HIDDEN}"),
    ],
)
def test_folders_are_left_out_and_places_in_the_program_kept(text: str, cleaned: str) -> None:
    known = redaction()
    known.hide(Path("/media/my disk/library"))
    assert known.clean(text) == cleaned


def test_a_source_of_keys_is_asked_each_time_and_never_forgotten() -> None:
    keys = {"plainlettersonly"}
    known = redaction()
    known.watch(lambda: keys)
    assert known.clean("it was plainlettersonly") == f"it was {HIDDEN}"
    keys.clear()
    keys.add("another words")
    assert known.clean("plainlettersonly, another words") == f"{HIDDEN}, {HIDDEN}"


def test_only_variables_with_the_name_of_a_secret_are_secrets() -> None:
    known = redaction(LANG="en_US.UTF-8", FAL_KEY="ordinary", PATH="special", SHORT_KEY="on")
    assert known.clean("en_US.UTF-8 ordinary special on") == f"en_US.UTF-8 {HIDDEN} special on"


def test_the_root_as_home_hides_nothing_more() -> None:
    assert Redaction({}, Path("/")).clean("and/or fine") == "and/or fine"
