"""The viewer's own panel with two large pictures to change between, fetched from memory as from disk."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from studio.experiment.experiment import Shot
from studio.face.anchors import Anchors
from studio.image.picture import Picture
from studio.window.viewer.viewer_panel import ViewerPanel
from tests.bench.pictures import EYES, portrait_file
from tests.bench.viewer_stage import SEEDS, application, until
from tests.fakes.window_look import dressed
from tests.fakes.window_session import WindowSession, first_desk

WIDTH, HEIGHT = 1920, 1200
FIRST = 1000
"""Number in the hash of the first picture: apart from those of the stand-in session."""


@dataclass(frozen=True)
class Files:
    """JPEG files of two pictures.

    Attributes:
        side: of both, px.
        read: the bytes for a slot.
    """

    side: int
    read: Callable[[int], bytes]


class Stand:
    """A panel on screen and the session it follows; it begins with pair 0, others are asked for with `show`."""

    def __init__(self, files: Files) -> None:
        application()
        self.files = files
        self.session = WindowSession(first_desk())
        self.session.pictures.fetch = self._fetch  # type: ignore[method-assign]
        self.panel = ViewerPanel(self.session, dressed())
        self.session.changed.connect(self.panel.show_desk)
        self.panel.resize(WIDTH, HEIGHT)
        self.panel.show()
        self.show(0)
        until(lambda: self.shows(0))

    def show(self, pair: int) -> None:
        """Ask for a pair of pictures; every pair has other hashes."""
        step = self.session.desk.step
        if step is None:
            raise RuntimeError("no step")
        shots = tuple(_shot(shot, self.files, pair) for shot in step.shots)
        self.session.live.alter(lambda now: now.with_step(replace(step, shots=shots)))

    def shows(self, pair: int) -> bool:
        """Whether both panes have the px of a pair."""
        shown = self.panel.canvas.scene.shown
        names = [picture.sha256 if picture is not None and not picture.pyramid.preview else "" for picture in shown]
        return names == [_sha(pair, slot) for slot in range(len(SEEDS))]

    def close(self) -> None:
        """Put everything away."""
        self.panel.stop()
        self.panel.close()
        self.panel.deleteLater()
        application().processEvents()

    def _fetch(self, sha256: str, then: Callable[[bytes], None]) -> None:
        then(self.files.read(int(sha256) % 2))


def drawn(side: int) -> Files:
    """Drawn portraits as JPEG files."""
    portraits = [portrait_file(side, seed) for seed in SEEDS]
    return Files(side, lambda slot: portraits[slot])


def _shot(shot: Shot, files: Files, pair: int) -> Shot:
    picture = Picture(_sha(pair, shot.slot), "JPEG", files.side, files.side, len(files.read(shot.slot)))
    return replace(shot, picture=picture, anchors=Anchors(*EYES))


def _sha(pair: int, slot: int) -> str:
    """Every picture of every pair has a name of its own; odd ones belong to B."""
    return f"{FIRST + 2 * pair + slot:064d}"
