"""A slider check of which the truth is laid down: how far each model moves a cue at each step."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from studio.experiment.experiment import Experiment, Shot, Step
from studio.face.anchors import Anchors
from studio.face.doubt import Standing
from studio.face.finding import Finding, FoundFace
from studio.face.follows import Follows, Level, follows
from studio.face.measure import CUES, Cue, Reading, Value
from studio.prompt.compose import compose
from tests.fakes.demo import CATALOGUE, draft, experiment, shot, trial

REST: Mapping[Cue, float] = {"corners": 0.05, "lips": 0.01, "lids": 0.3, "brows": 0.25, "frown": 0.5}
STEPS = (0, 1, 2, 3, 4)
ASKED: Mapping[Cue, float] = {"lids": -0.3, "corners": -0.8}
"""What the strongest step wants of each cue; the others are a share of it."""
Gains = Mapping[Cue, float]
"""Change of a cue from one step to the next."""
CALM: Gains = {"lids": -0.035, "corners": -0.014}
LOUD: Gains = {"lids": -0.05, "corners": -0.015}


def reading(step: int = 0, gains: Gains = CALM, *, engine: str = "fake", without: Sequence[Cue] = ()) -> Reading:
    """One picture of a model that moves as `gains` says."""
    values = {cue: Value(REST.get(cue, 0.0) + gains.get(cue, 0.0) * step, 0.001, 8) for cue in CUES}
    return Reading(engine, "7", {cue: value for cue, value in values.items() if cue not in without})


def asked(step: int, of: Mapping[Cue, float] = ASKED) -> Mapping[Cue, float]:
    """What a step wants."""
    return {cue: of.get(cue, 0.0) * step / STEPS[-1] for cue in CUES}


def levels(*models: Gains, steps: Sequence[int] = STEPS, count: int = 1) -> list[Level]:
    """A check of some models, every picture of a step the same."""
    return [Level(step, asked(step), tuple((reading(step, one),) * count for one in models)) for step in steps]


def checked(*models: Gains, count: int = 1) -> Follows:
    """What such a check comes to."""
    return follows(levels(*(models or (CALM, LOUD)), count=count), len(models) or 2)


def found(read: Reading) -> Finding:
    """A picture in which the engine found this."""
    eyes = Anchors((0.4, 0.4), (0.6, 0.4), (0.5, 0.6))
    return Finding("found", (FoundFace((0.2, 0.2, 0.8, 0.8), eyes, Standing(100.0, 0.0, 0.0, 0.0), reading=read),))


def sweep(steps: Sequence[int] = STEPS, count: int = 1) -> Experiment:
    """A test with the pictures of a slider check."""
    made = [_step(level, count) for level in steps]
    return experiment(*made, now=made[-1].draft)


def findings(of: Experiment, *models: Gains) -> dict[str, Finding]:
    """What is known of its pictures, by their bytes."""
    gains = models or (CALM, LOUD)
    known: dict[str, Finding] = {}
    for step in of.steps:
        level = step.draft.expression.intensity if step.draft is not None else 0
        known |= {one.picture.sha256: found(reading(level, gains[one.slot])) for one in step.shots}
    return known


def _step(level: int, count: int) -> Step:
    said = draft(intensity=level)
    text = compose(said, CATALOGUE).text
    place = "baseline" if level == STEPS[0] else f"intensity-{level}"
    shots = tuple(_shot(slot, text, level, number) for number in range(count) for slot in (0, 1))
    return Step(f"l{level}", said, text, "FAIR", place, shots=shots, requests=trial(said).requests)


def _shot(slot: int, text: str, level: int, number: int) -> Shot:
    made = shot(slot, text, f"l{level}-{number}")
    return replace(made, picture=replace(made.picture, sha256=f"{level}{slot}{number}".rjust(64, "f")))
