"""What slides of many small pictures share: how close the faces come, and who made them."""

from collections.abc import Sequence

from studio.image.crop import Framing
from studio.post.album import Shown
from studio.post.canvas import Canvas
from studio.post.cover import Panel
from studio.post.fitting import Fitted, fit
from studio.post.lettering import Style, advance
from studio.post.measures import CLEAR, MARGIN, Box
from studio.post.panels import MARK, MARK_LEAST, hang
from studio.post.slide.inner import BESIDE, LETTER, same_size
from studio.words import sentence

MOST = 0.34
"""Eye distance / height of a picture at most: brows and chin stay inside."""
UNDER_EYES = 1.90
"""What is shown under the eyes, at least: the chin, and under it the plate of a simulated picture; eye distances."""
MISSING_AIR = 8
"""From the words of an empty place to its edges at least, px."""
NAME_WAYS = (("sub", 1), ("caption", 1), ("meta", 1))
SMALL_WAYS = (("caption", 1), ("meta", 1))


def close_framing(size: tuple[float, float], distance: float, line: float) -> Framing:
    """As close as wished where the picture is high enough, else as close as brows and chin allow.

    Args:
        size: width and height of every picture, px.
        distance: eye distance / width that is wished for.
        line: height of the eyes / height of the picture that is wished for.
    """
    wide, tall = size
    gap = min(distance * wide, MOST * tall)
    return Framing(gap / wide, min(line, 1 - UNDER_EYES * gap / tall))


def hang_close(canvas: Canvas, shown: Sequence[Shown | None], boxes: Sequence[Box], framing: Framing) -> None:
    """Hang the pictures that are there with one framing; a missing one leaves a raised place that says so."""
    there = [(each, box) for each, box in zip(shown, boxes, strict=True) if each is not None]
    if there:
        hang(canvas, [each for each, _box in there], [box for _each, box in there], framing)
    for each, box in zip(shown, boxes, strict=True):
        if each is None:
            canvas.fill(box, canvas.theme.raised)
            _say_missing(canvas, box)


def _say_missing(canvas: Canvas, box: Box) -> None:
    """The words in the middle of what the margins leave of a small place; none where they do not fit.

    At the edge of the slide they may reach into the gap to the neighbour, where nothing else would hold them.
    """
    text = canvas.words.say("post-lesson-no-picture")
    for air in (MISSING_AIR, -MISSING_AIR):
        left, right = max(MARGIN, box[0] + air), min(canvas.width - MARGIN, box[2] - air)
        fitting = (fit(text, role, right - left, 2) for role in ("caption", "meta"))
        said = next((one for one in fitting if not one.cut), None)
        if said is not None:
            first = (box[1] + box[3] - said.drop) / 2 + said.style.size * 0.33
            for number, line in enumerate(said.lines):
                at = (left + right) / 2, first + number * said.leading
                canvas.write(at, line, said.style, canvas.theme.muted, "centre")
            return


def plated(box: Box) -> bool:
    """Whether a simulated picture of this place carries its mark itself."""
    return box[2] - box[0] >= MARK_LEAST[0] and box[3] - box[1] >= MARK_LEAST[1]


def names_in(
    canvas: Canvas, panels: Sequence[Panel], room: float, ways: Sequence[tuple[str, int]] = NAME_WAYS
) -> list[Fitted]:
    """The names of models, all in one size; says so where one of them lost words."""
    names = [panel.name for panel in panels]
    found = same_size(names, [room] * len(names), ways)
    lost_names(canvas, names, found)
    return found


def lost_names(canvas: Canvas, names: Sequence[str], found: Sequence[Fitted]) -> None:
    """Say which names of models lost words."""
    lost = [name for name, each in zip(names, found, strict=True) if " ".join(each.lines) != " ".join(name.split())]
    canvas.notes += [sentence("post-finding-name-cut", name=name) for name in lost]


def write_name(canvas: Canvas, panel: Panel, name: Fitted, at: tuple[float, float]) -> None:
    """Letter and name on a baseline."""
    small = name.style.size < LETTER.size
    canvas.write(at, panel.letter, Style(LETTER.face, 44) if small else LETTER)
    canvas.block((at[0] + BESIDE, at[1]), name)


def name_room(canvas: Canvas, panels: Sequence[Panel]) -> float:
    """Room for a name on a line of its own, the mark of simulated pictures at the line's end."""
    mark = advance(canvas.words.say("post-simulated"), MARK) + CLEAR if any(each.simulated for each in panels) else 0.0
    return canvas.width - 2 * MARGIN - BESIDE - mark


def whole(canvas: Canvas, text: str, role: str, room: float, most: int) -> Fitted:
    """A text in its role; says so where words had to go."""
    found = fit(text, role, room, most)
    if found.cut:
        canvas.notes.append(sentence("post-finding-text-cut", text=text))
    return found
