"""A prompt as runs of text for slides: locked, plain, changed."""

from studio.post.clauses import changed_clauses
from studio.post.slide.flow import Kind, Run
from studio.prompt.difference import difference
from studio.prompt.expression import Prompt, Span


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
    old, new = changed_clauses(before.text, after.text)
    marked = [
        Run("changed" if change.kind == "added" else "plain", change.text)
        for change in difference(_plain(old), _plain(new))
        if change.kind != "removed"
    ]
    return [Run("plain", old)] if old else [], marked


def _plain(text: str) -> Prompt:
    return Prompt(text, (Span(0, len(text), text, "clause"),) if text else ())
