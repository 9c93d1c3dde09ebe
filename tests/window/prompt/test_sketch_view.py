"""The sketch as it is painted: a ghost where something differs, one part stronger, grey only, in both schemes."""

import pytest
from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.face.pose import FacePose
from studio.face.sketch_stroke import HEIGHT, WIDTH, Region
from studio.window.prompt.sketch_view import LABEL, MARGIN, SIZE, SketchView
from studio.window.widget.theme import Scheme
from studio.words import LANGUAGES
from tests.fakes.prompt_session import PromptSession
from tests.fakes.window_look import dressed
from tests.fakes.window_session import first_desk

BROWS = (26, 43)
"""From and to which height of the box brows are drawn."""
MOUTH = (74, 95)
SAD = FacePose(brow_inner_raise=0.8, brow_knit=0.5, mouth_corner=-0.8)
SCHEMES: tuple[Scheme, ...] = ("dark", "light")


class Bench:
    """A sketch that follows its session."""

    def __init__(self, qtbot: QtBot, scheme: Scheme = "dark", language: str = "en") -> None:
        self.session = PromptSession(first_desk(), language)
        self.look = dressed(scheme)
        self.view = SketchView(self.session.session, self.look)
        self.session.changed.connect(lambda _old, new: self.view.show_desk(new))
        qtbot.addWidget(self.view)
        self.view.show_desk(self.session.desk)

    def image(self) -> QImage:
        return self.view.grab().toImage()

    def drawn(self, now: FacePose, before: FacePose | None = None, varied: Region | None = None) -> QImage:
        """A picture of poses that no words ask for."""
        self.view.show_poses(now, before, frozenset() if varied is None else frozenset({varied}))
        return self.image()


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    return Bench(qtbot)


def band(image: QImage, heights: tuple[float, float]) -> QImage:
    """The part of a picture between two heights of the box, inside the outline of the face."""
    scale = min((SIZE[0] - 2 * MARGIN) / WIDTH, (SIZE[1] - LABEL - MARGIN) / HEIGHT)
    ratio = image.width() / SIZE[0]
    left = (SIZE[0] / 2 - 27 * scale) * ratio
    top, bottom = ((MARGIN + height * scale) * ratio for height in heights)
    return image.copy(QRect(round(left), round(top), round(54 * scale * ratio), round(bottom - top)))


def greys(image: QImage) -> list[int]:
    return [image.pixelColor(x, y).lightness() for y in range(image.height()) for x in range(image.width())]


def count(image: QImage, colour: QColor) -> int:
    """Pixels that are exactly of a colour."""
    return sum(grey == colour.lightness() for grey in greys(image))


def test_a_turned_knob_is_seen_at_once_and_undone_at_once(bench: Bench) -> None:
    rest = bench.image()
    bench.session.turning.knob("brow", 5)
    turned = bench.image()
    assert band(turned, BROWS) != band(rest, BROWS)
    bench.session.turning.undo()
    assert bench.image() == rest


def test_a_change_of_the_desk_asks_for_a_repaint_and_no_change_for_none(bench: Bench, qtbot: QtBot) -> None:
    class Paints(QObject):
        """Counts how often a widget is painted."""

        count = 0

        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
            self.count += event.type() == QEvent.Type.Paint
            return False

    paints = Paints()
    with qtbot.waitExposed(bench.view):
        bench.view.show()
    QApplication.processEvents()
    bench.view.installEventFilter(paints)
    bench.view.show_desk(bench.session.desk)
    QApplication.processEvents()
    assert paints.count == 0
    bench.session.turning.knob("brow", 5)
    qtbot.waitUntil(lambda: paints.count > 0)


def test_every_step_of_a_knob_draws_another_face(bench: Bench) -> None:
    seen: list[QImage] = []
    for step in range(6):
        bench.session.turning.knob("mouth", step)
        image = bench.image()
        assert image not in seen
        seen.append(image)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_ghost_lies_under_what_differs_only(qtbot: QtBot, scheme: Scheme) -> None:
    bench = Bench(qtbot, scheme)
    now = FacePose(mouth_corner=-0.9)
    alone, over_itself = bench.drawn(now), bench.drawn(now, now)
    assert alone == over_itself
    over_rest = bench.drawn(now, FacePose())
    assert band(over_rest, MOUTH) != band(alone, MOUTH)
    assert band(over_rest, BROWS) == band(alone, BROWS)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_ghost_is_fainter_than_a_line(qtbot: QtBot, scheme: Scheme) -> None:
    bench = Bench(qtbot, scheme)
    rest = FacePose()
    lifted = FacePose(brow_inner_raise=1, brow_outer_left=1, brow_outer_right=1)
    alone, over = (greys(band(image, BROWS)) for image in (bench.drawn(lifted), bench.drawn(lifted, rest)))
    skin = max(set(alone), key=alone.count)
    gained = [abs(new - skin) for old, new in zip(alone, over, strict=True) if old == skin != new]
    assert len(gained) > 20
    assert max(gained) < max(abs(grey - skin) for grey in alone) / 2


