"""Holding things still, turning the emotion, and undoing both."""

from collections.abc import Callable
from dataclasses import replace

from studio.experiment import change
from studio.experiment.experiment import Experiment
from studio.experiment.history import History
from studio.prompt.scale import KnobKey
from studio.prompt.typed import clean_typed
from studio.session.live import Live
from studio.words import StudioError


class Controls:
    """Changes the draft of the open experiment and remembers how it was.

    The history belongs to one experiment: opening another one starts it afresh.
    """

    def __init__(self, live: Live) -> None:
        self._live = live
        self._history = History()
        self._owner = live.desk.experiment.id

    def turn(self, act: Callable[[Experiment], Experiment], drag: str | None = None) -> None:
        """Apply one action of a creator; a refused one is told and changes nothing."""
        before = self._live.desk.experiment
        try:
            after = act(before)
        except StudioError as error:
            self._live.notice(error.sentence)
            return
        self._history = self._mine().noted(before, after, drag)
        self._live.put(replace(self._live.desk, experiment=after))

    def write(self, text: str, act: Callable[[Experiment, str], Experiment], drag: str | None = None) -> None:
        """Apply one edit with typed or pasted words; what was left out of them, or why none are taken, is told."""
        typed = clean_typed(text)
        if typed.said is not None:
            self._live.notice(typed.said)
        said = typed.text
        if said is not None:
            self.turn(lambda experiment: act(experiment, said), drag)

    def settle(self) -> None:
        """A slider was let go: the next turn is an undo step of its own."""
        self._history = self._mine().settled()

    def undo(self) -> None:
        """Take back the last turn of recipe or knobs; nothing happens at the beginning."""
        self._history, experiment = self._mine().undo(self._live.desk.experiment)
        self._live.put(replace(self._live.desk, experiment=experiment))

    def redo(self) -> None:
        """Do the turn again that was taken back last."""
        self._history, experiment = self._mine().redo(self._live.desk.experiment)
        self._live.put(replace(self._live.desk, experiment=experiment))

    def _mine(self) -> History:
        if self._owner != self._live.desk.experiment.id:
            self._owner, self._history = self._live.desk.experiment.id, History()
        return self._history


class RecipeCommands:
    """Locks and the words of the parts."""

    def __init__(self, controls: Controls) -> None:
        self._controls = controls

    def lock(self, part: str) -> None:
        """Hold a part constant from now on."""
        self._controls.turn(lambda experiment: change.lock(experiment, part))

    def unlock(self, part: str) -> None:
        """Open a part; the next run is a new baseline."""
        self._controls.turn(lambda experiment: change.unlock(experiment, part))

    def lock_all(self) -> None:
        """Hold every part constant."""
        self._controls.turn(change.lock_all)

    def edit(self, part: str, text: str) -> None:
        """Other words for an open part; for a locked one, or for what no field takes, the reason is told instead."""
        self._controls.write(text, lambda experiment, said: change.edit_part(experiment, part, said))


class ExpressionCommands:
    """Emotion, intensity, knobs and own words; undo and redo."""

    def __init__(self, controls: Controls) -> None:
        self._controls = controls
        self.undo = controls.undo
        self.redo = controls.redo
        self.settle = controls.settle

    def emotion(self, key: str) -> None:
        """Another emotion; knobs set by hand go back to it."""
        self._controls.turn(lambda experiment: change.choose_emotion(experiment, key))

    def intensity(self, step: int) -> None:
        """Intensity at a step 0..5."""
        self._controls.turn(lambda experiment: change.turn_intensity(experiment, step), "intensity")

    def knob(self, key: KnobKey, step: int | None) -> None:
        """A knob at a step 0..5, or given back to the emotion (None)."""
        self._controls.turn(lambda experiment: change.turn_knob(experiment, key, step), f"knob {key}")

    def free(self, text: str) -> None:
        """Own words, sent after the expression; of what no field takes the reason is told instead."""
        self._controls.write(text, change.write_free_text, "free")
