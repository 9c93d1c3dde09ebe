"""The fair-test rule: what changed since the baseline, and what that makes of the next run."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from studio.experiment.asked import MODEL, asked_apart, asked_otherwise
from studio.experiment.experiment import Label, Trial
from studio.experiment.fair_words import Found, said_of
from studio.experiment.moved import Moved, locks_opened, plain, words_moved
from studio.prompt.catalogue import Catalogue
from studio.prompt.difference import difference
from studio.prompt.expression import Prompt, Span
from studio.request.model_card import ModelCard
from studio.words import Sentence

Kind = Literal["baseline", "one", "several", "unlocked", "model", "asked", "apart", "repeat", "imported"]
Offer = Literal["split", "lock", "put-back", "baseline"]
NO_CARDS: Mapping[str, ModelCard] = MappingProxyType({})


@dataclass(frozen=True)
class Fairness:
    """What the next run would be.

    Attributes:
        label: what the rule says about the run against its baseline.
        said: the same in words.
        moves: everything that differs, with its two ends.
        kind: which of the rule's cases it is.
        offers: what the creator can do about it; nothing is ever blocked.
    """

    label: Label
    said: Sentence
    moves: tuple[Moved, ...] = ()
    kind: Kind = "one"
    offers: tuple[Offer, ...] = ()

    @property
    def changes(self) -> tuple[str, ...]:
        """What differs, by name."""
        return tuple(moved.what for moved in self.moves)

    @property
    def opens_baseline(self) -> bool:
        """Whether the next run cannot be compared with anything before it and starts a new baseline."""
        return self.kind in ("baseline", "unlocked", "imported")


def fairness(
    now: Trial, baseline: Trial | None, catalogue: Catalogue, cards: Mapping[str, ModelCard] = NO_CARDS
) -> Fairness:
    """Compare what would be sent with what the baseline sent.

    Args:
        now: the controls and the requests of the next run.
        baseline: what everything is compared with, None before the first.
        catalogue: the emotions both are composed with.
        cards: model cards by id, for names and versions of models.

    Raises:
        StudioError: an emotion is not in the catalogue.
    """
    found = _found(now, baseline, catalogue, cards)
    kind = _kind(found, baseline)
    label = _label(kind, found)
    return Fairness(label, said_of(kind, found, now), found.all, kind, _offers(found))


def _found(now: Trial, baseline: Trial | None, catalogue: Catalogue, cards: Mapping[str, ModelCard]) -> Found:
    apart = asked_apart(now.requests)
    by_hand = any(request.by_hand for request in now.requests)
    if baseline is None or _is_import(baseline):
        return Found(apart=apart, by_hand=by_hand)
    locks: tuple[Moved, ...] = ()
    if now.draft is not None and baseline.draft is not None:
        locks = locks_opened(baseline.draft, now.draft)
        words = words_moved(baseline.draft, now.draft, catalogue)
    else:
        words = _texts_moved(baseline, now)
    asked: tuple[Moved, ...] = ()
    if now.requests and baseline.requests:
        asked = asked_otherwise(baseline.requests, now.requests, cards)
    named = {moved.what for moved in asked}
    return Found(locks, words, asked, tuple(one for one in apart if one.what not in named), by_hand=by_hand)


def _is_import(trial: Trial) -> bool:
    return trial.draft is None and not trial.requests


def _texts_moved(before: Trial, now: Trial) -> tuple[Moved, ...]:
    """The changed words themselves, where no controls are known that wrote them."""
    was, are = _text(before), _text(now)
    if was == are:
        return ()
    changes = difference(_unwritten(was), _unwritten(are))
    gone = " ".join(change.text.strip() for change in changes if change.kind == "removed")
    come = " ".join(change.text.strip() for change in changes if change.kind == "added")
    return (Moved("text", plain(gone or "–"), plain(come or "–")),)


def _text(trial: Trial) -> str:
    return trial.requests[0].text if trial.requests else ""


def _unwritten(text: str) -> Prompt:
    """A prompt of which nobody knows who wrote what."""
    return Prompt(text, (Span(0, len(text), text, "free"),))


def _kind(found: Found, baseline: Trial | None) -> Kind:
    """The first case that applies, the one that spoils a comparison most before the others."""
    cases: tuple[tuple[bool, Kind], ...] = (
        (baseline is None, "baseline"),
        (baseline is not None and _is_import(baseline), "imported"),
        (bool(found.locks), "unlocked"),
        (any(moved.what in MODEL for moved in found.asked), "model"),
        (len(found.all) > 1, "several"),
        (bool(found.apart), "apart"),
        (bool(found.asked), "asked"),
        (not found.words, "repeat"),
    )
    return next((kind for holds, kind in cases if holds), "one")


def _label(kind: Kind, found: Found) -> Label:
    if kind == "imported":
        return "IMPORTED"
    if found.apart or kind not in ("baseline", "one", "repeat"):
        return "EXPLORATION"
    if kind == "repeat":
        return "REPEAT"
    return "FAIR (BY HAND)" if found.by_hand else "FAIR"


def _offers(found: Found) -> tuple[Offer, ...]:
    offers: tuple[tuple[bool, Offer], ...] = (
        (len(found.words) > 1 and not found.locks, "split"),
        (bool(found.locks), "lock"),
        (bool(found.asked), "put-back"),
        (bool(found.asked), "baseline"),
    )
    return tuple(offer for holds, offer in offers if holds)
