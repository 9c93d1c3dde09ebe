"""Models of providers are asked in the window: the providers are played on this computer, as they are documented."""

import json
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from studio.experiment.experiment import Step
from studio.store.codec import Stored
from tests.fakes.wire.ark import ArkShape
from tests.fakes.wire.beside import serving
from tests.fakes.wire.fal import FalShape
from tests.fakes.wire.gemini import GeminiShape
from tests.fakes.wire.pictures import flat_png
from tests.fakes.wire.replicate import ReplicateShape
from tests.fakes.wire.server import Dial, Seen, WireServer
from tests.journeys.conftest import Start
from tests.journeys.orders import (
    CANARY,
    Bench,
    Gateway,
    connect,
    counted,
    ledger,
    nowhere,
    recorded,
    route_of,
)
from tests.journeys.places import Place
from tests.journeys.screen import ROOT, Screen, until

SEEDREAM = {"ark": "BytePlus > Seedream 4.0", "fal": "fal > Seedream 4.0", "replicate": "Replicate > Seedream 4.0"}
"""Entries of the menu by route."""
BANANA = "Google > Nano Banana"
PHOTO = flat_png(96, 120, 200)


@pytest.fixture
def provider(screen: Screen) -> Iterator[WireServer]:
    with serving(GeminiShape(), ArkShape(), FalShape(), ReplicateShape()) as server:
        connect(screen, server)
        yield server


def begun(server: WireServer, start: Start, route: str = "ark") -> Bench:
    """A window in which Seedream by a route stands against Nano Banana."""
    bench = Bench(start(), server)
    bench.choose(0, SEEDREAM[route], f"{route}/seedream-4.0")
    bench.choose(1, BANANA, "gemini/nano-banana")
    return bench


def test_seedream_by_three_routes_against_nano_banana_three_each(
    provider: WireServer, start: Start, screen: Screen, tmp_path: Path
) -> None:
    photo = tmp_path / "her face.png"
    photo.write_bytes(PHOTO)
    bench = begun(provider, start)
    three_of_each_are_wished_for(bench)
    six_pictures_come(bench, "ark")
    a_photo_goes_along(bench, photo)
    for route in ("fal", "replicate"):
        bench.program.click(bench.at["picture_a"])  # out of the field of the open part, which takes letters
        bench.program.peeks()  # whose pane it is, is hidden until the vote
        bench.choose(0, SEEDREAM[route], f"{route}/seedream-4.0")
        six_pictures_come(bench, route, photo)
    assert not provider.strays
    assert bench.program.shuts() == 0
    assert bench.program.said == ""
    nowhere(CANARY, bench.program.library, screen.home)


def three_of_each_are_wished_for(bench: Bench) -> None:
    bench.program.click(bench.at["setup_button"])
    bench.program.keys(*bench.keys("setup_button", "3 pictures of each model"))
    bench.program.waits_for(lambda now: now.experiment.setup.count == 3, "three each")


def a_photo_goes_along(bench: Bench, photo: Path) -> None:
    """The part is opened, then a photo is chosen for it."""
    program = bench.program
    program.click(bench.at["lock_identity"])
    program.keys("space")  # what stands beside the reason has the focus
    program.waits_for(lambda now: "identity" not in now.experiment.draft.recipe.locked, "the open part")
    program.click(bench.at["menu_identity"])
    program.keys(*bench.keys("menu_identity", "Add photo…"))
    program.screen.window("^Photos for Identity")
    program.write(str(photo))
    program.keys("Return")
    program.waits_for(lambda now: now.experiment.draft.recipe.references, "the photo")
    program.screen.activate(program.window)


