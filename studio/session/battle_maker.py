"""Makes battles: of the challenges that come with the program, and of files that were handed on."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from studio.experiment.battle import Battle
from studio.experiment.battle_file import parse_battle, parse_seven
from studio.experiment.battle_plan import Reach, draft_of, sized
from studio.experiment.experiment import BY_HAND
from studio.prompt.compose import compose
from studio.prompt.recipe import Character
from studio.session.means import Means
from studio.store.incoming_file import read_text
from studio.words import StudioError, sentence

SEVEN = "battles/seven.toml"


@dataclass(frozen=True)
class Sources:
    """What new battles are made from.

    Attributes:
        resource: texts of resources/ by path.
        language: of the creator.
        models: for a test whose own models cannot be asked.
        reach: models and emotions as they are now.
    """

    resource: Callable[[str], str]
    language: Callable[[], str]
    models: tuple[str, ...]
    reach: Callable[[], Reach]


class BattleMaker:
    """Makes them; nothing is opened or written.

    Args:
        means: desk.
        sources: of new ones.
    """

    def __init__(self, means: Means, sources: Sources) -> None:
        self._means = means
        self._sources = sources

    @property
    def character(self) -> Character:
        """The character of the open test."""
        return self._means.live.desk.experiment.draft.recipe.character

    async def seven(self) -> Battle:
        """The challenges of the program for the character, the face and the models of the open test."""
        sources, desk = self._sources, self._means.live.desk.experiment
        name, rounds = await asyncio.to_thread(
            lambda: parse_seven(sources.resource(SEVEN), self._scene, sources.language())
        )
        reach = sources.reach()
        asked = tuple(dict.fromkeys(one for one in desk.models if one in reach.cards and one != BY_HAND))
        models = asked if len(asked) > 1 else sources.models
        names = tuple(reach.cards[model].name for model in models)
        who = desk.draft.recipe.character
        title = " · ".join(part for part in (name, who.name) if part)
        made = Battle(self._means.new_id(), title, models, names, who, desk.draft.expression, rounds, desk.setup)
        return sized(made, reach.cards)

    async def of_file(self, path: str) -> Battle:
        """A battle that was handed on; where it brings no character, it gets that of the open test.

        Raises:
            StudioError: it cannot be read, or is none.
        """
        text = await asyncio.to_thread(read_text, path)
        reach = self._sources.reach()
        try:
            battle = parse_battle(text, self._means.new_id())
            for one in battle.rounds:
                compose(draft_of(battle, one.key), reach.catalogue)  # an emotion that nobody knows is told now
        except StudioError as error:
            raise StudioError(sentence("battle-file-wrong", name=Path(path).name, why=error.sentence)) from error
        if not battle.character.texts:
            battle = replace(battle, character=self.character)
        return sized(battle, reach.cards)

    def _scene(self, key: str) -> str:
        return self._sources.resource(f"recipes/scenes/{key}.toml")
