"""Tests go to another library and come back whole; what is bad is named, and what is there already stays."""

import hashlib
import zipfile
from pathlib import Path

from studio.session.saving import stored_of
from studio.session.taken_in import Came
from studio.store.bundle import Contents, pictures_of, write_bundle
from studio.store.codec import to_json
from studio.store.library import Library
from tests.fakes.provider import png
from tests.session.opened import Opened, play
from tests.store.test_bundle import rewritten


async def judged(at: Opened) -> None:
    """A baseline with its vote, and a change."""
    await at.drawn()
    at.session.judge.vote("b")
    at.session.judge.noting.note("quiet")
    at.session.run.next_step()
    await at.drawn()


async def packed(at: Opened, path: Path) -> None:
    at.session.exchange.pack(str(path))
    await at.session.means.tasks.ended("pack")


async def taken(at: Opened, path: Path) -> Came:
    heard: list[Came] = []
    at.session.exchange.came.connect(heard.append)
    at.session.exchange.take(str(path))
    await at.session.means.tasks.ended("bring")
    return heard[-1]


def record(folder: Path, key: str) -> bytes:
    library = Library(folder / "library")
    try:
        return to_json(library.load(key))
    finally:
        library.close()


def made(tmp_path: Path) -> tuple[Path, str]:
    """A bundle of a judged test, and the id of that test."""

    async def journey(at: Opened) -> str:
        await judged(at)
        await packed(at, tmp_path / "test.zip")
        assert at.keys[-1] == "bundle-packed"
        return at.experiment.id

    return tmp_path / "test.zip", play(tmp_path / "one", journey)


def test_a_test_goes_to_another_library_and_is_the_same_there(tmp_path: Path) -> None:
    path, key = made(tmp_path)

    async def journey(at: Opened) -> None:
        came = await taken(at, path)
        assert (came.said.key, dict(came.said.args), came.remarks) == (
            "bundle-came",
            {"tests": 1, "pictures": 4},
            (),
        )
        assert came.tests == (key,)
        at.session.tests.open(key)
        await at.until(lambda: at.experiment.id == key)
        step = at.experiment.steps[0]
        assert at.desk.verdicts[step.id].choice == "b"
        assert at.desk.verdicts[step.id].note == "quiet"
        for shot in step.shots:
            data = await at.session.pictures.original(shot.picture.sha256)
            assert hashlib.sha256(data).hexdigest() == shot.picture.sha256

    play(tmp_path / "two", journey)
    assert record(tmp_path / "two", key) == record(tmp_path / "one", key)


def test_packed_again_it_is_byte_for_byte_the_same(tmp_path: Path) -> None:
    path, key = made(tmp_path)

    async def journey(at: Opened) -> None:
        await taken(at, path)
        library = at.session.owned.library
        write_bundle(tmp_path / "again.zip", Contents((library.load(key),), (), library.original))

    play(tmp_path / "two", journey)
    assert (tmp_path / "again.zip").read_bytes() == path.read_bytes()


def test_the_very_same_is_not_taken_twice_and_another_state_is_a_test_of_its_own(tmp_path: Path) -> None:
    path, key = made(tmp_path)

    async def journey(at: Opened) -> None:
        await taken(at, path)
        again = await taken(at, path)
        assert (again.tests, [one.key for one in again.remarks]) == ((), ["bundle-here-already"])
        at.session.tests.open(key)
        await at.until(lambda: at.experiment.id == key)
        at.session.tests.rename("Another name")
        await at.saved()
        other = await taken(at, path)
        assert len(other.tests) == 1
        assert other.tests != (key,)
        at.session.tests.open(other.tests[0])
        await at.until(lambda: at.experiment.id == other.tests[0])
        assert {step.id for step in at.experiment.steps} == set(at.desk.verdicts) | {at.experiment.steps[1].id}
        names = [row.name for row in at.session.tests.all()]
        assert "Another name" in names

    play(tmp_path / "two", journey)


def test_a_picture_that_is_altered_or_missing_is_named_and_the_rest_comes(tmp_path: Path) -> None:
    path, key = made(tmp_path)
    with zipfile.ZipFile(path) as whole:
        pictures = sorted(name for name in whole.namelist() if name.startswith("pictures/"))
    rewritten(path, {pictures[0]: png(shade=7), pictures[1]: None})

    async def journey(at: Opened) -> None:
        came = await taken(at, path)
        assert sorted(one.key for one in came.remarks) == ["bundle-altered", "bundle-picture-missing"]
        at.session.tests.open(key)
        await at.until(lambda: at.experiment.id == key)
        assert sum(len(step.shots) for step in at.experiment.steps) == len(pictures) - 2

    play(tmp_path / "two", journey)


