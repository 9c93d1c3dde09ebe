"""One knob turn, composed and compared with the baseline, against putting the same pieces together bare."""

import statistics
import time
from collections.abc import Callable

from studio.prompt.compose import compose
from studio.prompt.difference import difference
from studio.prompt.draft import Draft
from studio.prompt.expression import Expression
from studio.prompt.scale import KNOBS, MOST
from studio.wiring import catalogue, demo_recipe

ROUNDS, GOAL, GOAL_MS = 60, 200.0, 2.0


def row(rounds: int = ROUNDS) -> dict[str, object]:
    """The row `compose`: median of the ratios of interleaved rounds; met by the ratio or by the time."""
    known = catalogue()
    start = Draft(demo_recipe().recipe, Expression("sad", 2))
    before = compose(start, known)
    turns = [start.with_expression(start.expression.with_knob(key, step)) for key in KNOBS for step in range(MOST + 1)]
    pieces = [span.text for span in before.spans]

    def turned(draft: Draft) -> float:
        return _timed(lambda: difference(before, compose(draft, known)))

    def bare_loop() -> float:
        return _timed(lambda: "".join("{}".format(piece) for piece in pieces))  # noqa: UP032 - the bare format loop

    pairs = [(turned(turns[number % len(turns)]), bare_loop()) for number in range(rounds)]
    value = round(statistics.median(whole / bare for whole, bare in pairs), 1)
    whole, bare = (statistics.median(pair[place] for pair in pairs) for place in (0, 1))
    return {
        "name": "compose",
        "value": value,
        "unit": "x",
        "goal": GOAL,
        "met": value <= GOAL or whole * 1000 <= GOAL_MS,
        "why": f"compose and difference {whole * 1000:.2f} ms (goal {GOAL_MS:g} ms), bare {bare * 1e6:.1f} us",
    }


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
