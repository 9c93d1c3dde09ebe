from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtCore import QObject, QThreadPool
from pytestqt.qtbot import QtBot

from studio.image.picture import Format, Picture
from studio.window.viewer.pyramid import LARGE
from studio.window.viewer.shelf import Shelf
from tests.fakes.window_look import picture as png
from tests.window.viewer.test_decode import ramp, saved

WEIGHT = 80 * 100 * 4
"""Bytes of one picture in memory."""


def named(number: int, form: Format = "PNG", size: tuple[int, int] = (80, 100)) -> Picture:
    return Picture(f"{number:064d}", form, *size, 1)


class Store:
    """Files of a library: hands out bytes, at once or when it is told to; a missing one never comes."""

    def __init__(self, data: bytes = b"") -> None:
        self.data = data or png()
        self.missing: set[str] = set()
        self.asked: list[str] = []
        self.waiting: list[Callable[[], None]] = []
        self.slow = False

    def fetch(self, sha256: str, then: Callable[[bytes], None]) -> None:
        self.asked.append(sha256)
        if sha256 in self.missing:
            return
        if self.slow:
            self.waiting.append(lambda: then(self.data))
        else:
            then(self.data)


@pytest.fixture
def pool() -> QThreadPool:
    pool = QThreadPool()
    pool.setMaxThreadCount(1)
    return pool


@pytest.fixture
def room(pool: QThreadPool) -> Iterator[QObject]:
    """Owns what the pool works for, so that nothing of Qt dies in a thread of the pool."""
    room = QObject()
    yield room
    pool.clear()
    pool.waitForDone()


def has(shelf: Shelf, *numbers: int) -> bool:
    return all(shelf.get(named(number).sha256) for number in numbers)


def filled(qtbot: QtBot, shelf: Shelf, *numbers: int) -> None:
    for number in numbers:
        shelf.want([named(number)])
        qtbot.waitUntil(partial(has, shelf, number))


def at_hand(shelf: Shelf, most: int) -> list[int]:
    return [number for number in range(most) if shelf._kept.get(named(number).sha256)]


def test_a_wanted_picture_comes_once(qtbot: QtBot, pool: QThreadPool, room: QObject) -> None:
    store = Store()
    shelf = Shelf(store.fetch, pool, room)
    assert shelf.get(named(1).sha256) is None
    filled(qtbot, shelf, 1)
    shelf.want([named(1)])
    assert store.asked == [named(1).sha256]
    assert shelf.size_bytes == WEIGHT


def test_the_longest_unused_goes_first_and_what_is_wanted_never(qtbot: QtBot, pool: QThreadPool, room: QObject) -> None:
    shelf = Shelf(Store().fetch, pool, room, most_bytes=3 * WEIGHT)
    filled(qtbot, shelf, 0, 1, 2)
    shelf.get(named(0).sha256)
    filled(qtbot, shelf, 3)
    assert at_hand(shelf, 9) == [0, 2, 3]
    tight = Shelf(Store().fetch, pool, room, most_bytes=0)
    tight.want([named(1), named(2)])
    qtbot.waitUntil(lambda: at_hand(tight, 9) == [1, 2])
    tight.want([named(2)])
    assert at_hand(tight, 9) == [2]


def test_memory_stays_flat_over_many_changes(qtbot: QtBot, pool: QThreadPool, room: QObject) -> None:
    shelf = Shelf(Store().fetch, pool, room, most_bytes=6 * WEIGHT)
    sizes = []
    for number in range(0, 60, 2):
        shelf.want([named(number), named(number + 1)], [named(number + 2), named(number + 3)])
        qtbot.waitUntil(partial(has, shelf, number, number + 1))
        sizes.append(shelf.size_bytes)
    assert max(sizes) == 6 * WEIGHT


def test_the_next_pair_is_fetched_after_this_one(qtbot: QtBot, pool: QThreadPool, room: QObject) -> None:
    store, order = Store(), list[str]()
    store.slow = True
    shelf = Shelf(store.fetch, pool, room)
    shelf.ready.connect(order.append)
    shelf.want([named(1), named(2)], [named(2), named(3)])
    assert store.asked == [named(n).sha256 for n in (1, 2, 3)]
    for come in reversed(store.waiting):
        come()
    qtbot.waitUntil(lambda: len(order) == 3)
    store.asked.clear()
    shelf.want([named(3)])
    assert store.asked == [], "it was there already"


def test_what_is_not_wanted_any_more_is_not_decoded(qtbot: QtBot, pool: QThreadPool, room: QObject) -> None:
    store = Store()
    store.slow = True
    shelf = Shelf(store.fetch, pool, room)
    shelf.want([named(1)])
    shelf.want([named(2)])
    for come in store.waiting:
        come()
    qtbot.waitUntil(lambda: shelf.get(named(2).sha256) is not None)
    assert shelf.get(named(1).sha256) is None


def test_a_file_deleted_while_it_is_shown_stays_on_screen_and_is_asked_for_again(
    qtbot: QtBot, pool: QThreadPool, room: QObject
) -> None:
    """Who fetches says in words that it is missing; coming back to it asks, and so says it, once more."""
    store = Store()
    shelf = Shelf(store.fetch, pool, room, most_bytes=0)
    filled(qtbot, shelf, 1)
    store.missing.add(named(1).sha256)
    shelf.want([named(1)])
    assert shelf.get(named(1).sha256) is not None
    filled(qtbot, shelf, 2)
    shelf.want([named(1)])
    assert shelf.get(named(1).sha256) is None
    shelf.want([named(2)])
    store.missing.clear()
    filled(qtbot, shelf, 1)
    assert store.asked.count(named(1).sha256) == 3


def test_a_broken_file_is_told_once(qtbot: QtBot, pool: QThreadPool, room: QObject) -> None:
    store = Store(b"no picture")
    shelf = Shelf(store.fetch, pool, room)
    with qtbot.waitSignal(shelf.failed) as told:
        shelf.want([named(1)])
    assert told.args == [named(1).sha256]
    assert shelf.broken(named(1).sha256)
    shelf.want([named(1)])
    assert store.asked == [named(1).sha256]


def test_a_large_picture_is_told_again_with_finer_levels(qtbot: QtBot, pool: QThreadPool, room: QObject) -> None:
    data = saved(ramp().resize((LARGE, LARGE)), "PNG", compress_level=1)
    shelf, seen = Shelf(Store(data).fetch, pool, room), list[int]()
    one = named(1, size=(LARGE, LARGE))

    def note(sha256: str) -> None:
        made = shelf.get(sha256)
        seen.append(len(made.levels) if made is not None else 0)

    shelf.ready.connect(note)
    shelf.want([one])
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert seen == [4, 5]


@pytest.mark.parametrize("previews", [False, True])
def test_a_preview_comes_first_where_it_is_asked_for(
    qtbot: QtBot, pool: QThreadPool, room: QObject, previews: bool
) -> None:
    data = saved(ramp().resize((2100, 2800)), "JPEG", quality=90)
    shelf, seen = Shelf(Store(data).fetch, pool, room, previews=previews), list[tuple[bool, int, int]]()

    def note(sha256: str) -> None:
        made = shelf.get(sha256)
        if made is not None:
            seen.append((made.preview, made.width, made.height))

    shelf.ready.connect(note)
    shelf.want([named(1, "JPEG", (2100, 2800))])
    qtbot.waitUntil(lambda: (False, 2100, 2800) in seen)
    assert seen[0] == (previews, 2100, 2800)
