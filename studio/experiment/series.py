"""Series for one slide: the same test over several levels or several emotions, and which pictures are still missing."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from studio.experiment.asked import asked_otherwise
from studio.experiment.asking import trial_of
from studio.experiment.experiment import Experiment, Step
from studio.experiment.fair import NO_CARDS
from studio.experiment.moved import locks_opened
from studio.experiment.playbook import start_of
from studio.experiment.stepping import put_back
from studio.prompt.catalogue import Catalogue
from studio.prompt.compose import compose
from studio.prompt.draft import Draft
from studio.prompt.emotion import Emotion
from studio.prompt.expression import Expression
from studio.prompt.scale import MOST
from studio.request.model_card import ModelCard
from studio.request.price import price_of

FEELINGS: tuple[str, ...] = ("sad", "nervous", "relieved", "skeptical", "embarrassed")
"""The emotions of the usual series."""


@dataclass(frozen=True)
class Levels:
    """A wish: the emotion of the test at several levels, each 0..5, in the order of the slide."""

    levels: tuple[int, ...] = tuple(range(MOST + 1))


@dataclass(frozen=True)
class Feelings:
    """A wish: several emotions at one intensity.

    Attributes:
        emotions: keys of the catalogue, or emotions of the creator's own, in the order of the slide.
        intensity: 1..5, None for the baseline's; at 0 all emotions have the same words.
    """

    emotions: tuple[str | Emotion, ...] = FEELINGS
    intensity: int | None = None


Wish = Levels | Feelings


@dataclass(frozen=True)
class Cell:
    """One place of a series.

    Attributes:
        draft: the controls that make it: the baseline's with the one thing changed.
        step_id: the step that holds it, None where it was never asked for.
        open: slots of which no picture is there, all of them where there is no step.
        awaited: whether what is open is being made by hand and will come by itself.
    """

    draft: Draft
    step_id: str | None
    open: tuple[int, ...]
    awaited: bool = False


@dataclass(frozen=True)
class Series:
    """The cells of a wish, in its order."""

    cells: tuple[Cell, ...] = ()

    @property
    def missing(self) -> tuple[Cell, ...]:
        """Cells of which at least one picture is not there."""
        return tuple(cell for cell in self.cells if cell.open)

    @property
    def to_make(self) -> tuple[Cell, ...]:
        """Missing cells that somebody has to ask for: nothing is on its way by hand."""
        return tuple(cell for cell in self.missing if not cell.awaited)


def series_of(experiment: Experiment, wish: Wish, catalogue: Catalogue) -> Series:
    """Find which step holds which cell of a wish.

    A step holds a cell when its words, as they were sent to every slot, are those of the cell, and it was asked for
    exactly as the baseline was. So all cells that are held differ from each other in the one thing only. Of several
    steps the one with most pictures counts, the newest among equals. Pictures that came without their words make
    no series: it has no cells then.

    Raises:
        StudioError: an emotion is not in the catalogue.
    """
    if experiment.imported:
        return Series()
    wanted = dict.fromkeys(_drafts(start_of(experiment), wish))
    return Series(tuple(_cell(experiment, draft, catalogue) for draft in wanted))


def prepared(experiment: Experiment, series: Series) -> Experiment:
    """The first cell to be made on the controls, the others ready behind it; nothing is sent.

    Models, size and number of pictures are the baseline's again, or the new pictures could not stand beside the old.
    """
    drafts = tuple(cell.draft for cell in series.to_make)
    if not drafts:
        return experiment
    waiting = tuple(draft for draft in experiment.ahead if draft not in drafts)
    return replace(put_back(experiment), draft=drafts[0], plan=None, ahead=(*drafts[1:], *waiting))


def cost_of(experiment: Experiment, series: Series, cards: Mapping[str, ModelCard]) -> int | None:
    """Micro-dollars for all cells to be made, with the baseline's models and number of pictures.

    Zero where nothing is to be made, None as soon as a price is unknown.
    """
    if not series.to_make:
        return 0
    asked = put_back(experiment)
    requests = trial_of(asked, "", cards).requests
    once = price_of((cards[request.model], request) for request in requests) if requests else None
    return None if once is None else once * len(series.to_make)


def _drafts(start: Draft, wish: Wish) -> list[Draft]:
    said = start.expression
    if isinstance(wish, Levels):
        expressions = [replace(said, intensity=level) for level in wish.levels if 0 <= level <= MOST]
    else:
        intensity = said.intensity if wish.intensity is None else wish.intensity
        at = replace(said, intensity=max(1, min(MOST, intensity)))
        expressions = [_feeling(at, emotion) for emotion in wish.emotions]
    return [start.with_expression(expression) for expression in expressions]


def _feeling(said: Expression, emotion: str | Emotion) -> Expression:
    if isinstance(emotion, str):
        return said if emotion == said.emotion else replace(said, emotion=emotion, own=None)
    return replace(said, emotion=emotion.key, own=emotion)


def _cell(experiment: Experiment, draft: Draft, catalogue: Catalogue) -> Cell:
    baseline = experiment.step(experiment.baseline)
    text = compose(draft, catalogue).text
    slots = _slots(experiment, baseline)
    held = [step for step in experiment.steps if baseline is not None and _holds(step, draft, text, baseline)]
    best = max(reversed(held), key=lambda step: -len(_open(step, slots)), default=None)
    if best is None:
        return Cell(draft, None, tuple(range(slots)))
    open_slots = _open(best, slots)
    return Cell(draft, best.id, open_slots, bool(open_slots) and all(best.waits_by_hand(slot) for slot in open_slots))


def _holds(step: Step, draft: Draft, text: str, baseline: Step) -> bool:
    if step.draft is None or step.text != text or locks_opened(draft, step.draft):
        return False
    was, now = baseline.trial.requests, step.trial.requests
    if any(request.text != text for request in now):
        return False
    return not (was and now and asked_otherwise(was, now, NO_CARDS))


def _slots(experiment: Experiment, baseline: Step | None) -> int:
    """Models that were asked at the baseline; those chosen now before there is one."""
    return len(baseline.requests) if baseline is not None and baseline.requests else len(experiment.models)


def _open(step: Step, slots: int) -> tuple[int, ...]:
    return tuple(slot for slot in range(slots) if step.shot(slot) is None)
