"""What to do about the next step: split it, take it back, compare afresh; its size, its number, its playbook."""

from collections.abc import Callable
from dataclasses import replace

from studio.experiment import change, slider_check, stepping
from studio.experiment.experiment import Setup
from studio.experiment.fair import Offer
from studio.experiment.turn import DEFAULT_TURNS, Turn
from studio.request.size import Size
from studio.session.desk import Desk
from studio.session.means import Means
from studio.session.read import Read
from studio.session.recipe_commands import Controls
from studio.words import sentence

COUNTS = (1, 3, 5)
"""Pictures of each model that are offered; one can be luck."""


class StepCommands:
    """Every command can be undone and sends nothing."""

    def __init__(self, means: Means, read: Read, controls: Controls) -> None:
        self._live = means.live
        self._read = read
        self._controls = controls

    def take(self, offer: Offer) -> None:
        """Do what the fair-test rule offers."""
        acts: dict[Offer, Callable[[], None]] = {
            "split": self.split,
            "lock": lambda: self._controls.turn(stepping.lock_again),
            "put-back": lambda: self._controls.turn(stepping.put_back),
            "baseline": lambda: self._controls.turn(stepping.open_baseline),
        }
        acts[offer]()

    def split(self) -> None:
        """Two changes become two steps, each from the baseline."""
        self._controls.turn(lambda experiment: stepping.split(experiment, self._read.catalogue))
        waiting = len(self._live.desk.experiment.ahead)
        if waiting:
            self._live.notice(sentence("step-split", count=waiting + 1), undo=True)

    def back(self) -> None:
        """The words of the baseline again."""
        self._controls.turn(stepping.go_back)

    def count(self, count: int) -> None:
        """Another number of pictures of each model."""
        self._setup(replace(self._live.desk.experiment.setup, count=count))

    def size(self, size: Size) -> None:
        """Another size for all models."""
        self._setup(replace(self._live.desk.experiment.setup, size=size))

    def playbook(self, turns: tuple[Turn, ...]) -> None:
        """Other turns for this test; none at all are the usual ones."""
        self._controls.turn(lambda experiment: change.choose_playbook(experiment, turns or DEFAULT_TURNS))

    def check(self, turns: tuple[Turn, ...], count: int) -> None:
        """The steps of the slider as the playbook, with the first that is missing on the controls; nothing is sent."""
        catalogue = self._read.catalogue
        self._controls.turn(lambda experiment: slider_check.begin_check(experiment, turns, count, catalogue))
        self._live.notice(sentence("follows-prepared", count=count), undo=True)

    def sizes(self, desk: Desk) -> tuple[Size, ...]:
        """Sizes that can be asked for: those of the models in the slots, small first."""
        cards = (self._read.cards.get(model) for model in desk.experiment.models)
        return tuple(sorted({size for card in cards if card is not None for size in card.sizes}))

    def size_now(self, desk: Desk) -> Size | None:
        """The size that the first slot would be asked for."""
        requests = self._read.trial(desk).requests
        return requests[0].size if requests else None

    def _setup(self, setup: Setup) -> None:
        self._controls.turn(lambda experiment: change.choose_setup(experiment, setup))
