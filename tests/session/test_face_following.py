"""Every picture of the desk is looked at once, in the background; what somebody set is never moved."""

import threading
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path

from studio.experiment.experiment import Shot, Step
from studio.face.anchors import Anchors
from studio.face.finding import Finding
from studio.image.picture import Picture
from studio.session.desk import Desk
from studio.session.face_following import in_turn, with_found
from tests.fakes.demo import experiment
from tests.fakes.faces import TURNED, TWO, FakeEngine, found
from tests.session.opened import Opened, pasted, play

FOUND = found().anchors
MARKED = Anchors((0.2, 0.3), (0.4, 0.3))


def walk(
    folder: Path, engine: FakeEngine, journey: Callable[[Opened], Awaitable[None]], *, begins: bool = True
) -> None:
    async def whole(at: Opened) -> None:
        if begins:
            at.session.faces.begin()
        await journey(at)

    play(folder, whole, faces=lambda: engine)


def anchors(at: Opened) -> list[Anchors | None]:
    return [shot.anchors for shot in at.shown.shots]


async def looked(at: Opened) -> None:
    await at.session.means.tasks.over("faces")


def test_dropped_pictures_get_their_face_without_a_question(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await at.brought(pasted(10, 20))
        await looked(at)
        assert anchors(at) == [FOUND, FOUND]
        assert [shot.asked for shot in at.shown.shots] == [False, False]
        assert len(engine.seen) == 2

    engine = FakeEngine()
    walk(tmp_path, engine, journey)
    assert engine.closed == 1


def test_it_is_in_the_record_and_nothing_is_looked_at_twice(tmp_path: Path) -> None:
    async def first(at: Opened) -> None:
        await at.brought(pasted(10))
        await looked(at)

    async def second(at: Opened) -> None:
        await looked(at)
        assert anchors(at) == [FOUND]
        assert at.session.faces.finding(at.shown.shots[0].picture.sha256) == found()

    engine = FakeEngine()
    walk(tmp_path, engine, first)
    walk(tmp_path, engine, second)
    assert len(engine.seen) == 1


def test_pictures_that_were_there_already_are_looked_at_too(tmp_path: Path) -> None:
    async def before(at: Opened) -> None:
        await at.brought(pasted(10))
        assert anchors(at) == [None]

    async def after(at: Opened) -> None:
        await looked(at)
        assert anchors(at) == [FOUND]

    walk(tmp_path, FakeEngine(), before, begins=False)
    walk(tmp_path, FakeEngine(), after)


def test_a_point_set_by_hand_is_never_moved(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await at.brought(pasted(10))
        at.session.pictures.anchors(0, MARKED)
        engine.let_go()
        await looked(at)
        assert anchors(at) == [MARKED]

    class Late(FakeEngine):
        def let_go(self) -> None:
            assert self.let is not None
            self.let.release()

    engine = Late()
    engine.let = threading.Semaphore(0)
    walk(tmp_path, engine, journey)


def test_drawn_pictures_keep_their_eyes_and_gain_the_rest(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await at.drawn()
        await at.waits(lambda: all(face is not None and face.brows is not None for face in anchors(at)))
        for face in anchors(at):
            assert face is not None
            assert (face.left, face.right, face.mouth, face.source) == ((0.4, 0.4), (0.6, 0.4), (0.5, 0.6), "simulated")

    walk(tmp_path, FakeEngine(found(unit=200.0)), journey)


def test_a_picture_that_comes_a_second_time_gets_its_face_too(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await at.brought(pasted(10))
        await looked(at)
        await at.brought(pasted(10))
        await looked(at)
        assert anchors(at) == [FOUND, FOUND]
        assert len(engine.seen) == 1

    engine = FakeEngine()
    walk(tmp_path, engine, journey)


def test_undo_goes_back_in_the_words_and_leaves_the_faces(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await at.drawn()
        await at.waits(lambda: all(face is not None and face.brows is not None for face in anchors(at)))
        faces = anchors(at)
        at.session.expression.intensity(4)
        turned = at.experiment.draft
        at.session.expression.undo()
        assert at.experiment.draft != turned
        assert anchors(at) == faces

    walk(tmp_path, FakeEngine(), journey)


def test_until_an_answer_comes_nobody_need_be_asked(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        faces = at.session.faces
        told: list[str] = []
        hear = told.append
        faces.changed.connect(hear)
        await at.brought(pasted(10))
        sha256 = at.shown.shots[0].picture.sha256
        assert faces.awaits(sha256)
        assert faces.finding(sha256) is None
        assert engine.let is not None
        engine.let.release()
        await looked(at)
        assert not faces.awaits(sha256)
        assert faces.finding(sha256) == TURNED
        assert told == [sha256]
        assert anchors(at) == [None]

    engine = FakeEngine(TURNED)
    engine.let = threading.Semaphore(0)
    walk(tmp_path, engine, journey)


def test_of_several_faces_none_is_taken(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await at.brought(pasted(10))
        await looked(at)
        assert anchors(at) == [None]
        at.session.pictures.anchors(0, TWO.faces[1].anchors)
        assert anchors(at) == [TWO.faces[1].anchors]

    walk(tmp_path, FakeEngine(TWO), journey)


def test_a_worker_that_died_is_asked_again_only_when_somebody_wants_it(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        faces = at.session.faces
        await at.brought(pasted(10))
        await looked(at)
        sha256 = at.shown.shots[0].picture.sha256
        lost = faces.finding(sha256)
        assert lost is not None
        assert lost.kind == "not-measured"
        await at.brought(pasted(20), 1)
        await looked(at)
        assert len(engine.seen) == 2
        engine.tell = found()
        faces.again(sha256)
        assert faces.awaits(sha256)
        await looked(at)
        assert anchors(at) == [FOUND, None]

    engine = FakeEngine(Finding("not-measured", why="died"))
    walk(tmp_path, engine, journey)


def test_what_was_measured_is_not_asked_again(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await at.brought(pasted(10))
        await looked(at)
        at.session.faces.again(at.shown.shots[0].picture.sha256)
        await looked(at)
        assert len(engine.seen) == 1

    engine = FakeEngine()
    walk(tmp_path, engine, journey)


def test_switched_off_nothing_is_looked_at_and_switched_on_everything(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        at.session.settings.change(faces=False)
        await at.brought(pasted(10))
        assert not at.session.faces.awaits(at.shown.shots[0].picture.sha256)
        await looked(at)
        assert engine.seen == []
        at.session.settings.change(faces=True)
        await looked(at)
        assert anchors(at) == [FOUND]

    engine = FakeEngine()
    walk(tmp_path, engine, journey)


def test_without_an_engine_nothing_is_begun(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        at.session.faces.begin()
        await at.brought(pasted(10))
        assert (at.session.faces.lacking, at.session.faces.works) == ("missing", False)
        assert not at.session.faces.awaits(at.shown.shots[0].picture.sha256)
        assert not at.session.means.tasks.running("faces")

    play(tmp_path, journey)


def test_nothing_is_loaded_before_a_window_begins(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await at.brought(pasted(10))
        assert engine.seen == []

    engine = FakeEngine()
    walk(tmp_path, engine, journey, begins=False)
    assert engine.closed == 0


def test_an_original_that_is_gone_is_told_and_the_next_one_looked_at(tmp_path: Path) -> None:
    async def before(at: Opened) -> None:
        await at.brought(pasted(10, 20))

    async def after(at: Opened) -> None:
        await looked(at)
        kinds = [at.session.faces.finding(shot.picture.sha256) for shot in at.shown.shots]
        assert [one.why if one is not None else None for one in kinds] == ["unreadable", ""]

    walk(tmp_path, FakeEngine(), before, begins=False)
    first, _second = sorted((tmp_path / "library/images").rglob("*.png"), key=lambda path: path.stat().st_mtime_ns)
    first.unlink()
    walk(tmp_path, FakeEngine(), after)


def test_the_session_ends_in_the_middle_of_a_picture(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await at.brought(pasted(10))
        await at.waits(lambda: bool(engine.seen))

    engine = FakeEngine()
    engine.let = threading.Semaphore(0)
    walk(tmp_path, engine, journey)
    assert engine.closed == 1


def shot(name: str, slot: int, sha256: str = "") -> Shot:
    return Shot(name, slot, "Model", Picture(sha256 or name, "PNG", 800, 1000, 1))


def test_what_is_in_the_panes_comes_first_then_the_newest() -> None:
    steps = [
        Step(name, None, "", "FAIR", "own", tuple(shot(f"{name}{at}", at % 2) for at in range(4))) for name in "abc"
    ]
    desk = Desk(replace(experiment(*steps)), "b")
    order = [one.id for one in in_turn(desk)]
    assert order[:2] == ["b2", "b3"]
    assert order[2:6] == ["b3", "b2", "b1", "b0"]
    assert order[6:] == ["c3", "c2", "c1", "c0", "a3", "a2", "a1", "a0"]


def test_one_picture_in_two_places_gets_its_face_in_both_and_nothing_else_changes() -> None:
    twice = Step("a", None, "", "FAIR", "own", (shot("1", 0, "x"), shot("2", 1, "y")))
    other = replace(twice, id="b", shots=(shot("3", 0, "x"),))
    test = experiment(twice, other)
    met = with_found(test, "x", found())
    assert [one.anchors for step in met.steps for one in step.shots] == [FOUND, None, FOUND]
    assert with_found(met, "x", found()) is met
    assert with_found(test, "x", Finding("none")) is test
