"""A clip of a test: A and B at one place, wiped or flipped, in the look of its post."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
from PIL import Image

from studio.experiment.experiment import Shot
from studio.post.album import Album
from studio.post.canvas import Canvas
from studio.post.clip_frames import Area, Stills
from studio.post.clip_kind import clip_cover
from studio.post.cover import Cover, check_size
from studio.post.making import Making
from studio.post.measures import SIDE, Box
from studio.post.plan import PostPlan, SlidePlan
from studio.post.proposal import texts_of
from studio.post.proposed import Proposal
from studio.post.render import Rendered, finished, readable, theme_of
from studio.post.slide.clip import ClipCard, Places, Seen, draw_clip
from studio.post.subject import Subject
from studio.post.theme import Theme
from studio.post.xmp import Told
from studio.words import Sentence, Words

PAIR = 2
"""Models of a clip."""


@dataclass(frozen=True)
class Clip:
    """A clip that is ready to be filmed.

    Attributes:
        told: what its file says about itself.
        title, comment: the same in the two fields that players show.
        findings: what the creator should hear about it.
    """

    stills: Stills
    told: Told
    title: str
    comment: str
    findings: tuple[Sentence, ...] = ()


def clip_shots(subject: Subject, plan: PostPlan) -> tuple[Shot, ...]:
    """The two pictures of a clip: the first two of the post's cover.

    Raises:
        StudioError: the test has no step with a picture of every model.
    """
    _slide, proposal = clip_cover(subject, plan)
    return proposal.shots[:PAIR]


def prepare_clip(subject: Subject, plan: PostPlan, pictures: Mapping[str, bytes], album: Album | None = None) -> Clip:
    """Draw both stills of a clip.

    Args:
        subject: the test and the words.
        plan: of the post; question, foot, names and look are those of its cover, the size is the clip's.
        pictures: bytes of the originals by sha256, see `clip_shots`, and of the logo.
        album: pictures that are decoded already.

    Raises:
        StudioError: a picture is missing or cannot be read, or no clip of the plan's size can be laid out.
    """
    check_size(plan.size)
    making = Making(subject, plan, pictures, album or Album())
    slide, proposal = clip_cover(subject, plan)
    cover, notes = readable(_told_by_cover(making, slide, proposal))
    theme = theme_of(plan.theme, [panel.data for panel in cover.panels], making.album)
    first, second = making.album.shown(cover.panels)
    card, alt, systems = ClipCard((first, second)), _alt(cover, subject.words), making.systems(proposal.shots[:PAIR])

    def still(seen: Seen) -> tuple[Rendered, Places]:
        canvas = Canvas(plan.size, theme, subject.words)
        places = draw_clip(canvas, cover, card, seen)
        return finished(canvas, cover, alt, notes, systems), places

    (one, places), (other, _same) = still("a"), still("b")
    findings = tuple(dict.fromkeys((*one.findings, *other.findings)))
    title, comment = cover.headline or cover.short, _comment(cover, subject.words)
    return Clip(_stills(one.image, other.image, places, theme), one.told, title, comment, findings)


def _stills(one: Image.Image, other: Image.Image, places: Places, theme: Theme) -> Stills:
    scale = min(one.size) / SIDE
    picture, moving = (_area(box, scale) for box in (places.picture, places.moving))
    return Stills(np.asarray(one), np.asarray(other), picture, moving, theme.ground, scale)


def _told_by_cover(making: Making, slide: SlidePlan, proposal: Proposal) -> Cover:
    step, texts = proposal.about, texts_of(slide, proposal)
    panels = tuple(making.panel(step, slot) for slot in making.subject.slots[:PAIR])
    return replace(
        making.cover(step),
        panels=panels,
        headline=texts["headline"],
        foot=texts["foot"],
        short=texts["short"],
        logo=making.pictures.get(making.plan.logo, b""),
    )


def _alt(cover: Cover, words: Words) -> str:
    one, other = cover.panels
    return words.say("clip-alt", title=cover.headline or cover.short, one=one.name, other=other.name).strip()


def _comment(cover: Cover, words: Words) -> str:
    """How the pictures were made: what a model drew, and what this program drew."""
    models = [panel.name for panel in cover.panels if not panel.simulated]
    drawn = [panel.name for panel in cover.panels if panel.simulated]
    said = [words.say("clip-made-ai", names=", ".join(models))] if models else []
    return " ".join([*said, *([words.say("clip-made-simulated", names=", ".join(drawn))] if drawn else [])])


def _area(box: Box, scale: float) -> Area:
    left, top, right, low = (round(edge * scale) for edge in box)
    return left, top, right, low
