"""A found face never moves a marked one, and of several faces that one is read which the record means."""

from dataclasses import replace

import pytest

from studio.experiment.experiment import Shot
from studio.face.anchors import Anchors
from studio.face.finding import Finding, Look, finding_of
from studio.image.picture import Picture
from studio.session.found_anchors import anchors_with, face_of, reading_of
from tests.face.meshes import face

EYES = Anchors((0.42, 0.4), (0.58, 0.4))
SHOT = Shot("s1", 0, "Model", Picture("0" * 64, "PNG", 800, 1000, 10))
PIXELS = {"frown": 0.4, "brows": 0.3}


def found(*middles: tuple[int, int]) -> Finding:
    """Faces with their middles at some px."""
    looks = [Look([face(200, at)], [PIXELS], {}) for at in middles or ((400, 400),)]
    return finding_of(looks, (800, 1000), "engine", "1")


def test_found_anchors_fill_a_shot_that_has_none() -> None:
    assert anchors_with(SHOT, found()) == found().anchors


@pytest.mark.parametrize("source", ["hand", "simulated"])
def test_anchors_that_were_there_stay_where_they_are(source: str) -> None:
    marked = replace(EYES, source=source)  # type: ignore[arg-type]
    told = anchors_with(replace(SHOT, anchors=marked), found())
    assert told is not None
    assert (told.left, told.right, told.source) == (EYES.left, EYES.right, source)


def test_no_finding_takes_nothing_away() -> None:
    assert anchors_with(replace(SHOT, anchors=EYES), Finding("covered")) == EYES
    assert anchors_with(SHOT, Finding("none")) is None


def test_one_found_face_is_meant_until_somebody_means_another() -> None:
    finding = found()
    assert face_of(SHOT, finding) == finding.faces[0]
    assert reading_of(replace(SHOT, anchors=finding.anchors), finding) == finding.reading
    elsewhere = replace(SHOT, anchors=Anchors((0.8, 0.9), (0.9, 0.9)))
    assert face_of(elsewhere, finding) is None
    assert reading_of(elsewhere, finding) is None


def test_of_two_people_the_chosen_one_is_read() -> None:
    finding = found((200, 400), (600, 400))
    assert finding.kind == "two-people"
    assert (face_of(SHOT, finding), anchors_with(SHOT, finding)) == (None, None)
    for one in finding.faces:
        chosen = replace(SHOT, anchors=one.anchors)
        assert face_of(chosen, finding) == one
        assert reading_of(chosen, finding) == one.reading
        assert anchors_with(chosen, finding) == one.anchors
