"""What a post says of a test: its foot, its short title, and which words changed."""

import re

from studio.post.slide.flow import Kind, Run
from studio.prompt.difference import difference
from studio.prompt.draft import Draft
from studio.prompt.expression import Prompt, Span
from studio.prompt.names import emotion_name, step_name
from studio.prompt.recipe import Recipe
from studio.words import Words

VISIBLE = ("hair", "accessories", "room", "crop", "wardrobe", "light")
"""Parts in the order in which a reader can check them; identity is what the pictures themselves show."""


def cover_foot(recipe: Recipe, words: Words) -> str:
    """Say "Same hair, glasses, room, crop": the locked parts that have words, empty when nothing is locked."""
    held = [part for part in VISIBLE if part in recipe.locked and recipe.text(part)]
    if not held:
        return ""
    return words.say("post-same", list=", ".join(words.say(_part_key(recipe, part)) for part in held))


def _part_key(recipe: Recipe, part: str) -> str:
    """Glasses are called by their name: they are what a reader looks for first."""
    glasses = part == "accessories" and "glasses" in recipe.text(part)
    return "post-part-glasses" if glasses else f"post-part-{part}"


def short_title(draft: Draft, words: Words) -> str:
    """Emotion and step: "Sad, subtle"."""
    expression = draft.expression
    emotion = words.tell(emotion_name(expression.emotion, draft.recipe.gender))
    return f"{emotion[:1].upper()}{emotion[1:]}, {words.tell(step_name(expression.intensity))}"


def prompt_runs(prompt: Prompt, changed: frozenset[str] = frozenset()) -> list[Run]:
    """The whole prompt, span by span: locked, plain, or changed where its writer is named."""
    runs: list[Run] = []
    for span in prompt.spans:
        kind: Kind = "changed" if span.by in changed else "locked" if span.locked else "plain"
        runs.append(Run(kind, span.text))
    return runs


def clause_runs(before: Prompt, after: Prompt) -> tuple[list[Run], list[Run]]:
    """The clauses that differ, as they were and as they are, the new words marked.

    Whole clauses, so that a reader sees "slightly knitted brows" and not "slightly" alone. Where a clause is
    new, the side before is empty.
    """
    was, now = _clauses(before), _clauses(after)
    old, new = _only(was, now), _only(now, was)
    marked = [
        Run("changed" if change.kind == "added" else "plain", change.text)
        for change in difference(_plain(old), _plain(new))
        if change.kind != "removed"
    ]
    return [Run("plain", old)] if old else [], marked


def _clauses(prompt: Prompt) -> list[str]:
    return [clause.strip() for clause in re.split("[,;]", prompt.text)]


def _only(clauses: list[str], others: list[str]) -> str:
    return ", ".join(clause for clause in clauses if clause not in others)


def _plain(text: str) -> Prompt:
    return Prompt(text, (Span(0, len(text), text, "clause"),) if text else ())
