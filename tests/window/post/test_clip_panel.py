"""The clip in the window: what is chosen, how it moves, saving and giving up."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QColor
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from studio.post.clip_frames import Stills
from studio.post.clip_kind import ClipKind, shares
from studio.post.plan import PostPlan
from studio.session.clip_commands import ClipLook
from studio.window.post.clip_panel import ClipPanel
from studio.window.widget.theme import Scheme
from studio.words import LANGUAGES, Sentence, sentence
from tests.fakes.window_look import dressed
from tests.fakes.window_session import WindowSession, first_desk

PATH = "/somewhere/clip.mp4"
WIDE, TALL = 90, 112


def stills() -> Stills:
    """A is red, B is blue, the words below are grey."""
    a, b = (np.full((TALL, WIDE, 3), 90, np.uint8) for _ in "ab")
    a[10:70], b[10:70] = (200, 0, 0), (0, 0, 200)
    return Stills(a, b, (0, 10, WIDE, 66), (0, 10, WIDE, 70), (20, 20, 20), 0.25)


class FakeClips:
    """Draws and films when the test says so."""

    def __init__(self) -> None:
        self.lacks: Sentence | None = None
        self.looks: list[tuple[PostPlan, Callable[[ClipLook], None]]] = []
        self.films: list[tuple[PostPlan, ClipKind, str]] = []
        self.cancelled = self.given_up = 0
        self._then: Callable[[Sentence, bool], None] = lambda _said, _well: None
        self.progress: Callable[[int, int], None] = lambda _done, _total: None

    def lack(self) -> Sentence | None:
        return self.lacks

    def look(self, plan: PostPlan, then: Callable[[ClipLook], None]) -> None:
        self.looks.append((plan, then))

    def clip(
        self,
        plan: PostPlan,
        kind: ClipKind,
        path: str,
        then: Callable[[Sentence, bool], None],
        progress: Callable[[int, int], None],
    ) -> None:
        self.films.append((plan, kind, path))
        self._then, self.progress = then, progress

    def cancel(self) -> None:
        self.cancelled += 1

    def leave(self) -> None:
        self.given_up += 1

    def done(self, key: str, *, well: bool) -> None:
        self._then(sentence(key, path=PATH), well)

    def drawn(self) -> None:
        self.looks[-1][1](ClipLook(stills()))


class ClipSession(WindowSession):
    """A session that has clips."""

    def __init__(self, language: str = "en") -> None:
        super().__init__(first_desk(), language)
        self.clips = FakeClips()


class Opened:
    """A panel on a fake session."""

    def __init__(
        self,
        qtbot: QtBot,
        language: str = "en",
        *,
        why: Sentence | None = None,
        motion: bool = True,
        format_key: str = "instagram-4x5",
        scheme: Scheme = "dark",
    ) -> None:
        self.session = ClipSession(language)
        self.session.settings.change(motion=motion)
        self.clips = self.session.clips
        self.clips.lacks = why
        self.plan = PostPlan((), format=format_key)
        self.offered: list[str] = []
        self.answer = PATH
        self.panel = ClipPanel(self.session.session, dressed(scheme), lambda: self.plan, self._ask)
        self.left, self.saved = QSignalSpy(self.panel.left), QSignalSpy(self.panel.saved)
        self.said = QSignalSpy(self.panel.said)
        qtbot.addWidget(self.panel)
        self.panel.show()

    def button(self, name: str) -> QPushButton:
        found = self.panel.findChild(QPushButton, f"clip_{name}_button")
        assert isinstance(found, QPushButton)
        return found

    def choose(self, group: str, value: str) -> None:
        words = self.session.words.say(f"clip-{group}-{value}")
        (button,) = [one for one in self.panel.form.findChildren(QToolButton) if one.text() == words]
        button.click()

    def colour(self, x: float, y: float = 0.3) -> str:
        """Colour of the frame at a fraction of its width and height."""
        image = self.panel.view.image
        return image.pixelColor(round(x * (image.width() - 1)), round(y * (image.height() - 1))).name()

    def words(self, key: str) -> str:
        return self.session.words.say(key)

    def _ask(self, _parent: QWidget, _title: str, proposed: str, then: Callable[[str], None]) -> None:
        self.offered.append(proposed)
        if self.answer:
            then(self.answer)


A, B = QColor(200, 0, 0).name(), QColor(0, 0, 200).name()


@pytest.fixture
def at(qtbot: QtBot) -> Opened:
    opened = Opened(qtbot)
    opened.clips.drawn()
    return opened


def test_it_begins_as_a_wipe_in_the_format_of_the_post(qtbot: QtBot) -> None:
    assert Opened(qtbot).clips.looks[0][0].format == "instagram-4x5"
    story = Opened(qtbot, format_key="linkedin-4x5")
    assert story.panel.form.format == "story-9x16"
    assert str(story.clips.looks[0][0].size) == "1080x1920"
    assert story.panel.form.kind == "wipe"


def test_it_says_that_it_draws_and_then_plays(qtbot: QtBot) -> None:
    opened = Opened(qtbot)
    assert opened.panel.view.image.isNull()
    assert not opened.panel.view.playing
    opened.clips.drawn()
    assert opened.colour(0.5) == A
    assert opened.panel.view.playing


def test_a_wipe_brings_b_from_the_right(at: Opened) -> None:
    view = at.panel.view
    for _ in range(next(number for number, share in enumerate(shares("wipe")) if share > 0.5) - view.number):
        view.step()
    assert (at.colour(0.1), at.colour(0.9)) == (A, B)
    assert at.colour(0.5, 0.9) == QColor(90, 90, 90).name()


def test_a_flip_shows_one_at_a_time(at: Opened) -> None:
    at.choose("kind", "flip")
    view = at.panel.view
    seen = []
    for _ in shares("flip"):
        seen.append((at.colour(0.05), at.colour(0.95)))
        view.step()
    assert set(seen) == {(A, A), (B, B)}
    assert seen.count((A, A)) == seen.count((B, B))


def test_it_says_how_long_each_kind_is(at: Opened) -> None:
    assert at.panel.form.about.text().startswith("7 seconds")
    at.choose("kind", "flip")
    assert at.panel.form.about.text().startswith("8 seconds")


def test_another_format_is_drawn_anew(at: Opened) -> None:
    at.choose("format", "story-9x16")
    assert [str(plan.size) for plan, _then in at.clips.looks] == ["1080x1350", "1080x1920"]


def test_nothing_moves_by_itself_where_that_is_not_wanted(qtbot: QtBot) -> None:
    opened = Opened(qtbot, motion=False)
    opened.clips.drawn()
    assert not opened.panel.view.playing
    assert (opened.colour(0.1), opened.colour(0.9)) == (A, B)
    opened.choose("kind", "flip")
    assert opened.colour(0.9) == A


def test_nothing_plays_while_nobody_looks(at: Opened) -> None:
    at.panel.hide()
    assert not at.panel.view.playing
    assert at.clips.given_up == 1
    at.panel.show()
    at.clips.drawn()
    assert at.panel.view.playing


def test_a_clip_is_saved_where_the_creator_says(at: Opened) -> None:
    at.choose("kind", "flip")
    at.choose("format", "story-9x16")
    at.button("save").click()
    ((plan, kind, path),) = at.clips.films
    assert (plan.format, str(plan.size), kind, path) == ("story-9x16", "1080x1920", "flip", PATH)
    assert Path(at.offered[0]).name.endswith("-clip.mp4")
    assert at.session.settings.values.save_folder == str(Path(PATH).parent)
    at.clips.done("session-saved", well=True)
    assert (at.saved.at(0), at.left.count()) == ([PATH], 1)
    assert at.said.at(0)[1] is False


def test_what_is_edited_since_is_what_is_filmed(at: Opened) -> None:
    at.plan = replace(at.plan, theme="light")
    at.button("save").click()
    assert at.clips.films[0][0].theme == "light"


def test_who_asks_for_no_path_films_nothing(at: Opened) -> None:
    at.answer = ""
    at.button("save").click()
    assert at.clips.films == []
    assert at.button("save").isVisible()


def test_it_says_how_far_it_is_and_can_be_given_up(at: Opened) -> None:
    at.button("save").click()
    assert not at.button("save").isVisible()
    assert not at.panel.form.isEnabled()
    at.clips.progress(60, 240)
    assert at.panel.note.text() == at.session.words.say("clip-filming", percent=25)
    assert (at.panel.bar.value(), at.panel.bar.maximum()) == (60, 240)
    at.button("cancel").click()
    assert at.clips.cancelled == 1
    at.clips.done("clip-stopped", well=False)
    assert at.panel.note.text() == at.words("clip-stopped")
    assert at.panel.note.property("role") == "second"
    assert at.left.count() == 0
    assert at.button("save").isVisible()
    assert not at.panel.bar.isVisible()


def test_a_refusal_is_said_and_nothing_is_lost(at: Opened) -> None:
    at.button("save").click()
    at.clips.done("clip-not-made", well=False)
    assert at.panel.note.property("role") == "error"
    assert at.said.at(0) == [at.words("clip-not-made"), True]
    assert at.left.count() == at.saved.count() == 0
    assert at.button("save").isEnabled()


def test_progress_that_comes_late_says_nothing(at: Opened) -> None:
    at.button("save").click()
    at.clips.done("clip-stopped", well=False)
    at.clips.progress(240, 240)
    assert at.panel.note.text() == at.words("clip-stopped")


def test_going_gives_a_clip_up(at: Opened) -> None:
    at.button("save").click()
    at.panel.leave()
    assert at.clips.cancelled == 1
    assert at.left.count() == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_the_encoder_the_panel_says_what_to_install(qtbot: QtBot, language: str) -> None:
    opened = Opened(qtbot, language, why=sentence("clip-no-encoder", python="/opt/studio/bin/python"))
    opened.clips.drawn()
    assert not opened.button("save").isEnabled()
    assert '"/opt/studio/bin/python" -m pip install av' in opened.panel.note.text()
    assert opened.panel.view.playing


def test_without_pictures_it_says_why(qtbot: QtBot) -> None:
    opened = Opened(qtbot)
    opened.clips.looks[-1][1](ClipLook(None, (sentence("plan-why-no-pictures"),)))
    assert not opened.button("save").isEnabled()
    assert opened.panel.view.said == opened.words("plan-why-no-pictures")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_control_has_a_name_and_a_way_by_key(qtbot: QtBot, language: str) -> None:
    opened = Opened(qtbot, language)
    for button in (*opened.panel.findChildren(QPushButton), *opened.panel.findChildren(QToolButton)):
        assert button.accessibleName()
        assert button.focusPolicy().value
    assert opened.panel.view.accessibleName()
    assert all(label.text() or label is opened.panel.note for label in opened.panel.findChildren(QLabel))
    assert opened.panel.focusProxy() is opened.button("save")
