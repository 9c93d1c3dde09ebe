"""Experiments from nothing: the demo recipe on the simulated pair, and an empty one for imported pictures."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from studio.experiment.experiment import IMPORTED, Experiment
from studio.prompt.draft import Draft
from studio.prompt.expression import Expression
from studio.prompt.recipe import Recipe
from studio.session.desk import Desk
from studio.session.picture_commands import PANES
from studio.words import Words, sentence

START = Expression("sad", 2)
"""Subtle: quiet sadness separates models better than tears do."""


@dataclass(frozen=True)
class Fresh:
    """Makes experiments.

    Attributes:
        recipe: what a new experiment starts with.
        models: model card ids of its slots.
        words: the words in the creator's language, for names.
    """

    recipe: Recipe
    models: tuple[str, ...]
    new_id: Callable[[], str]
    words: Callable[[], Words]

    def experiment(self, emotion: str = START.emotion) -> Experiment:
        """A new experiment with nothing sent."""
        draft = Draft(self.recipe, replace(START, emotion=emotion))
        return Experiment(self.new_id(), self.recipe.name, self.models, draft)

    def imported(self) -> Experiment:
        """An empty experiment that takes pictures made elsewhere."""
        name = self.words().tell(sentence("session-import-name"))
        return replace(self.experiment(), name=name, models=(IMPORTED,) * PANES)

    def import_desk(self, desk: Desk) -> Desk:
        """The desk with such an experiment open."""
        made = self.imported()
        view = replace(desk.view, x=0, y=0, zoom=0)
        return Desk(made, None, view=view, tip=desk.tip)
