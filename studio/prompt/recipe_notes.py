"""Scenes and transfer recipes on offer: what they are called, what they keep and change, and their words."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from studio.prompt.recipe import PARTS, Character, Scene
from studio.prompt.recipe_file import NOTES, Notes, RecipeFile
from studio.prompt.recipe_table import part_table, read_table, refuse_others, word_list, words
from studio.prompt.scene_file import parse_scene
from studio.prompt.slots import parse_slots
from studio.prompt.template import Slots
from studio.words import Sentence, sentence

OfferKind = Literal["scene", "transfer", "character", "recipe"]
CHALLENGES = (
    "product-in-hand",
    "clothes-and-brand",
    "extreme-close-up",
    "selfie",
    "under-water",
    "facial-expressions",
    "full-body",
)
TRANSFERS = ("other-emotion", "other-genre", "other-place")
"""Files of resources/recipes, in the order in which they are offered."""
KEEPS_CHARACTER, KEEPS_SCENE = sentence("recipes-keep-character"), sentence("recipes-keep-scene")


@dataclass(frozen=True)
class Told:
    """What is told about an offer, None where there is nothing to tell."""

    keep: Sentence | None = None
    change: Sentence | None = None
    best: Sentence | None = None
    not_for: Sentence | None = None


@dataclass(frozen=True)
class Offer:
    """One choice of the list of recipes.

    Attributes:
        key: names it among its kind: a word for what comes with the program, the creator's name for their own.
        own: whether the creator kept it.
        name: what it is called.
        texts: words of the parts that it brings along.
        layout: the layout-only chunk that it brings along.
        template: slots in the order in which they are sent, empty for the usual order.
        emotions: keys of the emotions that it suggests.
        swaps: (part, words) that it suggests.
    """

    kind: OfferKind
    key: str
    own: bool
    name: Sentence
    told: Told = Told()
    texts: Mapping[str, str] = field(default_factory=dict, hash=False)
    layout: str = ""
    template: str = ""
    emotions: tuple[str, ...] = ()
    swaps: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Ready:
    """What comes with the program.

    Attributes:
        scenes: challenges, each a scene for any character.
        transfers: orders of the prompt with what they suggest to change.
        slots: names that a template may use.
    """

    scenes: tuple[Offer, ...]
    transfers: tuple[Offer, ...]
    slots: Slots


def ready_recipes(resource: Callable[[str], str]) -> Ready:
    """What comes with the program.

    Args:
        resource: gives texts of resources/.
    """
    return Ready(
        tuple(scene_offer(key, resource(f"recipes/scenes/{key}.toml")) for key in CHALLENGES),
        tuple(transfer_offer(key, resource(f"recipes/transfers/{key}.toml")) for key in TRANSFERS),
        parse_slots(resource("recipes/slots.toml")),
    )


def scene_offer(key: str, text: str) -> Offer:
    """A challenge that comes with the program: a scene for any character.

    Args:
        key: names its sentences.
        text: TOML of resources/recipes/scenes.

    Raises:
        StudioError: the file is none.
    """
    scene = parse_scene(text)
    return Offer("scene", key, False, _named(key), _told(key), scene.texts, scene.layout)


def transfer_offer(key: str, text: str) -> Offer:
    """A transfer recipe that comes with the program: an order of the prompt, and what it suggests to change.

    Raises:
        StudioError: the file is none.
    """
    table = read_table(text)
    refuse_others(table, ("template", "emotions", "swaps"))
    rows = part_table(table, "swaps", PARTS)
    swaps = tuple((part, said) for part in rows for said in word_list(rows, part))
    return Offer(
        "transfer",
        key,
        False,
        _named(key),
        _told(key),
        template=words(table, "template"),
        emotions=word_list(table, "emotions"),
        swaps=swaps,
    )


def own_character(name: str, character: Character) -> Offer:
    """A character that the creator kept."""
    return Offer("character", name, True, _plain(name), Told(keep=KEEPS_SCENE), character.texts)


def own_scene(name: str, scene: Scene) -> Offer:
    """A scene that the creator kept."""
    return Offer("scene", name, True, _plain(name), Told(keep=KEEPS_CHARACTER), scene.texts, scene.layout)


def own_recipe(name: str, file: RecipeFile) -> Offer:
    """A whole recipe that the creator kept, with what they noted about it."""
    recipe = file.recipe
    template = recipe.template.text if recipe.template is not None else ""
    return Offer("recipe", name, True, _plain(name), _noted(file.notes), recipe.texts, recipe.layout, template)


def _noted(notes: Notes) -> Told:
    return Told(*(_plain(getattr(notes, note)) if getattr(notes, note) else None for note in NOTES))


def _told(key: str) -> Told:
    return Told(*(sentence(f"recipes-{key}-{note.replace('_', '-')}") for note in NOTES))


def _named(key: str) -> Sentence:
    return sentence(f"recipes-{key}")


def _plain(text: str) -> Sentence:
    return sentence("recipes-plain", text=text)
