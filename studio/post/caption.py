"""The text under a post: hook, what was held still, what changed, the vote, the question; no more than was tested."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from studio.experiment.experiment import Experiment
from studio.experiment.question import proposed
from studio.post.caption_check import counted, hashtags
from studio.post.caption_lines import ASK, FACTS, HOOK, TAGS, Line, facts, votes
from studio.post.formats import Limits
from studio.post.tested import Tested, tested
from studio.verdict.verdict import Verdict
from studio.words import Words

ELLIPSIS = "…"


@dataclass(frozen=True)
class Voice:
    """What a creator puts into every caption; all of it may be empty.

    Attributes:
        opening: own first line, before the question.
        closing: own last line, "What should I test next?".
        keyword: what followers comment to get the prompts.
        emoji: before the first line.
        handle: account name.
    """

    opening: str = ""
    closing: str = ""
    keyword: str = ""
    emoji: str = ""
    handle: str = ""


NO_VOICE = Voice()


@dataclass(frozen=True)
class Frame:
    """What is the same in all captions: what the place takes, and the creator's own lines."""

    limits: Limits
    voice: Voice = NO_VOICE


def caption(
    experiment: Experiment,
    verdicts: Mapping[str, Verdict],
    words: Words,
    limits: Limits,
    voice: Voice = NO_VOICE,
) -> str:
    """The caption of a test; empty without a picture.

    Where a place takes less, the least important lines go; the creator's own lines and SIMULATED never do, so a
    caption may still be too long, which `caption_remarks` says.

    Args:
        experiment: what was tested.
        verdicts: recorded votes by step id.
        words: decide the language.
        limits: of the place it goes to.
        voice: the creator's own lines.
    """
    told = tested(experiment)
    if told is None:
        return ""
    hook = experiment.question or words.tell(proposed(told.baseline))
    return composed(told, hook, [*facts(told, words), *votes(told, verdicts, words)], words, Frame(limits, voice))


def composed(told: Tested, hook: str, lines: Sequence[Line], words: Words, frame: Frame) -> str:
    """The creator's opening, the hook, what was found, the question, hashtags; as much of it as the place takes.

    Args:
        told: decides how many letters the question offers.
        hook: the first sentence.
        lines: what was found.
        words: decide the language.
        frame: of every caption of this creator for this place.
    """
    limits, voice = frame.limits, frame.voice
    tags = _hashtags(words, limits, f"{voice.opening} {hook} {voice.closing}")
    whole = [*_opening(voice), *lines, *_ask(told, hook, words, voice), *tags]
    return _fitted(hook, whole, limits, voice.emoji)


def _opening(voice: Voice) -> list[Line]:
    return [Line(HOOK, voice.opening.strip())] if voice.opening.strip() else []


def _ask(told: Tested, hook: str, words: Words, voice: Voice) -> list[Line]:
    choices = words.say(f"caption-or-{max(2, len(told.experiment.models))}")
    question = words.say("caption-question", choices=choices)
    lines = [] if question == hook else [Line(ASK, question, 6)]
    if voice.keyword.strip():
        lines.append(Line(ASK, words.say("caption-call-keyword", keyword=voice.keyword.strip())))
    else:
        lines.append(Line(ASK, words.say("caption-call", choices=choices), 4))
    return lines + [Line(ASK, own.strip()) for own in (voice.closing, voice.handle) if own.strip()]


def _hashtags(words: Words, limits: Limits, own: str) -> list[Line]:
    """The product's hashtags, as many as the creator's own leave room for."""
    tags = words.say("caption-hashtags").split()
    room = len(tags) if limits.hashtags is None else max(0, limits.hashtags - hashtags(own))
    return [Line(TAGS, " ".join(tags[:room]), 3)] if tags[:room] else []


def _fitted(hook: str, lines: Sequence[Line], limits: Limits, emoji: str) -> str:
    """As much as the place takes: lines give way in their order, then words at the end of the hook."""
    whole = _set(hook, lines, emoji)
    if limits.caption is None:
        return whole
    kept = list(lines)
    for giving in sorted({line.gives for line in lines} - {0}):
        if counted(_set(hook, kept, emoji)) <= limits.caption:
            break
        kept = [line for line in kept if line.gives != giving]
    rest = counted(_set("", kept, emoji)) + 1
    return _set(_shortened(hook, limits.caption - rest), kept, emoji)


def _shortened(text: str, most: int) -> str:
    if counted(text) <= most:
        return text
    words = text.split()
    while words and counted(" ".join(words)) + 1 > most:
        words.pop()
    return f"{' '.join(words)}{ELLIPSIS}" if words else ""


def _set(hook: str, lines: Sequence[Line], emoji: str) -> str:
    own = [line.text for line in lines if line.block == HOOK]
    blocks = [[text for text in (*own, hook) if text]]
    blocks += [[line.text for line in lines if line.block == block] for block in range(FACTS, TAGS + 1)]
    text = "\n\n".join("\n".join(block) for block in blocks if block)
    return f"{emoji.strip()} {text}" if emoji.strip() else text
