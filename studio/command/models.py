"""`models`: what can be asked, by which route, at which price."""

import json
import os

from studio.command.entry import Entry, Options
from studio.experiment.experiment import BY_HAND
from studio.request.model_card import ModelCard
from studio.request.price import MICRO, money
from studio.store.key_ring import SystemRing
from studio.wiring import reach_of
from studio.words import Words


def add_options(entry: Entry, words: Words) -> None:
    """The options of the command."""
    entry.add_argument("--json", action="store_true", help=words.say("command-models-json"))


def run(options: Options, words: Words) -> None:
    """Print all models, those that can be used now first."""
    reach = reach_of(SystemRing(), os.environ)
    cards = [card for card in reach.cards.values() if card.id != BY_HAND]
    states = {card.id: reach.status(card) for card in cards}
    if options.json:
        print(json.dumps([_plain(card, states[card.id]) for card in cards], ensure_ascii=False))
        return
    for card in sorted(cards, key=lambda one: STATUSES.index(states[one.id])):
        price = words.tell(money(card.price)) if card.price is not None else words.say("run-price-unknown")
        print(f"{card.id:34}  {card.name:24}  {price:>9}  {words.say(f'models-{states[card.id]}')}")


STATUSES = ("available", "unconfigured", "retired")


def _plain(card: ModelCard, status: str) -> dict[str, object]:
    return {
        "id": card.id,
        "route": card.route,
        "maker": card.maker,
        "name": card.name,
        "sizes": [str(size) for size in card.sizes],
        "price": None if card.price is None else card.price / MICRO,
        "seed": card.seed,
        "status": status,
    }
