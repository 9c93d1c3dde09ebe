"""What the viewer asks of a session; nothing else of it is used here."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Literal, Protocol

from studio.experiment.experiment import Shot, Trial
from studio.face.anchors import Anchors
from studio.image.picture import Picture
from studio.prompt.expression import Prompt
from studio.request.model_card import ModelCard
from studio.session.desk import Desk
from studio.session.hand_commands import Found, Lookout
from studio.session.incoming import Incoming
from studio.session.signal import Signal
from studio.viewer.view import View
from studio.words import Sentence, Words

if TYPE_CHECKING:
    from studio.face.finding import Finding
    from studio.session.pair_badges import PairBadges


class Reading(Protocol):
    """What is read off a desk."""

    cards: Mapping[str, ModelCard]
    """By id."""

    def prompt(self, desk: Desk) -> Prompt:
        """The words as they would be sent now."""

    def stale(self, desk: Desk) -> Sentence | None:
        """Said when the controls have moved on from the pictures shown."""

    def model_name(self, desk: Desk, slot: int) -> str:
        """The name over a pane."""

    def trial(self, desk: Desk) -> Trial:
        """What the next run would ask of each slot."""


class Looking(Protocol):
    """Where the creator looks."""

    def view(self, view: View) -> None:
        """Look somewhere else, on all panes."""


class Pictures(Protocol):
    """Pictures in and out."""

    def bring(self, incoming: Sequence[Incoming], slot: int | None = None) -> None:
        """Take pictures in."""

    def fetch(self, sha256: str, then: Callable[[bytes], None]) -> None:
        """Hand out the bytes of an original."""

    def rename(self, slot: int, name: str) -> None:
        """Give the picture of a slot another model name."""

    def names(self) -> tuple[str, ...]:
        """Names on offer."""

    def anchors(self, slot: int, anchors: Anchors | None) -> None:
        """Set where the eyes of a slot's picture are."""


class Running(Protocol):
    """Pictures on their way, and who makes the next ones."""

    def cancel(self, slot: int | None = None) -> None:
        """Stop one slot, or all."""

    def stages(self, slot: int) -> tuple[str, ...]:
        """What the route of a slot tells of a picture on its way."""

    def hurry(self, slot: int) -> None:
        """Try at once what a provider asked to wait for."""

    def look_for(self, slot: int) -> None:
        """Ask what became of a pane of which nobody knows."""

    def again(self, slot: int) -> None:
        """Ask for a pane once more."""

    def cost_again(self, slot: int) -> int | None:
        """Micro-dollars that this costs."""

    def page(self, slot: int, page: Literal["billing", "usage"]) -> str:
        """Address of a page of the provider, for people."""

    def dismiss(self, slot: int) -> None:
        """What was said of a pane has been read."""

    def copied(self) -> None:
        """Say that the exact words are on the clipboard."""

    def models(self) -> tuple[ModelCard, ...]:
        """The models that a slot can have."""

    def provider(self, card: ModelCard) -> str:
        """Who is paid for a model; empty for what is made here or by hand."""

    def model(self, slot: int, card_id: str) -> None:
        """Choose the model of a slot."""


class Handing(Protocol):
    """Pictures made in an app."""

    @property
    def lookout(self) -> Lookout:
        """How it stands with the watched folder."""

    @property
    def changed(self) -> Signal[[Lookout]]:
        """Tells the new lookout."""

    def begin(self) -> None:
        """Take up watching."""

    def use(self, slot: int, found: Found) -> None:
        """Take an offered picture into a pane."""

    def refuse(self, found: Found) -> None:
        """Never offer a picture again."""


class Hiding(Protocol):
    """What nobody may know before the vote."""

    def hidden(self, desk: Desk, slot: int) -> bool:
        """Whether nothing may tell which model a pane belongs to."""


class Comparing(Protocol):
    """What makes two pictures fair to compare."""

    changed: Signal[[]]
    """Tells that another comparison is known."""

    def between(self, first: Shot, other: Shot) -> "PairBadges | None":
        """How a picture compares with a first one; None until it is known."""


class Faces(Protocol):
    """What is found in pictures."""

    changed: Signal[[str]]
    """Tells that more is known of a picture (its sha256)."""

    @property
    def badges(self) -> Comparing:
        """Comparisons of pictures."""

    def begin(self) -> None:
        """Take up following the desk."""

    def finding(self, sha256: str) -> "Finding | None":
        """What was found in a picture."""

    def awaits(self, sha256: str) -> bool:
        """Whether an answer is still to come."""

    def again(self, sha256: str) -> None:
        """Look once more."""


class Judging(Protocol):
    """The vote on the pictures shown."""

    @property
    def veil(self) -> Hiding:
        """What is hidden until then."""


class Photos(Protocol):
    """What is known of reference photos."""

    def photo(self, sha256: str, then: Callable[[Picture], None]) -> None:
        """Hand out what is known of a photo."""


class Setting(Protocol):
    """What the creator has set."""

    @property
    def values(self) -> object:
        """The settings in force."""


class ViewerSession(Protocol):
    """The part of the session that the viewer sees."""

    @property
    def desk(self) -> Desk:
        """The current state."""

    @property
    def words(self) -> Words:
        """Texts in the creator's language."""

    @property
    def read(self) -> Reading:
        """Derivations of a desk."""

    @property
    def look(self) -> Looking:
        """Commands of looking."""

    @property
    def pictures(self) -> Pictures:
        """Commands of pictures."""

    @property
    def run(self) -> Running:
        """Commands of running."""

    @property
    def faces(self) -> Faces:
        """What is found in pictures."""

    @property
    def judge(self) -> Judging:
        """The vote."""

    @property
    def sheet(self) -> Photos:
        """Commands of the feature sheet, which know the photos."""

    @property
    def settings(self) -> Setting:
        """Settings in force."""

    @property
    def hand(self) -> Handing:
        """Commands of pictures made by hand."""
