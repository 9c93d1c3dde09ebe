"""Asked against shown: whether a model's pictures go along with the steps of a slider, cue by cue.

It is a relative meter. A cue follows where it moves the way that was asked, by more than noise, and never back.
"Overshoots" says that one model moves more than the others for the same words; which of them is right, no figure here
can tell, and none of them makes a model better.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Literal

from studio.face.measure import CUES, Cue, Reading
from studio.face.moved import ENOUGH, Moved, Way, moved
from studio.face.rise import STEPS_OF_A_LINE, Rise, Sides, rise, steeper

Word = Literal["follows", "flat", "overshoots", "astray", "unmeasured", "unasked"]
Reason = Literal[
    "steady",
    "more",
    "still",
    "one-step",
    "other-way",
    "back",
    "no-none",
    "few-steps",
    "unseen",
    "others",
    "engines",
    "faint",
    "quiet",
    "moved",
]
MOVING: tuple[Word, ...] = ("follows", "overshoots")
"""Words of what goes along with the slider."""
NONE = 0
"""The step that everything is compared with."""
FIRM = 0.25
"""Share of a cue's reach that has to be asked for before a model can be told to have left it undone."""
COARSE: tuple[Cue, ...] = ("gaze-side", "gaze-down", "turn", "bow", "tilt")
"""Cues read so coarsely that nothing follows from their not moving."""
HALF_MORE = 1.5
"""Times the bar that a step back must reach: with ten pairs of steps looked at, one of them passes it by chance.
Also times its plain noise that a bar may be for a cue that stays within it to be called flat: where other parts of the
face make it wider than that, nobody could have seen it move."""


@dataclass(frozen=True)
class Level:
    """What was asked at one step of the slider, and what came.

    Attributes:
        step: 0..5.
        asked: how far each cue was wanted from rest.
        shown: the readings of every model's pictures, by slot; none where nothing was measured.
    """

    step: int
    asked: Mapping[Cue, float]
    shown: tuple[tuple[Reading, ...], ...]


@dataclass(frozen=True)
class Point:
    """One step of one model, against its own pictures at "none".

    Attributes:
        step: of the slider.
        by: the change, in the unit of the cue.
        bar: the change that noise and other features alone can make.
        pictures: fewest of the two sides.
    """

    step: int
    by: float = 0.0
    bar: float = 0.0
    pictures: int = 0


@dataclass(frozen=True)
class Line:
    """How one model takes one cue along.

    Attributes:
        word: in short; reason: why, a key.
        points: "none" first, with no change; empty where nothing can be said.
        over: slots of the models that it moves clearly more than.
        gone: steps between which it goes back, for the reason "back".
    """

    word: Word
    reason: Reason
    points: tuple[Point, ...] = ()
    over: tuple[int, ...] = ()
    gone: tuple[int, ...] = ()


@dataclass(frozen=True)
class CueLines:
    """One cue: which way it was asked to go, and every model's line.

    Attributes:
        way: "same" where the words don't ask for it.
        unit: the change that saving a picture again makes at most; what the plot counts in.
        lines: by slot.
    """

    cue: Cue
    way: Way
    unit: float
    lines: tuple[Line, ...]

    @property
    def drawn(self) -> bool:
        """Whether there is anything to plot that was asked for."""
        return self.way != "same" and any(line.word not in ("unmeasured", "unasked") for line in self.lines)


@dataclass(frozen=True)
class Follows:
    """A whole slider check.

    Attributes:
        steps: measured, in order.
        cues: all of them, in the order of `CUES`.
        engine, version: what measured; "" where nothing was.
        pictures: fewest of one model at one step.
    """

    steps: tuple[int, ...]
    cues: tuple[CueLines, ...]
    engine: str = ""
    version: str = ""
    pictures: int = 0

    @property
    def few(self) -> bool:
        """Whether more pictures are needed before this says anything about the rule behind one picture."""
        return self.pictures < ENOUGH

    @property
    def drawn(self) -> tuple[CueLines, ...]:
        """The cues that were asked for and measured in one model at least."""
        return tuple(one for one in self.cues if one.drawn)


@dataclass(frozen=True)
class _Model:
    """One model: its measured steps, and every change from one of them to a later one."""

    sides: Sides
    across: Mapping[tuple[int, int], Mapping[Cue, Moved]]

    def seeing(self, cue: Cue) -> Sides:
        """The steps in all of whose pictures a cue was to be seen."""
        return tuple((step, side) for step, side in self.sides if all(cue in one.values for one in side))


