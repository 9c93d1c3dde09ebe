"""Results are fetched whole, without key or cookie, from the provider's own public hosts and from nowhere else."""

import asyncio
from collections.abc import Awaitable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.provider.place import Place
from studio.provider.transport import download, repeat
from studio.provider.transport.client import Client, Errand
from studio.provider.transport.download import complete, fetch
from studio.provider.trouble import (
    ExpiredError,
    OfflineError,
    ProviderError,
    ServerError,
    StrangeAnswerError,
)
from tests.fakes.journal import FakeJournal
from tests.fakes.pictures import encoded, noise
from tests.fakes.wire.raw import written
from tests.fakes.wire.server import Made, Seen, WireServer
from tests.provider.transport.scenes import DRAW, EchoShape, facts, line, told

PNG, JPEG, WEBP = (encoded(form, noise(16, 20)) for form in ("PNG", "JPEG", "WEBP"))
OFFICIAL = Place(facts(), "https://api.example")


@pytest.fixture(autouse=True)
def _no_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(repeat, "FIRST_WAIT_S", 0.0)


class Moving(EchoShape):
    """Sends whoever asks for /moved/N on to /moved/N-1, and from /moved/0 to a picture."""

    def __init__(self, aim: str = "") -> None:
        super().__init__()
        self.aim = aim

    def answer(self, seen: Seen, server: WireServer) -> Made | None:
        start, _, left = seen.path.rpartition("/")
        if start != "/moved":
            return super().answer(seen, server)
        aim = self.aim or server.host_picture(PNG)
        return Made(302, b"", {"location": f"/moved/{int(left) - 1}" if left != "0" else aim})


async def caught(one: Awaitable[object]) -> ProviderError:
    with pytest.raises(ProviderError) as found:
        await one
    return found.value


@pytest.mark.parametrize("data", [PNG, JPEG, WEBP])
def test_a_picture_comes_as_it_lies_there_without_any_credentials(data: bytes) -> None:
    async def scene() -> None:
        async with WireServer(EchoShape()) as server:
            to, journal = line(server.url), FakeJournal()
            await to.pay(DRAW, FakeJournal())  # its answer sets a cookie
            assert await to.fetch(server.host_picture(data), journal) == data
            await to.close()
        seen = server.seen[-1]
        assert journal.told == ["downloading"]
        assert not seen.headers.keys() & {"authorization", "cookie", "x-goog-api-key", "proxy-authorization"}
        assert seen.headers["accept-encoding"] == "identity"
        assert "image/png" in seen.headers["accept"]

    asyncio.run(scene())


def test_progress_grows_to_the_whole() -> None:
    big = encoded("PNG", noise(400, 500))

    async def scene() -> list[float | None]:
        async with WireServer() as server:
            to, journal = line(server.url), FakeJournal()
            await to.fetch(server.host_picture(big), journal)
            await to.close()
        assert {one.stage for one in journal.shown} == {"downloading"}
        return [one.share for one in journal.shown]

    shares = asyncio.run(scene())
    assert shares[-1] == 1.0
    assert shares == sorted(shares, key=lambda share: share or 0.0)
    assert len(shares) > 2


@pytest.mark.parametrize("fault", ["cut-before", "cut-within", "short", "portal"])
def test_n8_what_breaks_off_is_fetched_again(fault: str) -> None:
    async def scene() -> None:
        async with WireServer() as server:
            server.dial.turn(fault, times=2, where="file")
            to = line(server.url)
            assert await to.fetch(server.host_picture(PNG), FakeJournal()) == PNG
            await to.close()
        assert len(server.seen) == 3

    asyncio.run(scene())


