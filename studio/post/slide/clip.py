"""The still of a clip: one place on which A and B follow each other, the question, both names, the foot.

A clip has two of these, one per model. They differ only inside `Places.moving`: the picture with its letter, and the
bar over the name of the model that is seen.
"""

from dataclasses import dataclass
from typing import Literal

from studio.image.crop import crops
from studio.post.album import Shown
from studio.post.canvas import Canvas
from studio.post.cover import Cover
from studio.post.headline import draw_headline, fit_headline
from studio.post.measures import CLEAR, EDGE, GAP, MARGIN, PLATE, SIDE_FRAMING, STORY_FRAMING, Box, fitted
from studio.post.names import Names, draw_names, fit_names
from studio.post.panels import MARK_HEIGHT, draw_letter, hang_crops, meet, right_column
from studio.post.slide.foot import CAP, cover_foot

Seen = Literal["a", "b"]
BIG = 104
"""Largest headline: the picture needs the height more than on a cover, because all of it is one face."""
BAR, BAR_AIR, NAME_AIR = 10, 18, 36
"""Height of the bar, from the picture to it, from it to the cap top of the names: px."""
FOOT_AIR, HEADLINE_AIR, STORY_AIR = 46, 48, 62
"""Above the foot, from the headline to the picture, in a story from the names to the headline: px."""


@dataclass(frozen=True)
class ClipCard:
    """The pictures of A and B."""

    shown: tuple[Shown, Shown]


@dataclass(frozen=True)
class Places:
    """Where things stand, px at 1080.

    Attributes:
        headline: cap top.
        picture: of both models; it bleeds left and right.
        bar: upper edge of the bar that says whose picture is seen.
        foot: baseline.
    """

    headline: float
    picture: Box
    bar: float
    foot: float

    @property
    def moving(self) -> Box:
        """What differs between the stills: the picture down to the end of the bar."""
        return 0, self.picture[1], self.picture[2], self.bar + BAR


def draw_clip(canvas: Canvas, cover: Cover, card: ClipCard, seen: Seen) -> Places:
    """Draw the still on which one of the models is seen; the places are the same for both.

    Args:
        canvas: an empty slide.
        cover: question, foot, and two panels with names and letters.
        card: their pictures.
        seen: whose picture is shown.
    """
    left, right = MARGIN, canvas.width - MARGIN
    headline = fit_headline(cover.headline, cover.short, right - left, BIG)
    half = (canvas.width - GAP) / 2
    names = fit_names([panel.name for panel in cover.panels], [half - left - CLEAR, right - half - GAP])
    places = _places(canvas, headline.height, names)
    _picture(canvas, cover, card, places, seen)
    draw_headline(canvas, headline, (left, places.headline))
    start, end = (left, half - CLEAR) if seen == "a" else (right_column(canvas), right)
    canvas.fill((start, places.bar, end, places.bar + BAR), canvas.theme.text)
    top = places.bar + BAR + NAME_AIR
    draw_names(canvas, names, [(left, top), (right_column(canvas), top)], {1: right} if names.single else {})
    cover_foot(canvas, cover, places.foot, left, right)
    return places


def _places(canvas: Canvas, tall: float, names: Names) -> Places:
    """The picture takes what the words leave; in a story it goes up to the edge and the question stands below it.

    Args:
        canvas: the slide.
        tall: height of the headline.
        names: both.
    """
    foot = canvas.bottom - MARGIN
    under = foot - CAP - FOOT_AIR
    headline = under - tall if canvas.story else float(MARGIN)
    names_end = headline - STORY_AIR if canvas.story else under
    top = 0.0 if canvas.story else headline + tall + HEADLINE_AIR
    bar = names_end - names.height - NAME_AIR - BAR
    return Places(headline, (0, round(top), canvas.width, round(bar - BAR_AIR)), round(bar), foot)


def _picture(canvas: Canvas, cover: Cover, card: ClipCard, places: Places, seen: Seen) -> None:
    """Both pictures are framed together, so that a face stays where it is when the other one comes."""
    box, number = places.picture, 0 if seen == "a" else 1
    size = box[2] - box[0], box[3] - box[1]
    framing = fitted(STORY_FRAMING if canvas.story else SIDE_FRAMING, size)
    both = crops([each.face for each in card.shown], size, framing)
    hang_crops(canvas, [card.shown[number]], [box], both.part(number))
    plates = _letter_plates(canvas, box, seen)
    taken = (*canvas.faces, *canvas.plates)
    free = (plate for plate in plates if not any(meet(plate, other) for other in taken))
    draw_letter(canvas, next(free, plates[0]), cover.panels[number].letter)


def _letter_plates(canvas: Canvas, box: Box, seen: Seen) -> list[Box]:
    """Places for a letter at the side of its name: on the shoulders, on top of SIMULATED where that is there, high."""
    left = EDGE if seen == "a" else canvas.width - EDGE - PLATE
    high = canvas.top + MARGIN if canvas.story else box[1]
    tops = box[3] - PLATE, box[3] - MARK_HEIGHT - PLATE, high
    return [(left, top, left + PLATE, top + PLATE) for top in tops]
