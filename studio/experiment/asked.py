"""What the slots are asked: how the requests differ from the baseline's, and from each other."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import reduce
from typing import Any

from studio.experiment.moved import Moved, plain
from studio.request.image_request import ImageRequest
from studio.request.model_card import ModelCard
from studio.request.parity import same_shape
from studio.words import Sentence, sentence

Cards = Mapping[str, ModelCard]
Requests = Sequence[ImageRequest]
MODEL = ("model", "model-version", "slots")
"""Differences that are another model altogether."""


def asked_otherwise(before: Requests, now: Requests, cards: Cards) -> tuple[Moved, ...]:
    """How the requests differ from those of the baseline, apart from their words.

    A difference that all slots share is one. Seeds count only by being there: no hosted model keeps them.
    """
    if len(before) != len(now):
        return (Moved("slots", plain(str(len(before))), plain(str(len(now)))),)
    pairs = list(zip(before, now, strict=True))
    # Another model takes a seed or a hand or does not: that comes with it and is no news of its own.
    same = [(old, new if old.model == new.model else replace(new, **_nature(old))) for old, new in pairs]
    return (*_models(before, now, cards), *(moved for rule in RULES for moved in _by_slot(rule, same)))


def asked_apart(now: Requests) -> tuple[Moved, ...]:
    """How the slots differ from each other in what a creator takes for equal: words, shape, photos, mark, number."""
    if not now:
        return ()
    first = now[0]
    found: list[Moved] = []
    for slot, other in enumerate(now[1:], start=1):
        for what, differs, shown in APART:
            if differs(first, other) and what not in {moved.what for moved in found}:
                found.append(Moved(what, shown(first), shown(other), (0, slot)))
    return tuple(found)


def _nature(request: ImageRequest) -> dict[str, Any]:
    return {"seed": request.seed, "by_hand": request.by_hand}


def _models(before: Requests, now: Requests, cards: Cards) -> list[Moved]:
    was, are = [one.model for one in before], [one.model for one in now]
    if was != are and sorted(was) == sorted(are):
        return [Moved("slots", _titles(before, cards, before), _titles(now, cards, before))]
    return [
        Moved(what, _title(old, cards, (old, new)), _title(new, cards, (old, new)), (slot,), scale=True)
        for slot, (old, new) in enumerate(zip(before, now, strict=True))
        if (what := _other_model(old, new, cards))
    ]


def _other_model(old: ImageRequest, new: ImageRequest, cards: Cards) -> str:
    if old.model == new.model:
        known = old.version and new.version
        return "model-version" if known and old.version != new.version else ""
    one, other = cards.get(old.model), cards.get(new.model)
    related = one is not None and other is not None and one.family and one.family == other.family
    return "model-version" if related else "model"


def _title(request: ImageRequest, cards: Cards, beside: Requests) -> Sentence:
    """A model as it is called; with its provider where one of those beside it has the same name."""
    if request.by_hand:
        return sentence("experiment-by-hand")
    called, card = _called(request, cards), cards.get(request.model)
    alike = any(one.model != request.model and _called(one, cards) == called for one in beside if not one.by_hand)
    if card is None or not alike:
        return called
    return sentence("experiment-model-at", name=called, provider=card.provider or card.route)


def _called(request: ImageRequest, cards: Cards) -> Sentence:
    card = cards.get(request.model)
    if card is not None and (not request.version or request.version == card.version):
        return plain(card.name)
    return plain(f"{card.name if card is not None else request.model} {request.version}".strip())


def _titles(requests: Requests, cards: Cards, beside: Requests) -> Sentence:
    titles = (_title(request, cards, beside) for request in requests)
    return reduce(lambda said, name: sentence("experiment-list", head=said, tail=name), titles)


Rule = Callable[[ImageRequest, ImageRequest], Moved | None]


def _by_slot(rule: Rule, pairs: Sequence[tuple[ImageRequest, ImageRequest]]) -> list[Moved]:
    """What a rule finds, equal findings of all slots as one."""
    slots: dict[Moved, list[int]] = {}
    for slot, (old, new) in enumerate(pairs):
        moved = rule(old, new)
        if moved is not None:
            slots.setdefault(moved, []).append(slot)
    return [moved if len(where) == len(pairs) else replace(moved, slots=tuple(where)) for moved, where in slots.items()]


def _size(old: ImageRequest, new: ImageRequest) -> Moved | None:
    if old.size == new.size:
        return None
    what = "size" if same_shape(old.size, new.size) else "aspect"
    return Moved(what, plain(str(old.size)), plain(str(new.size)), scale=True)


def _references(old: ImageRequest, new: ImageRequest) -> Moved | None:
    if old.references == new.references:
        return None
    was, now = sorted(old.references), sorted(new.references)
    if was == now:
        what = "references-order"
    elif set(was) < set(now):
        what = "references-added"
    elif set(now) < set(was):
        what = "references-removed"
    else:
        what = "references-swapped"
    return Moved(what, _photos(old), _photos(new))


def _count(old: ImageRequest, new: ImageRequest) -> Moved | None:
    return None if old.count == new.count else Moved("count", plain(str(old.count)), plain(str(new.count)), scale=True)


def _seed(old: ImageRequest, new: ImageRequest) -> Moved | None:
    there, now = old.seed is not None, new.seed is not None
    return None if there == now else Moved("seed", _yes(on=there), _yes(on=now))


def _watermark(old: ImageRequest, new: ImageRequest) -> Moved | None:
    if old.watermark == new.watermark:
        return None
    return Moved("watermark", _yes(on=old.watermark), _yes(on=new.watermark))


def _by_hand(old: ImageRequest, new: ImageRequest) -> Moved | None:
    return None if old.by_hand == new.by_hand else Moved("by-hand", _yes(on=old.by_hand), _yes(on=new.by_hand))


RULES: tuple[Rule, ...] = (_size, _references, _count, _seed, _watermark, _by_hand)


def _photos(request: ImageRequest) -> Sentence:
    """Photos as the beginnings of their hashes, in their order."""
    return plain(", ".join(one[:8] for one in request.references) or "–")


def _yes(*, on: bool) -> Sentence:
    return sentence("experiment-yes" if on else "experiment-no")


APART: tuple[tuple[str, Callable[[ImageRequest, ImageRequest], bool], Callable[[ImageRequest], Sentence]], ...] = (
    ("text", lambda one, other: one.text != other.text, lambda one: plain(one.text)),
    ("aspect", lambda one, other: not same_shape(one.size, other.size), lambda one: plain(str(one.size))),
    ("references-swapped", lambda one, other: one.references != other.references, _photos),
    ("count", lambda one, other: one.count != other.count, lambda one: plain(str(one.count))),
    ("watermark", lambda one, other: one.watermark != other.watermark, lambda one: _yes(on=one.watermark)),
)