@pytest.mark.parametrize("data", [PNG, JPEG, WEBP])
def test_n9_without_a_length_a_cut_picture_is_known_by_its_end(data: bytes) -> None:
    """Every answer is one piece longer than the one before, and ends with its connection."""
    tries: list[int] = []

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        tries.append(len(tries))
        end = len(data) * (len(tries) + 1) // 4
        writer.write(written(Made(200, data[:end], {"content-type": "image/png"}), -1))
        await writer.drain()
        writer.close()

    async def scene() -> bytes:
        async with await asyncio.start_server(answer, "127.0.0.1", 0) as server:
            url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
            to = line(url)
            found = await to.fetch(f"{url}/a.png", FakeJournal())
            await to.close()
            return found

    assert asyncio.run(scene()) == data
    assert len(tries) == 3


def test_a_picture_that_always_ends_in_the_same_place_is_kept() -> None:
    """Something behind its end, or a service that cuts: it is paid for, and fetching it again brings the same."""
    odd = PNG + b"trailing words of whoever stored it"

    async def scene() -> None:
        async with WireServer() as server:
            to = line(server.url)
            assert await to.fetch(server.host_picture(odd), FakeJournal()) == odd
            await to.close()
        assert len(server.seen) == 2

    asyncio.run(scene())


@pytest.mark.parametrize(("fault", "tries"), [("cut-within", repeat.FREE_TRIES), ("portal", repeat.FREE_TRIES)])
def test_what_never_comes_through_is_said_to_be_paid_for(fault: str, tries: int) -> None:
    async def scene() -> ProviderError:
        async with WireServer() as server:
            server.dial.turn(fault, where="file")
            to = line(server.url)
            problem = await caught(to.fetch(server.host_picture(PNG), FakeJournal()))
            await to.close()
        assert len(server.seen) == tries
        return problem

    problem = asyncio.run(scene())
    assert type(problem) is ServerError
    assert problem.charged is True
    assert str(problem) == problem.sentence.key == "wire-not-fetched"


def test_p11_what_is_gone_is_gone() -> None:
    async def scene() -> ProviderError:
        async with WireServer() as server:
            to = line(server.url)
            problem = await caught(to.fetch(f"{server.url}/files/none.png", FakeJournal()))
            await to.close()
        assert len(server.seen) == 1
        return problem

    problem = asyncio.run(scene())
    assert type(problem) is ExpiredError
    assert problem.charged is True


@pytest.mark.parametrize("fault", ["redirect-host", "redirect-metadata", "gzip-bomb"])
def test_it_follows_nobody_elsewhere_and_takes_no_endless_answer(fault: str) -> None:
    async def scene() -> ProviderError:
        async with WireServer() as server:
            server.dial.turn(fault, where="file")
            to = line(server.url)
            problem = await caught(to.fetch(server.host_picture(PNG), FakeJournal()))
            await to.close()
        assert len(server.seen) == 1
        return problem

    problem = asyncio.run(scene())
    assert type(problem) is StrangeAnswerError
    assert problem.charged is True


