"""The default playbook on the simulated pair, judged blind by a voter that sees nothing but pixels."""

import asyncio
import io
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from PySide6.QtWidgets import QApplication, QLabel

from studio.experiment.experiment import Shot
from studio.provider.place import Surroundings
from studio.provider.provider import Answer, Journal, Order
from studio.provider.simulated.route import SimulatedPair
from studio.request.size import Size
from studio.session import blind
from studio.store.resource import resource
from studio.verdict.summary import ranked
from studio.verdict.verdict import Against
from studio.window.verdict.summary_page import SummaryPage
from tests.fakes.window_look import dressed
from tests.session.opened import Opened, play

SMALL = Size(256, 320)
Grey = NDArray[np.float64]
FACE = slice(60, 230), slice(50, 200)
"""Where the face is in a picture of 256 x 320."""
SEEN = 12
"""Grey levels from which a difference is seen, of 255."""
MUCH = 0.005
"""Share of the face that looks different from which the voter calls a picture better; below it is the same."""


class SmallPair(SimulatedPair):
    """The drawing programs themselves, on smaller paper: nobody waits for what no test looks at."""

    async def generate(self, order: Order, journal: Journal) -> Answer:
        """Draw the same words at a fraction of the size."""
        return await super().generate(replace(order, request=replace(order.request, size=SMALL)), journal)


class Voter:
    """Finds the baseline of each picture by its looks, and prefers the one that changed more."""

    def __init__(self) -> None:
        self._baseline: tuple[Grey, ...] = ()

    def answer(self, left: Grey, right: Grey) -> str:
        """Left or right, by pixels alone; a tie while there is nothing to compare with."""
        if not self._baseline:
            self._baseline = left, right
            return "tie"
        one, other = self.changed(left), self.changed(right)
        return "a" if one > other else "b"

    def changed(self, picture: Grey) -> float:
        """Share of the face that looks different from the baseline most like this picture."""
        near = min(self._baseline, key=lambda was: float(np.abs(was - picture).mean()))
        return float((np.abs(near - picture)[FACE] > SEEN).mean())


async def seen(at: Opened, shot: Shot | None) -> Grey:
    assert shot is not None
    data = await asyncio.to_thread(at.session.owned.library.original, shot.picture.sha256)
    return np.asarray(Image.open(io.BytesIO(data)).convert("L").resize((256, 320)), dtype=np.float64)


async def judged(at: Opened, voter: Voter) -> None:
    """One step: drawn, voted on while the models are hidden, then said how each picture does beside the baseline."""
    at.session.run.generate()
    await at.session.settle()
    shots = blind.shots_now(at.desk)
    assert at.session.judge.veil.covers(at.desk)
    left, right = [await seen(at, shots[slot]) for slot in blind.order_now(at.desk)]
    at.session.judge.press({"a": "a", "b": "b"}.get(voter.answer(left, right), "tie"))  # type: ignore[arg-type]
    if at.shown.place == "baseline":
        return
    for slot, shot in enumerate(shots):
        said: Against = "better" if voter.changed(await seen(at, shot)) > MUCH else "same"
        at.session.judge.noting.mark(slot, lambda marks, said=said: marks.with_against(said))  # type: ignore[misc]


def test_the_summary_ranks_the_knobs_as_the_pair_draws_them_and_says_so(qapp: QApplication, tmp_path: Path) -> None:
    """Brows and gaze move a face much, mouth and moisture hardly at this step; B overacts, so it changes more."""

    async def walk_playbook(at: Opened) -> None:
        at.session.settings.change(blind=True)
        voter = Voter()
        await judged(at, voter)
        for _turn in at.experiment.playbook:
            at.session.run.next_step()
            await judged(at, voter)
        assert [step.place for step in at.experiment.steps] == ["baseline", "brow", "mouth", "moisture", "gaze"]
        page = SummaryPage(at.session, dressed(), lambda *_asked: None)
        table = page.body.table.rows
        assert [ranked(table, slot) for slot in (0, 1)] == [("brow", "gaze", "mouth", "moisture")] * 2
        said = "\n".join(label.text() for label in page.findChildren(QLabel))
        assert "Helped A most: Brow tension and Gaze fragility." in said
        assert "Helped B most: Brow tension and Gaze fragility." in said
        assert "A 0, B 4, 1 tie" in said, "the one that overacts changed more, whichever side it stood on"
        assert "4 to 0 can be chance 1 time in 8. No clear winner." in said
        assert "All 5 votes were blind." in said
        assert page.body.caption.startswith("Brow tension helped on A and B; Gaze fragility helped on A and B; Mouth")
        assert "Eye moisture changed nothing on A and B" in page.body.caption
        page.deleteLater()

    play(tmp_path, walk_playbook, routes={"simulated": SmallPair(Surroundings(resource))})
