"""Who is drawn: proportions and colours of one person, as data."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from studio.provider.simulated.palette import Rgb, colour

EYE_X = 80.0
"""Half the distance between the pupils in head units, before `Person.eye_spacing`."""


@dataclass(frozen=True)
class Person:
    """One face on the shared construction. Factors are 1 for the face as built, shifts are head units.

    Attributes:
        key: name in resources/simulated/people.toml.
        skin, hair_colour: keys of the palettes.
        hair, top: hair style and clothes unless the words ask for others.
        iris: colours of the rim, the middle and the light fibres.
        brow_colour: colour of the brow hairs.
        eye_spacing, eye_size, eye_lift: distance between the eyes, their size, outer corners up (shift).
        nose_width, nose_length: factor, shift.
        mouth_width, lips: width of the mouth, height of the lips.
        jaw, cheek, chin_width, chin_length: outline of the face; the last is a shift.
        brow, brow_flat: thickness; 0 arched .. 1 low and straight.
        lash: length of the lashes.
        neck, shoulders, hairline: widths; the last is a shift upwards.
        age, beard, freckles: 0 none .. 1 as much as there is (freckles up to 1.5).
        hoops: whether hoop earrings suit by default.
    """

    key: str
    skin: str
    hair_colour: str
    hair: str
    top: str
    iris: tuple[Rgb, Rgb, Rgb]
    brow_colour: Rgb
    eye_spacing: float = 1.0
    eye_size: float = 1.0
    eye_lift: float = 0.0
    nose_width: float = 1.0
    nose_length: float = 0.0
    mouth_width: float = 1.0
    lips: float = 1.0
    jaw: float = 1.0
    cheek: float = 1.0
    chin_width: float = 1.0
    chin_length: float = 0.0
    brow: float = 1.0
    brow_flat: float = 0.0
    lash: float = 1.0
    neck: float = 1.0
    shoulders: float = 1.0
    hairline: float = 0.0
    age: float = 0.0
    beard: float = 0.0
    freckles: float = 1.0
    hoops: bool = True

    @property
    def eye_x(self) -> float:
        """Half the distance between this person's pupils in head units."""
        return EYE_X * self.eye_spacing


def parse_people(text: str) -> dict[str, Person]:
    """People by key, in file order, from the TOML of resources/simulated/people.toml.

    Raises:
        ValueError: the TOML or a colour cannot be read.
        KeyError: a colour is missing.
        TypeError: a field is missing or unknown.
    """
    people = (_person(row) for row in tomllib.loads(text)["person"])
    return {person.key: person for person in people}


def _person(row: Mapping[str, Any]) -> Person:
    dark, middle, light = (colour(each) for each in row["iris"])
    return Person(**{**row, "iris": (dark, middle, light), "brow_colour": colour(row["brow_colour"])})
