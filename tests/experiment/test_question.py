"""The question belongs to the pictures, and old pictures are called old."""

from dataclasses import replace

import pytest

from studio.experiment.experiment import Step
from studio.experiment.question import proposed, question, stale
from studio.prompt.compose import compose
from studio.prompt.draft import Draft
from studio.prompt.recipe import Gender
from tests.fakes.demo import CATALOGUE, EMOTIONS, RECIPE, baseline, draft, experiment, words


def asked(step: Step | None, language: str = "en") -> str:
    return words(language).tell(proposed(step))


def test_the_question_names_the_emotion_of_the_pictures_not_of_the_controls() -> None:
    test = experiment(baseline(), now=draft("angry"))
    assert words().tell(question(test, test.steps[0])) == "Who does sad better?"
    assert words("es").tell(question(test, test.steps[0])) == "¿Cuál está más triste?"


@pytest.mark.parametrize(
    ("gender", "said"),
    [
        ("feminine", "¿Cuál está más preocupada?"),
        ("masculine", "¿Cuál está más preocupado?"),
        ("other", "¿En cuál se nota más la preocupación?"),
    ],
)
def test_spanish_follows_the_subject(gender: Gender, said: str) -> None:
    worried = draft("worried").with_recipe(replace(RECIPE, character=replace(RECIPE.character, gender=gender)))
    assert asked(baseline(worried), "es") == said


def test_own_wording_wins() -> None:
    test = replace(experiment(baseline()), question="Who is {sadder}?")
    assert words("es").tell(question(test, test.steps[0])) == "Who is {sadder}?"


def test_imports_empty_panes_and_neutral_faces_have_a_question_too() -> None:
    assert asked(None) == "Which one do you keep, A or B?"
    assert asked(Step("s", None, "", "IMPORTED", "import"), "es") == "¿Con cuál te quedas, A o B?"
    assert asked(baseline(draft(intensity=0))) == "Who does neutral better?"


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_emotion_has_its_own_question(language: str) -> None:
    said = {asked(baseline(draft(emotion)), language) for emotion in EMOTIONS}
    assert len(said) == len(EMOTIONS)
    assert all(text.endswith("?") for text in said)


def test_pictures_that_show_the_controls_are_not_stale() -> None:
    test = experiment(baseline())
    assert stale(test, test.steps[0]) is None
    assert stale(test, None) is None
    assert stale(test, Step("s", None, "", "IMPORTED", "import")) is None
    assert stale(experiment(now=draft(intensity=4)), replace(baseline(), shots=())) is None


@pytest.mark.parametrize(
    ("now", "english", "spanish"),
    [
        (draft(intensity=3), "Pictures: subtle. Generate for clear.", "Imágenes: sutil. Genera para clara."),
        (draft("angry"), "Pictures: sad. Generate for angry.", "Imágenes: triste. Genera para enojada."),
        (
            draft(brow=4),
            "Pictures: earlier words. Generate for the new ones.",
            "Imágenes: palabras anteriores. Genera para las nuevas.",
        ),
    ],
)
def test_pictures_behind_the_controls_say_so(now: Draft, english: str, spanish: str) -> None:
    test = replace(experiment(baseline()), draft=now)
    said = stale(test, test.steps[0])
    assert said is not None
    assert words().tell(said) == english
    assert words("es").tell(said) == spanish


def test_locks_and_silent_knobs_are_not_stale() -> None:
    opened = draft().with_recipe(RECIPE.with_locks(frozenset()))
    assert stale(experiment(baseline(), now=opened), baseline()) is None
    silent = draft(brow=2)
    assert stale(experiment(baseline(), now=silent), baseline(), compose(silent, CATALOGUE)) is None
