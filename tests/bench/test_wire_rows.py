"""Every row of the wire's table measures, and says what it found. Goals are for a quiet machine, not for here."""

import asyncio
import io
import json
import sys
import time
from pathlib import Path

import httpx
import pytest
from PIL import Image

from studio.image.png_walk import walk_png
from tests.bench import wire, wire_rounds, wire_rows
from tests.bench.wire_orders import MODELS, SIZE, asked, reached
from tests.bench.wire_rounds import Measured, Round, Task, measured
from tests.bench.wire_server import numbered, served
from tests.bench.wire_session import Ticker

FIELDS = {"name", "value", "unit", "goal", "met", "why"}
SMALL = Task(count=8, rounds=1, delay_s=0.05, coarse=16)
"""Two pictures of every route, through all processes."""


def says(row: dict[str, object], name: str, unit: str) -> float:
    assert row.keys() == FIELDS
    assert (row["name"], row["unit"]) == (name, unit)
    assert isinstance(row["value"], float)
    assert isinstance(row["met"], bool)
    assert row["why"]
    return row["value"]


def test_the_table_has_all_rows() -> None:
    assert wire.ROWS.keys() == {"throughput", "stall", "memory"}


def test_all_rows_come_of_one_measurement() -> None:
    assert 0.05 < says(wire_rows.throughput(SMALL), "throughput", "x") < 2
    assert says(wire_rows.stall(SMALL), "stall", "ms") >= 0
    assert says(wire_rows.memory(SMALL), "memory", "MB") >= 0
    assert measured(SMALL) is measured(SMALL)
    (only,) = measured(SMALL).rounds
    assert only.seconds > SMALL.delay_s
    assert only.bare > SMALL.delay_s
    assert only.idle > 0


def test_rows_judge_what_was_found(monkeypatch: pytest.MonkeyPatch) -> None:
    rounds = (Round(9, 10, 30, 5, 500), Round(8, 10, 22, 8, 90), Round(8.6, 10, 60, 5, 110))
    monkeypatch.setattr(wire_rows, "measured", lambda _task: Measured(1_000_000, rounds))
    rate, stall, memory = wire_rows.throughput(), wire_rows.stall(), wire_rows.memory()
    assert (rate["value"], rate["met"]) == (0.86, True)
    assert (stall["value"], stall["met"]) == (14, True)
    need = 16 * (1 + 2 * 4 / 3)
    assert (memory["value"], memory["met"]) == (round(110 - need, 1), False)
    monkeypatch.setattr(wire_rows, "measured", lambda _task: Measured(1_000_000, (Round(8, 10, 40, 5, 60),)))
    assert (wire_rows.throughput()["met"], wire_rows.stall()["met"]) == (False, False)
    assert (wire_rows.memory()["value"], wire_rows.memory()["met"]) == (1.3, True)


def test_pictures_weigh_what_models_give() -> None:
    data = wire_rounds.picture(wire_rounds.COARSE)
    assert 1_000_000 < len(data) < 2_500_000
    assert Image.open(io.BytesIO(data)).size == (SIZE.width, SIZE.height)


def test_no_two_pictures_are_the_same_bytes_and_all_are_whole() -> None:
    plain = wire_rounds.picture(16)
    made = [numbered(plain, number) for number in (1, 2, 10)]
    assert len({*made, plain}) == 4
    for data in made:
        walk_png(data)
        assert Image.open(io.BytesIO(data)).tobytes() == Image.open(io.BytesIO(plain)).tobytes()


def test_every_route_knows_the_models_and_the_size() -> None:
    reach = reached("http://127.0.0.1:9")
    cards = [reach.cards[model] for model in MODELS]
    assert len({card.route for card in cards}) == 4
    assert all(SIZE in card.sizes and asked(card, 3).count == 3 for card in cards)
    assert all(reach.places[card.route].base.startswith("http://127.0.0.1:9") for card in cards)


def test_the_server_goes_with_who_started_it(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(wire_rounds.picture(16))
    with served(tmp_path / "a.png", 0.0) as url:
        assert httpx.get(url, trust_env=False).status_code == 404
    with pytest.raises(httpx.ConnectError):
        httpx.get(url, trust_env=False)


def test_a_process_that_measures_nothing_is_no_measure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wire_rounds, "CHILD", "raise SystemExit  # {part}")
    with pytest.raises(ChildProcessError):
        measured(Task(count=4, rounds=1, delay_s=0.0, coarse=16))


def test_the_ticker_sees_a_loop_that_stands_still() -> None:
    async def scene() -> float:
        ticker = Ticker()
        await asyncio.sleep(0)
        time.sleep(0.05)  # noqa: ASYNC251 - the stall that is to be seen
        await asyncio.sleep(0.01)
        return ticker.stop()

    assert asyncio.run(scene()) >= 0.05


def test_rows_are_printed_as_json(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    row: dict[str, object] = {"name": "a", "value": 1.0, "unit": "x", "goal": 2, "met": True, "why": "because"}
    monkeypatch.setattr(wire, "ROWS", {"a": lambda: row, "b": lambda: row | {"name": "b"}})
    monkeypatch.setattr(sys, "argv", ["wire.py", "--json"])
    wire.main()
    assert json.loads(capsys.readouterr().out) == {"rows": [row, row | {"name": "b"}]}