def six_pictures_come(bench: Bench, route: str, *photos: Path) -> None:
    before, orders = len(bench.server.paid), len(ledger(bench.program.library))
    assert "$0.21" in bench.program.places()["generate_button"].says
    bench.generate()
    step = bench.pictures(3, 3).experiment.steps[-1]
    for letter in "ab":
        bench.shows_grey(letter)
    standing = bench.states(orders + 6, "done")[orders:]
    assert [(one.slot, one.route) for one in standing] == [(0, route)] * 3 + [(1, "gemini")] * 3
    assert {one.step for one in standing} == {step.id}
    assert sum(one.estimated or 0 for one in standing) == 3 * 30_000 + 3 * 39_000
    ways = {one.states for one in standing if one.slot == 0}
    queued = ("planned", "sending", "accepted", "downloading", "stored", "done")
    assert ways == {("planned", "sending", "stored", "done") if route == "ark" else queued}
    paid = bench.server.paid[before:]
    assert sorted(route_of(seen) for seen in paid) == sorted([route, "gemini"] * 3)
    what_was_sent_is_kept(step, paid, photos)


def what_was_sent_is_kept(step: Step, paid: list[Seen], photos: tuple[Path, ...]) -> None:
    photo = f"sha256:{step.requests[0].references[0]}" if photos else ""
    for seen in paid:
        assert recorded(seen, *photos) == BODIES[route_of(seen)](step.text, photo)
    for shot in step.shots:
        assert shot.delivery is not None
        mine = [recorded(seen, *photos) for seen in paid if route_of(seen) == shot.delivery.route]
        assert json.loads(shot.delivery.sent) in mine
        assert shot.words == step.text
        assert not shot.simulated
        assert round(100 * shot.picture.width / shot.picture.height) == 80


def ark_body(text: str, photo: str) -> Any:
    rest = {"response_format": "b64_json", "size": "1024x1280", "watermark": False}
    shown = {"image": photo} if photo else {}
    named = {"model": "seedream-4-0-250828", "prompt": text}
    return {**named, **shown, **rest, "sequential_image_generation": "disabled"}


def fal_body(text: str, photo: str) -> Any:
    size = {"width": 1024, "height": 1280}
    shown = {"image_urls": [photo]} if photo else {}
    return {"prompt": text, **shown, "image_size": size, "num_images": 1, "max_images": 1, "sync_mode": False}


def replicate_body(text: str, photo: str) -> Any:
    shown = {"image_input": [photo]} if photo else {}
    size = {"size": "custom", "width": 1024, "height": 1280}
    return {"input": {"prompt": text, **shown, **size, "max_images": 1}}


def gemini_body(text: str, photo: str) -> Any:
    shown = [{"inlineData": {"mime_type": "image/png", "data": photo}}] if photo else []
    settings = {"responseModalities": ["IMAGE"], "imageConfig": {"aspectRatio": "4:5"}}
    return {"contents": [{"role": "user", "parts": [*shown, {"text": text}]}], "generationConfig": settings}


BODIES = {"ark": ark_body, "fal": fal_body, "replicate": replicate_body, "gemini": gemini_body}


def test_a_refusal_is_a_result_and_the_other_picture_can_be_looked_at(provider: WireServer, start: Start) -> None:
    bench = begun(provider, start)
    provider.dial.turn("refused-input", route="ark")
    bench.generate()
    stored = bench.program.waits_for(refused_a, "the refusal of A and the picture of B")
    refusal = stored.experiment.steps[-1].refusal(0)
    assert refusal is not None
    assert "sensitive" in refusal.words
    assert [one.states[-1] for one in bench.states(1, "done")] == ["refused", "done"]
    only_b_is_looked_at(bench)
    a_is_asked_again(bench)


def refused_a(now: Stored) -> bool:
    return bool(now.experiment.steps) and now.experiment.steps[-1].refusal(0) is not None and counted(now) == (0, 1)


def only_b_is_looked_at(bench: Bench) -> None:
    """There is nothing to vote on; the picture that came can be enlarged all the same."""
    bench.shows_grey("b")
    bench.program.keys("Escape", "1", "2")  # eyes are asked for and can wait
    bench.program.click(bench.at["picture_b"], down=0.6, button=4)
    stored = bench.program.waits_for(lambda now: now.view.zoom > 0, "a notch closer")
    assert not stored.verdicts


