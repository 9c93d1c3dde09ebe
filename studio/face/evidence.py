"""What the pixels say about whether a found face is a face in plain view: measured here, judged in `doubt`.

The mesh always returns a whole and likely face, also where half of it is hidden. What is hidden shows otherwise:
a mirror image is then read differently, an eye has no contrast, one half does not resemble the other.
"""

import numpy as np
import numpy.typing as npt
from PIL import Image

from studio.face.points import INNER_EYES, MOUTH_CORNERS, OUTER_EYES

Points = npt.NDArray[np.float64]
Pixels = npt.NDArray[np.float64]

TWINS = ((33, 263), (133, 362), (61, 291), (105, 334), (98, 327), (159, 386), (145, 374), (50, 280))
"""Points that stand for each other in a mirror image."""
EYE, MOUTH = (48, 24), (48, 20)
"""Size of the patches, px."""
CHEEKS = (50, 280)


def evidence_of(picture: Image.Image, points: Points, mirrored: Points | None) -> dict[str, float]:
    """What can be measured on one face.

    Args:
        picture: mode RGB.
        points: its mesh, px.
        mirrored: the mesh of the mirror image, put back and not renamed; None where it had no face.

    Returns:
        `mirror`: mean distance of both meshes in distances of the outer eye corners, 1 where there is no second.
        `eye`: contrast of the weaker eye as a share of the other. `faint`: contrast of the weaker eye, 0..127.
        `mouth`: contrast of the middle of the mouth, 0..127. `colour`: spread of hues in the face, 0..255.
        `flat`: share of the cheeks' pixels that equal their neighbour exactly.
    """
    eyes = [
        float(_patch(picture, points, (outer, inner), 1.3, EYE).mean(axis=2).std())
        for outer, inner in zip(OUTER_EYES, INNER_EYES, strict=True)
    ]
    mouth = _patch(picture, points, MOUTH_CORNERS, 0.7, MOUTH)
    return {
        "mirror": _disagreement(points, mirrored),
        "eye": min(eyes) / max(*eyes, 1.0),
        "faint": min(eyes),
        "mouth": float(mouth.mean(axis=2).std()),
        "colour": _colour(picture, points),
        "flat": _flat(picture, points),
    }


def _disagreement(points: Points, mirrored: Points | None) -> float:
    if mirrored is None:
        return 1.0
    unit = float(np.hypot(*(points[OUTER_EYES[0], :2] - points[OUTER_EYES[1], :2])))
    pairs = [*TWINS, *((there, here) for here, there in TWINS)]
    away = [float(np.hypot(*(points[here, :2] - mirrored[there, :2]))) for here, there in pairs]
    return sum(away) / len(away) / max(unit, 1.0)


def _patch(picture: Image.Image, points: Points, ends: tuple[int, int], reach: float, size: tuple[int, int]) -> Pixels:
    """The picture round two points, laid straight; the points lie on its middle row, `reach` times as wide apart."""
    one, other = points[ends[0], :2], points[ends[1], :2]
    step = (other - one) * reach / size[0]
    if step[0] < 0:
        step = -step
    start = (one + other) / 2 - step * size[0] / 2 - np.array((-step[1], step[0])) * size[1] / 2
    back = (step[0], -step[1], start[0], step[1], step[0], start[1])
    return np.asarray(picture.transform(size, Image.Transform.AFFINE, back, Image.Resampling.BILINEAR), np.float64)


def _face(picture: Image.Image, points: Points) -> Pixels:
    left, top = np.floor(points[:, :2].min(axis=0)).astype(int)
    right, bottom = np.ceil(points[:, :2].max(axis=0)).astype(int)
    box = max(0, int(left)), max(0, int(top)), min(picture.width, int(right)), min(picture.height, int(bottom))
    if box[2] <= box[0] or box[3] <= box[1]:
        return np.zeros((1, 1, 3))
    return np.asarray(picture.resize((64, 64), Image.Resampling.BOX, box=box), np.float64)


def _colour(picture: Image.Image, points: Points) -> float:
    """How much the balance of red against green and of green against blue changes over the face."""
    face = _face(picture, points).reshape(-1, 3) + 8
    ratio = np.log(face[:, :2] / face[:, 1:])
    return float(255 * np.hypot(*ratio.std(axis=0)))


def _flat(picture: Image.Image, points: Points) -> float:
    unit = float(np.hypot(*(points[OUTER_EYES[0], :2] - points[OUTER_EYES[1], :2])))
    half = max(3, int(unit * 0.11))
    shares = []
    for at in CHEEKS:
        x, y = (round(float(value)) for value in points[at, :2])
        patch = np.asarray(picture.crop((x - half, y - half, x + half, y + half)), np.int16)
        shares.append(float((np.abs(np.diff(patch, axis=1)).sum(axis=2) == 0).mean()))
    return max(shares)
