"""What a creator looks for in two faces: parts, the next step, the line, bare pictures, a neutral ground."""

from collections.abc import Callable
from functools import partial

from studio.viewer.view import View
from tests.journeys.conftest import Start
from tests.journeys.places import Place
from tests.journeys.screen import Program, until

WHITE, REACH = 250, 4
"""Value of a white line; px on either side in which it is looked for."""
GREY_SPREAD = 3
"""A ground is grey when its three values are this near to each other."""


def test_parts_steps_and_grounds(start: Start) -> None:
    program = start()
    program.waits_for(lambda now: [len(step.shots) for step in now.experiment.steps] == [2], "the first two pictures")
    places = program.places()
    a, viewer = places["picture_a"], places["panes"]
    program.shows(places["picture_b"])
    program.click(a, 0.9, 0.1, button=2)
    eyes = parts_fill_both_panes(program, a, places["picture_b"])
    the_next_step_is_seen_from_the_same_place(program, eyes)
    for pane in (a, places["picture_b"]):
        program.shows(pane)  # kept is not yet seen: a wipe wants both
    arrows_move_the_line(program)
    labels_go_and_come(program, viewer)
    the_ground_is_grey_with_a_white_line(program)


def seen_as(program: Program, check: Callable[[View], bool], what: str) -> View:
    """The stored view as soon as it is as awaited."""
    return program.waits_for(lambda now: check(now.view), what).view


def parts_fill_both_panes(program: Program, a: Place, b: Place) -> View:
    """Every key goes to another part, in both pictures at once, and R shows the whole faces again."""
    seen: list[tuple[float, float, float]] = []
    for key in ("q", "w", "e", "t", "r"):
        before = [(place, program.seen(place).tobytes()) for place in (a, b)]
        program.keys(key)
        for place, bytes_before in before:
            until(partial(differs, program, place, bytes_before), f"{key} in both pictures")
        now = seen_as(program, lambda view: (view.x, view.y, view.zoom) not in seen, key)
        seen.append((now.x, now.y, now.zoom))
    program.keys("w")
    return seen_as(program, lambda view: (view.x, view.y, view.zoom) == seen[1], "the eyes again")


def differs(program: Program, place: Place, before: bytes) -> bool:
    return program.seen(place).tobytes() != before


def the_next_step_is_seen_from_the_same_place(program: Program, eyes: View) -> None:
    program.keys("1")
    program.waits_for(lambda now: now.verdicts, "the vote")
    program.keys("n")
    program.keys("ctrl+Return")
    there = program.waits_for(
        lambda now: [len(step.shots) for step in now.experiment.steps] == [2, 2], "the pictures of the next step"
    )
    assert (there.view.x, there.view.y, there.view.zoom) == (eyes.x, eyes.y, eyes.zoom)


def arrows_move_the_line(program: Program) -> None:
    program.keys("ctrl+0", "y")
    before = seen_as(program, lambda view: view.mode == "wipe" and not view.zoom, "the wipe of whole pictures")
    program.keys("Right", "Right")
    further = seen_as(program, lambda view: view.wipe > before.wipe, "the line further right")
    program.keys("shift+Left")
    seen_as(program, lambda view: view.wipe < further.wipe, "the line further left")
    program.keys("s")
    seen_as(program, lambda view: view.mode == "side", "side by side")


def labels_go_and_come(program: Program, viewer: Place) -> None:
    program.keys("h")
    seen_as(program, lambda view: not view.labels, "bare pictures")
    bare = program.seen(viewer)
    program.keys("h")
    seen_as(program, lambda view: view.labels, "names again")
    until(lambda: program.seen(viewer).tobytes() != bare.tobytes(), "names again on the screen")


def the_ground_is_grey_with_a_white_line(program: Program) -> None:
    """Between the two pictures: ground in grey, and a white line beside each of them."""
    program.keys("3")  # until the vote the ground is the one for judging anyway
    program.waits_for(lambda now: len(now.verdicts) == 2, "the vote on the second step")
    program.keys("h", "g")
    places = program.places()
    viewer, a, b = (places[name] for name in ("panes", "picture_a", "picture_b"))
    seen_as(program, lambda view: view.surround == "judge", "the judging ground")
    between = Place(a.x + a.width - REACH, viewer.y, b.x - a.x - a.width + 2 * REACH, viewer.height)
    until(lambda: white_ends(row(program, between)), "white lines")
    found = row(program, between)
    first, last = white_ends(found) or (0, 0)
    assert last - first > REACH, "a line beside each picture"
    assert min(found[first : last + 1])[0] < WHITE, "ground between them"
    for value in found[first : last + 1]:
        assert max(value) - min(value) <= GREY_SPREAD, "nothing colourful beside the pictures"


def white_ends(values: list[tuple[int, ...]]) -> tuple[int, int] | None:
    """The first and the last white px of a row."""
    white = [at for at, value in enumerate(values) if min(value) >= WHITE]
    return (white[0], white[-1]) if white else None


def row(program: Program, place: Place) -> list[tuple[int, ...]]:
    """The values halfway down a place, from left to right."""
    picture = program.seen(place).convert("RGB")
    data = picture.crop((0, picture.height // 2, picture.width, picture.height // 2 + 1)).tobytes()
    return [tuple(data[at : at + 3]) for at in range(0, len(data), 3)]
