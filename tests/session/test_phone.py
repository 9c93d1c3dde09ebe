"""Send to phone on a whole session: a page for ten minutes, pictures that come back, a clean end."""

import asyncio
import itertools
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from studio.phone.parcel import Parcel, PhoneFile
from studio.phone.places import SHORTEST_TOKEN, Places
from studio.session.phone_commands import OFF, OPEN_S, Outside, PhoneCommands, Sending
from studio.store.resource import resource
from tests.fakes.provider import png
from tests.phone.parcels import COVER, RANDOM, A, B, parcel
from tests.session.opened import PATIENCE_S, Opened, play
from tests.session.phone_line import CUT, LOCAL, Heard, Line, ask, head


class Phone:
    """The commands of an open session with a clock and secrets of their own, and what they told."""

    def __init__(self, at: Opened, address: str | None) -> None:
        self.at = at
        self.seconds = 1000.0
        self.address = address
        self.told: list[Sending] = []
        self._stirred = asyncio.Event()
        self._numbers = itertools.count()
        outside = Outside(lambda: self.address, lambda: f"{RANDOM}{next(self._numbers)}", resource)
        means = replace(at.session.means, clock=lambda: self.seconds)
        self.commands = PhoneCommands(means, at.session.settings, at.session.pictures, outside)
        self.commands.changed.connect(self._hear)

    @property
    def now(self) -> Sending:
        return self.commands.now

    @property
    def port(self) -> int:
        return int(urlsplit(self.now.address).port or 0)

    @property
    def places(self) -> Places:
        return Places(urlsplit(self.now.address).path.removeprefix("/"))

    async def until(self, met: Callable[[Sending], object]) -> None:
        async with asyncio.timeout(PATIENCE_S):
            while not met(self.now):
                self._stirred.clear()
                await self._stirred.wait()

    async def sent(self, given: Parcel | None = None) -> None:
        """Send a parcel and wait for its page."""
        before = self.now.address
        self.commands.send(given or parcel())
        await self.until(lambda now: now.address not in ("", before))

    async def ask(self, method: str, target: str, body: bytes = b"") -> Heard:
        return await ask(self.port, method, target, body)

    def later(self, seconds: float) -> None:
        """Let time pass, and tell the commands."""
        self.seconds += seconds
        self.commands.tick()

    def _hear(self, now: Sending) -> None:
        self.told.append(now)
        self._stirred.set()


def journey_of(
    folder: Path, journey: Callable[[Phone], Awaitable[None]], *, address: str | None = LOCAL
) -> list[Sending]:
    """Walk through it with an open session; everything is closed at the end."""

    async def whole(at: Opened) -> list[Sending]:
        phone = Phone(at, address)
        try:
            await journey(phone)
        finally:
            phone.commands.stop()
        return phone.told

    return play(folder, whole)


async def refused(port: int) -> bool:
    """Whether nobody listens there any more."""
    try:
        line = await Line.to(port)
    except OSError:
        return True
    line.hang_up()
    return False


def test_nothing_listens_until_something_is_sent(tmp_path: Path) -> None:
    async def journey(phone: Phone) -> None:
        assert phone.now == OFF
        phone.commands.tick()
        phone.commands.stop()
        assert phone.told == []

    journey_of(tmp_path, journey)


def test_a_page_is_opened_at_an_address_with_a_secret(tmp_path: Path) -> None:
    async def journey(phone: Phone) -> None:
        await phone.sent()
        assert phone.now.address == f"http://{LOCAL}:{phone.port}/{RANDOM}0"
        assert (phone.now.minutes, phone.now.opened) == (10, False)
        page = await phone.ask("GET", phone.places.page)
        assert page.status == 200
        assert b"2 slides in order" in page.body
        assert (await phone.ask("GET", phone.places.save(COVER))).body == COVER.data
        assert phone.now.opened

    journey_of(tmp_path, journey)


def test_a_stranger_neither_gets_anything_nor_counts_as_the_phone(tmp_path: Path) -> None:
    async def journey(phone: Phone) -> None:
        await phone.sent()
        assert (await phone.ask("GET", "/" + "x" * SHORTEST_TOKEN)).status == 404
        assert not phone.now.opened

    journey_of(tmp_path, journey)


def test_the_page_speaks_the_language_of_the_window(tmp_path: Path) -> None:
    async def journey(phone: Phone) -> None:
        phone.at.session.settings.change(language="es")
        await phone.sent()
        assert "láminas en orden" in (await phone.ask("GET", phone.places.page)).body.decode()

    journey_of(tmp_path, journey)


def test_every_sending_has_a_secret_of_its_own_and_ends_the_one_before(tmp_path: Path) -> None:
    async def journey(phone: Phone) -> None:
        await phone.sent()
        port, places = phone.port, phone.places
        await phone.sent()
        assert phone.places.token != places.token
        if phone.port != port:
            assert await refused(port)
        assert (await phone.ask("GET", places.page)).status == 404

    journey_of(tmp_path, journey)


