"""Whether models follow the slider: which pictures of the open test belong to it, and what their faces say."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from studio.experiment.experiment import SLOTS, Shot, Step
from studio.experiment.series import Levels, series_of
from studio.prompt.names import step_name
from studio.session.desk import Desk
from studio.session.face_following import FaceFollowing
from studio.session.read import Read
from studio.words import Sentence, StudioError, sentence

if TYPE_CHECKING:
    from studio.face.follows import Follows
    from studio.face.measure import Reading

State = Literal["ready", "measuring", "hidden", "none", "missing", "too-new", "off"]
STEPS = (0, 1, 2, 3, 4)
"""Of the slider: none, hint, subtle, clear, strong."""
LEAST = 3
"""Steps with pictures, "none" among them, that make a check."""
Held = tuple[int, Step]


@dataclass(frozen=True)
class Checked:
    """What a slider check comes to, or why there is nothing to say.

    Attributes:
        state: "ready" where all pictures were looked at.
        follows: the figures and words, None in every other state.
        done, all: pictures that were looked at, and how many there are.
        unread: pictures that gave no figures, each with why.
    """

    state: State
    follows: "Follows | None" = None
    done: int = 0
    all: int = 0
    unread: tuple[Sentence, ...] = ()

    @property
    def said(self) -> Sentence:
        """The state in words."""
        return sentence(f"follows-state-{self.state}", done=self.done, all=self.all)


class FollowsCommands:
    """Reads slider checks off desks; pictures are looked at beside the window, this only asks what is known.

    Args:
        read: what was asked of every picture.
        faces: what was found in it.
        hides: whether models are judged blind, so that figures would steer the vote.
    """

    def __init__(self, read: Read, faces: FaceFollowing, hides: Callable[[Desk], bool]) -> None:
        self._read, self._faces, self._hides = read, faces, hides

    def begin(self) -> None:
        """Have the pictures of the desk looked at."""
        self._faces.begin()

    def held(self, desk: Desk) -> tuple[Held, ...]:
        """The steps of the slider that have a picture, with what holds them."""
        experiment = desk.experiment
        try:
            cells = series_of(experiment, Levels(STEPS), self._read.catalogue).cells
        except StudioError:  # an emotion that is no longer in the catalogue
            return ()
        found = ((cell.draft.expression.intensity, experiment.step(cell.step_id)) for cell in cells)
        return tuple((level, step) for level, step in found if step is not None and step.shots)

    def begun(self, desk: Desk) -> bool:
        """Whether there are steps enough to be looked at."""
        held = self.held(desk)
        return len(held) >= LEAST and held[0][0] == STEPS[0]

    def check(self, desk: Desk) -> Checked:
        """What a test says of the slider."""
        if lacking := self._faces.lacking:
            return Checked("too-new" if lacking == "too-new" else "missing")
        if not self._faces.works:
            return Checked("off")
        if not self.begun(desk):
            return Checked("none")
        if self._hides(desk):
            return Checked("hidden")
        return self._measured(desk)

    def _measured(self, desk: Desk) -> Checked:
        held = self.held(desk)
        shots = [(level, shot) for level, step in held for shot in _kept(step)]
        seen = [(level, shot) for level, shot in shots if self._faces.finding(shot.picture.sha256) is not None]
        if len(seen) < len(shots):
            return Checked("measuring", done=len(seen), all=len(shots))
        unread = tuple(self._why(*each) for each in shots if self._reading(each[1]) is None)
        return Checked("ready", self._follows(desk, held), len(seen), len(shots), unread)

    def _follows(self, desk: Desk, held: tuple[Held, ...]) -> "Follows":
        from studio.face.asked_cues import asked_cues  # noqa: PLC0415 - a start needs nothing of faces
        from studio.face.follows import Level, follows  # noqa: PLC0415 - see above

        slots = range(len(desk.experiment.models))
        levels = [
            Level(
                level,
                asked_cues(self._read.pose(step.draft)) if step.draft is not None else {},
                tuple(self._readings(step, slot) for slot in slots),
            )
            for level, step in held
        ]
        return follows(levels, len(slots))

    def _readings(self, step: Step, slot: int) -> "tuple[Reading, ...]":
        found = (self._reading(shot) for shot in _kept(step) if shot.slot == slot)
        return tuple(one for one in found if one is not None)

    def _reading(self, shot: Shot) -> "Reading | None":
        from studio.session.found_anchors import reading_of  # noqa: PLC0415 - a start needs nothing of faces

        finding = self._faces.finding(shot.picture.sha256)
        return reading_of(shot, finding) if finding is not None else None

    def _why(self, level: int, shot: Shot) -> Sentence:
        finding = self._faces.finding(shot.picture.sha256)
        why = finding.said if finding is not None else sentence("faces-none")
        return sentence("follows-unread", letter=SLOTS[shot.slot], step=step_name(level), why=why)


def _kept(step: Step) -> Iterator[Shot]:
    """The pictures of a step that were not rejected."""
    return (shot for shot in step.shots if shot.id not in step.rejected)
