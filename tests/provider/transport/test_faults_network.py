"""What a network can do, by its numbers: names, proxies, certificates, sleep, an IPv6 that leads nowhere."""

import asyncio
import contextlib
import os
import signal
import socket
import ssl
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from studio.provider.place import Place
from studio.provider.transport import repeat
from studio.provider.transport.client import Client, Errand, NothingSentError
from studio.provider.transport.download import fetch
from studio.provider.transport.hosts import target
from studio.provider.transport.proxy import shown
from studio.provider.trouble import OfflineError
from studio.store.resource import load_words
from studio.words import LANGUAGES
from tests.fakes.journal import FakeJournal
from tests.fakes.pictures import encoded, noise
from tests.fakes.wire.beside import serving
from tests.fakes.wire.seen import Made, Seen
from tests.fakes.wire.server import WireServer
from tests.provider.transport.scenes import DRAW, STATUS, EchoShape, facts, line

ROOT = Path(__file__).parents[3]
PNG = encoded("PNG", noise(8, 10))


@pytest.fixture(autouse=True)
def _no_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(repeat, "FIRST_WAIT_S", 0.0)
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


def refused(url: str) -> tuple[OfflineError, FakeJournal]:
    """What paying at an address that cannot be reached ends in, and what was written down of it."""

    async def scene() -> tuple[OfflineError, FakeJournal]:
        to, journal = line(url), FakeJournal()
        with pytest.raises(OfflineError) as caught:
            await to.pay(DRAW, journal)
        await to.close()
        return caught.value, journal

    return asyncio.run(scene())


def test_n2_a_name_that_nobody_knows_was_surely_not_sent_to(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object, **__: object) -> list[object]:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr("socket.getaddrinfo", unknown)
    error, journal = refused("https://api.example")
    assert error.charged is False
    assert journal.told.count("sending") == journal.told.count("unsent") == repeat.PAID_TRIES