def test_minutes_count_down_and_the_last_one_closes_it(tmp_path: Path) -> None:
    async def journey(phone: Phone) -> None:
        await phone.sent()
        port = phone.port
        phone.later(59)
        assert phone.now.minutes == 10
        phone.later(1)
        assert phone.now.minutes == 9
        phone.later(60 * 8 + 1)
        assert phone.now.minutes == 1
        assert not await refused(port)
        phone.later(59)
        assert phone.now.address == ""
        assert phone.now.said is not None
        assert phone.now.said.key == "phone-over"
        assert await refused(port)

    told = journey_of(tmp_path, journey)
    assert next(now.minutes for now in told if now.address) * 60 == OPEN_S


def test_a_picture_for_b_goes_where_a_dropped_one_goes(tmp_path: Path) -> None:
    async def journey(phone: Phone) -> None:
        await phone.sent()
        assert (await phone.ask("PUT", phone.places.bring(B), png(shade=77))).status == 200
        await phone.at.session.means.tasks.ended("bring")
        shot = phone.at.shown.shot(1)
        assert shot is not None
        assert await phone.at.session.pictures.original(shot.picture.sha256) == png(shade=77)
        assert phone.at.experiment.imported
        await phone.ask("PUT", phone.places.bring(A), png(shade=78))
        assert [slot.letter for slot in phone.now.arrived] == ["B", "A"]

    journey_of(tmp_path, journey)


def test_what_is_no_picture_is_refused_by_the_intake_in_words(tmp_path: Path) -> None:
    async def journey(phone: Phone) -> None:
        await phone.sent()
        before = phone.at.desk
        await phone.ask("PUT", phone.places.bring(A), b"<html>no picture</html>")
        await phone.at.session.means.tasks.ended("bring")
        assert phone.at.keys == ["intake-like-web"]
        assert dict(phone.at.said[0].args)["name"] == "Picture from the phone"
        assert phone.at.desk == before

    journey_of(tmp_path, journey)


def test_stopping_ends_it_at_once_also_in_the_middle_of_a_picture(tmp_path: Path) -> None:
    async def journey(phone: Phone) -> None:
        await phone.sent()
        port = phone.port
        line = await Line.to(port)
        await line.say(head(port, "PUT", phone.places.bring(A), 1000) + bytes(10))
        assert (await phone.ask("GET", phone.places.page)).status == 200
        phone.commands.stop()
        assert phone.now == OFF
        assert await line.hear() == CUT
        assert await refused(port)
        await phone.at.session.means.tasks.ended("bring")
        assert phone.at.experiment.steps == ()

    journey_of(tmp_path, journey)


def test_stopping_before_the_page_is_there_leaves_nothing_behind(tmp_path: Path) -> None:
    async def journey(phone: Phone) -> None:
        phone.commands.send(parcel())
        phone.commands.stop()
        phone.commands.send(parcel())
        await asyncio.sleep(0)
        phone.commands.stop()
        await phone.at.session.means.tasks.ended("phone-page")
        assert phone.now == OFF
        assert phone.told == []

    journey_of(tmp_path, journey)


def test_without_a_network_it_says_so_and_can_be_tried_again(tmp_path: Path) -> None:
    async def journey(phone: Phone) -> None:
        phone.commands.send(parcel())
        await phone.until(lambda now: now.said)
        assert phone.now.said is not None
        assert (phone.now.said.key, phone.now.address) == ("phone-no-network", "")
        phone.address = LOCAL
        await phone.sent()
        assert phone.now.said is None

    journey_of(tmp_path, journey, address=None)


def test_a_system_that_does_not_let_it_listen_is_said(tmp_path: Path) -> None:
    async def journey(phone: Phone) -> None:
        phone.commands.send(parcel())
        await phone.until(lambda now: now.said)
        assert phone.now.said is not None
        assert phone.now.said.key == "phone-refused"

    journey_of(tmp_path, journey, address="203.0.113.77")  # an address that this computer does not have


def test_the_session_closes_it_and_its_own_secrets_are_long(tmp_path: Path) -> None:
    found: list[int] = []

    async def journey(at: Opened) -> None:
        phone = at.session.phone
        stirred = asyncio.Event()
        phone.changed.connect(lambda _now: stirred.set())
        phone.send(parcel())
        async with asyncio.timeout(PATIENCE_S):
            await stirred.wait()
        if phone.now.said is not None:
            pytest.skip("this computer is in no network")
        found.append(int(urlsplit(phone.now.address).port or 0))
        assert len(Places(urlsplit(phone.now.address).path[1:]).token) == SHORTEST_TOKEN

    async def afterwards() -> None:
        assert await refused(found[0])

    play(tmp_path, journey)
    asyncio.run(afterwards())


def test_settling_does_not_wait_for_the_phone(tmp_path: Path) -> None:
    async def journey(phone: Phone) -> None:
        await phone.sent(Parcel((PhoneFile("01-a.jpg", b"x"),)))
        async with asyncio.timeout(PATIENCE_S):
            await phone.at.session.settle()
        assert phone.now.address

    journey_of(tmp_path, journey)
