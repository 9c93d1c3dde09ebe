"""The reference photo while its key is held: made on the first wish, for most who look never press it."""

from collections.abc import Sequence

from studio.window.viewer.canvas import Canvas
from studio.window.viewer.needs import ViewerSession
from studio.window.viewer.reference_view import ReferenceView
from studio.window.viewer.shown import Shown
from studio.window.viewer.telling import Telling
from studio.window.viewer.workshop import Workshop
from studio.window.widget.theme import Theme
from studio.words import Sentence


class PhotoHeld:
    """Holds the photo over a pane.

    Args:
        canvas: the panes.
        session: knows the photo.
        theme: gives the ground beside it.
        telling: says what the photo can and cannot show.
    """

    def __init__(self, canvas: Canvas, session: ViewerSession, theme: Theme, telling: Telling) -> None:
        self._canvas = canvas
        self._session = session
        self._theme = theme
        self._telling = telling
        self._view: ReferenceView | None = None
        self._shop: Workshop | None = None

    def hold(self, slot: int) -> None:
        """The key went down: the photo over a slot."""
        if self._view is None:
            self._shop = Workshop(self._session.pictures.fetch, self._canvas)
            self._view = ReferenceView(self._canvas, self._shop, self._session.sheet.photo, self._theme)
            self._view.told.connect(self._tell)
        self._view.hold(self._session.desk, slot)

    def release(self) -> None:
        """The key went up: the picture is back."""
        if self._view is not None:
            self._view.release()

    def over(self, shown: Sequence[Shown | None]) -> tuple[Shown | None, ...]:
        """Pictures for the panes, with the photo among them while it is held."""
        return self._view.over(shown) if self._view is not None else tuple(shown)

    def stop(self) -> None:
        """Wait for what still runs; for the end of the window."""
        if self._shop is not None:
            self._shop.pool.clear()
            self._shop.pool.waitForDone()

    def _tell(self, _slot: int, said: Sentence | None) -> None:
        self._telling.show(self._session.words.tell(said) if said is not None else "")
