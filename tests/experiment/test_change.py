"""What a creator can do to an experiment."""

from dataclasses import replace

import pytest

from studio.experiment import change, stepping
from studio.experiment.experiment import Experiment, Step
from studio.prompt.scale import MOST
from studio.words import StudioError
from tests.fakes.demo import CATALOGUE, FILE, RECIPE, baseline, draft, experiment, words


def opened(*parts: str) -> Experiment:
    test = experiment()
    for part in parts:
        test = change.unlock(test, part)
    return test


def test_intensity_stays_on_the_named_steps() -> None:
    assert change.turn_intensity(experiment(), 3).draft.expression.intensity == 3
    assert change.turn_intensity(experiment(), 9).draft.expression.intensity == MOST
    assert change.turn_intensity(experiment(), -1).draft.expression.intensity == 0


def test_another_emotion_takes_the_knobs_back() -> None:
    test = change.choose_emotion(experiment(now=draft(brow=4, intensity=3)), "angry")
    assert (test.draft.expression.emotion, test.draft.expression.intensity) == ("angry", 3)
    assert test.draft.expression.knobs == ()


def test_the_same_emotion_again_changes_nothing() -> None:
    test = experiment(now=draft(brow=4))
    assert change.choose_emotion(test, "sad") is test


def test_a_knob_is_turned_and_given_back() -> None:
    test = change.turn_knob(experiment(), "gaze", 3)
    assert test.draft.expression.knob("gaze") == 3
    assert change.turn_knob(test, "gaze", None).draft == experiment().draft


def test_turning_the_planned_knob_further_keeps_the_plan_and_another_leaves_it() -> None:
    planned = replace(experiment(baseline(), now=draft(brow=3)), plan="brow")
    assert change.turn_knob(planned, "brow", 4).plan == "brow"
    assert change.turn_knob(planned, "mouth", 4).plan is None
    assert change.turn_intensity(planned, 4).plan is None


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Identity is locked so that results stay comparable."),
        ("es", "Identidad: parte bloqueada para que los resultados se puedan comparar."),
    ],
)
def test_a_locked_part_is_refused_and_says_why(language: str, said: str) -> None:
    for action in (change.edit_part, change.choose_variation):
        with pytest.raises(StudioError) as caught:
            action(experiment(), "identity", "someone else")
        assert words(language).tell(caught.value.sentence) == said


def test_the_same_words_for_a_locked_part_are_no_edit() -> None:
    test = experiment()
    assert change.edit_part(test, "hair", RECIPE.text("hair")) is test


def test_an_open_part_takes_words_and_variations() -> None:
    bun = FILE.variations("hair")[1]
    assert change.choose_variation(opened("hair"), "hair", bun).draft.recipe.text("hair") == bun


def test_a_part_locked_again_is_refused_again() -> None:
    with pytest.raises(StudioError):
        change.edit_part(change.lock(opened("hair"), "hair"), "hair", "slick bun")


def test_lock_all_holds_every_part() -> None:
    assert change.lock_all(opened("hair", "room")).draft.recipe.locked_rows == 5


def test_opening_a_part_makes_the_next_run_a_baseline_until_it_is_locked_again() -> None:
    test = change.unlock(experiment(baseline()), "hair")
    assert test.plan == "baseline"
    assert test.baseline == "s1"
    assert change.turn_intensity(test, 3).plan == "baseline"
    assert change.lock(test, "hair").plan is None


def test_own_words() -> None:
    assert change.write_free_text(experiment(), "a strand").draft.free == "a strand"


def test_name_and_question_fall_back_when_blank() -> None:
    assert change.rename(experiment(), " Tears ").name == "Tears"
    assert change.rename(experiment(), "  ").name == "Aria demo"
    assert change.ask(experiment(), " Who cries? ").question == "Who cries?"
    assert change.ask(change.ask(experiment(), "Who?"), " ").question is None


def test_a_duplicate_has_the_words_and_no_pictures() -> None:
    copy = stepping.duplicate(experiment(baseline(), now=draft(brow=5)), "e2", "Aria demo 2")
    assert (copy.id, copy.name, copy.steps, copy.baseline) == ("e2", "Aria demo 2", (), None)
    assert copy.draft == draft(brow=5)


def test_keep_takes_the_words_of_the_step() -> None:
    step = baseline(draft(brow=3), "s2")
    test = stepping.keep_as_baseline(experiment(baseline(), step), "s2")
    assert test.baseline == "s2"
    assert test.draft == draft(brow=3)
    assert stepping.keep_as_baseline(test, "unknown") is test


def test_keep_of_an_import_leaves_the_controls() -> None:
    imported = Step("s9", None, "", "IMPORTED", "import")
    test = stepping.keep_as_baseline(experiment(imported, now=draft(gaze=2)), "s9")
    assert (test.baseline, test.draft) == ("s9", draft(gaze=2))


def test_the_catalogue_of_the_demo_is_the_default_emotion() -> None:
    assert experiment().draft.expression.emotion == CATALOGUE.emotions[0].key
