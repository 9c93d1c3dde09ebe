"""What a prompt says about the person and the place, read word by word.

Knows nothing of drawing: patterns come from resources/simulated/scene.toml, the answer is a plain `Scene`. The
face is read elsewhere (studio/face/reading.py); a sentence that only speaks of the face leaves the scene as it is.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal, cast

from studio.provider.simulated.palette import Rgb

HairKey = Literal["ponytail", "bun", "loose", "bob", "short", "coils"]
CropKey = Literal["extreme", "close", "head", "chest", "selfie", "waist", "knee", "full"]
RoomKey = Literal["blue", "purple", "studio", "warm", "water"]
KindKey = Literal["plain", "workspace", "bedroom", "office", "water"]
GlassesKey = Literal["none", "round", "small", "clear"]
CutKey = Literal["tank", "tee", "long", "jacket"]
LegsKey = Literal["trousers", "jeans", "skirt", "dress", "shorts"]
HoldKey = Literal["cheek", "chest"]
STANDING = ("knee", "full")
"""Crops that show a figure on its feet, so that no desk stands in front of it."""


@dataclass(frozen=True)
class Identity:
    """What is said about who it is; None where nothing is said.

    Attributes:
        gender: "feminine" or "masculine".
        age: "young", "adult", "middle" or "old".
        skin: "deep", "brown", "tan", "warm" or "fair", a key of the skin palettes.
        beard: "full", "stubble" or "none".
    """

    gender: str | None = None
    age: str | None = None
    skin: str | None = None
    beard: str | None = None


@dataclass(frozen=True)
class Scene:
    """Who and where, as far as words go.

    Attributes:
        identity: the person.
        hair, hair_color: style and key of the hair palettes, None for the person's own.
        iris: key of the eye colour, None for the person's own.
        glasses, hoops: worn or not.
        cut, cloth: shape and colour of the top, None for the person's own.
        room: palette of the place; plain walls of a studio where no place is named.
        kind: how it is furnished.
        light: a light that differs from the room's own, None if it does not.
        neon: colour key of the neon sign, None without a sign.
        rim: colour key of a coloured rim light without a sign.
        partial: the sign is cut by the edge of the picture.
        desk, hand: whether there is a desk and a hand lies on it.
        crop: how near.
        hold: where a drink can is held up, None without one; can: its colour, None for its own.
        selfie: an arm reaches for the camera.
        mark: a small mark on the chest of the top.
        floating: hair that drifts in the water.
        legs, leg_cloth: what is worn below the waist and its colour, None for the default.
    """

    identity: Identity = Identity()
    hair: HairKey | None = None
    hair_color: str | None = None
    iris: str | None = None
    glasses: GlassesKey = "none"
    hoops: bool = False
    cut: CutKey | None = None
    cloth: Rgb | None = None
    room: RoomKey = "studio"
    kind: KindKey = "plain"
    light: str | None = None
    neon: str | None = None
    rim: str | None = None
    partial: bool = False
    desk: bool = False
    hand: bool = False
    crop: CropKey = "chest"
    hold: HoldKey | None = None
    can: Rgb | None = None
    selfie: bool = False
    mark: bool = False
    floating: bool = False
    legs: LegsKey | None = None
    leg_cloth: Rgb | None = None


@dataclass(frozen=True)
class SceneRules:
    """The patterns, compiled.

    Attributes:
        absent: what must not be read because it is said to be absent.
        tables: by field, (pattern, value) in order of precedence.
        cloths: colour of clothes and cans by key.
    """

    absent: re.Pattern[str]
    tables: Mapping[str, tuple[tuple[re.Pattern[str], str], ...]]
    cloths: Mapping[str, Rgb]


def parse_scene_rules(text: str) -> SceneRules:
    """Rules from the TOML of resources/simulated/scene.toml.

    Raises:
        ValueError: the TOML cannot be read.
        KeyError: a table is missing.
        re.error: a pattern cannot be read.
    """
    rows = tomllib.loads(text)
    pieces: dict[str, str] = rows.pop("pieces")
    absent = re.compile(rows.pop("absent")["words"], re.IGNORECASE)
    cloths = {key: cast("Rgb", tuple(rgb)) for key, rgb in rows.pop("cloth_rgb").items()}
    tables = {
        field: tuple((_compiled(pattern, pieces), value) for value, pattern in table.items())
        for field, table in rows.items()
    }
    return SceneRules(absent, tables, cloths)


def read_scene(text: str, rules: SceneRules) -> Scene:
    """The scene a prompt speaks of."""
    told = rules.absent.sub(" ", " ".join(text.split()))
    found = {field: _first(told, table) for field, table in rules.tables.items()}
    place = _placed(Scene(), found)
    return replace(
        place,
        identity=Identity(found["gender"], found["age"], found["skin"], found["beard"]),
        hair=cast("HairKey | None", found["hair"]),
        hair_color=found["hair_color"],
        iris=found["iris"],
        glasses=cast("GlassesKey | None", found["glasses"]) or "none",
        hoops=found["hoops"] is not None,
        cut=cast("CutKey | None", found["cut"]),
        cloth=_cloth(found["cloth"], rules),
        hold=cast("HoldKey", found["hold"] or "chest") if found["product"] else None,
        can=_cloth(found["can"], rules),
        selfie=found["selfie"] is not None and place.crop not in STANDING,
        mark=found["mark"] is not None,
        floating=found["floating"] is not None,
        legs=cast("LegsKey | None", found["legs"]),
        leg_cloth=_cloth(found["leg_cloth"], rules),
    )


def _placed(scene: Scene, found: Mapping[str, str | None]) -> Scene:
    """The scene in its place, under its light, at its distance."""
    room = cast("RoomKey | None", found["room"]) or _room_of_light(found["light"])
    crop = cast("CropKey | None", found["crop"]) or "chest"
    furnished = crop not in STANDING and room != "water"
    hand = furnished and found["hand"] is not None
    return replace(
        scene,
        room=room,
        kind=cast("KindKey | None", found["kind"]) or "plain",
        light=found["light"] if found["light"] != room else None,
        neon=None if room == "water" else found["neon"],
        rim=found["rim"],
        partial=found["partial"] is not None,
        desk=hand or (furnished and found["desk"] is not None),
        hand=hand,
        crop=crop,
    )


def _cloth(key: str | None, rules: SceneRules) -> Rgb | None:
    return rules.cloths[key] if key else None


def _compiled(pattern: str, pieces: Mapping[str, str]) -> re.Pattern[str]:
    for name, piece in pieces.items():
        pattern = pattern.replace("{" + name + "}", piece)
    return re.compile(pattern, re.IGNORECASE)


def _first(told: str, table: tuple[tuple[re.Pattern[str], str], ...]) -> str | None:
    return next((value for pattern, value in table if pattern.search(told)), None)


def _room_of_light(light: str | None) -> RoomKey:
    return cast("RoomKey", light) if light in ("blue", "purple", "warm") else "studio"
