"""All layers of a picture, farthest first: place, figure, what is before it."""

import skia

from studio.provider.simulated.body import paint_body
from studio.provider.simulated.desk import DEPTH, paint_desk_behind, paint_desk_front
from studio.provider.simulated.face import paint_face
from studio.provider.simulated.figure import paint_hanging_hands
from studio.provider.simulated.floating import paint_floating_hair
from studio.provider.simulated.floor import paint_floor
from studio.provider.simulated.glasses import paint_glasses
from studio.provider.simulated.grip import paint_product, placed_hold
from studio.provider.simulated.hair import paint_hair_behind, paint_hair_over
from studio.provider.simulated.hand import paint_arm_on_desk
from studio.provider.simulated.hoops import paint_hoops
from studio.provider.simulated.legs import paint_legs
from studio.provider.simulated.room import paint_room
from studio.provider.simulated.scene import Extent, Wear
from studio.provider.simulated.scene_reading import Scene
from studio.provider.simulated.selfie import paint_reaching_arm
from studio.provider.simulated.stage import Stage
from studio.provider.simulated.underwater import paint_near_water, paint_ripples, paint_sea

PULLED = {"loose": "bun", "bob": "bun", "ponytail": "bun"}
"""Hair that would hang is combed back where it drifts behind the head."""


def paint_layers(stage: Stage, scene: Scene, wear: Wear, extent: Extent) -> None:
    """The whole picture; the canvas is in canvas units."""
    wet = scene.room == "water"
    _paint_place(stage, scene, extent)
    if wet:
        stage.brush.canvas.saveLayer(None, None)
    _paint_figure(stage, scene, wear)
    if scene.hold:
        _paint_held(stage, scene, wear, extent)
    if scene.desk:
        paint_desk_front(stage, extent)
    if scene.hand:
        lower = skia.Matrix.Translate(0, stage.framing.hand_drop)
        with stage.brush.moved(lower), stage.brush.moved(stage.body_matrix()):
            paint_arm_on_desk(stage, wear)
    if wet:
        paint_ripples(stage, extent)
        stage.brush.canvas.restore()
        paint_near_water(stage, extent)


def _paint_place(stage: Stage, scene: Scene, extent: Extent) -> None:
    if scene.room == "water":
        paint_sea(stage, extent)
        return
    paint_room(stage, scene, extent)
    if stage.framing.standing:
        paint_floor(stage, scene, extent)
    if scene.desk:
        paint_desk_behind(stage, extent)


def _paint_figure(stage: Stage, scene: Scene, wear: Wear) -> None:
    """Hair behind, legs, body, head."""
    brush, head, body = stage.brush, stage.head_matrix(), stage.body_matrix()
    style = scene.hair or stage.person.hair
    drifts = scene.floating and style not in ("short", "coils")
    style = PULLED.get(style, style) if drifts else style
    with brush.moved(head):
        if drifts:
            paint_floating_hair(stage)
        else:
            paint_hair_behind(stage, style)
    with brush.moved(body):
        if stage.framing.standing:
            paint_legs(stage, wear)
        paint_body(stage, wear)
        if stage.arms.reaching:
            paint_reaching_arm(stage, wear)
        if stage.framing.standing:
            paint_hanging_hands(stage, wear)
    with brush.moved(head):
        paint_face(stage)
        paint_hair_over(stage, style)
        if scene.hoops:
            paint_hoops(stage)
        paint_glasses(stage, scene.glasses)


def _paint_held(stage: Stage, scene: Scene, wear: Wear, extent: Extent) -> None:
    """The can and its arm; behind a desk the can is held above its edge."""
    lowest = min(extent.bottom, stage.framing.desk + DEPTH) if scene.desk else extent.bottom
    with stage.brush.moved(stage.body_matrix()):
        paint_product(stage, wear, placed_hold(scene.hold or "chest", stage.framing, lowest), scene.can)
