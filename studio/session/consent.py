"""Asking before somebody is paid: the question that is open, and the creator's answer to it."""

from collections.abc import Callable, Sequence

from studio.request.ask_first import Question, question
from studio.request.image_request import ImageRequest
from studio.request.model_card import ModelCard
from studio.session.settings_commands import SettingsCommands
from studio.session.signal import Signal
from studio.session.spend import Spend

Run = Callable[[Question], None]
"""Sends what was asked about, as far as it is still the same."""


class Consent:
    """Holds back a run until the creator has agreed to what it costs. One question at a time.

    Args:
        spend: knows whether anybody was ever paid.
        settings: hold the sum from which it is asked.

    Attributes:
        now: the question that waits for an answer, None while none does.
        changed: told the new `now`.
    """

    def __init__(self, spend: Spend, settings: SettingsCommands) -> None:
        self._spend = spend
        self._settings = settings
        self._run: Run | None = None
        self.now: Question | None = None
        self.changed: Signal[[Question | None]] = Signal()

    def held(self, wanted: Sequence[tuple[ModelCard, ImageRequest]], agreed: Question | None, run: Run) -> bool:
        """Whether a run has to wait; then the question is open and `run` is called once the creator agrees.

        Args:
            wanted: cards and requests of the run.
            agreed: what the creator has agreed to just now. It counts for that and nothing else.
            run: sends it, told what was agreed to.
        """
        asked = question(wanted, paid_before=self._spend.paid_before, ask_above=self._settings.values.ask_above)
        if asked is None or (agreed is not None and asked.charges == agreed.charges):
            return False
        self._run = run
        self.now = asked
        self.changed.emit(asked)  # also where it is the same as before: nobody may have seen that
        return True

    def agree(self, *, unasked_below: bool | None = None) -> None:
        """Send what is asked about; nothing happens where nothing is.

        Args:
            unasked_below: whether runs below the limit of the question go out unasked from now on; None leaves the
                settings as they are.
        """
        asked, run = self._taken()
        if asked is None or run is None:
            return
        if unasked_below and asked.limit is not None and not asked.held:
            self._settings.change(ask_above=asked.limit)
        elif unasked_below is False and asked.held:
            self._settings.change(ask_above=0)
        run(asked)

    def decline(self) -> None:
        """Send nothing."""
        self._taken()

    def _taken(self) -> tuple[Question | None, Run | None]:
        """The open question, which is open no more: whoever answers twice has answered once."""
        asked, run, self.now, self._run = self.now, self._run, None, None
        if asked is not None:
            self.changed.emit(None)
        return asked, run
