"""The one sentence a test answers, and whether the pictures still belong to the controls."""

from studio.experiment.experiment import Experiment, Step
from studio.prompt.draft import Draft
from studio.prompt.expression import Prompt
from studio.prompt.names import felt, felt_thing, step_name
from studio.words import Sentence, sentence


def question(experiment: Experiment, shown: Step | None) -> Sentence:
    """The creator's own question, or the one proposed for the pictures shown (never for the draft)."""
    if experiment.question:
        return sentence("experiment-question-own", text=experiment.question)
    return proposed(shown)


def proposed(shown: Step | None) -> Sentence:
    """The proposed question of a step; pictures whose words are unknown get an open one."""
    if shown is None or shown.draft is None:
        return sentence("experiment-question-open")
    expression, gender = shown.draft.expression, shown.draft.recipe.gender
    if expression.intensity == 0:
        return sentence("experiment-question-neutral")
    return sentence(
        "experiment-question",
        emotion=felt(expression, gender),
        feeling=felt_thing(expression, article=True),
        gender=gender,
    )


def asked_feeling(shown: Step | None) -> Sentence | None:
    """The adjective that the pictures shown should read as; None where nothing was asked for, or nobody knows what."""
    if shown is None or shown.draft is None or shown.draft.expression.intensity == 0:
        return None
    return _feeling(shown.draft)


def stale(experiment: Experiment, shown: Step | None, prompt: Prompt | None = None) -> Sentence | None:
    """What the pictures show where the controls say something else by now, None while they agree.

    `prompt` is the draft composed; where given, controls moved without changing a word are not stale.
    """
    if shown is None or shown.draft is None or not shown.shots:
        return None
    same_text = prompt is not None and prompt.text == shown.text
    if same_text or _words(shown.draft) == _words(experiment.draft):
        return None
    return _behind(shown.draft, experiment.draft)


def _behind(was: Draft, now: Draft) -> Sentence:
    old, new = was.expression, now.expression
    if (old.emotion, old.own) != (new.emotion, new.own):
        return sentence("experiment-stale", was=_feeling(was), now=_feeling(now))
    if old.intensity != new.intensity:
        return sentence("experiment-stale", was=step_name(old.intensity), now=step_name(new.intensity))
    return sentence("experiment-stale-words")


def _words(draft: Draft) -> tuple[object, ...]:
    return draft.expression, dict(draft.recipe.texts), draft.free


def _feeling(draft: Draft) -> Sentence:
    return felt(draft.expression, draft.recipe.gender)
