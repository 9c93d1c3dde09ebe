"""Room is kept back where there is plenty, and given up for what must be written."""

from pathlib import Path

import pytest

from studio.store.atomic import WriteError
from studio.store.reserve import RESERVE_BYTES, Reserve, room
from studio.words import sentence


@pytest.fixture
def reserve(tmp_path: Path) -> Reserve:
    (tmp_path / "meta").mkdir()
    return Reserve(tmp_path)


def test_it_takes_up_room_once(tmp_path: Path, reserve: Reserve) -> None:
    assert reserve.make()
    assert reserve.make()
    about = (tmp_path / "reserve").stat()
    assert about.st_size == RESERVE_BYTES
    assert about.st_blocks * 512 >= RESERVE_BYTES


def test_half_of_it_is_made_whole(tmp_path: Path, reserve: Reserve) -> None:
    (tmp_path / "reserve").write_bytes(b"half")
    assert reserve.make()
    assert (tmp_path / "reserve").stat().st_size == RESERVE_BYTES


def test_a_system_that_cannot_be_asked_for_room_is_written_to(
    tmp_path: Path, reserve: Reserve, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr("os.posix_fallocate", raising=False)
    assert reserve.make()
    assert (tmp_path / "reserve").stat().st_size == RESERVE_BYTES


def test_without_one_there_is_nothing_to_give_up(reserve: Reserve) -> None:
    assert not reserve.give_up()


def test_who_comes_second_tries_again_too(tmp_path: Path, reserve: Reserve) -> None:
    reserve.make()
    assert reserve.give_up()
    assert reserve.give_up()
    assert not (tmp_path / "reserve").exists()


def full_until_freed(reserve: Path, tries: list[int]) -> None:
    tries.append(1)
    if reserve.exists():
        raise WriteError(sentence("store-no-space", path="x"))


def test_a_write_is_tried_again_with_the_room(tmp_path: Path, reserve: Reserve) -> None:
    reserve.make()
    tries: list[int] = []
    reserve.attempt(lambda: full_until_freed(tmp_path / "reserve", tries))
    assert len(tries) == 2


@pytest.mark.parametrize("key", ["store-no-permission", "store-not-written"])
def test_other_trouble_does_not_cost_the_room(tmp_path: Path, reserve: Reserve, key: str) -> None:
    reserve.make()

    def fail() -> None:
        raise WriteError(sentence(key, path="x"))

    with pytest.raises(WriteError):
        reserve.attempt(fail)
    assert (tmp_path / "reserve").exists()


def test_a_disk_that_stays_full_is_told(reserve: Reserve) -> None:
    reserve.make()

    def fail() -> None:
        raise WriteError(sentence("store-no-space", path="x"))

    with pytest.raises(WriteError):
        reserve.attempt(fail)


def test_nothing_is_written_where_the_library_is_gone(tmp_path: Path) -> None:
    reserve = Reserve(tmp_path)
    with pytest.raises(WriteError) as refused:
        reserve.write(tmp_path / "meta" / "a1.json", b"{}")
    assert refused.value.sentence.key == "store-library-closed"
    assert list(tmp_path.iterdir()) == []


def test_room_is_three_times_the_answer_and_a_margin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Usage:
        free = 94_000_000

    monkeypatch.setattr("shutil.disk_usage", lambda _folder: Usage)
    assert room(tmp_path, 10_000_000) is None
    said = room(tmp_path, 10_000_001)
    assert said is not None
    assert (said.key, dict(said.args)["needed"], dict(said.args)["free"]) == ("library-no-room", 95, 94)


def test_no_folder_is_no_room(tmp_path: Path) -> None:
    said = room(tmp_path / "gone", 1)
    assert said is not None
    assert said.key == "store-library-closed"
