"""Reference photos from file to recipe: what is taken, in which order, what is refused and what is said."""

from pathlib import Path

import pytest

from studio.prompt.recipe import Recipe
from studio.prompt.reference import MOST_REFERENCES
from studio.session.incoming import Incoming
from tests.fakes.pictures import BAD
from tests.fakes.provider import png
from tests.session.opened import Opened, pasted, play


def recipe(at: Opened) -> Recipe:
    return at.experiment.draft.recipe


def names(at: Opened) -> list[str]:
    return [photo.name for photo in recipe(at).references]


async def added(at: Opened, part: str, *incoming: Incoming) -> None:
    at.session.references.add(part, *incoming)
    await at.session.means.tasks.ended("reference")


async def opened_with(at: Opened, part: str, *shades: int) -> None:
    at.session.recipe.unlock(part)
    await added(at, part, *pasted(*shades))


def test_a_photo_is_kept_byte_for_byte_and_stands_in_the_recipe(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        file = tmp_path / "foto.png"
        file.write_bytes(png(shade=40))
        at.session.recipe.unlock("identity")
        await added(at, "identity", Incoming("foto.png", path=str(file)))
        (photo,) = recipe(at).references
        assert (photo.part, photo.name) == ("identity", "foto.png")
        assert await at.session.pictures.original(photo.sha256) == file.read_bytes()
        assert at.said == []

    play(tmp_path, journey)


def test_several_photos_keep_the_order_in_which_they_were_dropped(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await opened_with(at, "hair", 10, 20, 30)
        assert names(at) == ["10.png", "20.png", "30.png"]

    play(tmp_path, journey)


def test_the_same_bytes_for_the_same_part_are_there_once(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await opened_with(at, "hair", 10, 20)
        await added(at, "hair", *pasted(10))
        assert names(at) == ["10.png", "20.png"]
        assert at.keys == ["lock-photo-known"]
        at.session.recipe.unlock("room")
        await added(at, "room", *pasted(10))
        assert [(photo.part, photo.name) for photo in recipe(at).references][-1] == ("room", "10.png")

    play(tmp_path, journey)


def test_a_locked_part_takes_no_photo_and_keeps_no_bytes(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await added(at, "identity", *pasted(10, 20))
        assert recipe(at).references == ()
        assert at.keys == ["experiment-part-locked"] * 2
        assert not any(file.is_file() for file in (tmp_path / "library" / "images").rglob("*"))

    play(tmp_path, journey)


def test_a_seventh_photo_is_refused_and_the_six_stay(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await opened_with(at, "hair", *range(10, 10 + MOST_REFERENCES + 1))
        assert len(recipe(at).references) == MOST_REFERENCES
        assert at.keys == ["experiment-references-most"]

    play(tmp_path, journey)


@pytest.mark.parametrize("name", sorted(BAD))
def test_a_file_that_is_no_whole_picture_is_refused(tmp_path: Path, name: str) -> None:
    async def journey(at: Opened) -> None:
        await opened_with(at, "hair", 10)
        data, _said = BAD[name]
        await added(at, "hair", Incoming("bad.png", data=data))
        assert names(at) == ["10.png"]
        assert len(at.said) == 1
        assert at.keys[0].startswith("intake-")

    play(tmp_path, journey)


def test_a_missing_file_and_a_link_are_told_and_the_others_come_in(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        at.session.recipe.unlock("hair")
        gone = Incoming("gone.png", path=str(tmp_path / "gone.png"))
        await added(at, "hair", gone, Incoming("example.org"), *pasted(10))
        assert names(at) == ["10.png"]
        assert at.keys == ["intake-missing", "intake-no-picture"]

    play(tmp_path, journey)


def test_photos_of_the_person_come_before_those_of_the_scene(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await opened_with(at, "room", 10)
        await opened_with(at, "identity", 20)
        assert names(at) == ["20.png", "10.png"]
        before = recipe(at)
        at.session.references.move(0, 1)
        assert recipe(at) == before

    play(tmp_path, journey)


def test_photos_change_places_and_undo_brings_them_back(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await opened_with(at, "hair", 10, 20, 30)
        at.session.references.move(2, 0)
        assert names(at) == ["30.png", "10.png", "20.png"]
        at.session.references.remove(1)
        assert names(at) == ["30.png", "20.png"]
        at.session.expression.undo()
        at.session.expression.undo()
        assert names(at) == ["10.png", "20.png", "30.png"]
        at.session.expression.redo()
        assert names(at) == ["30.png", "10.png", "20.png"]

    play(tmp_path, journey)


def test_a_locked_part_keeps_its_photos_and_their_places(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await opened_with(at, "hair", 10)
        await opened_with(at, "identity", 20)
        at.session.recipe.lock("hair")
        before = recipe(at)
        at.session.references.remove(0)
        at.session.references.move(1, 0)
        assert recipe(at) == before
        assert at.keys == ["experiment-part-locked"] * 2

    play(tmp_path, journey)


def test_a_place_that_is_gone_changes_nothing(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await opened_with(at, "hair", 10)
        before = recipe(at)
        at.session.references.remove(5)
        assert recipe(at) == before

    play(tmp_path, journey)


def test_a_photo_does_not_follow_into_another_test(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        at.session.recipe.unlock("hair")
        at.session.references.add("hair", *pasted(10))
        at.session.tests.new()
        at.session.recipe.unlock("hair")
        await at.session.means.tasks.ended("reference")
        assert recipe(at).references == ()
        assert at.keys == ["lock-photo-late"]

    play(tmp_path, journey)


def test_photos_are_there_again_after_a_restart(tmp_path: Path) -> None:
    async def first(at: Opened) -> None:
        await opened_with(at, "hair", 10, 20)

    async def second(at: Opened) -> None:
        assert names(at) == ["10.png", "20.png"]
        photo = recipe(at).references[1]
        assert await at.session.pictures.original(photo.sha256) == png(shade=20)

    play(tmp_path, first)
    play(tmp_path, second)


def test_what_is_said_of_photos_is_what_is_sent(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await opened_with(at, "hair", 10)
        note = at.session.read.photo_note(at.desk)
        assert note is not None
        assert note.key == "lock-note-ignored"
        await at.drawn()
        assert [request.references for request in at.shown.requests] == [(), ()]

    play(tmp_path, journey)


def test_names_of_files_are_shown_without_hidden_marks(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        at.session.recipe.unlock("hair")
        await added(at, "hair", Incoming("fo\u202eto\x00.png", data=png(shade=10)))
        assert names(at) == ["fo\ufffdto\ufffd.png"]

    play(tmp_path, journey)


def test_an_empty_clipboard_is_told(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        at.session.references.none_pasted()
        assert at.keys == ["lock-photo-none"]

    play(tmp_path, journey)
