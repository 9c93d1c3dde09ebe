"""What the rows of the post share: hard pictures as files, a lesson of them, sequential drawing to compare with."""

import io
import statistics
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from functools import lru_cache
from unittest.mock import patch

from studio.face.anchors import Anchors
from studio.post import album, carousel, panels
from studio.post.cover import Cover, Panel
from studio.post.plan import PostPlan
from studio.post.subject import Subject
from studio.store.resource import load_words
from studio.verdict.verdict import Choice
from tests.bench.pictures import EYES, drawn_once
from tests.post.posts import plan_of, subject
from tests.post.scenes import trial

SIDE = 4096
SEEDS = (1, 2)
Work = Callable[[], object]


@lru_cache(maxsize=16)
def picture_file(side: int, seed: int, quality: int = 95) -> bytes:
    """A hard portrait as JPEG; another quality makes another file of the same picture."""
    out = io.BytesIO()
    drawn_once(side, seed).save(out, "JPEG", quality=quality, subsampling=0)
    return out.getvalue()


def cover_of(side: int) -> Cover:
    """A cover of two pictures that were not opened before."""
    panels_of = tuple(
        Panel(picture_file(side, seed), Anchors(*EYES), name, letter)
        for seed, name, letter in zip(SEEDS, ("Seedream 4.5", "Nano Banana"), "AB", strict=True)
    )
    return Cover(panels_of, "Who does sad better?", foot="Same hair, glasses, room, crop", theme="dark")


def lesson(side: int) -> tuple[Subject, PostPlan, Mapping[str, bytes]]:
    """A lesson of a whole playbook, every picture of it a file of its own."""
    test = trial()
    pictures: dict[str, bytes] = {}
    steps = []
    for number, step in enumerate(test.steps):
        shots = []
        for shot in step.shots:
            sha256 = f"{number}{shot.slot}".ljust(64, "0")
            pictures[sha256] = picture_file(side, SEEDS[shot.slot % 2], 95 - number)
            known = replace(shot, anchors=Anchors(*EYES), picture=replace(shot.picture, sha256=sha256))
            shots.append(known)
        steps.append(replace(step, shots=tuple(shots)))
    votes: dict[str, Choice] = {step.id.replace("-", "_"): "a" for step in steps}
    made = subject(replace(test, steps=tuple(steps)), **votes)
    return made, plan_of(made), pictures


@contextmanager
def one_at_a_time() -> Iterator[None]:
    """The product's own work, with one thread where it has two."""
    places = (album, panels, carousel)
    with ExitStack() as stack:
        for place in places:
            stack.enter_context(patch.object(place, "TOGETHER", 1))
        yield


def timed(work: Work) -> float:
    """Seconds."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def ratio(measured: Work, bare: Work, rounds: int) -> tuple[float, float, float]:
    """Median of the ratios of interleaved rounds, and the medians of both in ms; one round before them warms up."""
    found = [(timed(measured), timed(bare)) for _round in range(rounds + 1)][1:]
    middle = statistics.median(one / other for one, other in found)
    ours, theirs = (statistics.median(column) * 1000 for column in zip(*found, strict=True))
    return round(middle, 3), ours, theirs


def told(name: str, value: float | None, unit: str, goal: float, why: str) -> dict[str, object]:
    """One row of the table: less is better; nothing measured is neither met nor missed."""
    return {
        "name": name,
        "value": value,
        "unit": unit,
        "goal": goal,
        "met": None if value is None else value <= goal,
        "why": why,
    }


def encoded(slides: Sequence[carousel.Slide]) -> list[bytes]:
    """Slides as they are published."""
    return [slide.rendered.jpeg() for slide in slides]


WORDS = load_words("en")
