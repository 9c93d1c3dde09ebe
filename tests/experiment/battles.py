"""Battles and evidence for tests."""

from dataclasses import replace

from studio.experiment.battle import Battle, Challenge, Round, Spot
from studio.experiment.battle_cells import Evidence
from studio.experiment.battle_plan import Reach, asked_of_all, fresh_test
from studio.experiment.experiment import Setup, Shot, Step
from studio.image.picture import Picture
from studio.prompt.expression import Expression
from studio.prompt.recipe import Scene
from studio.request.image_request import ImageRequest
from studio.request.job import Happened, JobRecord, Standing, State, standing
from studio.request.model_card import parse_models
from studio.request.size import Size
from tests.fakes.demo import CARDS as MADE_HERE
from tests.fakes.demo import CATALOGUE, RECIPE, RESOURCES

FAL = parse_models((RESOURCES / "models" / "fal.toml").read_text("utf-8"))
CARDS = {**MADE_HERE, **{card.id: card for card in FAL}}
SIZE = Size(1024, 1280)
MODELS = ("simulated/sim-a", "simulated/sim-b")
NEWCOMER = "simulated/sim-c"
PAID = "fal/seedream-4.0"
KEYS = ("selfie", "under-water")
SCENES = {"selfie": "selfie at arm’s length", "under-water": "under water in a clear pool"}


def battle(*models: str, count: int = 1) -> Battle:
    """Two rounds on some models."""
    chosen = models or MODELS
    rounds = tuple(
        Round(Challenge(key, {"en": key.title(), "es": f"{key} (es)"}, Scene("", {"room": SCENES[key]})))
        for key in KEYS
    )
    names = tuple(CARDS[model].name for model in chosen)
    return Battle("b1", "Two", chosen, names, RECIPE.character, Expression(), rounds, Setup(SIZE, count))


def reach(*ready: str) -> Reach:
    return Reach(CARDS, frozenset(ready or CARDS), CATALOGUE)


def begun(now: Battle, key: str) -> Battle:
    """The battle with a round that has its test."""
    rounds = tuple(replace(one, experiment=f"e-{one.key}") if one.key == key else one for one in now.rounds)
    return replace(now, rounds=rounds)


def evidence(now: Battle, key: str, *orders: Standing) -> Evidence:
    """A round that was begun, with orders and no pictures."""
    test = fresh_test(now, key, f"e-{key}", key)
    step = asked_of_all(now, key, f"s-{key}", Evidence(), reach())
    return Evidence(test.with_step(step), step, orders)


def with_shots(of: Evidence, *slots: int) -> Evidence:
    """The same with pictures."""
    assert of.step is not None
    step = of.step
    for slot in slots:
        step = step.with_shot(shot(f"{step.id}-{len(step.shots)}", slot, step))
    return replace(of, step=step)


def shot(key: str, slot: int, step: Step) -> Shot:
    request = step.requests[slot]
    return Shot(key, slot, request.model, Picture("0" * 64, "PNG", 64, 80, 10), request, request.text, simulated=True)


def order(key: str, slot: int, *states: State, price: int | None = 30_000, kind: str = "") -> Standing:
    """An order that went through some states; the last event has the kind."""
    request = ImageRequest("m", "words", SIZE)
    record = JobRecord(key, "e", "s", slot, 0, "m", "fal", request, price)
    events = [Happened(state) for state in states]
    return standing(record, (*events[:-1], replace(events[-1], kind=kind)))


def spot(slot: int = 0, key: str = KEYS[0]) -> Spot:
    return Spot(key, slot)