def test_a_drip_ends_at_the_deadline(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(download, "DEADLINE_S", 0.3)
    monkeypatch.setattr(repeat, "FREE_TRIES", 2)

    async def scene() -> None:
        async with WireServer() as server:
            server.dial.turn("drip", where="file")
            to = line(server.url)
            assert type(await caught(to.fetch(server.host_picture(PNG), FakeJournal()))) is ServerError
            await to.close()
        assert len(server.seen) == 2

    asyncio.run(scene())


@pytest.mark.parametrize(("hops", "comes"), [(0, True), (download.HOPS - 1, True), (download.HOPS, False)])
def test_a_few_hops_on_the_own_host_are_followed(hops: int, comes: bool) -> None:
    async def scene() -> object:
        async with WireServer(Moving()) as server:
            to = line(server.url)
            (found,) = await asyncio.gather(
                to.fetch(f"{server.url}/moved/{hops}", FakeJournal()), return_exceptions=True
            )
            await to.close()
        return found

    found = asyncio.run(scene())
    assert found == PNG if comes else type(found) is StrangeAnswerError


@pytest.mark.parametrize(
    "aim",
    [
        "http://169.254.169.254/latest/meta-data/",
        "https://169.254.169.254/",
        "https://elsewhere.example/a.png",
        "http://127.0.0.1:1/a.png",
        "https://localhost/a.png",
        "file:///etc/passwd",
        "ftp://pictures.example/a.png",
        "//elsewhere.example/a.png",
        "https://pictures.example@elsewhere.example/",
        "https://pictures.example:444/",
        "http://pictures.example/",
    ],
)
def test_n11_every_hop_is_looked_at(aim: str) -> None:
    async def scene() -> ProviderError:
        async with WireServer(Moving(aim)) as server:
            to = line(server.url)
            problem = await caught(to.fetch(f"{server.url}/moved/1", FakeJournal()))
            await to.close()
        assert [seen.path for seen in server.seen] == ["/moved/1", "/moved/0"]
        return problem

    problem = asyncio.run(scene())
    assert type(problem) is StrangeAnswerError
    assert problem.sentence.key == "wire-not-allowed"
    assert "example" not in told(problem)


@pytest.mark.parametrize("aim", ["https://[::1", "http://[", "https://pictures.example:x/", "//[a]/"])
def test_an_impossible_hop_ends_typed(aim: str) -> None:
    async def scene() -> ProviderError:
        async with WireServer(Moving(aim)) as server:
            to = line(server.url)
            problem = await caught(to.fetch(f"{server.url}/moved/0", FakeJournal()))
            await to.close()
        return problem

    assert asyncio.run(scene()).charged is True


def test_without_a_base_set_by_hand_this_computer_is_no_source() -> None:
    async def scene() -> ProviderError:
        async with WireServer() as server:
            client = Client(keep=True)
            problem = await caught(fetch(server.host_picture(PNG), OFFICIAL, client, FakeJournal()))
            await client.close()
        assert server.seen == []
        return problem

    assert type(asyncio.run(scene())) is StrangeAnswerError


class Recorder(Client):
    """Notes where it would go."""

    def __init__(self) -> None:
        super().__init__(keep=True)
        self.errands: list[Errand] = []

    async def opened(self, errand: Errand, read: object) -> bytes:  # type: ignore[override]
        self.errands.append(errand)
        return PNG


@pytest.mark.parametrize(
    ("number", "shown"), [("93.184.215.14", "93.184.215.14"), ("2606:4700::1111", "[2606:4700::1111]")]
)
def test_a_name_is_looked_up_once_and_its_number_is_used(
    number: str, shown: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("socket.getaddrinfo", lambda *_, **__: [(2, 1, 6, "", (number, 443))])
    client = Recorder()
    url = "https://a.pictures.example/x/y.png?sig=a%2Fb:c&e=1"
    assert asyncio.run(fetch(url, OFFICIAL, client, FakeJournal())) == PNG
    (errand,) = client.errands
    assert errand.url == f"https://{shown}/x/y.png?sig=a%2Fb:c&e=1"
    assert errand.named == errand.headers["host"] == "a.pictures.example"


def test_a_name_nobody_knows_is_tried_again_and_is_nobodys_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object, **__: object) -> list[object]:
        raise OSError("Name or service not known")

    monkeypatch.setattr("socket.getaddrinfo", unknown)
    problem = asyncio.run(caught(fetch("https://pictures.example/secret", OFFICIAL, Recorder(), FakeJournal())))
    assert type(problem) is OfflineError
    assert problem.charged is True
    assert "secret" not in told(problem)


@pytest.mark.parametrize("data", [PNG, JPEG, WEBP])
def test_a_cut_picture_is_not_complete(data: bytes) -> None:
    assert complete(data)
    assert not any(complete(data[:end]) for end in range(12, len(data) - 16, 7))


@given(st.binary(max_size=200))
def test_whether_bytes_are_complete_can_always_be_said(data: bytes) -> None:
    for start in (b"", PNG[:20], JPEG[:20], WEBP[:12]):
        assert complete(start + data) in (True, False)