def follows(levels: Sequence[Level], models: int) -> Follows:
    """What a slider check comes to.

    Args:
        levels: each step once; without the step "none" nothing can be compared.
        models: number of slots.
    """
    held = tuple(sorted((one for one in levels if any(one.shown)), key=lambda one: one.step))
    makers = [(one.engine, one.version) for level in held for side in level.shown for one in side]
    engine, version = makers[-1] if makers else ("", "")
    counts = [len(side) for level in held for side in level.shown if side]
    each = [_model(held, slot) for slot in range(models)]
    cues = tuple(_cue(cue, held, each) for cue in CUES)
    return Follows(tuple(one.step for one in held), cues, engine, version, min(counts, default=0))


def _model(levels: Sequence[Level], slot: int) -> _Model:
    sides = tuple((level.step, level.shown[slot]) for level in levels if level.shown[slot])
    pairs = combinations(sides, 2)
    return _Model(sides, {(one, other): {m.cue: m for m in moved(a, b)} for (one, a), (other, b) in pairs})


def _cue(cue: Cue, levels: Sequence[Level], models: Sequence[_Model]) -> CueLines:
    by = levels[-1].asked.get(cue, 0.0) - levels[0].asked.get(cue, 0.0) if levels else 0.0
    way: Way = "same" if not by else "higher" if by > 0 else "lower"
    rises = [rise(cue, model.sides) for model in models]
    lines = [_line(cue, by, model, one) for model, one in zip(models, rises, strict=True)]
    compared = tuple(_compared(cue, by, (lines, rises), slot) for slot in range(len(models)))
    return CueLines(cue, way, max((one.unit for one in rises), default=0.0), compared)


def _line(cue: Cue, asked: float, model: _Model, made: Rise) -> Line:
    """One model for itself; `asked` is how far the words of the last step want the cue, 0 for not at all."""
    if lack := _lacking(cue, model):
        return Line("unmeasured", lack)
    steps = [step for step, _side in model.seeing(cue)]
    changes = {ends: model.across[ends][cue] for ends in combinations(steps, 2)}
    first = ((step, changes[NONE, step]) for step in steps[1:])
    points = (Point(NONE), *(Point(step, one.by, one.bar, one.pictures) for step, one in first))
    if not asked:
        stirred = any(one.way != "same" for (begin, _end), one in changes.items() if begin == NONE)
        return Line("unasked", "moved" if stirred else "quiet", points)
    found = replace(_judged("higher" if asked > 0 else "lower", steps, changes, made), points=points)
    faint = cue in COARSE or abs(asked) < FIRM
    return Line("unmeasured", "faint", points) if faint and found.word in ("flat", "astray") else found


def _lacking(cue: Cue, model: _Model) -> Reason | None:
    """Why nothing can be said of a cue."""
    if len({(one.engine, one.version) for _step, side in model.sides for one in side}) > 1:
        return "engines"
    if not model.sides or model.sides[0][0] != NONE:
        return "no-none"
    if len(model.sides) < STEPS_OF_A_LINE:
        return "few-steps"
    seen = model.seeing(cue)
    return "unseen" if len(seen) < STEPS_OF_A_LINE or seen[0][0] != NONE else None


def _judged(way: Way, steps: Sequence[int], across: Mapping[tuple[int, int], Moved], made: Rise) -> Line:
    """A cue that was asked for, of one model."""
    first, last = steps[1], steps[-1]
    whole, away = across[NONE, last], "lower" if way == "higher" else "higher"
    if whole.way == away:
        return Line("astray", "other-way")
    gone = [ends for ends, one in across.items() if one.way == away and abs(one.by) > HALF_MORE * one.bar]
    if gone:
        return Line("astray", "back", gone=gone[-1])
    if whole.way == "same":
        hidden = abs(whole.by) > made.unit or whole.bar > HALF_MORE * made.unit
        return Line("unmeasured", "others") if hidden else Line("flat", "still")
    if across[NONE, first].way == way and across[first, last].way == "same":
        return Line("flat", "one-step")
    return Line("follows", "steady")


def _compared(cue: Cue, asked: float, made: tuple[Sequence[Line], Sequence[Rise]], slot: int) -> Line:
    """A line beside those of the other models that go along: it overshoots where it is steeper than half of them."""
    lines, rises = made
    mine = lines[slot]
    others = [at for at, line in enumerate(lines) if at != slot and line.word == "follows"]
    if mine.word != "follows" or not others:
        return mine
    over = tuple(at for at in others if steeper(cue, rises[slot], rises[at], 1 if asked > 0 else -1))
    return replace(mine, word="overshoots", reason="more", over=over) if over and 2 * len(over) >= len(others) else mine
