"""The photo that a face on screen can be held against: the one of the person that the words are about."""

from dataclasses import dataclass

from studio.face.anchors import NOMINAL_EYES, Anchors
from studio.prompt.recipe import CHARACTER
from studio.prompt.reference import Reference
from studio.session.desk import Desk
from studio.words import Sentence, sentence

FACE_PART = "identity"
"""The part whose photos show the face itself."""


@dataclass(frozen=True)
class ReferencePhoto:
    """A reference photo with the face in it.

    Attributes:
        sha256: of the original's bytes.
        name: of the file it came from.
        anchors: eyes and mouth as fractions of the photo.
        assumed: nobody has shown the eyes, so they are taken where portraits usually have them.
    """

    sha256: str
    name: str
    anchors: Anchors
    assumed: bool

    @property
    def said(self) -> Sentence:
        """What stands over the pane while the photo is in it."""
        return sentence("sheet-reference-assumed" if self.assumed else "sheet-reference", name=self.name)


def reference_photo(desk: Desk) -> ReferencePhoto | None:
    """The first photo of the face, else the first of the character; None without one.

    A photo carries no marks of its own. Where the same picture stands in the test with its eyes marked, these are
    used; else usual ones, given as if known, so that the pictures beside it do not move while it is shown.
    """
    photos = [one for one in desk.experiment.draft.recipe.references if one.part in CHARACTER]
    photo = next((one for one in photos if one.part == FACE_PART), next(iter(photos), None))
    if photo is None:
        return None
    marked = _marked(desk, photo)
    return ReferencePhoto(photo.sha256, photo.name, marked or Anchors(*NOMINAL_EYES), marked is None)


def _marked(desk: Desk, photo: Reference) -> Anchors | None:
    shots = (shot for step in reversed(desk.experiment.steps) for shot in reversed(step.shots))
    return next((shot.anchors for shot in shots if shot.picture.sha256 == photo.sha256 and shot.anchors), None)
