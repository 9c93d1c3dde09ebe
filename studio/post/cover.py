"""The first slide of a post as a plain record: pictures, texts, size, look. Every text is the caller's."""

from dataclasses import dataclass, field
from typing import Literal

from studio.experiment.experiment import Label
from studio.face.anchors import Anchors
from studio.post.measures import TALL
from studio.request.size import Size
from studio.words import StudioError, sentence

ThemeName = Literal["dark", "light", "tinted"]
Layout = Literal["side", "stacked", "split"]

LAYOUTS: tuple[Layout, ...] = ("side", "stacked", "split")

FEED = Size(1080, 1350)
SMALLEST, LARGEST = 320, 6000
"""Shortest and longest side of a slide, px."""
MOST_PANELS = 4
STRIPS = 1.2
"""Height to width from which two strips find room below each other."""
TALLEST, WIDEST = 2.25, 2.0
"""Height to width, and width to height, up to which a slide can be laid out."""


@dataclass(frozen=True)
class Panel:
    """One picture of a slide.

    Attributes:
        data: PNG, JPEG or WebP as received.
        anchors: eyes and mouth, None while nobody knows them.
        name: model name as published.
        letter: what the panel is called, "A".
        simulated: drawn by this program; the slide then says so and cannot be told not to.
    """

    data: bytes = field(repr=False)
    anchors: Anchors | None
    name: str
    letter: str
    simulated: bool = False


@dataclass(frozen=True)
class Cover:
    """A cover of two to four panels.

    Attributes:
        headline: the question; may be empty.
        foot: what was held still, written after a padlock where the label says the test was fair.
        label: what the fair-test rule said.
        handle: account name, shown where there is no foot.
        size: px of the finished slide.
        layout: side (default), stacked, or split (pictures to the top edge).
        language: of the texts, for the file's description.
        short: "Sad, subtle", shown where the headline is empty or does not fit.
        tag: the disclosure at the right of the foot; None says it in the words of the product.
        logo: bytes of the creator's own, empty for none.
    """

    panels: tuple[Panel, ...]
    headline: str
    foot: str = ""
    label: Label = "FAIR"
    handle: str = ""
    size: Size = FEED
    theme: ThemeName = "dark"
    layout: Layout = "side"
    language: str = "en"
    short: str = ""
    tag: str | None = None
    logo: bytes = field(default=b"", repr=False)

    @property
    def simulated(self) -> bool:
        """Whether any picture was drawn by this program."""
        return any(panel.simulated for panel in self.panels)


def layouts(count: int, size: Size | None = None) -> tuple[Layout, ...]:
    """The layouts that make a difference, for a picker that offers no others.

    Three and four pictures have one arrangement, and so has a story; a square is too low for two strips.

    Args:
        count: pictures on the cover.
        size: of the slide, px; None for any format of the feed.

    Returns:
        At least "side"; more than one only where each of them looks different.
    """
    if count != 2 or (size is not None and size.height / size.width >= TALL):
        return LAYOUTS[:1]
    low = size is not None and size.height < size.width * STRIPS
    return tuple(layout for layout in LAYOUTS if layout != "stacked" or not low)


def check_size(size: Size) -> None:
    """Refuse sizes no slide can be laid out in.

    Raises:
        StudioError: a side is too short or too long, or the shape is a ribbon.
    """
    short, long = sorted((size.width, size.height))
    if short < SMALLEST:
        raise StudioError(sentence("post-size-small", size=str(size), least=SMALLEST))
    if long > LARGEST:
        raise StudioError(sentence("post-size-large", size=str(size), most=LARGEST))
    if size.height / size.width > TALLEST or size.width / size.height > WIDEST:
        raise StudioError(sentence("post-size-shape", size=str(size)))


def check_panels(panels: tuple[Panel, ...]) -> None:
    """Refuse covers of one picture, or of more than four.

    Raises:
        StudioError: there are fewer than two panels or more than four.
    """
    if not 2 <= len(panels) <= MOST_PANELS:
        raise StudioError(sentence("post-panel-count", count=len(panels)))
