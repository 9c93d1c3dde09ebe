"""Pictures on slides are the originals: resampled once, by Lanczos, with every face at the same spot, and nothing else.

Every slide is drawn on a canvas that keeps a list of what was laid on it, and the saved PNG is held against what
Pillow alone makes of the original files.
"""

import io
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

import pytest
from PIL import Image, ImageChops, ImageDraw

from studio.experiment.experiment import Experiment
from studio.post.album import Album, Shown
from studio.post.canvas import Canvas
from studio.post.carousel import Carousel, Sheet, prepare
from studio.post.cover import Panel
from studio.post.cuts import Cuts
from studio.post.measures import Box
from studio.post.plan import KINDS, Kind
from studio.post.render import readable
from studio.post.subject import Subject
from studio.request.size import Size
from tests.post.scenes import MARK, anchors, portrait
from tests.post.test_kinds import plan_for, told_of

WORDS_ONLY: tuple[Kind, ...] = ("prompt", "knobs", "scoreboard", "follows")
PICTURED = tuple(kind for kind in KINDS if kind not in WORDS_ONLY)
SHAPES = (((1000, 1250), (0.5, 0.4), 0.2), ((900, 1200), (0.46, 0.4), 1 / 6))
"""Size, point between the eyes and eye distance of A and of B: unlike, and their marks end at whole px."""
SIZES = (Size(1080, 1350), Size(1080, 1080), Size(1080, 1920), Size(864, 1080))


@dataclass(frozen=True)
class Laid:
    """A part of a picture on a slide.

    Attributes:
        slot: whose picture.
        box: the part, px of the original.
        place: left, top, right, bottom on the slide, px.
    """

    slot: int
    box: Box
    place: tuple[int, int, int, int]


class Noted(Canvas):
    """A slide that keeps a list of the pictures laid on it."""

    laid: list[tuple[Image.Image, tuple[int, int, int, int]]]

    def paste(self, picture: Image.Image, box: Box) -> None:
        left, top, _right, _bottom = self.pixels(box)
        left = min(left, self.image.width - picture.width)
        self.laid = [*getattr(self, "laid", []), (picture, (left, top, left + picture.width, top + picture.height))]
        super().paste(picture, box)


