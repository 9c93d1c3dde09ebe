"""What a slide shows, for people who cannot see it; the essential part comes first."""

from collections.abc import Sequence

from studio.experiment.experiment import Step
from studio.post.cover import Cover
from studio.post.slide.flow import Run
from studio.words import Words

LONGEST = 1000
"""Characters; resources/formats.toml has the source."""


def cover_text(cover: Cover, step: Step, words: Words) -> str:
    """Who stands where and what they were asked for."""
    gender = step.draft.recipe.gender if step.draft is not None else "other"
    return _capped(
        words.say("post-alt-cover", short=cover.short or cover.headline, gender=gender, **_names(cover))
        + _simulated(cover, words)
    )


def features_text(cover: Cover, words: Words) -> str:
    """Which parts of the faces stand side by side."""
    return _capped(words.say("post-alt-features", **_names(cover)) + _simulated(cover, words))


def step_text(cover: Cover, knob: str, before: str, after: str, words: Words) -> str:
    """Which words changed."""
    said = words.say("post-alt-step", knob=knob, before=before, after=after, **_names(cover))
    return _capped(said + _simulated(cover, words))


def prompt_text(runs: Sequence[Run], words: Words) -> str:
    """The prompt itself: a picture of text is described by its text."""
    return _capped(words.say("post-alt-prompt", text="".join(run.text for run in runs).strip(" ,;")))


def question_text(cover: Cover, words: Words) -> str:
    """The question and who stands where."""
    return _capped(words.say("post-alt-question", **_names(cover)) + _simulated(cover, words))


def _names(cover: Cover) -> dict[str, str]:
    return {"a": cover.panels[0].name, "b": cover.panels[1].name}


def _simulated(cover: Cover, words: Words) -> str:
    return " " + words.say("post-alt-simulated") if cover.simulated else ""


def _capped(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rsplit(" ", 1)[0] + "…"
