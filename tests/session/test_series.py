"""Getting the missing pictures of a series ready, without sending anything."""

from pathlib import Path

import pytest

from studio.experiment.playbook import next_place
from studio.session.series_commands import SeriesKind
from tests.session.opened import Opened, pasted, play


@pytest.mark.parametrize(("kind", "runs"), [("ladder", 5), ("expressions", 4)])
def test_what_is_missing_is_counted_and_priced(tmp_path: Path, kind: SeriesKind, runs: int) -> None:
    async def journey(at: Opened) -> None:
        await at.drawn()
        missing = at.session.series.missing(kind)
        assert (missing.runs, missing.price) == (runs, 0)  # the simulated pair costs nothing

    play(tmp_path, journey)


@pytest.mark.parametrize("kind", ["ladder", "expressions"])
def test_preparing_sends_nothing_and_every_generate_fills_one_place(tmp_path: Path, kind: SeriesKind) -> None:
    async def journey(at: Opened) -> None:
        await at.drawn()
        series, sent = at.session.series, len(at.pair.asked)
        runs = series.missing(kind).runs
        series.prepare(kind)
        assert len(at.pair.asked) == sent
        assert at.keys[-1] == "plan-series-ready"
        for left in range(runs, 0, -1):
            assert series.missing(kind).runs == left
            await at.drawn()
            if next_place(at.experiment) == "split":
                at.session.run.next_step()
        assert series.missing(kind).runs == 0
        plans = at.session.carousel.plans
        places = plans.outline(plans.plan(at.desk, "tutorial"))
        assert [place.available for place in places if place.kind == kind] == [True]
        series.prepare(kind)
        assert at.keys[-1] == "plan-series-whole"

    play(tmp_path, journey)


def test_what_was_prepared_can_be_taken_back(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await at.drawn()
        before = at.experiment
        at.session.series.prepare("ladder")
        assert at.experiment.ahead
        at.session.expression.undo()
        assert (at.experiment.draft, at.experiment.ahead) == (before.draft, ())

    play(tmp_path, journey)


def test_pictures_from_elsewhere_make_no_series(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await at.brought(pasted(10, 200))
        before = at.experiment
        assert at.session.series.missing("ladder").runs == 0
        at.session.series.prepare("ladder")
        assert at.experiment == before

    play(tmp_path, journey)
