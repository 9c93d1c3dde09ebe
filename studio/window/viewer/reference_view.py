"""The character's reference photo in place of a pane, face on face, for as long as a key is held."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from studio.face.frame import Head
from studio.image.picture import Picture
from studio.session.desk import Desk
from studio.session.reference_photo import ReferencePhoto, reference_photo
from studio.window.viewer.canvas import Canvas
from studio.window.viewer.pyramid import Pyramid
from studio.window.viewer.reframe import reframed
from studio.window.viewer.shown import Shown
from studio.window.viewer.workshop import Workshop
from studio.window.widget.theme import Theme
from studio.words import sentence

Find = Callable[[str, Callable[[Picture], None]], None]
"""Hands out what is known of the picture of a sha256, later, on the window's thread."""


@dataclass(frozen=True)
class _Wish:
    """A photo in the frame of a picture; None for its own frame."""

    photo: ReferencePhoto
    onto: Head | None


class ReferenceView(QObject):
    """Swaps the photo in and out; nothing else moves, and what was in the pane comes back as it was.

    The photo is set into the frame of the picture it stands for, so mode, place and size go on as if it were that
    picture. Whoever gives the canvas its pictures passes them through `over` first, so that pictures that come
    while the photo is held neither push it out nor are lost.

    Signals:
        told: what to say about a pane (slot, Sentence), or that the photo is out again (slot, None).

    Args:
        canvas: the panes.
        workshop: threads and a shelf for the photo alone: what it wants is not what the panes want.
        find: knows pictures by their sha256, as `session.sheet.photo`.
        theme: gives the ground beside the photo.
    """

    told = Signal(int, object)
    _made = Signal(object, object)

    def __init__(self, canvas: Canvas, workshop: Workshop, find: Find, theme: Theme) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._shop = workshop
        self._find = find
        self._ground = theme.colour("frame")
        self._slot: int | None = None
        self._base: tuple[Shown | None, ...] = ()
        self._wish: _Wish | None = None
        self._kept: tuple[_Wish, Shown] | None = None
        workshop.shelf.ready.connect(self._arrived)
        self._made.connect(self._put)

    @property
    def held(self) -> int | None:
        """The slot that the photo is held over, None while it is not."""
        return self._slot

    @property
    def ready(self) -> bool:
        """Whether the photo that was asked for last can be shown at once."""
        return self._kept is not None and self._kept[0] == self._wish

    def hold(self, desk: Desk, slot: int) -> None:
        """The key went down: show the photo over a slot, or say that there is none."""
        shown = self._canvas.scene.shown
        if self._slot is not None or not 0 <= slot < len(shown):
            return
        photo = reference_photo(desk)
        if photo is None:
            self.told.emit(slot, sentence("sheet-reference-none"))
            return
        self._slot, self._base = slot, tuple(shown)
        self._ask(photo)
        if self._kept is not None and self._kept[0] == self._wish:
            self._show(slot, self._kept)

    def release(self) -> None:
        """The key went up: what was in the pane is back."""
        slot, self._slot = self._slot, None
        if slot is None:
            return
        shown = list(self._canvas.scene.shown)
        if slot < len(shown) and self._kept is not None and shown[slot] is self._kept[1]:
            shown[slot] = self._base[slot]
            self._canvas.put(shown)
        self._base = ()
        self.told.emit(slot, None)

    def over(self, shown: Sequence[Shown | None]) -> tuple[Shown | None, ...]:
        """Pictures for the canvas with the photo in its pane while it is held."""
        slot, wish = self._slot, self._wish
        if slot is None or wish is None or slot >= len(shown):
            return tuple(shown)
        self._base = tuple(shown)
        self._ask(wish.photo)
        fits = self._kept is not None and self._kept[0].photo == wish.photo
        return self._with(slot, self._kept[1]) if fits and self._kept is not None else self._base

    def _ask(self, photo: ReferencePhoto) -> None:
        """Have the photo in the frame of what stands in the pane, or of what stands beside an empty one."""
        order = (self._base[self._slot or 0], *self._base)
        wish = _Wish(photo, next((one.head for one in order if one is not None), None))
        self._wish = wish
        if self._kept is not None and self._kept[0] == wish:
            return
        pixels = self._shop.shelf.get(photo.sha256)
        if pixels is not None:
            self._make(wish, pixels)
        else:
            self._find(photo.sha256, self._found)

    def _found(self, picture: Picture) -> None:
        if self._wish is not None and picture.sha256 == self._wish.photo.sha256:
            self._shop.shelf.want([picture])

    def _arrived(self, sha256: str) -> None:
        pixels = self._shop.shelf.get(sha256)
        if self._wish is not None and pixels is not None and sha256 == self._wish.photo.sha256:
            self._make(self._wish, pixels)

    def _make(self, wish: _Wish, pixels: Pyramid) -> None:
        def work() -> None:
            if self._wish == wish:
                onto, face = wish.onto, wish.photo.anchors
                framed = reframed(pixels, face, onto, self._ground) if onto is not None else pixels
                self._made.emit(wish, framed)

        self._shop.pool.start(work)

    def _put(self, wish: _Wish, framed: Pyramid) -> None:
        """Made while somebody may still look; a photo that is ready too late is there for the next time."""
        if self._wish != wish:
            return
        face = wish.onto[2] if wish.onto is not None else wish.photo.anchors
        self._kept = wish, Shown(wish.photo.sha256, framed, (framed.width, framed.height, face))
        if self._slot is not None:
            self._show(self._slot, self._kept)

    def _show(self, slot: int, kept: tuple[_Wish, Shown]) -> None:
        self._canvas.put(self._with(slot, kept[1]))
        self.told.emit(slot, kept[0].photo.said)

    def _with(self, slot: int, photo: Shown) -> tuple[Shown | None, ...]:
        return (*self._base[:slot], photo, *self._base[slot + 1 :])