def test_no_bundle_at_all_is_a_sentence_and_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    path.write_bytes(b"<html>")

    async def journey(at: Opened) -> None:
        before = at.desk
        at.session.exchange.take(str(path))
        await at.session.means.tasks.ended("bring")
        assert at.keys == ["bundle-no-zip"]
        assert at.desk == before

    play(tmp_path, journey)


def test_a_place_that_cannot_be_written_is_a_sentence(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await at.drawn()
        await packed(at, tmp_path / "gone" / "test.zip")
        at.session.exchange.judgements(str(tmp_path / "file" / "x.csv"))
        (tmp_path / "file").write_bytes(b"")
        await at.session.means.tasks.ended("pack")
        assert len(at.keys) == 2
        assert all(key.startswith("store-") for key in at.keys)

    play(tmp_path, journey)


def test_judgements_go_out_and_a_friends_votes_come_back_as_the_audiences(tmp_path: Path) -> None:
    path, key = made(tmp_path)

    async def friend(at: Opened) -> None:
        await taken(at, path)
        at.session.tests.open(key)
        await at.until(lambda: at.experiment.id == key)
        at.session.judge.vote("a")
        at.session.exchange.judgements(str(tmp_path / "friend.csv"))
        await at.session.means.tasks.ended("pack")
        assert at.keys[-1] == "bundle-judgements"

    async def back(at: Opened) -> None:
        heard: list[Came] = []
        at.session.exchange.came.connect(heard.append)
        mine = dict(at.desk.verdicts)
        at.session.exchange.take_votes(str(tmp_path / "friend.csv"))
        await at.session.means.tasks.ended("bring")
        assert (heard[0].said.key, dict(heard[0].said.args)["count"]) == ("judgements-came", 2)
        assert dict(at.desk.verdicts) == mine
        counted = [one.tally.votes + one.counted.votes for one in at.desk.audience.values()]
        assert sum(counted) == 2

    play(tmp_path / "two", friend)
    play(tmp_path / "one", back)


def test_votes_of_another_test_count_nowhere(tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text("step,choice\nnowhere,a\n", "utf-8")

    async def journey(at: Opened) -> None:
        await at.drawn()
        heard: list[Came] = []
        at.session.exchange.came.connect(heard.append)
        at.session.exchange.take_votes(str(tmp_path / "x.csv"))
        await at.session.means.tasks.ended("bring")
        assert [one.key for one in heard[0].remarks] == ["judgements-other-test"]
        assert not at.desk.audience

    play(tmp_path, journey)


async def folder(at: Opened, path: Path) -> Came:
    heard: list[Came] = []
    at.session.exchange.came.connect(heard.append)
    at.session.exchange.take_folder(str(path))
    await at.session.means.tasks.over("folder")
    return heard[-1]


def test_a_folder_becomes_a_test_and_the_bad_file_is_named(tmp_path: Path) -> None:
    pictures = tmp_path / "pictures"
    for model in ("banana", "seedream"):
        (pictures / model).mkdir(parents=True)
        for at in range(2):
            (pictures / model / f"sad {at}.png").write_bytes(png(shade=20 + at * 40 + len(model)))
    (pictures / "banana" / "broken.png").write_bytes(b"<html>")

    async def journey(at: Opened) -> None:
        steps: list[tuple[int, int]] = []
        at.session.exchange.progress.connect(lambda done, total: steps.append((done, total)))
        came = await folder(at, pictures)
        assert dict(came.said.args) == {"count": 4, "tests": 1, "name": "pictures"}
        assert [one.key.partition("-")[0] for one in came.remarks] == ["intake"]
        assert steps[-1] == (5, 5)
        at.session.tests.open(came.tests[0])
        await at.until(lambda: at.experiment.id == came.tests[0])
        assert at.experiment.imported
        assert [shot.name for shot in at.experiment.steps[0].shots] == ["banana", "banana", "seedream", "seedream"]
        assert len(pictures_of(stored_of(at.desk))) == 4

    play(tmp_path, journey)


def test_an_empty_folder_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "nothing").mkdir()

    async def journey(at: Opened) -> None:
        at.session.exchange.take_folder(str(tmp_path / "nothing"))
        await at.session.means.tasks.over("folder")
        assert at.keys == ["folder-empty"]

    play(tmp_path, journey)


def test_taking_a_folder_in_can_be_stopped(tmp_path: Path) -> None:
    pictures = tmp_path / "many"
    pictures.mkdir()
    for at in range(40):
        (pictures / f"{at}.png").write_bytes(png(shade=at))

    async def journey(at: Opened) -> None:
        before = len(at.session.tests.all())
        at.session.exchange.progress.connect(lambda done, _total: at.session.exchange.stop() if done == 3 else None)
        at.session.exchange.take_folder(str(pictures))
        await at.session.means.tasks.over("folder")
        assert len(at.session.tests.all()) == before

    play(tmp_path, journey)
