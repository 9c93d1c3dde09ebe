"""Desks to start a test of the session from."""

from studio.experiment.experiment import Experiment
from tests.fakes.demo import MODELS, draft


def demo_experiment() -> Experiment:
    """The demo recipe, sad and subtle, with nothing sent yet."""
    return Experiment("e1", "Demo", MODELS, draft())
