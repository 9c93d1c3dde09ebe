"""What the cards of the strip say: pure derivation from a desk, without a widget."""

from dataclasses import dataclass, replace
from typing import Literal

from studio.experiment.experiment import Step
from studio.experiment.playbook import SUMMARY, Place
from studio.experiment.turn import INTENSITY
from studio.prompt.names import step_name
from studio.session.desk import Desk
from studio.session.watch import awaited
from studio.words import Sentence, sentence

FIRST_OF_BOTH, LAST = "moisture", "gaze"
BOTH = sentence("strip-moisture-gaze")
"""One card for the two places that are tried only if needed, until one of them comes near."""
State = Literal["shown", "done", "now", "next", "later"]


@dataclass(frozen=True)
class Card:
    """One card.

    Attributes:
        number: place in the strip, from 1.
        thumbs: sha256 of its pictures, by slot.
        step_id: step that a click shows, None where there is none yet.
        key: the key that does the same as a click, empty for none.
    """

    number: int
    title: Sentence
    note: Sentence
    state: State
    thumbs: tuple[str, ...] = ()
    step_id: str | None = None
    key: str = ""


def cards(desk: Desk, places: tuple[Place, ...]) -> tuple[Card, ...]:
    """The cards in order: the playbook's places, and free steps where they were made.

    A test of imported pictures has no playbook, only its pictures.
    """
    places = tuple(_with_run(desk, place) for place in places)
    planned = {place.step_id for place in places if place.step_id}
    free = [step for step in desk.experiment.steps if step.id not in planned and _belongs(desk, step)]
    if any(step.place == "import" for step in free):
        return tuple(_of_step(desk, step, number) for number, step in enumerate(free, start=1))
    both = _joined(places)
    wanted = [place for place in places if place.key != SUMMARY and not (both and place.key == LAST)]
    at = next((n for n, place in enumerate(wanted) if place.state in ("next", "later")), len(wanted))
    made = [_of_place(desk, place, number) for number, place in enumerate(wanted[:at], start=1)]
    made += [_of_step(desk, step, number) for number, step in enumerate(free, start=len(made) + 1)]
    made += _split_cards(desk, len(made))
    for number, place in enumerate(wanted[at:], start=len(made) + 1):
        card = _of_place(desk, place, number)
        made.append(replace(card, title=BOTH) if both and place.key == FIRST_OF_BOTH else card)
    return tuple(made)


def _joined(places: tuple[Place, ...]) -> bool:
    """Whether the two places that come only if needed are still far enough to share a card."""
    optional = [place for place in places if place.optional]
    usual = [place.key for place in optional] == [FIRST_OF_BOTH, LAST]
    return usual and all(place.state == "later" for place in optional)


def _split_cards(desk: Desk, before: int) -> list[Card]:
    """Steps that a split has prepared: the first of them is what N brings."""
    if not desk.experiment.ahead or desk.experiment.baseline is None:
        return []
    title = sentence("strip-split", count=len(desk.experiment.ahead))
    return [Card(before + 1, title, sentence("strip-next"), "next", key="N")]


def keepable(desk: Desk) -> bool:
    """Whether the step shown can become the baseline that later steps start from."""
    step = desk.step
    return step is not None and step.draft is not None and step.id != desk.experiment.baseline and not desk.running


def _with_run(desk: Desk, place: Place) -> Place:
    """A place whose first pictures are being drawn has a step already, though the playbook counts pictures."""
    step = desk.step
    waits = step is not None and (desk.running or awaited(step)) and not step.shots
    return replace(place, step_id=step.id) if step is not None and waits and place.key == step.place else place


def _belongs(desk: Desk, step: Step) -> bool:
    """Free steps that deserve a card: the one shown, else the newest of them."""
    if step.id == desk.shown:
        return True
    newest = desk.experiment.steps[-1]
    return step.id == newest.id and bool(step.shots)


def _of_place(desk: Desk, place: Place, number: int) -> Card:
    step = desk.experiment.step(place.step_id)
    if step is not None and (place.state == "done" or step.id == desk.shown):
        return _of_step(desk, step, number, place.key)
    title = title_of(place.key)
    if place.state == "now":
        key = "strip-drawing" if desk.running else "strip-ready" if desk.experiment.baseline else "strip-first"
        return Card(number, title, sentence(key), "now")
    if place.state == "next":
        return Card(number, title, sentence("strip-next"), "next", key="N")
    note = "strip-if-needed" if place.optional else "strip-only"
    return Card(number, title, sentence(note), "later")


def _of_step(desk: Desk, step: Step, number: int, place: str = "") -> Card:
    shown = step.id == desk.shown
    return Card(
        number=number,
        title=title_of(place or step.place),
        note=_note(desk, step),
        state="shown" if shown else "done",
        thumbs=tuple(shot.picture.sha256 for shot in (step.shot(0), step.shot(1)) if shot is not None),
        step_id=step.id,
    )


def title_of(place: str) -> Sentence:
    """What a place is called: its knob and, where the playbook says so, the step it goes to."""
    name, _dash, step = place.partition("-")
    if step and name == INTENSITY:  # the level first: cards are narrow, and it is what tells them apart
        return sentence("strip-level", step=step_name(int(step)))
    title = sentence(f"strip-{name}")
    return sentence("strip-turn", title=title, step=step_name(int(step))) if step else title


def _note(desk: Desk, step: Step) -> Sentence:
    if desk.running and step.id == desk.shown:
        return sentence("strip-drawing")
    if awaited(step):
        return sentence("strip-awaited")
    if step.shot(0) is None or step.shot(1) is None:
        return sentence("strip-missing")
    verdict = desk.verdicts.get(step.id)
    return sentence(f"strip-vote-{verdict.choice}" if verdict is not None else "strip-no-vote")
