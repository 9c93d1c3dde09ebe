"""A battle: an ordered list of challenges for the same models, to be run again when a new model appears."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from studio.experiment.experiment import SLOTS, Setup
from studio.prompt.expression import Expression
from studio.prompt.recipe import Character, Recipe, Scene
from studio.words import StudioError, sentence

MOST_MODELS = len(SLOTS)
"""Columns of a battle: as many as panes stand side by side."""
MOST_ROUNDS = 60
MOST_PICTURES = 50
"""Of one model in one round."""
LONGEST_NAME = 80


@dataclass(frozen=True)
class Challenge:
    """What is asked in one round: it puts a scene, and where it has one a face, in place of the recipe's.

    Attributes:
        key: names it inside a battle.
        titles: what it is called, by language.
        scene: where and how; the character is the battle's.
        expression: None for the battle's own.
    """

    key: str
    titles: Mapping[str, str] = field(default_factory=dict, hash=False)
    scene: Scene = Scene()
    expression: Expression | None = None

    def title(self, language: str) -> str:
        """What it is called in a language, else in any it has."""
        return self.titles.get(language) or next(iter(self.titles.values()), self.key)


@dataclass(frozen=True)
class Round:
    """One row of a battle.

    Attributes:
        challenge: what is asked.
        experiment: id of the test that holds its pictures and its verdict, None before the first was asked for.
    """

    challenge: Challenge
    experiment: str | None = None

    @property
    def key(self) -> str:
        """Names it inside its battle."""
        return self.challenge.key


@dataclass(frozen=True)
class Spot:
    """All pictures of one model in one round."""

    key: str
    slot: int


@dataclass(frozen=True)
class Battle:
    """Rounds by models.

    Attributes:
        id: unique in the library.
        models: card id per column; a column never moves and never goes, so that old pictures keep their place.
        names: of the models as they were called when they came in, for those that are gone by now.
        character: who it is, the same in every round.
        expression: what the face shows where a challenge says nothing else.
        setup: size and number of pictures, the same for all.
        retired: columns that are not asked any more; what is there stays.
        skipped: spots that the creator leaves out.
    """

    id: str
    name: str
    models: tuple[str, ...]
    names: tuple[str, ...]
    character: Character = Character()
    expression: Expression = Expression()
    rounds: tuple[Round, ...] = ()
    setup: Setup = Setup()
    retired: tuple[int, ...] = ()
    skipped: tuple[Spot, ...] = ()

    @property
    def begun(self) -> bool:
        """Whether anything was asked for."""
        return any(one.experiment is not None for one in self.rounds)

    @property
    def spots(self) -> tuple[Spot, ...]:
        """All spots, row by row."""
        return tuple(Spot(one.key, slot) for one in self.rounds for slot in range(len(self.models)))

    def round(self, key: str) -> Round:
        """The round of a challenge.

        Raises:
            KeyError: there is none.
        """
        return {one.key: one for one in self.rounds}[key]

    def recipe(self, key: str) -> Recipe:
        """Who and where in a round; everything is locked, so that only the models differ."""
        return Recipe(self.character, self.round(key).challenge.scene)

    def face(self, key: str) -> Expression:
        """What the face shows in a round."""
        return self.round(key).challenge.expression or self.expression

    def asked(self, spot: Spot) -> bool:
        """Whether a run asks for a spot at all."""
        return spot.slot not in self.retired and spot not in self.skipped


def with_experiment(battle: Battle, key: str, experiment: str) -> Battle:
    """The battle with a round begun; one that was begun before keeps its test."""
    return replace(
        battle,
        rounds=tuple(
            replace(one, experiment=experiment) if one.key == key and one.experiment is None else one
            for one in battle.rounds
        ),
    )


def with_model(battle: Battle, model: str, name: str) -> Battle:
    """The battle with one more column; a model that was retired comes back into its own.

    Raises:
        StudioError: it is there already, or there is no room for another.
    """
    if model in battle.models:
        slot = battle.models.index(model)
        if slot not in battle.retired:
            raise StudioError(sentence("battle-model-there", name=name))
        return replace(battle, retired=tuple(one for one in battle.retired if one != slot))
    if len(battle.models) >= MOST_MODELS:
        raise StudioError(sentence("battle-models-most", most=MOST_MODELS))
    return replace(battle, models=(*battle.models, model), names=(*battle.names, name))


def without_model(battle: Battle, slot: int) -> Battle:
    """The battle with a column that is not asked any more; one of which nothing was ever asked goes altogether.

    Raises:
        StudioError: it is the last one that is asked.
    """
    if slot in battle.retired:
        return battle
    if len(battle.models) - len(battle.retired) < 2:
        raise StudioError(sentence("battle-model-last"))
    if battle.begun or slot < len(battle.models) - 1:
        return replace(battle, retired=(*battle.retired, slot))
    return replace(
        battle,
        models=battle.models[:-1],
        names=battle.names[:-1],
        skipped=tuple(one for one in battle.skipped if one.slot != slot),
    )


def toggled(battle: Battle, spots: tuple[Spot, ...]) -> Battle:
    """The battle with spots left out, or, where all of them are left out already, taken in again."""
    if set(spots) <= set(battle.skipped):
        return replace(battle, skipped=tuple(one for one in battle.skipped if one not in spots))
    return replace(battle, skipped=tuple(dict.fromkeys((*battle.skipped, *spots))))


def renamed(battle: Battle, name: str) -> Battle:
    """Another name; blank leaves the old one."""
    return replace(battle, name=" ".join(name.split())[:LONGEST_NAME] or battle.name)


def with_character(battle: Battle, character: Character) -> Battle:
    """The same challenges for somebody else.

    Raises:
        StudioError: pictures were asked for already; two characters in one battle would compare nothing.
    """
    if battle.begun:
        raise StudioError(sentence("battle-character-fixed"))
    return replace(battle, character=character)


def with_count(battle: Battle, count: int) -> Battle:
    """The battle with another number of pictures of each model; fewer takes away none that are there."""
    return replace(battle, setup=replace(battle.setup, count=max(1, min(MOST_PICTURES, count))))
