"""A cover waits for the eyes that are being found, and asks only for those that are not."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from studio.window.post.post_page import PostPage
from studio.window.widget.look import Look
from tests.fakes.faces import TURNED, found
from tests.fakes.pictures import encoded
from tests.fakes.window_look import dressed
from tests.fakes.window_session import WindowSession, imported_desk

A, B = "a" * 64, "b" * 64


@pytest.fixture(autouse=True)
def look(qapp: object) -> Look:
    """The pictures that the style sheet names live as long as the look does."""
    return dressed()


def cover(qtbot: QtBot, look: Look, *awaited: str) -> tuple[PostPage, WindowSession]:
    desk = imported_desk()
    step = desk.step
    assert step is not None
    shots = tuple(
        replace(shot, picture=replace(shot.picture, sha256=sha256))
        for shot, sha256 in zip(step.shots, (A, B), strict=True)
    )
    desk = replace(desk, experiment=desk.experiment.with_step(replace(step, shots=shots)))
    session = WindowSession(desk, picture=encoded(), cover=encoded())
    session.faces.waiting = set(awaited)
    page = PostPage(session.session, look)
    qtbot.addWidget(page)
    page.show()
    return page, session


def take(session: WindowSession, slot: int) -> None:
    """Put a found face into the record, as the session does, and tell of it."""
    step = session.desk.step
    assert step is not None
    shot = replace(step.shots[slot], anchors=found().anchors)
    session.live.alter(lambda now: now.with_step(step.with_shot(shot)))
    session.faces.tell(shot.picture.sha256, found())


def asks(page: PostPage) -> bool:
    return page.eyes.isVisible()


def test_without_an_engine_the_eyes_are_asked_for_at_once(qtbot: QtBot, look: Look) -> None:
    page, _session = cover(qtbot, look)
    assert asks(page)


def test_eyes_that_come_are_taken_over_without_a_question(qtbot: QtBot, look: Look) -> None:
    page, session = cover(qtbot, look, A, B)
    assert not asks(page)
    take(session, 0)
    take(session, 1)
    assert not asks(page)
    assert [panel.anchors for panel in page.form.plan.panels] == [found().anchors] * 2
    qtbot.waitUntil(lambda: session.post.previewed[-1].panels[1].anchors == found().anchors)


def test_what_is_not_found_is_asked_for_when_nothing_more_is_to_come(qtbot: QtBot, look: Look) -> None:
    page, session = cover(qtbot, look, A, B)
    session.faces.tell(A, TURNED)
    assert not asks(page)
    take(session, 1)
    assert asks(page)


def test_an_answer_about_another_picture_asks_nothing(qtbot: QtBot, look: Look) -> None:
    page, session = cover(qtbot, look, A, B)
    session.faces.tell("c" * 64, TURNED)
    assert not asks(page)
