"""Who gets what: the right token its files, everybody else nothing."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.phone.answer import NO_POLICY, NOTHING, Answer, Asked, Upload
from studio.phone.parcel import Parcel, PhoneFile
from tests.phone.parcels import COVER, HOST, MOST, PLACES, RANDOM, STEP, TEXT, A, B, door, page_of, parcel

DOOR = door()
OFFERED = {
    PLACES.page,
    f"{PLACES.page}/",
    PLACES.archive,
    PLACES.show(COVER),
    PLACES.show(STEP),
    *(PLACES.save(file) for file in (COVER, STEP, TEXT)),
}


def get(target: str, host: str = HOST, method: str = "GET") -> Answer:
    answer = DOOR.answer(Asked(method, target, host))
    assert isinstance(answer, Answer)
    return answer


def put(target: str, length: int | None) -> Answer | Upload:
    return DOOR.answer(Asked("PUT", target, HOST, length))


def test_the_page_comes_with_its_own_policy() -> None:
    page = page_of(parcel())
    for target in (PLACES.page, f"{PLACES.page}/"):
        answer = get(target)
        assert (answer.status, answer.kind, answer.policy) == (200, "text/html; charset=utf-8", page.policy)
        assert answer.body.decode() == page.text


def test_a_slide_is_shown_and_saved_under_its_numbered_name() -> None:
    shown, saved = get(PLACES.show(COVER)), get(PLACES.save(COVER))
    assert shown.body == saved.body == COVER.data
    assert (shown.kind, shown.saved_as) == ("image/png", "")
    assert dict(saved.headers)["Content-Disposition"] == "attachment; filename*=UTF-8''01-cover.png"


def test_what_is_no_picture_is_only_saved() -> None:
    assert get(PLACES.show(TEXT)) is NOTHING
    assert get(PLACES.save(TEXT)).body == TEXT.data


def test_a_name_of_any_script_is_saved_as_it_is() -> None:
    file = PhoneFile("01 portada, ¿quién?".replace("?", "") + ".jpg", b"x")
    answer = door(Parcel((file,))).answer(Asked("GET", PLACES.save(file), HOST))
    assert isinstance(answer, Answer)
    told = dict(answer.headers)["Content-Disposition"]
    assert told == "attachment; filename*=UTF-8''01%20portada%2C%20%C2%BFqui%C3%A9n.jpg"


def test_all_files_come_in_one() -> None:
    answer = get(PLACES.archive)
    assert (answer.kind, answer.saved_as) == ("application/zip", "post.zip")
    with zipfile.ZipFile(io.BytesIO(answer.body)) as found:
        assert found.namelist() == [file.name for file in parcel().files]
    assert door(Parcel((COVER,))).answer(Asked("GET", PLACES.archive, HOST)) is NOTHING


@pytest.mark.parametrize("target", sorted(OFFERED))
def test_every_answer_keeps_to_itself(target: str) -> None:
    heads = dict(get(target).headers)
    assert heads["Cache-Control"] == "no-store"
    assert heads["X-Content-Type-Options"] == "nosniff"
    assert heads["Referrer-Policy"] == "no-referrer"
    assert heads["Connection"] == "close"
    assert heads["Content-Length"] == str(len(get(target).body))
    assert heads["Content-Security-Policy"].startswith("default-src 'none'")
    assert "Server" not in heads


def test_nothing_is_a_404_without_a_word() -> None:
    assert (NOTHING.status, NOTHING.body, NOTHING.kind, NOTHING.policy) == (404, b"", "", NO_POLICY)


@pytest.mark.parametrize(
    "target",
    [
        "/",
        "",
        "*",
        "/favicon.ico",
        "/robots.txt",
        f"/{RANDOM[:-1]}",
        f"/{RANDOM}x",
        f"/{RANDOM.upper()}",
        RANDOM,
        f"//{RANDOM}",
        f"/./{RANDOM}",
        f"/{RANDOM}?",
        f"/{RANDOM}?x=1",
        f"/{RANDOM}//",
        f"/{RANDOM}/show",
        f"/{RANDOM}/show/",
        f"/{RANDOM}/save/",
        f"/{RANDOM}/show/../show/01-cover.png",
        f"/{RANDOM}/show/01-cover.png/",
        f"/{RANDOM}/show/01-cover.png%00",
        f"/{RANDOM}/show/%30%31-cover.png",
        f"/{RANDOM}/save/..%2f..%2fetc%2fpasswd",
        f"/{RANDOM}/save/../../../../etc/passwd",
        f"/{RANDOM}/../../etc/passwd",
        f"/{RANDOM}/save/03-step.jpg",
        f"http://{HOST}/{RANDOM}",
        "/é" + RANDOM,
    ],
)
def test_tricks_get_nothing(target: str) -> None:
    assert get(target) is NOTHING


@given(st.text(max_size=60))
def test_whatever_is_asked_only_what_is_offered_comes(rest: str) -> None:
    for target in (rest, f"/{rest}", f"/{RANDOM}/{rest}", f"/{RANDOM}/save/{rest}"):
        assert (get(target) is NOTHING) == (target not in OFFERED)


@pytest.mark.parametrize("method", ["HEAD", "POST", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PATCH", "get", ""])
def test_no_other_methods(method: str) -> None:
    for target in (*OFFERED, PLACES.bring(A)):
        assert get(target, method=method) is NOTHING


@pytest.mark.parametrize("host", ["", "evil.example", "192.168.1.20", "192.168.1.20:80", f"{HOST}.evil.example"])
def test_another_name_for_this_computer_gets_nothing(host: str) -> None:
    assert get(PLACES.page, host) is NOTHING
    assert DOOR.answer(Asked("PUT", PLACES.bring(A), host, 10)) is NOTHING


def test_a_picture_may_come_for_a_slot_that_is_offered() -> None:
    assert put(PLACES.bring(A), 1) == Upload(A, 1)
    assert put(PLACES.bring(B), MOST) == Upload(B, MOST)


@pytest.mark.parametrize("length", [None, 0, -1, MOST + 1, 10**12])
def test_no_body_without_a_length_and_none_that_is_huge(length: int | None) -> None:
    assert put(PLACES.bring(A), length) is NOTHING


@pytest.mark.parametrize(
    "target",
    [f"/{RANDOM}/bring/2", f"/{RANDOM}/bring/", f"/{RANDOM}/bring/0/", "/bring/0", PLACES.page, PLACES.save(COVER)],
)
def test_a_picture_for_anything_else_gets_nothing(target: str) -> None:
    assert put(target, 10) is NOTHING


def test_without_slots_nothing_comes_in() -> None:
    assert door(Parcel((COVER,))).answer(Asked("PUT", PLACES.bring(A), HOST, 10)) is NOTHING
