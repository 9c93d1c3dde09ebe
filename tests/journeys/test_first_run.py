"""From the first start to a saved cover, and back the next day."""

from pathlib import Path

import pytest
from PIL import Image

from studio.store.codec import Stored
from studio.verdict import blind_order as blind
from studio.verdict.verdict import CHOICES
from tests.journeys.conftest import Start
from tests.journeys.screen import Program, gone

STEP = 1.25
"""A notch of the wheel enlarges by this."""


def test_from_the_first_start_to_a_cover_and_back_the_next_day(start: Start, tmp_path: Path) -> None:
    program = start()
    two_portraits_arrive(program)
    a_turned_knob_gives_a_second_step(program)
    the_pictures_are_looked_at_and_judged(program)
    the_next_step_is_prepared(program)
    a_cover_is_saved(program, tmp_path / "out" / "my-cover.jpg")
    stored = the_window_is_closed(program)
    everything_is_there_again(start(), stored)


def two_portraits_arrive(program: Program) -> None:
    stored = program.waits_for(lambda now: _pictures(now) == [2], "the first two pictures")
    names = [shot.name for shot in stored.experiment.steps[0].shots]
    assert sorted(names) == ["Sim A", "Sim B"]
    assert all(shot.simulated for shot in stored.experiment.steps[0].shots)


def a_turned_knob_gives_a_second_step(program: Program) -> None:
    slider = program.places()["intensity_slider"]
    program.click(slider, across=3 / 5, down=0.3)
    program.waits_for(lambda now: now.experiment.draft.expression.intensity == 3, "the step “clear”")
    program.keys("ctrl+Return")
    stored = program.waits_for(lambda now: _pictures(now) == [2, 2], "both pictures of the second step")
    first, second = stored.experiment.steps
    assert stored.shown == second.id
    assert second.text != first.text
    assert {shot.picture.sha256 for shot in first.shots}.isdisjoint(shot.picture.sha256 for shot in second.shots)


def the_pictures_are_looked_at_and_judged(program: Program) -> None:
    places = program.places()
    for letter in "ab":
        program.shows(places[f"picture_{letter}"])
    program.keys("w")
    close = program.waits_for(lambda now: now.view.zoom > 0, "the eyes from close by").view.zoom
    program.click(places["picture_b"], button=4)
    program.waits_for(lambda now: now.view.zoom == pytest.approx(close * STEP, rel=0.01), "one notch closer")
    program.keys("l")
    program.waits_for(lambda now: now.view.loupe, "the loupe")
    program.keys("1")
    stored = program.waits_for(lambda now: now.verdicts, "the vote")
    (verdict,) = stored.verdicts.values()
    left = blind.sides(stored.shown or "")[0]
    assert (verdict.step, verdict.choice, verdict.blind) == (stored.shown, "ab"[left], True), "1 is the left picture"


def the_next_step_is_prepared(program: Program) -> None:
    program.keys("n")
    stored = program.waits_for(lambda now: now.experiment.plan, "the next step")
    assert stored.experiment.plan == "brow"
    assert _pictures(stored) == [2, 2], "nothing is drawn by itself"


def a_cover_is_saved(program: Program, path: Path) -> None:
    path.parent.mkdir()
    save = program.places("post")["post_save_button"]
    program.keys("ctrl+shift+e")
    program.click(save)
    program.saves_as("^Save the cover", path)
    with Image.open(path) as cover:
        cover.load()
        assert (cover.format, cover.size) == ("JPEG", (1080, 1350))
        assert b"DigitalSourceType" in cover.info["xmp"]
        assert cover.info["icc_profile"]


def the_window_is_closed(program: Program) -> Stored:
    workers = program.workers()
    assert workers, "the pictures were drawn and checked beside the window"
    assert program.shuts() == 0
    assert program.said == ""
    gone(workers)
    stored = program.stored()
    assert stored is not None
    return stored


def everything_is_there_again(program: Program, before: Stored) -> None:
    pane = program.places()["picture_a"]
    program.shows(pane)
    program.click(pane, button=5)
    now = program.waits_for(
        lambda now: now.view.zoom == pytest.approx(before.view.zoom / STEP, rel=0.01), "a notch back"
    )
    assert now.view.loupe
    program.click(pane)
    (verdict,) = before.verdicts.values()
    program.keys(str(CHOICES.index(verdict.choice) + 1))
    now = program.waits_for(lambda now: not now.verdicts, "the same vote again takes it back")
    assert all(one.known for one in now.judging.values()), "the names were seen, and stay seen"
    assert now.experiment.steps == before.experiment.steps
    assert now.experiment.plan == before.experiment.plan
    program.keys("ctrl+q")
    assert program.ends() == 0


def _pictures(stored: Stored) -> list[int]:
    return [len(step.shots) for step in stored.experiment.steps]
