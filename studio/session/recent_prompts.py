"""Keeps the last composed prompts, because one draft is asked for many times while panels redraw."""

from collections import deque

from studio.prompt.catalogue import Catalogue
from studio.prompt.compose import compose
from studio.prompt.draft import Draft
from studio.prompt.expression import Prompt

RECENT = 4
"""Drafts whose prompt is kept: the controls, the baseline, the step shown, and the one before."""


class RecentPrompts:
    """Composes a draft once, as long as it stays among the last few.

    Args:
        catalogue: the emotions and their words.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._recent: deque[tuple[Draft, Prompt]] = deque(maxlen=RECENT)

    def of(self, draft: Draft) -> Prompt:
        """The words of a draft; drafts are frozen, so the same record has the same words."""
        for known, prompt in self._recent:
            if known is draft:
                return prompt
        prompt = compose(draft, self._catalogue)
        self._recent.append((draft, prompt))
        return prompt
