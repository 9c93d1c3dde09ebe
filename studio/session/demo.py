"""The default playbook on the simulated pair, from the first picture to the written post."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from studio.experiment.change import choose_emotion
from studio.experiment.experiment import Experiment, Step
from studio.post.caption import caption
from studio.post.carousel import Look, Slide, carousel
from studio.post.cover import Cover
from studio.post.formats import Limits
from studio.post.prompt_pack import prompt_pack
from studio.prompt.compose import compose
from studio.prompt.expression import Prompt
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
    """What a demo post is asked for: the emotion, the words of its language, the limits of its texts."""

    emotion: str
    words: Words
    limits: Limits


@dataclass(frozen=True)
class DemoPost:
    """What is written: slides in order, and texts by file name."""

    slides: tuple[Slide, ...]
    texts: Mapping[str, str]


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
    files: dict[str, Callable[[], bytes]] = {
        f"{number:02}-{slide.name}.jpg": slide.rendered.jpeg for number, slide in enumerate(post.slides, 1)
    }
    return await asyncio.to_thread(write_post, folder, files, post.texts)


async def _drawn(session: Session, order: Order) -> DemoPost:
    try:
        session.means.live.alter(lambda experiment: choose_emotion(experiment, order.emotion))
        session.read.prompt(session.desk)  # an unknown emotion is refused before anything is drawn
        await run_playbook(session)
        return await _post(session, order.words, order.limits)
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


async def _post(session: Session, words: Words, limits: Limits) -> DemoPost:
    desk = session.desk
    experiment = desk.experiment
    shots = [shot for step in experiment.steps for shot in step.shots]
    pictures = {shot.picture.sha256: await session.pictures.original(shot.picture.sha256) for shot in shots}
    slides = slides_of(session, experiment, pictures, words)
    alt = "\n\n".join(f"{number}. {slide.alt}" for number, slide in enumerate(slides, 1)) + "\n"
    texts = {
        "caption.txt": caption(experiment, desk.verdicts, words, limits) + "\n",
        "alt-text.txt": alt,
        "prompts.md": prompt_pack(experiment, words),
    }
    return DemoPost(slides, texts)


def slides_of(
    session: Session, experiment: Experiment, pictures: Mapping[str, bytes], words: Words
) -> tuple[Slide, ...]:
    """The slides of an experiment in the default look."""
    look = Look(Cover((), "", theme="tinted"), words)

    def prompt_of(step: Step) -> Prompt:
        if step.draft is None:
            return Prompt(step.text)
        return compose(step.draft, session.read.catalogue)

    return carousel(experiment, pictures, look, prompt_of)
