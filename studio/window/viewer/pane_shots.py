"""Which pictures the panes have, of a desk: those shown, those that come next, those whose eyes are not known."""

from collections.abc import Sequence

from studio.experiment.experiment import Shot
from studio.image.picture import Picture
from studio.session.desk import Desk
from studio.window.viewer.shelf import Shelf
from studio.window.viewer.shown import Shown


def pane_shots(desk: Desk) -> tuple[Shot | None, ...]:
    """The picture of every pane, one pane for each model."""
    step = desk.step
    return tuple(step.shot(slot) if step is not None else None for slot in range(len(desk.experiment.models)))


def beside(desk: Desk) -> list[Picture]:
    """Pictures of the steps after and before the one shown, which is where the eyes go next."""
    steps = desk.experiment.steps
    at = next((at for at, step in enumerate(steps) if step.id == desk.shown), None)
    near = [] if at is None else [*steps[at + 1 : at + 2], *steps[max(0, at - 1) : at]]
    return [shot.picture for step in near for shot in step.shots]


def paintable(desk: Desk, shelf: Shelf, before: Sequence[Shown | None]) -> tuple[Shown | None, ...]:
    """What can be painted now; until a picture is decoded the one before it stays.

    Args:
        desk: the state.
        shelf: decoded pictures.
        before: what the panes show.
    """
    shown: list[Shown | None] = []
    for slot, shot in enumerate(pane_shots(desk)):
        job = desk.job(slot)
        pixels = shelf.get(shot.picture.sha256) if shot is not None else None
        if shot is None or (job is not None and job.running) or shelf.broken(shot.picture.sha256):
            shown.append(None)
        elif pixels is None:
            shown.append(before[slot] if slot < len(before) else None)
        else:
            shown.append(Shown(shot.picture.sha256, pixels, (pixels.width, pixels.height, shot.anchors)))
    return tuple(shown)


def eyes_wanted(desk: Desk, shelf: Shelf) -> tuple[Shot, ...]:
    """Pictures made elsewhere whose eyes nobody was asked for yet; none before all pictures can be seen."""
    shots = [shot for shot in pane_shots(desk) if shot is not None and shelf.get(shot.picture.sha256)]
    if len(shots) < len(desk.experiment.models):
        return ()
    return tuple(shot for shot in shots if _made_elsewhere(shot) and shot.anchors is None and not shot.asked)


def _made_elsewhere(shot: Shot) -> bool:
    return not shot.simulated and (shot.request is None or shot.request.by_hand)
