"""One exchange: bounded in time and in memory, without redirects, cookies and traces."""

import asyncio
import gzip
import itertools
import tracemalloc
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.provider.transport import client
from studio.provider.transport.call import Call, Enclosed, Reply
from studio.provider.transport.client import Client, Errand, LostError, NothingSentError, TooLargeError
from studio.provider.transport.unpack import PIECE, Unpacker
from tests.fakes.wire.raw import bomb
from tests.fakes.wire.server import Made, Seen, WireServer
from tests.provider.transport.scenes import DRAW, STATUS, EchoShape, told


async def exchanged(server: WireServer, call: Call = DRAW, deadline_s: float = 20.0) -> Reply:
    inner = Client(keep=False)
    try:
        return await inner.exchange(server.url + call.path, call, {}, deadline_s)
    finally:
        await inner.close()


class Packed(EchoShape):
    """Answers in the encoding that it is told."""

    def __init__(self, body: bytes, encoding: str) -> None:
        super().__init__()
        self.made = Made(200, body, {"content-encoding": encoding, "content-type": "application/json"})

    def answer(self, seen: Seen, server: WireServer) -> Made | None:
        return self.made


def reply_of(body: bytes, encoding: str) -> Reply:
    async def scene() -> Reply:
        async with WireServer(Packed(body, encoding)) as server:
            return await exchanged(server)

    return asyncio.run(scene())


def test_n10_a_gzip_bomb_is_stopped_before_it_fills_the_memory() -> None:
    bomb()  # made beforehand
    packed = len(bomb())

    async def scene() -> int:
        async with WireServer(EchoShape()) as server:
            server.dial.turn("gzip-bomb")
            tracemalloc.start()
            tracemalloc.reset_peak()
            with pytest.raises(TooLargeError) as caught:
                await exchanged(server)
            most = tracemalloc.get_traced_memory()[1]
            tracemalloc.stop()
            assert not any(caught.value.head)
        return most

    most = asyncio.run(scene())
    assert packed < 1 << 20
    assert most < (96 << 20) * 1.3  # what is allowed, and not two hundred and fifty-six


def test_a_bomb_unfolds_in_small_pieces() -> None:
    unpacker = Unpacker("gzip")
    sizes = [len(piece) for piece in unpacker.feed(bomb()[: 1 << 14])]
    assert max(sizes) <= PIECE
    assert sum(sizes) > 8 << 20


@given(st.binary(max_size=2000), st.lists(st.integers(0, 2000), max_size=4), st.booleans())
def test_what_was_packed_comes_out_whole_however_it_is_cut(data: bytes, cuts: list[int], twice: bool) -> None:
    packed = gzip.compress(data, mtime=0) + (gzip.compress(data, mtime=0) if twice else b"")
    ends = [0, *sorted(min(cut, len(packed)) for cut in cuts), len(packed)]
    unpacker = Unpacker(" GZip ")
    pieces = [piece for start, end in itertools.pairwise(ends) for piece in unpacker.feed(packed[start:end])]
    assert b"".join(pieces) + unpacker.end() == data * (2 if twice else 1)


@given(st.binary(min_size=1, max_size=200))
def test_what_is_no_gzip_is_an_error_and_nothing_else(data: bytes) -> None:
    unpacker = Unpacker("gzip")
    try:
        found = b"".join(unpacker.feed(data)) + unpacker.end()
    except ValueError:
        return
    assert found == zlib.decompress(data, wbits=31)


def test_gzip_is_read_and_an_empty_body_in_it_too() -> None:
    assert reply_of(gzip.compress(b'{"a": 1}', mtime=0), "gzip").json == {"a": 1}
    assert reply_of(b"", "gzip").body == b""


def test_an_encoding_nobody_asked_for_is_passed_on_as_it_is() -> None:
    assert reply_of(b"\x0b\x02\x80", "br").body == b"\x0b\x02\x80"


@pytest.mark.parametrize(
    "body",
    [gzip.compress(b"a" * 999, mtime=0)[:-9], b"no gzip at all", gzip.compress(b"a", mtime=0)[:5]],
    ids=["cut", "none", "head"],
)
def test_gzip_that_is_cut_or_broken_is_a_lost_answer(body: bytes) -> None:
    with pytest.raises(LostError):
        reply_of(body, "gzip")


