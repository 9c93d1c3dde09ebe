"""Making a clip of A and B: drawn and filmed off this thread, then written whole or not at all."""

import asyncio
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from studio.post.clip_kind import CLIP_FORMATS, ClipKind, clip_cover, lack_of_encoder
from studio.post.plan import PostPlan, reformatted
from studio.post.subject import Subject
from studio.session.keeping import Keeping
from studio.session.means import Means
from studio.session.post_easel import GONE, REDUCED, reduced
from studio.session.post_plans import PostPlans
from studio.store.atomic import check_folder, write_atomic
from studio.words import Sentence, StudioError, sentence

if TYPE_CHECKING:
    from studio.post.album import Album
    from studio.post.clip_film import Watch
    from studio.post.clip_frames import Stills

Saved = Callable[[Sentence, bool], None]
Progress = Callable[[int, int], None]
What = tuple[Subject, PostPlan, Mapping[str, bytes]]
"""What a clip is made of."""
TASK, LOOK = "clip", "clip look"
LOOK_SIDE = 540
"""Shorter side of the stills that are looked at, px."""


@dataclass(frozen=True)
class ClipLook:
    """A clip as it is looked at before it is filmed.

    Attributes:
        stills: reduced; None where there is no clip, and the remarks say why.
    """

    stills: "Stills | None"
    remarks: tuple[Sentence, ...] = ()


class ClipCommands:
    """Clips of the test on the desk.

    Args:
        means: desk and tasks.
        keeping: originals.
        plans: planning.
        fonts: finds the system's fonts that may stand in for missing signs.
    """

    def __init__(self, means: Means, keeping: Keeping, plans: PostPlans, fonts: Callable[[], Sequence[str]]) -> None:
        self._tasks = means.tasks
        self._live = means.live
        self._keeping = keeping
        self._plans = plans
        self._fonts = fonts
        self._album: Album | None = None
        self._stopped = threading.Event()

    def lack(self) -> Sentence | None:
        """Why no clip can be made on this machine, None where it can."""
        return lack_of_encoder()

    def why(self, plan: PostPlan) -> Sentence | None:
        """Why no clip can be made of a post, None where it can: the encoder, or a picture that is missing."""
        try:
            clip_cover(self._plans.subject(plan), plan)
        except StudioError as error:
            return error.sentence
        return self.lack()

    def clip(self, plan: PostPlan, kind: ClipKind, path: str, then: Saved, progress: Progress) -> None:
        """Film the first two models of the plan's cover; a running film is not disturbed.

        Args:
            plan: of the post; its format is the clip's where clips are made in it, else a story's.
            kind: how it moves.
            path: of the file, replaced when it is whole.
            then: hears what happened and whether it worked.
            progress: hears how many frames are done, of how many.
        """
        if self._tasks.running(TASK):
            return
        self._stopped.clear()
        self._tasks.start(TASK, self._clip(plan, kind, Path(path), then, progress))

    def look(self, plan: PostPlan, then: Callable[[ClipLook], None]) -> None:
        """Show the stills of a clip, reduced; a newer call drops this one."""
        self._tasks.cancel(LOOK)
        self._tasks.start(LOOK, self._look(plan, then))

    def cancel(self) -> None:
        """Stop a clip that is being filmed; nothing is written."""
        self._stopped.set()

    def leave(self) -> None:
        """Nobody looks any more: give the pictures up."""
        self._tasks.cancel(LOOK)
        self._album = None

    async def _look(self, plan: PostPlan, then: Callable[[ClipLook], None]) -> None:
        shaped = self._shaped(plan)
        small = replace(shaped, size=reduced(shaped.size, LOOK_SIDE))
        try:
            subject = self._plans.subject(plan)
            what = subject, small, await self._originals(subject, small)
            found = await asyncio.to_thread(self._drawn, what)
        except StudioError as error:
            found = ClipLook(None, (error.sentence,))
        then(found)

    async def _clip(self, plan: PostPlan, kind: ClipKind, path: Path, then: Saved, progress: Progress) -> None:
        loop = asyncio.get_running_loop()

        def told(done: int, total: int) -> None:
            loop.call_soon_threadsafe(progress, done, total)

        try:
            notes = await self._filmed(self._shaped(plan), kind, path, told)
        except StudioError as error:
            then(error.sentence, False)
            return
        finally:
            self._stopped.set()  # the loop may have been closed: no frame more is filmed then
        for note in notes:
            self._live.notice(note)
        then(sentence("session-saved", path=str(path)), True)

    async def _filmed(self, plan: PostPlan, kind: ClipKind, path: Path, told: Progress) -> tuple[Sentence, ...]:
        from studio.post.clip_film import Watch  # noqa: PLC0415 - Pillow waits until a clip is wanted

        await asyncio.to_thread(check_folder, path.parent)
        subject = self._plans.subject(plan)
        what = subject, plan, await self._originals(subject, plan)
        return await asyncio.to_thread(self._write, what, kind, path, Watch(told, self._stopped.is_set))

    async def _originals(self, subject: Subject, plan: PostPlan) -> Mapping[str, bytes]:
        """Both pictures; a logo that is gone is left to the slide, which says so."""
        from studio.post.clip import clip_shots  # noqa: PLC0415 - Pillow waits until a clip is wanted

        wanted = [shot.picture.sha256 for shot in clip_shots(subject, plan)]
        found = {sha256: await self._keeping.original(sha256) for sha256 in wanted}
        if plan.logo:
            try:
                found[plan.logo] = await self._keeping.original(plan.logo)
            except StudioError:
                found[plan.logo] = GONE
        return found

    def _drawn(self, what: What) -> ClipLook:
        from studio.post.album import Album  # noqa: PLC0415 - Pillow waits until a clip is wanted
        from studio.post.clip import prepare_clip  # noqa: PLC0415 - the same
        from studio.post.lettering import lent  # noqa: PLC0415 - the same

        if self._album is None:
            self._album = Album(longest=REDUCED)
        with lent(tuple(self._fonts())):
            return ClipLook(prepare_clip(*what, self._album).stills)

    def _write(self, what: What, kind: ClipKind, path: Path, watch: "Watch") -> tuple[Sentence, ...]:
        from studio.post.clip import prepare_clip  # noqa: PLC0415 - Pillow waits until a clip is wanted
        from studio.post.clip_film import film  # noqa: PLC0415 - the same
        from studio.post.lettering import lent  # noqa: PLC0415 - the same

        with lent(tuple(self._fonts())):
            clip = prepare_clip(*what)
        write_atomic(path, film(clip, kind, watch))
        return clip.findings

    def _shaped(self, plan: PostPlan) -> PostPlan:
        """The plan in a format that clips are made in."""
        form = self._plans.places.form(plan.format if plan.format in CLIP_FORMATS else CLIP_FORMATS[0])
        return reformatted(plan, form.key, form.size)
