"""What is said on the page of battles."""

from studio.experiment.battle import Spot
from studio.experiment.battle_cells import Cell, CellState
from studio.experiment.battle_plan import Plan
from studio.request.price import money
from studio.session.battle_view import BattleView
from studio.words import Words

LOUDEST: tuple[CellState, ...] = ("running", "failed", "unknown", "refused", "waiting", "missing", "skipped")
"""Which state of several repeats is told: the one that asks most for a look."""


def price_text(words: Words, total: int, unpriced: int, count: int) -> str:
    """What some pictures cost.

    Args:
        words: of the creator's language.
        total: micro-dollars of those whose price is known.
        unpriced: how many have no known price.
        count: how many there are.
    """
    if unpriced and unpriced == count:
        return words.say("battle-unpriced")
    if unpriced:
        return words.say("battle-about-unpriced", price=money(total), count=unpriced)
    return words.say("battle-about", price=money(total)) if total else words.say("battle-free")


def plan_price(words: Words, plan: Plan) -> str:
    """What a run costs."""
    return price_text(words, plan.total, plan.unpriced, len(plan.orders))


def cell_state(cells: tuple[Cell, ...]) -> CellState:
    """The one state that stands for all repeats."""
    there = {cell.state for cell in cells}
    return next((state for state in LOUDEST if state in there), "done")


def cell_text(words: Words, cells: tuple[Cell, ...], *, hidden: bool) -> str:
    """How far the pictures of one model in one round are."""
    state, done = cell_state(cells), sum(cell.state == "done" for cell in cells)
    said = words.say("battle-cell-done-hidden" if state == "done" and hidden else f"battle-cell-{state}")
    if len(cells) < 2 or not (done or state in ("running", "waiting")):
        return said
    return words.say("battle-cell-of", state=said, done=done, total=len(cells))


def model_name(words: Words, view: BattleView, slot: int) -> str:
    """A model as its column is headed."""
    name = view.battle.names[slot]
    return words.say("battle-retired", name=name) if slot in view.battle.retired else name


def progress_text(words: Words, view: BattleView) -> str:
    """How far it is, in counts of the ledger."""
    now = view.progress
    parts = [words.say("battle-progress", done=now.done, cells=now.cells)]
    for name, count in (("failed", now.failed), ("refused", now.refused), ("unknown", now.unknown)):
        if count:
            parts.append(words.say(f"battle-progress-{name}", count=count))
    if now.asked > now.done:
        parts.append(words.say("battle-progress-asked", count=now.asked))
    waiting = view.waiting.total()
    if waiting:
        parts.append(words.say("battle-left", count=waiting))
    return " · ".join(parts)


def spent_text(words: Words, view: BattleView) -> str:
    """What it has cost: reported and still expected apart; nothing where nothing costs anything."""
    now = view.progress
    if not (now.reported or now.estimated or now.unpriced):
        return ""
    sums = {"reported": money(now.reported), "estimated": money(now.estimated)}
    if now.unpriced:
        return words.say("battle-spent-unpriced", **sums, count=now.unpriced)
    return words.say("battle-spent", **sums)


def plan_rows(words: Words, view: BattleView) -> tuple[str, ...]:
    """Every request of a run, with its price."""
    titles = {one.key: one.challenge.title(words.language) for one in view.battle.rounds}
    return tuple(
        words.say(
            "battle-plan-row",
            number=str(number),
            round=titles[order.spot.key],
            model=view.battle.names[order.spot.slot],
            price=price_text(words, order.price or 0, int(order.price is None), 1),
        )
        for number, order in enumerate(view.plan.orders, start=1)
    )


def pick_text(words: Words, view: BattleView, key: str) -> str:
    """Whom the creator keeps in a round, as the verdict of its test has it."""
    choice = view.evidence(key).choice
    slot = {"a": 0, "b": 1}.get(choice)
    if slot is not None and slot < len(view.battle.names):
        return view.battle.names[slot]
    return words.say(f"battle-pick-{choice or 'none'}")


def spoken(words: Words, view: BattleView, spot: Spot, *, hidden: bool) -> str:
    """A cell as it is read aloud."""
    return words.say(
        "battle-cell-spoken",
        round=view.battle.round(spot.key).challenge.title(words.language),
        model=model_name(words, view, spot.slot),
        state=cell_text(words, view.cells(spot), hidden=hidden),
    )
