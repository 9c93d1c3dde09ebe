"""The demo recipe, the real catalogue and the real words, ready for tests."""

from dataclasses import replace
from pathlib import Path

from hypothesis import strategies as st

from studio.experiment.asking import trial_of
from studio.experiment.experiment import Experiment, Shot, Step, Trial
from studio.image.picture import Picture
from studio.prompt.catalogue import parse_emotions
from studio.prompt.compose import compose
from studio.prompt.draft import Draft
from studio.prompt.expression import Expression
from studio.prompt.menu import parse_menu
from studio.prompt.recipe_file import parse_recipe
from studio.prompt.scale import KNOBS, MOST, KnobKey
from studio.request.image_request import ImageRequest
from studio.request.model_card import parse_models
from studio.request.size import Size
from studio.words import LANGUAGES, Words

RESOURCES = Path(__file__).parents[2] / "resources"
CATALOGUE = parse_emotions((RESOURCES / "emotions.toml").read_text("utf-8"))
FILE = parse_recipe((RESOURCES / "recipes" / "demo.toml").read_text("utf-8"))
MENU = parse_menu((RESOURCES / "variations.toml").read_text("utf-8"))
RECIPE = FILE.recipe
AREAS = ("prompt", "experiment", "verdict", "judge", "summary", "audience", "parity", "recipes")
EMOTIONS = tuple(emotion.key for emotion in CATALOGUE.emotions)
MODELS = ("simulated/sim-a", "simulated/sim-b")


def words(language: str = "en") -> Words:
    """The real word files of the areas under test."""
    texts = {
        lang: "\n".join((RESOURCES / "words" / lang / f"{area}.ftl").read_text("utf-8") for area in AREAS)
        for lang in LANGUAGES
    }
    return Words(texts, language)


def draft(emotion: str = "sad", intensity: int = 2, free: str = "", **knobs: int) -> Draft:
    """The demo recipe with an expression."""
    keys: tuple[KnobKey, ...] = ("brow", "mouth", "moisture", "gaze")
    expression = Expression(emotion, intensity)
    for key in keys:
        expression = expression.with_knob(key, knobs.get(key))
    return Draft(RECIPE, expression, free)


drafts = st.builds(
    lambda emotion, intensity, knobs, free: draft(emotion, intensity, free, **knobs),
    st.sampled_from(EMOTIONS),
    st.integers(0, MOST),
    st.dictionaries(st.sampled_from(KNOBS), st.integers(0, MOST)),
    st.sampled_from(["", "soft morning mood", "  loose strand at the temple "]),
)
"""Any expression on the demo recipe, with and without own words."""


def shot(slot: int, text: str, step: str = "s1") -> Shot:
    """A picture of a simulated model."""
    return Shot(
        id=f"{step}-{slot}",
        slot=slot,
        name=("Sim A", "Sim B")[slot],
        picture=Picture("0" * 64, "PNG", 1024, 1280, 1000),
        request=ImageRequest(MODELS[slot], text, Size(1024, 1280), 1),
        words=text,
        simulated=True,
    )


CARDS = {card.id: card for card in parse_models((RESOURCES / "models.toml").read_text("utf-8"))}


def trial(of: Draft | None = None, models: tuple[str, ...] = MODELS) -> Trial:
    """The run that the demo test would send with a draft, as the fair-test rule sees it."""
    said = of or draft()
    made = Experiment(id="e1", name="Aria demo", models=models, draft=said)
    return trial_of(made, compose(said, CATALOGUE).text, CARDS)


def filled(step: Step) -> Step:
    """The step with a picture in each slot."""
    return replace(step, shots=(shot(0, step.text, step.id), shot(1, step.text, step.id)))


def baseline(of: Draft | None = None, step_id: str = "s1") -> Step:
    """A baseline step with both pictures."""
    said = of or draft()
    requests = trial(said).requests
    return filled(Step(step_id, said, compose(said, CATALOGUE).text, "FAIR", "baseline", requests=requests))


def experiment(*steps: Step, now: Draft | None = None) -> Experiment:
    """A test on the simulated pair; the first step is its baseline."""
    return Experiment(
        id="e1",
        name="Aria demo",
        models=MODELS,
        draft=now or draft(),
        baseline=steps[0].id if steps else None,
        steps=steps,
    )
