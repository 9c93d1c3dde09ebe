"""Looking closely: wheel, drag, one pane alone, blink, jumps, loupe, another window size; and all of it kept."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from studio.store.codec import Stored
from studio.viewer.view import NO_OFFSET, View
from tests.journeys.conftest import Start
from tests.journeys.places import Place
from tests.journeys.screen import Program, Screen, until

BARE = """<?xml version="1.0" encoding="UTF-8"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <mouse><dragThreshold>1</dragThreshold></mouse>
</openbox_config>
"""
"""A window manager that leaves Alt and the mouse to the programs."""


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    home = tmp_path / "home"
    settings = home / "config" / "openbox"
    settings.mkdir(parents=True)
    (settings / "rc.xml").write_text(BARE, encoding="utf-8")
    made = Screen(home)
    yield made
    made.picture().save(tmp_path / "last-seen.png")
    made.close()


def test_pictures_are_looked_at_closely(start: Start) -> None:
    program = start()
    program.waits_for(lambda now: [len(step.shots) for step in now.experiment.steps] == [2], "the first two pictures")
    places = program.places()
    a, b = places["picture_a"], places["picture_b"]
    program.shows(b)
    program.click(a, 0.9, 0.1, button=2)  # gives the panes the focus and asks for nothing
    the_wheel_enlarges(program, a)
    a_drag_moves_all(program, a)
    alt_moves_one(program, b)
    b_held_shows_the_other(program, a)
    w_and_l_go_close(program, a)
    it_survives_a_resize_and_a_restart(program, start)


def view(program: Program, check: Callable[[View], bool], what: str) -> View:
    """The stored view as soon as it is as awaited."""

    def asked(now: Stored) -> object:
        return check(now.view)

    return program.waits_for(asked, what).view


def the_wheel_enlarges(program: Program, a: Place) -> None:
    for _notch in range(6):
        program.click(a, 0.5, 0.4, button=4)
    view(program, lambda now: now.zoom > 0, "a closer look")


def a_drag_moves_all(program: Program, a: Place) -> None:
    before = view(program, lambda now: now.zoom > 0, "a closer look")
    drag(program, a.at(0.5, 0.5), (40, 25))
    view(program, lambda now: now.x < before.x and now.y < before.y, "the pictures moved with the hand")


def alt_moves_one(program: Program, b: Place) -> None:
    program.screen.do("keydown", "alt")
    drag(program, b.at(0.5, 0.5), (30, -20))
    program.screen.do("keyup", "alt")
    moved = view(program, lambda now: now.offset(1) != NO_OFFSET, "B moved alone")
    assert moved.offset(0) == NO_OFFSET
    assert moved.offset(1).x > 0 > moved.offset(1).y
    program.keys("alt+0")
    view(program, lambda now: now.offsets == (), "both together again")
    program.keys("alt+Right")
    view(program, lambda now: now.offset(1).x > 0 or now.offset(0).x > 0, "one pane nudged")


def b_held_shows_the_other(program: Program, a: Place) -> None:
    """Only what is in the frames changes while the key is down, and it goes back."""
    before = program.seen(a)
    program.screen.do("keydown", "b")
    until(lambda: program.seen(a).tobytes() != before.tobytes(), "the other picture")
    program.screen.do("keyup", "b")
    view(program, lambda now: not now.swapped, "the pictures where they were")
    program.keys("Escape")
    until(lambda: program.seen(a).getcolors(400) is None, "a picture")


def w_and_l_go_close(program: Program, a: Place) -> None:
    program.keys("w")
    view(program, lambda now: now.zoom > 200, "the eyes")
    program.keys("l")
    view(program, lambda now: now.loupe, "the loupe")
    program.click(a, 0.4, 0.5)
    view(program, lambda now: now.pinned is not None, "the loupe pinned")
    program.keys("y")
    view(program, lambda now: now.mode == "wipe", "the wipe")
    program.keys("comma")
    view(program, lambda now: now.wipe < 0.5, "the line moved by a key")


def it_survives_a_resize_and_a_restart(program: Program, start: Start) -> None:
    last = view(program, lambda now: now.mode == "wipe", "the wipe")
    program.screen.do("windowsize", "--sync", program.window, "1100", "760")
    program.shows(program.places()["picture_a"])
    assert view(program, lambda _now: True, "the view") == last
    assert program.shuts() == 0
    again = start()
    again.shows(again.places()["picture_a"])
    assert view(again, lambda _now: True, "the view") == last


def drag(program: Program, start: tuple[int, int], by: tuple[int, int]) -> None:
    """Drag with the left button, in steps as a hand does."""
    x, y = start
    program.screen.do("mousemove", "--window", program.window, str(x), str(y))
    program.screen.do("mousedown", "1")
    for share in (0.3, 0.6, 1.0):
        there = str(round(x + share * by[0])), str(round(y + share * by[1]))
        program.screen.do("mousemove", "--window", program.window, *there)
    program.screen.do("mouseup", "1")
