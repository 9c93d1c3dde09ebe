"""The live desk as one object: commands in by group, changes out."""

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING

from studio.image.intake import Intake
from studio.provider.provider import Provider
from studio.session.audience_commands import AudienceCommands
from studio.session.connect_commands import ConnectCommands
from studio.session.desk import Desk
from studio.session.emotion_commands import EmotionCommands
from studio.session.experiment_commands import ExperimentCommands
from studio.session.face_following import FaceFollowing
from studio.session.follows_commands import FollowsCommands
from studio.session.guard import Guard
from studio.session.hand_commands import HandCommands
from studio.session.history_commands import HistoryCommands
from studio.session.judge_commands import JudgeCommands
from studio.session.later import Later
from studio.session.look_commands import LookCommands
from studio.session.means import Means
from studio.session.notice import Notice
from studio.session.phone_commands import PhoneCommands
from studio.session.picture_commands import PictureCommands
from studio.session.playbook_shelf import PlaybookShelf
from studio.session.post_commands import PostCommands
from studio.session.problem_commands import ProblemCommands
from studio.session.read import Read
from studio.session.recipe_commands import ExpressionCommands, RecipeCommands
from studio.session.recipe_shelf import RecipeShelf
from studio.session.recovery import Recovery
from studio.session.reference_commands import ReferenceCommands
from studio.session.run_commands import RunCommands
from studio.session.saving import Saving
from studio.session.series_commands import SeriesCommands
from studio.session.settings_commands import SettingsCommands
from studio.session.sheet_commands import SheetCommands
from studio.session.signal import Signal
from studio.session.step_commands import StepCommands
from studio.session.summary_commands import SummaryCommands
from studio.session.wording_commands import WordingCommands
from studio.store.library import Library
from studio.words import Sentence, Words

if TYPE_CHECKING:
    from studio.session.battle_commands import BattleCommands
    from studio.session.carousel_commands import CarouselCommands
    from studio.session.clip_commands import ClipCommands
    from studio.session.exchange_commands import ExchangeCommands


@dataclass(frozen=True)
class Owned:
    """What was opened for the session and ends with it."""

    routes: tuple[Provider, ...]
    intake: Intake
    library: Library


@dataclass(frozen=True)
class Session:
    """What the window and the command line talk to.

    Attributes:
        read: what can be read off a desk.
        recipe, recipes, references, wording, expression, emotions, run, guard, connect, judge, look, steps,
            playbooks, tests, history,
            pictures, faces, hand, post, series, sheet, phone, problems, settings: commands by group.
        later: `carousel`, `clips`, `battles` and `exchange`, which are put together when they are first wanted.
        notes: what there is to tell about opening it.
    """

    means: Means
    saving: Saving
    read: Read
    recipe: RecipeCommands
    recipes: RecipeShelf
    references: ReferenceCommands
    wording: WordingCommands
    expression: ExpressionCommands
    emotions: EmotionCommands
    run: RunCommands
    guard: Guard
    connect: ConnectCommands
    judge: JudgeCommands
    look: LookCommands
    steps: StepCommands
    playbooks: PlaybookShelf
    tests: ExperimentCommands
    history: HistoryCommands
    pictures: PictureCommands
    faces: FaceFollowing
    hand: HandCommands
    post: PostCommands
    later: Later
    series: SeriesCommands
    sheet: SheetCommands
    phone: PhoneCommands
    problems: ProblemCommands
    settings: SettingsCommands
    notes: tuple[Sentence, ...]
    owned: Owned

    @property
    def carousel(self) -> "CarouselCommands":
        """Whole posts: planned, looked at, saved."""
        return self.later.posts()

    @property
    def clips(self) -> "ClipCommands":
        """Clips of two models."""
        return self.later.clips()

    @property
    def audience(self) -> AudienceCommands:
        """Votes of other people."""
        return AudienceCommands(self.means)

    @property
    def summary(self) -> SummaryCommands:
        """What the test comes to."""
        return SummaryCommands(self.means)

    @property
    def follows(self) -> FollowsCommands:
        """Whether the models follow the slider."""
        return FollowsCommands(self.read, self.faces, lambda desk: self.judge.veil.tells(desk, whole=True))

    @property
    def recovery(self) -> Recovery:
        """What is done about an earlier run."""
        return self.guard.recovery

    @property
    def battles(self) -> "BattleCommands":
        """Rounds of challenges for the same models."""
        return self.later.battles()

    @property
    def exchange(self) -> "ExchangeCommands":
        """Tests and battles from and to other places."""
        return self.later.exchange()

    @property
    def desk(self) -> Desk:
        """What is on screen now."""
        return self.means.live.desk

    @property
    def changed(self) -> Signal[[Desk, Desk]]:
        """Tells (old, new) whenever the desk changes."""
        return self.means.live.changed

    @property
    def noticed(self) -> Signal[[Notice]]:
        """Tells of things said once."""
        return self.means.live.noticed

    @property
    def words(self) -> Words:
        """The words in the creator's language."""
        return self.settings.words

    async def settle(self) -> None:
        """Wait until nothing is on its way any more."""
        await self.means.tasks.settle()

    async def close(self) -> None:
        """Cancel what runs, write everything down, end worker processes, give the library free."""
        self.hand.stop()
        self.phone.stop()
        await self.means.tasks.close(finish=("bring",))  # pictures handed over are kept, whatever ends
        await self.saving.flush()
        await self.settings.flush()
        await self.wording.flush()
        await self.faces.close()
        for route in self.owned.routes:
            await route.close()
        await asyncio.to_thread(self.owned.intake.close)
        await asyncio.to_thread(self.owned.library.close)
