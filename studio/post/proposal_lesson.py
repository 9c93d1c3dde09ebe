"""Texts proposed for the slides of a lesson: cover, features, steps, playbook, prompt, question."""

from studio.experiment.experiment import Step
from studio.experiment.playbook import BASELINE
from studio.experiment.question import proposed
from studio.experiment.turn import knob_of
from studio.post.clauses import changed_clauses
from studio.post.plan import PostPlan
from studio.post.proposed import Asked, Proposal, over_of, pictures, step_asked
from studio.post.subject import Subject
from studio.post.wording import cover_foot
from studio.prompt.difference import changed_by
from studio.prompt.names import knob_name
from studio.words import sentence


def cover(asked: Asked) -> Proposal:
    """The question, what was held still, and the short title."""
    step, why = step_asked(asked)
    if step is None:
        return Proposal("cover", why=why)
    subject = asked.subject
    texts = {
        "headline": headline(step, subject),
        "foot": cover_foot(step.draft.recipe, subject.words) if step.draft is not None else "",
        "short": over_of(step, subject),
    }
    return Proposal("cover", texts, step, pictures(subject, step))


def features(asked: Asked) -> Proposal:
    """Brows, eyes, mouth and skin of all pictures of a step; the question over it, for those who skipped the cover."""
    step, why = step_asked(asked)
    if step is None:
        return Proposal("features", why=why)
    over, words = over_of(step, asked.subject), asked.subject.words
    title = words.say("post-look-closer", title=over) if over else words.say("post-look")
    texts = {"over": headline(step, asked.subject), "title": title}
    return Proposal("features", texts, step, pictures(asked.subject, step))


def changed_step(asked: Asked) -> Proposal:
    """A step and the words that it changed."""
    step, why = step_asked(asked)
    name = f"step-{(knob_of(step.place) if step is not None else None) or 'own'}"
    if step is None:
        return Proposal(name, why=why)
    before = asked.subject.before(step)
    if step.draft is None:
        return Proposal(name, why=sentence("plan-why-no-words"))
    if before is None:
        return Proposal(name, why=sentence("plan-why-no-steps"))
    if before.text == step.text:
        return Proposal(name, why=sentence("plan-why-same-words"))
    say = asked.subject.words.say
    texts = {
        "over": _step_over(step, asked.subject),
        "title": say("post-only-words" if step.label.startswith("FAIR") else "post-these-words"),
        "was": say("post-before"),
        "now": say("post-after"),
    }
    return Proposal(name, texts, step, pictures(asked.subject, before, step))


def playbook(asked: Asked) -> Proposal:
    """The baseline and every change, one row each."""
    base, turned, subject = asked.subject.baseline, asked.subject.turned, asked.subject
    if base is None:
        return Proposal("playbook", why=sentence("plan-why-no-pictures"))
    if not turned:
        return Proposal("playbook", why=sentence("plan-why-no-steps"))
    texts = {"over": over_of(base, subject), "title": subject.words.say("plan-playbook")}
    for number, step in enumerate(playbook_steps(subject)):
        texts[f"rows.{number}.name"] = step_title(step, subject)
        texts[f"rows.{number}.words"] = _words_of(step, subject)
    return Proposal("playbook", texts, base, pictures(subject, *playbook_steps(subject)))


def playbook_steps(subject: Subject) -> tuple[Step, ...]:
    """The rows of a playbook: what the first change was compared with, then every change."""
    turned = subject.turned
    first = subject.before(turned[0]) if turned else None
    return (first, *turned) if first is not None else turned


def prompt(asked: Asked) -> Proposal:
    """The words as they were sent."""
    step, why = step_asked(asked)
    if step is not None and step.draft is None:
        step, why = None, sentence("plan-why-no-words")
    if step is None:
        return Proposal("prompt", why=why)
    say = asked.subject.words.say
    texts = {
        "over": over_of(step, asked.subject),
        "title": say("post-prompt"),
        "locked": say("post-locked"),
    }
    if turned_words(asked.subject, step):
        texts["changed"] = say("post-changed")
    return Proposal("prompt", texts, step)


def turned_words(subject: Subject, step: Step) -> frozenset[str]:
    """Who wrote the words that a step changed; nobody for the baseline."""
    before = subject.before(step)
    return frozenset(changed_by(subject.prompt(before), subject.prompt(step))) if before is not None else frozenset()


def question(asked: Asked) -> Proposal:
    """All pictures once more, and the question to the followers."""
    step, why = step_asked(asked)
    if step is None:
        return Proposal("question", why=why)
    over = over_of(step, asked.subject)
    texts = {"over": over, "title": which_one(asked.subject), "call": call_to_comment(asked.plan, asked.subject)}
    return Proposal("question", texts, step, pictures(asked.subject, step))


def headline(step: Step, subject: Subject) -> str:
    """The creator's own question, else the one proposed for a step."""
    if subject.experiment.question:
        return subject.experiment.question
    return which_one(subject) if step.draft is None else subject.words.tell(proposed(step))


def which_one(subject: Subject) -> str:
    """Ask which one the reader keeps, with as many letters as there are models."""
    count = len(subject.slots)
    return subject.words.say(f"plan-question-{count}" if count > 2 else "post-question")


def call_to_comment(plan: PostPlan, subject: Subject) -> str:
    """What to comment: the creator's keyword where there is one, else a letter."""
    if plan.keyword:
        return subject.words.say("plan-keyword-call", keyword=plan.keyword)
    return subject.words.say("plan-question-call-more" if len(subject.slots) > 2 else "post-question-call")


def step_title(step: Step, subject: Subject) -> str:
    """A step as a label: the baseline, its knob, or a change of one's own."""
    knob = knob_of(step.place)
    if knob is not None:
        return subject.words.tell(knob_name(knob))
    known = step.place if step.place in (BASELINE, "import") else "own"
    return subject.words.say(f"post-place-{known}")


def _step_over(step: Step, subject: Subject) -> str:
    """Where the step stands in the playbook: "Step 2 of 4: brow tension"; the baseline is the first."""
    steps = playbook_steps(subject)
    title = step_title(step, subject)
    if step not in steps:
        return title
    knob = f"{title[:1].lower()}{title[1:]}"
    return subject.words.say("post-step", n=steps.index(step) + 1, total=len(steps), knob=knob)


def _words_of(step: Step, subject: Subject) -> str:
    """What the words of a step became; of the first row what it is compared by."""
    before = subject.before(step)
    if before is None or step not in subject.turned:
        return over_of(step, subject)
    return changed_clauses(subject.prompt(before).text, subject.prompt(step).text)[1]
