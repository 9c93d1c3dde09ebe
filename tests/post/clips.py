"""A test of two portraits, and its clip ready to be filmed."""

from dataclasses import replace
from typing import Any

from studio.experiment.experiment import Experiment
from studio.post.clip import Clip, clip_shots, prepare_clip
from studio.request.size import Size
from tests.post.posts import plan_of, subject
from tests.post.scenes import anchors, portrait, trial

SMALL = Size(320, 400)
LONG = ("Seedream 4.5", "Gemini 3.1 Flash Image Preview")
OTHER: tuple[tuple[int, int], tuple[float, float], float] = ((900, 1200), (0.46, 0.42), 0.22)


def pair(names: tuple[str, str] = ("Seedream 4.5", "Nano Banana"), *, simulated: bool = False) -> Experiment:
    """A baseline with two portraits of different size and framing."""
    test = trial()
    (step, *_more) = test.steps
    eyed = (anchors(), anchors(*OTHER[1:]))
    shots = tuple(
        replace(
            shot,
            name=name,
            simulated=simulated,
            anchors=where,
            picture=replace(shot.picture, sha256=name.ljust(64, "0")),
        )
        for shot, name, where in zip(step.shots, names, eyed, strict=True)
    )
    return replace(test, steps=(replace(step, shots=shots),))


def clip(test: Experiment | None = None, language: str = "en", **changes: Any) -> Clip:
    told = subject(test or pair(), language)
    first, second = clip_shots(told, plan_of(told, "quick"))
    pictures = {first.picture.sha256: portrait(), second.picture.sha256: portrait(*OTHER)}
    return prepare_clip(told, plan_of(told, "quick", **{"size": SMALL, **changes}), pictures)
