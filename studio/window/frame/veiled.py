"""Shows the panes what they show: while pictures are judged blind, a desk that names nobody; and who visits them."""

from collections.abc import Callable

from studio.session.desk import Desk
from studio.session.veil import Veil
from studio.window.frame.following import Part


class Veiled:
    """A part of the window that sees the desk through the veil.

    Args:
        part: what is shown the desk.
        veil: what may be shown.
        over: what is shown instead while a picture of another test visits.
    """

    def __init__(self, part: Part, veil: Veil, over: Callable[[Desk], Desk] = lambda desk: desk) -> None:
        self._part = part
        self._veil = veil
        self._over = over

    def show_desk(self, old: Desk | None, new: Desk) -> None:
        """Redraw what differs of what may be seen; it differs too when the veil falls."""
        self._part.show_desk(self._seen(old) if old is not None else None, self._seen(new))

    def _seen(self, desk: Desk) -> Desk:
        return self._over(self._veil.on_show(desk))
