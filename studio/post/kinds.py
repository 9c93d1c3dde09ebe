"""The register of slides: who makes which kind."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from studio.post import kinds_battle, kinds_follows, kinds_lesson, kinds_result, kinds_series, kinds_verdict
from studio.post.making import Card, Making, Texts
from studio.post.plan import Kind
from studio.post.proposed import Proposal

Maker = Callable[[Making, Proposal, Texts], tuple[Card, ...]]
"""One slide takes one card or more; long prompts and playbooks take several."""
MAKERS: Mapping[Kind, Maker] = MappingProxyType(
    {
        "cover": kinds_lesson.cover,
        "features": kinds_lesson.features,
        "step": kinds_lesson.changed_step,
        "playbook": kinds_lesson.playbook,
        "prompt": kinds_lesson.prompt,
        "knobs": kinds_result.knobs,
        "verdict": kinds_verdict.verdict,
        "refusal": kinds_verdict.refusal,
        "guess": kinds_verdict.guess,
        "reveal": kinds_verdict.reveal,
        "ladder": kinds_series.ladder,
        "follows": kinds_follows.follows,
        "expressions": kinds_series.expressions,
        "asked": kinds_series.asked_got,
        "next": kinds_series.next_question,
        "round": kinds_battle.battle_round,
        "scoreboard": kinds_battle.scoreboard,
        "question": kinds_lesson.question,
    }
)
