"""What each slot would be asked now: the requests of the next run."""

from collections.abc import Mapping, Sequence

from studio.experiment.experiment import BY_HAND, Experiment, Trial
from studio.request.image_request import ImageRequest
from studio.request.model_card import ModelCard
from studio.request.parity import shared_size, size_for
from studio.request.size import Size

FALLBACK = Size(1024, 1280)
"""Asked for where no model says what it offers."""
FIRST_SEED = 1


def trial_of(experiment: Experiment, text: str, cards: Mapping[str, ModelCard]) -> Trial:
    """The next run as the fair-test rule sees it.

    Args:
        experiment: its controls, models and setup.
        text: the composed prompt, the same for every slot.
        cards: model cards by id; a model without a card is asked for nothing, and the trial has no requests.
    """
    known = [cards[model] for model in experiment.models if model in cards]
    if len(known) < len(experiment.models):
        return Trial(experiment.draft)
    size = size_of(experiment, known)
    seed = FIRST_SEED + _repeats(experiment, text)
    return Trial(experiment.draft, tuple(_request(experiment, card, text, size, seed) for card in known))


def size_of(experiment: Experiment, cards: Sequence[ModelCard]) -> Size:
    """The size that every slot is asked for; a model gives the nearest one that it makes.

    Args:
        experiment: may say which.
        cards: of the slots.
    """
    return experiment.setup.size or shared_size(cards) or FALLBACK


def _request(experiment: Experiment, card: ModelCard, text: str, size: Size, seed: int) -> ImageRequest:
    photos = tuple(one.sha256 for one in experiment.draft.recipe.references)
    by_hand = card.id == BY_HAND
    return ImageRequest(
        model=card.id,
        text=text,
        size=size_for(card, size),
        seed=seed if card.seed else None,
        version=card.version,
        references=photos if by_hand else photos[: card.references],
        count=experiment.setup.count,
        by_hand=by_hand,
    )


def _repeats(experiment: Experiment, text: str) -> int:
    """Pictures made from the same words so far: the same words again measure luck, so each takes the next seed."""
    same = (step for step in experiment.steps if step.text == text)
    return sum(max((request.count for request in step.requests), default=1) for step in same)