def test_n12_a_proxy_that_lets_nobody_through_is_named_without_its_password(monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[bytes] = []

    async def refuse(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        heard.append(await reader.readuntil(b"\r\n\r\n"))
        writer.write(b"HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\n\r\n")
        await writer.drain()
        writer.close()

    async def scene() -> OfflineError:
        async with await asyncio.start_server(refuse, "127.0.0.1", 0) as server:
            port = server.sockets[0].getsockname()[1]
            monkeypatch.setenv("https_proxy", f"http://ana:secret@127.0.0.1:{port}/")
            to = line("https://api.example")
            with pytest.raises(OfflineError) as caught:
                await to.pay(DRAW, FakeJournal())
            await to.close()
        assert dict(caught.value.sentence.args)["proxy"] == f"127.0.0.1:{port}"
        return caught.value

    error = asyncio.run(scene())
    assert error.charged is False
    assert len(heard) == repeat.PAID_TRIES
    for language in LANGUAGES:
        said = load_words(language).tell(error.sentence)
        assert "NO_PROXY" in said
        assert "secret" not in said


@pytest.mark.parametrize("proxy", ["http://a.example:1", "http://x:y@a.example:1/", "http://x:p%40@a.example:1"])
def test_n12_a_proxy_is_shown_as_host_and_port(proxy: str) -> None:
    assert shown(proxy) == "a.example:1"


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate that signs itself, with its key behind it."""
    made = tmp_path_factory.mktemp("certificate") / "self.pem"
    words = ("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost")
    try:
        subprocess.run((*words, "-keyout", made, "-out", made.with_suffix(".crt")), check=True, capture_output=True)
    except FileNotFoundError:
        pytest.skip("there is no openssl here")
    made.write_bytes(made.read_bytes() + made.with_suffix(".crt").read_bytes())
    return made


def test_n4_t1_a_foreign_certificate_is_never_believed_and_the_clock_is_thought_of(certificate: Path) -> None:
    heard: list[bytes] = []

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        heard.append(await reader.read(2000))
        writer.close()

    async def scene() -> OfflineError:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        async with await asyncio.start_server(answer, "127.0.0.1", 0, ssl=context) as server:
            to = line(f"https://localhost:{server.sockets[0].getsockname()[1]}")
            with pytest.raises(OfflineError) as caught:
                await to.pay(DRAW, FakeJournal())
            await to.close()
        return caught.value

    error = asyncio.run(scene())
    assert error.charged is False
    assert error.sentence.key == "wire-foreign"
    assert not any(heard), "nothing was sent to whoever that was"
    assert "date and time" in load_words("en").tell(error.sentence)


def test_an_exception_of_nobody_reached_tells_no_address() -> None:
    assert NothingSentError("http://x:y@proxy.example:1").args == ()


# Asleep: stopped in the middle of asking, until all its patience is over by the clock.

ASKING = """
import asyncio, sys
from studio.provider.transport.call import Call
from studio.provider.transport.waiting import Pauses, until
from tests.provider.transport.scenes import line
async def scene():
    to = line(sys.argv[1], patience_s=float(sys.argv[2]))
    read = lambda reply: reply.json["status"] if reply.json["status"] != "drawing" else None
    print(await until(to, Call("GET", "/status"), read, Pauses(0.02, 0.05)))
    await to.close()
asyncio.run(scene())
"""
PATIENCE_S = 3.0


class Drawing(EchoShape):
    """A status that is "drawing" until somebody lets it be done."""

    def __init__(self) -> None:
        super().__init__()
        self.word = "drawing"

    def answer(self, seen: Seen, server: WireServer) -> Made | None:
        return Made(body={"status": self.word}) if seen.path == "/status" else super().answer(seen, server)


def until(met: Callable[[], bool]) -> None:
    """Wait for something that tells nobody."""
    end = time.monotonic() + 30
    while not met():
        assert time.monotonic() < end
        time.sleep(0.01)


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
def test_n13_who_was_asleep_asks_at_once_and_gives_up_nothing() -> None:
    shape = Drawing()
    with serving(shape) as server:
        asking = subprocess.Popen(
            [sys.executable, "-c", ASKING, server.url, str(PATIENCE_S)], cwd=ROOT, stdout=subprocess.PIPE, text=True
        )
        until(lambda: len(server.seen) >= 2)
        asking.send_signal(signal.SIGSTOP)
        slept = time.monotonic()
        shape.word = "done"
        until(lambda: time.monotonic() > slept + PATIENCE_S)
        asking.send_signal(signal.SIGCONT)
        said, _ = asking.communicate(timeout=30)
    assert said.strip() == "done"


# IPv6 that leads nowhere: packets to a socket that takes no more connections are dropped, as a black hole does.


@contextlib.contextmanager
def swallowing(port: int) -> Iterator[None]:
    with contextlib.ExitStack() as undo:
        hole = undo.enter_context(socket.socket(socket.AF_INET6, socket.SOCK_STREAM))
        try:
            hole.bind(("::1", port))
        except OSError:
            pytest.skip("there is no IPv6 here")
        hole.listen(0)
        for _ in range(8):
            filler = undo.enter_context(socket.socket(socket.AF_INET6, socket.SOCK_STREAM))
            filler.settimeout(0.2)
            try:
                filler.connect(("::1", port))
            except TimeoutError:
                break
        else:
            pytest.skip("no connection is swallowed here")
        yield


def both(monkeypatch: pytest.MonkeyPatch, port: int) -> None:
    """Every name has two numbers, the new one first."""
    plain = socket.getaddrinfo

    def answer(host: str | bytes | None, *given: object, **more: object) -> list[object]:
        if host not in ("two.example", b"two.example"):
            return plain(host, *given, **more)  # type: ignore[return-value, arg-type]
        return [
            (socket.AF_INET6, socket.SOCK_STREAM, 6, "", ("::1", port, 0, 0)),
            (socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port)),
        ]

    monkeypatch.setattr("socket.getaddrinfo", answer)


def test_n14_a_broken_ipv6_holds_up_no_order(monkeypatch: pytest.MonkeyPatch) -> None:
    with serving(EchoShape()) as server:
        port = int(server.url.rpartition(":")[2])
        with swallowing(port):
            both(monkeypatch, port)

            async def scene() -> object:
                client = Client(keep=False)
                reply = await client.exchange(f"http://two.example:{port}/status", STATUS, {}, 3.0)
                await client.close()
                return reply.json

            assert asyncio.run(scene()) == {"status": "ok"}


@pytest.mark.parametrize(
    ("numbers", "wanted"),
    [
        (("2606:4700::1111", "93.184.215.14"), ("93.184.215.14", "2606:4700::1111")),
        (("93.184.215.14", "2606:4700::1111"), ("93.184.215.14", "2606:4700::1111")),
        (("93.184.215.14", "93.184.215.15"), ("93.184.215.14", "")),
        (("2606:4700::1111",), ("2606:4700::1111", "")),
    ],
)
def test_n14_a_result_is_fetched_from_a_number_that_leads_somewhere(
    numbers: tuple[str, ...], wanted: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("socket.getaddrinfo", lambda *_, **__: [(2, 1, 6, "", (one, 443)) for one in numbers])
    place = Place(facts(), "https://api.example")
    found = asyncio.run(target("https://a.pictures.example/a.png", place))
    assert (found.address, found.other) == wanted


class HalfDeaf(Client):
    """Reaches new numbers only."""

    def __init__(self) -> None:
        super().__init__(keep=True)
        self.tried: list[str] = []

    async def opened(self, errand: Errand, read: object) -> bytes:  # type: ignore[override]
        self.tried.append(errand.url)
        if "[" not in errand.url:
            raise NothingSentError
        return PNG


def test_n14_where_the_old_number_leads_nowhere_the_new_one_is_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    numbers = ("2606:4700::1111", "93.184.215.14")
    monkeypatch.setattr("socket.getaddrinfo", lambda *_, **__: [(2, 1, 6, "", (one, 443)) for one in numbers])
    client = HalfDeaf()
    place = Place(facts(), "https://api.example")
    assert asyncio.run(fetch("https://a.pictures.example/a.png", place, client, FakeJournal())) == PNG
    assert client.tried == ["https://93.184.215.14/a.png", "https://[2606:4700::1111]/a.png"]


def test_a_call_to_a_closed_port_is_no_proxys_fault() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    error, _journal = refused(f"http://127.0.0.1:{port}")
    assert error.sentence.key == "wire-offline"
