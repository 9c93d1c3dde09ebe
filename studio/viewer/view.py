"""The one shared view of all panes, in face units."""

from dataclasses import dataclass, replace
from typing import Literal

from studio.face.anchors import Point

Mode = Literal["side", "wipe", "blink", "difference", "onion"]
Surround = Literal["dark", "judge", "black", "white"]


@dataclass(frozen=True)
class Offset:
    """How one pane departs from the shared view, because a hand moved it.

    Attributes:
        x, y: the picture lies this far from its place, face units.
        zoom: the picture is this much larger than the others.
    """

    x: float = 0.0
    y: float = 0.0
    zoom: float = 1.0


NO_OFFSET = Offset()


@dataclass(frozen=True)
class View:
    """Where the eyes are.

    Face units: origin between the eyes, 1 = distance between the eyes, y down.

    A record holds what it is given; the verbs keep to the limits, and `sane` brings in what was read from disk.

    Attributes:
        x, y: point shown at the centre of every pane, face units.
        zoom: device px per face unit, or, while not aligned, device px per px of each picture; 0 means "fit the
            picture", whatever the pane's size.
        loupe: whether the loupe is on.
        factor: loupe magnification against the pane, 2..8.
        mode: how the pictures stand to each other.
        aligned: faces laid on each other, turn included; else every picture has its own px and is never turned.
        offsets: by slot; slots beyond the end have none.
        wipe: where the line of the wipe stands, 0..1 of the box.
        lying: the line of the wipe goes across instead of down.
        gain: how much a difference is strengthened, 1..8.
        onion: how much of the upper picture is seen, 0..1.
        mirrored: all pictures left to right.
        grid: lines at the thirds.
        swapped: the two pictures of `pair` change places.
        surround: the ground beside the pictures.
        labels: whether letters and names are on the pictures.
        pinned: face spot at which the loupe was pinned, None while it follows the pointer.
        pair: the two slots that wipe, difference and onion are about.
        front: the slot that blink shows now.
        lead: the slot that the others are laid on and whose px are meant by "100 %"; A, unless that would tell.
    """

    x: float = 0.0
    y: float = 0.0
    zoom: float = 0.0
    loupe: bool = False
    factor: float = 3.0
    mode: Mode = "side"
    aligned: bool = True
    offsets: tuple[Offset, ...] = ()
    wipe: float = 0.5
    lying: bool = False
    gain: int = 4
    onion: float = 0.5
    mirrored: bool = False
    grid: bool = False
    swapped: bool = False
    surround: Surround = "dark"
    labels: bool = True
    pinned: Point | None = None
    pair: tuple[int, int] = (0, 1)
    front: int = 0
    lead: int = 0

    def offset(self, slot: int) -> Offset:
        """How the pane of a slot departs from the shared view."""
        return self.offsets[slot] if 0 <= slot < len(self.offsets) else NO_OFFSET

    def with_offset(self, slot: int, offset: Offset) -> "View":
        """The view with another offset in one pane; trailing panes without any are not kept."""
        held = [self.offset(at) for at in range(max(slot + 1, len(self.offsets)))]
        held[slot] = offset
        while held and held[-1] == NO_OFFSET:
            held.pop()
        return replace(self, offsets=tuple(held))
