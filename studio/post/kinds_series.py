"""Makers of the slides of a series."""

import re
from collections.abc import Iterator, Sequence

from studio.experiment.experiment import Step
from studio.experiment.series import Levels
from studio.post import alt_text
from studio.post.making import Card, Making, Texts, sheet
from studio.post.proposal_series import felt_steps, held, tried, tried_slot
from studio.post.proposed import Proposal
from studio.post.slide.asked import AskedCard, draw_asked
from studio.post.slide.expressions import Expressions, Feeling, draw_expressions
from studio.post.slide.flow import Run
from studio.post.slide.ladder import Ladder, Level, draw_ladder
from studio.post.slide.next_question import NextQuestion, Tried, draw_next_question
from studio.prompt.recipe import PARTS


def ladder(making: Making, proposal: Proposal, texts: Texts) -> tuple[Card, ...]:
    """One emotion level by level."""
    steps = held(making.subject, Levels())
    names = [texts[f"levels.{at}.name"] for at in range(len(steps))]

    def build() -> Ladder:
        shown = making.shown_known(*steps)
        levels = tuple(Level(name, each) for name, each in zip(names, shown, strict=True))
        return Ladder(texts["title"], levels, texts["ask"])

    made = making.cover(proposal.about)
    return (Card(made, sheet(build, draw_ladder), alt_text.ladder_text(made, names, making.subject.words)),)


def expressions(making: Making, proposal: Proposal, texts: Texts) -> tuple[Card, ...]:
    """Several feelings of one face."""
    steps = felt_steps(making.subject)
    names = [texts[f"feelings.{at}.name"] for at in range(len(steps))]

    def build() -> Expressions:
        shown = making.shown_known(*steps)
        return Expressions(texts["title"], tuple(Feeling(name, each) for name, each in zip(names, shown, strict=True)))

    made = making.cover(proposal.about)
    return (Card(made, sheet(build, draw_expressions), alt_text.expressions_text(made, names, making.subject.words)),)


def asked_got(making: Making, proposal: Proposal, texts: Texts) -> tuple[Card, ...]:
    """The words over what came."""
    step, words = proposal.about, making.subject.words
    runs = tuple(marked(asked_words(making, step), texts["missed-words"]))
    remarks = tuple(texts[f"remarks.{slot}"] for slot in making.subject.slots)

    def build() -> AskedCard:
        shown = making.shown_known(step)[0]
        return AskedCard(texts["asked"], texts["got"], texts["missed"], runs, shown, remarks)

    made = making.cover(step)
    said = "".join(run.text for run in runs)
    alt = alt_text.asked_text(made, said, " ".join(remark for remark in remarks if remark), words)
    return (Card(made, sheet(build, draw_asked), alt),)


def next_question(making: Making, proposal: Proposal, texts: Texts) -> tuple[Card, ...]:
    """What was tried, and what comes next."""
    steps, subject = tried(making.subject), making.subject
    names = [texts[f"tried.{at}.name"] for at in range(len(steps))]

    def build() -> NextQuestion:
        panels = [making.panel(step, tried_slot(step, subject)) for step in steps]
        shown = making.album.shown(panels)
        return NextQuestion(
            texts["title"], texts["call"], tuple(Tried(name, each) for name, each in zip(names, shown, strict=True))
        )

    alt = alt_text.next_text(texts["title"], names, subject.words)
    return (Card(making.cover(proposal.about), sheet(build, draw_next_question), alt),)


def asked_words(making: Making, step: Step) -> str:
    """The words that asked for the expression; those of person and scene stand on the prompt's slide."""
    spans = making.subject.prompt(step).spans
    return "".join(span.text for span in spans if span.by not in PARTS).strip(" ,;.")


def marked(text: str, missed: str) -> Iterator[Run]:
    """The words with those marked that a picture missed.

    Args:
        text: as sent.
        missed: words or phrases out of it, parted by commas; what is not in the text marks nothing.
    """
    phrases = [phrase.strip() for phrase in missed.split(",") if phrase.strip()]
    if not phrases:
        yield Run("plain", text)
        return
    found = re.compile(rf"\b(?:{'|'.join(_longest_first(phrases))})\b", re.IGNORECASE)
    end = 0
    for hit in found.finditer(text):
        if hit.start() > end:
            yield Run("plain", text[end : hit.start()])
        yield Run("changed", hit.group())
        end = hit.end()
    if end < len(text):
        yield Run("plain", text[end:])


def _longest_first(phrases: Sequence[str]) -> list[str]:
    return [re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True)]
