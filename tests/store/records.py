"""Records as the library keeps them."""

from types import MappingProxyType

from studio.experiment.experiment import Experiment
from studio.store.codec import Stored
from studio.verdict.verdict import Verdict
from studio.viewer.view import View
from tests.fakes.demo import baseline, draft, experiment


def stored(experiment_id: str = "e1", intensity: int = 3) -> Stored:
    """An experiment with one judged step."""
    made = experiment(baseline(step_id=f"{experiment_id}-s1"), now=draft(intensity=intensity, brow=4))
    made = Experiment(**{**made.__dict__, "id": experiment_id})
    step = made.steps[0].id
    return Stored(made, MappingProxyType({step: Verdict(step, "a")}), View(0.5, -0.2, 310), step)
