"""Puts battles together; loaded when the first one is wanted."""

from collections.abc import Callable

from studio.experiment.battle_plan import Reach
from studio.session.battle_commands import BattleCommands
from studio.session.battle_files import BattleFiles
from studio.session.battle_keeper import BattleKeeper
from studio.session.battle_maker import BattleMaker, Sources
from studio.session.battle_reading import BattleParts, BattleReading
from studio.session.battle_rounds import BattleRounds
from studio.session.battle_run import BattleRun
from studio.session.battle_shelf import BattleShelf
from studio.session.battle_story import BattleStory
from studio.session.experiment_commands import ExperimentCommands
from studio.session.leaving import Leaving
from studio.session.means import Means
from studio.session.read import Read
from studio.session.run_commands import RunCommands
from studio.session.settings_commands import SettingsCommands
from studio.store.library import Library
from studio.store.resource import resource

Ground = tuple[Library, RunCommands, ExperimentCommands, Leaving]
PAIR = ("simulated/sim-a", "simulated/sim-b")
"""For a test that has no two models that can be asked."""


def put_together(means: Means, ground: Ground, read: Read, settings: SettingsCommands) -> BattleCommands:
    """The commands of battles.

    Args:
        means: desk and tasks.
        ground: the library; runs of the window, with routes, ledger and the limit of the day; what opens a round;
            what knows what closing would cut off.
        read: models and emotions.
        settings: the creator's language.
    """
    library, window, tests, leaving = ground

    def reach() -> Reach:
        ready = frozenset(card.id for card in window.models() if card.route in window.errands.wire.routes)
        return Reach(read.cards, ready, read.catalogue)

    keeper = BattleKeeper(means, library.battles)
    rounds = BattleRounds(means, library, window.errands)
    rounds.made.connect(leaving.watch)
    window.spend.elsewhere.append(lambda: rounds.reserved)
    together = {facts.route: facts.together for facts in window.errands.wire.facts.values()}
    title = _titles(keeper, settings)
    run = BattleRun(means, keeper, rounds, (window.spend, together), (reach, title))
    parts = BattleParts(keeper, rounds, run, reach)
    sources = Sources(resource, lambda: settings.words.language, PAIR, reach)
    shelf = BattleShelf(means, keeper, BattleFiles(means, keeper, rounds), run, BattleMaker(means, sources))
    files = BattleReading(parts, window), shelf, BattleStory(parts, settings)
    return BattleCommands(means, parts, files, tests)


def _titles(keeper: BattleKeeper, settings: SettingsCommands) -> Callable[[str], str]:
    def title(key: str) -> str:
        battle = keeper.battle
        return battle.round(key).challenge.title(settings.words.language) if battle is not None else key

    return title
