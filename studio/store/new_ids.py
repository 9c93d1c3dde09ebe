"""A record under new ids: what comes from another library must not be taken for what is here already."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from studio.experiment.experiment import Shot, Step
from studio.store.codec import Stored
from studio.verdict.judging import Judging
from studio.verdict.verdict import Marks, Vote

Ids = Mapping[str, str]


def ids_of(stored: Stored) -> tuple[str, ...]:
    """Every id that must be there once in a library: of the test, its steps, its shots."""
    steps = stored.experiment.steps
    shots = (shot.id for step in steps for shot in step.shots)
    return (stored.experiment.id, *(step.id for step in steps), *shots)


def with_new_ids(stored: Stored, new_id: Callable[[], str], experiment: str = "") -> Stored:
    """The same test with other ids for itself, its steps and its shots; all that points to them follows.

    Args:
        stored: of the test.
        new_id: makes ids.
        experiment: the new id of the test, "" for one from `new_id`.
    """
    steps = stored.experiment.steps
    ids = {step.id: new_id() for step in steps} | {shot.id: new_id() for step in steps for shot in step.shots}
    renewed = replace(
        stored.experiment,
        id=experiment or new_id(),
        baseline=_new(stored.experiment.baseline, ids),
        steps=tuple(_step(step, ids) for step in steps),
    )
    verdicts = {
        ids[key]: replace(one, step=ids[key], votes=_votes(one.votes, ids), marks=_marks(one.marks, ids))
        for key, one in stored.verdicts.items()
        if key in ids
    }
    judging = {ids[key]: _begun(one, ids) for key, one in stored.judging.items() if key in ids}
    audience = {
        ids[key]: replace(one, step=ids[key], votes=_votes(one.votes, ids))
        for key, one in stored.audience.items()
        if key in ids
    }
    return replace(
        stored,
        experiment=renewed,
        verdicts=MappingProxyType(verdicts),
        judging=MappingProxyType(judging),
        audience=MappingProxyType(audience),
        shown=_new(stored.shown, ids),
    )


def _step(step: Step, ids: Ids) -> Step:
    return replace(
        step,
        id=ids[step.id],
        shots=tuple(_shot(shot, ids) for shot in step.shots),
        picked=_known(step.picked, ids),
        rejected=_known(step.rejected, ids),
    )


def _shot(shot: Shot, ids: Ids) -> Shot:
    return replace(shot, id=ids[shot.id])


def _begun(judging: Judging, ids: Ids) -> Judging:
    """Judging that was begun starts again: which picture meets which is drawn by lot from the id of the step."""
    return replace(judging, step=ids[judging.step], votes=(), marks=_marks(judging.marks, ids))


def _votes(votes: tuple[Vote, ...], ids: Ids) -> tuple[Vote, ...]:
    return tuple(replace(vote, shots=tuple(ids.get(shot, shot) for shot in vote.shots)) for vote in votes)


def _marks(marks: tuple[Marks, ...], ids: Ids) -> tuple[Marks, ...]:
    return tuple(replace(one, shot=ids.get(one.shot, one.shot)) for one in marks)


def _known(keys: tuple[str, ...], ids: Ids) -> tuple[str, ...]:
    return tuple(ids[key] for key in keys if key in ids)


def _new(key: str | None, ids: Ids) -> str | None:
    return ids.get(key) if key is not None else None
