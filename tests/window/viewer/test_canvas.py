"""The scene and the widget that paints it: what stays, what is drawn again, what is told."""

from collections.abc import Iterable
from dataclasses import replace
from typing import cast, get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRect
from PySide6.QtGui import QRegion
from pytestqt.qtbot import QtBot

from studio.face.anchors import Anchors
from studio.viewer.jump import PARTS, Part, jumped
from studio.viewer.view import Mode, Offset, View
from studio.window.viewer.paint import outer
from studio.window.viewer.paint_glass import LENS
from studio.window.viewer.scene import Scene
from studio.window.viewer.shown import Shown
from studio.window.viewer.telling import told
from tests.fakes.window_session import load_words
from tests.viewer.scenes import ANY_LOOKS
from tests.window.viewer.scenes import NotYet, as_shown, canvas_of, grain

FACE = Anchors((0.4, 0.4), (0.6, 0.4), (0.5, 0.6))
OTHER = Anchors((0.3, 0.5), (0.55, 0.45), (0.44, 0.7))
CLOSE = View(0.3, 0.6, 260.0)

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(scope="module")
def pair(qapp: object) -> tuple[Shown, Shown]:
    return as_shown(grain((320, 400), 1), FACE), as_shown(grain((500, 500), 2), OTHER, "b")


SIZES = st.tuples(st.integers(200, 1400), st.integers(150, 1000))
WHERE = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)


@WHERE
@given(view=ANY_LOOKS, sizes=st.lists(SIZES, min_size=1, max_size=4))
def test_no_window_size_takes_the_place_away(
    pair: tuple[Shown, Shown], view: View, sizes: list[tuple[int, int]]
) -> None:
    scene = Scene(pair, size=(900, 600)).looking(view)
    seen = scene.view
    for size in sizes:
        scene = replace(scene, size=size)
        assert scene.stage.boxes
    assert replace(scene, size=(900, 600)).view == seen


@WHERE
@given(view=ANY_LOOKS, modes=st.lists(st.sampled_from(get_args(Mode)), min_size=1, max_size=5))
def test_no_mode_takes_the_place_away(pair: tuple[Shown, Shown], view: View, modes: list[Mode]) -> None:
    scene = Scene(pair, size=(900, 600)).looking(view)
    seen = scene.view
    for mode in modes:
        scene = replace(scene, wish=replace(scene.wish, mode=mode))
        assert scene.view.zoom == seen.zoom
    assert replace(scene, wish=replace(scene.wish, mode=seen.mode)).view == seen


def test_the_mode_comes_back_with_the_second_picture(pair: tuple[Shown, Shown]) -> None:
    scene = Scene(pair, View(mode="wipe", wipe=0.3), (900, 600))
    waiting = replace(scene, shown=(pair[0], None))
    assert waiting.view.mode == "side"
    moved = waiting.looking(replace(waiting.view, x=0.1, y=0.2, zoom=300.0))
    assert replace(moved, shown=pair).view.mode == "wipe"


def test_a_verb_may_leave_a_mode_that_is_seen(pair: tuple[Shown, Shown]) -> None:
    scene = Scene(pair, View(mode="wipe"), (900, 600))
    assert scene.looking(replace(scene.view, mode="side")).view.mode == "side"


@pytest.mark.parametrize("mode", get_args(Mode))
def test_every_pane_that_can_be_seen_is_made_exact(qtbot: QtBot, pair: tuple[Shown, Shown], mode: Mode) -> None:
    exact = NotYet()
    canvas = canvas_of(qtbot, pair, exactly=exact)
    canvas.take(replace(CLOSE, mode=mode, loupe=True, pinned=(0.0, 0.0)))
    exact.wished.clear()
    with qtbot.waitSignal(canvas.rested):
        pass
    lenses = [LENS + slot for slot in canvas.scene.stage.painted]
    assert sorted(exact.wished) == [0, 1, *lenses]


def test_a_pane_is_a_preview_until_it_is_exact(qtbot: QtBot, pair: tuple[Shown, Shown]) -> None:
    assert not canvas_of(qtbot, pair).preview(0)
    assert canvas_of(qtbot, pair, exactly=NotYet()).preview(0)


@pytest.mark.parametrize("mode", get_args(Mode))
def test_a_loupe_that_moves_draws_only_what_it_touches(
    qtbot: QtBot, pair: tuple[Shown, Shown], mode: Mode, monkeypatch: pytest.MonkeyPatch
) -> None:
    canvas = canvas_of(qtbot, pair, (1200, 800))
    canvas.take(replace(CLOSE, mode=mode, loupe=True))
    canvas.hold_loupe((300.0, 300.0))
    asked: list[QRegion] = []
    monkeypatch.setattr(canvas, "update", asked.append)
    canvas.hold_loupe((306.0, 302.0))
    area = sum(rect.width() * rect.height() for rect in cast("Iterable[QRect]", asked[0]))
    assert 0 < area < 0.5 * canvas.width() * canvas.height()
    for lens in canvas.scene.lenses:
        if lens is not None:
            assert asked[0].contains(outer(lens.trace))


def test_the_wish_is_told_and_what_was_stored_is_not(qtbot: QtBot, pair: tuple[Shown, Shown]) -> None:
    canvas = canvas_of(qtbot, pair)
    heard: list[View] = []
    canvas.viewed.connect(heard.append)
    far = View(9.0, 9.0, 300.0)
    canvas.take(far, tell=False)
    assert heard == []
    assert canvas.scene.wish == far
    assert canvas.scene.view.x < 9.0
    canvas.look(replace(canvas.scene.view, zoom=400.0))
    assert heard == [canvas.scene.wish]
    assert canvas.scene.wish.x < 9.0


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_as_many_panes_as_pictures(qtbot: QtBot, pair: tuple[Shown, Shown], count: int) -> None:
    canvas = canvas_of(qtbot, pair)
    canvas.put([pair[slot % 2] for slot in range(count)])
    rects = [canvas.pane_rect(slot) for slot in range(count)]
    assert len(canvas.scene.stage.boxes) == count
    assert not any(one.intersects(other) for at, one in enumerate(rects) for other in rects[:at])
    assert not canvas.grab().isNull()


@pytest.mark.parametrize("language", ["en", "es"])
def test_what_is_seen_is_told_in_words(pair: tuple[Shown, Shown], language: str) -> None:
    words = load_words(language)
    scene = Scene(pair, size=(900, 600))
    assert told(scene, words) == f"{words.say('view-side')}. {words.say('view-whole')}."
    looks = View(mode="wipe", wipe=0.25, aligned=False, mirrored=True, loupe=True, factor=4.0, zoom=2.0)
    close = told(replace(scene, wish=replace(looks, offsets=(Offset(), Offset(x=0.1)))), words)
    for part in ("25", "200", "B", words.say("view-raw"), words.say("view-mirrored"), "4"):
        assert part in close
    assert words.say("view-swapped") not in close
    assert told(Scene((None, None)), words) == words.say("view-nothing")


@pytest.mark.parametrize("part", PARTS)
def test_the_part_of_the_face_is_told(pair: tuple[Shown, Shown], part: Part) -> None:
    scene = Scene(pair, size=(900, 600))
    there = scene.looking(jumped(scene.view, scene.stage, part))
    words = load_words("en")
    assert words.say(f"view-at-{part}") in told(there, words)
