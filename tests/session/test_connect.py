"""Connecting: keys in and out, free tests, addresses, and what can be used now."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path

import pytest

from studio.provider.place import parse_routes
from studio.provider.trouble import KeyRefusedError, NoCreditError
from studio.request.model_card import ModelCard, Status
from studio.session.connect_commands import ConnectCommands
from studio.session.connection import Connection
from studio.session.connections import Doors
from studio.session.desk import Job
from studio.store.keys import Keys
from studio.store.resource import resource
from studio.words import Sentence, sentence
from tests.fakes.checkable import Mute, Tried
from tests.fakes.key_ring import FakeRing
from tests.session.opened import Opened, play

FACTS = parse_routes(resource("routes.toml"))
KEY, OTHER = "a-key-0123456789-x4Q", "b-key-0123456789-7aB"
LOCAL = "http://127.0.0.1:9000"


def card(route: str, name: str, *, retired: bool = False, simulated: bool = False) -> ModelCard:
    status: Status = "retired" if retired else "available"
    return ModelCard(f"{route}/{name}", route, "Maker", name, (), 40_000, False, status, simulated, "2026-11")


class Connecting:
    """Commands on the loop of a real session, on a ring and routes that the test decides about."""

    def __init__(self, opened: Opened, ring: FakeRing | None, environment: dict[str, str]) -> None:
        self.opened = opened
        self.gemini, self.ark, self.comfyui = Tried("gemini"), Mute("ark"), Tried("comfyui")
        routes = {one.route: one for one in (self.gemini, self.ark, self.comfyui, Mute("simulated"), Mute("acme"))}
        drawn = card("simulated", "sim-a", simulated=True)
        cards = (card("gemini", "one"), card("gemini", "old", retired=True), card("ark", "two"), drawn)
        keys = Keys({one.route: one.key for one in FACTS}, ring, environment, 0.05)
        doors = Doors(FACTS, keys, environment, {one.id: one for one in cards}, routes, lambda: "18:40")
        self.connect = ConnectCommands(opened.session.means, opened.session.settings, doors)
        self.told = 0
        self.connect.changed.connect(self._count)

    def one(self, route: str) -> Connection:
        return self.connect.now.one(route)

    def said(self, route: str) -> tuple[str, str]:
        said = self.one(route).said
        return said.sentence.key, said.mood

    async def rest(self) -> None:
        await self.opened.session.settle()

    def _count(self) -> None:
        self.told += 1


def walk(
    folder: Path, journey: Callable[[Connecting], Awaitable[None]], ring: FakeRing | None = None, **environment: str
) -> None:
    async def whole(at: Opened) -> None:
        await journey(Connecting(at, ring, environment))

    play(folder, whole)


def test_what_is_known_before_anything_was_looked_for(tmp_path: Path) -> None:
    ring = FakeRing(ark=KEY)

    async def journey(at: Connecting) -> None:
        now = at.connect.now
        assert [one.route for one in now.all] == ["gemini", "ark", "comfyui"]
        assert now.added == ("acme",)
        assert at.connect.connected == {"gemini", "simulated", "acme"}
        gemini = at.one("gemini")
        assert (gemini.title, gemini.hosted, gemini.source, gemini.ending) == ("Google", True, "environment", "-x4Q")
        assert [one.name for one in gemini.models] == ["one"]
        assert (gemini.checkable, at.one("ark").checkable) == (True, False)
        assert at.said("gemini")[0] == "connect-from"
        assert at.said("ark")[0] == "connect-none"
        assert at.said("comfyui")[0] == "connect-off"
        assert ring.asked == []

    walk(tmp_path, journey, ring, GEMINI_API_KEY=KEY)


def test_the_key_itself_is_nowhere_in_what_is_shown(tmp_path: Path) -> None:
    async def journey(at: Connecting) -> None:
        assert KEY not in repr(at.connect.now.all)
        assert KEY[:-4] not in repr(at.connect.now.state("gemini"))

    walk(tmp_path, journey, GEMINI_API_KEY=KEY)


def test_keys_in_the_ring_are_found_beside_the_loop(tmp_path: Path) -> None:
    async def journey(at: Connecting) -> None:
        at.connect.look()
        at.connect.look()
        assert at.said("ark")[0] == "connect-looking"
        await at.rest()
        assert at.connect.now.ring == "system"
        assert (at.one("ark").source, at.one("ark").busy) == ("ring", "")
        assert at.one("ark").said.sentence == sentence("connect-in-ring", ring=Sentence("connect-ring-system"))
        assert "ark" in at.connect.connected
        assert at.said("gemini")[0] == "connect-none"

    walk(tmp_path, journey, FakeRing(ark=KEY))


def test_a_ring_that_hangs_leaves_the_loop_free_and_is_no_ring(tmp_path: Path) -> None:
    ring = FakeRing(ark=KEY)
    ring.hangs = True

    async def journey(at: Connecting) -> None:
        at.connect.look()
        await at.rest()
        assert at.connect.now.ring == ""
        assert at.said("ark")[0] == "connect-none"
        ring.release()
        at.connect.look()
        await at.rest()
        assert at.one("ark").source == "ring"

    walk(tmp_path, journey, ring)


def test_a_pasted_key_is_kept_and_used(tmp_path: Path) -> None:
    ring = FakeRing()

    async def journey(at: Connecting) -> None:
        assert at.connect.put("gemini", f" Bearer {KEY}\n")
        assert at.said("gemini")[0] == "connect-saving"
        await at.rest()
        assert ring.kept == {"gemini": KEY}
        assert (at.one("gemini").source, at.one("gemini").ending) == ("ring", "-x4Q")
        assert "gemini" in at.connect.connected
        assert at.told >= 2

    walk(tmp_path, journey, ring)


def test_a_key_may_be_for_this_session_only(tmp_path: Path) -> None:
    ring = FakeRing()

    async def journey(at: Connecting) -> None:
        at.connect.put("gemini", KEY, keep=False)
        await at.rest()
        assert ring.kept == {}
        assert at.said("gemini") == ("connect-in-session", "plain")

    walk(tmp_path, journey, ring)


def test_what_cannot_be_a_key_is_told_and_nothing_is_replaced(tmp_path: Path) -> None:
    async def journey(at: Connecting) -> None:
        at.connect.put("gemini", KEY)
        await at.rest()
        assert not at.connect.put("gemini", "two words")
        assert at.said("gemini") == ("connect-key-spaces", "error")
        assert at.one("gemini").ending == "-x4Q"
        assert at.connect.put("comfyui", "short")
        assert not at.connect.put("ark", "short")

    walk(tmp_path, journey, FakeRing())


def test_a_ring_that_refuses_a_key_is_told(tmp_path: Path) -> None:
    ring = FakeRing()

    async def journey(at: Connecting) -> None:
        at.connect.look()
        await at.rest()
        ring.broken = True
        at.connect.put("gemini", KEY)
        await at.rest()
        assert at.one("gemini").source == "session"
        assert at.said("gemini")[0] == "connect-not-kept"

    walk(tmp_path, journey, ring)


def test_a_key_is_removed(tmp_path: Path) -> None:
    ring = FakeRing(gemini=KEY)

    async def journey(at: Connecting) -> None:
        at.connect.look()
        await at.rest()
        at.connect.remove("gemini")
        assert at.said("gemini")[0] == "connect-removing"
        await at.rest()
        assert (at.one("gemini").source, ring.kept) == ("", {})
        assert "gemini" not in at.connect.connected

    walk(tmp_path, journey, ring)


def test_a_ring_that_keeps_it_all_the_same_is_told(tmp_path: Path) -> None:
    ring = FakeRing(gemini=KEY)

    async def journey(at: Connecting) -> None:
        at.connect.look()
        await at.rest()
        ring.broken = True
        at.connect.remove("gemini")
        await at.rest()
        assert at.said("gemini") == ("connect-ring-refused", "error")
        assert at.one("gemini").source == "ring"

    walk(tmp_path, journey, ring)


def test_a_key_of_the_environment_stays(tmp_path: Path) -> None:
    async def journey(at: Connecting) -> None:
        at.connect.remove("gemini")
        await at.rest()
        assert at.one("gemini").said.sentence == sentence("connect-from", variable="GEMINI_API_KEY")
        assert at.one("gemini").source == "environment"

    walk(tmp_path, journey, FakeRing(), GEMINI_API_KEY=KEY)


def test_a_test_tells_when_it_worked(tmp_path: Path) -> None:
    async def journey(at: Connecting) -> None:
        heard: list[tuple[str, bool]] = []
        at.gemini.hold = asyncio.Event()
        at.connect.check("gemini", lambda said, works: heard.append((said.key, works)))
        at.connect.check("gemini")
        assert at.said("gemini")[0] == "connect-testing"
        at.gemini.hold.set()
        await at.rest()
        assert at.gemini.tried == 1
        assert at.one("gemini").said.sentence == sentence("connect-works", time="18:40")
        assert at.said("gemini") == ("connect-works", "ok")
        assert heard == [("connect-works", True)]

    walk(tmp_path, journey, GEMINI_API_KEY=KEY)


def test_a_test_tells_why_it_did_not_and_the_key_stays(tmp_path: Path) -> None:
    async def journey(at: Connecting) -> None:
        heard: list[tuple[str, bool]] = []
        at.gemini.trouble = KeyRefusedError("Google")
        at.connect.check("gemini", lambda said, works: heard.append((said.key, works)))
        await at.rest()
        assert at.said("gemini") == ("wire-auth", "error")
        assert heard == [("wire-auth", False)]
        assert at.one("gemini").source == "environment"

    walk(tmp_path, journey, GEMINI_API_KEY=KEY)


def test_an_account_without_money_has_a_good_key(tmp_path: Path) -> None:
    async def journey(at: Connecting) -> None:
        at.gemini.trouble = NoCreditError("Google")
        at.connect.check("gemini")
        await at.rest()
        assert at.one("gemini").said.sentence == sentence("connect-no-credit", name="Google")
        assert at.said("gemini")[1] == "error"

    walk(tmp_path, journey, GEMINI_API_KEY=KEY)


def test_a_test_that_breaks_is_not_shown_as_going_on(tmp_path: Path) -> None:
    async def journey(at: Connecting) -> None:
        at.gemini.trouble = ZeroDivisionError()
        at.connect.check("gemini")
        await at.rest()
        assert at.one("gemini").busy == ""
        assert at.opened.keys == ["session-failed"]

    walk(tmp_path, journey, GEMINI_API_KEY=KEY)


def test_a_route_without_a_free_call_says_so(tmp_path: Path) -> None:
    async def journey(at: Connecting) -> None:
        heard: list[bool] = []
        at.connect.check("ark", lambda _said, works: heard.append(works))
        assert at.one("ark").said.sentence == sentence("connect-untestable", name="BytePlus")
        assert heard == [False]

    walk(tmp_path, journey, ARK_API_KEY=KEY)


def test_another_key_makes_the_last_test_void(tmp_path: Path) -> None:
    async def journey(at: Connecting) -> None:
        at.connect.put("gemini", KEY)
        await at.rest()
        at.connect.check("gemini")
        await at.rest()
        at.connect.put("gemini", OTHER)
        await at.rest()
        assert at.said("gemini")[0] == "connect-in-session"
        assert at.one("gemini").ending == "-7aB"

    walk(tmp_path, journey)


def test_a_server_of_ones_own_is_connected_by_its_address(tmp_path: Path) -> None:
    async def journey(at: Connecting) -> None:
        assert at.connect.base("comfyui", f"{LOCAL}/")
        assert at.opened.session.settings.values.urls == {"comfyui": LOCAL}
        assert at.one("comfyui").address.base == LOCAL
        assert at.said("comfyui")[0] == "connect-on"
        assert "comfyui" in at.connect.connected
        assert at.connect.base("comfyui", "")
        assert at.opened.session.settings.values.urls == {}
        assert at.said("comfyui")[0] == "connect-off"
        assert "comfyui" not in at.connect.connected

    walk(tmp_path, journey)


def test_a_gateway_may_need_no_key(tmp_path: Path) -> None:
    async def journey(at: Connecting) -> None:
        at.connect.base("gemini", LOCAL)
        assert "gemini" in at.connect.connected
        assert at.said("gemini")[0] == "connect-on-keyless"
        assert at.one("gemini").usual != LOCAL

    walk(tmp_path, journey)


def test_an_address_set_in_the_environment_is_not_changed_here(tmp_path: Path) -> None:
    async def journey(at: Connecting) -> None:
        assert at.one("comfyui").address.base == LOCAL
        assert at.one("comfyui").said.sentence == sentence("connect-from", variable="STUDIO_COMFYUI_URL")
        assert not at.connect.base("comfyui", "http://other.local")
        assert at.said("comfyui") == ("connect-url-environment", "error")
        assert at.opened.session.settings.values.urls == {}

    walk(tmp_path, journey, STUDIO_COMFYUI_URL=LOCAL)


def test_a_bad_address_changes_nothing(tmp_path: Path) -> None:
    async def journey(at: Connecting) -> None:
        at.connect.base("gemini", LOCAL)
        assert not at.connect.base("gemini", "gateway:80")
        assert at.said("gemini") == ("connect-url-scheme", "error")
        assert at.one("gemini").address.base == LOCAL

    walk(tmp_path, journey)


def test_addresses_stay_while_pictures_are_on_their_way(tmp_path: Path) -> None:
    async def journey(at: Connecting) -> None:
        live = at.opened.session.means.live
        live.put(live.desk.with_job(Job(0, "drawing", 0.0)))
        assert not at.connect.base("gemini", LOCAL)
        assert at.said("gemini") == ("connect-url-busy", "error")
        live.put(replace(live.desk, jobs=()))
        assert at.connect.base("gemini", LOCAL)

    walk(tmp_path, journey)


def test_a_new_address_ends_the_test_of_the_old_one(tmp_path: Path) -> None:
    async def journey(at: Connecting) -> None:
        at.gemini.hold = asyncio.Event()
        at.connect.check("gemini")
        await asyncio.sleep(0)
        at.connect.base("gemini", LOCAL)
        await at.rest()
        assert (at.one("gemini").busy, at.said("gemini")[0]) == ("", "connect-from")

    walk(tmp_path, journey, GEMINI_API_KEY=KEY)


def test_an_open_session_connects_its_routes(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        connect = at.session.connect
        assert connect.connected == {"simulated"}
        connect.put("gemini", KEY)
        await at.session.settle()
        assert connect.connected == {"simulated", "gemini"}
        assert connect.now.one("gemini").models
        connect.check("gemini")
        await at.session.settle()
        assert connect.now.one("gemini").said.mood == "ok"

    play(tmp_path, journey, routes={"gemini": Tried("gemini")})


def test_a_key_is_nowhere_on_disk_and_in_nothing_that_is_said(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    ring = FakeRing()
    ring.broken = True

    async def journey(at: Connecting) -> None:
        at.connect.put("gemini", KEY)
        await at.rest()
        at.gemini.trouble = KeyRefusedError("Google", f"the key {KEY} is not known")
        at.connect.check("gemini")
        at.connect.base("comfyui", LOCAL)
        await at.rest()
        assert KEY not in repr(at.opened.said) + repr(at.connect.now.all)

    walk(tmp_path, journey, ring)
    assert (tmp_path / "settings.json").is_file()
    assert not [path for path in tmp_path.rglob("*") if path.is_file() and KEY.encode() in path.read_bytes()]
    assert KEY not in caplog.text


def test_every_sentence_has_its_words(tmp_path: Path) -> None:
    async def journey(at: Connecting) -> None:
        words = at.opened.session.words
        keys = ("looking", "saving", "removing", "testing", "none", "off", "on", "on-keyless", "in-session")
        assert all(words.say(f"connect-{key}") for key in keys)
        assert all(words.say(f"connect-ring-{ring}") for ring in ("macos", "windows", "kwallet", "system"))

    walk(tmp_path, journey)
