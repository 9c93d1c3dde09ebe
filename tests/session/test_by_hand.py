"""Pictures made in a maker's app: choosing it, waiting, bringing the picture back, the watched folder."""

import asyncio
import os
from dataclasses import replace
from pathlib import Path

import pytest

from studio.experiment.experiment import BY_HAND, Shot
from studio.face.anchors import Anchors
from studio.prompt.reference import Reference
from studio.session.hand_commands import Found
from studio.session.incoming import Incoming
from studio.session.watch import Watch, awaited
from studio.wiring import model_cards
from tests.fakes.demo import MODELS
from tests.fakes.provider import png
from tests.session.opened import PATIENCE_S, Opened, pasted, play

A, B = MODELS
SECOND = 1_000_000_000


def by_hand(at: Opened, *slots: int) -> None:
    for slot in slots:
        at.session.run.model(slot, BY_HAND)


async def waiting(at: Opened, *slots: int) -> None:
    """A step whose slots wait for pictures made by hand; the others are drawn."""
    by_hand(at, *slots)
    await at.drawn()
    assert awaited(at.shown) == slots


def shot(at: Opened, slot: int) -> Shot:
    found = at.shown.shot(slot)
    assert found is not None
    return found


async def bytes_of(at: Opened, slot: int) -> bytes:
    return await at.session.pictures.original(shot(at, slot).picture.sha256)