def a_is_asked_again(bench: Bench) -> None:
    bench.server.dial.turn("")
    paid = len(bench.server.paid)
    places = bench.program.places(jobs="0:refused")
    assert "$0.03" in places["pane_a.fault_again_button"].says
    bench.program.click(places["pane_a.fault_again_button"])
    shot = bench.pictures(1, 1).experiment.steps[-1].shot(0)
    assert shot is not None
    assert shot.delivery is not None
    assert shot.delivery.later
    bench.states(2, "done")
    assert [route_of(seen) for seen in bench.server.paid[paid:]] == ["ark"]
    bench.program.keys("Escape")
    bench.program.click(bench.program.places()["verdict_b"])
    bench.program.waits_for(lambda now: now.verdicts, "the vote that can be given now")


def never_answered(dial: Dial) -> None:
    dial.turn("hang", route="ark")


def looked_at_once(dial: Dial) -> None:
    """Of an order in the queue: it lies there as long as its first look is not answered."""
    dial.turn("hang", times=1, where="free")


@pytest.mark.parametrize(
    ("route", "turn", "taken", "end"),
    [
        ("ark", never_answered, "sending", "cancelled-sent"),
        ("replicate", looked_at_once, "accepted", "failed-free"),
    ],
    ids=["may still be charged", "surely stops"],
)
def test_one_pane_is_cancelled_and_the_other_arrives(
    route: str, turn: Callable[[Dial], None], taken: str, end: str, provider: WireServer, start: Start
) -> None:
    bench = begun(provider, start, route)
    turn(provider.dial)
    bench.generate()
    until(lambda: [one for one in ledger(bench.program.library) if (one.slot, one.states[-1]) == (0, taken)], taken)
    # Sides are drawn by lot with the step, so where A waits is known only now.
    bench.program.click(bench.program.places(jobs="0:sent,1:sent")["pane_a.cancel_button"])
    orders = bench.states(1, end)
    assert "cancelled-sent" in orders[0].states
    assert orders[0].states[-1] == end
    bench.pictures(0, 1)
    bench.shows_grey("b")
    assert sorted(map(route_of, provider.paid)) == sorted([route, "gemini"])
    assert bench.program.shuts() == 0
    assert bench.program.said == ""


def test_a_wrong_key_leads_to_the_keys_and_the_new_one_is_used(
    provider: WireServer, start: Start, screen: Screen
) -> None:
    del screen.environment["GEMINI_API_KEY"]
    bench = begun(provider, start)
    field = bench.program.places("connect_models")["connect_key"]
    shut = bench.program.seen(field)
    bench.program.click(bench.at["pill_b"], across=0.2)
    bench.program.keys(*bench.keys("pill_a", "Keys and models…"))
    a_key_is_pasted(bench, field, shut, f"{CANARY}-mistyped")
    provider.dial.turn("auth", route="gemini")
    bench.generate()
    bench.pictures(1, 0)
    bench.states(1, "failed-free")
    card = bench.program.places(jobs="1:auth")
    provider.dial.turn("")
    shut = bench.program.seen(field)
    bench.program.click(card["pane_b.fault_connect_button"])
    a_key_is_pasted(bench, field, shut, f"{CANARY}-right")
    bench.program.click(card["pane_b.fault_again_button"])
    bench.pictures(1, 1)
    used = [seen.headers["x-goog-api-key"] for seen in provider.paid if route_of(seen) == "gemini"]
    assert used == [f"{CANARY}-mistyped", f"{CANARY}-right"]
    assert bench.program.shuts() == 0
    nowhere(CANARY, bench.program.library, screen.home)


def a_key_is_pasted(bench: Bench, field: Place, shut: Image.Image, key: str) -> None:
    """On the page that opens; Escape leaves it, and what was seen there before is seen again."""
    program = bench.program
    until(lambda: program.seen(field) != shut, "the page of the keys")
    program.click(field)
    program.write(key)
    program.keys("Return", "Escape")
    until(lambda: program.seen(field) == shut, "the window again")


