"""From a record to a finished slide: drawn, checked, and encoded without a time stamp."""

import io
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from PIL import Image

from studio.post.album import Album
from studio.post.canvas import Canvas
from studio.post.cover import Cover, ThemeName, check_panels, check_size
from studio.post.formats import Kind
from studio.post.guards import Laid, Line
from studio.post.lettering import legible
from studio.post.measures import CONTRAST, LEAST, Box
from studio.post.panels import meet
from studio.post.publish import MOST_BYTES, Published, published
from studio.post.slide.covers import draw_cover
from studio.post.systems import System
from studio.post.theme import Theme, theme
from studio.post.xmp import Told
from studio.words import Sentence, Words, sentence


@dataclass(frozen=True)
class Rendered:
    """A finished slide.

    Attributes:
        image: RGB.
        told: what its file says about itself.
        findings: what the creator should hear about it, each once.
        laid: where texts and faces stand, for what there is to say about a place to publish.
    """

    image: Image.Image = field(repr=False)
    told: Told
    findings: tuple[Sentence, ...] = ()
    laid: Laid = Laid(1080)

    def jpeg(self) -> bytes:
        """JPEG with sRGB profile and XMP, for publishing."""
        return self.published().data

    def png(self) -> bytes:
        """PNG with sRGB profile and XMP, without loss."""
        return self.published("png").data

    def published(self, kind: Kind = "jpeg", most_bytes: int = MOST_BYTES) -> Published:
        """The slide as a file that is no larger than its place takes."""
        return published(self.image, self.told, kind, most_bytes)

    def retold(self, alt: str) -> "Rendered":
        """The slide with another description in its files."""
        return replace(self, told=replace(self.told, alt=alt))

    def worded(self, sent: str) -> "Rendered":
        """The slide with the words in its files that its pictures were asked with, "" for none."""
        return replace(self, told=replace(self.told, prompt=sent))

    def glance(self) -> bytes:
        """PNG for looking at on the screen: quickly made, says nothing about itself."""
        out = io.BytesIO()
        self.image.save(out, "PNG", compress_level=1)
        return out.getvalue()


def render_cover(cover: Cover, words: Words, alt: str = "", album: Album | None = None) -> Rendered:
    """Draw a cover.

    Args:
        cover: what is on it.
        words: the fixed words of the slide.
        alt: description for its file; the headline and the names where none is given.
        album: pictures decoded for other slides of the post.

    Raises:
        StudioError: a picture cannot be read, or no slide of that size can be laid out.
    """
    check_size(cover.size)
    check_panels(cover.panels)
    album = album or Album()
    clean, left_out = readable(cover)
    shown = album.shown(clean.panels)
    canvas = Canvas(cover.size, post_theme(cover, album), words)
    draw_cover(canvas, clean, shown)
    return finished(canvas, clean, alt or cover_alt(clean), left_out)


def post_theme(cover: Cover, album: Album) -> Theme:
    """The theme of a single slide, its tint taken from the cover's pictures."""
    return theme_of(cover.theme, [panel.data for panel in cover.panels], album)


def theme_of(name: ThemeName, pictures: Sequence[bytes], album: Album) -> Theme:
    """The theme of a post, its tint taken from all its pictures.

    Raises:
        StudioError: a picture cannot be read.
    """
    return theme(name, album.thumbs(pictures) if name == "tinted" else ())


def finished(
    canvas: Canvas, cover: Cover, alt: str, notes: Sequence[Sentence] = (), systems: tuple[System, ...] = ()
) -> Rendered:
    """The slide with what the checks found, and which programs made its pictures."""
    simulated = all(panel.simulated for panel in cover.panels)
    found = dict.fromkeys((*notes, *canvas.notes, *_checked(canvas)))
    systems = systems or tuple(
        System(panel.name, simulated=panel.simulated)
        for panel in cover.panels
        if panel.simulated or panel.name != panel.letter
    )
    return Rendered(canvas.image, Told(alt, cover.language, simulated, systems), tuple(found), _laid(canvas))


def cover_alt(cover: Cover) -> str:
    """A plain description: the question and who stands where."""
    names = " · ".join(f"{panel.letter}: {panel.name}" for panel in cover.panels)
    return f"{cover.headline or cover.short} {names}".strip()


def readable(cover: Cover) -> tuple[Cover, list[Sentence]]:
    """The cover with texts that can be drawn, and what had to be left out of them."""
    lost: list[str] = []

    def clean(text: str) -> str:
        drawn, missing = legible(text)
        lost.append(missing)
        return drawn

    panels = tuple(replace(panel, name=clean(panel.name) or panel.letter) for panel in cover.panels)
    texts = replace(
        cover,
        panels=panels,
        headline=clean(cover.headline),
        foot=clean(cover.foot),
        handle=clean(cover.handle),
        short=clean(cover.short),
    )
    signs = "".join(dict.fromkeys("".join(lost)))
    return texts, [sentence("post-finding-signs", signs=" ".join(signs))] if signs else []


def _laid(canvas: Canvas) -> Laid:
    """Where things stand, px of the slide."""
    lines = tuple(Line(word.text, word.size * canvas.scale, _scaled(word.box, canvas.scale)) for word in canvas.drawn)
    return Laid(canvas.image.width, lines, tuple(_scaled(face, canvas.scale) for face in canvas.faces))


def _scaled(box: Box, scale: float) -> Box:
    return box[0] * scale, box[1] * scale, box[2] * scale, box[3] * scale


def _checked(canvas: Canvas) -> list[Sentence]:
    """What must never happen, looked for on every slide all the same."""
    found = [sentence("post-finding-contrast", text=word.text) for word in canvas.drawn if word.contrast < CONTRAST]
    found += [sentence("post-finding-small", text=word.text) for word in canvas.drawn if word.size < LEAST]
    if any(meet(plate, face) for plate in canvas.plates for face in canvas.faces):
        found.append(sentence("post-finding-over-face"))
    return found
