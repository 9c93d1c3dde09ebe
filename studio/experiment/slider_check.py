"""The slider check: the same words at every step of the intensity, so that pictures can be held against it."""

from dataclasses import replace

from studio.experiment.change import choose_playbook
from studio.experiment.experiment import Experiment
from studio.experiment.playbook import BASELINE, SPLIT, next_place, prepare
from studio.experiment.stepping import put_back
from studio.experiment.turn import INTENSITY, Turn
from studio.prompt.catalogue import Catalogue

NONE = 0


def begin_check(experiment: Experiment, turns: tuple[Turn, ...], count: int, catalogue: Catalogue) -> Experiment:
    """The test with the steps of the slider as its playbook and the first that is missing on the controls.

    A baseline that was asked for as many pictures stays, and stands for its own step. Otherwise a new one opens with
    the first step, for pictures that are asked for otherwise can't stand beside the others. Nothing is sent.

    Args:
        experiment: the test.
        turns: steps of the intensity alone.
        count: pictures of each model at each step.
        catalogue: the emotions.

    Raises:
        StudioError: the emotion is not in the catalogue.
    """
    chosen = replace(choose_playbook(experiment, turns), ahead=())
    baseline = experiment.step(experiment.baseline)
    asked = baseline.requests if baseline is not None and baseline.draft is not None else ()
    if asked and asked[0].count == count:
        again = put_back(chosen)
        place = next_place(again)
        return again if place in (None, BASELINE, SPLIT) else prepare(again, catalogue, str(place))
    first = min((turn.step for turn in turns if turn.knob == INTENSITY and turn.step is not None), default=NONE)
    said = replace(chosen.draft.expression, intensity=first)
    begun = replace(chosen, draft=chosen.draft.with_expression(said), setup=replace(chosen.setup, count=count))
    return replace(begun, plan=BASELINE) if asked else begun
