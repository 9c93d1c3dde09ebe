"""What a slider check is read off: the pictures of the test, what was found in them, and what may be told."""

from dataclasses import replace
from typing import cast

import pytest

from studio.experiment.experiment import Experiment
from studio.face.finding import Finding
from studio.session.desk import Desk
from studio.session.face_following import FaceFollowing
from studio.session.follows_commands import FollowsCommands
from studio.words import LANGUAGES
from tests.fakes.faces import FakeFaces
from tests.fakes.slider import findings, sweep
from tests.fakes.window_session import WindowSession, desk_of
from tests.post.scenes import words


def commands(test: Experiment, *, hides: bool = False) -> tuple[FollowsCommands, FakeFaces, Desk]:
    desk = desk_of(test, test.steps[-1].id if test.steps else None)
    faces = FakeFaces()
    read = WindowSession(desk).read
    return FollowsCommands(read, cast("FaceFollowing", faces), lambda _desk: hides), faces, desk


def test_a_check_is_ready_once_every_picture_was_looked_at() -> None:
    test = sweep()
    follows, faces, desk = commands(test)
    assert (follows.check(desk).state, follows.check(desk).done, follows.check(desk).all) == ("measuring", 0, 10)
    known = findings(test)
    last = test.steps[-1].shots[0].picture.sha256
    faces.known = {sha: one for sha, one in known.items() if sha != last}
    assert follows.check(desk).done == 9
    faces.known = known
    checked = follows.check(desk)
    assert checked.state == "ready"
    assert checked.follows is not None
    assert checked.follows.steps == (0, 1, 2, 3, 4)
    lids = next(one for one in checked.follows.cues if one.cue == "lids")
    assert [line.word for line in lids.lines] == ["follows", "overshoots"]
    assert lids.way == "lower"


def test_what_is_asked_is_read_out_of_the_words() -> None:
    follows, faces, desk = commands(sweep())
    faces.known = findings(sweep())
    found = follows.check(desk).follows
    assert found is not None
    ways = {one.cue: one.way for one in found.cues}
    assert (ways["corners"], ways["frown"], ways["lips"], ways["tilt"]) == ("lower", "higher", "same", "same")


@pytest.mark.parametrize(("steps", "begun"), [((0, 4), False), ((1, 2, 3, 4), False), ((0, 1, 2), True)])
def test_three_steps_with_none_are_enough(steps: tuple[int, ...], begun: bool) -> None:
    test = sweep(steps)
    follows, _faces, desk = commands(test)
    assert follows.begun(desk) == begun
    assert (follows.check(desk).state == "none") != begun


def test_what_is_missing_is_said_before_anything_else() -> None:
    follows, faces, desk = commands(sweep(), hides=True)
    assert follows.check(desk).state == "hidden"
    faces.works = False
    assert follows.check(desk).state == "off"
    for lacking, state in (("missing", "missing"), ("too-new", "too-new")):
        faces.lacking = lacking
        assert follows.check(desk).state == state


def test_before_the_vote_no_figure_is_told() -> None:
    follows, faces, desk = commands(sweep(), hides=True)
    faces.known = findings(sweep())
    assert follows.check(desk).follows is None


def test_a_picture_without_figures_is_named_with_why() -> None:
    test = sweep()
    follows, faces, desk = commands(test)
    faces.known = findings(test)
    faces.known[test.steps[2].shots[1].picture.sha256] = Finding("too-small")
    checked = follows.check(desk)
    assert checked.follows is not None
    told = [words().tell(one) for one in checked.unread]
    assert len(told) == 1
    assert told[0].startswith("B, subtle: The face is too small")


def test_rejected_pictures_are_left_out() -> None:
    test = sweep()
    bad = replace(test.steps[4], rejected=(test.steps[4].shots[0].id,))
    test = test.with_step(bad)
    follows, faces, desk = commands(test)
    faces.known = findings(test)
    assert follows.check(desk).all == 9


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("state", ["ready", "measuring", "hidden", "none", "missing", "too-new", "off"])
def test_every_state_has_its_words(state: str, language: str) -> None:
    said = words(language).say(f"follows-state-{state}", done=1, all=2)
    assert said
    assert "{" not in said
