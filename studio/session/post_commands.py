"""Making the post: a proposal from the desk, a preview, a saved file. Drawing happens off this thread."""

import asyncio
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, cast

from studio.experiment.experiment import SLOTS
from studio.phone.parcel import Parcel, PhoneFile, Slot
from studio.post.cover import Cover, Layout, Panel, ThemeName
from studio.post.wording import cover_foot
from studio.request.size import Size
from studio.session.cover_plan import CoverPlan, PanelPlan
from studio.session.desk import Desk
from studio.session.judge_commands import complete
from studio.session.keeping import Keeping
from studio.session.means import Means
from studio.session.read import Read
from studio.session.settings_commands import SettingsCommands
from studio.store.atomic import write_atomic
from studio.words import Sentence, StudioError, Words, sentence

if TYPE_CHECKING:
    from studio.post.render import Rendered

COVER_NAME = "01-cover.jpg"
DEFAULT_SIZE = Size(1080, 1350)
Drawn = Callable[[bytes, tuple[Sentence, ...]], None]
Saved = Callable[[Sentence, bool], None]
Ready = Callable[[Parcel], object]
Failed = Callable[[Sentence], object]
Fonts = Callable[[], Sequence[str]]


class PostCommands:
    """Covers of the step shown.

    Args:
        means: desk and tasks.
        read: what the desk says in words.
        keeping: originals.
        settings: words, handle and theme.
        fonts: finds the system's fonts that may stand in for missing signs.
    """

    def __init__(self, means: Means, read: Read, keeping: Keeping, settings: SettingsCommands, fonts: Fonts) -> None:
        self._tasks = means.tasks
        self._new_id = means.new_id
        self._read = read
        self._keeping = keeping
        self._settings = settings
        self._fonts = fonts

    def ready(self, desk: Desk) -> bool:
        """Whether there is something to post: a picture in every pane."""
        step = desk.step
        return step is not None and complete(desk.experiment.models, {shot.slot for shot in step.shots})

    def proposal(self, desk: Desk, language: str = "") -> CoverPlan:
        """The cover as it would be posted without another word; `language` "" is the window's.

        Only where `ready`.
        """
        words = self._settings.load_words(language or self._settings.words.language)
        values = self._settings.values
        step = desk.step
        shots = [step.shot(slot) for slot in range(len(desk.experiment.models))] if step is not None else []
        panels = tuple(
            PanelPlan(shot.picture.sha256, shot.name, SLOTS[shot.slot], shot.simulated, shot.anchors)
            for shot in shots
            if shot is not None
        )
        return CoverPlan(
            panels=panels,
            headline=words.tell(self._read.question(desk)),
            foot=cover_foot(step.draft.recipe, words) if step is not None and step.draft is not None else "",
            label=step.label if step is not None else "IMPORTED",
            handle=values.handle,
            size=DEFAULT_SIZE,
            theme=values.post_theme,
            layout="side",
            language=words.language,
        )

    def preview(self, plan: CoverPlan, then: Drawn) -> None:
        """Draw a cover and hand out PNG bytes and remarks; a newer call drops an older one."""
        self._tasks.cancel("preview")
        self._tasks.start("preview", self._preview(plan, then))

    def save(self, plan: CoverPlan, path: str, then: Saved) -> None:
        """Draw a cover and write it, JPEG or PNG by the file's ending.

        `then` hears what happened and whether it worked.
        """
        self._tasks.start(("save", self._new_id()), self._save(plan, Path(path), then))

    def parcel(self, plan: CoverPlan, caption: str, ready: Ready, failed: Failed) -> None:
        """Draw a cover as it is published and hand it out for the phone, with the words to paste.

        `failed` hears why there is none; a newer call drops an older one.
        """
        self._tasks.cancel("cover-parcel")
        self._tasks.start("cover-parcel", self._parcel(plan, caption, ready, failed))

    async def _preview(self, plan: CoverPlan, then: Drawn) -> None:
        try:
            rendered = await self._render(plan)
            data = await asyncio.to_thread(rendered.png)
        except StudioError as error:
            then(b"", (error.sentence,))
        else:
            then(data, rendered.findings)

    async def _save(self, plan: CoverPlan, path: Path, then: Saved) -> None:
        try:
            rendered = await self._render(plan)
            encode = rendered.png if path.suffix.lower() == ".png" else rendered.jpeg
            await asyncio.to_thread(lambda: write_atomic(path, encode()))
        except StudioError as error:
            then(error.sentence, False)
        else:
            then(sentence("session-saved", path=str(path)), True)

    async def _parcel(self, plan: CoverPlan, caption: str, ready: Ready, failed: Failed) -> None:
        try:
            rendered = await self._render(plan)
            file = PhoneFile(COVER_NAME, await asyncio.to_thread(rendered.jpeg), rendered.told.alt)
            slots = tuple(Slot(SLOTS.index(one.letter), one.letter, one.name) for one in plan.panels)
            parcel = Parcel((file,), caption, slots)
        except StudioError as error:
            failed(error.sentence)
        else:
            ready(parcel)

    async def _render(self, plan: CoverPlan) -> "Rendered":
        data = [await self._keeping.original(panel.sha256) for panel in plan.panels]
        words = self._settings.load_words(plan.language)
        return await asyncio.to_thread(_render, cover_of(plan, data), words, self._fonts)


def cover_of(plan: CoverPlan, data: list[bytes]) -> Cover:
    """The cover of a plan, with the bytes of its panels in order."""
    return Cover(
        panels=tuple(
            Panel(picture, panel.anchors, panel.name, panel.letter, panel.simulated)
            for panel, picture in zip(plan.panels, data, strict=True)
        ),
        headline=plan.headline,
        foot=plan.foot,
        label=plan.label,
        handle=plan.handle,
        size=plan.size,
        theme=cast("ThemeName", plan.theme),
        layout=cast("Layout", plan.layout),
        language=plan.language,
    )


def _render(cover: Cover, words: Words, fonts: Fonts) -> "Rendered":
    """The one loader of the renderer: Pillow waits until there is something to draw."""
    from studio.post.lettering import lent  # noqa: PLC0415 - see above
    from studio.post.render import render_cover  # noqa: PLC0415

    with lent(fonts()):
        return render_cover(cover, words)
