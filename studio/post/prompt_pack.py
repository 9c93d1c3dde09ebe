"""The prompts as they were sent, for followers who ask for them (Markdown)."""

from studio.experiment.experiment import Experiment, Step
from studio.experiment.turn import knob_of
from studio.words import Words


def prompt_pack(experiment: Experiment, words: Words) -> str:
    """One section per step: its label, the words, and what was asked of which model."""
    steps = [step for step in experiment.steps if step.text]
    parts = [f"# {words.say('post-pack-title', name=experiment.name)}", words.say("post-pack-intro")]
    parts += [_section(number, step, words) for number, step in enumerate(steps, 1)]
    return "\n\n".join(parts) + "\n"


def _section(number: int, step: Step, words: Words) -> str:
    title = words.say(f"post-place-{knob_of(step.place) or step.place}")
    asked = [
        f"- {shot.name}: {shot.request.size}" + (f", seed {shot.request.seed}" if shot.request.seed else "")
        for shot in step.shots
        if shot.request is not None
    ]
    fence = "```"
    return "\n".join((f"## {number}. {title} · {step.label}", "", f"{fence}text", step.text, fence, "", *asked))
