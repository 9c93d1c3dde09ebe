"""From a record to a finished slide: drawn, checked, and encoded without a time stamp."""

import io
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from PIL import Image, PngImagePlugin

from studio.image.colour import srgb_profile
from studio.post.album import Album
from studio.post.canvas import Canvas
from studio.post.cover import Cover, check_panels, check_size
from studio.post.lettering import legible
from studio.post.measures import CONTRAST, LEAST
from studio.post.panels import meet
from studio.post.slide.covers import draw_cover
from studio.post.theme import Theme, theme
from studio.post.xmp import Told, packet
from studio.words import Sentence, Words, sentence

JPEG_QUALITY = 95
PNG_LEVEL = 6


@dataclass(frozen=True)
class Rendered:
    """A finished slide.

    Attributes:
        image: RGB.
        told: what its file says about itself.
        findings: what the creator should hear about it, each once.
    """

    image: Image.Image = field(repr=False)
    told: Told
    findings: tuple[Sentence, ...] = ()

    def jpeg(self) -> bytes:
        """JPEG q95 4:4:4 with sRGB profile and XMP. Not optimised, not progressive: 1.5 % is not worth 2.5 times."""
        out = io.BytesIO()
        self.image.save(
            out,
            "JPEG",
            quality=JPEG_QUALITY,
            subsampling=0,
            icc_profile=srgb_profile(),
            xmp=packet(self.told),
        )
        return out.getvalue()

    def png(self) -> bytes:
        """PNG with sRGB profile and XMP (as iTXt: Pillow passes over `xmp=` for PNG without a word)."""
        info = PngImagePlugin.PngInfo()
        info.add_itxt("XML:com.adobe.xmp", packet(self.told).decode())
        out = io.BytesIO()
        self.image.save(out, "PNG", compress_level=PNG_LEVEL, icc_profile=srgb_profile(), pnginfo=info)
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
    """The theme of a post, its tint taken from the cover's pictures."""
    thumbs = album.thumbs([panel.data for panel in cover.panels]) if cover.theme == "tinted" else ()
    return theme(cover.theme, thumbs)


def finished(canvas: Canvas, cover: Cover, alt: str, notes: Sequence[Sentence] = ()) -> Rendered:
    """The slide with what the checks found."""
    simulated = all(panel.simulated for panel in cover.panels)
    found = dict.fromkeys((*notes, *canvas.notes, *_checked(canvas)))
    return Rendered(canvas.image, Told(alt, cover.language, simulated), tuple(found))


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


def _checked(canvas: Canvas) -> list[Sentence]:
    """What must never happen, looked for on every slide all the same."""
    found = [sentence("post-finding-contrast", text=word.text) for word in canvas.drawn if word.contrast < CONTRAST]
    found += [sentence("post-finding-small", text=word.text) for word in canvas.drawn if word.size < LEAST]
    if any(meet(plate, face) for plate in canvas.plates for face in canvas.faces):
        found.append(sentence("post-finding-over-face"))
    return found
