"""Two accounts of one test brought together: what the one lacks is taken from the other, and nothing is taken away."""

from dataclasses import replace

from studio.experiment.experiment import Experiment, Step


def joined(experiment: Experiment, other: Experiment) -> Experiment:
    """A test with everything that has come for it meanwhile.

    Args:
        experiment: as the creator has it now.
        other: the same test, with pictures, refusals, models and steps that may be missing there.
    """
    more = other.models[len(experiment.models) :]
    made = replace(experiment, models=(*experiment.models, *more), baseline=experiment.baseline or other.baseline)
    for step in other.steps:
        here = made.step(step.id)
        made = made.with_step(step if here is None else _joined(here, step))
    return made


def _joined(here: Step, there: Step) -> Step:
    step = here
    known = {shot.id for shot in here.shots}
    for shot in there.shots:
        if shot.id not in known:
            step = step.with_shot(shot)
    refusals = tuple(one for one in there.refusals if one not in here.refusals)
    requests = there.requests if len(there.requests) > len(here.requests) else here.requests
    return replace(step, refusals=(*step.refusals, *refusals), requests=requests)
