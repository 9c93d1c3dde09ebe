"""Shows the panes what they may show: while pictures are judged blind, a desk that names nobody."""

from studio.session.desk import Desk
from studio.session.veil import Veil
from studio.window.frame.following import Part


class Veiled:
    """A part of the window that sees the desk through the veil.

    Args:
        part: what is shown the desk.
        veil: what may be shown.
    """

    def __init__(self, part: Part, veil: Veil) -> None:
        self._part = part
        self._veil = veil

    def show_desk(self, old: Desk | None, new: Desk) -> None:
        """Redraw what differs of what may be seen; it differs too when the veil falls."""
        self._part.show_desk(self._veil.on_show(old) if old is not None else None, self._veil.on_show(new))
