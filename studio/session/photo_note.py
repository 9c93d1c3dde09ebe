"""What the chosen models do with the reference photos, said before anything is sent."""

from collections.abc import Mapping, Sequence

from studio.experiment.experiment import BY_HAND, Experiment
from studio.request.model_card import ModelCard
from studio.words import Sentence, sentence


def photo_note(experiment: Experiment, cards: Mapping[str, ModelCard]) -> Sentence | None:
    """One line on photos that are not sent or have to be attached; None where every model takes all of them.

    Args:
        experiment: its recipe and models.
        cards: model cards by id; a model without a card is passed over.
    """
    photos = len(experiment.draft.recipe.references)
    if not photos:
        return None
    models = dict.fromkeys(experiment.models)
    known = [cards[model] for model in models if model in cards and model != BY_HAND]
    ignoring = tuple(dict.fromkeys(card.name for card in known if card.references == 0))
    fewer = {card.name: card.references for card in known if 0 < card.references < photos}
    said = [_ignored(ignoring)] if ignoring else []
    said += [sentence("lock-note-fewer", name=name, count=count) for name, count in fewer.items()]
    if BY_HAND in models:
        said.append(sentence("lock-note-by-hand", count=photos))
    return _joined(said)


def _ignored(names: Sequence[str]) -> Sentence:
    *most, last = names
    if not most:
        return sentence("lock-note-ignored-one", name=last)
    return sentence("lock-note-ignored", names=sentence("lock-note-names", most=", ".join(most), last=last))


def _joined(said: Sequence[Sentence]) -> Sentence | None:
    if not said:
        return None
    first, *rest = said
    for more in rest:
        first = sentence("lock-note-more", first=first, more=more)
    return first
