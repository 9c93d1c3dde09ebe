from collections.abc import Callable
from dataclasses import replace
from typing import get_args

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from studio.prompt.reference import Reference
from studio.session.desk import Job
from studio.store.codec import Stored, from_json, to_json
from studio.viewer.move import scale_of
from studio.viewer.view import Mode, Offset, View
from studio.words import sentence
from tests.fakes.demo import baseline, experiment
from tests.fakes.window_session import WindowSession, brow_step, desk_of, first_desk, imported_desk
from tests.window.viewer.scenes import FACES, SPOT, Files, png, viewer_of, wheel, with_models

LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier


def test_both_panes_show_the_same_spot_at_the_same_place(qtbot: QtBot) -> None:
    panel, _session = viewer_of(qtbot, first_desk())
    panel.hand.do("eyes")
    image = panel.canvas.grab().toImage()
    pane = panel.canvas.scene.stage.reference
    assert pane is not None
    x, y = pane.to_screen(panel.canvas.scene.view, pane.frame((-0.5, 0.0)))
    offset = panel.canvas.pane_rect(1).left()
    assert image.pixelColor(round(x), round(y)) == SPOT
    assert image.pixelColor(round(x) + offset, round(y)) == SPOT


def test_wheel_enlarges_both_at_the_pointer(qtbot: QtBot) -> None:
    panel, _session = viewer_of(qtbot, first_desk())
    canvas, at = panel.canvas, QPoint(150, 200)
    pane = canvas.scene.stage.reference
    assert pane is not None
    before = pane.to_picture(canvas.scene.view, (150, 200))
    wheel(panel, at, 4)
    assert canvas.scene.view.zoom > pane.fit_zoom
    assert pane.to_picture(canvas.scene.view, (150, 200)) == pytest.approx(before, abs=1)
    wheel(panel, at, -40)
    assert canvas.scene.view.zoom == 0


def test_drag_moves_the_picture_with_the_hand_and_the_session_hears_of_it(qtbot: QtBot) -> None:
    panel, session = viewer_of(qtbot, first_desk())
    canvas = panel.canvas
    canvas.look(View(0.0, 0.0, 800.0))
    pane = canvas.scene.stage.reference
    assert pane is not None
    x, y = pane.to_screen(canvas.scene.view, (160, 200))
    QTest.mousePress(canvas, LEFT, PLAIN, QPoint(200, 200))
    QTest.mouseMove(canvas, QPoint(220, 190))
    QTest.mouseMove(canvas, QPoint(230, 185))
    QTest.mouseRelease(canvas, LEFT, PLAIN, QPoint(230, 185))
    assert pane.to_screen(canvas.scene.view, (160, 200)) == pytest.approx((x + 30, y - 15), abs=1.5)
    qtbot.waitUntil(lambda: session.desk.view == canvas.scene.view)


