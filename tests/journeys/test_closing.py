"""The window is closed in the midst of a paid run, on a screen, by the desktop and by a signal."""

import signal
from collections.abc import Iterator

import pytest

from tests.fakes.wire.beside import serving
from tests.fakes.wire.fal import FalShape
from tests.fakes.wire.gemini import GeminiShape
from tests.fakes.wire.server import WireServer
from tests.journeys.conftest import Start
from tests.journeys.orders import Bench, connect
from tests.journeys.screen import Screen, until


@pytest.fixture
def provider(screen: Screen) -> Iterator[WireServer]:
    with serving(GeminiShape(), FalShape()) as server:
        connect(screen, server)
        yield server


def stuck(server: WireServer, start: Start) -> Bench:
    """A window in which B is there and A lies in a queue."""
    bench = Bench(start(), server)
    bench.choose(0, "fal > Seedream 4.0", "fal/seedream-4.0")
    bench.choose(1, "Google > Nano Banana", "gemini/nano-banana")
    server.dial.turn("stuck", route="fal")
    bench.generate()
    bench.pictures(0, 1)
    bench.states(1, "accepted")
    return bench


def test_the_window_waits_for_what_is_paid_for_and_closes_by_itself(provider: WireServer, start: Start) -> None:
    bench = stuck(provider, start)
    program, menu = bench.program, bench.at["menu_button"]
    bright = program.seen(menu)
    program.screen.activate(program.window)
    program.keys("alt+F4")
    until(lambda: program.seen(menu) != bright, "the page that asks")
    assert program.process.poll() is None
    program.keys("Return")
    provider.dial.turn("")
    assert program.ends() == 0
    assert program.said == ""
    bench.states(2, "done")
    assert len(provider.paid) == 2


def test_escape_keeps_it_open(provider: WireServer, start: Start) -> None:
    bench = stuck(provider, start)
    program, menu = bench.program, bench.at["menu_button"]
    bright = program.seen(menu)
    program.keys("ctrl+q")
    until(lambda: program.seen(menu) != bright, "the page that asks")
    program.keys("Escape")
    until(lambda: program.seen(menu) == bright, "the window again")
    provider.dial.turn("")
    bench.pictures(1, 1)
    assert program.shuts() == 0


def test_a_signal_asks_nobody_and_the_next_start_fetches_it(provider: WireServer, start: Start) -> None:
    bench = stuck(provider, start)
    bench.program.process.send_signal(signal.SIGTERM)
    assert bench.program.ends() == 0
    provider.dial.turn("")
    again = Bench(start(), provider)
    again.pictures(1, 1)
    again.states(2, "done")
    assert len(provider.paid) == 2
    assert again.program.shuts() == 0
    assert again.program.said == ""