class NotedCuts(Cuts):
    """Cuts that remember where from: the image itself names the part."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[tuple[Image.Image, bytes, Box]] = []

    def cut(self, data: bytes, source: object, box: Box, size: tuple[int, int]) -> Image.Image:
        made = super().cut(data, source, box, size)  # type: ignore[arg-type]
        self.parts.append((made, data, box))
        return made


class NotedAlbum(Album):
    """An album whose pictures tell where they were cut."""

    def __init__(self) -> None:
        super().__init__(8)
        self.noted = NotedCuts()

    def shown(self, panels: Sequence[Panel]) -> tuple[Shown, ...]:
        return tuple(replace(each, cuts=self.noted) for each in super().shown(panels))


@cache
def original(slot: int) -> bytes:
    """A portrait with the grain of a real picture and two marked eyes, PNG."""
    size, middle, gap = SHAPES[slot]
    with Image.open(io.BytesIO(portrait(size, middle, gap))) as opened:
        plain = opened.convert("RGB")
    grain = Image.frombytes("L", size, random.Random(slot).randbytes(size[0] * size[1]))  # noqa: S311 - grain
    grainy = ImageChops.overlay(plain, Image.merge("RGB", [grain.point(lambda value: 96 + value // 4)] * 3))
    marked = Image.composite(plain, grainy, _is_mark(plain))
    out = io.BytesIO()
    marked.save(out, "PNG", compress_level=1)
    return out.getvalue()


def _is_mark(image: Image.Image) -> Image.Image:
    alike = ImageChops.difference(image, Image.new("RGB", image.size, MARK)).convert("L")
    return alike.point(lambda value: 255 if value == 0 else 0)


def unlike(told: Subject) -> Subject:
    """The test with a picture of its own for A and for B, their eyes marked by hand."""

    def eyed(experiment: Experiment) -> Experiment:
        steps = []
        for step in experiment.steps:
            shots = tuple(
                replace(
                    shot,
                    simulated=False,
                    anchors=anchors(*SHAPES[shot.slot][1:]),
                    picture=replace(shot.picture, sha256=str(shot.slot) * 64),
                )
                for shot in step.shots
            )
            steps.append(replace(step, shots=shots))
        return replace(experiment, steps=tuple(steps))

    return replace(told, experiment=eyed(told.experiment))


def made(kind: Kind, size: Size) -> tuple[Carousel, NotedAlbum]:
    told = unlike(told_of(kind))
    album = NotedAlbum()
    pictures = {str(slot) * 64: original(slot) for slot in range(2)}
    return prepare(told, plan_for(kind, size=size), pictures, album), album


def noted(post: Carousel, album: NotedAlbum, sheet: Sheet) -> tuple[Noted, list[Laid]]:
    """A slide as `Carousel.draw` draws it, and the pictures on it."""
    clean, _said = readable(sheet.card.cover)
    canvas = Noted(clean.size, post.theme, post.making.subject.words)
    sheet.card.draw(canvas, clean, sheet.page)
    whose = {original(slot): slot for slot in range(2)}
    parts = {id(image): (whose[data], box) for image, data, box in album.noted.parts}
    return canvas, [Laid(*parts[id(image)], place) for image, place in getattr(canvas, "laid", [])]


def saved(post: Carousel, sheet: Sheet) -> Image.Image:
    """The slide as it lies in the folder."""
    with Image.open(io.BytesIO(post.draw(sheet).rendered.png())) as image:
        return image.convert("RGB")


def free_of_signs(canvas: Canvas, place: tuple[int, int, int, int]) -> Image.Image:
    """Mask of the px of a place on which no plate and no word stands."""
    mask = Image.new("L", (place[2] - place[0], place[3] - place[1]), 255)
    pen = ImageDraw.Draw(mask)
    for box in (*canvas.plates, *(word.box for word in canvas.drawn)):
        left, top, right, bottom = (round(edge * canvas.scale) for edge in box)
        if right > place[0] and left < place[2] and bottom > place[1] and top < place[3]:
            pen.rectangle((left - 2 - place[0], top - 2 - place[1], right + 2 - place[0], bottom + 2 - place[1]), 0)
    return mask


def each_slide(kind: Kind, size: Size) -> Iterator[tuple[Image.Image, Noted, list[Laid]]]:
    post, album = made(kind, size)
    for sheet in post.sheets:
        canvas, laid = noted(post, album, sheet)
        yield saved(post, sheet), canvas, laid


@pytest.mark.parametrize("size", [SIZES[0], SIZES[3]], ids=str)
@pytest.mark.parametrize("kind", PICTURED)
def test_panels_are_plain_lanczos_of_the_originals(kind: Kind, size: Size) -> None:
    for slide, canvas, laid in each_slide(kind, size):
        assert laid
        for part in laid:
            left, top, right, bottom = part.place
            with Image.open(io.BytesIO(original(part.slot))) as whole:
                plain = whole.resize((right - left, bottom - top), Image.Resampling.LANCZOS, box=part.box)
            free = free_of_signs(canvas, part.place)
            differs = ImageChops.difference(slide.crop(part.place), plain)
            black = Image.new("RGB", plain.size)
            assert Image.composite(differs, black, free).getbbox() is None
            assert free.histogram()[255] > 0.5 * free.width * free.height  # no panel hides behind its signs


@pytest.mark.parametrize("size", SIZES[:3], ids=str)
@pytest.mark.parametrize("kind", [kind for kind in PICTURED if kind != "refusal"])
def test_both_faces_stand_at_the_same_spot_of_their_panels(kind: Kind, size: Size) -> None:
    """Where both pictures show the same part: eyes, their distance and their height agree within one px."""
    pairs = 0
    for slide, _canvas, laid in each_slide(kind, size):
        for one, other in pairwise(laid):
            if (one.slot, other.slot) == (0, 1) and _extent(one) == _extent(other):
                pairs += 1
                assert seen_at(one) == pytest.approx(seen_at(other), abs=1)
                if all(_whole_eyes(part) for part in (one, other)):
                    assert eyes(slide, one) == pytest.approx(eyes(slide, other), abs=1)
    assert pairs or kind == "next"  # which shows one picture of each situation


def _extent(part: Laid) -> tuple[int, int]:
    return part.place[2] - part.place[0], part.place[3] - part.place[1]


def seen_at(part: Laid) -> tuple[float, float, float]:
    """The point between the eyes and their distance, px of the panel, from the original's marks."""
    size, middle, gap = SHAPES[part.slot]
    scale = _extent(part)[0] / (part.box[2] - part.box[0])
    x, y = middle[0] * size[0], middle[1] * size[1]
    return (x - part.box[0]) * scale, (y - part.box[1]) * scale, gap * size[0] * scale


def eyes(slide: Image.Image, part: Laid) -> tuple[float, float, float]:
    """The same from the px of the slide: the middles of both marks, read halfway up their edges."""
    _red, green, blue = slide.crop(part.place).split()
    marks = ImageChops.subtract(blue, green).point(lambda value: 255 if value > 128 else 0)
    half = round(seen_at(part)[0])
    spots = [marks.crop((0, 0, half, marks.height)).getbbox(), marks.crop((half, 0, *marks.size)).getbbox()]
    left, right = (spot or (0, 0, 0, 0) for spot in spots)
    x0, x1 = (left[0] + left[2]) / 2, half + (right[0] + right[2]) / 2
    return (x0 + x1) / 2, (left[1] + left[3] + right[1] + right[3]) / 4, x1 - x0


def _whole_eyes(part: Laid) -> bool:
    x, y, gap = seen_at(part)
    wide, tall = _extent(part)
    return 0.7 * gap < x < wide - 0.7 * gap and 0.2 * gap < y < tall - 0.2 * gap