@pytest.mark.parametrize(
    ("key", "held", "scale"),
    [
        (Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier, 1.0),
        (Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier, 2.0),
        (Qt.Key.Key_Z, PLAIN, 1.0),
    ],
)
def test_keys_go_to_a_percentage(qtbot: QtBot, key: Qt.Key, held: Qt.KeyboardModifier, scale: float) -> None:
    panel, _session = viewer_of(qtbot, first_desk())
    QTest.keyClick(panel.canvas, key, held)
    scene = panel.canvas.scene
    assert scale_of(scene.view, scene.stage) == pytest.approx(scale)
    QTest.keyClick(panel.canvas, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert panel.canvas.scene.view.zoom == 0


def test_jump_keys_and_buttons_do_the_same(qtbot: QtBot) -> None:
    panel, _session = viewer_of(qtbot, first_desk())
    QTest.keyClick(panel.canvas, Qt.Key.Key_E)
    by_key = panel.canvas.scene.view
    button = panel.findChild(QToolButton, "jump_mouth")
    assert button is not None
    assert button.isChecked()
    QTest.keyClick(panel.canvas, Qt.Key.Key_W)
    assert not button.isChecked()
    QTest.mouseClick(button, LEFT)
    assert panel.canvas.scene.view == by_key


def test_view_survives_resize_and_the_next_pair(qtbot: QtBot) -> None:
    panel, session = viewer_of(qtbot, first_desk())
    panel.hand.do("eyes")
    view = panel.canvas.scene.view
    panel.resize(1200, 800)
    step = session.desk.step
    assert step is not None
    session.live.alter(lambda now: now.with_step(replace(step, shots=step.shots[::-1])))
    assert panel.canvas.scene.view == view


def test_loupe_shows_the_pixels_of_the_spot_in_both_panes(qtbot: QtBot) -> None:
    panel, _session = viewer_of(qtbot, first_desk())
    canvas = panel.canvas
    pane = canvas.scene.stage.reference
    assert pane is not None
    QTest.keyClick(canvas, Qt.Key.Key_L)
    canvas.hold_loupe(pane.to_screen(canvas.scene.view, pane.frame((-0.5, 0.0))))
    image = canvas.grab().toImage()
    lenses = canvas.scene.lenses
    assert len(lenses) == 2
    for lens in lenses:
        assert lens is not None
        x, y = lens.glass.middle
        assert image.pixelColor(round(x), round(y)) == SPOT
    QTest.keyClick(canvas, Qt.Key.Key_L)
    assert canvas.scene.lenses == ()


def test_a_loupe_move_repaints_only_what_it_touches(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    panel, _session = viewer_of(qtbot, first_desk())
    panel.hand.do("loupe")
    canvas = panel.canvas
    canvas.hold_loupe((100.0, 200.0))
    asked: list[int] = []
    monkeypatch.setattr(canvas, "update", lambda region: asked.append(sum(r.width() * r.height() for r in region)))
    canvas.hold_loupe((104.0, 200.0))
    assert 0 < asked[0] < 0.7 * canvas.width() * canvas.height()


def test_at_rest_the_panes_become_exact(qtbot: QtBot) -> None:
    panel, _session = viewer_of(qtbot, first_desk())
    scene = panel.canvas.scene
    wanted = scene.exact(1)
    assert wanted is not None
    qtbot.waitUntil(lambda: panel.exact.get(1, wanted) is not None)
    sharp = panel.exact.get(1, wanted)
    assert sharp is not None
    assert (sharp.width(), sharp.height()) == (wanted.placement.target.width, wanted.placement.target.height)
    panel.hand.do("eyes")
    moved = panel.canvas.scene.exact(1)
    assert moved is not None
    assert panel.exact.get(1, moved) is None


def test_pill_says_whose_picture_it_is_and_when_it_is_enlarged(qtbot: QtBot) -> None:
    panel, session = viewer_of(qtbot, first_desk())
    over = panel.overlay.overs[0]
    assert session.read.model_name(session.desk, 0) in over.pill.accessibleName()
    assert "enlarged" not in over.zoom.text
    panel.hand.do("double")
    assert "200" in over.zoom.text
    QTest.keyClick(panel.canvas, Qt.Key.Key_H)
    assert not over.pill.isVisible()


def test_a_waiting_pane_can_be_cancelled_and_leaves_the_other_alone(qtbot: QtBot) -> None:
    panel, session = viewer_of(qtbot, first_desk())
    session.live.put(replace(session.desk, jobs=(Job(1, "drawing", 0.0),)))
    a, b = panel.overlay.overs
    assert b.waiting.isVisible()
    assert not a.waiting.isVisible()
    assert panel.canvas.scene.shown[0] is not None
    assert panel.canvas.scene.shown[1] is None
    assert not b.grab().isNull()
    QTest.mouseClick(b.waiting.cancel, LEFT)
    assert session.run.cancelled == 1
    assert not b.waiting.isVisible()
    assert panel.canvas.scene.shown[1] is not None


def test_a_fault_is_said_in_its_pane_and_can_be_put_away(qtbot: QtBot) -> None:
    panel, session = viewer_of(qtbot, first_desk())
    job = Job(1, "failed", 0.0, sentence("session-cancelled"))
    session.live.put(replace(session.desk, jobs=(job,)))
    a, b = panel.overlay.overs
    assert b.card.isVisible()
    assert not a.card.isVisible()
    assert b.card.accessibleName() == session.words.say("session-cancelled")
    hide = b.card.findChild(QToolButton, "fault_hide_button")
    assert hide is not None
    assert hide.accessibleName() == "Hide this"
    QTest.mouseClick(hide, LEFT)
    session.live.put(replace(session.desk, tip=2))
    assert not b.card.isVisible()


def test_an_empty_pane_takes_the_clipboard(qtbot: QtBot) -> None:
    panel, session = viewer_of(qtbot, replace(first_desk(), shown=None))
    invitation = panel.overlay.overs[1].invitation
    assert invitation.isVisible()
    QGuiApplication.clipboard().setImage(QImage(4, 4, QImage.Format.Format_RGB32))
    QTest.mouseClick(invitation.findChildren(QPushButton)[1], LEFT)
    QGuiApplication.clipboard().setText("no picture")
    QTest.mouseClick(invitation.findChildren(QPushButton)[1], LEFT)
    (first, slot), (second, _slot) = session.pictures.brought
    assert slot == 1
    assert (first[0].data or b"").startswith(b"\x89PNG")
    assert second[0].data is None
    assert second[0].path is None


def test_eyes_are_asked_for_once_and_clicks_set_them(qtbot: QtBot) -> None:
    panel, session = viewer_of(qtbot, imported_desk(), faces=False)
    assert panel.overlay.line.isVisible()
    for slot, face in enumerate(FACES):
        rect = panel.canvas.picture_rect(slot)
        for x, y in (face.right, face.left):
            at = QPoint(round(rect.x() + x * rect.width()), round(rect.y() + y * rect.height()))
            QTest.mouseClick(panel.canvas, LEFT, PLAIN, at)
    for slot, face in enumerate(FACES):
        marked = session.pictures.marked[slot]
        assert marked is not None
        assert marked.left == pytest.approx(face.left, abs=0.01)
        assert marked.right == pytest.approx(face.right, abs=0.01)
    assert panel.marks.marking.wanted == "mouth"
    for _picture in FACES:
        QTest.keyClick(panel.canvas, Qt.Key.Key_Return)
    assert panel.marks.marking.slot is None
    QTest.keyClick(panel.canvas, Qt.Key.Key_Escape)
    assert not panel.overlay.line.isVisible()


def test_a_ring_can_be_dragged_while_marking(qtbot: QtBot) -> None:
    panel, session = viewer_of(qtbot, imported_desk(), faces=False)
    canvas = panel.canvas
    for at in (QPoint(100, 150), QPoint(200, 150)):
        QTest.mouseClick(canvas, LEFT, PLAIN, at)
    before = session.pictures.marked[0]
    QTest.mousePress(canvas, LEFT, PLAIN, QPoint(100, 150))
    QTest.mouseMove(canvas, QPoint(110, 160))
    QTest.mouseRelease(canvas, LEFT, PLAIN, QPoint(110, 160))
    after = session.pictures.marked[0]
    assert before is not None
    assert after is not None
    assert after.left[0] > before.left[0]
    assert after.right == before.right


def test_rename_happens_where_the_name_stands(qtbot: QtBot) -> None:
    panel, session = viewer_of(qtbot, imported_desk())
    panel.overlay.overs[1].ask_name("B", session.pictures.names())
    field = panel.findChild(QLineEdit, "name_b")
    assert field is not None
    field.setText("Seedream 4.5")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert session.pictures.named == {1: "Seedream 4.5"}
    assert not field.isVisible()


def test_words_are_copied_for_an_app(qtbot: QtBot) -> None:
    panel, session = viewer_of(qtbot, imported_desk())
    panel.overlay.asked.emit(0, "copy")
    assert QGuiApplication.clipboard().text() == session.read.prompt(session.desk).text


def test_a_place_names_its_pane(qtbot: QtBot) -> None:
    panel, _session = viewer_of(qtbot, first_desk())
    assert panel.slot_at(QPoint(20, 300)) == 0
    assert panel.slot_at(QPoint(790, 300)) == 1
    assert panel.slot_at(QPoint(20, 4)) is None


def test_without_pictures_the_toolbar_says_why_it_rests(qtbot: QtBot) -> None:
    panel, session = viewer_of(qtbot, replace(first_desk(), shown=None))
    button = panel.findChild(QToolButton, "jump_eyes")
    assert button is not None
    assert not button.isEnabled()
    assert button.toolTip() == session.words.say("viewer-nothing-tip")


# What stays, whatever changes round it.

PLACE = View(0.1, 0.4, 300.0, mode="wipe", wipe=0.3, offsets=(Offset(), Offset(0.05, 0.0, 1.1)), mirrored=True)


def other_pictures(session: WindowSession) -> None:
    """The same step with its pictures exchanged, as another step would have them."""
    step = session.desk.step
    assert step is not None
    a, b = step.shots
    shots = replace(a, picture=b.picture, anchors=b.anchors), replace(b, picture=a.picture, anchors=a.anchors)
    session.live.alter(lambda now: now.with_step(replace(step, shots=shots)))


@pytest.mark.parametrize("mode", get_args(Mode))
def test_the_view_survives_votes_pairs_and_window_sizes(qtbot: QtBot, mode: Mode) -> None:
    panel, session = viewer_of(qtbot, first_desk())
    panel.canvas.take(replace(PLACE, mode=mode))
    qtbot.waitUntil(lambda: session.desk.view == panel.canvas.scene.wish)
    view = panel.canvas.scene.view
    changes: tuple[Callable[[], object], ...] = (
        lambda: session.judge.vote("b"),
        lambda: other_pictures(session),
        lambda: other_pictures(session),
        lambda: panel.resize(520, 420),
        lambda: panel.resize(804, 536),
        lambda: session.live.put(replace(session.desk, jobs=(Job(1, "drawing", 0.0),))),
        lambda: session.live.put(replace(session.desk, jobs=())),
    )
    for change in changes:
        change()
        assert panel.canvas.scene.wish == replace(PLACE, mode=mode)
    qtbot.waitUntil(lambda: panel.canvas.scene.view == view)


def test_the_view_survives_another_step_and_a_restart(qtbot: QtBot) -> None:
    panel, session = viewer_of(qtbot, desk_of(experiment(baseline(), brow_step()), "s1"))
    panel.canvas.take(PLACE)
    qtbot.waitUntil(lambda: session.desk.view == PLACE)
    session.look.show_step("s2")
    session.look.show_step("s1")
    assert panel.canvas.scene.wish == PLACE
    stored = from_json(to_json(Stored(session.desk.experiment, view=session.desk.view, shown="s1")), "desk")
    again, _session = viewer_of(qtbot, replace(first_desk(), view=stored.view))
    assert again.canvas.scene.wish == PLACE
    assert again.canvas.scene.view == panel.canvas.scene.view


@pytest.mark.parametrize("count", [2, 3, 4])
def test_there_is_a_pane_for_every_model(qtbot: QtBot, count: int) -> None:
    panel, _session = viewer_of(qtbot, with_models(first_desk(), count))
    panel.hand.do("eyes")
    image, canvas = panel.canvas.grab().toImage(), panel.canvas
    assert len(canvas.scene.stage.filled) == count
    for slot, pane in enumerate(canvas.scene.stage.filled):
        x, y = pane.to_screen(canvas.scene.view, pane.frame((-0.5, 0.0)))
        assert canvas.pane_rect(slot).contains(round(x), round(y))
        assert image.pixelColor(round(x), round(y)) == SPOT
    assert [over.isVisible() for over in panel.overlay.overs] == [True] * count


def test_panes_come_and_go_with_the_models(qtbot: QtBot) -> None:
    panel, session = viewer_of(qtbot, with_models(first_desk(), 3))
    session.live.put(with_models(session.desk, 2))
    assert len(panel.canvas.scene.shown) == len(panel.overlay.overs) == 2
    session.live.put(with_models(session.desk, 4))
    assert len(panel.canvas.scene.shown) == len(panel.overlay.overs) == 4


def test_pictures_of_the_steps_beside_are_fetched_ahead(qtbot: QtBot) -> None:
    step = brow_step()
    shots = tuple(replace(shot, picture=replace(shot.picture, sha256=f"{7 + shot.slot:064d}")) for shot in step.shots)
    _panel, session = viewer_of(qtbot, first_desk())
    session.live.alter(lambda now: now.with_step(replace(step, shots=shots)))
    assert isinstance(session.pictures, Files)
    assert session.pictures.asked == [f"{number:064d}" for number in (0, 1, 7, 8)]


def test_what_is_seen_is_described_after_a_rest(qtbot: QtBot) -> None:
    panel, session = viewer_of(qtbot, first_desk())
    words, canvas = session.words, panel.canvas
    qtbot.waitUntil(lambda: words.say("view-whole") in canvas.accessibleDescription())
    panel.hand.do("mouth")
    qtbot.waitUntil(lambda: words.say("view-at-mouth") in canvas.accessibleDescription())


def test_a_refused_mode_says_why(qtbot: QtBot) -> None:
    panel, session = viewer_of(qtbot, first_desk(), faces=False)
    panel.hand.do("difference")
    assert panel.telling.note.text == session.words.say("view-no-difference")


def test_motion_is_as_the_creator_has_set_it(qtbot: QtBot) -> None:
    panel, session = viewer_of(qtbot, first_desk())
    session.settings.change(motion=False)
    panel.hand.do("auto_blink")
    assert not panel.hand.blinking.slow.isActive()
    session.settings.change(motion=True)
    panel.hand.do("auto_blink")
    assert panel.hand.blinking.slow.isActive()
    panel.hand.blinking.stop()


def test_pages_are_asked_of_the_window(qtbot: QtBot) -> None:
    panel, _session = viewer_of(qtbot, first_desk())
    with qtbot.waitSignal(panel.wanted) as heard:
        QTest.keyClick(panel.canvas, Qt.Key.Key_W, Qt.KeyboardModifier.ShiftModifier)
    assert heard.args == ["sheet"]


def test_without_a_photo_the_reference_key_says_so(qtbot: QtBot) -> None:
    panel, session = viewer_of(qtbot, first_desk())
    before = panel.canvas.scene.shown
    QTest.keyPress(panel.canvas, Qt.Key.Key_C)
    assert panel.telling.note.text == session.words.say("sheet-reference-none")
    QTest.keyRelease(panel.canvas, Qt.Key.Key_C)
    assert panel.canvas.scene.shown == before


def test_the_photo_stands_in_pane_b_while_its_key_is_held(qtbot: QtBot) -> None:
    desk = first_desk()
    draft = desk.experiment.draft
    recipe = draft.recipe.with_references((Reference("identity", "f" * 64, "face.png"),))
    desk = replace(desk, experiment=replace(desk.experiment, draft=replace(draft, recipe=recipe)))
    panel, session = viewer_of(qtbot, desk, more={"f" * 64: png((80, 100), FACES[0])})
    before = panel.canvas.scene.shown
    QTest.keyPress(panel.canvas, Qt.Key.Key_C)
    qtbot.waitUntil(lambda: panel.canvas.scene.shown != before)
    assert panel.canvas.scene.shown[0] is before[0]
    session.judge.vote("a")
    assert panel.canvas.scene.shown[1] is not before[1]
    QTest.keyRelease(panel.canvas, Qt.Key.Key_C)
    assert panel.canvas.scene.shown == before
