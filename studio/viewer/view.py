"""The one shared view of all panes, in face units."""

from dataclasses import dataclass


@dataclass(frozen=True)
class View:
    """Where the eyes are.

    Face units: origin between the eyes, 1 = distance between the eyes, y down.

    Attributes:
        x, y: point shown at the centre of every pane, face units.
        zoom: device px per face unit; 0 means "fit the picture", whatever the pane's size.
        loupe: whether the loupe is on.
        factor: loupe magnification against the pane, 2..8.
    """

    x: float = 0.0
    y: float = 0.0
    zoom: float = 0.0
    loupe: bool = False
    factor: float = 3.0
