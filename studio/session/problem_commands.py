"""Reporting a problem: put together, shown, saved where the creator says. Nothing is sent."""

import asyncio
import platform
import sys
from collections.abc import Callable, Coroutine, Mapping
from pathlib import Path

from studio import __version__
from studio.session.means import Means
from studio.session.problem_report import Findings, report_text
from studio.session.settings_commands import SettingsCommands
from studio.store.atomic import write_atomic
from studio.store.black_box import BlackBox
from studio.words import Sentence, StudioError, sentence

FILE_NAME = "expression-studio-report.txt"


class ProblemCommands:
    """Commands of the page "Report a problem".

    Args:
        box: what was written down, None where nothing is.
    """

    def __init__(self, means: Means, settings: SettingsCommands, box: BlackBox | None) -> None:
        self._means = means
        self._settings = settings
        self._box = box

    @property
    def crashed(self) -> bool:
        """Whether the start before this one ended in a crash."""
        return self._box is not None and self._box.crashed

    def report(self, facts: Mapping[str, str], then: Callable[[str], None]) -> None:
        """Put the report together.

        Args:
            facts: what the window knows of itself, by word key.
            then: hears the text.
        """

        async def work() -> None:
            then(await asyncio.to_thread(self._text, facts))

        self._start("report", work)

    def save(self, text: str, path: str, then: Callable[[Sentence, bool], None]) -> None:
        """Write a report into a file.

        Args:
            text: as it was shown.
            path: chosen by the creator.
            then: hears what there is to say and whether it was written.
        """

        async def work() -> None:
            try:
                await asyncio.to_thread(write_atomic, Path(path), text.encode())
            except StudioError as error:
                then(error.sentence, False)
            else:
                then(sentence("report-saved", name=Path(path).name), True)

        self._start("report-save", work)

    def _text(self, facts: Mapping[str, str]) -> str:
        day, trace = self._box.last_crash() if self._box is not None else ("", "")
        lines = self._box.lines() if self._box is not None else ()
        known = {"report-version": __version__, "report-system": _system(), "report-python": _python()}
        return report_text(self._settings.words, Findings({**known, **facts}, lines, day, trace))

    def _start(self, kind: str, work: Callable[[], Coroutine[object, object, None]]) -> None:
        self._means.tasks.start((kind, self._means.new_id()), work())


def _system() -> str:
    """System and processor, without the name of the machine."""
    return f"{platform.system()} {platform.release()}, {platform.machine()}"


def _python() -> str:
    return f"{platform.python_implementation()} {platform.python_version()}{', frozen' * hasattr(sys, '_MEIPASS')}"
