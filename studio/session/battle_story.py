"""The open battle as a post tells it: its rounds as one test, with the verdicts that were given."""

from dataclasses import dataclass, replace
from types import MappingProxyType

from studio.experiment.battle import Battle
from studio.experiment.battle_board import gathered
from studio.session.battle_reading import BattleParts
from studio.session.desk import Desk
from studio.session.post_plans import Story
from studio.session.settings_commands import SettingsCommands
from studio.verdict.verdict import Verdict


@dataclass(frozen=True)
class BattleStory:
    """Tells.

    Attributes:
        parts: of the battle.
        settings: whether judging is blind, and the words.
    """

    parts: BattleParts
    settings: SettingsCommands

    def told(self, language: str) -> Story | None:
        """What can be told now, None while there is nothing.

        Where judging is blind, a round whose pictures wait for their vote is left out: a post names its models.

        Args:
            language: of challenges and question.
        """
        battle = self.parts.keeper.battle
        if battle is None:
            return None
        whole, titles = gathered(battle, self.parts.rounds.known(battle), language)
        verdicts = self._verdicts(battle)
        hidden = self.settings.values.blind
        steps = [
            step
            for step in (whole.steps if whole is not None else ())
            if not hidden or step.id in verdicts or step.refusals
        ]
        if whole is None or not steps:
            return None
        names = [battle.names[slot] for slot in range(len(battle.models))]
        words = self.settings.load_words(language)
        question = words.say("battle-question", names=_joined(names, words.say("battle-or")), count=len(steps))
        made = replace(whole, steps=tuple(steps), baseline=steps[0].id, question=question)
        rounds = {step.id: titles[step.id] for step in steps}
        return Story(Desk(made, verdicts=MappingProxyType(verdicts)), MappingProxyType(rounds))

    def _verdicts(self, battle: Battle) -> dict[str, Verdict]:
        """What was judged in its rounds, by step id."""
        known = self.parts.rounds.known(battle)
        begun = [one.experiment for one in battle.rounds if one.experiment and known[one.key].test is not None]
        desks = [self.parts.rounds.errands(key)[0].desk for key in begun]
        return {step: verdict for desk in desks for step, verdict in desk.verdicts.items()}

    @property
    def unjudged(self) -> int:
        """Rounds with pictures that a post leaves out because they wait for their vote."""
        battle = self.parts.keeper.battle
        if battle is None or not self.settings.values.blind:
            return 0
        _whole, titles = gathered(battle, self.parts.rounds.known(battle), "en")
        there = self.told("en")
        return len(titles) - (len(there.rounds) if there is not None else 0)


def _joined(names: list[str], last: str) -> str:
    """Names as a sentence lists them: "A, B or C"."""
    return f" {last} ".join((", ".join(names[:-1]), names[-1])) if len(names) > 1 else "".join(names)
