"""The second pill of a pane, and the badge between the panes."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studio.face.anchors import Anchors
from studio.face.frame import Head
from studio.viewer.arrange import arranged
from studio.viewer.sync import Alignment, Facts
from studio.viewer.view import Offset, View
from studio.window.viewer.align_badge import AlignBadge, told
from studio.window.viewer.hud import Hud, hud_words
from tests.fakes.window_look import dressed
from tests.fakes.window_session import load_words

WORDS = load_words("en")
FACE = Anchors((0.4, 0.4), (0.6, 0.4))
TURNED = Anchors((0.4, 0.4), (0.6, 0.42))
PLAIN = Facts(44.2, enlarged=False, resampled=True, preview=False, received=(1024, 1280))
LARGE = replace(PLAIN, percent=143.0, enlarged=True)
OTHER = replace(PLAIN, asked=(1024, 1280), received=(1000, 1250))

SIZES = st.tuples(st.integers(1, 9000), st.integers(1, 9000))
FACTS = st.builds(Facts, st.floats(0.01, 1600), st.booleans(), st.booleans(), st.booleans(), SIZES, st.none() | SIZES)


def test_zoom_is_counted_in_own_pixels_and_says_what_is_computed() -> None:
    said = hud_words(PLAIN, "A", WORDS)
    assert said.lines[0] == "44 % · resampled"
    own = hud_words(replace(PLAIN, percent=100.0, resampled=False), "A", WORDS)
    assert own.lines == ("100 %",)
    assert "own pixels, nothing is computed" in own.told


def test_an_enlarged_picture_does_not_let_the_model_look_soft() -> None:
    said = hud_words(LARGE, "B", WORDS)
    assert said.lines[0] == "143 % · B is enlarged; softness is not the model · resampled"
    assert "143 % · B is enlarged" in said.lines
    assert "softness is not the model" in said.told


def test_p8_another_size_than_asked_for_is_told() -> None:
    said = hud_words(OTHER, "A", WORDS)
    assert "asked for 1024 × 1280, got 1000 × 1250" in said.lines[0]
    assert "asked for" not in hud_words(replace(OTHER, asked=(1000, 1250)), "A", WORDS).told
    large = hud_words(replace(OTHER, asked=(4096, 4096)), "A", WORDS)
    assert "4096 × 4096" in large.told


def test_quick_and_exact_are_told_apart() -> None:
    assert hud_words(replace(PLAIN, preview=True), "A", WORDS).preview
    assert "quick view" in hud_words(replace(PLAIN, preview=True), "A", WORDS).told
    assert "exactly" in hud_words(PLAIN, "A", WORDS).told


@given(FACTS)
def test_lines_go_from_long_to_short_and_end_with_the_percentage(facts: Facts) -> None:
    lines = hud_words(facts, "A", WORDS).lines
    assert len(set(lines)) == len(lines)
    assert lines[-1] == f"{round(facts.percent)} %"
    assert all(line.startswith(lines[-1]) for line in lines)


@given(FACTS)
def test_both_languages_say_as_much(facts: Facts) -> None:
    english, spanish = (hud_words(facts, "B", load_words(language)) for language in ("en", "es"))
    assert english.lines[0].count("·") == spanish.lines[0].count("·")
    assert not facts.enlarged or "B está ampliada" in spanish.told


def hud_of(qtbot: QtBot) -> Hud:
    look = dressed()
    hud = Hud(look, "zoom_b")
    hud.setProperty("look", look)
    qtbot.addWidget(hud)
    return hud


@pytest.mark.parametrize("room", [600, 300, 220, 160, 90])
def test_the_longest_line_that_fits_is_shown(qtbot: QtBot, room: int) -> None:
    hud, words = hud_of(qtbot), hud_words(replace(LARGE, asked=(1, 1)), "B", WORDS)
    hud.say(words, room)
    assert hud.width() <= room
    assert hud.text in words.lines
    longer = words.lines[: words.lines.index(hud.text)]
    hud.say(words, hud.width())
    assert hud.text not in longer


def test_no_room_at_all_still_says_the_percentage(qtbot: QtBot) -> None:
    hud = hud_of(qtbot)
    hud.say(hud_words(LARGE, "B", WORDS), 0)
    assert hud.text == "143 %"
    hud.say(None, 300)
    assert hud.isHidden()


def test_the_dot_is_full_only_when_exact(qtbot: QtBot) -> None:
    hud = hud_of(qtbot)
    hud.say(hud_words(PLAIN, "A", WORDS), 300)
    full, exact = hud.grab().toImage().pixelColor(13, 13), not hud.preview
    hud.say(hud_words(replace(PLAIN, preview=True), "A", WORDS), 300)
    ring, preview = hud.grab().toImage().pixelColor(13, 13), hud.preview
    assert (exact, preview) == (True, True)
    assert full.lightness() > ring.lightness() + 40
    assert hud.toolTip() == hud.accessibleName() != ""


@pytest.mark.parametrize(
    ("one", "english", "spanish"),
    [
        (Alignment(1.8, -3.04, (0.0, 0.0), moved=False), "1.8×, −3°", "1,8×, −3°"),
        (Alignment(0.97, 0.01, (0.0, 0.0), moved=False), "0.97×, 0°", "0,97×, 0°"),
        (Alignment(1.0, -0.04, (0.0, 0.0), moved=False), "1×, 0°", "1×, 0°"),
        (Alignment(10.0, 12.34, (0.0, 0.0), moved=False), "10×, 12.3°", "10×, 12,3°"),
        (Alignment(0.5, 20.0, (0.0, 0.0), moved=False), "0.5×, 20°", "0,5×, 20°"),
    ],
)
def test_an_alignment_in_a_few_signs(one: Alignment, english: str, spanish: str) -> None:
    assert told(one, WORDS) == english
    assert told(one, load_words("es")) == spanish


def badge_of(qtbot: QtBot, view: View, *heads: Head | None) -> tuple[AlignBadge, list[str]]:
    look = dressed()
    badge = AlignBadge(look, WORDS)
    badge.setProperty("look", look)
    qtbot.addWidget(badge)
    badge.show_view(view, arranged(view, heads, (928, 568), 4))
    asked: list[str] = []
    badge.asked.connect(asked.append)
    return badge, asked


def click(badge: AlignBadge, *, reset: bool = False) -> None:
    pill = badge.reset if reset else badge.align
    QTest.mouseClick(pill, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))


def test_the_badge_says_scale_and_turn_and_a_click_goes_raw(qtbot: QtBot) -> None:
    badge, asked = badge_of(qtbot, View(), (800, 1000, FACE), (400, 500, TURNED))
    assert badge.align.said.startswith("aligned 1.")
    assert badge.align.said.endswith("°")
    assert not badge.reset.isVisible()
    click(badge)
    assert asked == ["align"]


def test_raw_pictures_are_called_raw(qtbot: QtBot) -> None:
    badge, asked = badge_of(qtbot, View(aligned=False), (800, 1000, FACE), (400, 500, TURNED))
    assert badge.align.said == "raw"
    click(badge)
    assert asked == ["align"]


def test_i12_unknown_faces_offer_to_mark_them(qtbot: QtBot) -> None:
    badge, asked = badge_of(qtbot, View(), (800, 1000, FACE), (400, 500, None))
    assert badge.align.said == WORDS.say("viewer-faces-unknown")
    click(badge)
    assert asked == ["mark"]


def test_a_moved_pane_can_be_taken_back(qtbot: QtBot) -> None:
    view = View().with_offset(1, Offset(0.2))
    badge, asked = badge_of(qtbot, view, (800, 1000, FACE), (400, 500, FACE))
    assert badge.reset.isVisible()
    assert (badge.reset.said, badge.reset.accessibleName()) == ("moved", "moved reset")
    click(badge, reset=True)
    assert asked == ["together"]
    badge.show_view(View(), arranged(View(), ((800, 1000, FACE), (400, 500, FACE)), (928, 568), 4))
    assert not badge.reset.isVisible()


def test_several_pictures_are_told_by_letter(qtbot: QtBot) -> None:
    badge, _asked = badge_of(qtbot, View(), (800, 1000, FACE), (400, 500, FACE), (1600, 2000, FACE))
    assert badge.align.said == "aligned B 2×, 0° · C 0.5×, 0°"


def test_one_picture_or_no_labels_leave_nothing_to_say(qtbot: QtBot) -> None:
    alone, _asked = badge_of(qtbot, View(), (800, 1000, FACE), None)
    assert alone.isHidden()
    bare, _asked = badge_of(qtbot, View(labels=False), (800, 1000, FACE), (400, 500, FACE))
    assert bare.isHidden()
