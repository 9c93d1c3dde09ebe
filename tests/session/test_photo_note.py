"""What is said about reference photos before anything is sent."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.experiment.asking import trial_of
from studio.experiment.experiment import BY_HAND, IMPORTED, Experiment
from studio.prompt.reference import MOST_REFERENCES, Reference
from studio.request.model_card import ModelCard
from studio.session.photo_note import photo_note
from studio.store.resource import load_words
from tests.fakes.demo import CARDS, MODELS, experiment

SIM_A, SIM_B = MODELS


def card(name: str, references: int) -> ModelCard:
    return replace(CARDS[SIM_A], id=name.lower(), name=name, references=references)


OTHERS = {one.id: one for one in (card("Three", 3), card("Plenty", 14), card("Single", 1))}
ALL = {**CARDS, **OTHERS}


def with_photos(count: int, *models: str) -> Experiment:
    made = experiment()
    photos = tuple(Reference("identity", str(number)) for number in range(count))
    draft = made.draft.with_recipe(made.draft.recipe.with_references(photos))
    return replace(made, draft=draft, models=models or MODELS)


def said(count: int, *models: str, language: str = "en") -> str:
    note = photo_note(with_photos(count, *models), ALL)
    return load_words(language).tell(note) if note is not None else ""


def test_nothing_is_said_without_photos_or_where_all_are_taken() -> None:
    assert said(0) == ""
    assert said(0, BY_HAND, SIM_A) == ""
    assert said(3, "three", "plenty") == ""


@pytest.mark.parametrize("count", [1, 6])
def test_a_pair_that_draws_words_only_says_so(count: int) -> None:
    assert said(count) == "Sim A and Sim B ignore reference photos; their words alone are drawn."
    assert said(count, language="es") == "Sim A y Sim B no miran las fotos de referencia; dibujan solo las palabras."


def test_a_model_that_takes_fewer_names_how_many() -> None:
    assert said(5, "three", "plenty") == "Three takes 3 photos, the first 3 are sent."
    assert said(2, "single", "plenty") == "Single takes one photo, the first one is sent."


def test_each_slot_has_its_say() -> None:
    both = said(5, SIM_A, "three")
    assert (
        both == "Sim A ignores reference photos; the words alone are drawn. Three takes 3 photos, the first 3 are sent."
    )
    three = said(2, SIM_A, SIM_B, "single")
    assert three.startswith("Sim A and Sim B ignore")
    assert "Single takes one photo" in three


def test_the_same_model_twice_is_named_once() -> None:
    assert said(2, SIM_A, SIM_A).startswith("Sim A ignores")
    assert said(2, SIM_A, "simulated/sim-a-2").startswith("Sim A and Sim A 2 ignore")


def test_by_hand_says_what_is_to_be_done() -> None:
    assert said(2, BY_HAND, "plenty") == "Attach these 2 photos in the app."
    assert said(1, BY_HAND, "plenty") == "Attach the photo in the app."
    assert said(1, BY_HAND, SIM_B).endswith("the words alone are drawn. Attach the photo in the app.")


def test_pictures_made_elsewhere_and_unknown_models_are_passed_over() -> None:
    assert said(2, IMPORTED, IMPORTED) == ""
    assert said(2, "nobody/knows", "plenty") == ""


@given(st.integers(0, MOST_REFERENCES), st.lists(st.sampled_from(sorted(ALL)), min_size=1, max_size=3))
def test_something_is_said_exactly_when_a_photo_is_not_sent(count: int, models: list[str]) -> None:
    asked = trial_of_photos(count, models)
    left_out = any(sent < count for sent in asked) or (BY_HAND in models and count > 0)
    assert bool(said(count, *models)) == left_out


def trial_of_photos(count: int, models: list[str]) -> list[int]:
    """How many photos each slot would be sent."""
    return [len(request.references) for request in trial_of(with_photos(count, *models), "words", ALL).requests]
