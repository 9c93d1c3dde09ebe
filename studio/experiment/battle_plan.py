"""What a run of a battle would ask for: every request with its price, before anything is sent."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from studio.experiment.asking import FALLBACK, trial_of
from studio.experiment.battle import Battle, Spot
from studio.experiment.battle_cells import NOTHING, Evidence, Known, cells_of, lacking
from studio.experiment.experiment import Experiment, Step, Trial
from studio.experiment.fair import fairness
from studio.experiment.stepping import new_step
from studio.prompt.catalogue import Catalogue
from studio.prompt.compose import compose
from studio.prompt.draft import Draft
from studio.request.image_request import ImageRequest
from studio.request.model_card import ModelCard
from studio.request.parity import shared_size
from studio.request.price import cost_of

Cards = Mapping[str, ModelCard]


@dataclass(frozen=True)
class PlannedOrder:
    """One request of a run.

    Attributes:
        spot: model and round.
        number: which of its repeats, from 0.
        request: for one picture.
        price: micro-dollars, None where nobody knows.
    """

    spot: Spot
    number: int
    request: ImageRequest
    price: int | None


@dataclass(frozen=True)
class Plan:
    """A dry run.

    Attributes:
        orders: in the order in which they are sent: round by round, so that a stop leaves whole rounds.
        unreachable: columns that lack pictures and cannot be asked now.
    """

    orders: tuple[PlannedOrder, ...] = ()
    unreachable: tuple[int, ...] = ()

    @property
    def total(self) -> int:
        """Micro-dollars of all whose price is known."""
        return sum(order.price or 0 for order in self.orders)

    @property
    def unpriced(self) -> int:
        """How many have no known price."""
        return sum(order.price is None for order in self.orders)


@dataclass(frozen=True)
class Reach:
    """What can be asked.

    Attributes:
        cards: all models by id.
        ready: ids of those that can be reached now.
        catalogue: the emotions prompts are composed with.
    """

    cards: Cards
    ready: frozenset[str]
    catalogue: Catalogue


def sized(battle: Battle, cards: Cards) -> Battle:
    """The battle with a size of its own, so that a model that comes in later changes nothing for the others."""
    if battle.setup.size is not None:
        return battle
    known = [cards[model] for model in battle.models if model in cards]
    return replace(battle, setup=replace(battle.setup, size=shared_size(known) or FALLBACK))


def plan(battle: Battle, known: Known, reach: Reach) -> Plan:
    """Everything that was never asked for, with prices.

    Raises:
        StudioError: an emotion of a round is not in the catalogue.
    """
    orders: list[PlannedOrder] = []
    unreachable: set[int] = set()
    for spot in battle.spots:
        evidence = known.get(spot.key, NOTHING)
        count = lacking(battle, spot, evidence)
        if count and battle.models[spot.slot] not in reach.ready:
            unreachable.add(spot.slot)
        elif count:
            numbers = [cell.number for cell in cells_of(battle, spot, evidence) if cell.state == "missing"]
            orders += planned(battle, spot, numbers, evidence, reach)
    return Plan(tuple(orders), tuple(sorted(unreachable)))


def planned(
    battle: Battle, spot: Spot, numbers: Iterable[int], evidence: Evidence, reach: Reach
) -> tuple[PlannedOrder, ...]:
    """Requests of one spot, each for one picture.

    Raises:
        StudioError: the emotion is not in the catalogue.
    """
    request = _request(battle, spot, evidence, reach)
    price = cost_of(reach.cards[request.model], replace(request, count=1))
    made = []
    for number in numbers:
        seed = None if request.seed is None else request.seed + number
        made.append(PlannedOrder(spot, number, replace(request, count=1, seed=seed), price))
    return tuple(made)


def fresh_test(battle: Battle, key: str, experiment: str, title: str) -> Experiment:
    """The test of a round, with nothing asked yet.

    Args:
        battle: it belongs to.
        key: of the round.
        experiment: id of the test.
        title: of the challenge.
    """
    return Experiment(experiment, f"{title} · {battle.name}", battle.models, draft_of(battle, key), setup=battle.setup)


def draft_of(battle: Battle, key: str) -> Draft:
    """What the controls say in a round."""
    return Draft(battle.recipe(key), battle.face(key))


def step_of(battle: Battle, key: str, test: Experiment) -> Step | None:
    """The step of a test that belongs to its round; whatever else the creator tried there does not."""
    draft = draft_of(battle, key)
    return next((step for step in test.steps if step.draft == draft), None)


def asked_of_all(battle: Battle, key: str, step_id: str, evidence: Evidence, reach: Reach) -> Step:
    """The step of a round with what is asked of every column; what was asked before stays word for word.

    Args:
        battle: it belongs to.
        key: of the round.
        step_id: for a round that has no step yet.
        evidence: of the round.
        reach: models and emotions.

    Raises:
        StudioError: the emotion is not in the catalogue.
    """
    requests = tuple(_request(battle, Spot(key, slot), evidence, reach) for slot in range(len(battle.models)))
    trial = Trial(draft_of(battle, key), requests)
    made = new_step(
        fresh_test(battle, key, "", ""), step_id, trial, fairness(trial, None, reach.catalogue, reach.cards)
    )
    return made if evidence.step is None else replace(evidence.step, requests=requests, label=made.label)


def _request(battle: Battle, spot: Spot, evidence: Evidence, reach: Reach) -> ImageRequest:
    step, model = evidence.step, battle.models[spot.slot]
    before = step.request(spot.slot) if step is not None else None
    if before is not None and _asked(spot.slot, evidence):
        return before
    draft = draft_of(battle, spot.key)
    text = step.text if step is not None else compose(draft, reach.catalogue).text
    alone = trial_of(Experiment("", "", (model,), draft, setup=battle.setup), text, reach.cards)
    # A model that this program does not know is shown, and never asked.
    return alone.requests[0] if alone.requests else ImageRequest(model, text, battle.setup.size or FALLBACK)


def _asked(slot: int, evidence: Evidence) -> bool:
    """Whether anything was ever asked of a column in a round."""
    step = evidence.step
    there = step is not None and (step.shot(slot) is not None or step.refusal(slot) is not None)
    return there or any(order.job.slot == slot for order in evidence.orders)
