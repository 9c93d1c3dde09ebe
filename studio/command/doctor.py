"""`doctor`: which routes there are, where their keys come from, and where what would be sent. Never a key."""

import os

from studio.command.entry import Entry, Options
from studio.store.key_ring import SystemRing
from studio.wiring import Reach, reach_of
from studio.words import Words


def add_options(_entry: Entry, _words: Words) -> None:
    """The command has none."""


def run(_options: Options, words: Words) -> None:
    """Print a few lines on every route."""
    reach = reach_of(SystemRing(), os.environ)
    for name in sorted(reach.routes):
        print("\n".join(_lines(reach, name, words)))


def _lines(reach: Reach, name: str, words: Words) -> list[str]:
    place = reach.places.get(name)
    cards = [card for card in reach.cards.values() if card.route == name]
    models = words.say("doctor-models", count=len(cards))
    if place is None:
        return [f"{name}: {words.say('doctor-here')}", f"  {models}"]
    key = reach.keys.find(name)
    source = key.source or ("none" if place.facts.needs_key else "needless")
    found = words.say(f"doctor-key-{source}", variable=place.facts.key, ending=key.ending)
    where = words.say("doctor-own" if place.own else "doctor-usual", url=place.base)
    return [f"{name} ({place.title}): {found}", f"  {where}", f"  {models}"]
