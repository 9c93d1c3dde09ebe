"""What a battle came to, round by round, for whoever shows it."""

from dataclasses import dataclass, replace

from studio.experiment.battle import Battle
from studio.experiment.battle_cells import NOTHING, Evidence, Known
from studio.experiment.experiment import Experiment, Shot, Step


@dataclass(frozen=True)
class RoundResult:
    """One round.

    Attributes:
        key: of its challenge.
        title: of its challenge, in the language that was asked for.
        step: that holds its pictures, None before there is one.
        shots: the one that stands for each model, None where there is none.
        refused: columns whose model would not.
        choice: "a", "b", "tie" or "neither" as its verdict has it, "" where it was not judged.
    """

    key: str
    title: str
    step: Step | None
    shots: tuple[Shot | None, ...]
    refused: tuple[int, ...] = ()
    choice: str = ""

    @property
    def winner(self) -> int | None:
        """Column that was kept; None for a tie, for neither, and where it was not judged."""
        return {"a": 0, "b": 1}.get(self.choice)


@dataclass(frozen=True)
class Scoreboard:
    """All rounds of a battle, in order.

    Attributes:
        name: of the battle.
        names: of its models, as they are published.
        rounds: one for each.
    """

    name: str
    names: tuple[str, ...]
    rounds: tuple[RoundResult, ...] = ()

    @property
    def wins(self) -> tuple[int, ...]:
        """Rounds that each model has won."""
        return tuple(sum(one.winner == slot for one in self.rounds) for slot in range(len(self.names)))

    @property
    def judged(self) -> int:
        """Rounds that have a verdict."""
        return sum(bool(one.choice) for one in self.rounds)

    @property
    def even(self) -> int:
        """Rounds that were judged and that nobody has won."""
        return sum(bool(one.choice) and one.winner is None for one in self.rounds)


def scoreboard(battle: Battle, known: Known, language: str) -> Scoreboard:
    """What a battle has come to so far.

    Args:
        battle: rounds and models.
        known: what is known of each round.
        language: of the titles, "en" or "es".
    """
    columns = range(len(battle.models))
    found = []
    for one in battle.rounds:
        evidence = known.get(one.key, NOTHING)
        step = evidence.step
        shots = tuple(step.shot(slot) if step is not None else None for slot in columns)
        refused = tuple(slot for slot in columns if step is not None and step.refusal(slot) is not None)
        found.append(
            RoundResult(one.key, one.challenge.title(language), step, shots, refused, evidence.choice),
        )
    return Scoreboard(battle.name, battle.names, tuple(found))


def gathered(battle: Battle, known: Known, language: str) -> tuple[Experiment | None, dict[str, str]]:
    """All rounds as one test, for what tells of several steps of a test; and the titles by step id.

    Args:
        battle: rounds and models.
        known: what is known of each round.
        language: of the titles.

    Returns:
        None while no round has a picture.
    """
    there = [(one, known[one.key]) for one in battle.rounds if one.key in known]
    shown = [(one, evidence.test, evidence.step) for one, evidence in there if _has_pictures(evidence)]
    titles = {step.id: one.challenge.title(language) for one, _test, step in shown if step is not None}
    first = next((test for _one, test, _step in shown if test is not None), None)
    if first is None:
        return None, {}
    steps = tuple(step for _one, _test, step in shown if step is not None)
    return replace(first, name=battle.name, models=battle.models, steps=steps, baseline=steps[0].id, ahead=()), titles


def _has_pictures(evidence: Evidence) -> bool:
    return evidence.test is not None and evidence.step is not None and bool(evidence.step.shots)