def test_usable_models_are_offered_with_the_app_at_the_end(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        offered = [card.id for card in at.session.run.models()]
        assert offered[:2] == [A, B]
        assert offered[-1] == BY_HAND
        assert {"simulated/sim-a-2", "simulated/sim-b-2"} <= set(offered)

    play(tmp_path, journey)


def test_the_app_is_no_name_for_a_picture_and_no_route_to_look_for(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        assert model_cards()[BY_HAND].name not in at.session.pictures.names()

    play(tmp_path, journey)


def test_a_model_is_chosen_and_taken_back_with_undo(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        at.session.run.model(1, BY_HAND)
        assert at.experiment.models == (A, BY_HAND)
        at.session.run.model(0, "simulated/sim-b-2")
        assert at.experiment.models == ("simulated/sim-b-2", BY_HAND)
        at.session.expression.undo()
        at.session.expression.undo()
        assert at.experiment.models == (A, B)
        at.session.expression.redo()
        assert at.experiment.models == (A, BY_HAND)
        at.session.run.model(0, "nobody/knows")
        assert at.experiment.models == (A, BY_HAND)

    play(tmp_path, journey)


def test_a_model_is_refused_in_words_during_a_run_and_for_imported_pictures(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        at.pair.hold = {A, B}
        at.session.run.generate()
        at.session.run.model(1, BY_HAND)
        assert (at.experiment.models, at.keys) == ((A, B), ["hand-model-busy"])
        at.pair.release()
        await at.until(lambda: not at.desk.running)
        await at.brought(pasted(10, 20))
        imported = at.experiment.models
        at.session.run.model(1, BY_HAND)
        assert (at.experiment.models, at.keys) == (imported, ["hand-model-busy", "hand-model-imported"])

    play(tmp_path, journey)


def test_one_slot_is_drawn_and_the_other_waits_with_its_words(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        words = at.session.read.prompt(at.desk).text
        await waiting(at, 1)
        assert [asked.model for asked in at.pair.asked] == [A]
        assert (at.shown.text, at.shown.label, at.desk.jobs) == (words, "FAIR (BY HAND)", ())
        request = at.shown.request(1)
        assert request is not None
        assert (request.by_hand, request.text, request.seed) == (True, words, None)
        assert request.size == at.pair.asked[0].size
        assert not at.session.post.ready(at.desk)

    play(tmp_path, journey)


def test_the_picture_joins_its_step_with_the_words_that_were_copied(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        test = at.experiment.id
        await waiting(at, 1)
        step = at.shown
        at.session.expression.intensity(5)  # the controls have moved on; the picture belongs to the copied words
        await at.brought(pasted(90), 1)
        assert (at.experiment.id, at.shown.id, at.said) == (test, step.id, [])
        made = shot(at, 1)
        assert (made.words, made.request, made.simulated, made.name) == (step.text, step.request(1), False, "Model B")
        assert await bytes_of(at, 1) == png(shade=90)
        assert at.session.post.ready(at.desk)
        at.session.judge.vote("b")
        assert at.desk.verdicts[step.id].choice == "b"
        assert at.session.post.proposal(at.desk).label == "FAIR (BY HAND)"

    play(tmp_path, journey)


def test_it_can_be_renamed_and_marked_as_any_picture_made_elsewhere(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await waiting(at, 1)
        await at.brought(pasted(90))
        eyes = Anchors((0.3, 0.4), (0.6, 0.4))
        at.session.pictures.rename(1, "Nano Banana")
        at.session.pictures.anchors(1, eyes)
        assert (shot(at, 1).name, shot(at, 1).anchors) == ("Nano Banana", eyes)
        await at.brought(pasted(91), 1)
        assert shot(at, 1).name == "Nano Banana"
        at.session.run.next_step()
        await at.drawn()
        await at.brought(pasted(92))
        assert (at.shown.place, shot(at, 1).name, at.shown.label) == ("brow", "Nano Banana", "FAIR (BY HAND)")

    play(tmp_path, journey)


def test_two_pictures_fill_two_waiting_slots_in_order(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await waiting(at, 0, 1)
        assert (at.pair.asked, len(at.experiment.steps)) == ([], 1)
        await at.brought(pasted(10, 200))
        assert [await bytes_of(at, slot) for slot in (0, 1)] == [png(shade=10), png(shade=200)]
        assert (len(at.experiment.steps), awaited(at.shown), at.said) == (1, (), [])

    play(tmp_path, journey)


@pytest.mark.parametrize("first", [0, 1])
def test_a_picture_goes_to_the_pane_it_fell_on_and_the_next_to_the_one_that_waits(tmp_path: Path, first: int) -> None:
    async def journey(at: Opened) -> None:
        await waiting(at, 0, 1)
        await at.brought(pasted(10), first)
        assert awaited(at.shown) == (1 - first,)
        await at.brought(pasted(200))
        assert await bytes_of(at, 1 - first) == png(shade=200)

    play(tmp_path, journey)


def test_two_pictures_where_one_is_awaited_lose_nothing_silently(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        test = at.experiment.id
        await waiting(at, 1)
        await at.brought(pasted(10, 200))
        assert await bytes_of(at, 1) == png(shade=10)
        assert (at.experiment.id, at.keys) == (test, ["hand-none-awaited"])
        assert "200.png" in at.session.words.tell(at.said[0])

    play(tmp_path, journey)


def test_another_picture_on_the_pane_is_a_newer_shot_of_the_step(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await waiting(at, 1)
        await at.brought(pasted(10), 1)
        await at.brought(pasted(20), 1)
        assert await bytes_of(at, 1) == png(shade=20)
        assert [one.slot for one in at.shown.shots] == [0, 1, 1]
        assert len(at.experiment.steps) == 1

    play(tmp_path, journey)


def test_a_picture_on_a_pane_that_is_not_by_hand_opens_a_test_of_its_own(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        test = at.experiment.id
        await waiting(at, 1)
        await at.brought(pasted(10), 0)
        assert at.experiment.imported
        at.session.tests.open(test)
        await at.until(lambda: at.experiment.id == test)
        assert awaited(at.shown) == (1,)

    play(tmp_path, journey)


def test_a_picture_that_is_refused_leaves_the_pane_waiting(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await waiting(at, 1)
        before = at.desk
        await at.brought([Incoming("page.png", data=b"<!doctype html><html>")], 1)
        await at.brought([Incoming("words")], 1)
        assert at.keys == ["intake-like-web", "intake-no-picture"]
        assert at.desk == before

    play(tmp_path, journey)


def test_a_picture_that_comes_after_its_test_was_closed_is_told(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await waiting(at, 1)
        at.session.pictures.bring(pasted(10), 1)
        at.session.tests.new()
        await at.session.means.tasks.ended("bring")
        assert at.keys == ["hand-test-left"]
        assert at.experiment.steps == ()

    play(tmp_path, journey)


def test_it_can_come_while_the_other_is_still_drawn(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        by_hand(at, 1)
        at.pair.hold = {A}
        at.session.run.generate()
        await at.brought(pasted(10), 1)
        assert at.desk.running
        at.pair.release()
        await at.until(lambda: not at.desk.running)
        assert {one.slot for one in at.shown.shots} == {0, 1}

    play(tmp_path, journey)


def test_the_waiting_is_still_there_the_next_day(tmp_path: Path) -> None:
    async def first(at: Opened) -> str:
        await waiting(at, 1)
        return at.shown.text

    async def second(at: Opened) -> None:
        assert awaited(at.shown) == (1,)
        await at.brought(pasted(10))
        assert shot(at, 1).words == words

    async def third(at: Opened) -> None:
        assert awaited(at.shown) == ()
        assert at.session.post.ready(at.desk)

    words = play(tmp_path, first)
    play(tmp_path, second)
    play(tmp_path, third)


def test_generating_again_while_only_the_hand_is_missing_says_so(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await waiting(at, 0, 1)
        at.session.run.generate()
        assert (len(at.experiment.steps), at.keys) == (1, ["hand-still-awaited"])
        assert "A, B" in at.session.words.tell(at.said[0])
        at.session.expression.intensity(4)
        at.session.run.generate()
        assert len(at.experiment.steps) == 2
        at.session.run.model(0, A)
        at.session.run.model(1, B)
        await at.drawn()
        assert (len(at.experiment.steps), len(at.shown.shots)) == (3, 2)

    play(tmp_path, journey)


def test_a_drawing_that_failed_can_be_tried_again_while_the_hand_is_missing(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        by_hand(at, 1)
        at.pair.refuse = {A}
        await at.drawn()
        assert awaited(at.shown) == (1,)
        at.pair.refuse = set()
        await at.drawn()
        assert shot(at, 0).simulated
        assert awaited(at.shown) == (1,)

    play(tmp_path, journey)


def test_a_baseline_that_waits_is_not_repeated_by_what_the_line_says(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await waiting(at, 0, 1)
        assert at.experiment.baseline == at.shown.id
        assert at.session.read.fair(at.desk).label != "REPEAT"
        await at.brought(pasted(10, 20))
        assert at.session.read.fair(at.desk).label == "REPEAT"

    play(tmp_path, journey)


def test_reference_photos_are_asked_for_in_their_order(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        photos = tuple(Reference("hair", letter * 64, f"{letter}.png") for letter in "bac")
        recipe = at.experiment.draft.recipe.with_references(photos)
        at.session.means.live.alter(lambda now: replace(now, draft=now.draft.with_recipe(recipe)))
        await waiting(at, 1)
        request = at.shown.request(1)
        assert request is not None
        assert request.references == tuple(one.sha256 for one in photos)

    play(tmp_path, journey)


# The watched folder. The looks are made by hand here; the session makes one every two seconds.


def lay(folder: Path, name: str, shade: int, seconds: int) -> Path:
    path = folder / name
    path.write_bytes(png(shade=shade))
    os.utime(path, ns=(seconds * SECOND, seconds * SECOND))
    return path


def watch_of(at: Opened) -> Watch:
    return at.session.hand._watch


def at_work(at: Opened) -> bool:
    return watch_of(at).at_work


def folder_in(tmp_path: Path) -> Path:
    folder = tmp_path / "Descargas"
    folder.mkdir(exist_ok=True)
    return folder


async def looked(at: Opened, times: int = 2) -> None:
    for _ in range(times):
        await watch_of(at).look()


def offered(at: Opened) -> Found:
    offer = at.session.hand.lookout.offer
    assert offer is not None
    return offer


async def watching(at: Opened, folder: Path, *slots: int) -> None:
    at.session.settings.change(watched=str(folder))
    await waiting(at, *slots)
    await looked(at, 1)


def test_it_is_off_until_it_is_chosen_and_rests_unless_a_picture_is_awaited(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        folder = folder_in(tmp_path)
        assert at.session.settings.values.watched == ""
        await waiting(at, 1)
        assert not at_work(at)
        at.session.settings.change(watched=str(folder))
        assert at_work(at)
        assert at.session.hand.lookout.folder == "Descargas"
        at.session.settings.change(watched="")
        assert not at_work(at)
        assert at.session.hand.lookout.folder == ""
        at.session.settings.change(watched=str(folder))
        await at.brought(pasted(10), 1)
        assert not at_work(at)
        await at.session.settle()

    play(tmp_path, journey)


def test_what_was_there_is_not_offered_and_what_comes_is_and_waits_to_be_taken(tmp_path: Path) -> None:
    folder = folder_in(tmp_path)
    lay(folder, "old.png", 1, 100)

    async def journey(at: Opened) -> None:
        await watching(at, folder, 1)
        await looked(at)
        assert at.session.hand.lookout.offer is None
        lay(folder, "moved-here.png", 50, 50)
        await looked(at, 1)
        assert at.session.hand.lookout.offer is None, "it may still be written"
        await looked(at, 1)
        assert offered(at).name == "moved-here.png"
        lay(folder, "newer.png", 90, 200)
        await looked(at)
        assert offered(at).name == "newer.png"
        assert awaited(at.shown) == (1,), "never taken by itself"
        at.session.hand.use(1, offered(at))
        await at.session.means.tasks.ended("bring")
        assert await bytes_of(at, 1) == png(shade=90)

    play(tmp_path, journey)


def test_a_refused_picture_is_not_offered_again_until_it_is_written_anew(tmp_path: Path) -> None:
    folder = folder_in(tmp_path)

    async def journey(at: Opened) -> None:
        await watching(at, folder, 1)
        lay(folder, "first.png", 10, 100)
        lay(folder, "second.png", 20, 200)
        await looked(at)
        assert offered(at).name == "second.png"
        at.session.hand.refuse(offered(at))
        assert offered(at).name == "first.png"
        at.session.hand.refuse(offered(at))
        await looked(at, 3)
        assert at.session.hand.lookout.offer is None
        lay(folder, "first.png", 30, 300)
        await looked(at)
        assert offered(at).name == "first.png"

    play(tmp_path, journey)


@pytest.mark.parametrize("way", ["use", "drop"])
def test_a_picture_taken_for_one_pane_is_not_offered_for_the_other(tmp_path: Path, way: str) -> None:
    folder = folder_in(tmp_path)

    async def journey(at: Opened) -> None:
        await watching(at, folder, 0, 1)
        path = lay(folder, "foto.png", 10, 100)
        await looked(at)
        if way == "use":
            at.session.hand.use(0, offered(at))
            await at.session.means.tasks.ended("bring")
        else:
            await at.brought([Incoming(path.name, path=str(path))], 0)
        assert awaited(at.shown) == (1,)
        await looked(at)
        assert at.session.hand.lookout.offer is None
        lay(folder, "foto2.png", 20, 200)
        await looked(at)
        at.session.hand.use(1, offered(at))
        await at.session.means.tasks.ended("bring")
        assert [await bytes_of(at, slot) for slot in (0, 1)] == [png(shade=10), png(shade=20)]

    play(tmp_path, journey)


def test_what_came_while_another_step_was_looked_at_is_still_offered(tmp_path: Path) -> None:
    folder = folder_in(tmp_path)

    async def journey(at: Opened) -> None:
        await at.drawn()
        first = at.shown.id
        await watching(at, folder, 1)
        second = at.shown.id
        at.session.look.show_step(first)
        assert not at_work(at)
        lay(folder, "foto.png", 10, 100)
        at.session.look.show_step(second)
        await looked(at)
        assert offered(at).name == "foto.png"

    play(tmp_path, journey)


def test_a_folder_that_is_gone_is_said_on_the_card_and_may_come_back(tmp_path: Path) -> None:
    folder = folder_in(tmp_path)

    async def journey(at: Opened) -> None:
        heard: list[str] = []
        at.session.hand.changed.connect(lambda now: heard.append(now.trouble.key if now.trouble is not None else ""))
        await watching(at, folder, 1)
        folder.rename(tmp_path / "away")
        await looked(at, 3)
        assert [key for key in heard if key] == ["hand-folder-gone"], "once, not at every look"
        assert at.said == []
        (tmp_path / "away").rename(folder)
        lay(folder, "foto.png", 10, 100)
        await looked(at)
        assert at.session.hand.lookout.trouble is None
        assert offered(at).name == "foto.png"

    play(tmp_path, journey)


def test_a_file_that_goes_before_it_is_taken_is_told(tmp_path: Path) -> None:
    folder = folder_in(tmp_path)

    async def journey(at: Opened) -> None:
        await watching(at, folder, 1)
        path = lay(folder, "foto.png", 10, 100)
        await looked(at)
        path.unlink()
        at.session.hand.use(1, offered(at))
        await at.session.means.tasks.ended("bring")
        assert at.keys == ["intake-missing"]
        assert awaited(at.shown) == (1,)

    play(tmp_path, journey)


def test_waiting_until_nothing_runs_ends_while_the_folder_is_watched(tmp_path: Path) -> None:
    folder = folder_in(tmp_path)

    async def journey(at: Opened) -> Watch:
        await watching(at, folder, 1)
        await at.session.settle()
        assert at_work(at)
        return watch_of(at)

    assert not play(tmp_path, journey).at_work


def test_it_is_taken_up_again_the_next_day(tmp_path: Path) -> None:
    folder = folder_in(tmp_path)

    async def first(at: Opened) -> None:
        await watching(at, folder, 1)

    async def second(at: Opened) -> None:
        at.session.hand.begin()
        assert at_work(at)
        await looked(at, 1)
        lay(folder, "foto.png", 10, 100)
        await looked(at)
        assert offered(at).name == "foto.png"

    play(tmp_path, first)
    play(tmp_path, second)


def test_it_looks_by_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("studio.session.watch.PAUSE_S", 0.0)
    folder = folder_in(tmp_path)

    async def journey(at: Opened) -> None:
        come = asyncio.Event()
        at.session.hand.changed.connect(lambda now: come.set() if now.offer is not None else None)
        await watching(at, folder, 1)
        lay(folder, "foto.png", 10, 100)
        async with asyncio.timeout(PATIENCE_S):
            await come.wait()
        assert offered(at).name == "foto.png"

    play(tmp_path, journey)
