"""Judging without knowing: what a desk may tell of its pictures now, and how it is shown until the vote."""

from dataclasses import replace
from typing import Literal

from studio.experiment.experiment import Shot, Step
from studio.session.desk import Desk, Job, JobState
from studio.verdict.blind_order import PAIR, Pair, pairs, sides
from studio.verdict.judging import Judging
from studio.verdict.verdict import Choice
from studio.viewer.view import View

Side = Literal["left", "right"]
STAGES: tuple[JobState, ...] = ("waiting", "slowed", "sent", "queued", "drawing", "downloading", "saving")
"""How far a picture on its way can be."""
TURNED: dict[Choice, Choice] = {"a": "b", "b": "a", "tie": "tie", "neither": "neither"}


def hidden(desk: Desk, slot: int) -> bool:
    """Whether nothing may tell which model a pane belongs to: no name, letter, size, file name, price or time.

    So it is from the moment a run begins until the last vote on its pictures. There is nothing to hide where the
    creator brought or awaits a picture by hand, once the names were looked at, and where a model sent no picture:
    then there is no pair to judge.
    """
    step = desk.step
    if step is None or not 0 <= slot < len(desk.experiment.models):
        return False
    return waits(desk, step) and not lost(desk)


def waits(desk: Desk, step: Step) -> bool:
    """Whether a step, shown or not, is to be judged without knowing whose its pictures are."""
    known = step.id in desk.verdicts or judging_of(desk, step.id).known or bool(step.refusals)
    return len(desk.experiment.models) >= len(PAIR) and not known and made_here(step)


def made_here(step: Step) -> bool:
    """Whether every picture of a step was, or will be, sent by a model and put into its pane by this program."""
    asked = [*step.requests, *(shot.request for shot in step.shots)]
    return bool(asked) and all(request is not None and not request.by_hand for request in asked)


def lost(desk: Desk) -> bool:
    """Whether a model of the step shown gave no picture, and is named with the reason."""
    step = desk.step
    slots = range(len(desk.experiment.models))
    refused = step is not None and any(one.slot in slots for one in step.refusals)
    return refused or any(not job.running for job in desk.jobs)


def judging_of(desk: Desk, step_id: str) -> Judging:
    """What was said of a step that has no verdict yet; nothing where nothing was said."""
    return desk.judging.get(step_id) or Judging(step_id)


def pairs_of(desk: Desk) -> tuple[Pair, ...]:
    """The pairs of the step shown in the order in which they are judged; none before every model has a picture."""
    return pairs(desk.step, len(desk.experiment.models)) if desk.step is not None else ()


def pair_at(desk: Desk) -> int | None:
    """Number of the pair in the panes, 0 for the first; None where the panes show what stands for each model.

    Until the verdict it is the pair that is to be judged now, afterwards one that is looked at again. While pictures
    are still on their way nothing is judged: who meets whom depends on how many there are.
    """
    step, count = desk.step, len(pairs_of(desk))
    if step is None or not count or (desk.running and step.id not in desk.verdicts):
        return None
    if step.id not in desk.verdicts:
        return min(len(judging_of(desk, step.id).votes), count - 1)
    if count == 1:
        return 0
    return desk.pair if desk.pair is not None and 0 <= desk.pair < count else None


def pair_now(desk: Desk) -> Pair | None:
    """The pair in the panes; None as for `pair_at`."""
    at = pair_at(desk)
    return pairs_of(desk)[at] if at is not None else None


def shots_now(desk: Desk) -> tuple[Shot | None, ...]:
    """The picture in each pane, by slot."""
    pair = pair_now(desk)
    if pair is not None:
        return pair.shots
    slots = range(len(desk.experiment.models))
    return tuple(desk.step.shot(slot) if desk.step is not None else None for slot in slots)


def order_now(desk: Desk) -> tuple[int, ...]:
    """The two judged slots from left to right while it is hidden whose they are; else A before B."""
    if desk.step is None or not hidden(desk, 0):
        return PAIR
    pair = pair_now(desk)
    return pair.order if pair is not None else sides(desk.step.id)


def side_of(desk: Desk, slot: int) -> Side | None:
    """Where a hidden picture stands, which is all that may be said of it; None for one that is not judged."""
    order = order_now(desk)
    if slot not in order:
        return None
    return "left" if order.index(slot) == 0 else "right"


def pressed(desk: Desk, choice: Choice) -> Choice:
    """What an answer means: while it is hidden whose the pictures are, "a" is the left and "b" the right one."""
    return TURNED[choice] if order_now(desk) != PAIR else choice


def on_show(desk: Desk, *, veiled: bool) -> Desk:
    """The desk as the panes may show it: the pair that is due, and while it is veiled nothing that names it.

    Args:
        desk: the state.
        veiled: whether `hidden` holds and judging is blind.
    """
    step = desk.step
    if step is None:
        return desk
    shots = shots_now(desk)
    step = replace(step, picked=tuple(shot.id for shot in shots if shot is not None))
    if veiled:
        step = replace(step, shots=() if desk.running else tuple(map(_nameless, step.shots)))
        desk = replace(desk, view=veiled_view(desk), jobs=_alike(desk))
    return replace(desk, experiment=desk.experiment.with_step(step))


def veiled_view(desk: Desk) -> View:
    """The view with the sides by lot and the ground for judging.

    The left picture leads and comes first, whichever model it is of. Own px are not shown, for they tell sizes.
    """
    order, view = order_now(desk), desk.view
    if not view.aligned:
        view = replace(view, aligned=True, x=0.0, y=0.0, zoom=0.0)
    front = order[view.front] if view.front in PAIR else view.front
    return replace(view, swapped=order != PAIR, pair=PAIR, front=front, lead=order[0], surround="judge")


def meant(desk: Desk, view: View) -> View:
    """A view that came back from panes shown veiled, with what the veil covered as the creator left it."""
    order, was = order_now(desk), desk.view
    front = order.index(view.front) if view.front in order else view.front
    return replace(view, swapped=was.swapped, pair=was.pair, front=front, lead=was.lead, surround=was.surround)


def _nameless(shot: Shot) -> Shot:
    return replace(shot, name="", delivery=None)


def _alike(desk: Desk) -> tuple[Job, ...]:
    """While pictures are on their way the same in every pane: who is first, and who is slow, is as good as a name."""
    running = [job for job in desk.jobs if job.running]
    if not running:
        return desk.jobs
    last = min(running, key=lambda job: STAGES.index(job.state))
    since = min(job.since for job in running)
    one = Job(0, last.state, since, until=last.until)
    return tuple(replace(one, slot=slot) for slot in range(len(desk.experiment.models)))
