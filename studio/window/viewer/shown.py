"""A picture that can be painted, with what is known of the face in it."""

from dataclasses import dataclass

from studio.face.frame import Head
from studio.window.viewer.pyramid import Pyramid


@dataclass(frozen=True)
class Shown:
    """What one pane shows.

    Attributes:
        sha256: of the picture's bytes.
        pyramid: its px.
        head: its size in px and the face where known.
    """

    sha256: str
    pyramid: Pyramid
    head: Head
