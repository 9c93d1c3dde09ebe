"""One picture is drawn, the other is made in an app from the copied words and brought back."""

import subprocess
import sys
from pathlib import Path

from studio.experiment.experiment import BY_HAND
from studio.store.codec import Stored
from tests.bench.pictures import hard_portrait
from tests.journeys.conftest import Start
from tests.journeys.screen import Program, until

READ_CLIPBOARD = """
import sys
from PySide6.QtGui import QGuiApplication
app = QGuiApplication([])
sys.stdout.write(QGuiApplication.clipboard().text())
"""


def test_a_picture_made_in_an_app_comes_back_and_is_judged(start: Start, tmp_path: Path) -> None:
    foto = tmp_path / "from-the-app.png"
    hard_portrait(900, 5).save(foto)
    program = start()
    program.waits_for(lambda now: [len(step.shots) for step in now.experiment.steps] == [2], "the first two pictures")
    b_is_made_by_hand(program)
    words = its_words_are_copied(program)
    the_picture_comes_back(program, foto)
    stored = it_is_judged(program)
    shot = stored.experiment.steps[-1].shot(1)
    assert shot is not None
    assert shot.words == words
    assert not shot.simulated
    assert shot.request is not None
    assert (shot.request.text, shot.request.by_hand) == (words, True)


def b_is_made_by_hand(program: Program) -> None:
    """The last model in the menu of pane B; then a step that is drawn for A and awaited for B."""
    program.peeks()  # which pane is B is hidden until the vote
    program.click(program.places()["pill_b"], across=0.2)
    program.keys(*["Down"] * 6, "Return")
    program.waits_for(lambda now: now.experiment.models[1] == BY_HAND, "the app in slot B")
    program.keys("ctrl+Return")
    program.waits_for(waits_for_b, "a step that waits for B")


def its_words_are_copied(program: Program) -> str:
    stored = program.stored()
    assert stored is not None
    words = stored.experiment.steps[-1].text
    program.click(program.places()["hand_copy_b"])
    until(lambda: clipboard(program) == words, "the exact words on the clipboard")
    return words


def the_picture_comes_back(program: Program, foto: Path) -> None:
    program.click(program.places()["hand_open_b"])
    program.screen.window("^A picture for B")
    program.write(str(foto))
    program.keys("Return")
    program.waits_for(lambda now: len(now.experiment.steps[-1].shots) == 2, "the picture in its step")
    program.screen.activate(program.window)
    program.shows(program.places()["picture_b"])


def it_is_judged(program: Program) -> Stored:
    program.keys("Escape")  # its eyes are asked for and can wait
    program.click(program.places()["verdict_b"])
    stored = program.waits_for(lambda now: now.verdicts, "the vote")
    assert [verdict.choice for verdict in stored.verdicts.values()] == ["b"]
    assert [verdict.step for verdict in stored.verdicts.values()] == [stored.experiment.steps[-1].id]
    return stored


def waits_for_b(now: Stored) -> bool:
    last = now.experiment.steps[-1]
    return last.waits_by_hand(1) and last.shot(0) is not None


def clipboard(program: Program) -> str:
    """What another program on the same screen is given."""
    environment = program.screen.environment
    done = subprocess.run(
        (sys.executable, "-c", READ_CLIPBOARD), env=environment, capture_output=True, text=True, check=True, timeout=30
    )
    return done.stdout
