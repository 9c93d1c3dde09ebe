"""Whole posts of a test, made from a preset."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from studio.experiment.experiment import IMPORTED, Experiment, Step
from studio.post.carousel import Slide, carousel
from studio.post.plan import PostPlan, planned
from studio.post.preset import Presets, parse_post_presets, slides_of
from studio.post.subject import Subject
from studio.prompt.compose import compose
from studio.verdict.verdict import Choice, Verdict
from tests.fakes.demo import CATALOGUE, RESOURCES, draft, experiment, filled
from tests.fakes.demo import trial as ask
from tests.post.scenes import anchors, portrait, trial, words

PRESETS: Presets = parse_post_presets((RESOURCES / "post_presets.toml").read_text("utf-8"))


def subject(of: Experiment | None = None, language: str = "en", **votes: Choice) -> Subject:
    """A test as a post tells it; votes are given by the step's id with "_" for "-"."""
    made = of or trial()
    given = {step.replace("_", "-"): choice for step, choice in votes.items()}
    verdicts = {step: Verdict(step, choice) for step, choice in given.items()}
    return Subject(made, words(language), CATALOGUE, verdicts, feelings=PRESETS.feelings)


def plan_of(told: Subject, preset: str = "lesson", **changes: Any) -> PostPlan:
    """The plan that a preset makes of a test."""
    look = {"theme": "dark", "handle": "@your.handle", "language": told.words.language, **changes}
    return planned(slides_of(PRESETS.preset(preset), told), PostPlan((), **look))


def originals(of: Experiment) -> Mapping[str, bytes]:
    """Bytes by sha256: all pictures of a test are the same portrait."""
    return {shot.picture.sha256: portrait() for step in of.steps for shot in step.shots}


def slides(
    of: Experiment | None = None, language: str = "en", preset: str = "lesson", **changes: Any
) -> tuple[Slide, ...]:
    """The post of a test whose pictures are all the same portrait."""
    told = subject(of, language)
    return carousel(told, plan_of(told, preset, **changes), originals(told.experiment))


def series() -> Experiment:
    """A baseline with other levels of its emotion and other emotions, all asked alike."""
    steps = [trial().steps[0]]
    for at, said in enumerate((draft(intensity=1), draft(intensity=4), draft("nervous"), draft("relieved")), 2):
        made = Step(f"s{at}", said, compose(said, CATALOGUE).text, "FAIR", "own", requests=ask(said).requests)
        steps.append(eyed(filled(made)))
    return experiment(*steps)


def eyed(step: Step) -> Step:
    """The step with the eyes of its pictures marked."""
    return replace(step, shots=tuple(replace(shot, anchors=anchors()) for shot in step.shots))


def without(step: Step, slot: int) -> Step:
    """The step without the picture of a slot."""
    return replace(step, shots=tuple(shot for shot in step.shots if shot.slot != slot))


def imported() -> Experiment:
    """Two pictures from elsewhere, whose words nobody knows."""
    shots = tuple(replace(shot, request=None, words="", simulated=False) for shot in trial().steps[0].shots)
    return replace(
        experiment(Step("s1", None, "", "IMPORTED", "import", shots)), models=(IMPORTED, IMPORTED), baseline=None
    )
