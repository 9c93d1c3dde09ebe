"""Faces are found beside the window: one at a time, what is on screen first, each picture once."""

import asyncio
import threading
from pathlib import Path

import pytest

from studio.face.engine import FaceEngine
from studio.face.finding import Finding
from studio.face.finding_text import to_text
from studio.session.face_finding import FaceFinding
from studio.store.found_faces import FoundFaces
from tests.face.workers import DIES, GOOD


class Slow(FaceEngine):
    """An engine that tells what it is asked and answers when it is let."""

    def __init__(self, finding: Finding | None = None) -> None:
        super().__init__(GOOD)
        self.seen: list[bytes] = []
        self.at_once = self.most = 0
        self.let = threading.Semaphore(0)
        self._finding = finding or Finding("none")

    def look(self, picture: bytes | Path, jitters: int = 8) -> Finding:
        assert isinstance(picture, bytes)
        self.seen.append(picture)
        self.at_once += 1
        self.most = max(self.most, self.at_once)
        self.let.acquire()
        self.at_once -= 1
        return self._finding


async def found(finding: FaceFinding, *names: str, soon: tuple[str, ...] = ()) -> None:
    """Ask for pictures by name, one after the other, and wait until all have an answer."""
    asked = [asyncio.ensure_future(finding.find(name, name.encode, soon=name in soon)) for name in names]
    await asyncio.gather(*asked)


def test_an_answer_is_remembered() -> None:
    async def run() -> None:
        engine = Slow()
        engine.let.release()
        finding = FaceFinding(engine)
        assert finding.known("a") is None
        assert (await finding.find("a", b"a".__bytes__)).kind == "none"
        assert (await finding.find("a", b"a".__bytes__)).kind == "none"
        assert finding.known("a") == Finding("none")
        assert engine.seen == [b"a"]

    asyncio.run(run())


def test_two_that_ask_share_one_answer() -> None:
    async def run() -> None:
        engine = Slow()
        engine.let.release()
        await found(FaceFinding(engine), "a", "a", "a")
        assert engine.seen == [b"a"]

    asyncio.run(run())


def test_one_picture_at_a_time_and_what_is_on_screen_first() -> None:
    async def run() -> None:
        engine = Slow()
        engine.let.release(5)
        await found(FaceFinding(engine), "a", "b", "c", "d", "e", soon=("d", "e"))
        assert engine.seen == [b"a", b"d", b"e", b"b", b"c"]
        assert engine.most == 1

    asyncio.run(run())


def test_a_picture_that_comes_on_screen_while_it_waits_is_hurried() -> None:
    async def run() -> None:
        engine = Slow()
        finding = FaceFinding(engine)
        waiting = [asyncio.ensure_future(finding.find(name, name.encode)) for name in "abc"]
        while not engine.seen:
            await asyncio.sleep(0)
        waiting.append(asyncio.ensure_future(finding.find("c", b"c".__bytes__, soon=True)))
        await asyncio.sleep(0)
        engine.let.release(3)
        await asyncio.gather(*waiting)
        assert engine.seen == [b"a", b"c", b"b"]

    asyncio.run(run())


def test_who_gives_up_stops_nobody_else() -> None:
    async def run() -> None:
        engine = Slow()
        finding = FaceFinding(engine)
        one, other = (asyncio.ensure_future(finding.find(name, name.encode)) for name in "ab")
        while not engine.seen:
            await asyncio.sleep(0)
        one.cancel()
        engine.let.release(2)
        assert (await other).kind == "none"
        assert finding.known("a") is not None

    asyncio.run(run())


@pytest.mark.parametrize(("why", "times"), [("died", 2), ("late", 2), ("unreadable", 1)])
def test_what_may_go_better_next_time_is_tried_again(why: str, times: int) -> None:
    async def run() -> None:
        engine = Slow(Finding("not-measured", why=why))  # type: ignore[arg-type]
        engine.let.release(2)
        finding = FaceFinding(engine)
        for _time in range(2):
            assert (await finding.find("a", b"a".__bytes__)).kind == "not-measured"
        assert len(engine.seen) == times

    asyncio.run(run())


def test_a_file_that_cannot_be_read_is_not_measured() -> None:
    def read() -> bytes:
        raise OSError

    async def run() -> None:
        finding = FaceFinding(FaceEngine(DIES))
        assert (await finding.find("a", read)).why == "unreadable"
        await finding.close()

    asyncio.run(run())


def test_the_loop_goes_on_while_a_face_is_sought() -> None:
    async def run() -> None:
        engine = Slow()
        asked = asyncio.ensure_future(FaceFinding(engine).find("a", b"a".__bytes__))
        while not engine.seen:
            await asyncio.sleep(0)
        assert not asked.done()
        engine.let.release()
        await asked

    asyncio.run(run())


def test_with_a_real_process_and_after_closing_nothing_is_measured() -> None:
    async def run() -> None:
        engine = FaceEngine(GOOD)
        finding = FaceFinding(engine)
        assert (await finding.find("a", b"a".__bytes__)).kind == "found"
        await finding.close()
        assert engine.pid is None
        assert (await finding.find("b", b"b".__bytes__)).why == "died"

    asyncio.run(run())


def test_what_was_found_is_not_sought_again_after_a_restart(tmp_path: Path) -> None:
    sha256 = "0a" * 32

    async def run() -> None:
        for _start in range(2):
            engine.let.release()
            finding = FaceFinding(engine, FoundFaces(tmp_path, "mesh-1"))
            assert (await finding.find(sha256, b"a".__bytes__)).kind == "none"

    engine = Slow()
    asyncio.run(run())
    assert engine.seen == [b"a"]


def test_what_went_wrong_is_not_kept_and_a_broken_file_is_made_anew(tmp_path: Path) -> None:
    sha256 = "0a" * 32
    kept = FoundFaces(tmp_path, "mesh-1")

    async def run(finding: Finding) -> None:
        engine = Slow(finding)
        engine.let.release()
        assert await FaceFinding(engine, kept).find(sha256, b"a".__bytes__) == finding

    asyncio.run(run(Finding("not-measured", why="died")))
    assert kept.read(sha256) is None
    kept.keep(sha256, b"{ half a fil")
    asyncio.run(run(Finding("none")))
    assert kept.read(sha256) == to_text(Finding("none"))
