"""Texts proposed for the verdict, for a model that sent no picture, for the riddle and its answer."""

from studio.experiment.experiment import Step
from studio.post.plan import SlidePlan
from studio.post.proposed import Asked, Proposal, over_of, pictures, step_asked
from studio.post.result_wording import Missing, guess_texts, refusal_texts, reveal_texts
from studio.post.subject import Subject
from studio.post.tested import FAIR, tested
from studio.post.verdict_wording import WHOSE, Ballot, Whose, verdict_texts
from studio.prompt.names import felt
from studio.verdict.tally import added, tally
from studio.words import sentence

REFUSED = "refused"
"""How the keys of sentences end that tell of a provider's refusal."""


def verdict(asked: Asked) -> Proposal:
    """What the votes come to: of one step where the slide names it, else of the whole test."""
    subject, slide = asked.subject, asked.slide
    whose = whose_of(subject, slide)
    step = judged_step(subject, slide.step, whose)
    if step is None:
        key = "plan-why-no-vote" if subject.baseline is not None else "plan-why-no-pictures"
        return Proposal("verdict", why=sentence(key))
    ballot = ballot_of(subject, slide.step, whose)
    said = verdict_texts(ballot, published(asked), _feeling(step, subject), subject.words)
    texts = {"over": over_of(step, subject), "title": said.title, "votes": said.votes, "remark": said.remark}
    if subject.audience:
        texts = {"whose": _usual(subject), **texts}
    if ballot.leader is not None:
        texts["comparison"] = said.comparison
    return Proposal("verdict", texts, step, pictures(subject, step), slide.step)


def whose_of(subject: Subject, slide: SlidePlan) -> Whose:
    """Whose votes a slide tells of: as its creator chose, else their own, else whoever else voted."""
    wanted = slide.texts.get("whose", "")
    return next((one for one in WHOSE if one == wanted), None) or _usual(subject)


def judged_step(subject: Subject, chosen: str, whose: Whose = "own") -> Step | None:
    """The step whose pictures stand for the votes: the baseline where it was judged, else the newest that was."""
    steps = _judged(subject, whose)
    if chosen:
        return next((step for step in steps if step.id == chosen), None)
    base = subject.baseline
    return base if base in steps else next(reversed(steps), None)


def ballot_of(subject: Subject, chosen: str, whose: Whose = "own") -> Ballot:
    """The votes a verdict slide tells of: those of a chosen step, "" for all of the test."""
    steps = [step for step in _judged(subject, whose) if chosen in ("", step.id)]
    if whose != "own":
        said = [subject.audience[step.id] for step in steps]
        fell = [one.tally if whose == "audience" else one.counted for one in said]
        return Ballot(added(fell), whose, len(steps), blind=whose == "audience" and bool(steps))
    given = [subject.verdicts[step.id] for step in steps]
    counted = tally(given)
    return Ballot(counted, images=counted.votes, blind=bool(given) and all(verdict.blind for verdict in given))


def refusal(asked: Asked) -> Proposal:
    """Which model sent nothing, and why as far as it is known."""
    subject = asked.subject
    step = silent_step(subject, asked.slide.step)
    if step is None:
        empty = subject.baseline is None and not subject.experiment.steps
        return Proposal("refusal", why=sentence("plan-why-no-pictures" if empty else "plan-why-nobody-refused"))
    said = {slot: subject.failed.get(slot) for slot in subject.missing(step)}
    refused = all(why is not None and why.key.endswith(REFUSED) for why in said.values())
    reasons = {slot: subject.words.tell(why) if why is not None and refused else "" for slot, why in said.items()}
    missing = Missing(reasons, refused, same_words=step.label in FAIR)
    found = refusal_texts(missing, published(asked), subject.words)
    texts = {"over": over_of(step, subject), "title": found.title, "remark": found.remark, "reason": found.reason}
    return Proposal("refusal", texts, step, pictures(subject, step))


def silent_step(subject: Subject, chosen: str) -> Step | None:
    """The chosen step, else the newest one, in which a model was asked and sent nothing."""
    steps = (subject.experiment.step(chosen),) if chosen else subject.experiment.steps
    silent = (step for step in reversed(steps) if step is not None and _silent(step, subject))
    return next(silent, None)


def guess(asked: Asked) -> Proposal:
    """Pictures without names; `answer` is put right once the number of every slide is known."""
    step, why = step_asked(asked)
    if step is None:
        return Proposal("guess", why=why)
    title, answer = guess_texts(None, asked.subject.words)
    texts = {"over": over_of(step, asked.subject), "title": title, "answer": answer}
    return Proposal("guess", texts, step, pictures(asked.subject, step))


def reveal(asked: Asked) -> Proposal:
    """The same pictures with their names."""
    step, why = step_asked(asked)
    if step is None:
        return Proposal("reveal", why=why)
    title, remark = reveal_texts(asked.subject.words)
    texts = {"over": over_of(step, asked.subject), "title": title, "remark": remark}
    return Proposal("reveal", texts, step, pictures(asked.subject, step))


def published(asked: Asked) -> list[str]:
    """The names of all models as the post publishes them."""
    own = asked.plan.names
    return [own[slot] if slot < len(own) and own[slot] else asked.subject.name(slot) for slot in asked.subject.slots]


def _judged(subject: Subject, whose: Whose = "own") -> tuple[Step, ...]:
    """The steps whose votes count: the same as in the caption, or the two would tell of different winners."""
    told = tested(subject.experiment)
    if told is None:
        return ()
    others = {key for key, one in subject.audience.items() if (one.tally if whose == "audience" else one.counted).votes}
    return told.judged(subject.verdicts if whose == "own" else others)


def _usual(subject: Subject) -> Whose:
    """The creator's own votes where there are any, else those of whoever voted."""
    return next((whose for whose in WHOSE if _judged(subject, whose)), "own")


def _silent(step: Step, subject: Subject) -> bool:
    gone = subject.missing(step)
    asked = any(step.request(slot) is not None for slot in gone) or bool(step.shots)
    return bool(gone) and asked and not any(step.waits_by_hand(slot) for slot in gone)


def _feeling(step: Step, subject: Subject) -> str:
    if step.draft is None or step.draft.expression.intensity == 0:
        return ""
    return subject.words.tell(felt(step.draft.expression, step.draft.recipe.gender))
