"""Asking the models: shots arrive on their own, fail on their own, are cancelled on their own."""

from pathlib import Path

from studio.provider.provider import Answer, Journal, Order
from tests.fakes.demo import MODELS
from tests.fakes.provider import FakePair
from tests.session.opened import Opened, pasted, play

A, B = MODELS


def test_two_shots_a_baseline_and_a_fair_label(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        states: set[tuple[int, str]] = set()
        at.session.changed.connect(lambda _old, new: states.update((job.slot, job.state) for job in new.jobs))
        at.session.run.generate()
        assert [job.state for job in at.desk.jobs] == ["waiting", "waiting"]
        await at.until(lambda: not at.desk.running)
        step = at.shown
        assert (step.label, step.place, at.experiment.baseline) == ("FAIR", "baseline", step.id)
        assert [(shot.slot, shot.name, shot.simulated) for shot in sorted(step.shots, key=lambda shot: shot.slot)] == [
            (0, "Sim A", True),
            (1, "Sim B", True),
        ]
        assert {request.text for request in at.pair.asked} == {at.session.read.prompt(at.desk).text}
        assert {(slot, state) for slot in (0, 1) for state in ("waiting", "drawing", "saving")} <= states
        assert at.desk.jobs == ()

    play(tmp_path, journey)


def test_a_shot_carries_what_was_asked_and_where_the_eyes_are(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await at.drawn()
        shot = at.shown.shot(0)
        assert shot is not None
        assert shot.request in at.pair.asked
        assert shot.words == at.shown.text
        assert shot.anchors is not None
        assert (shot.anchors.left, shot.anchors.right) == ((0.4, 0.4), (0.6, 0.4))
        assert len(await at.session.pictures.original(shot.picture.sha256)) == shot.picture.size_bytes

    play(tmp_path, journey)


def test_the_same_words_again_are_a_repeat_with_the_next_seed(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await at.drawn()
        first = at.shown.id
        await at.drawn()
        assert (at.shown.label, at.experiment.baseline) == ("REPEAT", first)
        at.session.expression.knob("brow", 4)
        await at.drawn()
        assert (at.shown.label, at.shown.place) == ("FAIR", "brow")
        assert [request.seed for request in at.pair.asked] == [1, 1, 2, 2, 1, 1]

    play(tmp_path, journey)


def test_two_changes_are_an_exploration_and_leave_the_baseline(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await at.drawn()
        first = at.shown.id
        at.session.expression.knob("brow", 4)
        at.session.expression.intensity(4)
        await at.drawn()
        assert (at.shown.label, at.experiment.baseline) == ("EXPLORATION", first)

    play(tmp_path, journey)


def test_a_second_press_while_it_runs_does_nothing(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        at.session.run.generate()
        running = at.desk
        at.session.run.generate()
        assert at.desk == running
        await at.until(lambda: not at.desk.running)
        assert (len(at.pair.asked), len(at.experiment.steps)) == (2, 1)

    play(tmp_path, journey)


def test_panes_fill_independently(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        at.pair.hold = {B}
        at.session.run.generate()
        await at.until(lambda: at.shown.shot(0) is not None)
        assert at.desk.job(0) is None
        assert at.desk.running
        at.pair.release()
        await at.until(lambda: not at.desk.running)
        assert at.shown.shot(1) is not None

    play(tmp_path, journey)


def test_one_that_fails_leaves_the_other(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        at.pair.refuse = {A}
        await at.drawn()
        assert [shot.slot for shot in at.shown.shots] == [1]
        job = at.desk.job(0)
        assert job is not None
        assert job.said is not None
        assert (job.state, job.said.key) == ("failed", "simulated-failed")
        at.session.judge.vote("b")
        assert not at.desk.verdicts

    play(tmp_path, journey)


def test_both_fail_and_the_step_before_comes_back(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await at.drawn()
        before = at.desk
        at.session.run.next_step()
        at.pair.refuse = {A, B}
        await at.drawn()
        assert (at.desk.shown, at.experiment.steps) == (before.shown, before.experiment.steps)
        assert at.experiment.baseline == before.experiment.baseline
        assert at.experiment.plan == "brow"
        assert [job.said.key for job in at.desk.jobs if job.said is not None] == ["simulated-failed"] * 2
        at.pair.refuse = set()
        await at.drawn()
        assert (at.shown.place, at.desk.jobs) == ("brow", ())

    play(tmp_path, journey)


def test_the_very_first_run_fails_and_nothing_is_left_behind(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        at.pair.refuse = {A, B}
        await at.drawn()
        assert (at.desk.step, at.experiment.steps, at.experiment.baseline) == (None, (), None)
        assert len(at.desk.jobs) == 2

    play(tmp_path, journey)


def test_an_answer_that_is_no_picture_is_told(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        at.pair.answer = b"<!doctype html><html>"
        await at.drawn()
        assert [job.said.key for job in at.desk.jobs if job.said is not None] == ["intake-like-web"] * 2

    play(tmp_path, journey)


def test_a_route_with_a_bug_does_not_hold_the_pane_for_ever(tmp_path: Path) -> None:
    class Broken(FakePair):
        async def generate(self, order: Order, journal: Journal) -> Answer:
            raise RuntimeError(order.request.model)

    async def journey(at: Opened) -> None:
        at.pair.__class__ = Broken
        await at.drawn()
        await at.until(lambda: len(at.said) == 2)
        assert [job.state for job in at.desk.jobs] == ["failed", "failed"]
        assert set(at.keys) == {"session-failed"}
        assert at.session.run.ready(at.desk)

    play(tmp_path, journey)


def test_cancelling_one_keeps_the_other(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        at.pair.hold = {A, B}
        at.session.run.generate()
        await at.until(lambda: len(at.pair.asked) == 2)
        at.session.run.cancel(0)
        await at.until(lambda: not any(job.running for job in at.desk.jobs if job.slot == 0))
        assert at.desk.running
        at.pair.release()
        await at.until(lambda: not at.desk.running)
        assert [shot.slot for shot in at.shown.shots] == [1]
        assert [job.state for job in at.desk.jobs] == ["cancelled"]

    play(tmp_path, journey)


def test_cancelling_all_keeps_the_old_pictures_and_says_what_it_cost(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await at.drawn()
        before = at.desk.shown
        at.pair.hold = {A, B}
        at.session.run.generate()
        await at.until(lambda: len(at.pair.asked) == 4)
        at.session.run.cancel()
        await at.until(lambda: not at.desk.running)
        assert (at.desk.shown, len(at.experiment.steps)) == (before, 1)
        said = [at.session.words.tell(job.said) for job in at.desk.jobs if job.said is not None]
        assert len(said) == 2
        assert all("Nothing was charged" in text for text in said)
        at.pair.hold = set()
        await at.drawn()
        assert (at.shown.label, len(at.shown.shots)) == ("REPEAT", 2)

    play(tmp_path, journey)


def test_cancelling_in_the_same_breath_ends_it_too(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        at.session.run.generate()
        at.session.run.cancel()
        await at.until(lambda: not at.desk.running)
        assert [job.state for job in at.desk.jobs] == ["cancelled", "cancelled"]
        assert at.experiment.steps == ()

    play(tmp_path, journey)


def test_next_step_prepares_and_generates_nothing(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await at.drawn()
        before = at.experiment
        at.session.run.next_step()
        assert (at.experiment.plan, at.experiment.steps) == ("brow", before.steps)
        read, said = at.session.read, at.session.read.baseline(at.desk)
        assert said is not None
        assert (read.knob(said, "brow"), read.knob(at.desk.experiment.draft, "brow")) == (2, 3)
        assert (len(at.pair.asked), at.desk.running) == (2, False)
        assert at.session.read.stale(at.desk) is not None
        at.session.expression.undo()
        assert (at.experiment.draft, at.experiment.plan) == (before.draft, before.plan)

    play(tmp_path, journey)


def test_next_step_waits_for_a_run(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await at.drawn()
        at.pair.hold = {A}
        at.session.run.generate()
        draft = at.experiment.draft
        at.session.run.next_step()
        assert at.experiment.draft == draft
        at.pair.release()
        await at.until(lambda: not at.desk.running)

    play(tmp_path, journey)


def test_keep_makes_the_shown_step_the_baseline(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await at.drawn()
        at.session.run.next_step()
        await at.drawn()
        step = at.shown
        at.session.run.keep()
        assert at.experiment.baseline == step.id
        assert step.draft == at.experiment.draft
        assert at.session.read.fair(at.desk).label == "REPEAT"

    play(tmp_path, journey)


def test_undo_and_redo_across_runs_never_drop_steps(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await at.drawn()
        at.session.expression.knob("brow", 5)
        await at.drawn()
        at.session.expression.intensity(4)
        steps, baseline = at.experiment.steps, at.experiment.baseline
        for _ in range(5):
            at.session.expression.undo()
            assert (at.experiment.steps, at.experiment.baseline) == (steps, baseline)
        assert at.experiment.draft == steps[0].draft
        for _ in range(5):
            at.session.expression.redo()
            assert (at.experiment.steps, at.experiment.baseline) == (steps, baseline)
        assert at.experiment.draft.expression.intensity == 4

    play(tmp_path, journey)


def test_undo_while_it_runs_keeps_the_run(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        at.session.expression.intensity(4)
        at.pair.hold = {A, B}
        at.session.run.generate()
        sent = at.session.read.prompt(at.desk).text
        at.session.expression.undo()
        at.pair.release()
        await at.until(lambda: not at.desk.running)
        assert (at.shown.text, len(at.shown.shots)) == (sent, 2)
        assert at.session.read.prompt(at.desk).text != sent

    play(tmp_path, journey)


def test_imported_pictures_cannot_be_generated(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await at.brought(pasted(10, 200))
        before = at.desk
        assert not at.session.run.ready(at.desk)
        at.session.run.generate()
        at.session.run.keep()
        assert at.desk == before
        assert not at.pair.asked

    play(tmp_path, journey)


def test_a_closed_session_closes_its_routes(tmp_path: Path) -> None:
    async def journey(at: Opened) -> FakePair:
        at.pair.hold = {A, B}
        at.session.run.generate()
        return at.pair

    assert play(tmp_path, journey).closed == 1


def test_a_run_cut_short_by_closing_leaves_no_empty_step(tmp_path: Path) -> None:
    async def first(at: Opened) -> None:
        await at.drawn()
        at.pair.hold = {A, B}
        at.session.run.generate()
        await at.until(lambda: len(at.pair.asked) == 4)

    async def second(at: Opened) -> None:
        assert [len(step.shots) for step in at.experiment.steps] == [2]
        assert at.desk.shown == at.experiment.steps[0].id

    play(tmp_path, first)
    play(tmp_path, second)
