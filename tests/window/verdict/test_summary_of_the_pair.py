"""The default playbook on the simulated pair, judged blind by a voter that sees nothing but pixels."""

import asyncio
import io
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from studio.experiment.experiment import Shot
from studio.request.size import Size
from studio.session import blind
from studio.verdict.summary import ranked
from studio.verdict.verdict import Against, Choice
from studio.window.verdict.summary_page import SummaryPage
from tests.fakes.small_pair import SmallPair
from tests.window.loops import InWindow, walk

SMALL = Size(256, 320)
Grey = NDArray[np.float64]
FACE = slice(60, 230), slice(50, 200)
"""Where the face is in a picture of 256 x 320."""
EACH = 3
"""Pictures of each model in every step."""
SEEN = 12
"""Grey levels from which a difference is seen, of 255."""
MUCH = 0.005
"""Share of the face that looks different from which the voter calls a picture better; below it is the same."""


class Voter:
    """Finds the baseline of each picture by its looks, and prefers the one that changed more."""

    def __init__(self) -> None:
        self._baseline: list[Grey] = []

    def remember(self, *pictures: Grey) -> None:
        """These are what others are compared with."""
        self._baseline += pictures

    def answer(self, left: Grey, right: Grey) -> Choice:
        """Left or right, by pixels alone."""
        return "a" if self.changed(left) > self.changed(right) else "b"

    def changed(self, picture: Grey) -> float:
        """Share of the face that looks different from the baseline most like this picture."""
        near = min(self._baseline, key=lambda was: float(np.abs(was - picture).mean()))
        return float((np.abs(near - picture)[FACE] > SEEN).mean())


async def seen(at: InWindow, shot: Shot | None) -> Grey:
    assert shot is not None
    data = await asyncio.to_thread(at.session.owned.library.original, shot.picture.sha256)
    return np.asarray(Image.open(io.BytesIO(data)).convert("L").resize((256, 320)), dtype=np.float64)


async def judged(at: InWindow, voter: Voter) -> None:
    """One step: drawn, voted on pair by pair while the models are hidden, and what is noticed beside the baseline."""
    press(at.window, "generate_button")
    await at.until(lambda: not at.desk.running)
    first = at.shown.place == "baseline"
    for _pair in range(EACH):
        assert at.session.judge.veil.covers(at.desk)
        shots = blind.shots_now(at.desk)
        left, right = [await seen(at, shots[slot]) for slot in blind.order_now(at.desk)]
        if first:
            voter.remember(left, right)
        for slot, shot in enumerate(shots):
            if not first:
                said: Against = "better" if voter.changed(await seen(at, shot)) > MUCH else "same"
                at.session.judge.noting.mark(slot, lambda marks, said=said: marks.with_against(said))  # type: ignore[misc]
        press(at.window, f"verdict_{'tie' if first else voter.answer(left, right)}")


def press(window: QWidget, name: str) -> None:
    button = window.findChild(QAbstractButton, name)
    assert button is not None
    assert button.isEnabled(), name
    button.click()


def test_the_summary_ranks_the_knobs_as_the_pair_draws_them_and_says_so(qapp: QApplication, tmp_path: Path) -> None:
    """Brows and gaze move a face much, mouth and moisture hardly at this step; B overacts, so it changes more."""

    async def walk_playbook(at: InWindow) -> None:
        assert at.session.settings.values.blind
        at.session.steps.count(EACH)
        voter = Voter()
        await judged(at, voter)
        for _turn in at.experiment.playbook:
            at.session.run.next_step()
            await judged(at, voter)
        assert [step.place for step in at.experiment.steps] == ["baseline", "brow", "mouth", "moisture", "gaze"]
        at.window.acts["summary"]()
        page = at.window.findChild(SummaryPage)
        assert page is not None
        table = page.body.table.rows
        assert [ranked(table, slot) for slot in (0, 1)] == [("brow", "gaze", "mouth", "moisture")] * 2
        said = "\n".join(label.text() for label in page.findChildren(QLabel))
        assert "Helped A most: Brow tension and Gaze fragility." in said
        assert "Helped B most: Brow tension and Gaze fragility." in said
        assert f"All {5 * EACH} votes were blind." in said
        assert f"A 0, B {4 * EACH}, {EACH} ties" in said, "the one that overacts changed more, wherever it stood"
        assert "B leads clearly." in said
        assert page.body.caption.startswith("Brow tension helped on A and B; Gaze fragility helped on A and B; Mouth")
        assert "Eye moisture changed nothing on A and B (3 images each)" in page.body.caption

    walk(qapp, tmp_path, walk_playbook, routes={"simulated": SmallPair(SMALL)})
