"""Looking and judging change the desk, never the experiment's words."""

from dataclasses import replace
from typing import cast

import pytest

from studio.experiment.experiment import Shot, Step
from studio.image.picture import Picture
from studio.session.desk import Desk
from studio.session.judge_commands import JudgeCommands
from studio.session.live import Live
from studio.session.look_commands import LAST_TIP, LookCommands
from studio.session.means import Means
from studio.session.tasks import Tasks
from studio.verdict.verdict import CHOICES, Choice
from studio.viewer.view import View
from tests.session.desks import demo_experiment


def shot(slot: int) -> Shot:
    return Shot(f"shot{slot}", slot, "Sim", Picture("0" * 64, "PNG", 64, 80, 100))


def desk(slots: tuple[int, ...] = (0, 1)) -> Desk:
    experiment = demo_experiment()
    step = Step("s1", experiment.draft, "words", "FAIR", "baseline", tuple(shot(slot) for slot in slots))
    return Desk(experiment.with_step(step), shown="s1", tip=0)


def judge_of(live: Live) -> JudgeCommands:
    return JudgeCommands(Means(live, cast("Tasks", None), lambda: 0.0, lambda: "new"), lambda: True)


@pytest.mark.parametrize("choice", CHOICES)
def test_a_vote_belongs_to_its_step_and_can_be_taken_back(choice: Choice) -> None:
    live = Live(desk())
    judge = judge_of(live)
    judge.vote(choice)
    assert live.desk.verdicts["s1"].choice == choice
    judge.vote(choice)
    assert "s1" not in live.desk.verdicts


def test_another_choice_replaces_the_first() -> None:
    live = Live(desk())
    judge = judge_of(live)
    judge.vote("a")
    judge.vote("tie")
    assert live.desk.verdicts["s1"].choice == "tie"


def test_nothing_to_judge_with_one_picture_or_none() -> None:
    for slots in ((0,), ()):
        live = Live(desk(slots))
        judge_of(live).vote("a")
        assert not live.desk.verdicts


def test_the_view_is_kept_by_another_step() -> None:
    start = desk()
    other = replace(start.experiment.steps[0], id="s2")
    live = Live(replace(start, experiment=start.experiment.with_step(other)))
    look = LookCommands(live)
    look.view(View(0.5, -0.25, 310))
    look.show_step("s2")
    assert (live.desk.shown, live.desk.view) == ("s2", View(0.5, -0.25, 310))
    look.show_step("nowhere")
    assert live.desk.shown == "s2"


def test_tips_follow_each_other_and_end() -> None:
    live = Live(desk())
    look = LookCommands(live)
    for number in range(LAST_TIP + 1):
        assert live.desk.tip == number
        look.tip_done(number)
    assert live.desk.tip is None


def test_an_old_tip_does_not_come_back() -> None:
    live = Live(desk())
    look = LookCommands(live)
    look.tip_done(2)
    look.tip_done(0)
    assert live.desk.tip == 3


def test_skip_ends_all_tips() -> None:
    live = Live(desk())
    look = LookCommands(live)
    look.skip_tips()
    look.tip_done(0)
    assert live.desk.tip is None
    look.show_tips()
    assert live.desk.tip == 0
