"""The ladder: one row per model, one column per level, the same crop of every face."""

from dataclasses import dataclass, replace

from studio.post.album import Shown
from studio.post.canvas import Canvas
from studio.post.cover import Cover
from studio.post.measures import MARGIN
from studio.post.panels import MARK, right_column
from studio.post.slide.close_up import (
    NAME_WAYS,
    SMALL_WAYS,
    close_framing,
    hang_close,
    name_room,
    names_in,
    whole,
    write_name,
)
from studio.post.slide.expressions import Expressions, Feeling, draw_expressions
from studio.post.slide.hanging import mark_band, simulated_words
from studio.post.slide.inner import BESIDE, LETTER, Page, begin, low
from studio.post.slide.ladder_rows import CROWD, TIGHT, WIDE, Columns, Rows, columns_of, rows_of
from studio.post.slide.level_names import write_levels
from studio.words import sentence

MOST_LEVELS = 6
UNDER_TITLE, FOOT, LOW_FOOT = 34, 116, 110
ASK_END, LOW_ASK_END = 158, 140
"""From the lower edge to the question's last baseline."""
NAME_AIR, ROW_AIR = 36, 42
"""From a name, and from a picture, to the question's capitals."""
MARK_LINE, MARK_AIR = 50, 14
LOWEST = 140
"""Height of a picture below which the question gives way to the rows."""
DISTANCE, LINE = 0.40, 0.43


@dataclass(frozen=True)
class Level:
    """One column.

    Attributes:
        name: of the level, "hint".
        shown: one picture per panel of the cover; None where it was not made.
    """

    name: str
    shown: tuple[Shown | None, ...]


@dataclass(frozen=True)
class Ladder:
    """What the slide shows.

    Attributes:
        title: over the rows.
        levels: from the least to the most, six at most.
        ask: the closing question.
    """

    title: str
    levels: tuple[Level, ...]
    ask: str = ""


def draw_ladder(canvas: Canvas, cover: Cover, card: Ladder, page: Page) -> None:
    """Title, rows with the level names under the first, closing question.

    Of a pair the one model is named over its row, the other under it, so that the level names between belong to
    both. Of three each is named over its row, four are named together on top. Fewer levels than models (of three or
    four) would leave rows too wide for portraits: they are shown like feelings, level by level.
    """
    levels = card.levels[:MOST_LEVELS]
    if len(card.levels) > MOST_LEVELS:
        canvas.notes.append(sentence("post-series-levels-left-out", n=len(card.levels) - MOST_LEVELS))
    models = len(cover.panels)
    if models > 2 and len(levels) < models:
        _by_level(canvas, cover, replace(card, levels=levels), page)
        return
    top = begin(canvas, cover, page, card.title, most=1) + UNDER_TITLE
    if models >= CROWD:
        top += _mark(canvas, cover, top)
    columns = columns_of(canvas.width, len(levels), models)
    rows = _planned(canvas, card.ask, top, (models, columns.wide))
    columns = columns.kept(rows.tall)
    shown = [level.shown[at] for at in range(models) for level in levels]
    boxes = [box for y in rows.tops for box in columns.boxes(y, rows.tall)]
    hang_close(canvas, shown, boxes, close_framing((columns.wide, rows.tall), DISTANCE, LINE))
    if models >= CROWD:
        _crowd(canvas, cover, rows)
    else:
        _names(canvas, cover, rows, columns)
    write_levels(canvas, [level.name for level in levels], columns, rows.levels)


def _by_level(canvas: Canvas, cover: Cover, card: Ladder, page: Page) -> None:
    if card.ask.strip():
        canvas.notes.append(sentence("post-series-ask-left-out", text=card.ask))
    draw_expressions(
        canvas, cover, Expressions(card.title, tuple(Feeling(each.name, each.shown) for each in card.levels)), page
    )


def _planned(canvas: Canvas, ask: str, top: float, rows: tuple[int, float]) -> Rows:
    """Where the rows stand; draws the question, unless the rows need its place."""
    tight, (models, wide) = low(canvas), rows
    bands = TIGHT if tight or models > 2 else WIDE
    bare = rows_of((top, canvas.bottom - (LOW_FOOT if tight else FOOT)), models, wide, bands)
    if not ask.strip():
        return bare
    end = canvas.bottom - (LOW_ASK_END if tight else ASK_END)
    said = whole(canvas, ask, "title-low" if tight else "title", canvas.width - 2 * MARGIN, 2)
    capitals = end - said.drop - said.style.size * 0.72
    found = rows_of((top, capitals - (NAME_AIR if models == 2 else ROW_AIR)), models, wide, bands)
    if found.tall < min(LOWEST, bare.tall):
        canvas.notes.append(sentence("post-finding-remark-left-out", text=ask))
        return bare
    canvas.block((MARGIN, end - said.drop), said)
    return found


def _names(canvas: Canvas, cover: Cover, rows: Rows, columns: Columns) -> None:
    """Each name at its own row, the mark of simulated pictures at the end of the line."""
    ways = SMALL_WAYS if low(canvas) or len(rows.tops) > 2 else NAME_WAYS
    names = names_in(canvas, cover.panels, name_room(canvas, cover.panels), ways)
    for panel, name, base, top in zip(cover.panels, names, rows.names, rows.tops, strict=True):
        write_name(canvas, panel, name, (MARGIN, base))
        mark_band(canvas, [panel], columns.boxes(top, rows.tall), base)


def _mark(canvas: Canvas, cover: Cover, top: float) -> float:
    """SIMULATED on a line under the title, where no row has a line of its own; returns the line's height."""
    text = simulated_words(cover.panels, canvas.words)
    if not text:
        return 0.0
    canvas.write((MARGIN, top + MARK_LINE - MARK_AIR), text, MARK)
    return MARK_LINE


def _crowd(canvas: Canvas, cover: Cover, rows: Rows) -> None:
    """All names on top, two to a line, and the letters beside the rows."""
    names = names_in(canvas, cover.panels, canvas.width - MARGIN - right_column(canvas) - BESIDE, SMALL_WAYS)
    for at, (panel, name, base, top) in enumerate(zip(cover.panels, names, rows.names, rows.tops, strict=True)):
        write_name(canvas, panel, name, (right_column(canvas) if at % 2 else MARGIN, base))
        canvas.write((MARGIN, top + rows.tall / 2 + LETTER.size * 0.36), panel.letter, LETTER)
