"""Makers of the slides of a battle."""

from dataclasses import replace

from studio.post import alt_text
from studio.post.making import Card, Making, Texts, sheet
from studio.post.proposal_battle import kept, score_rows
from studio.post.proposed import Proposal
from studio.post.score import won
from studio.post.slide.round import RoundCard, draw_round
from studio.post.slide.scoreboard import Scoreboard, draw_scoreboard


def battle_round(making: Making, proposal: Proposal, texts: Texts) -> tuple[Card, ...]:
    """A challenge with the same panels as every other."""
    step = proposal.about

    def build() -> RoundCard:
        shown = making.shown_known(step)[0]
        return RoundCard(texts["title"], texts["pick"], shown, kept(making.subject.verdicts.get(step.id)))

    made = making.cover(step)
    alt = alt_text.round_text(made, f"{texts['over']}: {texts['title']}", texts["pick"], making.subject.words)
    return (Card(made, sheet(build, draw_round), alt),)


def scoreboard(making: Making, proposal: Proposal, texts: Texts) -> tuple[Card, ...]:
    """Checks and sums; they follow from the votes, whatever is written beside them."""
    words = making.subject.words
    rows = tuple(replace(row, name=texts[f"rows.{at}.name"]) for at, row in enumerate(score_rows(making.subject)))

    def build() -> Scoreboard:
        return Scoreboard(texts["title"], rows, texts["won"], texts["even"], texts["remark"])

    made = making.cover(proposal.about)
    sums = [(panel.letter, won(rows, at)) for at, panel in enumerate(made.panels)]
    alt = alt_text.scoreboard_text(made, texts["title"], sums, [row.name for row in rows], words)
    return (Card(made, sheet(build, draw_scoreboard), alt),)
