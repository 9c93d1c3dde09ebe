"""The feature sheet as one picture: brows, eyes, mouth and skin of all panes, for a post or for the record."""

from collections.abc import Sequence

from studio.face.frame import Head, seen
from studio.post.album import Album, Shown
from studio.post.canvas import Canvas
from studio.post.cover import Cover, check_size
from studio.post.fitting import fit
from studio.post.lettering import Style, advance
from studio.post.measures import MARGIN
from studio.post.panels import MARK
from studio.post.render import Rendered, finished, post_theme, readable
from studio.post.sheet_cut import cell_picture
from studio.post.slide.features import BAND
from studio.post.slide.foot import LABEL_KEYS, inner_foot
from studio.post.slide.hanging import columns, simulated_words
from studio.post.slide.inner import HEADS, RUNNING, TITLE, heads
from studio.viewer.sheet import ROWS, Cell, sheet
from studio.viewer.sheet_cell import enlarged, times_said
from studio.words import StudioError, Words, sentence

MOST_PANELS = 4
LABELS = {**LABEL_KEYS, "FAIR": "post-label-fair", "FAIR (BY HAND)": "post-label-by-hand"}
FOOT = 116
"""Kept below the last row, px at 1080."""
UNDER_HEADS = 32
WORD_GAP = 28


def render_feature_sheet(cover: Cover, words: Words, album: Album | None = None) -> Rendered:
    """Draw the sheet of one to four pictures.

    Args:
        cover: pictures, question, label and look, as for a post; size 1080x1350 unless it says otherwise.
        words: the fixed words.
        album: pictures decoded before.

    Raises:
        StudioError: a picture cannot be read, there are none or too many, or no slide of that size can be laid out.
    """
    check_size(cover.size)
    if not 1 <= len(cover.panels) <= MOST_PANELS:
        raise StudioError(sentence("sheet-panel-count", count=len(cover.panels)))
    album = album or Album()
    clean, left_out = readable(cover)
    shown = album.shown(clean.panels)
    canvas = Canvas(cover.size, post_theme(cover, album), words)
    draw_feature_sheet(canvas, clean, shown)
    return finished(canvas, clean, sheet_text(clean, words), left_out)


def sheet_text(cover: Cover, words: Words) -> str:
    """What the sheet shows, for people who cannot see it."""
    names = ". ".join(f"{panel.letter}: {panel.name}" for panel in cover.panels)
    said = words.say("sheet-alt", names=names)
    return f"{said} {words.say('post-alt-simulated')}" if cover.simulated else said


def draw_feature_sheet(canvas: Canvas, cover: Cover, shown: Sequence[Shown]) -> None:
    """One row for each part, one column for each picture."""
    faces = [_head(each) for each in shown]
    known = seen(faces)
    if not known:
        canvas.notes.append(sentence("post-finding-not-aligned"))
    top = heads(canvas, cover, _begin(canvas, cover, known=known) + HEADS) + UNDER_HEADS
    tall = max(1.0, (canvas.bottom - FOOT - top) / len(ROWS) - BAND)
    edges = columns(canvas, len(shown))
    box = canvas.pixels((edges[0][0], 0, edges[0][1], tall))
    cells = sheet(faces, (max(1, box[2] - box[0]), max(1, box[3] - box[1])), 0)
    for number, part in enumerate(ROWS):
        y = top + number * (tall + BAND)
        row = [cell for cell in cells if cell.part == part]
        _band(canvas, cover, row, y + 46)
        for cell, (left, right) in zip(row, edges, strict=True):
            picture = cell_picture(shown[cell.slot].source, cell, canvas.theme.raised)
            canvas.paste(picture, (left, y + BAND, right, y + BAND + tall))


def _begin(canvas: Canvas, cover: Cover, *, known: bool) -> float:
    """Running head, the question, the foot; returns the last baseline of the question."""
    words, top = canvas.words, canvas.top
    over = words.say("sheet-title") if known else words.say("sheet-guessed-short")
    if cover.simulated and cover.label in LABELS:  # the foot has no room left for what the test was
        over = f"{over} · {words.say(LABELS[cover.label])}"
    wide = canvas.meta((MARGIN, top + RUNNING), over, canvas.theme.text)
    if cover.handle and wide + advance(cover.handle, Style("text-semi", 38)) + WORD_GAP < canvas.width - 2 * MARGIN:
        canvas.meta((canvas.width - MARGIN, top + RUNNING), cover.handle, align="right")
    inner_foot(canvas, cover)
    title = cover.headline or words.say("post-look")
    return canvas.block((MARGIN, top + TITLE), fit(title, "title", canvas.width - 2 * MARGIN, 2))


def _band(canvas: Canvas, cover: Cover, row: Sequence[Cell], baseline: float) -> None:
    """The part at the left, and at the right which pictures had to be enlarged for it."""
    words, theme = canvas.words, canvas.theme
    used = canvas.write((MARGIN, baseline), words.say(f"post-{row[0].part}"), Style("text-semi", 52), theme.muted)
    mark = simulated_words(cover.panels, words)
    used += canvas.write((canvas.width - MARGIN, baseline - 2), mark, MARK, align="right") if mark else 0.0
    text = _enlarged(cover, row, words, canvas.width - 2 * MARGIN - used - 2 * WORD_GAP)
    if text:
        part = advance(words.say(f"post-{row[0].part}"), Style("text-semi", 52))
        canvas.meta((MARGIN + part + WORD_GAP, baseline), text)


def _enlarged(cover: Cover, row: Sequence[Cell], words: Words, room: float) -> str:
    """The most that fits: letters with their factors, letters alone, or just that something was."""
    grown = [(cover.panels[cell.slot].letter, enlarged(cell)) for cell in row if enlarged(cell) > 1]
    if not grown:
        return ""
    factors = ", ".join(f"{letter} {words.tell(times_said(times))}" for letter, times in grown)
    letters = ", ".join(letter for letter, _times in grown)
    said = [words.say("sheet-enlarged-list", list=text) for text in (factors, letters)]
    return next((text for text in said if advance(text, Style("text-semi", 38)) <= room), "")


def _head(shown: Shown) -> Head:
    return (*shown.source.size, shown.panel.anchors)
