"""Many slides: two at a time against one after the other, with pictures at hand, and while a post is edited."""

import asyncio
import statistics
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from studio.post.album import Album
from studio.post.carousel import Carousel, prepare
from studio.post.plan import PostPlan, edited
from studio.post.posting import Export, encoders
from studio.session.session import Session
from studio.wiring import Parts, open_session
from tests.bench.post_stage import SEEDS, SIDE, encoded, lesson, one_at_a_time, picture_file, ratio, told
from tests.fakes.provider import FakePair

ROUNDS, CHANGES = 5, 9
PANEL_KINDS = ("features", "question")
"""Slides that show the cover's pictures again."""
TICK_S = 0.005


def ten_slides(side: int = SIDE, rounds: int = ROUNDS) -> dict[str, object]:
    """The row `ten slides`: a whole lesson from its files to its files."""
    subject, plan, pictures = lesson(side)
    count = len(prepare(subject, plan, pictures).sheets)

    def whole() -> list[bytes]:
        return _published(prepare(subject, plan, pictures, Album()))

    def alone() -> list[bytes]:
        with one_at_a_time():
            carousel = prepare(subject, plan, pictures, Album())
            return encoded([carousel.draw(sheet) for sheet in carousel.sheets])

    value, ours, one = ratio(whole, alone, rounds)
    return told("ten slides", value, "x", 0.6, f"{count} slides {ours:.0f} ms, one after the other {one:.0f} ms")


def cached_panels(side: int = SIDE, rounds: int = ROUNDS) -> dict[str, object]:
    """The row `cached panels`: slides whose pictures are decoded already, against encoding them and nothing else."""
    subject, plan, pictures = lesson(side)
    few = replace(plan, slides=tuple(slide for slide in plan.slides if slide.kind in PANEL_KINDS))
    kept = Album()
    done = list(prepare(subject, few, pictures, kept).slides())

    def again() -> list[bytes]:
        return _published(prepare(subject, few, pictures, kept))

    value, ours, bare = ratio(again, lambda: encoded(done), rounds)
    why = f"{len(done)} slides drawn and encoded {ours:.0f} ms, encoded only {bare:.0f} ms"
    return told("cached panels", value, "x", 3.0, why)


def preview_change(side: int = SIDE, changes: int = CHANGES) -> dict[str, object]:
    """The row `preview change`: from a changed word to the quick slide, beyond what an idle loop takes to answer."""
    with tempfile.TemporaryDirectory() as folder:
        found = asyncio.run(_changes(Path(folder), side, changes))
    idle, taken = (statistics.median(column) * 1000 for column in found)
    why = f"a changed headline is seen after {taken:.0f} ms, an idle tick {idle:.1f} ms, pictures of {side} px"
    return told("preview change", round(taken - idle, 1), "ms", 100, why)


async def _changes(folder: Path, side: int, changes: int) -> tuple[list[float], list[float]]:
    pair = FakePair()
    session = open_session(Parts(folder / "library", folder / "settings.json", {"simulated": pair}, tips=False))
    pair.answer = picture_file(side, SEEDS[0])
    try:
        session.run.generate()
        await session.settle()
        plan = session.carousel.plans.plan(session.desk, "quick")
        idle, taken = [], []
        for number in range(changes + 1):
            idle.append(await _tick())
            taken.append(await _seen(session, edited(plan, "cover", "headline", f"Who cries {number}?")))
        return idle[1:], taken[1:]
    finally:
        await session.close()


async def _tick() -> float:
    start = time.perf_counter()
    await asyncio.sleep(TICK_S)
    return time.perf_counter() - start - TICK_S


async def _seen(session: Session, plan: PostPlan) -> float:
    """Seconds until the quick picture of the cover is handed out."""
    seen = asyncio.Event()
    start = time.perf_counter()
    session.carousel.preview(plan, "cover", lambda _looked: seen.set())
    await seen.wait()
    taken = time.perf_counter() - start
    await session.settle()
    return taken


def _published(carousel: Carousel) -> list[bytes]:
    """As the product writes a post: drawn and encoded in the same two threads."""
    with encoders(carousel, Export()) as files:
        return [make() for make in files.values()]
