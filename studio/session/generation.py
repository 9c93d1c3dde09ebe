"""One run without a window: the same orders, ledger and rules; the command is the click."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from studio.experiment.experiment import Experiment, Setup, Shot, Step
from studio.experiment.fair import fairness
from studio.experiment.stepping import sent
from studio.request.image_request import ImageRequest
from studio.request.model_card import ModelCard
from studio.request.parity import same_shape, size_for
from studio.request.size import Size
from studio.session.desk import Desk, Job
from studio.session.session import Session
from studio.store.atomic import check_folder, write_atomic
from studio.store.incoming_file import read_incoming
from studio.store.trial_file import trial_json
from studio.words import Sentence, StudioError, sentence


class RunFailedError(StudioError):
    """No picture came, or not all of them."""

    failure = True


class RunUnknownError(StudioError):
    """It was sent, and nobody knows what became of it."""

    failure = True
    unknown = True


@dataclass(frozen=True)
class Wanted:
    """What is asked for.

    Attributes:
        model: id of its card.
        text: the words, sent as they are.
        references: paths of photos, in order.
        size: px, None for the model's first.
        count: pictures.
        cap: micro-dollars a day, None for the creator's own.
        out: where the picture goes as received; with several, their numbers are put before the ending.
        record: where what was asked is written, "" for nowhere.
    """

    model: str
    text: str
    references: tuple[str, ...]
    size: Size | None
    count: int
    cap: int | None
    out: Path
    record: Path | None


@dataclass(frozen=True)
class Made:
    """What came.

    Attributes:
        path: where the picture is.
        shot: as the library keeps it.
    """

    path: Path
    shot: Shot


async def generate(opened: Callable[[], Session], wanted: Wanted) -> tuple[Made, ...]:
    """Order pictures of one model, wait for them, write them; the library keeps them too.

    Args:
        opened: opens the session; it is closed in any case.
        wanted: what is asked for.

    Raises:
        StudioError: bad input, refused, failed, the cap, or an output that cannot be written.
        RunUnknownError: it may have been charged.
    """
    await asyncio.to_thread(check_folder, wanted.out.parent)
    session = opened()
    try:
        step = await _run(session, wanted)
        made = await _written(session, step, wanted)
    finally:
        await session.close()
    return made


async def _run(session: Session, wanted: Wanted) -> Step:
    card = session.read.cards.get(wanted.model)
    if card is None or card.route not in {route.route for route in session.owned.routes}:
        raise StudioError(sentence("generate-no-model", model=wanted.model))
    request = await _request(session, card, wanted)
    await session.run.spend.read()
    refusal = session.run.spend.refusal([(card, request)], wanted.cap)
    if refusal is not None:
        raise RunFailedError(refusal)
    step = _step(session, request)
    before = session.desk
    _begin(session, card, step)
    session.run.errands.send(step, [(0, request)], before)
    await session.means.tasks.ended("shot")
    return _checked(session.desk, step.id)


async def _request(session: Session, card: ModelCard, wanted: Wanted) -> ImageRequest:
    if len(wanted.references) > card.references:
        raise StudioError(sentence("generate-references", name=card.name, count=card.references))
    if wanted.size is not None and not same_shape(size_for(card, wanted.size), wanted.size):
        raise StudioError(sentence("unfit-size", name=card.name, size=str(wanted.size)))
    photos = [await _kept(session, path) for path in wanted.references]
    default = card.sizes[0] if card.sizes else Size(1024, 1280)
    return ImageRequest(
        model=card.id,
        text=wanted.text,
        size=size_for(card, wanted.size) if wanted.size is not None else default,
        seed=1 if card.seed else None,
        version=card.version,
        references=tuple(photos),
        count=wanted.count,
    )


async def _kept(session: Session, path: str) -> str:
    name = Path(path).name
    data = await asyncio.to_thread(read_incoming, path, name)
    return (await session.run.errands.stores.keeping.keep(data, name)).sha256


def _step(session: Session, request: ImageRequest) -> Step:
    step = Step(session.means.new_id(), None, request.text, "FAIR", "own", requests=(request,))
    return replace(step, label=fairness(step.trial, None, session.read.catalogue, session.read.cards).label)


def _begin(session: Session, card: ModelCard, step: Step) -> None:
    """A test of its own for the run, under the beginning of its words."""
    draft = session.desk.experiment.draft
    name = " ".join(step.text.split()[:6])
    request = step.requests[0]
    fresh = Experiment(
        session.means.new_id(), name, (card.id,), draft, setup=Setup(size=request.size, count=request.count)
    )
    jobs = (Job(0, "waiting", session.means.clock()),)
    session.means.live.put(Desk(sent(fresh, step), step.id, jobs=jobs))


def _checked(desk: Desk, key: str) -> Step:
    """The step with its pictures.

    Raises:
        StudioError: one is missing.
    """
    job = desk.job(0)
    step = desk.experiment.step(key)
    if job is not None and job.said is not None:
        raise (RunUnknownError if job.state == "unknown" else RunFailedError)(job.said)
    if step is None or not step.shots:
        raise RunFailedError(sentence("session-failed"))
    return step


async def _written(session: Session, step: Step, wanted: Wanted) -> tuple[Made, ...]:
    made = [Made(_path(wanted.out, number, len(step.shots)), shot) for number, shot in enumerate(step.shots, 1)]
    for one in made:
        data = await session.pictures.original(one.shot.picture.sha256)
        await asyncio.to_thread(write_atomic, one.path, data)
    if wanted.record is not None:
        await asyncio.to_thread(write_atomic, wanted.record, trial_json(step.trial))
    return tuple(made)


def _path(out: Path, number: int, count: int) -> Path:
    return out if count == 1 else out.with_name(f"{out.stem}-{number}{out.suffix}")


def told(shot: Shot) -> Sentence:
    """What a creator hears of a picture: its size, how long it took, what it cost."""
    picture, delivery = shot.picture, shot.delivery
    seconds = delivery.seconds if delivery is not None and delivery.seconds is not None else 0.0
    return sentence(
        "generate-made", name=shot.name, width=str(picture.width), height=str(picture.height), seconds=round(seconds, 1)
    )
