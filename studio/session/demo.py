"""The default playbook on the simulated pair, from the first picture to the written post."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from studio.experiment.change import choose_emotion
from studio.post.caption import caption
from studio.post.carousel import prepare
from studio.post.formats import Limits
from studio.post.plan import PostPlan, planned
from studio.post.posting import Export, encoders
from studio.post.preset import Preset, slides_of
from studio.post.prompt_pack import prompt_pack
from studio.post.proposal import shots_of
from studio.post.subject import Subject
from studio.session.session import Session
from studio.store.post_folder import write_post
from studio.words import StudioError, Words

STEPS = 5
"""Baseline and the four knobs."""


class RunError(StudioError):
    """A drawing of the playbook failed; nothing was written."""

    failure = True


@dataclass(frozen=True)
class Order:
    """What a demo post is asked for: emotion, order of the slides, words of its language, limits of its texts."""

    emotion: str
    preset: Preset
    words: Words
    limits: Limits


@dataclass(frozen=True)
class DemoPost:
    """What is written: a test as its post tells it, the plan, the originals, and texts by file name."""

    subject: Subject
    plan: PostPlan
    pictures: Mapping[str, bytes]
    order: Order


async def write_demo(
    opened: Callable[[], Session], clear: Callable[[], None], folder: Path, order: Order
) -> tuple[Path, ...]:
    """Run the playbook in a session of its own and write the post.

    Args:
        opened: opens the session; it is closed in any case.
        clear: removes its throw-away library.
        folder: where the post goes.
        order: what is asked for.

    Raises:
        StudioError: unknown emotion, a drawing failed, or the folder cannot be written.
    """
    try:
        post = await _drawn(opened(), order)
    finally:
        clear()
    return await asyncio.to_thread(_written, post, folder)


async def _drawn(session: Session, order: Order) -> DemoPost:
    try:
        session.means.live.alter(lambda experiment: choose_emotion(experiment, order.emotion))
        session.read.prompt(session.desk)  # an unknown emotion is refused before anything is drawn
        await run_playbook(session)
        return await _post(session, order)
    finally:
        await session.close()


async def run_playbook(session: Session) -> None:
    """Baseline and every knob once, each from the baseline.

    Raises:
        StudioError: a drawing failed.
    """
    for number in range(STEPS):
        if number:
            session.run.next_step()
        session.run.generate()
        await session.settle()
        failed = next((job.said for job in session.desk.jobs if job.said is not None), None)
        if failed is not None:
            raise RunError(failed)


async def _post(session: Session, order: Order) -> DemoPost:
    desk = session.desk
    subject = Subject(desk.experiment, order.words, session.read.catalogue, desk.verdicts)
    start = PostPlan((), language=order.words.language, preset=order.preset.key)
    plan = planned(slides_of(order.preset, subject), start)
    found = dict.fromkeys(shot.picture.sha256 for shot in shots_of(subject, plan))
    return DemoPost(subject, plan, {sha256: await session.pictures.original(sha256) for sha256 in found}, order)


def _written(post: DemoPost, folder: Path) -> tuple[Path, ...]:
    """Draw and write; the session is closed by then, nothing but the records and bytes is needed."""
    experiment, verdicts, words = post.subject.experiment, post.subject.verdicts, post.order.words
    carousel = prepare(post.subject, post.plan, post.pictures)
    alts = "\n\n".join(f"{number}. {sheet.alt}" for number, sheet in enumerate(carousel.sheets, 1))
    texts = {
        "caption.txt": caption(experiment, verdicts, words, post.order.limits) + "\n",
        "alt-text.txt": f"{alts}\n",
        "prompts.md": prompt_pack(experiment, words),
    }
    with encoders(carousel, Export()) as files:
        return write_post(folder, files, texts)
