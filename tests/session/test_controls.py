"""Turning knobs, locks, undo: what a creator does to the draft."""

from dataclasses import replace

from studio.session.desk import Desk
from studio.session.live import Live
from studio.session.notice import Notice
from studio.session.recipe_commands import Controls, ExpressionCommands, RecipeCommands
from tests.session.desks import demo_experiment


def table() -> tuple[Live, RecipeCommands, ExpressionCommands]:
    live = Live(Desk(demo_experiment()))
    controls = Controls(live)
    return live, RecipeCommands(controls), ExpressionCommands(controls)


def test_intensity_turns_and_comes_back() -> None:
    live, _recipe, expression = table()
    before = live.desk.experiment.draft
    expression.intensity(4)
    assert live.desk.experiment.draft.expression.intensity == 4
    expression.undo()
    assert live.desk.experiment.draft == before
    expression.redo()
    assert live.desk.experiment.draft.expression.intensity == 4


def test_one_drag_is_one_undo() -> None:
    live, _recipe, expression = table()
    before = live.desk.experiment.draft
    for step in (3, 4, 5):
        expression.intensity(step)
    expression.settle()
    expression.undo()
    assert live.desk.experiment.draft == before


def test_two_drags_are_two_undos() -> None:
    live, _recipe, expression = table()
    expression.knob("brow", 4)
    expression.settle()
    expression.knob("brow", 5)
    expression.settle()
    expression.undo()
    assert live.desk.experiment.draft.expression.knob("brow") == 4


def test_a_locked_part_says_why_and_does_not_change() -> None:
    live, recipe, _expression = table()
    told: list[Notice] = []
    live.noticed.connect(told.append)
    before = live.desk
    recipe.edit("hair", "slick bun")
    assert live.desk == before
    assert told[0].said.key == "experiment-part-locked"


def test_an_open_part_can_be_edited_and_undone() -> None:
    live, recipe, expression = table()
    recipe.unlock("hair")
    recipe.edit("hair", "slick bun")
    assert live.desk.experiment.draft.recipe.text("hair") == "slick bun"
    expression.undo()
    assert live.desk.experiment.draft.recipe.text("hair") != "slick bun"
    recipe.lock_all()
    assert "hair" in live.desk.experiment.draft.recipe.locked


def test_history_ends_with_its_experiment() -> None:
    live, _recipe, expression = table()
    expression.intensity(5)
    other = replace(live.desk.experiment, id="another")
    live.put(replace(live.desk, experiment=other))
    expression.undo()
    assert live.desk.experiment == other


def test_emotion_and_own_words() -> None:
    live, _recipe, expression = table()
    expression.emotion("relieved")
    expression.free("soft window light")
    draft = live.desk.experiment.draft
    assert (draft.expression.emotion, draft.free) == ("relieved", "soft window light")
