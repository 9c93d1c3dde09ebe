"""What comes with the program: seven challenges and three transfer recipes, told in both languages."""

from dataclasses import replace

import pytest

from studio.prompt.compose import compose, order_of
from studio.prompt.draft import Draft
from studio.prompt.expression import Expression
from studio.prompt.recipe import CHARACTER, PARTS, SCENE, Recipe, Scene
from studio.prompt.recipe_file import Notes, RecipeFile
from studio.prompt.recipe_notes import (
    CHALLENGES,
    TRANSFERS,
    Offer,
    own_character,
    own_recipe,
    own_scene,
    ready_recipes,
    transfer_offer,
)
from studio.prompt.template import parse_template, unfilled
from studio.provider.simulated.scene_reading import Scene as Drawn
from studio.provider.simulated.scene_reading import parse_scene_rules, read_scene
from studio.store.resource import resource, resource_names
from studio.words import LANGUAGES, StudioError
from tests.fakes.demo import CATALOGUE, EMOTIONS, RECIPE, words

READY = ready_recipes(resource)
SCENES = {offer.key: offer for offer in READY.scenes}
TRANSFER = {offer.key: offer for offer in READY.transfers}
RULES = parse_scene_rules(resource("simulated/scene.toml"))


def used(offer: Offer) -> Recipe:
    return replace(RECIPE, scene=Scene(offer.key, offer.texts, offer.layout))


def drawn(key: str) -> Drawn:
    return read_scene(compose(Draft(used(SCENES[key]), Expression("sad", 2)), CATALOGUE).text, RULES)


def test_every_file_is_offered_and_no_other() -> None:
    assert {f"recipes/scenes/{key}.toml" for key in CHALLENGES} == set(resource_names("recipes/scenes"))
    assert {f"recipes/transfers/{key}.toml" for key in TRANSFERS} == set(resource_names("recipes/transfers"))
    assert (len(READY.scenes), len(READY.transfers)) == (7, 3)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("offer", [*READY.scenes, *READY.transfers], ids=lambda offer: offer.key)
def test_every_offer_is_told_in_both_languages(offer: Offer, language: str) -> None:
    told = offer.told
    sentences = [
        words(language).tell(said) for said in (offer.name, told.keep, told.change, told.best, told.not_for) if said
    ]
    assert len(sentences) == len(set(sentences)) == 5
    assert all(len(said) < 90 for said in sentences)


def test_the_two_languages_say_it_in_other_words() -> None:
    for offer in (*READY.scenes, *READY.transfers):
        if offer.key != "selfie":
            assert words("en").tell(offer.name) != words("es").tell(offer.name)


@pytest.mark.parametrize("key", CHALLENGES)
def test_a_challenge_leaves_the_person_alone(key: str) -> None:
    offer = SCENES[key]
    assert not set(offer.texts) & set(CHARACTER)
    assert {"wardrobe", "room", "light", "crop", "pose"} <= set(offer.texts) <= set(SCENE)
    assert offer.layout
    before, after = read_scene(compose(Draft(RECIPE, Expression()), CATALOGUE).text, RULES), drawn(key)
    for trait in ("identity", "hair", "hair_color", "iris", "glasses", "hoops"):
        assert getattr(after, trait) == getattr(before, trait), trait


def test_the_simulated_pair_draws_what_each_challenge_asks() -> None:
    assert drawn("product-in-hand").hold == "cheek"
    assert (drawn("clothes-and-brand").cut, drawn("clothes-and-brand").mark) == ("jacket", True)
    assert drawn("extreme-close-up").crop == "extreme"
    assert (drawn("selfie").crop, drawn("selfie").selfie) == ("selfie", True)
    assert (drawn("under-water").room, drawn("under-water").floating) == ("water", True)
    assert (drawn("facial-expressions").crop, drawn("facial-expressions").kind) == ("close", "office")
    assert (drawn("full-body").crop, drawn("full-body").legs) == ("full", "jeans")


def test_only_what_is_asked_for_is_drawn() -> None:
    for key in CHALLENGES:
        found = drawn(key)
        assert (found.hold is not None) == (key == "product-in-hand"), key
        assert found.selfie == (key == "selfie"), key
        assert found.mark == (key == "clothes-and-brand"), key
        assert found.floating == (key == "under-water"), key


@pytest.mark.parametrize(
    ("key", "template", "order"),
    [
        (
            "other-emotion",
            "{emotion} {hair lock} {accessory lock} {room mood}",
            ("expression", "hair", "accessories", "room", "light"),
        ),
        (
            "other-genre",
            "{micro-expression} {subject identity} {comparison layout} {lighting tone}",
            ("expression", "identity", "hair", "accessories", "layout", "light"),
        ),
        (
            "other-place",
            "{room accent} {expression intensity} {crop tightness} {identity anchors}",
            ("room", "expression", "crop", "identity", "hair", "accessories"),
        ),
    ],
)
def test_a_transfer_recipe_has_its_slots_in_their_order(key: str, template: str, order: tuple[str, ...]) -> None:
    offer = TRANSFER[key]
    assert offer.template == template
    parsed = parse_template(template, READY.slots)
    assert parsed.order == order
    assert unfilled(parsed, READY.slots, RECIPE.texts) == ()
    sent = order_of(replace(RECIPE, template=parsed))
    assert sent[: len([part for part in order if part != "layout"])] == tuple(
        part for part in order if part != "layout"
    )
    assert set(sent) == {"expression", *PARTS}


def test_transfer_recipes_suggest_what_exists() -> None:
    for offer in READY.transfers:
        assert set(offer.emotions) <= set(EMOTIONS)
        assert all(part in PARTS for part, _words in offer.swaps)
    assert TRANSFER["other-genre"].emotions == ("nervous", "relieved", "skeptical", "embarrassed")
    assert [part for part, _words in TRANSFER["other-place"].swaps] == ["room"] * 3
    assert "sad" not in TRANSFER["other-emotion"].emotions


def test_every_part_is_a_slot_under_its_plain_name() -> None:
    for part in (*PARTS, "expression", "layout"):
        assert READY.slots[part] == (part,)
    assert READY.slots["room mood"] == ("room", "light")


@pytest.mark.parametrize("text", ["mood = 1", "template = 3", "emotions = 'sad'", "[swaps]\nhat = []"])
def test_a_wrong_transfer_recipe_is_found_out(text: str) -> None:
    with pytest.raises(StudioError):
        transfer_offer("other-emotion", text)


def test_own_ones_are_told_by_their_own_notes() -> None:
    noted = own_recipe("Mine", RecipeFile(RECIPE, notes=Notes(keep="the hair")))
    assert noted.told.keep is not None
    assert words().tell(noted.told.keep) == "the hair"
    assert noted.told.best is None
    assert words().tell(own_scene("A & B", RECIPE.scene).name) == "A & B"
    assert own_character("Luna", RECIPE.character).texts == RECIPE.character.texts
