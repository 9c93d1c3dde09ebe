"""A battle of seven rounds as a post tells it."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from studio.experiment.experiment import Experiment, Refusal, Step
from studio.post.plan import PostPlan, planned
from studio.post.preset import slides_of
from studio.post.subject import Subject
from studio.prompt.compose import compose
from studio.verdict.verdict import Choice, Verdict, Vote
from tests.fakes.demo import CATALOGUE, draft, experiment, filled
from tests.fakes.demo import trial as ask
from tests.post.posts import PRESETS, eyed, subject

TITLES = ("A product in the hand", "Other clothes", "Very close", "A selfie", "Under water", "Faces", "Full body")
CHOICES: tuple[Choice | None, ...] = ("a", "b", "a", "tie", "a", "neither", None)


def rounds_of(titles: tuple[str, ...] = TITLES) -> Mapping[str, str]:
    """Titles by the id of their step."""
    return MappingProxyType({f"r{at}": title for at, title in enumerate(titles)})


def record(titles: tuple[str, ...] = TITLES) -> Experiment:
    """One step with pictures per round."""
    said = draft()
    text = compose(said, CATALOGUE).text
    steps = [
        eyed(filled(Step(key, said, text, "FAIR", "baseline", requests=ask(said).requests)))
        for key in rounds_of(titles)
    ]
    return replace(experiment(*steps), baseline="r0", question="Who wins seven rounds?")


def battle(
    choices: tuple[Choice | None, ...] = CHOICES,
    language: str = "en",
    *,
    blind: bool = True,
    of: Experiment | None = None,
) -> Subject:
    """The battle with its votes; None for a round that waits."""
    titles = TITLES[: len(choices)]
    vote = (0, 1), blind
    verdicts = {
        f"r{at}": Verdict(f"r{at}", choice, (Vote(choice, (), *vote),))
        for at, choice in enumerate(choices)
        if choice is not None
    }
    return replace(subject(of or record(titles), language), verdicts=verdicts, rounds=rounds_of(titles))


def plan_of_battle(told: Subject, **changes: Any) -> PostPlan:
    """The plan that the preset for battles makes."""
    look = {"theme": "dark", "handle": "@your.handle", "language": told.words.language, **changes}
    return planned(slides_of(PRESETS.preset("battle"), told), PostPlan((), **look))


def refused(of: Experiment, step_id: str, slot: int) -> Experiment:
    """The battle with a model that refused one round."""
    step = of.step(step_id)
    assert step is not None
    request = step.requests[slot]
    shots = tuple(shot for shot in step.shots if shot.slot != slot)
    return of.with_step(replace(step, shots=shots, refusals=(Refusal(slot, "Sim B", request, "SAFETY"),)))
