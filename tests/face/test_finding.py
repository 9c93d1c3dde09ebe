"""One of a few outcomes for each picture, each a sentence; anchors are given for one face in plain view alone."""

from collections.abc import Sequence
from typing import get_args

import pytest

from studio.face.finding import Finding, FoundFace, Kind, Look, Why, anchors_of, finding_of
from studio.face.points import Spot
from studio.store.resource import load_words
from studio.words import LANGUAGES
from tests.face.meshes import face, turned

SIZE = (800, 1000)
PLAIN = {"mirror": 0.014, "eye": 0.93, "faint": 50.0, "mouth": 27.0, "colour": 40.0, "flat": 0.03}
PIXELS = {"frown": 0.4, "brows": 0.3}


def look(mesh: list[Spot] | None = None, copies: int = 2, **evidence: float) -> Look:
    return Look([mesh or face()] * copies, [PIXELS] * copies, PLAIN | evidence)


def found(*looks: Look) -> Finding:
    return finding_of(looks, SIZE, "engine", "1")


def test_one_face_in_plain_view_is_found_with_its_figures() -> None:
    finding = found(look())
    assert finding.kind == "found"
    assert finding.anchors is not None
    assert finding.reading is not None
    assert finding.reading.version == "1"
    assert finding.warned == ()


def test_its_points_are_shares_of_the_picture() -> None:
    anchors = anchors_of(face(200, (400, 500), lids=0.14), SIZE)
    assert anchors.left == pytest.approx((330 / 800, 0.5), abs=0.003)
    assert anchors.right == pytest.approx((470 / 800, 0.5), abs=0.003)
    assert anchors.mouth == pytest.approx((0.5, 0.65))
    assert anchors.corners is not None
    assert [*anchors.corners[0], *anchors.corners[1]] == pytest.approx([340 / 800, 0.65, 460 / 800, 0.65])
    assert anchors.brows is not None
    assert anchors.brows[0][1] < 0.5 - 0.03
    assert anchors.source == "found"


def test_an_eye_stays_where_it_is_while_its_lid_comes_down() -> None:
    dropped = [(x, y + 9, z) for x, y, z in face(lids=0.04)]
    wide, narrow = anchors_of(face(lids=0.14), SIZE), anchors_of(dropped, SIZE)
    assert abs(wide.left[1] - narrow.left[1]) * SIZE[1] < 0.04 * 140


def test_a_tilted_head_lifts_its_eyes_along_the_head() -> None:
    narrow = face(lids=0.02)
    tilted = anchors_of(turned(narrow, roll=90), SIZE)
    straight = anchors_of(narrow, SIZE)
    lift = 500 - straight.left[1] * SIZE[1]
    assert lift > 3
    assert tilted.left[0] * SIZE[0] == pytest.approx(400 + lift, abs=0.01)


@pytest.mark.parametrize(
    ("seen", "kind"),
    [
        (look(face(50)), "too-small"),
        (look(turned(face(), yaw=35)), "turned"),
        (look(turned(face(), roll=75)), "turned"),
        (look(mirror=0.08), "covered"),
    ],
)
def test_a_face_that_cannot_be_measured_gives_neither_figures_nor_anchors(seen: Look, kind: str) -> None:
    finding = found(seen)
    assert (finding.kind, finding.anchors, finding.reading) == (kind, None, None)
    assert finding.faces[0].refused == kind
    assert finding.faces[0].reading is None


def test_no_face() -> None:
    assert found() == Finding("none")


def test_two_faces_of_one_size_side_by_side_are_two_people() -> None:
    finding = found(look(face(150, (200, 500))), look(face(140, (600, 520))))
    assert (finding.kind, finding.anchors) == ("two-people", None)
    assert [one.box[0] < 0.4 for one in finding.faces] == [True, False]


@pytest.mark.parametrize(
    "others",
    [
        [look(face(90, (600, 200)))],
        [look(face(150, (600, 920)))],
        [look(face(150, (600, 500))), look(face(150, (600, 900)))],
    ],
)
def test_other_groups_are_several(others: Sequence[Look]) -> None:
    finding = found(look(face(150, (200, 300))), *others)
    assert (finding.kind, len(finding.faces)) == ("several", 1 + len(others))


def test_a_small_face_behind_is_not_asked_about() -> None:
    finding = found(look(face(200, (300, 500))), look(face(60, (700, 200))))
    assert (finding.kind, len(finding.faces)) == ("found", 1)


def test_doubts_are_warned_of_beside_the_figures() -> None:
    finding = found(look(colour=1.0))
    assert finding.reading is not None
    assert [said.key for said in finding.warned] == ["faces-doubt-one-colour"]


def test_the_plain_picture_is_not_one_of_the_jittered_copies() -> None:
    copies = [face(lips=0.2), face(lips=0.03), face(lips=0.03)]
    finding = finding_of([Look(copies, [PIXELS] * 3, PLAIN)], SIZE, "engine", "1")
    assert finding.reading is not None
    assert finding.reading.values["lips"].mean == pytest.approx(0.03)
    assert finding.reading.values["lips"].copies == 2


def test_points_that_are_no_face_are_refused() -> None:
    with pytest.raises(ValueError, match="more points"):
        finding_of([Look([[(1.0, 2.0, 3.0)]], [PIXELS], PLAIN)], SIZE, "engine", "1")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", get_args(Kind))
def test_every_outcome_is_a_whole_sentence(kind: Kind, language: str) -> None:
    words = load_words(language)
    faces: tuple[FoundFace, ...] = found(look()).faces * 3
    for why in get_args(Why) if kind == "not-measured" else ("",):
        said = words.tell(Finding(kind, faces, why).said)
        assert said.endswith(".")
        assert "{" not in said