def test_without_any_key_a_server_of_ones_own_is_asked_all_the_same(start: Start, screen: Screen) -> None:
    with serving(Gateway(GeminiShape()), Gateway(ArkShape())) as server:
        connect(screen, server, keys=False)
        bench = begun(server, start)
        bench.generate()
        bench.pictures(1, 1)
        assert len(server.paid) == 2
        for seen in server.paid:
            assert not {"authorization", "x-goog-api-key"} & seen.headers.keys()
        assert bench.program.shuts() == 0


def test_a_window_that_is_killed_in_the_midst_of_it_sends_nothing_twice(provider: WireServer, start: Start) -> None:
    bench = begun(provider, start)
    three_of_each_are_wished_for(bench)
    provider.dial.turn("hang")
    bench.generate()
    until(lambda: len(provider.paid) == 6, "six requests on their way")
    bench.program.process.kill()
    assert bench.program.ends() == -signal.SIGKILL
    provider.dial.turn("")
    again = Bench(start(), provider)
    again.program.waits_for(lambda now: now.experiment.setup.count == 3, "the same test")
    again.generate()
    again.pictures(3, 3)
    assert len(provider.paid) == 12
    orders = again.states(6, "done")
    assert [one.states for one in orders[:6]] == [("planned", "sending", "unknown")] * 6
    assert again.program.shuts() == 0
    assert again.program.said == ""


def test_what_lies_in_a_queue_when_the_window_is_killed_is_fetched_and_not_paid_again(
    provider: WireServer, start: Start
) -> None:
    bench = begun(provider, start, "fal")
    three_of_each_are_wished_for(bench)
    provider.dial.turn("stuck", route="fal")
    bench.generate()
    bench.pictures(0, 3)
    bench.states(3, "accepted")
    bench.states(3, "done")
    bench.program.process.kill()
    assert bench.program.ends() == -signal.SIGKILL
    provider.dial.turn("")
    again = Bench(start(), provider)
    again.pictures(3, 3)
    again.states(6, "done")
    again.shows_grey("a")
    assert len(provider.paid) == 6
    assert again.program.shuts() == 0
    assert again.program.said == ""


ROUTE = """
from studio.provider.provider import Answer, Sent
from studio.request.model_card import ModelCard
from studio.request.size import Size


class Easel:
    route = "easel"

    def __init__(self, around):
        self.around = around

    def cards(self):
        size = Size(64, 80)
        return (ModelCard("easel/oil", "easel", "Somebody", "Oil", (size,), 0, False, "available", False, "2026-11"),)

    async def generate(self, order, journal):
        await journal.sending(Sent("POST", "https://easel.example/oil", order.request.text))
        return Answer(bytes.fromhex("PICTURE"))

    async def close(self):
        pass
""".replace("PICTURE", flat_png(64, 80, 128).hex())


def install(folder: Path) -> None:
    """A package that somebody else has made, as an installer leaves it."""
    about = folder / "easel-1.0.dist-info"
    about.mkdir(parents=True)
    (folder / "easel.py").write_text(ROUTE)
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: easel\nVersion: 1.0\n")
    (about / "entry_points.txt").write_text("[expression_studio.providers]\neasel = easel:Easel\n")


def test_a_route_of_another_package_is_in_the_list_and_draws(
    provider: WireServer, start: Start, screen: Screen, tmp_path: Path
) -> None:
    install(tmp_path / "installed")
    screen.environment["PYTHONPATH"] = str(tmp_path / "installed")
    words = (sys.executable, "-m", "studio", "models", "--json")
    done = subprocess.run(words, cwd=ROOT, env=screen.environment, check=True, stdout=subprocess.PIPE)
    found = {card["id"]: card for card in json.loads(done.stdout)}
    assert (found["easel/oil"]["name"], found["easel/oil"]["status"]) == ("Oil", "available")
    bench = begun(provider, start)
    bench.choose(0, "Oil", "easel/oil")
    bench.generate()
    step = bench.pictures(1, 1).experiment.steps[-1]
    bench.shows_grey("a")
    shot = step.shot(0)
    assert shot is not None
    assert shot.delivery is not None
    assert (shot.delivery.route, shot.delivery.sent) == ("easel", step.text)
    assert bench.program.shuts() == 0
