"""The simulated pair behaves as a route: stages, seeds, plain errors, no work before the first request."""

import asyncio
import io
import subprocess
import sys
from typing import cast

import pytest
from PIL import Image

from studio.provider.place import Surroundings
from studio.provider.provider import Order, Progress, Provider
from studio.provider.simulated.route import DEFAULT_SEED, LOOKS, SimulatedPair
from studio.provider.trouble import ProviderError
from studio.request.image_request import ImageRequest
from studio.request.model_card import parse_models
from studio.request.size import Size
from studio.words import LANGUAGES, Words
from tests.fakes.journal import FakeJournal
from tests.provider.simulated.tables import resource


def ask(
    model: str = "simulated/sim-a", size: Size | None = None, seed: int | None = 5, text: str = "a woman, slick bun"
) -> ImageRequest:
    return ImageRequest(model, text, size or Size(64, 80), seed)


def order(request: ImageRequest) -> Order:
    cards = parse_models(resource("models.toml"))
    return Order("1", request, next((card for card in cards if card.id == request.model), cards[0]))


class Told(FakeJournal):
    """Writes a model and its stages into a list that several share."""

    def __init__(self, model: str, stages: list[str]) -> None:
        super().__init__()
        self._model, self._stages = model, stages

    def progress(self, progress: Progress) -> None:
        self._stages.append(f"{self._model[-1]} {progress.stage}")


def test_both_models_answer_in_turn() -> None:
    async def scene() -> None:
        pair: Provider = SimulatedPair(Surroundings(resource))
        stages: list[str] = []

        async def generate(model: str) -> bytes:
            answer = await pair.generate(order(ask(model)), Told(model, stages))
            assert Image.open(io.BytesIO(answer.data)).size == (64, 80)
            assert answer.seed == 5
            assert answer.eyes
            assert answer.mouth
            stages.append(f"{model[-1]} done")
            return answer.data

        a, b = await asyncio.gather(generate("simulated/sim-a"), generate("simulated/sim-b"))
        assert a != b
        assert stages[:3] == ["a sent", "a drawing", "b sent"]
        assert sorted(stages[3:5]) == ["a done", "b drawing"]
        assert stages[5:] == ["b done"]
        assert (await pair.generate(order(ask()), FakeJournal())).data == a
        await pair.close()
        await pair.close()

    asyncio.run(scene())


def test_without_a_seed_the_answer_says_which_was_used() -> None:
    async def scene() -> None:
        pair = SimulatedPair(Surroundings(resource))
        answer = await pair.generate(order(ask(seed=None)), FakeJournal())
        assert answer.seed == DEFAULT_SEED
        assert answer.data == (await pair.generate(order(ask(seed=DEFAULT_SEED)), FakeJournal())).data
        await pair.close()

    asyncio.run(scene())


@pytest.mark.parametrize(
    "request_", [ask("simulated/sim-z"), ask(size=Size(9000, 9000)), ask(size=Size(8, 10)), ask(size=Size(5000, 100))]
)
def test_what_cannot_be_drawn_is_said_at_no_cost(request_: ImageRequest) -> None:
    async def scene() -> None:
        pair = SimulatedPair(Surroundings(resource))
        with pytest.raises(ProviderError) as failure:
            await pair.generate(order(request_), FakeJournal())
        assert failure.value.charged is False
        for language in LANGUAGES:
            words = Words({each: resource(f"words/{each}/simulated.ftl") for each in LANGUAGES}, language)
            said = words.tell(failure.value.sentence)
            assert len(said.split(". ")) == 3
            assert "{" not in said
        await pair.close()

    asyncio.run(scene())


def test_a_worker_that_fails_is_said_at_no_cost() -> None:
    def broken(name: str) -> str:
        return "[" if name.endswith("scene.toml") else resource(name)

    async def scene() -> None:
        pair = SimulatedPair(Surroundings(broken))
        with pytest.raises(ProviderError) as failure:
            await pair.generate(order(ask()), FakeJournal())
        assert failure.value.sentence.key == "simulated-died"
        assert failure.value.charged is False
        await pair.close()

    asyncio.run(scene())


def test_it_works_under_the_loop_of_the_window() -> None:
    code = (
        "import qasync\n"
        "from PySide6.QtCore import QCoreApplication\n"
        "from tests.provider.simulated.test_route import Told, ask, order, resource\n"
        "from studio.provider.place import Surroundings\n"
        "from studio.provider.simulated.route import SimulatedPair\n"
        "app = QCoreApplication([])\n"
        "loop = qasync.QEventLoop(app)\n"
        "async def main():\n"
        "    pair = SimulatedPair(Surroundings(resource))\n"
        "    stages = []\n"
        "    answer = await pair.generate(order(ask()), Told('a', stages))\n"
        "    print(*stages)\n"
        "    await pair.close()\n"
        "    print(answer.data[1:4].decode())\n"
        "with loop:\n"
        "    loop.run_until_complete(main())\n"
    )
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert answer.stdout.split() == ["a", "sent", "a", "drawing", "PNG"]


def test_every_simulated_card_has_a_look() -> None:
    cards = [card.id for card in parse_models(resource("models.toml")) if card.simulated]
    assert set(cards) == set(LOOKS)


def test_each_of_the_pair_comes_in_two_versions_that_differ_in_nothing_else() -> None:
    pair = ("sim-a", "sim-b")
    cards = [card for card in parse_models(resource("models.toml")) if card.simulated and card.family in pair]
    assert [(card.family, card.version) for card in cards] == [
        ("sim-a", "1"),
        ("sim-b", "1"),
        ("sim-a", "2"),
        ("sim-b", "2"),
    ]
    for card in cards:
        assert card.sizes == (Size(1024, 1280), Size(2048, 2560))
        assert (card.limit, card.references, card.price) == (4000, 0, 0)
        version = "" if card.version == "1" else f" {card.version}"
        assert card.name == f"Sim {card.family[-1].upper()}{version}"
        assert LOOKS[card.id] == card.family[-1].upper() + ("" if card.version == "1" else card.version)


def test_both_languages_say_the_same_things() -> None:
    keys = [
        {line.split(" = ")[0] for line in resource(f"words/{each}/simulated.ftl").splitlines() if " = " in line}
        for each in LANGUAGES
    ]
    assert keys[0] == keys[1]
    assert keys[0]


def test_importing_and_building_it_loads_nothing_heavy() -> None:
    code = (
        "import sys; from studio.provider.simulated.route import SimulatedPair; "
        "from studio.provider.place import Surroundings; SimulatedPair(Surroundings(str)); "
        "print([n for n in ('skia', 'numpy', 'PIL', 'httpx', 'PySide6') if n in sys.modules])"
    )
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "[]"


def test_it_is_a_provider() -> None:
    assert cast("Provider", SimulatedPair(Surroundings(resource))).route == "simulated"
