"""The listener on a real socket: pieces, floods, slow hands, and a clean end."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace

import pytest

from studio.phone.answer import Door
from studio.phone.parcel import Parcel, PhoneFile, Slot
from studio.session.phone_listener import Ears, Limits, PhoneListener
from studio.session.tasks import Tasks
from tests.phone.parcels import COVER, MOST, PLACES, A, B, page_of, parcel
from tests.session.phone_line import CUT, LOCAL, PATIENCE_S, Line, ask, head

SOON = 0.05
"""A patience that a test may use up."""


class Listening:
    """A listener that is open, and what it heard."""

    def __init__(self, limits: Limits) -> None:
        self.failed: list[BaseException] = []
        self.tasks = Tasks(self.failed.append)
        self.opened = 0
        self.arrived: list[tuple[Slot, bytes]] = []
        self.listener = PhoneListener(self.tasks, Ears(self._open, self._arrive), limits)
        self.port = 0

    async def begin(self, inside: Parcel) -> None:
        self.port = await self.listener.listen(LOCAL)
        self.listener.offer(Door(inside, PLACES, page_of(inside), f"{LOCAL}:{self.port}", MOST))

    async def connected(self, number: int) -> None:
        """Until so many are being served."""
        async with asyncio.timeout(PATIENCE_S):
            while self.listener.open_connections < number:
                await asyncio.sleep(0)

    async def served(self) -> None:
        """Until nobody is connected any more."""
        await self.tasks.ended("phone")

    def _open(self) -> None:
        self.opened += 1

    def _arrive(self, slot: Slot, data: bytes) -> None:
        self.arrived.append((slot, data))


def play(
    journey: Callable[[Listening], Awaitable[None]], *, limits: Limits | None = None, inside: Parcel | None = None
) -> None:
    """Open a listener, talk to it, close it; no connection fails in a way that nobody handled."""

    async def whole() -> None:
        at = Listening(limits or Limits())
        await at.begin(inside or parcel())
        try:
            await journey(at)
        finally:
            at.listener.close()
            await at.tasks.close()
        assert at.failed == []
        assert at.listener.open_connections == 0

    asyncio.run(whole())


def test_page_slides_and_archive_come_over_the_wire() -> None:
    async def journey(at: Listening) -> None:
        page = await ask(at.port, "GET", PLACES.page)
        assert (page.status, page.body.decode()) == (200, page_of(parcel()).text)
        assert page.headers["cache-control"] == "no-store"
        assert (await ask(at.port, "GET", PLACES.show(COVER))).body == COVER.data
        assert (await ask(at.port, "GET", PLACES.archive)).headers["content-type"] == "application/zip"
        assert at.opened == 3

    play(journey)


def test_a_large_slide_comes_whole() -> None:
    big = PhoneFile("01-big.png", bytes(range(256)) * 20_000)

    async def journey(at: Listening) -> None:
        assert (await ask(at.port, "GET", PLACES.save(big))).body == big.data

    play(journey, inside=Parcel((big,)))


def test_six_at_a_time_as_a_browser_asks() -> None:
    async def journey(at: Listening) -> None:
        found = await asyncio.gather(*(ask(at.port, "GET", PLACES.show(COVER)) for _ in range(6)))
        assert [heard.body for heard in found] == [COVER.data] * 6

    play(journey)


@pytest.mark.parametrize("target", ["/", "/wrong", f"{PLACES.page}/../../etc/passwd", f"{PLACES.page}/show/"])
def test_the_wrong_address_gets_a_404_without_a_word(target: str) -> None:
    async def journey(at: Listening) -> None:
        heard = await ask(at.port, "GET", target)
        assert (heard.status, heard.body) == (404, b"")
        assert at.opened == 0

    play(journey)


@pytest.mark.parametrize("method", ["HEAD", "POST", "DELETE", "OPTIONS"])
def test_other_methods_get_nothing(method: str) -> None:
    async def journey(at: Listening) -> None:
        assert (await ask(at.port, method, PLACES.page)).body == b""
        assert at.opened == 0

    play(journey)


def test_another_host_name_gets_nothing() -> None:
    async def journey(at: Listening) -> None:
        assert (await ask(at.port, "GET", PLACES.page, host="evil.example")).status == 404

    play(journey)


@pytest.mark.parametrize("noise", [b"hello\r\n\r\n", b"\x16\x03\x01" + bytes(200), b"GET /" + b"a" * 20_000])
def test_noise_is_cut_off(noise: bytes) -> None:
    async def journey(at: Listening) -> None:
        line = await Line.to(at.port)
        await line.say(noise)
        await line.say(b"\r\n\r\n")
        assert await line.hear() == CUT

    play(journey)


def test_a_picture_arrives_whole_and_for_its_slot() -> None:
    data = bytes(range(256)) * 3000

    async def journey(at: Listening) -> None:
        assert (await ask(at.port, "PUT", PLACES.bring(B), data)).status == 200
        assert at.arrived == [(B, data)]
        assert (await ask(at.port, "PUT", PLACES.bring(A), b"x")).status == 200
        assert at.arrived[1:] == [(A, b"x")]

    play(journey)


def test_a_huge_picture_is_refused_before_it_is_read() -> None:
    async def journey(at: Listening) -> None:
        line = await Line.to(at.port)
        await line.say(head(at.port, "PUT", PLACES.bring(A), MOST + 1))  # and not a byte of it
        assert (await line.hear()).status == 404
        assert at.arrived == []

    play(journey)


def test_a_picture_without_a_length_is_refused() -> None:
    async def journey(at: Listening) -> None:
        line = await Line.to(at.port)
        chunked = head(at.port, "PUT", PLACES.bring(A))[:-2] + b"Transfer-Encoding: chunked\r\n\r\n"
        await line.say(chunked)
        assert (await line.hear()).status == 404

    play(journey)


def test_half_a_picture_is_none() -> None:
    async def journey(at: Listening) -> None:
        line = await Line.to(at.port)
        await line.say(head(at.port, "PUT", PLACES.bring(A), 100) + b"half")
        line.hang_up()
        await at.served()
        assert at.arrived == []
        assert (await ask(at.port, "PUT", PLACES.bring(A), b"whole")).status == 200

    play(journey)


@pytest.mark.parametrize(
    ("limits", "said"),
    [
        (Limits(head_s=SOON), b""),
        (Limits(head_s=SOON), b"GET /abc"),
        (Limits(pause_s=SOON), b"body"),
        (Limits(whole_s=SOON), b"body"),
    ],
)
def test_slow_hands_are_cut_off(limits: Limits, said: bytes) -> None:
    async def journey(at: Listening) -> None:
        line = await Line.to(at.port)
        await line.say(head(at.port, "PUT", PLACES.bring(A), 100) + b"some" if said == b"body" else said)
        assert await line.hear() == CUT
        assert at.arrived == []
        assert (await ask(at.port, "GET", PLACES.page)).status == 200

    play(journey, limits=limits)


def test_a_hand_that_never_takes_its_slide_is_cut_off() -> None:
    big = PhoneFile("01-big.png", bytes(40 * 2**20))

    async def journey(at: Listening) -> None:
        line = await Line.to(at.port)
        await line.say(head(at.port, "GET", PLACES.save(big)))
        await at.connected(1)
        await at.served()
        line.hang_up()

    play(journey, limits=Limits(pause_s=SOON), inside=Parcel((big,)))


@pytest.mark.parametrize("limits", [Limits(each=3), replace(Limits(), together=3)])
def test_a_flood_of_connections_is_hung_up_on(limits: Limits) -> None:
    async def journey(at: Listening) -> None:
        held = [await Line.to(at.port) for _ in range(3)]
        await at.connected(3)
        flood = [await Line.to(at.port) for _ in range(20)]
        assert [await line.hear() for line in flood] == [CUT] * len(flood)
        assert at.listener.open_connections == 3
        for line in held:
            line.hang_up()
        await at.served()
        assert (await ask(at.port, "GET", PLACES.page)).status == 200

    play(journey, limits=limits)


def test_no_more_pictures_at_a_time_than_memory_is_meant_for() -> None:
    async def journey(at: Listening) -> None:
        first = await Line.to(at.port)
        await first.say(head(at.port, "PUT", PLACES.bring(A), 100))
        await at.connected(1)
        second = None
        while second is None or second.status != 404:  # until the first one is being read
            second = await ask(at.port, "PUT", PLACES.bring(B), b"x")
        await first.say(bytes(100))
        assert (await first.hear()).status == 200
        assert at.arrived[-1] == (A, bytes(100))
        assert (await ask(at.port, "PUT", PLACES.bring(B), b"x")).status == 200

    play(journey, limits=Limits(uploads=1))


def test_closing_cuts_everybody_off_and_gives_the_port_free() -> None:
    async def journey(at: Listening) -> None:
        line = await Line.to(at.port)
        await line.say(head(at.port, "PUT", PLACES.bring(A), 100))
        await at.connected(1)
        at.listener.close()
        assert await line.hear() == CUT
        await at.served()
        with pytest.raises(OSError, match=r".*"):
            await Line.to(at.port)
        assert at.arrived == []

    play(journey)


def test_nothing_is_answered_before_there_is_something_to_offer() -> None:
    async def whole() -> None:
        at = Listening(Limits())
        port = await at.listener.listen(LOCAL)
        line = await Line.to(port)
        assert await line.hear() == CUT
        at.listener.close()
        at.listener.close()
        await at.tasks.close()

    asyncio.run(whole())
