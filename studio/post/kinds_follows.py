"""Maker of the slide that holds what was asked of the slider against what was measured."""

from studio.face.follows_chart import chart_of
from studio.post.alt_text import follows_text
from studio.post.making import Card, Making, Texts, sheet
from studio.post.proposal_follows import told
from studio.post.proposed import Proposal
from studio.post.slide.follows import FollowRow, FollowsCard, draw_follows


def follows(making: Making, proposal: Proposal, texts: Texts) -> tuple[Card, ...]:
    """One plot per cue."""
    found = making.subject.follows
    if found is None:
        return ()
    rows = tuple(
        FollowRow(texts[f"rows.{at}.name"], chart_of(one), tuple(line.word for line in one.lines))
        for at, one in enumerate(told(found))
    )
    levels = tuple(texts[f"levels.{at}.name"] for at in range(len(found.steps)))
    card = FollowsCard(texts["title"], levels, rows, texts["unseen"], texts["remark"])
    cover, words = making.cover(proposal.about), making.subject.words
    said = [(row.name, [words.say(f"post-follows-{word}") for word in row.said]) for row in rows]
    alt = follows_text(cover, card.title, said, [text for text in (card.unseen, card.remark) if text], words)
    return (Card(cover, sheet(lambda: card, draw_follows), alt),)
