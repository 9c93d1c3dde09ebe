"""Two changes at once become two fair steps; then the character goes through another scene, as it is."""

from collections.abc import Callable

from studio.prompt.recipe import CHARACTER
from studio.store.codec import Stored
from tests.journeys.conftest import Start
from tests.journeys.screen import Program


def test_two_changes_are_split_and_both_steps_are_fair(start: Start) -> None:
    program = start()
    program.waits_for(pictures_of(1), "the first two pictures")
    two_knobs_are_turned(program)
    it_is_split(program)
    program.keys("ctrl+Return")
    program.waits_for(pictures_of(2), "the pictures of the first change")
    program.click(program.places()["next_step"], across=0.5)
    program.waits_for(lambda now: not now.experiment.ahead, "the second change on the controls")
    program.keys("ctrl+Return")
    stored = program.waits_for(pictures_of(3), "the pictures of the second change")
    steps = stored.experiment.steps
    assert [step.label for step in steps] == ["FAIR", "FAIR", "FAIR"]
    assert [step.place for step in steps] == ["baseline", "brow", "gaze"]


def test_a_ready_scene_takes_the_character_along(start: Start) -> None:
    program = start()
    before = program.waits_for(pictures_of(1), "the first two pictures")
    program.click(program.places()["recipe_menu_button"])
    program.keys("Down", "Down", "Return")  # behind the recent characters, of whom there is one
    places = program.places("recipes")
    program.click(places["recipe_list"], down=0.1)
    program.keys("End", "Home", *["Down"] * 4)
    program.click(places["recipe_use"])
    stored = program.waits_for(lambda now: now.experiment.id != before.experiment.id, "a test of its own")
    now, was = stored.experiment.draft.recipe, before.experiment.draft.recipe
    assert {part: now.text(part) for part in CHARACTER} == {part: was.text(part) for part in CHARACTER}
    assert "under water" in now.text("room")
    program.keys("ctrl+Return")
    program.waits_for(pictures_of(1), "the pictures of the scene")
    program.shows(program.places()["picture_a"])


def pictures_of(count: int) -> Callable[[Stored], bool]:
    """Whether that many steps have both pictures."""
    return lambda now: [len(step.shots) for step in now.experiment.steps] == [2] * count


def two_knobs_are_turned(program: Program) -> None:
    """By keyboard, from the slider above them, which is clicked where it stands and does not move."""
    program.click(program.places()["intensity_slider"], across=0.4, down=0.3)
    program.keys("Tab", "Right", "Right", "Tab", "Tab", "Tab", "Right", "Right")
    program.waits_for(lambda now: len(now.experiment.draft.expression.knobs) == 2, "two knobs turned")


def it_is_split(program: Program) -> None:
    program.click(program.places()["offer_split"])
    stored = program.waits_for(lambda now: now.experiment.ahead, "a step prepared behind this one")
    knobs = [stored.experiment.draft.expression.knobs, *(draft.expression.knobs for draft in stored.experiment.ahead)]
    assert [[key for key, _step in turned] for turned in knobs] == [["brow"], ["gaze"]]
