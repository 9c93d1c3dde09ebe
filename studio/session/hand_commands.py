"""Pictures made in a maker's app: what the watched folder offers, taken or refused."""

from studio.session.incoming import Incoming
from studio.session.means import Means
from studio.session.picture_commands import PictureCommands
from studio.session.settings_commands import SettingsCommands
from studio.session.signal import Signal
from studio.session.watch import Lookout, Watch
from studio.store.newest_picture import Found

__all__ = ["Found", "HandCommands", "Lookout"]


class HandCommands:
    """What a creator does on the card of a pane that waits for a picture made by hand.

    Args:
        pictures: takes the picture that was chosen.
    """

    def __init__(self, means: Means, settings: SettingsCommands, pictures: PictureCommands) -> None:
        self._watch = Watch(means, settings)
        self._pictures = pictures
        pictures.arrived.connect(self._watch.taken)

    @property
    def lookout(self) -> Lookout:
        """How it stands with the watched folder."""
        return self._watch.now

    @property
    def changed(self) -> Signal[[Lookout]]:
        """Tells the new lookout."""
        return self._watch.changed

    def begin(self) -> None:
        """Take up watching where a step of an earlier day still waits; for the first window."""
        self._watch.follow()

    def use(self, slot: int, found: Found) -> None:
        """Take an offered picture into a pane; it is not offered a second time."""
        self._watch.refuse(found)
        self._pictures.bring([Incoming(found.name, path=found.path)], slot)

    def refuse(self, found: Found) -> None:
        """Leave an offered picture where it is and never offer it again."""
        self._watch.refuse(found)

    def stop(self) -> None:
        """Watch no more, for the end of the session."""
        self._watch.stop()
