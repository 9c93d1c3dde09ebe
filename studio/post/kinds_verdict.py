"""Makers of the verdict, of the slide about a missing picture, of the riddle and its answer."""

from studio.experiment.experiment import SLOTS
from studio.post import alt_text
from studio.post.making import Card, Making, Texts, sheet
from studio.post.proposal_verdict import ballot_of
from studio.post.proposed import Proposal
from studio.post.slide.guess import GuessCard, RevealCard, draw_guess, draw_reveal
from studio.post.slide.refusal import RefusalCard, draw_refusal
from studio.post.slide.verdict_card import VerdictCard, draw_verdict_card
from studio.post.verdict_wording import WHOSE, Whose, honest_title


def verdict(making: Making, proposal: Proposal, texts: Texts) -> tuple[Card, ...]:
    """What the votes come to; the slide itself refuses a title that they do not bear out."""
    step, words = proposal.about, making.subject.words
    whose: Whose = next((one for one in WHOSE if one == texts.get("whose")), "own")
    ballot = ballot_of(making.subject, proposal.chosen, whose)

    def build() -> VerdictCard:
        said = texts["title"], texts.get("comparison", ""), texts["votes"], texts["remark"]
        return VerdictCard(ballot, *said, making.shown_known(step)[0])

    made = making.cover(step)
    title = honest_title(texts["title"], ballot, [panel.name for panel in made.panels], words)
    alt = alt_text.verdict_text(made, title, texts["votes"], words)
    return (Card(made, sheet(build, draw_verdict_card), alt),)


def refusal(making: Making, proposal: Proposal, texts: Texts) -> tuple[Card, ...]:
    """An empty place for the picture that did not come."""
    step = proposal.about

    def build() -> RefusalCard:
        return RefusalCard(texts["title"], texts["remark"], texts["reason"], making.shown_known(step)[0])

    made = making.cover(step)
    gone = ", ".join(SLOTS[slot] for slot in making.subject.missing(step))
    alt = alt_text.refusal_text(made, gone, texts["reason"], making.subject.words)
    return (Card(made, sheet(build, draw_refusal), alt),)


def guess(making: Making, proposal: Proposal, texts: Texts) -> tuple[Card, ...]:
    """Letters only, in the slide and in its description."""
    step = proposal.about

    def build() -> GuessCard:
        return GuessCard(texts["title"], texts["answer"], making.shown_known(step)[0])

    made = making.cover(step)
    alt = alt_text.guess_text(made, texts["title"], making.subject.words)
    return (Card(made, sheet(build, draw_guess), alt),)


def reveal(making: Making, proposal: Proposal, texts: Texts) -> tuple[Card, ...]:
    """The riddle with its names."""
    step = proposal.about

    def build() -> RevealCard:
        return RevealCard(texts["title"], texts["remark"], making.shown_known(step)[0])

    made = making.cover(step)
    return (Card(made, sheet(build, draw_reveal), alt_text.reveal_text(made, making.subject.words, texts["remark"])),)
