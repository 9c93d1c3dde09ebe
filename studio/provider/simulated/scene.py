"""Turns what was read into what is drawn: which person, which colours, which clothes, how much is in view."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace

from studio.provider.simulated.framing import CANVAS
from studio.provider.simulated.palette import HairPalette, Palettes, Rgb, RoomPalette, colour, mix
from studio.provider.simulated.person import Person
from studio.provider.simulated.scene_reading import Identity, Scene

AGE = {"young": 0.0, "adult": 0.08, "middle": 0.42, "old": 0.85}
BEARD = {"full": 1.0, "stubble": 0.45, "none": 0.0}
WEIGHT = {"gender": 4, "age": 3, "skin": 2}


@dataclass(frozen=True)
class Extent:
    """The part of the endless canvas that the picture shows, in canvas units; a 4:5 picture shows `CANVAS`."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """Canvas units across."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Canvas units down."""
        return self.bottom - self.top

    @property
    def corners(self) -> tuple[float, float, float, float]:
        """Left, top, right, bottom."""
        return self.left, self.top, self.right, self.bottom

    @staticmethod
    def of(width: int, height: int) -> "Extent":
        """What a picture of this size in px shows: all of `CANVAS`, and more at the sides or above and below."""
        scale = min(width / CANVAS[0], height / CANVAS[1])
        more_x, more_y = width / scale - CANVAS[0], height / scale - CANVAS[1]
        return Extent(-more_x / 2, -more_y * 0.4, CANVAS[0] + more_x / 2, CANVAS[1] + more_y * 0.6)


@dataclass(frozen=True)
class Wear:
    """What is worn.

    Attributes:
        cut, cloth: shape of the top ("tank", "tee", "long" or "jacket") and its colour.
        mark: whether a small mark is on its chest.
        legs, leg_cloth: what is worn below ("trousers", "jeans", "skirt" or "shorts") and its colour.
    """

    cut: str
    cloth: Rgb
    mark: bool = False
    legs: str = "trousers"
    leg_cloth: Rgb = (44, 48, 66)

    @property
    def sleeved(self) -> bool:
        """Whether the sleeves reach the wrists."""
        return self.cut in ("long", "jacket")


@dataclass(frozen=True)
class Cast:
    """Who fits which words, and the colours that words name.

    Attributes:
        fits: identity words by person key.
        neon, light: colours by key; a light is (air, rim).
        iris: three colours by key.
        tops: (cut, colour) by the key of a person's own top.
        legs: colour of legwear by kind where none is named.
    """

    fits: Mapping[str, frozenset[str]]
    neon: Mapping[str, Rgb]
    light: Mapping[str, tuple[Rgb, Rgb]]
    iris: Mapping[str, tuple[Rgb, Rgb, Rgb]]
    tops: Mapping[str, Wear]
    legs: Mapping[str, Rgb]


def parse_cast(text: str) -> Cast:
    """The cast from the TOML of resources/simulated/cast.toml.

    Raises:
        ValueError: the TOML or a colour cannot be read.
        KeyError: a table is missing.
    """
    rows = tomllib.loads(text)
    return Cast(
        fits={key: frozenset(words) for key, words in rows["fits"].items()},
        neon={key: colour(value) for key, value in rows["neon"].items()},
        light={key: (colour(air), colour(rim)) for key, (air, rim) in rows["light"].items()},
        iris={key: (colour(a), colour(b), colour(c)) for key, (a, b, c) in rows["iris"].items()},
        tops={key: Wear(row["cut"], colour(row["cloth"])) for key, row in rows["top"].items()},
        legs={key: colour(value) for key, value in rows["legs"].items()},
    )


def choose_person(identity: Identity, people: Mapping[str, Person], cast: Cast) -> Person:
    """The person who fits most of the words; the first one where nothing is said."""
    said = {"gender": identity.gender, "age": identity.age, "skin": identity.skin}

    def fit(key: str) -> int:
        return sum(WEIGHT[kind] for kind, word in said.items() if word in cast.fits.get(key, frozenset()))

    return people[max(people, key=fit)]


def shape_person(person: Person, scene: Scene, palettes: Palettes, cast: Cast) -> Person:
    """The person with everything the words say about them; what is not said stays theirs."""
    told = scene.identity
    shaped = person
    if told.skin and told.skin in palettes.skins:
        shaped = replace(shaped, skin=told.skin)
    if told.age:
        shaped = _aged(shaped, told.age)
    if told.beard and told.gender != "feminine":
        shaped = replace(shaped, beard=BEARD[told.beard])
    if scene.iris:
        shaped = replace(shaped, iris=cast.iris[scene.iris])
    if scene.hair_color and scene.hair_color in palettes.hairs:
        hair = palettes.hairs[scene.hair_color]
        shaped = replace(shaped, hair_colour=scene.hair_color, brow_colour=_brow(hair))
    return shaped


def light_room(scene: Scene, palettes: Palettes, cast: Cast) -> RoomPalette:
    """The room's colours under the light and the neon that are named; without neon the right rim is plain light."""
    room = palettes.rooms[scene.room]
    if scene.light and scene.light in cast.light:
        air, rim = cast.light[scene.light]
        room = replace(
            room,
            ambient=mix(room.ambient, air, 0.65),
            rim=mix(room.rim, rim, 0.65),
            mid=mix(room.mid, air, 0.18),
        )
    named = scene.neon or scene.rim
    if named is None:
        return room if room.bright else replace(room, neon=mix(room.ambient, room.rim, 0.5))
    glow = cast.neon[named]
    return replace(room, neon=mix(room.neon, glow, 0.6) if room.bright else glow)


def choose_wear(scene: Scene, person: Person, cast: Cast) -> Wear:
    """The clothes that are named; else the person's own top, and legwear in the colour that goes with its kind."""
    own = cast.tops[person.top]
    legs = scene.legs or "trousers"
    cloth = scene.cloth or own.cloth
    if legs == "dress":
        return Wear(scene.cut or own.cut, cloth, scene.mark, "skirt", cloth)
    return Wear(scene.cut or own.cut, cloth, scene.mark, legs, scene.leg_cloth or cast.legs[legs])


def choose_framing(scene: Scene) -> str:
    """Key of the framing of a crop."""
    return "upper-chest" if scene.crop == "chest" else scene.crop


def _aged(person: Person, age: str) -> Person:
    years = AGE[age]
    aged = replace(person, age=years)
    if age == "old":
        return replace(aged, hair_colour="silver", brow_colour=(112, 102, 104), lash=min(person.lash, 0.7))
    if person.age >= AGE["old"]:
        return replace(aged, hair_colour="brown", brow_colour=(58, 36, 34), lash=1.0)
    return aged


def _brow(hair: HairPalette) -> Rgb:
    return mix(hair.dark, hair.plain, 0.45)
