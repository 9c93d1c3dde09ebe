"""What every painter is given: the brush, and everything it needs to know about this one picture."""

import random
from dataclasses import dataclass

import skia

from studio.face.pose import FacePose
from studio.provider.simulated.brush import Brush
from studio.provider.simulated.framing import Framing
from studio.provider.simulated.geometry import HeadTurn
from studio.provider.simulated.look import Look
from studio.provider.simulated.palette import HairPalette, Palettes, RoomPalette, SkinPalette
from studio.provider.simulated.person import Person


@dataclass(frozen=True)
class Arms:
    """What the arms do, seen from the front.

    Attributes:
        raised: the left one ends at its elbow, because a forearm that holds something goes on from there.
        reaching: the right one goes to the camera.
    """

    raised: bool = False
    reaching: bool = False


@dataclass(frozen=True)
class Stage:
    """One picture in the making. Painters are functions `paint_x(stage, ...)` that draw onto `stage.brush`.

    Attributes:
        brush: draws on the canvas, in canvas units until `in_body` or `in_head` is entered.
        pose: what the face does, already played by the look.
        person, look: who, and by which program.
        skin, hair, room: colours, already chosen for person, look and words.
        framing: crop as the look takes it.
        seed: the request's seed; 0 where none was sent.
        arms: what they do.
    """

    brush: Brush
    pose: FacePose
    person: Person
    look: Look
    skin: SkinPalette
    hair: HairPalette
    room: RoomPalette
    framing: Framing
    seed: int = 0
    arms: Arms = Arms()

    @property
    def turn(self) -> HeadTurn:
        """The head's slight turn; every point of the face goes through it."""
        return HeadTurn(self.pose.yaw, self.pose.pitch)

    @property
    def eye_scale(self) -> float:
        """Size of the eyes against the construction."""
        return self.look.eye * self.person.eye_size

    def dice(self, name: str) -> random.Random:
        """Random numbers of one painter: the same for the same look, seed and name, whoever drew before."""
        return random.Random(f"{name} {self.look.seed} {self.seed}")  # noqa: S311 - drawing, no secret

    def head_matrix(self) -> skia.Matrix:
        """Places head space on the canvas; use as `with stage.brush.moved(stage.head_matrix()):`."""
        return skia.Matrix.MakeAll(*self.framing.head_matrix(self.pose).nine())

    def body_matrix(self) -> skia.Matrix:
        """Places body space on the canvas."""
        return skia.Matrix.MakeAll(*self.framing.body_matrix().nine())


def skin_for(person: Person, look: Look, palettes: Palettes) -> SkinPalette:
    """The person's skin as this look paints it.

    Raises:
        KeyError: the person names an unknown skin.
    """
    skin = palettes.skins[person.skin]
    return skin.rosier() if look.rosy else skin
