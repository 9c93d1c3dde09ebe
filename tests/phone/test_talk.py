"""HTTP as bytes: whole, in crumbs, broken, too long."""

from itertools import pairwise

import h11
import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.phone.answer import NOTHING, TAKEN, Answer, Asked
from studio.phone.talk import LONGEST_HEAD, PIECE, Talk, TalkError

GET = b"GET /abc HTTP/1.1\r\nHost: 10.0.0.2:80\r\n\r\n"
PUT = b"PUT /abc HTTP/1.1\r\nHost: 10.0.0.2:80\r\nContent-Length: 5\r\n\r\nhello"


def fed(*pieces: bytes) -> Talk:
    talk = Talk()
    for piece in pieces:
        talk.feed(piece)
    return talk


def answered(talk: Talk, answer: Answer) -> tuple[int, dict[bytes, bytes], bytes]:
    """Status, headers and body as a browser reads them."""
    reader = h11.Connection(h11.CLIENT)
    reader.send(h11.Request(method="GET", target="/abc", headers=[("Host", "x")]))
    reader.send(h11.EndOfMessage())
    reader.receive_data(b"".join(talk.pieces(answer)))
    reader.receive_data(b"")
    head = reader.next_event()
    assert isinstance(head, h11.Response)
    body = b""
    while isinstance(event := reader.next_event(), h11.Data):
        body += event.data
    assert isinstance(event, h11.EndOfMessage)
    return head.status_code, {bytes(name): bytes(value) for name, value in head.headers}, body


def test_a_request_is_read_as_it_came() -> None:
    assert fed(GET).asked() == Asked("GET", "/abc", "10.0.0.2:80")
    assert fed(PUT).asked() == Asked("PUT", "/abc", "10.0.0.2:80", 5)


@given(st.lists(st.integers(1, len(PUT) - 1), max_size=6))
def test_it_may_come_in_crumbs(cuts: list[int]) -> None:
    talk, body, asked = Talk(), bytearray(), None
    edges = sorted({0, len(PUT), *cuts})
    whole = False
    for start, end in pairwise(edges):
        assert not whole
        talk.feed(PUT[start:end])
        asked = asked or talk.asked()
        whole = asked is not None and talk.take(body, 5)
    assert asked == Asked("PUT", "/abc", "10.0.0.2:80", 5)
    assert whole
    assert body == b"hello"


@pytest.mark.parametrize("answer", [NOTHING, TAKEN, Answer(200, "image/png", bytes(3 * PIECE + 1))])
def test_an_answer_arrives_as_it_is(answer: Answer) -> None:
    talk = fed(GET)
    talk.asked()
    status, heads, body = answered(talk, answer)
    assert (status, body) == (answer.status, answer.body)
    assert heads[b"connection"] == b"close"
    assert {name.decode() for name in heads} == {name.lower() for name, _value in answer.headers}


def test_large_answers_go_out_in_pieces() -> None:
    talk = fed(GET)
    talk.asked()
    assert max(map(len, talk.pieces(Answer(200, "image/png", bytes(10 * PIECE))))) <= PIECE


@pytest.mark.parametrize(
    "text",
    [
        b"hello\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n",
        b"GET /abc HTTP/1.1\r\n\r\n",
        b"GET /a b HTTP/1.1\r\nHost: x\r\n\r\n",
        b"PUT / HTTP/1.1\r\nHost: x\r\nContent-Length: five\r\n\r\n",
        b"PUT / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: x\r\nX: " + b"a" * LONGEST_HEAD,
    ],
)
def test_what_is_no_request_is_not_answered(text: bytes) -> None:
    with pytest.raises(TalkError):
        fed(text).asked()


def test_a_head_that_does_not_end_is_cut() -> None:
    talk = fed(b"GET /")
    for _ in range(LONGEST_HEAD // 64 - 1):
        talk.feed(b"a" * 64)
        assert talk.asked() is None
    talk.feed(b"a" * 64)
    with pytest.raises(TalkError):
        talk.asked()


@pytest.mark.parametrize("pieces", [(b"",), (GET[:20], b"")])
def test_who_hangs_up_early_is_not_answered(pieces: tuple[bytes, ...]) -> None:
    with pytest.raises(TalkError):
        fed(*pieces).asked()


def test_a_body_that_is_cut_off_is_no_body() -> None:
    talk = fed(PUT[:-2], b"")
    assert talk.asked() is not None
    with pytest.raises(TalkError):
        talk.take(bytearray(), 5)


def test_a_body_in_chunks_has_no_length_and_never_grows_past_its_limit() -> None:
    head = b"PUT / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n"
    talk = fed(head + b"6\r\nhello!\r\n")
    asked = talk.asked()
    assert asked is not None
    assert asked.length is None
    with pytest.raises(TalkError):
        talk.take(bytearray(), 5)


def test_a_length_that_no_machine_can_hold_is_none() -> None:
    talk = fed(b"PUT / HTTP/1.1\r\nHost: x\r\nContent-Length: " + b"9" * 19 + b"\r\n\r\n")
    asked = talk.asked()
    assert asked is not None
    assert asked.length is None
