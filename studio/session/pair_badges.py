"""What makes two pictures fair to compare, or not: crop, light and set, each for itself and in words first."""

from dataclasses import dataclass

from studio.face.anchors import Anchors
from studio.face.frame import Head
from studio.face.same_crop import Crop, crop_against, face_oval, way_over
from studio.image.surroundings import Light, LightWord, layout_hash, layout_word, light, small
from studio.words import Sentence, sentence


@dataclass(frozen=True)
class Pictured:
    """One of two pictures.

    Attributes:
        data: the file.
        width, height: px, upright.
        anchors: where its face is.
    """

    data: bytes
    width: int
    height: int
    anchors: Anchors | None

    @property
    def head(self) -> Head:
        """Its size and face."""
        return self.width, self.height, self.anchors


@dataclass(frozen=True)
class PairBadges:
    """What can be said of a picture beside another; never one figure for all of it.

    Attributes:
        crop: how its face is framed against the other's; None while one of the faces is unknown.
        light: outside the faces, aligned; None where that, or too little of both, is known.
        layout: whether it is the same set, seen coarsely.
    """

    crop: Crop | None
    light: Light | None
    layout: LightWord

    def said(self, name: str) -> tuple[Sentence, ...]:
        """The badges in words.

        Args:
            name: of the second picture, e.g. its letter.
        """
        crop = self.crop.said(name) if self.crop is not None else ()
        lit = (sentence(f"faces-light-{self.light.word}"),) if self.light is not None else ()
        return (*crop, *lit, sentence(f"faces-layout-{self.layout}"))


def pair_badges(first: Pictured, other: Pictured) -> PairBadges:
    """Compare two pictures. Decodes both: call it from a thread.

    Raises:
        StudioError: one of them cannot be read.
    """
    one, two = small(first.data), small(other.data)
    way, mine, theirs = way_over(first.head, other.head), face_oval(first.head), face_oval(other.head)
    lit = light(one, two, way, [mine]) if way and mine and theirs else None
    return PairBadges(crop_against(other.head, first.head), lit, layout_word(layout_hash(one), layout_hash(two)))
