"""Missing pictures of a ladder or of several feelings: what they would cost, and getting them ready. Sends nothing."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from studio.experiment.series import Feelings, Levels, Series, Wish, cost_of, prepared, series_of
from studio.session.means import Means
from studio.session.read import Read
from studio.session.recipe_commands import Controls
from studio.words import StudioError, sentence

SeriesKind = Literal["ladder", "expressions"]


@dataclass(frozen=True)
class Missing:
    """What a series lacks.

    Attributes:
        runs: times that Generate has to be pressed.
        price: micro-dollars for all of them, None where a price is unknown.
    """

    runs: int
    price: int | None


class SeriesCommands:
    """Series of the test on the desk.

    Args:
        means: the desk.
        read: catalogue and prices.
        controls: what is prepared can be undone.
        feelings: emotions that are shown side by side, by key; asked when they are needed.
    """

    def __init__(self, means: Means, read: Read, controls: Controls, feelings: Callable[[], tuple[str, ...]]) -> None:
        self._live = means.live
        self._read = read
        self._controls = controls
        self._feelings = feelings

    def missing(self, kind: SeriesKind) -> Missing:
        """How much of a series is not there yet, and what it would cost."""
        experiment = self._live.desk.experiment
        series = self._series(kind)
        return Missing(len(series.to_make), cost_of(experiment, series, self._read.cards))

    def prepare(self, kind: SeriesKind) -> None:
        """Put the first missing step on the controls and the others behind it; each Generate sends one."""
        series = self._series(kind)
        if not series.to_make:
            self._live.notice(sentence("plan-series-whole"))
            return
        self._controls.turn(lambda experiment: prepared(experiment, series))
        self._live.notice(sentence("plan-series-ready", count=len(series.to_make)), undo=True)

    def _series(self, kind: SeriesKind) -> Series:
        wish: Wish = Levels() if kind == "ladder" else Feelings(self._feelings())
        try:
            return series_of(self._live.desk.experiment, wish, self._read.catalogue)
        except StudioError as error:
            self._live.notice(error.sentence)
            return Series()
