"""Pictures on a slide: equal crops, the letters beside the divider, the mark on simulated ones."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

from PIL import Image

from studio.image.crop import Box as SourceBox
from studio.image.crop import Crops, Framing, crops
from studio.post.album import TOGETHER, Shown
from studio.post.canvas import Canvas
from studio.post.lettering import Style, advance
from studio.post.measures import EDGE, ENLARGED, GAP, MARGIN, PLATE, Box
from studio.words import sentence

PAIR_CORNERS = ("inner low", "outer low", "inner high", "outer high")
"""Where the letters may stand, in this order; the inner side is the divider's."""
MARK = Style("text-bold", 36, 0.05)
MARK_HEIGHT = 64
MARK_LEAST = (480, 340)
"""Panels smaller than this say SIMULATED in the band beside them: a plate would not leave the face free."""


def meet(one: Box, other: Box) -> bool:
    """Whether two boxes overlap."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def halves(canvas: Canvas, top: float, bottom: float) -> tuple[Box, Box]:
    """Two panels that bleed left and right, with the divider between them."""
    wide = (canvas.width - GAP) / 2
    return (0, top, wide, bottom), (wide + GAP, top, canvas.width, bottom)


def right_column(canvas: Canvas) -> float:
    """Left edge of the right half."""
    return (canvas.width + GAP) / 2


def hang(canvas: Canvas, shown: Sequence[Shown], boxes: Sequence[Box], framing: Framing, edge: float = MARGIN) -> None:
    """Cut all pictures with one framing and put them into their boxes, which are of one size.

    Notes on the canvas what is not as it should be: faces unknown, crops unequal, pixels enlarged.

    Args:
        canvas: the slide.
        shown: the pictures.
        boxes: where each goes.
        framing: of all.
        edge: where the slide's text begins at both sides, px: the mark of simulated pictures stands there too.
    """
    size = boxes[0][2] - boxes[0][0], boxes[0][3] - boxes[0][1]
    hang_crops(canvas, shown, boxes, crops([each.face for each in shown], size, framing), edge)


def hang_crops(canvas: Canvas, shown: Sequence[Shown], boxes: Sequence[Box], cut: Crops, edge: float = MARGIN) -> None:
    """The same for parts that are known already: pictures that share a place on several slides are framed together."""
    whole = [canvas.pixels(box) for box in boxes]
    real = max(box[2] - box[0] for box in whole), max(box[3] - box[1] for box in whole)
    for picture, box in zip(_cut(shown, cut.boxes, real), boxes, strict=True):
        canvas.paste(picture, box)
    for each, box, part in zip(shown, boxes, cut.boxes, strict=True):
        canvas.faces += _face_boxes(each, box, part)
        if each.panel.simulated:
            _mark_simulated(canvas, box, edge)
    if not all(each.known for each in shown):
        canvas.notes.append(sentence("post-finding-not-aligned"))
    if not cut.equal:
        canvas.notes.append(sentence("post-finding-unequal"))
    if cut.enlarged * canvas.scale > ENLARGED:
        canvas.notes.append(sentence("post-finding-enlarged", times=round(cut.enlarged * canvas.scale, 1)))


def letters(canvas: Canvas, boxes: Sequence[Box], names: Sequence[str], corners: Sequence[str] = PAIR_CORNERS) -> bool:
    """One letter plate per panel, all in the first kind of corner that leaves every face free.

    Returns False, with nothing drawn, when no corner does.
    """
    for corner in corners:
        plates = [_corner(canvas, box, corner) for box in boxes]
        taken = (*canvas.faces, *canvas.plates)
        if not any(meet(plate, other) for plate in plates for other in taken):
            for plate, name in zip(plates, names, strict=True):
                draw_letter(canvas, plate, name)
            if corner != corners[0]:
                canvas.notes.append(sentence("post-finding-letters-moved"))
            return True
    return False


def draw_letter(canvas: Canvas, plate: Box, name: str) -> None:
    """A letter on its plate."""
    canvas.plate(plate)
    base = (plate[1] + plate[3]) / 2 + 23
    canvas.write(((plate[0] + plate[2]) / 2, base), name, Style("head-bold", 64), align="centre")


def band_mark(canvas: Canvas, shown: Sequence[Shown], baseline: float) -> None:
    """SIMULATED at the right end of a caption band, for strips too low to carry the plate."""
    if any(each.panel.simulated for each in shown):
        canvas.write((canvas.width - MARGIN, baseline), canvas.words.say("post-simulated"), MARK, align="right")


def _cut(shown: Sequence[Shown], parts: Sequence[SourceBox], size: tuple[int, int]) -> list[Image.Image]:
    with ThreadPoolExecutor(TOGETHER, "cut") as pool:
        return list(pool.map(lambda pair: pair[0].cut(pair[1], size), zip(shown, parts, strict=True)))


def _face_boxes(shown: Shown, box: Box, part: SourceBox) -> list[Box]:
    """What must stay free: brows to under the eyes, and the mouth, inside the panel."""
    face, scale = shown.face, (box[2] - box[0]) / (part[2] - part[0])
    x, y = box[0] + (face.x - part[0]) * scale, box[1] + (face.y - part[1]) * scale
    mouth = box[0] + (face.mouth[0] - part[0]) * scale, box[1] + (face.mouth[1] - part[1]) * scale
    gap = face.gap * scale
    zones = (
        (x - 0.85 * gap, y - 0.62 * gap, x + 0.85 * gap, y + 0.34 * gap),
        (mouth[0] - 0.45 * gap, mouth[1] - 0.22 * gap, mouth[0] + 0.45 * gap, mouth[1] + 0.26 * gap),
    )
    inside = [
        (max(zone[0], box[0]), max(zone[1], box[1]), min(zone[2], box[2]), min(zone[3], box[3])) for zone in zones
    ]
    return [zone for zone in inside if zone[0] < zone[2] and zone[1] < zone[3]]


def _mark_simulated(canvas: Canvas, box: Box, side: float) -> None:
    """The plate in the outer lower corner, on the shoulders; no caller can leave it out."""
    if box[2] - box[0] < MARK_LEAST[0] or box[3] - box[1] < MARK_LEAST[1]:
        return
    text = canvas.words.say("post-simulated")
    edge = side if box[0] == 0 or box[2] == canvas.width else 20
    wide = edge + advance(text, MARK) + 24
    plates = [_mark_plate(box, wide, low=low, left=box[0] < canvas.width / 4) for low in (True, False)]
    free = (plate for plate in plates if not any(meet(plate, face) for face in canvas.faces))
    plate = next(free, plates[0])
    canvas.plate(plate)
    x = plate[0] + edge if box[0] < canvas.width / 4 else plate[2] - edge - advance(text, MARK)
    canvas.write((x, plate[3] - 20), text, MARK)


def _mark_plate(box: Box, wide: float, *, low: bool, left: bool) -> Box:
    top = box[3] - MARK_HEIGHT if low else box[1]
    return (box[0], top, box[0] + wide, top + MARK_HEIGHT) if left else (box[2] - wide, top, box[2], top + MARK_HEIGHT)


def _corner(canvas: Canvas, box: Box, corner: str) -> Box:
    across, down = corner.split()
    left_half = box[0] + box[2] < canvas.width
    left = across == "left" or (across != "right" and (across == "outer") == left_half)
    edge = EDGE if across == "outer" and (box[0] == 0 or box[2] == canvas.width) else 0
    x = box[0] + edge if left else box[2] - PLATE - edge
    y = box[3] - PLATE if down == "low" else box[1]
    return x, y, x + PLATE, y + PLATE
