"""The fake server itself: it answers, keeps connections, notes what it saw, and goes without waiting for anybody."""

import asyncio

import pytest

from tests.fakes.wire.dial import Dial
from tests.fakes.wire.server import Made, Seen, WireServer
from tests.provider.transport.scenes import EchoShape


async def connected(server: WireServer) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    return await asyncio.open_connection("127.0.0.1", int(server.url.rpartition(":")[2]))


def test_one_connection_serves_many_requests() -> None:
    async def scene() -> None:
        async with WireServer(EchoShape()) as server:
            reader, writer = await connected(server)
            for _ in range(3):
                writer.write(b"GET /status?a=1&b= HTTP/1.1\r\nHost: here\r\nX-Odd: Yes\r\n\r\n")
                head = await reader.readuntil(b"\r\n\r\n")
                assert head.startswith(b"HTTP/1.1 200 ")
                assert await reader.readexactly(len(b'{"status": "ok"}')) == b'{"status": "ok"}'
            writer.close()
            await writer.wait_closed()
        assert server.seen == [Seen("GET", "/status", {"a": "1", "b": ""}, {"host": "here", "x-odd": "Yes"})] * 3
        assert server.paid == server.strays == []

    asyncio.run(scene())


@pytest.mark.parametrize("sent", [b"", b"POST /dr", b"POST /draw HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nhalf"])
def test_clients_that_hang_do_not_hold_it_up(sent: bytes) -> None:
    async def scene() -> None:
        async with WireServer(EchoShape()) as server:
            _reader, writer = await connected(server)
            writer.write(sent)
            await writer.drain()
        writer.close()
        assert server.seen == []

    asyncio.run(scene())


def test_nonsense_ends_the_connection_and_not_the_server() -> None:
    async def scene() -> None:
        async with WireServer(EchoShape()) as server:
            reader, writer = await connected(server)
            writer.write(b"\x16\x03\x01 nonsense\r\n\r\n")
            assert await reader.read() == b""
            writer.close()
            other, writer = await connected(server)
            writer.write(b"GET /elsewhere HTTP/1.1\r\nHost: here\r\n\r\n")
            assert (await other.readuntil(b"\r\n")).startswith(b"HTTP/1.1 404 ")
            writer.close()
        assert [one.path for one in server.strays] == ["/elsewhere"]

    asyncio.run(scene())


def test_a_fault_hits_as_often_as_it_is_told_and_only_its_own() -> None:
    dial = Dial()
    dial.turn("short", times=2, where="free")
    assert [dial.hit("paid"), *(dial.hit("free") for _ in range(3))] == ["", "short", "short", ""]
    assert dial.hits == 2
    dial.turn("drip")
    assert dial.hits == 0
    assert [dial.hit("paid") for _ in range(5)] == ["drip"] * 5


def test_its_pictures_are_real_and_lie_where_it_says() -> None:
    async def scene() -> None:
        async with WireServer() as server:
            first, second = server.host_picture(server.picture(3, 5)), server.host_picture(b"RIFF\0\0\0\0WEBP")
            assert first != second
            assert first.startswith(f"{server.url}/files/")

    asyncio.run(scene())


def test_answers_and_forms_are_read_as_they_are() -> None:
    assert Made(body={"a": "ñ"}).packed() == ([("content-type", "application/json")], b'{"a": "\\u00f1"}')
    assert Made(headers={"Content-Type": "text/html"}).packed() == ([("content-type", "text/html")], b"")
    body = (
        b'--x\r\ncontent-disposition: form-data; name="prompt"\r\n\r\na woman\r\n'
        b'--x\r\ncontent-disposition: form-data; name="image"; filename="a.png"\r\n\r\n\x89PNG\r\n--x--\r\n'
    )
    seen = Seen("POST", "/", headers={"content-type": "multipart/form-data; boundary=x"}, body=body)
    assert seen.form == [("prompt", "a woman"), ("image", b"\x89PNG")]
