"""Makers of the slides of a lesson: from a step and its texts to a record that can be drawn."""

from dataclasses import replace

from studio.experiment.experiment import Step
from studio.experiment.turn import knob_of
from studio.post import alt_text
from studio.post.canvas import Canvas
from studio.post.cover import Cover, check_panels
from studio.post.making import Card, Drawing, Making, Texts, sheet
from studio.post.proposal_lesson import playbook_steps, step_title, turned_words
from studio.post.proposal_result import picked
from studio.post.proposed import Proposal
from studio.post.runs import clause_runs, prompt_runs
from studio.post.slide.covers import draw_cover
from studio.post.slide.features import Features, draw_features
from studio.post.slide.flow import Run
from studio.post.slide.inner import Page
from studio.post.slide.playbook import PlaybookCard, PlaybookRow, draw_playbook, split_rows
from studio.post.slide.prompt_card import PromptCard, draw_prompt, split_cards
from studio.post.slide.question import QuestionCard, draw_question
from studio.post.slide.step import Side, StepCard, draw_step


def cover(making: Making, proposal: Proposal, texts: Texts) -> tuple[Card, ...]:
    """The first slide."""
    step = proposal.about
    panels = tuple(making.panel(step, slot) for slot in making.subject.slots)
    headline, foot, short = (texts[name] for name in ("headline", "foot", "short"))
    logo = making.pictures.get(making.plan.logo, b"")
    made = replace(making.cover(step), panels=panels, headline=headline, foot=foot, short=short, logo=logo)

    def draw(canvas: Canvas, clean: Cover, _page: Page) -> None:
        check_panels(clean.panels)
        draw_cover(canvas, clean, making.album.shown(clean.panels))

    return (Card(made, draw, alt_text.cover_text(made, step, making.subject.words)),)


def features(making: Making, proposal: Proposal, texts: Texts) -> tuple[Card, ...]:
    """Brows, eyes, mouth and skin."""
    step = proposal.about
    made = making.cover(step)

    def build() -> Features:
        return Features(texts["title"], making.shown(step)[0])

    return (Card(made, sheet(build, draw_features), alt_text.features_text(made, making.subject.words)),)


def changed_step(making: Making, proposal: Proposal, texts: Texts) -> tuple[Card, ...]:
    """A step before and after."""
    step, subject = proposal.about, making.subject
    before = subject.before(step) or step
    was, now = (_or_nothing(runs, subject.words.say("post-nothing")) for runs in _clauses(making, before, step))
    made = making.cover(step)

    def build() -> StepCard:
        old, new = making.shown(before, step)
        mouth = knob_of(step.place) == "mouth"
        return StepCard(texts["title"], texts["was"], texts["now"], Side(old, was), Side(new, now), mouth)

    name = step_title(step, subject)
    alt = alt_text.step_text(made, f"{name[:1].lower()}{name[1:]}", _said(was), _said(now), subject.words)
    return (Card(made, sheet(build, draw_step), alt),)


def playbook(making: Making, proposal: Proposal, texts: Texts) -> tuple[Card, ...]:
    """All steps as rows, on as many cards as they need."""
    base, steps = proposal.about, playbook_steps(making.subject)
    made = making.cover(base)
    empty = [PlaybookRow(texts[f"rows.{at}.name"], texts[f"rows.{at}.words"], ()) for at in range(len(steps))]
    cards, first = [], 0
    for rows in split_rows(empty, made.size, len(made.panels)):
        some = steps[first : first + len(rows)]
        alt = _playbook_alt(making, made, texts, range(first, first + len(rows)))
        cards.append(Card(made, _playbook_drawing(making, texts, some, first), alt))
        first += len(rows)
    return tuple(cards)


def prompt(making: Making, proposal: Proposal, texts: Texts) -> tuple[Card, ...]:
    """The words as they were sent, on as many cards as they need."""
    step, words = proposal.about, making.subject.words
    made = making.cover(step)
    parts = split_cards(prompt_runs(making.subject.prompt(step), turned_words(making.subject, step)), made.size)
    cards = []
    for number, runs in enumerate(parts, 1):
        own = texts["title"] != words.say("post-prompt") or len(parts) == 1
        title = texts["title"] if own else words.say("post-prompt-part", n=number, total=len(parts))
        card = PromptCard(title, texts["locked"], texts.get("changed", ""), runs)
        cards.append(Card(made, _prompt_drawing(card), alt_text.prompt_text(runs, words)))
    return tuple(cards)


def question(making: Making, proposal: Proposal, texts: Texts) -> tuple[Card, ...]:
    """All pictures once more."""
    step = proposal.about
    made = making.cover(step)

    def build() -> QuestionCard:
        return QuestionCard(texts["title"], texts["call"], making.shown(step)[0])

    alt = alt_text.question_text(made, making.subject.words, texts["title"])
    return (Card(made, sheet(build, draw_question), alt),)


def _clauses(making: Making, before: Step, step: Step) -> tuple[list[Run], list[Run]]:
    return clause_runs(making.subject.prompt(before), making.subject.prompt(step))


def _or_nothing(runs: list[Run], nothing: str) -> tuple[Run, ...]:
    return tuple(runs) or (Run("plain", nothing),)


def _said(runs: tuple[Run, ...]) -> str:
    return "".join(run.text for run in runs)


def _prompt_drawing(card: PromptCard) -> Drawing:
    return sheet(lambda: card, draw_prompt)


def _playbook_drawing(making: Making, texts: Texts, steps: tuple[Step, ...], first: int) -> Drawing:
    def build() -> PlaybookCard:
        shown = making.shown_known(*steps)
        rows = (
            PlaybookRow(texts[f"rows.{at}.name"], texts[f"rows.{at}.words"], each, picked(making.subject, step))
            for at, (step, each) in enumerate(zip(steps, shown, strict=True), first)
        )
        return PlaybookCard(texts["title"], tuple(rows), first + 1)

    return sheet(build, draw_playbook)


def _playbook_alt(making: Making, cover: Cover, texts: Texts, rows: range) -> str:
    said = [(texts[f"rows.{at}.name"], texts[f"rows.{at}.words"]) for at in rows]
    return alt_text.playbook_text(cover, said, making.subject.words)
