"""Two pictures are compared once, beside the window, and whoever asked hears of it."""

from pathlib import Path

from studio.experiment.experiment import Shot
from studio.face.anchors import Anchors
from tests.session.opened import Opened, pasted, play

FACE = Anchors((0.4, 0.4), (0.6, 0.4))


async def pair(at: Opened) -> tuple[Shot, Shot]:
    await at.brought(pasted(10, 200))
    for slot in range(2):
        at.session.pictures.anchors(slot, FACE)
    first, other = at.shown.shots
    return first, other


def test_a_comparison_is_asked_for_and_told_of_when_it_is_known(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        first, other = await pair(at)
        badges, told = at.session.faces.badges, list[None]()
        hear = lambda: told.append(None)  # noqa: E731 - a signal holds it
        badges.changed.connect(hear)
        assert [badges.between(first, other) for _time in range(3)] == [None] * 3
        await at.session.means.tasks.ended("face-badges")
        known = badges.between(first, other)
        assert known is not None
        assert known.crop is not None
        assert known.crop.same
        assert known.light is not None
        assert known.light.word == "far"
        assert len(told) == 1

    play(tmp_path, journey)


def test_a_moved_face_is_compared_anew(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        first, other = await pair(at)
        badges = at.session.faces.badges
        badges.between(first, other)
        await at.session.means.tasks.ended("face-badges")
        at.session.pictures.anchors(1, Anchors((0.3, 0.4), (0.7, 0.4)))
        moved = at.shown.shots[1]
        assert badges.between(first, moved) is None
        await at.session.means.tasks.ended("face-badges")
        known = badges.between(first, moved)
        assert known is not None
        assert known.crop is not None
        assert known.crop.scaled

    play(tmp_path, journey)


def test_a_picture_that_is_gone_has_no_badge_and_is_not_sought_for_ever(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        first, other = await pair(at)
        for path in (tmp_path / "library/images").rglob("*.png"):
            path.unlink()
        badges = at.session.faces.badges
        for _time in range(2):
            assert badges.between(first, other) is None
            await at.session.means.tasks.ended("face-badges")
        assert not any(key[0] == "face-badges" for key in at.session.means.tasks._running if isinstance(key, tuple))

    play(tmp_path, journey)
