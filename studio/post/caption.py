"""The text under a post: hook, what was held still, what changed, the question; no more than was tested."""

from collections.abc import Mapping

from studio.experiment.experiment import Experiment, Step
from studio.experiment.question import proposed
from studio.experiment.turn import knob_of
from studio.post.carousel import PANES, shots_of
from studio.post.formats import Limits
from studio.post.wording import cover_foot
from studio.prompt.names import knob_name
from studio.verdict.verdict import Verdict
from studio.verdict.wording import vote_sentence
from studio.words import Words


def caption(experiment: Experiment, verdicts: Mapping[str, Verdict], words: Words, limits: Limits) -> str:
    """The caption, at most as long as the app takes; empty without a step that has both pictures."""
    steps = [step for step in experiment.steps if len(shots_of(step)) == PANES]
    if not steps:
        return ""
    baseline = next((step for step in steps if step.id == experiment.baseline), steps[0])
    lines = [
        experiment.question or words.tell(proposed(baseline)),
        "",
        *_facts(baseline, steps, words),
        *_votes(baseline, verdicts, words),
        "",
        words.say("post-question"),
        "",
        _hashtags(words, limits.hashtags),
    ]
    return _capped("\n".join(lines), limits.caption)


def _facts(baseline: Step, steps: list[Step], words: Words) -> list[str]:
    a, b = shots_of(baseline)
    same = baseline.label.startswith("FAIR")
    lines = [words.say("post-caption-models" if same else "post-caption-names", a=a.name, b=b.name)]
    if a.simulated or b.simulated:
        lines.append(words.say("post-caption-simulated"))
    if baseline.draft is not None and same:
        foot = cover_foot(baseline.draft.recipe, words)
        lines += [words.say("post-caption-same", foot=foot)] if foot else []
    turned = dict.fromkeys(knob for step in steps if (knob := knob_of(step.place)) is not None)
    if turned:
        names = ", ".join(words.tell(knob_name(knob)).lower() for knob in turned)
        lines.append(words.say("post-caption-turned", knobs=names))
    return lines


def _votes(baseline: Step, verdicts: Mapping[str, Verdict], words: Words) -> list[str]:
    verdict = verdicts.get(baseline.id)
    if verdict is None:
        return []
    a, b = shots_of(baseline)
    return [words.tell(vote_sentence(verdict, baseline, (f"A ({a.name})", f"B ({b.name})")))]


def _hashtags(words: Words, most: int) -> str:
    tags = words.say("post-hashtags").split()[:most]
    return " ".join(tags)


def _capped(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1].rsplit(" ", 1)[0] + "…"
