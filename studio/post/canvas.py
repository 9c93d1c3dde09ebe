"""The surface of one slide: every word is measured against what lies beneath it while it is drawn.

Positions are px on a slide whose shorter side is 1080 (see `measures`); the canvas scales them to the size asked.
"""

from dataclasses import dataclass
from typing import Literal

from PIL import Image, ImageDraw

from studio.post.fitting import Fitted
from studio.post.lettering import Style, advance, face_for, font, step
from studio.post.marks import Mark, stencil
from studio.post.measures import LEAST, MARGIN, RGB, RULE, SIDE, STORY_BOTTOM, STORY_TOP, TALL, Box
from studio.post.theme import Theme, contrast
from studio.request.size import Size
from studio.words import Sentence, Words

Align = Literal["left", "right", "centre"]


@dataclass(frozen=True)
class Word:
    """A line as drawn.

    Attributes:
        text: what it says.
        size: letter size at 1080.
        box: px at 1080.
        contrast: the least against any pixel beneath it.
    """

    text: str
    size: int
    box: Box
    contrast: float


class Canvas:
    """A slide being drawn.

    Attributes:
        width, height: of the slide, px at 1080 for the shorter side.
        top, bottom: the part in which inner slides lay themselves out; smaller than the slide on stories.
        story: tall enough for the app to cover its ends.
        drawn: every line of text.
        faces, plates: boxes that must not meet.
        notes: what the creator should hear.
    """

    def __init__(self, size: Size, theme: Theme, words: Words) -> None:
        self.scale = min(size.width, size.height) / SIDE
        self.width, self.height = size.width / self.scale, size.height / self.scale
        self.story = size.height / size.width >= TALL
        self.top = self.height * STORY_TOP - MARGIN if self.story else 0.0
        self.bottom = self.height * (1 - STORY_BOTTOM) + MARGIN if self.story else self.height
        self.theme, self.words = theme, words
        self.drawn: list[Word] = []
        self.faces: list[Box] = []
        self.plates: list[Box] = []
        self.notes: list[Sentence] = []
        self.image = Image.new("RGB", (size.width, size.height), theme.ground)
        self._pen = ImageDraw.Draw(self.image)

    def pixels(self, box: Box) -> tuple[int, int, int, int]:
        """A box in px of the image, inside it."""
        left, top, right, bottom = (round(edge * self.scale) for edge in box)
        return max(left, 0), max(top, 0), min(right, self.image.width), min(bottom, self.image.height)

    def write(
        self, at: tuple[float, float], text: str, style: Style, fill: RGB | None = None, align: Align = "left"
    ) -> float:
        """Draw one line on its baseline and return its width."""
        wide = advance(text, style)
        x = at[0] - {"left": 0.0, "right": wide, "centre": wide / 2}[align]
        ink = fill or self.theme.text
        if text.strip():
            self._measure((x, at[1]), text, style, ink)
            self._letters((x, at[1]), text, style, ink)
        return wide

    def block(self, at: tuple[float, float], fitted: Fitted, fill: RGB | None = None) -> float:
        """Draw lines downward from the first baseline and return the last one."""
        for row, line in enumerate(fitted.lines):
            self.write((at[0], at[1] + row * fitted.leading), line, fitted.style, fill)
        return at[1] + fitted.drop

    def meta(self, at: tuple[float, float], text: str, fill: RGB | None = None, align: Align = "left") -> float:
        """Draw small text (38) in muted ink."""
        return self.write(at, text, Style("text-semi", 38), fill or self.theme.muted, align)

    def small(self, at: tuple[float, float], text: str, room: float) -> float:
        """Draw small text from its left edge, at 38 or as much smaller as the room asks, 36 at least."""
        size = next((s for s in (38, 37) if advance(text, Style("text-semi", s)) <= room), LEAST)
        return self.write(at, text, Style("text-semi", size), self.theme.muted)

    def plate(self, box: Box, fill: RGB | None = None) -> None:
        """Fill a box, square-cornered, with the ground (or a reversed ink)."""
        self.plates.append(box)
        self.fill(box, fill or self.theme.ground)

    def fill(self, box: Box, colour: RGB) -> None:
        """Fill a box that is not a plate: a rule, an empty place."""
        left, top, right, bottom = self.pixels(box)
        if right > left and bottom > top:
            self._pen.rectangle((left, top, right - 1, bottom - 1), fill=colour)

    def rule(self, top: float) -> None:
        """Draw a hairline from margin to margin."""
        thick = max(RULE, 1 / self.scale)
        self.fill((MARGIN, top, self.width - MARGIN, top + thick), self.theme.rule)

    def stamp(self, mark: Mark, at: tuple[float, float], size: tuple[float, float], fill: RGB) -> None:
        """Draw a mark with its left lower corner at a point."""
        left, top, right, bottom = self.pixels((at[0], at[1] - size[1], at[0] + size[0], at[1]))
        if right > left and bottom > top:
            self.image.paste(fill, (left, top), stencil(mark, (right - left, bottom - top)))

    def paste(self, picture: Image.Image, box: Box) -> None:
        """Lay a picture of the box's size on the slide; one at the right edge ends there exactly."""
        left, top, _right, _bottom = self.pixels(box)
        self.image.paste(picture, (min(left, self.image.width - picture.width), top))

    def _measure(self, at: tuple[float, float], text: str, style: Style, ink: RGB) -> None:
        left, top, _right, bottom = font(face_for(text, style.face), style.size).getbbox(text, anchor="ls")
        box = (at[0] + left, at[1] + top, at[0] + advance(text, style), at[1] + bottom)
        x0, y0, x1, y1 = self.pixels(box)
        under = self.image.crop((x0, y0, max(x1, x0 + 1), max(y1, y0 + 1)))
        colours = under.getcolors(under.width * under.height) or []
        worst = min(contrast(ink, (c[0], c[1], c[2])) for _count, c in colours if isinstance(c, tuple))
        self.drawn.append(Word(text, style.size, box, worst))

    def _letters(self, at: tuple[float, float], text: str, style: Style, ink: RGB) -> None:
        face = face_for(text, style.face)
        real = font(face, max(1, round(style.size * self.scale)))
        x, y = at[0] * self.scale, at[1] * self.scale
        if not style.track and self.scale == 1:
            self._pen.text((x, y), text, fill=ink, font=real, anchor="ls")
            return
        for letter in text:  # also at other scales: the width stays what was measured
            self._pen.text((x, y), letter, fill=ink, font=real, anchor="ls")
            x += step(letter, face, style) * self.scale if style.track else self._plain(letter, face, style)

    def _plain(self, letter: str, face: str, style: Style) -> float:
        return font(face, style.size).getlength(letter) * self.scale
