"""What is seen, in one line of words: for screen readers, and for a key that had nothing to do."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from studio.experiment.experiment import SLOTS
from studio.viewer.jump import shown_part
from studio.viewer.view import NO_OFFSET
from studio.window.viewer.canvas import Canvas
from studio.window.viewer.hud import zoom_words
from studio.window.viewer.pane_labels import PaneLabels
from studio.window.viewer.pill import Note
from studio.window.viewer.scene import Scene
from studio.window.widget.look import Look
from studio.words import Words

FOOT = 10
"""px between the note and the lower edge."""
NOTE_MS = 6000
"""Long enough to read a sentence twice."""
OPEN = PaneLabels()


def told(scene: Scene, words: Words, labels: PaneLabels = OPEN) -> str:
    """Mode, zoom, place and all that departs from the usual, in this order."""
    if not scene.stage.filled:
        return words.say("view-nothing")
    parts = [_mode(scene, words, labels), _zoom(scene, words, labels)]
    parts += [*_place(scene, words), *_departures(scene, words, labels)]
    return f"{'. '.join(parts)}."


REFUSALS = {
    "difference": "view-no-difference",
    "still": "view-still",
    "swap": "judge-swap-wait",
    "align": "judge-align-wait",
}
"""Why something was not entered, by what was asked for; else there are not two pictures."""


class Telling(QObject):
    """Keeps the description of the panes, and speaks it when it has changed after a rest.

    Attributes:
        note: what is said over the pictures now and then.
        labels: what the panes are called.

    Args:
        canvas: the panes.
        look: theme of the note.
        words: the creator's language.
    """

    def __init__(self, canvas: Canvas, look: Look, words: Words) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._words = words
        self.labels = OPEN
        self.note = Note(look, "view_note", canvas)
        self._gone = QTimer(self, singleShot=True, interval=NOTE_MS)
        self._gone.timeout.connect(lambda: self.note.say(""))
        canvas.rested.connect(self._rested)
        canvas.staged.connect(self._lay)

    def refuse(self, act: str) -> None:
        """Say why a mode was not entered."""
        self.show(self._words.say(REFUSALS.get(act, "view-no-pair")))
        self._gone.start()

    def show(self, text: str) -> None:
        """Say something over the pictures, and aloud, until something else is said; nothing takes it away."""
        self._gone.stop()
        self.note.say(text)
        self.note.raise_()
        self._lay()
        if text:
            self._speak(text)

    def _lay(self) -> None:
        """At the foot, where no name is."""
        note, canvas = self.note, self._canvas
        note.move((canvas.width() - note.width()) // 2, canvas.height() - note.height() - FOOT)

    def _rested(self) -> None:
        text = told(self._canvas.scene, self._words, self.labels)
        if text != self._canvas.accessibleDescription():
            self._canvas.setAccessibleDescription(text)
            # A reader that is elsewhere is not interrupted.
            if self._canvas.hasFocus():
                self._speak(text)

    def _speak(self, text: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._canvas, text))


def _mode(scene: Scene, words: Words, labels: PaneLabels) -> str:
    view = scene.view
    percent = round(100 * (view.onion if view.mode == "onion" else view.wipe))
    front = labels.called(scene.stage.painted[0], words) if scene.stage.painted else ""
    return words.say(f"view-{view.mode}", percent=percent, gain=view.gain, letter=front)


def _zoom(scene: Scene, words: Words, labels: PaneLabels) -> str:
    if not scene.view.zoom:
        return words.say("view-whole")
    if labels.veiled:
        return words.say("judge-zoom", zoom=zoom_words(scene.view, scene.stage, words))
    scales = [
        words.say("view-scale", letter=SLOTS[slot], percent=round(100 * pane.scale(scene.view)))
        for slot, pane in enumerate(scene.stage.panes)
        if pane is not None
    ]
    return ", ".join(scales)


def _place(scene: Scene, words: Words) -> list[str]:
    part = shown_part(scene.view, scene.stage)
    return [words.say(f"view-at-{part}")] if part is not None else []


def _departures(scene: Scene, words: Words, labels: PaneLabels) -> list[str]:
    view = scene.view
    slots = [at for at in range(len(scene.shown)) if view.offset(at) != NO_OFFSET]
    moved = [labels.called(at, words) for at in labels.ordered(slots)]
    found = [
        (not view.aligned, "view-raw"),
        (bool(moved), "view-moved"),
        (view.mirrored, "view-mirrored"),
        (view.swapped and not labels.veiled, "view-swapped"),
        (view.loupe, "view-pinned" if view.pinned is not None else "view-loupe"),
    ]
    return [words.say(key, letters=", ".join(moved), factor=f"{view.factor:.2g}") for holds, key in found if holds]
