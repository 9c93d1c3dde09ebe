"""Places of pictures on inner slides: columns, what stands where a picture is missing, and the mark over small ones."""

from collections.abc import Sequence

from studio.image.crop import Framing
from studio.post.album import Shown
from studio.post.canvas import Canvas
from studio.post.cover import Panel
from studio.post.fitting import fit
from studio.post.lettering import advance
from studio.post.measures import CLEAR, GAP, MARGIN, Box
from studio.post.panels import MARK, MARK_LEAST, hang
from studio.words import Words


def columns(canvas: Canvas, count: int) -> list[tuple[float, float]]:
    """Left and right edges of panels side by side; they bleed left and right."""
    wide = (canvas.width - GAP * (count - 1)) / max(count, 1)
    return [(number * (wide + GAP), number * (wide + GAP) + wide) for number in range(count)]


def row(canvas: Canvas, count: int, top: float, bottom: float) -> list[Box]:
    """Boxes of panels side by side."""
    return [(left, top, right, bottom) for left, right in columns(canvas, count)]


def hang_known(canvas: Canvas, shown: Sequence[Shown | None], boxes: Sequence[Box], framing: Framing) -> None:
    """Hang the pictures that are there with one framing; a missing one leaves a raised place that says so."""
    there = [(each, box) for each, box in zip(shown, boxes, strict=True) if each is not None]
    if there:
        hang(canvas, [each for each, _box in there], [box for _each, box in there], framing)
    for each, box in zip(shown, boxes, strict=True):
        if each is None:
            empty_place(canvas, box)


def empty_place(canvas: Canvas, box: Box) -> None:
    """A raised place where a picture is missing, with words where there is room for them."""
    canvas.fill(box, canvas.theme.raised)
    said = fit(canvas.words.say("post-lesson-no-picture"), "caption", box[2] - box[0] - 2 * CLEAR, 2)
    if not said.cut:
        first = (box[1] + box[3] - said.drop) / 2 + said.style.size * 0.33
        for number, line in enumerate(said.lines):
            half = advance(line, said.style) / 2
            x = max(MARGIN + half, min((box[0] + box[2]) / 2, canvas.width - MARGIN - half))
            canvas.write((x, first + number * said.leading), line, said.style, canvas.theme.muted, "centre")


def simulated_words(panels: Sequence[Panel], words: Words) -> str:
    """SIMULATED, with the letters where it is not true of all; empty where it is true of none."""
    drawn = [panel.letter for panel in panels if panel.simulated]
    if not drawn:
        return ""
    said = words.say("post-simulated")
    return said if len(drawn) == len(panels) else f"{', '.join(drawn)}: {said}"


def mark_band(canvas: Canvas, panels: Sequence[Panel], boxes: Sequence[Box], baseline: float) -> float:
    """SIMULATED at the right end of a band over pictures too low or narrow for the plate; returns its width."""
    text = simulated_words(panels, canvas.words)
    plated = all(box[2] - box[0] >= MARK_LEAST[0] and box[3] - box[1] >= MARK_LEAST[1] for box in boxes)
    if not text or plated:
        return 0.0
    return canvas.write((canvas.width - MARGIN, baseline), text, MARK, align="right")
