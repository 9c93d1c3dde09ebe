"""Pictures of a post, decoded once and kept while its slides are drawn."""

from collections import OrderedDict
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from threading import RLock

from PIL import Image

from studio.face.anchors import NOMINAL_EYES, Anchors
from studio.image.colour import Box, Source, decode
from studio.image.crop import Face, face
from studio.post.cover import Panel
from studio.post.cuts import Cuts
from studio.post.theme import THUMB

TOGETHER = 2
"""Decoders at work at a time: Pillow frees the interpreter while it decodes, a third one gains nothing on two cores."""
KEPT = 6
"""Pictures kept decoded: a baseline pair, the pair of a step and the pair of the cover."""


@dataclass(frozen=True)
class Shown:
    """A panel ready to be cut.

    Attributes:
        panel: the record.
        source: its decoded picture.
        face: where the face is, px of the source.
        known: whether somebody has shown the eyes.
        cuts: keeps parts of it that were cut before.
    """

    panel: Panel
    source: Source
    face: Face
    known: bool
    cuts: Cuts = field(default_factory=Cuts, compare=False, repr=False)

    def cut(self, box: Box, size: tuple[int, int]) -> Image.Image:
        """The part inside `box` (px of the source), resampled to `size`."""
        return self.cuts.cut(self.panel.data, self.source, box, size)


class Album:
    """Decodes pictures, two at a time, and keeps the latest ones. Several threads may ask it.

    Args:
        kept: how many decoded pictures to hold; one of 4096 x 4096 takes 48 MB.
        longest: px to which the longer side of a picture is reduced at least, 0 for pictures as they are. Slides of
            reduced pictures are for looking at while a post is edited.
        beside: another album of the same pictures; what the tint is taken from is shared, so that it is the same.
    """

    def __init__(self, kept: int = KEPT, longest: int = 0, beside: "Album | None" = None) -> None:
        self._kept = kept
        self._longest = longest
        self._sources: OrderedDict[bytes, Source] = OrderedDict()
        self._thumbs: dict[bytes, Image.Image] = beside._thumbs if beside is not None else {}
        self._cuts = Cuts()
        self._lock = RLock()

    def shown(self, panels: Sequence[Panel]) -> tuple[Shown, ...]:
        """Panels with their pictures and faces, ready to be cut with one framing.

        If the eyes of one picture are unknown, all are taken where portraits usually have them: one guessed
        face beside a known one would be neither equal nor honest.

        Raises:
            StudioError: a picture cannot be read.
        """
        sources = self.sources([panel.data for panel in panels])
        known = all(panel.anchors is not None for panel in panels)
        faces = [
            place(source.size, panel.anchors if known else None) for panel, source in zip(panels, sources, strict=True)
        ]
        return tuple(
            Shown(panel, source, where, known, self._cuts)
            for panel, source, where in zip(panels, sources, faces, strict=True)
        )

    def sources(self, pictures: Sequence[bytes]) -> tuple[Source, ...]:
        """Decoded pictures, in the order asked.

        Raises:
            StudioError: a picture cannot be read.
        """
        with self._lock:
            missing = [data for data in dict.fromkeys(pictures) if data not in self._sources]
            fresh = dict(zip(missing, self._decoded(missing), strict=True))
            found = tuple(fresh.get(data) or self._sources[data] for data in pictures)
            for data, source in zip(pictures, found, strict=True):
                self._sources[data] = source
                self._sources.move_to_end(data)
            while len(self._sources) > max(self._kept, len(set(pictures))):
                self._sources.popitem(last=False)
            return found

    def thumbs(self, pictures: Sequence[bytes]) -> tuple[Image.Image, ...]:
        """Pictures in the size that the tint is taken from.

        Raises:
            StudioError: a picture cannot be read.
        """
        for data in dict.fromkeys(pictures):
            if data not in self._thumbs:
                (source,) = self.sources([data])
                self._thumbs.setdefault(data, source.cut(None, THUMB, quick=True))
        return tuple(self._thumbs[data] for data in pictures)

    def _decoded(self, pictures: Sequence[bytes]) -> list[Source]:
        sources = _together(pictures)
        if not self._longest:
            return sources
        for data, source in zip(pictures, sources, strict=True):
            # The tint of a post is that of its whole pictures, whoever asks first.
            self._thumbs.setdefault(data, source.cut(None, THUMB, quick=True))
        return [_reduced(source, self._longest) for source in sources]


def place(size: tuple[int, int], anchors: Anchors | None) -> Face:
    """The face of a picture of `size` px; where portraits usually have it when nobody has shown it."""
    if anchors is None:
        return face(size, *NOMINAL_EYES)
    left, right = sorted((anchors.left, anchors.right))
    found = face(size, left, right)
    if anchors.mouth is None:
        return found
    mouth = anchors.mouth[0] * size[0], anchors.mouth[1] * size[1]
    return Face(found.width, found.height, found.x, found.y, found.gap, mouth)


def _reduced(source: Source, longest: int) -> Source:
    """A picture averaged over squares of px, its longer side no shorter than `longest`."""
    by = max(source.size) // longest
    return Source(source.image.reduce(by), source.profile) if by > 1 else source


def _together(pictures: Sequence[bytes]) -> list[Source]:
    if len(pictures) < 2:
        return [decode(data) for data in pictures]
    with ThreadPoolExecutor(TOGETHER, "decode") as pool:
        return list(pool.map(decode, pictures))
