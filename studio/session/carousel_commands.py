"""Making a post: previews while it is edited, its texts, its files. Drawing happens off this thread."""

import asyncio
import threading
from collections.abc import Callable, Sequence
from pathlib import Path

from studio.post.battle_caption import battle_caption
from studio.post.caption import Voice, caption
from studio.post.plan import PostPlan
from studio.post.prompt_pack import prompt_pack, prompt_pack_text
from studio.session.incoming import Incoming
from studio.session.keeping import Keeping
from studio.session.means import Means
from studio.session.post_easel import Easel, Output
from studio.session.post_parcels import PostParcels
from studio.session.post_plans import PostPlans
from studio.session.post_record import Looked, PostTexts
from studio.store.incoming_file import read_incoming
from studio.store.post_folder import Watch, check_there, occupied
from studio.words import Sentence, StudioError, sentence

REST_S = 0.25
"""How long nothing may be changed before a slide is drawn as it would be saved."""
Seen = Callable[[Looked], None]
Saved = Callable[[Sentence, bool], None]
Progress = Callable[[int, int], None]


class CarouselCommands:
    """Posts of the test on the desk.

    Args:
        means: desk and tasks.
        keeping: originals.
        plans: planning.
        fonts: finds the system's fonts that may stand in for missing signs.

    Attributes:
        plans: planning, which draws nothing.
        parcels: what goes to the phone.
    """

    def __init__(self, means: Means, keeping: Keeping, plans: PostPlans, fonts: Callable[[], Sequence[str]]) -> None:
        self._tasks = means.tasks
        self._live = means.live
        self._new_id = means.new_id
        self._keeping = keeping
        self.plans = plans
        self._easel = Easel(keeping, fonts)
        self.parcels = PostParcels(means.tasks, plans, self._easel)
        self._stopped = threading.Event()

    def preview(self, plan: PostPlan, key: str, then: Seen) -> None:
        """Show one slide: reduced at once, exact when nothing newer was asked for; a newer call drops this one.

        A slide that the test has nothing for comes without data, and its remark says why.
        """
        self._tasks.cancel("slide")
        self._tasks.start("slide", self._preview(plan, key, then))

    def thumbs(self, plan: PostPlan, then: Seen) -> None:
        """Show all slides small, one by one in their order; a newer call drops this one."""
        self._tasks.cancel("thumbs")
        self._tasks.start("thumbs", self._thumbs(plan, then))

    def texts(self, plan: PostPlan, then: Callable[[PostTexts], None]) -> None:
        """Hand out caption, descriptions and prompts as proposed; a newer call drops this one."""
        self._tasks.cancel("texts")
        self._tasks.start("texts", self._texts(plan, then))

    def occupied(self, folder: str, then: Callable[[tuple[str, ...]], None]) -> None:
        """Hand out names of files in a folder that a post would replace."""
        self._tasks.start(("occupied", self._new_id()), _tell_occupied(Path(folder), then))

    def save(
        self,
        plan: PostPlan,
        texts: PostTexts,
        folder: str,
        then: Saved,
        progress: Progress,
        *,
        agreed: bool = False,
    ) -> None:
        """Draw and write the whole post and remember how it was made; a running one is not disturbed.

        Args:
            plan: what is drawn.
            texts: as the creator left them.
            folder: where to; files of this program are replaced there, others only where `agreed`.
            then: hears what happened and whether it worked.
            progress: hears how many files are ready, of how many.
            agreed: the creator was asked and lets files of other programs be replaced.
        """
        if self._tasks.running("post"):
            return
        self._stopped.clear()
        self.plans.remember(plan)
        self._tasks.start("post", self._save(plan, texts, (Path(folder), agreed), then, progress))

    def logo(self, incoming: Incoming, then: Callable[[str], None]) -> None:
        """Keep a picture as the creator's logo; `then` gets its sha256 for the plan. A refused one is told."""
        self._tasks.start(("bring", "logo", self._new_id()), self._logo(incoming, then))

    def cancel(self) -> None:
        """Stop a post that is being saved; the folder stays as it was."""
        self._stopped.set()

    def leave(self) -> None:
        """Nothing is edited any more: drop what is being drawn, give the pictures up, tell the test on the desk."""
        self.plans.tell(None)
        for key in ("slide", "thumbs", "texts"):
            self._tasks.cancel(key)
        self.parcels.cancel()
        self._easel.clear()

    async def _logo(self, incoming: Incoming, then: Callable[[str], None]) -> None:
        try:
            data = incoming.data
            if data is None:
                data = await asyncio.to_thread(read_incoming, incoming.path, incoming.name)
            picture = await self._keeping.keep(data, incoming.name)
        except StudioError as error:
            self._live.notice(error.sentence)
        else:
            then(picture.sha256)

    async def _preview(self, plan: PostPlan, key: str, then: Seen) -> None:
        order = self.plans.order(plan)
        try:
            for exact in (False, True):
                if exact:
                    await asyncio.sleep(REST_S)
                then(await self._easel.look(order, key, exact=exact) or _absent(self.plans, plan, key))
        except StudioError as error:
            then(Looked(key, b"", (error.sentence,)))

    async def _thumbs(self, plan: PostPlan, then: Seen) -> None:
        order = self.plans.order(plan)
        try:
            for key, _alt in await self._easel.alts(order):
                then(await self._easel.thumb(order, key) or _absent(self.plans, plan, key))
        except StudioError as error:
            then(Looked("", b"", (error.sentence,)))

    async def _texts(self, plan: PostPlan, then: Callable[[PostTexts], None]) -> None:
        order = self.plans.order(plan)
        subject, words = order.subject, order.subject.words
        experiment = subject.experiment
        voice = Voice(plan.opening, plan.closing, plan.keyword, plan.emoji, plan.handle)
        try:
            alts = await self._easel.alts(order)
        except StudioError as error:
            self._live.notice(error.sentence)
            alts = ()
        if subject.rounds:
            said = battle_caption(subject, order.form.limits, voice)
        else:
            said = caption(experiment, subject.verdicts, words, order.form.limits, voice)
        then(PostTexts(said, alts, prompt_pack(experiment, words), prompt_pack_text(experiment, words)))

    async def _save(
        self, plan: PostPlan, texts: PostTexts, place: tuple[Path, bool], then: Saved, progress: Progress
    ) -> None:
        loop = asyncio.get_running_loop()

        def told(done: int, total: int) -> None:
            loop.call_soon_threadsafe(progress, done, total)

        watch = Watch(told, self._stopped.is_set)
        try:
            await asyncio.to_thread(check_there, place[0])
            notes = await self._easel.write(self.plans.order(plan), Output(place[0], texts, watch, place[1]))
        except StudioError as error:
            then(error.sentence, False)
            return
        finally:
            self._stopped.set()  # the loop may have been closed: nothing more is written then
        for note in notes:
            self._live.notice(note)
        then(sentence("session-saved", path=str(place[0])), True)


def _absent(plans: PostPlans, plan: PostPlan, key: str) -> Looked:
    why = next((place.why for place in plans.outline(plan) if place.key == key), None)
    return Looked(key, b"", (why,) if why is not None else ())


async def _tell_occupied(folder: Path, then: Callable[[tuple[str, ...]], None]) -> None:
    then(await asyncio.to_thread(occupied, folder))
