"""Proxies of the environment are used for what is far, and stand before nothing that is near."""

import asyncio

import pytest

from studio.provider.transport.call import Call
from studio.provider.transport.client import Client, NothingSentError
from studio.provider.transport.proxy import is_near, proxy_for
from tests.fakes.wire.server import WireServer
from tests.provider.transport.scenes import STATUS, EchoShape

FAR = "https://pictures.example/a.png"
NAMES = ("http_proxy", "https_proxy", "all_proxy", "no_proxy")


@pytest.fixture(autouse=True)
def _plain(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.mark.parametrize(
    ("set_to", "found"),
    [
        ({}, ""),
        ({"https_proxy": "http://proxy.example:3128"}, "http://proxy.example:3128"),
        ({"https_proxy": "proxy.example:3128"}, "http://proxy.example:3128"),
        ({"http_proxy": "http://proxy.example:3128"}, ""),
        ({"all_proxy": "http://all.example:1"}, "http://all.example:1"),
        ({"all_proxy": "socks5://all.example:1"}, ""),
        ({"all_proxy": "socks5://all.example:1", "https_proxy": "http://p.example:2"}, "http://p.example:2"),
        ({"https_proxy": "nonsense://p.example"}, ""),
        ({"https_proxy": "http://p.example:2", "no_proxy": ".example"}, ""),
        ({"https_proxy": "http://p.example:2", "no_proxy": "*"}, ""),
    ],
)
def test_the_proxy_that_the_environment_names(
    set_to: dict[str, str], found: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in set_to.items():
        monkeypatch.setenv(name, value)
    assert proxy_for(FAR) == found


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "192.168.1.5", "[::1]", "studio-pc", "mac.local", "10.1.2.3"]
)
def test_near_hosts_are_reached_directly(host: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("all_proxy", "http://proxy.example:3128")
    assert proxy_for(f"http://{host}:8188/") == ""
    assert proxy_for("http://[::1/") == ""


@pytest.mark.parametrize("host", ["8.8.8.8", "api.example", "2606:4700::1111"])
def test_far_hosts_are_not_near(host: str) -> None:
    assert not is_near(host)


def test_no_proxy_stands_before_this_computer_and_none_breaks_the_client(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    monkeypatch.setenv("all_proxy", "socks5://127.0.0.1:9")

    async def scene() -> None:
        async with WireServer(EchoShape()) as server:
            client = Client(keep=False)
            assert (await client.exchange(f"{server.url}/status", STATUS, {}, 20.0)).json == {"status": "ok"}
            await client.close()

    asyncio.run(scene())


def asked(client: Client, url: str) -> None:
    async def scene() -> None:
        try:
            await client.exchange(url, Call("GET", "/"), {"authorization": "Bearer canary-key-0123456789"}, 20.0)
        finally:
            await client.close()

    with pytest.raises(NothingSentError):
        asyncio.run(scene())


def test_n12_a_proxy_that_refuses_means_that_nothing_was_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[bytes] = []

    async def refuse(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        heard.append(await reader.readuntil(b"\r\n\r\n"))
        writer.write(b"HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\n\r\n")
        await writer.drain()
        writer.close()

    async def scene() -> None:
        async with await asyncio.start_server(refuse, "127.0.0.1", 0) as server:
            monkeypatch.setenv("https_proxy", f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}")
            client = Client(keep=False)
            with pytest.raises(NothingSentError):
                await client.exchange(FAR, Call("GET", "/"), {"authorization": "Bearer canary-key-0123456789"}, 20.0)
            await client.close()

    asyncio.run(scene())
    assert heard[0].startswith(b"CONNECT pictures.example:443 ")
    assert b"canary" not in heard[0]


def test_a_proxy_with_an_impossible_address_means_that_nothing_was_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("https_proxy", "http://[broken")
    asked(Client(keep=False), FAR)
