"""The face on its head, in the order of its layers."""

from studio.provider.simulated.age import paint_age, paint_beard
from studio.provider.simulated.brows import paint_brow
from studio.provider.simulated.eyes import paint_eye
from studio.provider.simulated.folds import paint_folds
from studio.provider.simulated.mouth import paint_mouth
from studio.provider.simulated.nose import paint_nose
from studio.provider.simulated.outline import face_path
from studio.provider.simulated.skin import paint_ears, paint_skin, paint_surface
from studio.provider.simulated.stage import Stage
from studio.provider.simulated.water import paint_tear


def paint_face(stage: Stage) -> None:
    """Ears to tear; the canvas is in head space."""
    paint_ears(stage)
    paint_skin(stage)
    with stage.brush.clipped(face_path(stage)):
        paint_nose(stage)
        paint_age(stage)
        paint_folds(stage)
        paint_beard(stage)
    paint_surface(stage)
    for side in (-1, 1):
        paint_eye(stage, side)
    paint_mouth(stage)
    for side in (-1, 1):
        paint_brow(stage, side)
    paint_tear(stage)
