"""Portraits with marked eyes, and the posts made of them."""

import io
from dataclasses import replace
from functools import cache

from PIL import Image, ImageDraw

from studio.experiment.experiment import Experiment, Step
from studio.face.anchors import Anchors
from studio.post.album import Album
from studio.post.canvas import Canvas
from studio.post.cover import Cover, Panel
from studio.post.slide.covers import draw_cover
from studio.post.theme import DARK
from studio.prompt.compose import compose
from studio.prompt.expression import Prompt
from studio.words import LANGUAGES, Words
from tests.fakes.demo import CATALOGUE, RESOURCES, baseline, draft, experiment, filled

MARK = (255, 0, 255)
"""Colour of the eyes: nothing else on a slide has it."""
FOOT = "Same hair, glasses, room, crop"
QUESTION = "Who does sad better?"


@cache
def words(language: str = "en") -> Words:
    """All word files of the product."""
    texts = {
        lang: "\n".join(path.read_text("utf-8") for path in sorted((RESOURCES / "words" / lang).iterdir()))
        for lang in LANGUAGES
    }
    return Words(texts, language)


@cache
def portrait(
    size: tuple[int, int] = (1024, 1280), middle: tuple[float, float] = (0.5, 0.38), gap: float = 0.18
) -> bytes:
    """A blue room, a head, and two marked eyes; `gap` is their distance / width."""
    image = Image.new("RGB", size, (20, 40, 120))
    pen = ImageDraw.Draw(image)
    x, y, far = middle[0] * size[0], middle[1] * size[1], gap * size[0]
    pen.ellipse((x - 1.1 * far, y - 1.4 * far, x + 1.1 * far, y + 2 * far), fill=(205, 165, 140))
    for side in (-0.5, 0.5):
        pen.rectangle(_around(x + side * far, y, far * 0.12), fill=MARK)
    out = io.BytesIO()
    image.save(out, "PNG", compress_level=1)
    return out.getvalue()


def _around(x: float, y: float, half: float) -> tuple[float, float, float, float]:
    return x - half, y - half, x + half, y + half


def anchors(middle: tuple[float, float] = (0.5, 0.38), gap: float = 0.18) -> Anchors:
    """The eyes of `portrait`."""
    return Anchors((middle[0] - gap / 2, middle[1]), (middle[0] + gap / 2, middle[1]))


def pair(names: tuple[str, str] = ("Seedream 4.5", "Nano Banana"), *, simulated: bool = False) -> tuple[Panel, Panel]:
    """Two portraits of different size and framing."""
    other = ((900, 1200), (0.46, 0.42), 0.22)
    return (
        Panel(portrait(), anchors(), names[0], "A", simulated),
        Panel(portrait(*other), anchors(*other[1:]), names[1], "B", simulated),
    )


def cover(**changes: object) -> Cover:
    """The default cover with some fields changed."""
    plain = Cover(pair(), QUESTION, foot=FOOT, handle="@your.handle", short="Sad, subtle")
    return Cover(**{**plain.__dict__, **changes})


def drawn(of: Cover, language: str = "en") -> Canvas:
    """A cover on its canvas, where every word was measured."""
    canvas = Canvas(of.size, DARK, words(language))
    draw_cover(canvas, of, Album().shown(of.panels))
    return canvas


def eyes(image: Image.Image, part: tuple[int, int, int, int]) -> tuple[float, float, float]:
    """Middle of the marked eyes inside a part of a slide, and their distance; px of the part."""
    tile = image.crop(part).convert("RGB")
    flat = tile.tobytes()
    found = [
        (at // 3 % tile.width, at // 3 // tile.width)
        for at in range(0, len(flat), 3)
        if flat[at] > 240 and flat[at + 1] < 20 and flat[at + 2] > 240
    ]
    middle = sum(x for x, _y in found) / len(found)
    left = [x for x, _y in found if x < middle]
    right = [x for x, _y in found if x >= middle]
    gap = sum(right) / len(right) - sum(left) / len(left)
    return middle, sum(y for _x, y in found) / len(found), gap


def trial() -> Experiment:
    """A baseline and two knobs, all with pictures."""
    steps = [baseline()]
    for place, turned in (("brow", draft(brow=4)), ("mouth", draft(mouth=4))):
        text = compose(turned, CATALOGUE).text
        steps.append(filled(Step(f"s-{place}", turned, text, "FAIR", place)))
    eyed = [replace(step, shots=tuple(replace(s, anchors=anchors()) for s in step.shots)) for step in steps]
    return experiment(*eyed)


def prompt_of(step: Step) -> Prompt:
    """The prompt of a step with its spans."""
    assert step.draft is not None
    return compose(step.draft, CATALOGUE)
