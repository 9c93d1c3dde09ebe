"""A whole post from an experiment: cover, feature sheet, a slide per step, the prompt, the question."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from studio.experiment.experiment import SLOTS, Experiment, Shot, Step
from studio.experiment.question import proposed
from studio.experiment.turn import knob_of
from studio.post.album import Album, Shown
from studio.post.alt_text import cover_text, features_text, prompt_text, question_text, step_text
from studio.post.canvas import Canvas
from studio.post.cover import Cover, Panel
from studio.post.render import Rendered, finished, post_theme, readable, render_cover
from studio.post.runs import clause_runs, prompt_runs
from studio.post.slide.features import draw_features
from studio.post.slide.flow import Run
from studio.post.slide.inner import Page
from studio.post.slide.prompt_card import draw_prompt, split_cards
from studio.post.slide.question import draw_question
from studio.post.slide.step import Side, draw_step
from studio.post.theme import Theme
from studio.post.wording import cover_foot, short_title
from studio.prompt.expression import Prompt
from studio.prompt.names import knob_name
from studio.words import Words

PANES = 2
Compose = Callable[[Step], Prompt]
Drawing = Callable[[Canvas, Page], None]


@dataclass(frozen=True)
class Slide:
    """One slide of a post.

    Attributes:
        name: of its file without number and ending, "cover".
        rendered: the slide; alt: its description.
    """

    name: str
    rendered: Rendered
    alt: str


@dataclass(frozen=True)
class Look:
    """What all slides of a post share: theme, size and layout come from `cover`, which has no panels yet."""

    cover: Cover
    words: Words


@dataclass(frozen=True)
class Planned:
    """A slide to be drawn once the number of slides is known.

    Attributes:
        cover: the record its heads and foot are drawn from.
        over: running head.
    """

    name: str
    cover: Cover
    over: str
    draw: Drawing
    alt: str


def carousel(experiment: Experiment, pictures: Mapping[str, bytes], look: Look, compose: Compose) -> tuple[Slide, ...]:
    """The slides of an experiment, the cover first; steps without both pictures are left out.

    Args:
        experiment: what was tested.
        pictures: bytes of the originals by sha256.
        look: theme, size, handle; the words decide the language.
        compose: the prompt of a step with its spans.

    Raises:
        StudioError: a picture cannot be read.
    """
    steps = [step for step in experiment.steps if len(shots_of(step)) == PANES and step.draft is not None]
    if not steps:
        return ()
    baseline = next((step for step in steps if step.id == experiment.baseline), steps[0])
    album = Album()
    cover = cover_of(experiment, baseline, pictures, look)
    colours = post_theme(cover, album)
    plans = _plans(steps, baseline, _Making(pictures, replace(look, cover=cover), compose, album))
    alt = cover_text(cover, baseline, look.words)
    first = Slide("cover", render_cover(cover, look.words, alt, album), alt)
    total = len(plans) + 1
    rest = [_drawn(plan, Page(number, total, plan.over), colours, look) for number, plan in enumerate(plans, 2)]
    return (first, *rest)


def shots_of(step: Step) -> tuple[Shot, ...]:
    """The newest shot of each pane, those that are there."""
    return tuple(shot for slot in range(PANES) if (shot := step.shot(slot)) is not None)


def cover_of(experiment: Experiment, step: Step, pictures: Mapping[str, bytes], look: Look) -> Cover:
    """The cover of one step: its question, its pictures, what was held still."""
    words = look.words
    headline = experiment.question or words.tell(proposed(step))
    draft = step.draft
    return replace(
        look.cover,
        panels=panels_of(step, pictures),
        headline=headline,
        foot=cover_foot(draft.recipe, words) if draft is not None else "",
        short=short_title(draft, words) if draft is not None else "",
        label=step.label,
        language=words.language,
    )


def panels_of(step: Step, pictures: Mapping[str, bytes]) -> tuple[Panel, ...]:
    """The panels of a step in the order of its slots."""
    return tuple(
        Panel(pictures[shot.picture.sha256], shot.anchors, shot.name, SLOTS[shot.slot], shot.simulated)
        for shot in shots_of(step)
    )


@dataclass(frozen=True)
class _Making:
    pictures: Mapping[str, bytes]
    look: Look
    compose: Compose
    album: Album

    def shown(self, step: Step) -> tuple[Shown, ...]:
        return self.album.shown(panels_of(step, self.pictures))


def _plans(steps: Sequence[Step], baseline: Step, making: _Making) -> list[Planned]:
    changed = [step for step in steps if step.id != baseline.id]
    numbered = [_step_plan(step, baseline, making, (n, len(changed) + 1)) for n, step in enumerate(changed, 2)]
    return [
        _features_plan(baseline, making),
        *numbered,
        *_prompt_plans(baseline, making),
        _question_plan(baseline, making),
    ]


def _features_plan(baseline: Step, making: _Making) -> Planned:
    cover, words = making.look.cover, making.look.words

    def draw(canvas: Canvas, page: Page) -> None:
        draw_features(canvas, cover, making.shown(baseline), page)

    return Planned("baseline", cover, cover.short, draw, features_text(cover, words))


def _step_plan(step: Step, baseline: Step, making: _Making, place: tuple[int, int]) -> Planned:
    words = making.look.words
    cover = replace(making.look.cover, label=step.label)
    before, after = clause_runs(making.compose(baseline), making.compose(step))
    name = knob_of(step.place) or ""
    knob = words.tell(knob_name(name)).lower() if name else words.say("post-own-change")

    def draw(canvas: Canvas, page: Page) -> None:
        was = Side("post-before", making.shown(baseline), before or [Run("plain", words.say("post-nothing"))])
        now = Side("post-after", making.shown(step), after or [Run("plain", words.say("post-nothing"))])
        draw_step(canvas, cover, (was, now), page, mouth=name == "mouth")

    over = words.say("post-step", n=place[0], total=place[1], knob=knob)
    alt = step_text(cover, knob, "".join(run.text for run in before), "".join(run.text for run in after), words)
    return Planned(f"step-{name or 'own'}", cover, over, draw, alt)


def _prompt_plans(baseline: Step, making: _Making) -> list[Planned]:
    cover, words = making.look.cover, making.look.words
    return [
        Planned("prompt", cover, cover.short, _prompt_drawing(cover, runs), prompt_text(runs, words))
        for runs in split_cards(prompt_runs(making.compose(baseline)))
    ]


def _prompt_drawing(cover: Cover, runs: Sequence[Run]) -> Drawing:
    return lambda canvas, page: draw_prompt(canvas, cover, runs, page)


def _question_plan(baseline: Step, making: _Making) -> Planned:
    cover, words = making.look.cover, making.look.words

    def draw(canvas: Canvas, page: Page) -> None:
        draw_question(canvas, cover, making.shown(baseline), page)

    return Planned("question", cover, cover.short, draw, question_text(cover, words))


def _drawn(plan: Planned, page: Page, colours: Theme, look: Look) -> Slide:
    clean, notes = readable(plan.cover)
    canvas = Canvas(plan.cover.size, colours, look.words)
    plan.draw(canvas, page)
    return Slide(plan.name, finished(canvas, clean, plan.alt, notes), plan.alt)
