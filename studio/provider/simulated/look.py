"""How one of the drawing programs paints: its taste and how much it overacts, as data."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from studio.face.pose import FacePose


@dataclass(frozen=True)
class Look:
    """The hand of one simulated model.

    Attributes:
        key: "A", "B" or "C", with the version behind it from the second on.
        gloss: shine of lips, hair and skin, 0..1.
        contrast, saturation, bloom: of the finished picture.
        warmth: how far the finished picture leans to red and away from blue, 0 none .. 1 a sunset.
        eye, jaw, lip, lash: factors on the person's own proportions.
        texture: pores, freckles and grain, 1 all .. 0 none.
        shift: how far the crop is off, canvas units; zoom: factor.
        seed: start of every random choice of this look.
        rosy: whether skins are painted warmer than they are.
        gain: factor on each cue's distance from rest.
    """

    key: str
    gloss: float = 0.35
    contrast: float = 0.0
    saturation: float = 1.0
    warmth: float = 0.0
    bloom: float = 0.35
    eye: float = 1.0
    jaw: float = 1.0
    lip: float = 1.0
    lash: float = 1.0
    texture: float = 1.0
    shift: tuple[float, float] = (0.0, 0.0)
    zoom: float = 1.0
    seed: int = 0
    rosy: bool = False
    gain: Mapping[str, float] = field(default_factory=dict, hash=False)

    def plays(self, pose: FacePose) -> FacePose:
        """The pose as this look acts it, kept short of caricature."""
        return pose.amplified(self.gain)


def parse_looks(text: str) -> dict[str, Look]:
    """Looks by key from the TOML of resources/simulated/looks.toml.

    Raises:
        ValueError: the TOML cannot be read.
        TypeError: a field is missing or unknown.
    """
    looks = (_look(row) for row in tomllib.loads(text)["look"])
    return {look.key: look for look in looks}


def _look(row: Mapping[str, Any]) -> Look:
    left, down = row.get("shift", (0.0, 0.0))
    return Look(**{**row, "shift": (left, down)})