def test_no_baseline_is_no_ghost(bench: Bench) -> None:
    assert bench.drawn(SAD) == bench.drawn(SAD, None)
    assert bench.drawn(SAD) != bench.drawn(SAD, FacePose())


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("varied", "other"), [("brow", MOUTH), ("mouth", BROWS)])
def test_the_part_that_varies_is_stronger_and_the_rest_steps_back(
    qtbot: QtBot, scheme: Scheme, varied: Region, other: tuple[float, float]
) -> None:
    bench = Bench(qtbot, scheme)
    text = bench.look.theme.colour("text")
    own = BROWS if varied == "brow" else MOUTH
    plain, strong = bench.drawn(SAD), bench.drawn(SAD, None, varied)
    assert count(band(strong, own), text) > count(band(plain, own), text) > 0, "its lines are wider"
    assert count(band(plain, other), text) > 0
    assert count(band(strong, other), text) == 0


def test_the_knob_that_was_turned_is_the_part_that_is_stronger(bench: Bench) -> None:
    text = bench.look.theme.colour("text")
    assert count(band(bench.image(), MOUTH), text) > 0
    bench.session.turning.knob("brow", 5)
    assert count(band(bench.image(), MOUTH), text) == 0
    assert count(band(bench.image(), BROWS), text) > 0
    bench.session.turning.knob("mouth", 5)
    assert count(band(bench.image(), MOUTH), text) > 0


@pytest.mark.parametrize("scheme", SCHEMES)
def test_pupils_are_dark_and_have_a_glint_in_both_schemes(qtbot: QtBot, scheme: Scheme) -> None:
    bench = Bench(qtbot, scheme)
    ends = sorted(bench.look.theme.colour(token).lightness() for token in ("field", "text"))
    eyes = greys(band(bench.drawn(FacePose()), (48, 56)))
    shut = greys(band(bench.drawn(FacePose(lid_open=0)), (48, 53)))
    assert min(eyes) <= ends[0] + 8
    assert max(eyes) >= ends[1] - 8
    if scheme == "dark":
        assert min(shut) > ends[0] + 8, "closed lids hide the pupils"


@pytest.mark.parametrize("scheme", SCHEMES)
def test_it_is_drawn_in_greys_only(qtbot: QtBot, scheme: Scheme) -> None:
    bench = Bench(qtbot, scheme)
    image = bench.drawn(FacePose(blush=1, moisture=0.9, lip_part=0.6, mouth_corner=0.8), FacePose(), "eyes")
    face = image.copy(0, 0, image.width(), round(image.height() * (1 - LABEL / SIZE[1])))
    for y in range(face.height()):
        for x in range(face.width()):
            colour = face.pixelColor(x, y)
            assert colour.red() == colour.green() == colour.blue()


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_says_what_it_is_and_whose_wish_it_shows(qtbot: QtBot, language: str) -> None:
    bench = Bench(qtbot, "dark", language)
    words = bench.session.words
    said = QAccessible.queryAccessibleInterface(bench.view).text(QAccessible.Text.Name)
    assert said == words.say("recipe-sketch")
    assert bench.view.toolTip() == words.say("recipe-sketch-tip")
    label = words.say("recipe-sketch-label")
    assert bench.view.fontMetrics().horizontalAdvance(label) < SIZE[0]
    image = bench.image()
    room = image.width() // 10
    top = image.height() * (SIZE[1] - LABEL) // SIZE[1]
    bottom = image.copy(room, top, image.width() - 2 * room, image.height() - top)
    assert len(set(greys(bottom))) > 4, "the label is painted below the face"


def test_its_size_is_fixed(bench: Bench) -> None:
    assert (bench.view.minimumSize().toTuple(), bench.view.maximumSize().toTuple()) == (SIZE, SIZE)


def test_words_about_other_things_leave_the_picture_alone(bench: Bench) -> None:
    before = bench.image()
    bench.session.recipe.unlock("hair")
    bench.session.recipe.edit("hair", "short grey curls")
    bench.view.show_desk(bench.session.desk)
    assert bench.image() == before


def test_a_repaint_of_the_same_desk_changes_nothing(bench: Bench) -> None:
    before = bench.image()
    bench.view.show_desk(bench.session.desk)
    assert bench.image() == before
