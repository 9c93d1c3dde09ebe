"""A session for window tests: real desk, real reading, real votes; no tasks, disk or drawing."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any, cast

from studio.experiment.change import choose_model
from studio.experiment.experiment import IMPORTED, SLOTS, Experiment, Step
from studio.experiment.playbook import next_place, prepare
from studio.experiment.turn import Playbook
from studio.face.anchors import Anchors
from studio.face.reading import parse_rules
from studio.image.picture import Picture
from studio.phone.parcel import Parcel
from studio.post.formats import parse_formats
from studio.post.preset import parse_post_presets
from studio.request.model_card import ModelCard
from studio.request.size import Size
from studio.session.audience_commands import AudienceCommands
from studio.session.cover_plan import CoverPlan, PanelPlan
from studio.session.desk import Desk, Job
from studio.session.face_following import FaceFollowing
from studio.session.follows_commands import FollowsCommands
from studio.session.hand_commands import Found, Lookout
from studio.session.incoming import Incoming
from studio.session.judge_commands import JudgeCommands, complete
from studio.session.live import Live
from studio.session.look_commands import LookCommands
from studio.session.means import Means
from studio.session.phone_commands import OFF, Sending
from studio.session.post_plans import Places
from studio.session.read import Read
from studio.session.recipe_commands import Controls
from studio.session.session import Session
from studio.session.signal import Signal
from studio.session.step_commands import StepCommands
from studio.session.summary_commands import SummaryCommands
from studio.session.tasks import Tasks
from studio.store.ledger import Listed
from studio.store.settings import Settings
from studio.verdict.verdict import Choice, Verdict
from studio.wiring.playbooks import ready_playbooks
from studio.words import LANGUAGES, Sentence, Words
from tests.fakes.connect import FakeConnect
from tests.fakes.demo import CARDS, CATALOGUE, FILE, MENU, RESOURCES, baseline, draft, experiment
from tests.fakes.emotions import emotion_commands
from tests.fakes.faces import FakeFaces
from tests.fakes.guard import FakeConsent, FakeGuard
from tests.fakes.history import FakeHistory
from tests.fakes.recipes import FakeRecipes

RULES = parse_rules((RESOURCES / "face" / "cues.toml").read_text("utf-8"))
SAVED = Sentence("post-dialog-title")


def load_words(language: str) -> Words:
    """All words of the product in a language."""
    texts = {
        known: "\n".join(path.read_text("utf-8") for path in sorted((RESOURCES / "words" / known).glob("*.ftl")))
        for known in LANGUAGES
    }
    return Words(texts, language)


@dataclass
class FakeSettings:
    """Settings that stay in memory."""

    values: Settings = field(default_factory=Settings)
    language: str = "en"

    def __post_init__(self) -> None:
        self.words: Words = load_words(self.language)
        self.changed: Signal[[Settings, Settings]] = Signal()

    def change(self, **fields: Any) -> None:
        old, self.values = self.values, replace(self.values, **fields)
        if self.values.language and self.values.language != self.words.language:
            self.words = load_words(self.values.language)
        self.changed.emit(old, self.values)


class FakePictures:
    """Hands out one picture for every sha256 and notes what is asked."""

    def __init__(self, picture: bytes) -> None:
        self.picture = picture
        self.brought: list[tuple[tuple[Incoming, ...], int | None]] = []
        self.named: dict[int, str] = {}
        self.marked: dict[int, Anchors | None] = {}

    def bring(self, incoming: Sequence[Incoming], slot: int | None = None) -> None:
        self.brought.append((tuple(incoming), slot))

    def fetch(self, sha256: str, then: Callable[[bytes], None]) -> None:
        if self.picture:
            then(self.picture)

    def rename(self, slot: int, name: str) -> None:
        self.named[slot] = name

    def names(self) -> tuple[str, ...]:
        return ("Nano Banana", "Seedream 4.5")

    def anchors(self, slot: int, anchors: Anchors | None) -> None:
        self.marked[slot] = anchors


class FakePost:
    """Proposes a real plan; draws nothing and saves nothing."""

    def __init__(self, live: Live, cover: bytes) -> None:
        self._live = live
        self.cover = cover
        self.previewed: list[CoverPlan] = []
        self.saved: list[tuple[CoverPlan, str]] = []
        self.findings: tuple[Sentence, ...] = ()
        self.works = True

    def ready(self, desk: Desk) -> bool:
        step = desk.step
        return step is not None and complete(desk.experiment.models, {shot.slot for shot in step.shots})

    def proposal(self, desk: Desk, language: str = "") -> CoverPlan:
        step = desk.step
        shots = step.shots if step is not None else ()
        panels = tuple(PanelPlan(s.picture.sha256, s.name, SLOTS[s.slot], s.simulated, s.anchors) for s in shots)
        headline = "¿Con cuál te quedas?" if language == "es" else "Who does sad better?"
        return CoverPlan(
            panels, headline, "hair, room", "FAIR", "", Size(1080, 1350), "tinted", "side", language or "en"
        )

    def preview(self, plan: CoverPlan, then: Callable[[bytes, tuple[Sentence, ...]], None]) -> None:
        self.previewed.append(plan)
        then(self.cover, self.findings)

    def save(self, plan: CoverPlan, path: str, then: Callable[[Sentence, bool], None]) -> None:
        self.saved.append((plan, path))
        then(SAVED, self.works)


@dataclass(frozen=True)
class FakePlans:
    """Where posts go; nothing is planned."""

    places: Places


@dataclass(frozen=True)
class FakeCarousel:
    """Posts of several slides: only what the cover asks of them."""

    plans: FakePlans

    def cancel(self) -> None:
        """Nothing is being written."""


def places() -> Places:
    """Formats and presets as they are shipped."""
    formats, _limits = parse_formats((RESOURCES / "formats.toml").read_text("utf-8"))
    return Places(formats, parse_post_presets((RESOURCES / "post_presets.toml").read_text("utf-8")))


class FakeSheet:
    """Plans what the post would say; draws nothing and saves nothing."""

    def __init__(self, post: FakePost) -> None:
        self._post = post
        self.saved: list[tuple[CoverPlan, str]] = []
        self.works = True

    def ready(self, desk: Desk) -> bool:
        return desk.step is not None and bool(desk.step.shots)

    def plan(self, desk: Desk) -> CoverPlan:
        return self._post.proposal(desk)

    def photo(self, sha256: str, then: Callable[[Picture], None]) -> None:
        then(Picture(sha256, "PNG", 80, 100, 1))

    def save(self, plan: CoverPlan, path: str, then: Callable[[Sentence, bool], None]) -> None:
        self.saved.append((plan, path))
        then(SAVED, self.works)


class FakeSpend:
    """Money that the test spends."""

    def __init__(self) -> None:
        self.today = 0
        self.cap = 5_000_000
        self.changed: Signal[[int]] = Signal()


class FakeRun:
    """Prepares steps for real; generating only puts jobs on the desk."""

    copies = 0
    told: tuple[str, ...] = ("drawing",)

    def __init__(self, live: Live) -> None:
        self._live = live
        self.hurried: list[int] = []
        self.looked_for: list[int] = []
        self.kept = 0
        self.cancelled = 0
        self.asked_again: list[int] = []
        self.costs: int | None = 0
        self.spend = FakeSpend()
        self.consent = FakeConsent()

    def ready(self, desk: Desk) -> bool:
        return not desk.running and not desk.experiment.imported

    def generate(self) -> None:
        self._live.put(replace(self._live.desk, jobs=(Job(0, "drawing", 0.0), Job(1, "drawing", 0.0))))

    def cancel(self, slot: int | None = None) -> None:
        self.cancelled += 1
        self._live.put(replace(self._live.desk, jobs=()))

    def again(self, slot: int) -> None:
        self.asked_again.append(slot)

    def hurry(self, slot: int) -> None:
        self.hurried.append(slot)

    def look_for(self, slot: int) -> None:
        self.looked_for.append(slot)

    def stages(self, slot: int) -> tuple[str, ...]:
        return self.told

    def cost_again(self, slot: int) -> int | None:
        return self.costs

    def dismiss(self, slot: int) -> None:
        desk = self._live.desk
        self._live.put(replace(desk, jobs=tuple(job for job in desk.jobs if job.slot != slot)))

    def page(self, slot: int, page: str) -> str:
        return f"https://example.org/{page}"

    def provider(self, card: ModelCard) -> str:
        return "Provider"

    def next_step(self) -> None:
        place = next_place(self._live.desk.experiment)
        if place is not None:
            self._live.alter(lambda now: prepare(now, CATALOGUE, place))

    def keep(self) -> None:
        self.kept += 1

    def copied(self) -> None:
        self.copies += 1

    def models(self) -> tuple[ModelCard, ...]:
        return tuple(CARDS.values())

    def model(self, slot: int, card_id: str) -> None:
        self._live.alter(lambda now: choose_model(now, slot, card_id))


class FakeHand:
    """A watched folder in which the test lays the pictures."""

    def __init__(self) -> None:
        self.lookout = Lookout()
        self.changed: Signal[[Lookout]] = Signal()
        self.used: list[tuple[int, Found]] = []
        self.refused: list[Found] = []

    def begin(self) -> None:
        pass

    def see(self, lookout: Lookout) -> None:
        self.lookout = lookout
        self.changed.emit(lookout)

    def use(self, slot: int, found: Found) -> None:
        self.used.append((slot, found))

    def refuse(self, found: Found) -> None:
        self.refused.append(found)


class FakePhone:
    """A way to the phone on which the test says what happens."""

    def __init__(self) -> None:
        self.now = OFF
        self.changed: Signal[[Sending]] = Signal()
        self.sent: list[Parcel] = []
        self.stopped = 0

    def send(self, parcel: Parcel) -> None:
        self.sent.append(parcel)

    def stop(self) -> None:
        self.stopped += 1
        self.tell(OFF)

    def tell(self, now: Sending) -> None:
        if now != self.now:
            self.now = now
            self.changed.emit(now)


class FakeProblems:
    """A report that the test words."""

    def __init__(self) -> None:
        self.crashed = False
        self.text = "Expression Studio, problem report\n\nVersion: 0\n"
        self.facts: dict[str, str] = {}
        self.saved: list[tuple[str, str]] = []
        self.refused: Sentence | None = None

    def report(self, facts: Mapping[str, str], then: Callable[[str], None]) -> None:
        self.facts = dict(facts)
        then(self.text)

    def save(self, text: str, path: str, then: Callable[[Sentence, bool], None]) -> None:
        self.saved.append((text, path))
        then(self.refused or SAVED, self.refused is None)


class FakeTests:
    """A library of three tests."""

    def __init__(self, live: Live) -> None:
        self._live = live
        self.done: list[str] = []

    def new(self) -> None:
        self.done.append("new")

    def duplicate(self) -> None:
        self.done.append("duplicate")

    def open(self, experiment_id: str) -> None:
        self.done.append(f"open {experiment_id}")

    def rename(self, name: str) -> None:
        self._live.alter(lambda now: replace(now, name=name))

    def all(self) -> tuple[Listed, ...]:
        now = self._live.desk.experiment
        pair = ("0" * 64, "1" * 64)
        return (
            Listed(now.id, now.name, "sad", len(now.steps), pair, "2026-11-23"),
            Listed("e2", "Embarrassed, café", "embarrassed", 4, pair, "2026-11-22"),
            Listed("e3", "Nervous at the desk", "nervous", 0, (), "2026-10-12"),
        )


class FakeExpression:
    """Counts undo and redo."""

    def __init__(self) -> None:
        self.undone = self.redone = 0

    def undo(self) -> None:
        self.undone += 1

    def redo(self) -> None:
        self.redone += 1


class FakeSummary(SummaryCommands):
    """Takes pictures of summaries as they come."""

    def __init__(self, means: Means) -> None:
        super().__init__(means)
        self.saved: list[tuple[bytes, str]] = []
        self.refused: Sentence | None = None

    def save(self, png: bytes, path: str, then: Callable[[Sentence, bool], None]) -> None:
        self.saved.append((png, path))
        then(self.refused or SAVED, self.refused is None)


class FakePlaybooks:
    """Keeps playbooks in memory."""

    def __init__(self) -> None:
        self.kept: dict[str, Playbook] = {}
        self.ready = ready_playbooks

    def all(self, then: Callable[[tuple[Playbook, ...]], None]) -> None:
        then(tuple(self.kept.values()))

    def keep(self, playbook: Playbook, then: Callable[[], None]) -> None:
        self.kept[playbook.name] = playbook
        then()


class WindowSession:
    """What the window reads and commands, by the names of the real session.

    Judging is open unless a test asks for it blind; `now` is what its clock says, in seconds.
    """

    now = 0.0

    def __init__(
        self, desk: Desk, language: str = "en", picture: bytes = b"", cover: bytes = b"", *, blind: bool = False
    ) -> None:
        self.live = Live(desk)
        self.read = Read(CATALOGUE, FILE, CARDS, RULES, MENU)
        self.settings = FakeSettings(Settings(blind=blind), language)
        means = Means(self.live, cast("Tasks", None), lambda: self.now, lambda: "new")
        self.judge = JudgeCommands(means, lambda: self.settings.values.blind)
        self.look = LookCommands(self.live, self.judge.veil.meant)
        self.history = FakeHistory(self.live, self.judge.veil, lambda: self.words, lambda: self.settings.values.blind)
        self.audience, self.summary = AudienceCommands(means), FakeSummary(means)
        self.run, self.guard = FakeRun(self.live), FakeGuard()
        self.controls = Controls(self.live)
        self.steps = StepCommands(means, self.read, self.controls)
        self.playbooks = FakePlaybooks()
        self.tests = FakeTests(self.live)
        self.recipes = FakeRecipes(self.live)
        self.pictures, self.faces = FakePictures(picture), FakeFaces()
        self.post = FakePost(self.live, cover)
        self.sheet = FakeSheet(self.post)
        self.carousel = FakeCarousel(FakePlans(places()))
        self.hand, self.phone = FakeHand(), FakePhone()
        self.connect = FakeConnect()
        self.problems = FakeProblems()
        self.expression = FakeExpression()
        self.emotions = emotion_commands(self.live, self.controls)
        self.notes: tuple[Sentence, ...] = ()
        self.changed, self.noticed = self.live.changed, self.live.noticed

    @property
    def desk(self) -> Desk:
        return self.live.desk

    @property
    def words(self) -> Words:
        return self.settings.words

    @property
    def follows(self) -> FollowsCommands:
        faces = cast("FaceFollowing", self.faces)
        return FollowsCommands(self.read, faces, lambda desk: self.judge.veil.tells(desk, whole=True))

    @property
    def session(self) -> Session:
        """The same object as the window's type wants it."""
        return cast("Session", self)


def first_desk(tip: int | None = None, **verdicts: Choice) -> Desk:
    """The demo test with its baseline in the panes."""
    return desk_of(experiment(baseline()), "s1", tip, **verdicts)


def desk_of(test: Experiment, shown: str | None, tip: int | None = None, **verdicts: Choice) -> Desk:
    """A desk with a test, the step shown, and votes by step id."""
    kept = {step: Verdict(step, choice) for step, choice in verdicts.items()}
    return Desk(test, shown, MappingProxyType(kept), tip=tip)


def brow_step(step_id: str = "s2") -> Step:
    """A second step: brows turned up, both pictures there."""
    return replace(baseline(draft(brow=3), step_id), place="brow")


def imported_desk() -> Desk:
    """Two pictures made elsewhere, eyes unknown."""
    step = baseline(step_id="i1")
    shots = tuple(
        replace(s, simulated=False, request=None, words="", name=n) for s, n in zip(step.shots, "AB", strict=True)
    )
    step = replace(step, draft=None, text="", label="IMPORTED", place="import", shots=shots)
    return desk_of(replace(experiment(step), models=(IMPORTED, IMPORTED), baseline=None, name="Two pictures"), "i1")
