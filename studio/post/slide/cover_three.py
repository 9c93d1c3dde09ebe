"""The cover of three models: four equal places, the question in the first, a picture with its name in each other."""

from collections.abc import Sequence

from studio.post.album import Shown
from studio.post.canvas import Canvas
from studio.post.cover import Cover
from studio.post.fitting import fit
from studio.post.headline import Headline, draw_headline, fit_column, split_short
from studio.post.measures import MARGIN, Box
from studio.post.names import CAP as NAME_CAP
from studio.post.names import Names
from studio.post.panels import MARK, MARK_LEAST
from studio.post.slide.cover_many import AIR, above_foot, column_widths, first_top, foot_base, hang_many, name_band
from studio.post.slide.cover_pair import text_left, whole
from studio.post.slide.foot import cover_foot
from studio.post.slide.hanging import row, simulated_words

COLUMNS = (1, 0, 1)
LINE = 52
"""Height of the line under the question, with the room over it: px."""
ACCENT = 40
"""How far accents of the largest question rise above capitals: on a story not even they go under the app's bar, px."""


def draw_three(canvas: Canvas, cover: Cover, shown: Sequence[Shown]) -> None:
    """Draw three panels of one size and one crop around the question."""
    start = whole(canvas, first_top(canvas))
    place = whole(canvas, (above_foot(canvas) - start) / 2)

    def arrange(names: Names) -> Sequence[Box]:
        tall = whole(canvas, place - name_band(names))
        upper, lower = (row(canvas, 2, top, top + tall) for top in (start, start + place))
        return [upper[1], *lower]

    names, boxes = hang_many(canvas, cover, shown, COLUMNS, arrange)
    left = text_left(canvas)
    top = canvas.top + MARGIN + (ACCENT if canvas.story else 0)
    base = boxes[0][3] + AIR + round(names.style.size * NAME_CAP)
    headline = fit_column(cover.headline, cover.short, column_widths(canvas)[0], base - LINE - 2 * AIR - top)
    draw_headline(canvas, headline, (left, top))
    _under(canvas, cover, headline, base, small=boxes[0][3] - boxes[0][1] < MARK_LEAST[1])
    cover_foot(canvas, cover, foot_base(canvas), left, canvas.width - left)


def _under(canvas: Canvas, cover: Cover, headline: Headline, base: float, *, small: bool) -> None:
    """On the line of the first name: SIMULATED where the pictures are too small for it, else feeling and intensity."""
    left, room = text_left(canvas), column_widths(canvas)[0]
    mark = simulated_words(cover.panels, canvas.words) if small else ""
    if mark:
        canvas.write((left, base), mark, MARK)
        return
    word, rest = split_short(cover.short)
    said = " ".join(headline.words.lines)
    text = rest.lstrip(", ") if said == word else cover.short
    lines = (fit(text, role, room) for role in ("sub", "caption"))
    line = next((line for line in lines if text and not line.cut), None)
    if line:
        canvas.write((left, base), line.lines[0], line.style, canvas.theme.muted)
