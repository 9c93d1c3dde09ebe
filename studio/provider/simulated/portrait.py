"""One portrait from words: reads them, sets the stage, paints the layers back to front, grades, marks, encodes."""

import io
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

import skia
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from studio.face.pose import FacePose
from studio.face.reading import ReadingRules, parse_rules, read_pose
from studio.provider.simulated.brush import Brush
from studio.provider.simulated.eye_shape import eye_centre
from studio.provider.simulated.framing import Framing, parse_framings
from studio.provider.simulated.geometry import Point
from studio.provider.simulated.grade import graded, paint_air
from studio.provider.simulated.layers import paint_layers
from studio.provider.simulated.look import Look, parse_looks
from studio.provider.simulated.mark import stamped
from studio.provider.simulated.mouth_shape import mouth_centre
from studio.provider.simulated.palette import Palettes, parse_palettes
from studio.provider.simulated.person import Person, parse_people
from studio.provider.simulated.scene import (
    Cast,
    Extent,
    choose_framing,
    choose_person,
    choose_wear,
    light_room,
    parse_cast,
    shape_person,
)
from studio.provider.simulated.scene_reading import Scene, SceneRules, parse_scene_rules, read_scene
from studio.provider.simulated.stage import Arms, Stage, skin_for
from studio.provider.simulated.wire import Drawn, Order
from studio.request.size import Size

PNG_LEVEL = 3
"""Fast enough to wait for; the store keeps what it gets."""


@dataclass(frozen=True)
class Tables:
    """The data files, parsed."""

    looks: Mapping[str, Look]
    framings: Mapping[str, Framing]
    palettes: Palettes
    people: Mapping[str, Person]
    cast: Cast
    scene_rules: SceneRules
    face_rules: ReadingRules


@dataclass(frozen=True)
class Sitting:
    """Everything one picture shows, as read: who and where, what the face does, by which look."""

    scene: Scene
    pose: FacePose
    person: Person
    look: Look
    framing: Framing
    extent: Extent


def draw_order(order: Order, tables: Mapping[str, str]) -> Drawn:
    """`draw` for the worker process."""
    return draw(order.text, Size(order.width, order.height), order.seed, order.look, tables)


def draw(text: str, size: Size, seed: int, look: str, tables: Mapping[str, str]) -> Drawn:
    """Draw a prompt.

    Args:
        text: the words.
        size: of the picture in px.
        seed: picks hair, books, grain; the same words, size and seed give the same bytes.
        look: key of a look, e.g. "A" or "B2".
        tables: text of the data files by name, as in `route.TABLES`.

    Raises:
        KeyError: an unknown look, or a data file is missing.
        ValueError: a data file cannot be read.
    """
    parsed = _parsed(tuple(sorted(tables.items())))
    sitting = sit(text, size, look, parsed)
    surface = skia.Surface(size.width, size.height)
    scale = size.width / sitting.extent.width
    canvas = surface.getCanvas()
    canvas.scale(scale, scale)
    canvas.translate(-sitting.extent.left, -sitting.extent.top)
    stage = _stage(Brush(canvas), sitting, seed, parsed)
    wear = choose_wear(sitting.scene, sitting.person, parsed.cast)
    paint_layers(stage, sitting.scene, wear, sitting.extent)
    paint_air(surface, sitting.extent, stage.room, sitting.look)
    picture = stamped(Image.fromarray(graded(surface, sitting.look, seed)))
    return Drawn(_encoded(picture), *_truth(stage, sitting.extent))


def sit(text: str, size: Size, look: str, tables: Tables) -> Sitting:
    """What a prompt comes to, before anything is painted."""
    scene = read_scene(text, tables.scene_rules)
    hand = tables.looks[look]
    person = choose_person(scene.identity, tables.people, tables.cast)
    return Sitting(
        scene=scene,
        pose=hand.plays(read_pose(text, tables.face_rules)),
        person=shape_person(person, scene, tables.palettes, tables.cast),
        look=hand,
        framing=tables.framings[choose_framing(scene)].seen_by(hand),
        extent=Extent.of(size.width, size.height),
    )


@lru_cache(maxsize=2)
def _parsed(files: tuple[tuple[str, str], ...]) -> Tables:
    text = dict(files)
    return Tables(
        looks=parse_looks(text["simulated/looks.toml"]),
        framings=parse_framings(text["simulated/framings.toml"]),
        palettes=parse_palettes(text["simulated/palettes.toml"]),
        people=parse_people(text["simulated/people.toml"]),
        cast=parse_cast(text["simulated/cast.toml"]),
        scene_rules=parse_scene_rules(text["simulated/scene.toml"]),
        face_rules=parse_rules(text["face/cues.toml"]),
    )


def _stage(brush: Brush, sitting: Sitting, seed: int, tables: Tables) -> Stage:
    return Stage(
        brush=brush,
        pose=sitting.pose,
        person=sitting.person,
        look=sitting.look,
        skin=skin_for(sitting.person, sitting.look, tables.palettes),
        hair=tables.palettes.hairs[sitting.person.hair_colour],
        room=light_room(sitting.scene, tables.palettes, tables.cast),
        framing=sitting.framing,
        seed=seed,
        arms=Arms(raised=sitting.scene.hold is not None, reaching=sitting.scene.selfie),
    )


def _truth(stage: Stage, extent: Extent) -> tuple[tuple[float, float, float, float], tuple[float, float]]:
    """Where eyes and mouth are drawn, as fractions of the picture."""

    def share(point: Point) -> Point:
        x, y = stage.framing.head_to_canvas(point, stage.pose)
        return (x - extent.left) / extent.width, (y - extent.top) / extent.height

    left, right = share(eye_centre(stage, -1)), share(eye_centre(stage, 1))
    return (*left, *right), share(mouth_centre(stage))


def _encoded(picture: Image.Image) -> bytes:
    """PNG without a time stamp, and with a word for those who only read files."""
    note = PngInfo()
    note.add_text("Software", "Expression Studio")
    note.add_text("Description", "simulated")
    out = io.BytesIO()
    picture.save(out, "PNG", compress_level=PNG_LEVEL, pnginfo=note)
    return out.getvalue()
