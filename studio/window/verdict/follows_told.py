"""What the page of a slider check says, in sentences: pure derivation, without a widget."""

from collections.abc import Sequence

from studio.experiment.experiment import SLOTS
from studio.face.follows import NONE, CueLines, Follows, Line
from studio.prompt.names import step_name
from studio.words import Sentence, Words, sentence


def title_of(one: CueLines) -> Sentence:
    """A cue and which way it was asked to go."""
    return sentence("follows-row", cue=sentence(f"faces-cue-{one.cue}"), way=sentence(f"follows-asked-{one.way}"))


def word_of(line: Line, slot: int) -> Sentence:
    """A model and its word."""
    return sentence("follows-said", letter=SLOTS[slot], word=sentence(f"follows-word-{line.word}"))


def reason_of(line: Line) -> Sentence:
    """Why that word."""
    ends = {"first": step_name(line.gone[0]), "last": step_name(line.gone[1])} if line.gone else {}
    others = ", ".join(SLOTS[at] for at in line.over)
    return sentence(f"follows-reason-{line.reason}", others=others, **ends)


def headlines(found: Follows, words: Words) -> tuple[str, ...]:
    """Who moves more than whom, and in what; never who is better."""
    told = []
    for slot in range(_models(found)):
        over: dict[tuple[int, ...], list[str]] = {}
        for one in found.drawn:
            line = one.lines[slot]
            if line.word == "overshoots":
                over.setdefault(line.over, []).append(words.say(f"faces-cue-{one.cue}"))
        for others, cues in over.items():
            letters = ", ".join(SLOTS[at] for at in others)
            told.append(words.say("follows-over", letter=SLOTS[slot], others=letters, cues=", ".join(cues)))
    if told or not found.drawn:
        return tuple(told) or (words.say("follows-none-drawn"),)
    return (words.say("follows-over-none"),) if _models(found) > 1 else ()


def limits(found: Follows, words: Words) -> tuple[str, ...]:
    """What was not measured, what moved unasked, what no figure here says, and what measured it."""
    unseen = [words.say(f"faces-cue-{one.cue}") for one in found.cues if one.way != "same" and not one.drawn]
    stirred = [_of(one, words) for one in found.cues if any(line.reason == "moved" for line in one.lines)]
    told = [words.say("follows-unseen", cues=", ".join(unseen))] if unseen else []
    if stirred:
        told.append(words.say("follows-unasked", cues=", ".join(stirred)))
    told.append(words.say("follows-few" if found.few else "follows-counted", count=found.pictures))
    told.append(words.say("follows-limits"))
    if found.engine:
        told.append(words.say("faces-measured-by", engine=found.engine, version=found.version))
    return tuple(told)


def plot_told(one: CueLines, words: Words) -> str:
    """A plot as words: every model's figures, step by step."""
    unit = one.unit or 1.0
    lines = []
    for slot, line in enumerate(one.lines):
        points = [
            words.say("follows-plot-point", step=words.tell(step_name(at.step)), figure=figure(at.by / unit))
            for at in line.points
        ]
        word = words.say(f"follows-word-{line.word}")
        lines.append(words.say("follows-plot-line", letter=SLOTS[slot], word=word, points=", ".join(points)))
    cue, asked = words.say(f"faces-cue-{one.cue}"), words.say(f"follows-asked-{one.way}")
    return words.say("follows-plot", cue=cue, asked=asked, lines=" ".join(lines))


Row = tuple[str, ...]


def table(found: Follows, words: Words) -> tuple[Row, ...]:
    """The same figures as a table: a head, then one row for each cue and model.

    Every cue that was measured is in it, asked for or not.
    """
    steps = [step for step in found.steps if step != NONE]
    head = (words.say("follows-table-cue"), words.say("follows-table-model"), words.say("follows-table-word"))
    rows: list[Row] = [(*head, *(words.tell(step_name(step)) for step in steps))]
    for one in found.cues:
        for slot, line in enumerate(one.lines):
            if line.points:
                first = (words.say(f"faces-cue-{one.cue}"), SLOTS[slot], words.say(f"follows-word-{line.word}"))
                rows.append((*first, *_cells(line, steps, words)))
    return tuple(rows)


def figure(value: float, places: int = 1) -> str:
    """A change with its sign; one that rounds to nothing has none."""
    text = f"{abs(value):.{places}f}"
    return text if not float(text) else f"−{text}" if value < 0 else f"+{text}"


def _cells(line: Line, steps: Sequence[int], words: Words) -> Row:
    by = {point.step: point for point in line.points}
    places = 1 if any(abs(point.by) >= 1 for point in line.points) else 3

    def cell(step: int) -> str:
        point = by.get(step)
        if point is None:
            return "–"
        return words.say("follows-table-cell", by=figure(point.by, places), bar=f"{point.bar:.{places}f}")

    return tuple(cell(step) for step in steps)


def _of(one: CueLines, words: Words) -> str:
    letters = ", ".join(SLOTS[slot] for slot, line in enumerate(one.lines) if line.reason == "moved")
    return words.say("follows-of", cue=words.say(f"faces-cue-{one.cue}"), letters=letters)


def _models(found: Follows) -> int:
    return len(found.cues[0].lines) if found.cues else 0
