"""The question for eyes and mouth is put once for each picture, and stays put."""

from pathlib import Path

from studio.face.anchors import Anchors
from studio.store.codec import Stored, from_json, to_json
from tests.session.opened import Opened, pasted, play

FACE = Anchors((0.3, 0.4), (0.6, 0.4), (0.45, 0.7))


def asked(at: Opened) -> list[bool]:
    return [shot.asked for shot in at.shown.shots]


def test_a_question_without_an_answer_is_remembered_over_a_restart(tmp_path: Path) -> None:
    async def first(at: Opened) -> None:
        await at.brought(pasted(10))
        assert asked(at) == [False]
        at.session.pictures.anchors(0, None)
        assert asked(at) == [True]
        await at.saved()

    async def second(at: Opened) -> None:
        assert [(shot.asked, shot.anchors) for shot in at.shown.shots] == [(True, None)]

    play(tmp_path, first)
    play(tmp_path, second)


def test_an_answer_with_the_mouth_is_kept(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await at.brought(pasted(10))
        at.session.pictures.anchors(0, FACE)
        assert [(shot.asked, shot.anchors) for shot in at.shown.shots] == [(True, FACE)]

    play(tmp_path, journey)


def test_another_picture_in_the_pane_is_asked_for_anew(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await at.brought(pasted(10), 0)
        at.session.pictures.anchors(0, None)
        await at.brought(pasted(200), 0)
        newest = at.shown.shot(0)
        assert newest is not None
        assert not newest.asked

    play(tmp_path, journey)


def test_a_simulated_picture_is_never_asked_for(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await at.drawn()
        before = at.shown.shot(0)
        at.session.pictures.anchors(0, FACE)
        assert at.shown.shot(0) == before

    play(tmp_path, journey)


def test_a_record_from_before_reads_as_not_asked(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await at.brought(pasted(10))
        data = to_json(Stored(at.experiment))
        older = data.replace(b'"asked": false,', b"").replace(b'"asked":false,', b"")
        assert older != data
        assert from_json(older, "older").experiment == at.experiment

    play(tmp_path, journey)
