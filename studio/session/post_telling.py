"""What a post tells: the test on the desk, or a battle whose rounds are none of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from studio.experiment.experiment import SLOTS
from studio.post.formats import Format
from studio.post.plan import PostPlan
from studio.post.preset import Presets
from studio.post.subject import Subject, with_names
from studio.session.desk import Desk
from studio.session.follows_commands import Checked
from studio.session.live import Live
from studio.session.read import Read
from studio.session.settings_commands import SettingsCommands
from studio.words import Sentence, Words, sentence


@dataclass(frozen=True)
class Story:
    """What a post tells besides the test on the desk: the rounds of a battle.

    Attributes:
        desk: the rounds as one test, one step each, with their verdicts.
        rounds: the challenge by the id of its step, in their order.
    """

    desk: Desk
    rounds: Mapping[str, str]


Check = Callable[[Desk], Checked]
"""What a test says of the slider."""
Teller = Callable[[str], Story]
"""A battle as it is told in a language."""

NO_ROUNDS: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True)
class Places:
    """Where posts go and what they begin as.

    Attributes:
        formats: places to publish, the default first.
        presets: orders of slides.
    """

    formats: tuple[Format, ...]
    presets: Presets

    def form(self, key: str) -> Format:
        """The place of a key, the default where nobody knows it."""
        return next((form for form in self.formats if form.key == key), self.formats[0])


class PostTelling:
    """Reads off what is told; plans of posts build upon it.

    Args:
        live: the desk.
        read: emotions and models.
        settings: the creator's language.
        places: formats and presets there are.
        check: tells what was measured of a slider; None where nothing is.
    """

    def __init__(
        self, live: Live, read: Read, settings: SettingsCommands, places: Places, check: Check | None = None
    ) -> None:
        self._live = live
        self._read = read
        self._settings = settings
        self.places = places
        self._check = check
        self._teller: Teller | None = None

    def tell(self, teller: Teller | None) -> None:
        """Plan posts of a battle from now on; None for the test on the desk again."""
        self._teller = teller

    @property
    def desk(self) -> Desk:
        """What posts are about."""
        return self._told(self._settings.words)[0]

    def subject(self, plan: PostPlan) -> Subject:
        """What is told in the plan's language, its models under their published names."""
        words = self._words(plan.language)
        desk, _rounds = self._told(words)
        named = replace(desk, experiment=with_names(desk.experiment, plan.names))
        return self._subject(named, words)

    def _told(self, words: Words) -> tuple[Desk, Mapping[str, str]]:
        """What is told in a language: a desk, and the rounds where it is a battle."""
        if self._teller is None:
            return self._live.desk, NO_ROUNDS
        story = self._teller(words.language)
        return story.desk, story.rounds

    def _subject(self, desk: Desk, words: Words) -> Subject:
        experiment = desk.experiment
        checked = self._check(desk) if self._check is not None and self._teller is None else Checked("none")
        names = (self._read.cards.get(model) for model in experiment.models)
        return Subject(
            experiment,
            words,
            self._read.catalogue,
            desk.verdicts,
            names=tuple(card.name if card is not None else SLOTS[slot] for slot, card in enumerate(names)),
            failed=_failed(desk),
            feelings=self.places.presets.feelings,
            rounds=self._told(words)[1],
            audience=desk.audience,
            follows=checked.follows,
            unmeasured=checked.said,
        )

    def _words(self, language: str) -> Words:
        return self._settings.load_words(language or self._settings.words.language)


def _failed(desk: Desk) -> Mapping[int, Sentence]:
    """Why slots have no picture: refusals that the test has kept, and what has just been said."""
    kept = {
        refusal.slot: sentence("wire-refused", name=refusal.name, words=refusal.words or refusal.reason)
        for step in desk.experiment.steps
        for refusal in step.refusals
    }
    return MappingProxyType(kept | {job.slot: job.said for job in desk.jobs if job.said is not None})
