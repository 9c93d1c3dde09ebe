"""The words on the button that sends the words: which panes are drawn, which are made by hand, what it costs."""

from collections.abc import Sequence

from studio.experiment.asking import size_of
from studio.experiment.experiment import SLOTS
from studio.request.parity import parity
from studio.request.price import money
from studio.session.counted import counted
from studio.session.desk import Desk
from studio.session.session import Session
from studio.words import Words


def run_text(session: Session, desk: Desk) -> str:
    """What Generate would do now, and its price."""
    say = session.words.say
    hand = by_hand(session, desk)
    wired = [slot for slot in range(len(desk.experiment.models)) if slot not in hand]
    if not wired:
        return say("run-hand-all", panes=letters(hand))
    act = say("run-generate", panes=letters(wired))
    if hand:
        act = say("run-hand-some", wired=letters(wired), hand=letters(hand))
        if session.read.price(desk) == 0:
            return act  # two actions are long enough; that one of them is free is no news
    return say("run-priced", act=act, price=_price(session, desk, wired))


def progress_text(words: Words, desk: Desk) -> str:
    """How many of the pictures asked for are there, and what they have cost as far as that was told."""
    now = counted(desk)
    if not now.cost:
        return words.say("recipe-progress", done=now.done, total=now.total)
    return words.say("recipe-progress-cost", done=now.done, total=now.total, cost=money(now.cost))


def fair_text(session: Session, desk: Desk) -> str:
    """What the fair-test rule says, and which model will not make the shape that is asked for."""
    tell, said = session.words.tell, session.read.fair(desk).said
    cards = [session.read.cards[model] for model in desk.experiment.models if model in session.read.cards]
    apart = parity(cards, size_of(desk.experiment, cards))
    return tell(said) if apart is None else f"{tell(said)} {tell(apart)}"


def by_hand(session: Session, desk: Desk) -> list[int]:
    """Slots whose pictures are made in an app."""
    requests = session.read.trial(desk).requests
    return [slot for slot, request in enumerate(requests) if request.by_hand]


def letters(slots: Sequence[int]) -> str:
    """Panes as they are called, "A + B"."""
    return " + ".join(SLOTS[slot] for slot in slots)


def spent_text(words: Words, today: int, cap: int) -> str:
    """What was spent today, of what may be."""
    return words.say("run-today", spent=money(today), cap=money(cap))


def _price(session: Session, desk: Desk, wired: Sequence[int]) -> str:
    words, cards = session.words, session.read.cards
    models = [cards[desk.experiment.models[slot]] for slot in wired if desk.experiment.models[slot] in cards]
    if models and all(card.simulated for card in models):
        return words.say("run-free-simulated")
    price = session.read.price(desk)
    if price is None:
        return words.say("run-price-unknown")
    return words.say("run-about", price=money(price)) if price else words.say("run-free")
