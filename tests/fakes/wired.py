"""Tests with models of providers in them: as if pictures had been ordered, with nothing on the wire."""

from dataclasses import replace
from typing import cast

from studio.experiment.experiment import Refusal, Shot, Step
from studio.request.delivery import Delivery
from studio.request.image_request import ImageRequest
from studio.request.model_card import ModelCard, parse_models
from studio.session.desk import Desk, Fault, Job, JobState
from studio.session.means import Means
from studio.session.read import Read
from studio.session.step_commands import StepCommands
from studio.session.tasks import Tasks
from studio.words import sentence
from tests.fakes.demo import CARDS, CATALOGUE, FILE, MENU, RESOURCES
from tests.fakes.window_session import RULES, FakeRun, WindowSession

ROUTES = ("gemini", "ark", "openrouter", "openai")
HOSTED = {
    card.id: card
    for route in ROUTES
    for card in parse_models((RESOURCES / "models" / f"{route}.toml").read_text("utf-8"))
}
"""Real cards of hosted models by id, those that are gone among them."""
ALL = {**CARDS, **HOSTED}
TITLES = {"gemini": "Google", "ark": "BytePlus", "openrouter": "OpenRouter", "openai": "OpenAI"}
BANANA, SEEDREAM = "gemini/nano-banana", "ark/seedream-4.0"
"""One model of each of two providers, with a price."""
LONG = "The request was rejected because the generated image may contain sensitive information: " + "x" * 90


def wired(desk: Desk, models: tuple[str, str] = (BANANA, SEEDREAM), seconds: tuple[float, ...] = (9.4, 14.2)) -> Desk:
    """The desk with hosted models in its slots, and the pictures of every step as if they had come from them."""
    test = desk.experiment
    steps = tuple(_ordered(step, models, seconds) for step in test.steps)
    return replace(desk, experiment=replace(test, models=models, steps=steps))


def lacking(desk: Desk, slot: int = 1) -> Desk:
    """The desk with the step shown as it is before the picture of a slot comes."""
    step = desk.step
    assert step is not None
    rest = tuple(shot for shot in step.shots if shot.slot != slot)
    return replace(desk, experiment=desk.experiment.with_step(replace(step, shots=rest)))


def refused(desk: Desk, slot: int = 1, words: str = "IMAGE_SAFETY") -> Desk:
    """The desk whose step keeps a refusal as the result of a slot."""
    bare = lacking(desk, slot)
    step = bare.step
    assert step is not None
    said = Refusal(slot, ALL[step.requests[slot].model].name, step.requests[slot], words, words)
    return replace(bare, experiment=bare.experiment.with_step(replace(step, refusals=(said,))))


def ended(kind: str, slot: int = 1, words: str = "", state: JobState = "failed", name: str = "BytePlus") -> Job:
    """A job that a route ended with an error of a kind."""
    request = "req_8f31c0de" if words else ""
    charged = None if kind in ("unknown", "no-image", "strange") else kind == "expired"
    fault = Fault(kind, words, request, "ark", charged)
    return Job(slot, state, 0.0, sentence(f"wire-{kind}", name=name), fault)


class WiredRun(FakeRun):
    """A run that offers the hosted models too."""

    def models(self) -> tuple[ModelCard, ...]:
        return tuple(card for card in ALL.values() if card.status == "available")

    def provider(self, card: ModelCard) -> str:
        return TITLES.get(card.route, "")


def wire(session: WindowSession) -> WindowSession:
    """Let a session of window tests know the hosted models."""
    read = Read(CATALOGUE, FILE, ALL, RULES, MENU)
    means = Means(session.live, cast("Tasks", None), lambda: 0.0, lambda: "new")
    session.read = read
    session.steps = StepCommands(means, read, session.controls)
    session.run = WiredRun(session.live)
    return session


def _ordered(step: Step, models: tuple[str, str], seconds: tuple[float, ...]) -> Step:
    cards = [ALL[model] for model in models]
    requests = tuple(_asked(request, card) for request, card in zip(step.requests, cards, strict=True))
    shots = tuple(_delivered(shot, cards[shot.slot], seconds[shot.slot % len(seconds)]) for shot in step.shots)
    return replace(step, requests=requests, shots=shots)


def _asked(request: ImageRequest, card: ModelCard) -> ImageRequest:
    return replace(request, model=card.id, version=card.version, seed=None)


def _delivered(shot: Shot, card: ModelCard, seconds: float) -> Shot:
    delivery = Delivery(f"job-{shot.id}", card.route, seconds=seconds, cost=card.price)
    request = _asked(shot.request, card) if shot.request is not None else None
    return replace(shot, name=card.name, request=request, simulated=False, delivery=delivery)
