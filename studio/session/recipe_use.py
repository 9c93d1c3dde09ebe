"""Puts other words on the desk: in place while nothing was sent yet, else in a new test."""

from dataclasses import dataclass

from studio.experiment import change
from studio.experiment.experiment import Experiment
from studio.prompt.expression import Expression
from studio.prompt.recipe import Recipe
from studio.session.experiment_commands import ExperimentCommands
from studio.session.live import Live
from studio.session.recipe_commands import Controls
from studio.words import Sentence, sentence

BETWEEN = " · "
"""Between the scene and the character in the name of a test."""


@dataclass(frozen=True)
class Wanted:
    """Words for the controls.

    Attributes:
        title: what they are called, in the creator's language.
        expression: what the face should show, None for what it shows now.
        emotion: key of another emotion, empty for the one there is.
        free: own words behind the expression, None for those there are.
    """

    title: str
    recipe: Recipe
    expression: Expression | None = None
    emotion: str = ""
    free: str | None = None

    @property
    def test_name(self) -> str:
        """The name of a test made from it."""
        return BETWEEN.join(dict.fromkeys(name for name in (self.title, self.recipe.character.name) if name))

    def put(self, experiment: Experiment) -> Experiment:
        """The experiment with these words on its controls."""
        made = change.choose_recipe(experiment, self.recipe, self.expression)
        if self.emotion:
            made = change.choose_emotion(made, self.emotion)
        return made if self.free is None else change.write_free_text(made, self.free)


class RecipeUse:
    """The one way in which recipes, characters, scenes and pasted words reach the controls."""

    def __init__(self, live: Live, controls: Controls, tests: ExperimentCommands) -> None:
        self._live = live
        self._controls = controls
        self._tests = tests

    @property
    def recipe(self) -> Recipe:
        """The recipe on the controls now."""
        return self._live.desk.experiment.draft.recipe

    def put(self, wanted: Wanted, note: Sentence | None = None) -> None:
        """Exchange the words where nothing was sent yet; else open a new test beside the one that is open.

        Args:
            wanted: the words.
            note: said instead of what is said otherwise.
        """
        desk = self._live.desk
        if desk.experiment.steps or desk.experiment.imported or desk.running:
            name = wanted.test_name
            if self._tests.begin(name, wanted.put):
                self._live.notice(note or sentence("recipes-used-new", name=name))
            return
        self._controls.turn(wanted.put)
        title = wanted.title
        here = sentence("recipes-used-here", name=title) if title else sentence("recipes-used-here-plain")
        self._live.notice(note or here, undo=True)
