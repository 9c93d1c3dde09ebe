"""Pictures made elsewhere: where they go, what they are called, what is refused."""

from pathlib import Path

import pytest

from studio.experiment.experiment import IMPORTED, Shot
from studio.face.anchors import Anchors
from studio.session.incoming import Incoming
from tests.fakes.demo import MODELS
from tests.fakes.pictures import BAD
from tests.fakes.provider import png
from tests.session.opened import Opened, pasted, play

EYES = Anchors((0.3, 0.4), (0.6, 0.4))


def both(at: Opened) -> tuple[Shot, Shot]:
    first, second = at.shown.shot(0), at.shown.shot(1)
    assert first is not None
    assert second is not None
    return first, second


async def bytes_of(at: Opened) -> list[bytes]:
    return [await at.session.pictures.original(shot.picture.sha256) for shot in both(at)]


def files(folder: Path, *shades: int) -> list[Incoming]:
    made = []
    for shade in shades:
        path = folder / f"{shade}.png"
        path.write_bytes(png(shade=shade))
        made.append(Incoming(path.name, path=str(path)))
    return made


def test_two_files_fill_a_and_b_in_order_in_an_experiment_of_their_own(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        demo = at.experiment.id
        await at.brought(files(tmp_path, 10, 200))
        assert await bytes_of(at) == [png(shade=10), png(shade=200)]
        assert at.experiment.id != demo
        assert at.experiment.models == (IMPORTED, IMPORTED)
        assert (at.shown.label, at.shown.place, at.shown.draft) == ("IMPORTED", "import", None)
        assert [shot.name for shot in both(at)] == ["Model A", "Model B"]
        assert at.said == []

    play(tmp_path, journey)


@pytest.mark.parametrize("slot", [0, 1])
def test_a_picture_goes_into_the_pane_it_fell_on(tmp_path: Path, slot: int) -> None:
    async def journey(at: Opened) -> None:
        await at.brought(pasted(10), slot)
        assert [shot.slot for shot in at.shown.shots] == [slot]
        await at.brought(pasted(200))
        assert (at.shown.shots[1].slot, at.session.post.ready(at.desk)) == (1 - slot, True)

    play(tmp_path, journey)


def test_more_pictures_replace_the_panes_in_turn(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await at.brought(pasted(10, 20))
        for expected, shade in (((30, 20), 30), ((30, 40), 40), ((50, 40), 50)):
            await at.brought(pasted(shade))
            assert await bytes_of(at) == [png(shade=shade) for shade in expected]
        assert len(at.experiment.steps) == 1

    play(tmp_path, journey)


def test_a_picture_on_a_full_pane_replaces_that_one(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await at.brought(pasted(10, 20))
        await at.brought(pasted(30), 1)
        assert await bytes_of(at) == [png(shade=10), png(shade=30)]

    play(tmp_path, journey)


def test_five_files_give_the_first_two_and_a_notice(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await at.brought(pasted(10, 20, 30, 40, 50))
        assert await bytes_of(at) == [png(shade=10), png(shade=20)]
        assert at.keys == ["session-too-many"]
        assert "5" in at.session.words.tell(at.said[0])

    play(tmp_path, journey)


def test_every_bad_file_is_told_and_the_old_pictures_stay(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await at.brought(pasted(10, 20))
        before = at.desk
        for name, (data, _why) in BAD.items():
            at.said.clear()
            await at.brought([Incoming(name, data=data)], 0)
            assert [key.partition("-")[0] for key in at.keys] == ["intake"], name
            assert name in at.session.words.tell(at.said[0])
            assert at.desk == before, name

    play(tmp_path, journey)


def test_what_is_no_file_is_told_too(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        before = at.desk
        await at.brought(
            [Incoming("folder", path=str(tmp_path)), Incoming("gone.png", path=str(tmp_path / "gone.png"))]
        )
        await at.brought([Incoming("link", path="https://example.org/a.png"), Incoming("words")])
        assert at.keys == ["intake-folder", "intake-missing", "intake-link", "intake-no-picture"]
        assert at.desk == before

    play(tmp_path, journey)


def test_a_bad_one_of_two_lets_the_good_one_in(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await at.brought([Incoming("empty.png", data=b""), *pasted(10)])
        assert at.keys == ["intake-empty"]
        assert [shot.slot for shot in at.shown.shots] == [0]

    play(tmp_path, journey)


def test_names_are_remembered_over_restarts(tmp_path: Path) -> None:
    async def first(at: Opened) -> None:
        await at.brought(pasted(10, 20))
        at.session.pictures.rename(0, "  Seedream   4.5 ")
        at.session.pictures.rename(1, "Nano Banana")
        at.session.pictures.rename(1, "   ")
        assert [shot.name for shot in both(at)] == ["Seedream 4.5", "Nano Banana"]

    async def second(at: Opened) -> None:
        assert [shot.name for shot in both(at)] == ["Seedream 4.5", "Nano Banana"]
        assert at.session.pictures.names()[:2] == ("Seedream 4.5", "Nano Banana")
        at.session.tests.new()
        await at.brought(pasted(30, 40))
        assert [shot.name for shot in both(at)] == ["Seedream 4.5", "Nano Banana"]

    play(tmp_path, first)
    play(tmp_path, second)


def test_eyes_and_names_can_be_set_for_imported_pictures(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await at.brought(pasted(10, 20))
        at.session.pictures.anchors(1, EYES)
        assert [shot.anchors for shot in both(at)] == [None, EYES]
        at.session.pictures.anchors(1, None)
        assert both(at)[1].anchors is None

    play(tmp_path, journey)


def test_a_simulated_picture_keeps_its_eyes_and_its_name(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        at.session.pictures.anchors(0, EYES)
        at.session.pictures.rename(0, "Nobody")
        assert at.desk.step is None
        await at.drawn()
        before = at.desk
        at.session.pictures.anchors(0, EYES)
        at.session.pictures.rename(0, "Photograph")
        assert at.desk == before

    play(tmp_path, journey)


def test_bytes_are_fetched_and_a_missing_original_is_told(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await at.brought(pasted(10, 20))
        got: list[bytes] = []
        a, b = (shot.picture.sha256 for shot in both(at))
        at.session.pictures.fetch(a, got.append)
        await at.session.means.tasks.ended("fetch")
        assert got == [png(shade=10)]
        for path in (tmp_path / "library" / "images").rglob(f"*{b}*"):
            path.unlink()
        at.session.pictures.fetch(b, got.append)
        await at.until(lambda: bool(at.said))
        assert (len(got), at.keys) == (1, ["store-original-missing"])

    play(tmp_path, journey)


def test_pictures_that_come_during_a_run_wait_and_lose_nothing(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        demo = at.experiment.id
        at.pair.hold = {MODELS[0]}
        at.session.run.generate()
        at.session.pictures.bring(pasted(10, 20))
        await at.until(lambda: "session-bring-waits" in at.keys)
        assert at.experiment.id == demo
        at.pair.release()
        await at.session.means.tasks.ended("bring")
        assert await bytes_of(at) == [png(shade=10), png(shade=20)]
        assert len(at.shown.shots) == 2
        at.session.tests.open(demo)
        await at.until(lambda: at.experiment.id == demo)
        assert [shot.simulated for shot in both(at)] == [True, True]

    play(tmp_path, journey)


def test_the_same_picture_twice_is_kept_once(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await at.brought(pasted(10, 10))
        assert both(at)[0].picture == both(at)[1].picture
        await at.saved()

    play(tmp_path, journey)
    kept = [path for path in (tmp_path / "library" / "images").rglob("*") if path.is_file()]
    assert len(kept) == 1
