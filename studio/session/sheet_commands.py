"""The feature sheet as a file, and the photo that faces are held against. Drawing happens off this thread."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from studio.image.picture import Picture
from studio.session.cover_plan import CoverPlan
from studio.session.desk import Desk
from studio.session.keeping import Keeping
from studio.session.means import Means
from studio.session.post_commands import Fonts, PostCommands, Saved, cover_of
from studio.session.settings_commands import SettingsCommands
from studio.store.atomic import write_atomic
from studio.words import StudioError, Words, sentence

if TYPE_CHECKING:
    from studio.post.cover import Cover
    from studio.post.render import Rendered


class SheetCommands:
    """Feature sheets of the step shown.

    Args:
        means: desk and tasks.
        keeping: originals.
        settings: words in a language.
        post: what a post of the step would say; the sheet says the same.
        fonts: finds the system's fonts that may stand in for missing signs.
    """

    def __init__(
        self, means: Means, keeping: Keeping, settings: SettingsCommands, post: PostCommands, fonts: Fonts
    ) -> None:
        self._live = means.live
        self._tasks = means.tasks
        self._new_id = means.new_id
        self._keeping = keeping
        self._settings = settings
        self._post = post
        self._fonts = fonts

    def ready(self, desk: Desk) -> bool:
        """Whether there is a picture to look at."""
        return desk.step is not None and bool(desk.step.shots)

    def plan(self, desk: Desk) -> CoverPlan:
        """What stands on the sheet: the pictures shown, the question, what the test was. Only where `ready`."""
        return self._post.proposal(desk)

    def save(self, plan: CoverPlan, path: str, then: Saved) -> None:
        """Draw the sheet and write it, as PNG unless the file's ending says JPEG; the file is replaced whole.

        `then` hears what happened and whether it worked.
        """
        self._tasks.start(("save", self._new_id()), self._save(plan, Path(path), then))

    def photo(self, sha256: str, then: Callable[[Picture], None]) -> None:
        """Hand out what is known of a reference photo; a missing one is told and `then` is not called."""
        self._tasks.start(("photo", sha256, self._new_id()), self._photo(sha256, then))

    async def _save(self, plan: CoverPlan, path: Path, then: Saved) -> None:
        try:
            data = [await self._keeping.original(panel.sha256) for panel in plan.panels]
            words = self._settings.load_words(plan.language)
            rendered = await asyncio.to_thread(_render, cover_of(plan, data), words, self._fonts)
            encode = rendered.jpeg if path.suffix.lower() in (".jpg", ".jpeg") else rendered.png
            await asyncio.to_thread(lambda: write_atomic(path, encode()))
        except StudioError as error:
            then(error.sentence, False)
        else:
            then(sentence("session-saved", path=str(path)), True)

    async def _photo(self, sha256: str, then: Callable[[Picture], None]) -> None:
        try:
            data = await self._keeping.original(sha256)
            picture = await self._keeping.keep(data, sha256[:8])  # what the intake said then is written nowhere
        except StudioError as error:
            self._live.notice(error.sentence)
        else:
            then(picture)


def _render(cover: "Cover", words: Words, fonts: Fonts) -> "Rendered":
    """The one loader of the renderer: Pillow waits until there is something to draw."""
    from studio.post.feature_sheet import render_feature_sheet  # noqa: PLC0415 - Pillow waits for a picture that is saved
    from studio.post.lettering import lent  # noqa: PLC0415 - the same

    with lent(fonts()):
        return render_feature_sheet(cover, words)


def file_name(name: str) -> str:
    """A file name from the name of a test: letters and digits of any language, joined by hyphens."""
    kept = "".join(sign if sign.isalnum() else " " for sign in name.lower())
    return "-".join([*kept.split(), "features"]) + ".png"
