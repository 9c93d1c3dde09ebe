"""A draft is composed once while it is among the last few, and again when it has been pushed out."""

from studio.prompt.compose import compose
from studio.session.recent_prompts import RECENT, RecentPrompts
from tests.fakes.demo import CATALOGUE, draft


def test_the_same_draft_is_composed_once() -> None:
    prompts, asked = RecentPrompts(CATALOGUE), draft()
    assert prompts.of(asked) is prompts.of(asked)
    assert prompts.of(asked) == compose(asked, CATALOGUE)


def test_only_the_last_few_are_kept() -> None:
    prompts, asked = RecentPrompts(CATALOGUE), draft()
    first = prompts.of(asked)
    others = [draft() for _ in range(RECENT)]
    for other in others:
        prompts.of(other)
    again = prompts.of(asked)
    assert again == first
    assert again is not first
