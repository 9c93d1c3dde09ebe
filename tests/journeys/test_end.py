"""However the program ends: nothing is lost, nothing stays behind."""

import signal
import subprocess
from pathlib import Path

from studio.store.codec import Stored
from tests.journeys.conftest import Start
from tests.journeys.screen import ROOT, Screen, command, gone, until


def both_arrived(stored: Stored) -> bool:
    return any(len(step.shots) == 2 for step in stored.experiment.steps)


def test_k16_sigterm_saves_the_last_vote(start: Start) -> None:
    program = start()
    program.waits_for(both_arrived, "two pictures")
    workers = program.workers()
    tie = program.places()["verdict_tie"]
    before = program.seen(tie)
    program.keys("3")
    until(lambda: program.seen(tie) != before, "the vote on the screen")
    # Ended as soon as it can be seen: the vote must not depend on the pause before a write.
    program.process.send_signal(signal.SIGTERM)
    assert program.ends() == 0
    assert program.said == ""
    gone(workers)
    stored = program.stored()
    assert stored is not None
    assert [verdict.choice for verdict in stored.verdicts.values()] == ["tie"]


def test_sigint_in_the_midst_of_drawing(start: Start) -> None:
    program = start()
    workers = until(lambda: program.workers() or None, "the drawing worker")
    program.process.send_signal(signal.SIGINT)
    assert program.ends() == 0
    assert program.said == ""
    gone(workers)


def drawn(now: Stored) -> list[tuple[str, str, list[str]]]:
    """What was paid for or drawn; where the faces are may be found out later."""
    steps = now.experiment.steps
    return [(step.id, step.text, [shot.picture.sha256 for shot in step.shots]) for step in steps]


def test_a_killed_program_leaves_no_worker_and_a_whole_library(start: Start) -> None:
    program = start()
    before = program.waits_for(both_arrived, "two pictures")
    workers = program.workers()
    assert workers
    program.process.kill()
    assert program.ends() == -signal.SIGKILL
    gone(workers)
    again = start()
    again.shows(again.places()["picture_a"])
    again.click(again.places()["picture_a"])
    again.keys("4")
    after = again.waits_for(lambda now: now.verdicts, "a vote after the crash")
    assert drawn(after) == drawn(before)
    again.process.send_signal(signal.SIGTERM)
    assert again.ends() == 0


def test_c1_a_second_window_on_the_same_library_is_refused_in_one_sentence(
    start: Start, screen: Screen, tmp_path: Path
) -> None:
    program = start()
    second = subprocess.run(
        command(program.library),
        cwd=ROOT,
        env=screen.environment,
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert second.returncode == 1
    assert len(second.stderr.strip().splitlines()) == 1
    assert "already open" in second.stderr
    assert str(tmp_path / "library") in second.stderr
    assert program.shuts() == 0
