"""Texts proposed for the slides of a battle: its rounds and the score."""

from studio.experiment.experiment import Step
from studio.post.proposal_verdict import published
from studio.post.proposed import Asked, Proposal, pictures
from studio.post.score import Cell, ScoreRow
from studio.post.subject import Subject
from studio.post.verdict_wording import APART
from studio.verdict.sureness import clear
from studio.verdict.tally import Tally
from studio.verdict.verdict import Verdict
from studio.words import Words, sentence

PLACES = {"a": 0, "b": 1}


def battle_round(asked: Asked) -> Proposal:
    """The challenge of a round and whom the creator keeps; a slide that names no round tells the first."""
    subject = asked.subject
    chosen = asked.slide.step or next(iter(subject.rounds), "")
    step = subject.experiment.step(chosen) if chosen in subject.rounds else None
    if step is None:
        return Proposal("round", why=sentence("plan-why-step-gone" if asked.slide.step else "plan-why-no-battle"))
    if not step.shots:
        return Proposal("round", why=sentence("plan-why-round-empty"))
    number = tuple(subject.rounds).index(chosen) + 1
    texts = {
        "over": subject.words.say("post-battle-round", n=number, total=len(subject.rounds)),
        "title": subject.rounds[chosen],
        "pick": _pick(subject.verdicts.get(chosen), published(asked), subject.words),
    }
    return Proposal(f"round-{number}", texts, step, pictures(subject, step), asked.slide.step)


def kept(verdict: Verdict | None) -> int | None:
    """The place of the model that was kept in a round."""
    return PLACES.get(verdict.choice) if verdict is not None else None


def scoreboard(asked: Asked) -> Proposal:
    """All rounds, who was kept in each, and how much that can carry."""
    subject, words = asked.subject, asked.subject.words
    if not subject.rounds:
        return Proposal("scoreboard", why=sentence("plan-why-no-battle"))
    first = next((step for step_id in subject.rounds if (step := _step(subject, step_id)) is not None), None)
    given = [subject.verdicts[step_id] for step_id in subject.rounds if step_id in subject.verdicts]
    if first is None or not given:
        return Proposal("scoreboard", why=sentence("plan-why-no-round-judged"))
    texts = {
        "over": APART.join(published(asked)[:2]) if len(subject.slots) <= 2 else "",
        "title": words.say("post-battle-score", total=len(subject.rounds)),
        "won": words.say("post-battle-won"),
        "even": _even(rounds_tally(given), words),
        "remark": score_remark(given, words),
    }
    for number, title in enumerate(subject.rounds.values()):
        texts[f"rows.{number}.name"] = title
    return Proposal("scoreboard", texts, first)


def score_rows(subject: Subject) -> tuple[ScoreRow, ...]:
    """What every round brought each model."""
    return tuple(ScoreRow(title, _cells(subject, step_id)) for step_id, title in subject.rounds.items())


def rounds_tally(given: list[Verdict]) -> Tally:
    """Every round counts once, whatever the number of its votes."""
    choices = [verdict.choice for verdict in given]
    return Tally(choices.count("a"), choices.count("b"), choices.count("tie"), choices.count("neither"))


def _cells(subject: Subject, step_id: str) -> tuple[Cell, ...]:
    step, verdict = _step(subject, step_id), subject.verdicts.get(step_id)
    return tuple(_cell(step, verdict, slot) for slot in subject.slots)


def _cell(step: Step | None, verdict: Verdict | None, slot: int) -> Cell:
    if step is not None and step.refusal(slot) is not None:
        return "refused"
    if verdict is None:
        return "none" if step is not None and step.refusals else "open"
    if verdict.choice == "tie":
        return "even" if slot in PLACES.values() else "none"
    return "won" if kept(verdict) == slot else "none"


def _step(subject: Subject, step_id: str) -> Step | None:
    return subject.experiment.step(step_id)


def _pick(verdict: Verdict | None, names: list[str], words: Words) -> str:
    """Nothing for a round that waits for its vote."""
    if verdict is None:
        return ""
    place = kept(verdict)
    if place is not None:
        return words.say("post-battle-pick", name=names[place])
    return words.say(f"post-battle-{verdict.choice}")


def _even(counted: Tally, words: Words) -> str:
    ties = words.say("post-battle-ties", n=counted.tie) if counted.tie else ""
    neither = words.say("post-battle-neithers", n=counted.neither) if counted.neither else ""
    return ", ".join(part for part in (ties, neither) if part)


def score_remark(given: list[Verdict], words: Words) -> str:
    """How the picks came about, and that a few rounds prove nothing while chance explains the lead."""
    blind = all(verdict.blind for verdict in given)
    said = words.say("post-battle-picks-blind" if blind else "post-battle-picks")
    return said if clear(rounds_tally(given)) else f"{said} {words.say('post-battle-hint')}"