@pytest.mark.parametrize("fault", ["redirect-host", "redirect-metadata"])
def test_n11_a_redirect_is_an_answer_and_is_not_followed(fault: str) -> None:
    async def scene() -> Reply:
        async with WireServer(EchoShape()) as server:
            server.dial.turn(fault)
            reply = await exchanged(server)
        assert len(server.seen) == 1
        return reply

    reply = asyncio.run(scene())
    assert reply.status == 307
    assert not reply.good


@pytest.mark.parametrize("fault", ["drip", "hang"])
def test_n7_the_deadline_is_around_the_whole(fault: str) -> None:
    async def scene() -> LostError:
        async with WireServer(EchoShape()) as server:
            server.dial.turn(fault)
            with pytest.raises(LostError) as caught:
                await exchanged(server, deadline_s=0.3)
        return caught.value

    assert "127.0.0.1" not in told(asyncio.run(scene()))


@pytest.mark.parametrize("fault", ["cut-before", "cut-within", "short"])
def test_an_answer_that_breaks_off_is_lost_without_a_trace(fault: str) -> None:
    async def scene() -> LostError:
        async with WireServer(EchoShape()) as server:
            server.dial.turn(fault)
            with pytest.raises(LostError) as caught:
                await exchanged(server)
        return caught.value

    problem = asyncio.run(scene())
    assert problem.__context__ is None
    assert problem.__cause__ is None


@pytest.mark.parametrize("url", ["localhost:8188", "http://[broken", "file:///etc/passwd", "", "http://127.0.0.1:1"])
def test_an_impossible_address_means_that_nothing_was_sent(url: str) -> None:
    async def scene() -> NothingSentError:
        inner = Client(keep=False)
        with pytest.raises(NothingSentError) as caught:
            await inner.exchange(url, DRAW, {}, 20.0)
        await inner.close()
        return caught.value

    assert asyncio.run(scene()).__context__ is None


def test_cookies_are_not_kept() -> None:
    async def scene() -> None:
        async with WireServer(EchoShape()) as server:
            inner = Client(keep=True)
            for call in (DRAW, STATUS, DRAW):
                await inner.exchange(server.url + call.path, call, {}, 20.0)
            await inner.close()
            await inner.close()
        assert not any("cookie" in seen.headers for seen in server.seen)

    asyncio.run(scene())


def test_the_certificate_is_asked_for_by_name_where_the_address_is_a_number() -> None:
    heard: list[bytes] = []

    async def listen(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        heard.append(await reader.read(2000))
        writer.close()

    async def scene() -> None:
        async with await asyncio.start_server(listen, "127.0.0.1", 0) as server:
            port = server.sockets[0].getsockname()[1]
            inner = Client(keep=True)
            errand = Errand(f"https://127.0.0.1:{port}/", STATUS, {}, 20.0, "a.pictures.example")
            with pytest.raises(NothingSentError):
                await inner.opened(errand, lambda answer: asyncio.sleep(0, answer))
            await inner.close()

    asyncio.run(scene())
    assert b"a.pictures.example" in heard[0]


def test_a_broken_certificate_file_of_the_environment_is_left_out(
    monkeypatch: pytest.MonkeyPatch, tmp_path: object
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", f"{tmp_path}/none.pem")
    client._certificates.cache_clear()
    assert client._certificates().verify_mode
    client._certificates.cache_clear()


def test_forms_and_queries_go_out_as_forms_and_queries() -> None:
    async def scene() -> Seen:
        async with WireServer(EchoShape()) as server:
            form = (("prompt", "una mujer, ñ"), ("image[]", Enclosed("a.png", "image/png", b"\x89PNG\r\n")))
            await exchanged(server, Call("POST", "/draw", form=form, query={"a": "1 2&3"}))
        return server.seen[0]

    seen = asyncio.run(scene())
    assert seen.form == [("prompt", "una mujer, ñ"), ("image[]", b"\x89PNG\r\n")]
    assert seen.query == {"a": "1 2&3"}
