"""The reference photo in place of a pane: face on face, nothing else moves, and everything comes back."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from studio.face.anchors import NOMINAL_EYES, Anchors
from studio.image.picture import Picture
from studio.prompt.reference import Reference
from studio.session.desk import Desk
from studio.viewer.placement import Placement
from studio.viewer.view import View
from studio.window.viewer.canvas import Canvas
from studio.window.viewer.decode import decode
from studio.window.viewer.pyramid import pyramid
from studio.window.viewer.reference_view import ReferenceView
from studio.window.viewer.shown import Shown
from studio.window.viewer.workshop import Workshop
from studio.words import Sentence
from tests.fakes.window_look import dressed
from tests.fakes.window_session import first_desk
from tests.window.viewer.scenes import FACES, SIZES, SPOT, png

PHOTO = "f" * 64
PHOTO_FACE, PHOTO_SIZE = Anchors((0.3, 0.5), (0.7, 0.5)), (600, 450)


def at(slot: int, size: tuple[int, int] | None = None) -> Shown:
    size = size or SIZES[slot]
    image = decode(png(size, FACES[slot]), "PNG")
    assert image is not None
    return Shown(f"{slot:064d}", pyramid(image), (*size, FACES[slot]))


def desk_with(*parts: str, marked: Anchors | None = None) -> Desk:
    """The demo test with a photo for some parts; the photo stands in a step too where its eyes are marked."""
    desk = first_desk()
    draft = desk.experiment.draft
    recipe = draft.recipe.with_references(tuple(Reference(part, PHOTO, f"{part}.png") for part in parts))
    made = replace(desk.experiment, draft=replace(draft, recipe=recipe))
    step = made.steps[0]
    if marked is not None:
        photo = Picture(PHOTO, "PNG", *PHOTO_SIZE, 1)
        made = made.with_step(replace(step, shots=(replace(step.shots[0], picture=photo, anchors=marked),)))
    return replace(desk, experiment=made)


@dataclass
class Table:
    """A canvas with two pictures, a shelf for the photo, and what was told."""

    canvas: Canvas
    view: ReferenceView
    told: list[tuple[int, Sentence | None]]
    asked: list[str]
    waiting: list[Callable[[], None]]

    @property
    def shown(self) -> tuple[Shown | None, ...]:
        return self.canvas.scene.shown

    @property
    def hashes(self) -> list[str | None]:
        return [picture.sha256 if picture is not None else None for picture in self.shown]

    def placed(self, slot: int) -> Placement:
        found = self.canvas.scene.placed(slot)
        assert found is not None
        return found

    def keys(self) -> list[str | None]:
        return [said.key if said is not None else None for _slot, said in self.told]


@pytest.fixture
def table(qtbot: QtBot) -> Iterator[Table]:
    asked: list[str] = []
    waiting: list[Callable[[], None]] = []

    def fetch(_sha256: str, then: Callable[[bytes], None]) -> None:
        waiting.append(lambda: then(png(PHOTO_SIZE, PHOTO_FACE)))

    def find(sha256: str, then: Callable[[Picture], None]) -> None:
        asked.append(sha256)
        then(Picture(sha256, "PNG", *PHOTO_SIZE, 1))

    look, shop = dressed(), Workshop(fetch)
    canvas = Canvas(look.theme, shop.exact, 2)
    qtbot.addWidget(canvas)
    canvas.resize(804, 536)
    canvas.show()
    canvas.put([at(0), at(1)])
    view = ReferenceView(canvas, shop, find, look.theme)
    told: list[tuple[int, Sentence | None]] = []
    view.told.connect(lambda slot, said: told.append((slot, said)))
    yield Table(canvas, view, told, asked, waiting)
    with qtbot.waitSignal(shop.destroyed):
        shop.leave()
        canvas.close()


def arrive(qtbot: QtBot, table: Table) -> None:
    """Let the bytes of the photo come, and wait until it is painted."""
    table.waiting.pop()()
    qtbot.waitUntil(lambda: PHOTO in table.hashes)


def held(table: Table) -> int | None:
    return table.view.held


def spot_at(table: Table, slot: int) -> QColor:
    """The colour where the left eye of a pane has to be."""
    scene = table.canvas.scene
    pane = scene.stage.panes[slot]
    assert pane is not None
    x, y = pane.to_screen(scene.view, pane.frame((-0.5, 0.0)))
    return table.canvas.grab().toImage().pixelColor(round(x), round(y))


def test_while_it_is_held_the_photo_is_in_the_pane_and_then_it_is_as_before(qtbot: QtBot, table: Table) -> None:
    before = table.shown
    table.view.hold(desk_with("identity"), 1)
    assert held(table) == 1
    arrive(qtbot, table)
    assert table.hashes == ["0" * 64, PHOTO]
    table.view.release()
    assert table.shown == before
    assert held(table) is None
    assert table.told[-1] == (1, None)


@pytest.mark.parametrize("slot", [0, 1])
def test_any_pane_can_be_held_against_it(qtbot: QtBot, table: Table, slot: int) -> None:
    table.view.hold(desk_with("identity"), slot)
    arrive(qtbot, table)
    assert table.hashes.index(PHOTO) == slot
    table.view.release()
    assert table.hashes == ["0" * 64, "0" * 63 + "1"]


@pytest.mark.parametrize("slot", [0, 1])
@pytest.mark.parametrize("marked", [PHOTO_FACE, None])
@pytest.mark.parametrize("aligned", [True, False])
@pytest.mark.parametrize("zoom", [0.0, 150.0])
def test_nothing_else_moves(
    qtbot: QtBot, table: Table, zoom: float, aligned: bool, marked: Anchors | None, slot: int
) -> None:
    table.canvas.look(View(0.0, 0.2 if zoom else 0.0, zoom if aligned else zoom / 80, aligned=aligned))
    before = [table.placed(at).target for at in (0, 1)]
    looked = table.canvas.scene.view
    table.view.hold(desk_with("identity", marked=marked), slot)
    arrive(qtbot, table)
    if aligned:
        assert [table.placed(at).target for at in (0, 1)] == before
    assert table.placed(1 - slot).target == before[1 - slot]
    table.view.release()
    assert [table.placed(at).target for at in (0, 1)] == before
    assert table.canvas.scene.view == looked


def test_marked_eyes_lie_on_the_eyes_of_the_other_face(qtbot: QtBot, table: Table) -> None:
    table.canvas.look(View(0.0, 0.0, 200.0))
    table.view.hold(desk_with("identity", marked=PHOTO_FACE), 1)
    arrive(qtbot, table)
    assert spot_at(table, 0) == SPOT
    assert spot_at(table, 1) == SPOT
    assert table.keys() == ["sheet-reference"]


def test_eyes_that_nobody_marked_are_assumed_and_said(qtbot: QtBot, table: Table) -> None:
    """The eyes of the photo are elsewhere than assumed: so they do not lie on those of the other face."""
    table.canvas.look(View(0.0, 0.0, 200.0))
    table.view.hold(desk_with("identity"), 1)
    arrive(qtbot, table)
    assert spot_at(table, 0) == SPOT
    assert spot_at(table, 1) != SPOT
    assert table.keys() == ["sheet-reference-assumed"]


def test_without_a_photo_it_is_said_and_nothing_moves(table: Table) -> None:
    before = table.shown
    table.view.hold(desk_with("room"), 1)
    assert table.keys() == ["sheet-reference-none"]
    assert table.view.held is None
    table.view.release()
    assert table.shown == before
    assert table.asked == []


def test_a_key_that_goes_up_before_the_photo_is_there_leaves_everything(qtbot: QtBot, table: Table) -> None:
    before = table.shown
    table.view.hold(desk_with("identity"), 1)
    table.view.release()
    table.waiting.pop()()
    qtbot.waitUntil(lambda: table.view.ready)
    assert table.shown == before
    table.view.hold(desk_with("identity"), 1)
    assert table.hashes[1] == PHOTO


def test_the_second_time_it_is_there_at_once_and_in_another_pane_without_being_read_again(
    qtbot: QtBot, table: Table
) -> None:
    desk = desk_with("identity")
    table.view.hold(desk, 1)
    arrive(qtbot, table)
    table.view.release()
    table.view.hold(desk, 1)
    assert table.hashes[1] == PHOTO
    table.view.release()
    table.view.hold(desk, 0)
    qtbot.waitUntil(lambda: table.hashes[0] == PHOTO)
    assert table.asked == [PHOTO]


def test_a_key_that_repeats_changes_nothing(qtbot: QtBot, table: Table) -> None:
    desk = desk_with("identity")
    table.view.hold(desk, 1)
    arrive(qtbot, table)
    table.view.hold(desk, 0)
    assert table.hashes == ["0" * 64, PHOTO]
    table.view.release()
    assert table.hashes == ["0" * 64, "0" * 63 + "1"]


def test_a_picture_that_comes_meanwhile_is_there_afterwards(qtbot: QtBot, table: Table) -> None:
    table.view.hold(desk_with("identity"), 1)
    arrive(qtbot, table)
    fresh = replace(at(1, (500, 900)), sha256="9" * 64)
    table.canvas.put(table.view.over([table.shown[0], fresh]))
    assert table.hashes == ["0" * 64, PHOTO]
    qtbot.waitUntil(lambda: (photo := table.shown[1]) is not None and photo.head[0] % 500 == 0)
    table.view.release()
    assert table.shown[1] is fresh


def test_a_picture_that_pushed_the_photo_out_stays(qtbot: QtBot, table: Table) -> None:
    table.view.hold(desk_with("identity"), 1)
    arrive(qtbot, table)
    fresh = replace(at(1), sha256="9" * 64)
    table.canvas.put([table.shown[0], fresh])
    table.view.release()
    assert table.shown[1] is fresh


def test_the_session_never_hears_of_a_view_made_for_the_photo(qtbot: QtBot, table: Table) -> None:
    heard: list[View] = []
    table.canvas.viewed.connect(heard.append)
    table.view.hold(desk_with("identity"), 1)
    arrive(qtbot, table)
    table.view.release()
    assert heard == []


def test_an_empty_pane_is_empty_again(qtbot: QtBot, table: Table) -> None:
    table.canvas.put([at(0), None])
    table.view.hold(desk_with("identity"), 1)
    arrive(qtbot, table)
    table.view.release()
    assert table.hashes == ["0" * 64, None]


@pytest.mark.parametrize("slot", [-1, 2])
def test_a_pane_that_is_not_there_is_passed_over(table: Table, slot: int) -> None:
    table.view.hold(desk_with("identity"), slot)
    assert table.view.held is None
    assert table.told == []


def test_over_is_nothing_while_no_key_is_down(table: Table) -> None:
    pictures = [at(0), None]
    assert table.view.over(pictures) == tuple(pictures)


def test_with_nothing_in_any_pane_the_photo_stands_in_its_own_frame(qtbot: QtBot, table: Table) -> None:
    table.canvas.put([None, None])
    table.view.hold(desk_with("identity"), 0)
    arrive(qtbot, table)
    photo = table.shown[0]
    assert photo is not None
    assert photo.head == (*PHOTO_SIZE, Anchors(*NOMINAL_EYES))
