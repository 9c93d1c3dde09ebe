"""A battle on routes whose answers the test decides."""

from dataclasses import replace

from studio.experiment.battle import Battle, Spot
from studio.experiment.battle_cells import CellState
from studio.session.battle_commands import BattleCommands
from studio.session.battle_view import BattleView
from tests.session.opened import Opened

PAID = "fal/seedream-4.0"
SIM, OTHER, NEWCOMER = "simulated/sim-a", "simulated/sim-b", "simulated/sim-c"


def battles(at: Opened) -> BattleCommands:
    return at.session.battles


def view(at: Opened) -> BattleView:
    found = at.session.battles.read.view()
    assert found is not None
    return found


def battle_of(at: Opened) -> Battle:
    return view(at).battle


def states(at: Opened) -> list[CellState]:
    """States of all cells, row by row."""
    now = view(at)
    return [cell.state for spot in now.battle.spots for cell in now.cells(spot)]


def column(at: Opened, slot: int) -> list[CellState]:
    now = view(at)
    return [cell.state for one in now.battle.rounds for cell in now.cells(Spot(one.key, slot))]


async def seven(at: Opened, *models: str, count: int = 1, rounds: int = 7) -> None:
    """Open a new battle of the first challenges on some models."""
    if models:
        at.session.means.live.alter(lambda now: replace(now, models=models))
    if PAID in models:
        at.session.connect.put("fal", "a-key-of-the-test", keep=False)
        await at.session.means.tasks.settle()
    at.session.battles.shelf.seven()
    await at.session.means.tasks.ended("battles")
    at.session.battles.alter(lambda now: replace(now, rounds=now.rounds[:rounds]))
    at.session.battles.alter(lambda now: replace(now, setup=replace(now.setup, count=count)))


async def ran(at: Opened) -> None:
    """Run, and wait until nothing is left to do."""
    at.session.battles.run()
    await over(at)


async def over(at: Opened) -> None:
    """Wait until the run is over and the ledger was read."""
    tasks = at.session.means.tasks
    await tasks.over("battle-begin")
    await tasks.over("battle")
    await tasks.ended("shot")
    await tasks.over("battle-look")
    await at.session.saving.flush()
