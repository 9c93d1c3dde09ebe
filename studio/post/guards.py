"""What there is to know before a post is saved, in words. Pure: it is told where things stand on the slides."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from studio.experiment.experiment import Label, Shot
from studio.post.formats import Format
from studio.words import Sentence, sentence

Box = tuple[float, float, float, float]
"""Left, top, right, bottom; px of the finished slide."""
PHONE_WIDTH = 390
"""Width in which a phone shows a slide, px of a web page."""
PHONE_LEAST = 11
"""Smallest letters that are read on a phone, in the same px: 36 px on a slide 1080 px wide are 13."""
DESCENDER = 12
"""px by which the tails of letters may reach under an app's button and the line is still read."""
LITTLE = 8
"""px of a face that the profile grid may take unnoticed: they are temple, not brow."""
LABELS: dict[Label, str] = {
    "EXPLORATION": "plan-guard-exploration",
    "REPEAT": "plan-guard-repeat",
    "IMPORTED": "plan-guard-imported",
}


@dataclass(frozen=True)
class Line:
    """A line of text as it stands on a slide: what it says, letter size in px, where."""

    text: str
    size: float
    box: Box


@dataclass(frozen=True)
class Laid:
    """A finished slide as the guards see it.

    Attributes:
        width: of the slide, px.
        lines: its texts.
        faces: brows to under the eyes, and mouths.
    """

    width: int
    lines: tuple[Line, ...] = ()
    faces: tuple[Box, ...] = ()


@dataclass(frozen=True)
class Told:
    """What a post says of its pictures.

    Attributes:
        label: what the fair-test rule said of the pair it is about.
        shots: every picture on its slides.
        count: slides.
    """

    label: Label
    shots: tuple[Shot, ...]
    count: int


def post_guards(told: Told, form: Format) -> tuple[Sentence, ...]:
    """What can be said without drawing: the pair, its pictures, the number of slides."""
    found = [sentence(LABELS[told.label])] if told.label in LABELS else []
    if {shot.simulated for shot in told.shots} == {True, False}:
        found.append(sentence("plan-guard-mixed"))
    blind = dict.fromkeys(shot.name for shot in told.shots if shot.anchors is None)
    if blind:
        found.append(sentence("plan-guard-eyes", names=", ".join(blind)))
    return (*found, *_counted(told.count, form))


def slide_guards(laid: Laid, form: Format, *, first: bool) -> tuple[Sentence, ...]:
    """What can be said of a drawn slide.

    Args:
        laid: the slide.
        form: where it is published.
        first: whether it stands in the profile grid.
    """
    found = [*_phone(laid), *_covered(laid, form)]
    if first:
        found += _gridded(laid, form)
    return tuple(dict.fromkeys(found))


def grid_box(form: Format) -> Box:
    """The part of a slide that the profile grid shows, px."""
    side, high = form.grid
    return side, high, form.size.width - side, form.size.height - high


def _counted(count: int, form: Format) -> Iterator[Sentence]:
    if count < form.slides.fewest:
        yield sentence("plan-guard-few", fewest=form.slides.fewest, count=count)
    if form.slides.most is not None and count > form.slides.most:
        yield sentence("plan-guard-many", most=form.slides.most, count=count)
    elif form.api is not None and form.api.most is not None and count > form.api.most:
        yield sentence("plan-guard-many-api", most=form.api.most, count=count)


def _phone(laid: Laid) -> Iterator[Sentence]:
    """Texts that come out too small on a phone, as wide slides make them."""
    small = (line for line in laid.lines if line.size * PHONE_WIDTH / laid.width < PHONE_LEAST)
    return (sentence("plan-guard-phone", text=line.text) for line in small)


def _covered(laid: Laid, form: Format) -> Iterator[Sentence]:
    """Texts where the app has its own buttons."""
    zones, size = form.zones, form.size
    free = zones.side, zones.top, size.width - zones.side, size.height - zones.bottom
    hidden = (line for line in laid.lines if _outside(line.box, free) > DESCENDER)
    return (sentence("plan-guard-zone-text", text=line.text) for line in hidden)


def _gridded(laid: Laid, form: Format) -> Iterator[Sentence]:
    """Letters, texts and faces of which the profile grid takes a part."""
    grid = grid_box(form)
    for line in laid.lines:
        lost = _outside(line.box, grid)
        if lost:
            key = "plan-guard-grid-letter" if len(line.text) == 1 else "plan-guard-grid-text"
            yield sentence(key, text=line.text, pixels=lost)
    worst = _most(_outside(face, grid) for face in laid.faces)
    if worst > LITTLE:
        yield sentence("plan-guard-grid-face", pixels=worst)


def _outside(box: Box, part: Box) -> int:
    """By how many px a box sticks out of a part, on its worst side; less than one does not count."""
    over = part[0] - box[0], part[1] - box[1], box[2] - part[2], box[3] - part[3]
    return int(max(0.0, *over))


def _most(numbers: Iterable[int]) -> int:
    return max(numbers, default=0)


def all_guards(told: Told, slides: Sequence[Laid], form: Format) -> tuple[Sentence, ...]:
    """Everything there is to say before a post is saved, each once."""
    drawn = (said for number, laid in enumerate(slides) for said in slide_guards(laid, form, first=number == 0))
    return tuple(dict.fromkeys((*post_guards(told, form), *drawn)))
