"""Judging blind: what is hidden until when, pair by pair, and what is kept of it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest

from studio.experiment.experiment import IMPORTED, Refusal, Shot, Step
from studio.session import blind
from studio.session.desk import Desk, Job
from studio.session.judge_commands import UNDO_S, JudgeCommands
from studio.session.live import Live
from studio.session.look_commands import LookCommands
from studio.session.means import Means
from studio.session.notice import Notice
from studio.session.tasks import Tasks
from studio.verdict.blind_order import PAIR, sides
from studio.verdict.verdict import CHOICES, Choice
from studio.viewer.view import Offset, View
from tests.fakes.demo import baseline, experiment, shot
from tests.session.opened import Opened, play

LEFT_A = next(f"s{n}" for n in range(99) if sides(f"s{n}") == (0, 1))
LEFT_B = next(f"s{n}" for n in range(99) if sides(f"s{n}") == (1, 0))


class Bench:
    """A desk with one step, a clock that the test turns, and everything that was said."""

    def __init__(self, step: Step, *, wanted: bool = True) -> None:
        self.now, self.wanted = 0.0, wanted
        self.live = Live(Desk(experiment(step), step.id))
        means = Means(self.live, cast("Tasks", None), lambda: self.now, lambda: "new")
        self.judge = JudgeCommands(means, lambda: self.wanted)
        self.look = LookCommands(self.live, self.judge.veil.meant)
        self.said: list[Notice] = []
        self.live.noticed.connect(self.said.append)

    @property
    def desk(self) -> Desk:
        return self.live.desk

    def hides(self) -> bool:
        both = {self.judge.veil.hidden(self.desk, slot) for slot in (0, 1)}
        assert len(both) == 1
        return both.pop()

    def choice(self, step: str) -> str | None:
        verdict = self.desk.verdicts.get(step)
        return verdict.choice if verdict is not None else None


def repeats(count: int, step_id: str = LEFT_B) -> Step:
    step = baseline(step_id=step_id)
    made: list[Shot] = []
    for slot in PAIR:
        made += [replace(shot(slot, step.text, step_id), id=f"{step_id}-{slot}-{at}") for at in range(count)]
    return replace(step, shots=tuple(made))


@pytest.mark.parametrize("choice", CHOICES)
def test_a_blind_vote_is_kept_with_its_pictures_and_their_order(choice: Choice) -> None:
    bench = Bench(baseline(step_id=LEFT_B))
    assert bench.hides()
    bench.judge.vote(choice)
    verdict = bench.desk.verdicts[LEFT_B]
    assert (verdict.choice, verdict.blind, verdict.order) == (choice, True, (1, 0))
    assert verdict.seen == (f"{LEFT_B}-0", f"{LEFT_B}-1")
    assert not bench.hides()


@pytest.mark.parametrize(("step_id", "left", "right"), [(LEFT_A, "a", "b"), (LEFT_B, "b", "a")])
def test_keys_mean_sides_while_the_models_are_hidden(step_id: str, left: str, right: str) -> None:
    for pressed, meant in (("a", left), ("b", right), ("tie", "tie"), ("neither", "neither")):
        bench = Bench(baseline(step_id=step_id))
        bench.judge.press(next(known for known in CHOICES if known == pressed))
        assert bench.choice(step_id) == meant


def test_the_panes_stand_as_the_keys_mean() -> None:
    for step_id in (LEFT_A, LEFT_B):
        bench = Bench(baseline(step_id=step_id))
        shown = bench.judge.veil.on_show(bench.desk)
        left = 1 if shown.view.swapped else 0
        assert blind.side_of(bench.desk, left) == "left"
        bench.judge.press("a")
        assert bench.choice(step_id) == "ab"[left]


def test_what_is_shown_behind_the_veil_names_nothing_and_the_view_comes_back_as_it_was() -> None:
    bench = Bench(baseline(step_id=LEFT_B))
    shown = bench.judge.veil.on_show(bench.desk)
    assert shown.step is not None
    assert {(one.name, one.delivery) for one in shown.step.shots} == {("", None)}
    assert (shown.view.surround, shown.view.pair) == ("judge", PAIR)
    bench.look.view(replace(shown.view, zoom=300, x=0.5))
    assert bench.desk.view == View(0.5, 0, 300), "ground and sides are the veil's, not the creator's"
    bench.judge.vote("a")
    assert bench.judge.veil.on_show(bench.desk).view == bench.desk.view
    bench.look.view(replace(bench.desk.view, swapped=True, surround="white"))
    assert (bench.desk.view.swapped, bench.desk.view.surround) == (True, "white")


def test_judging_openly_keeps_letters_and_says_so() -> None:
    bench = Bench(baseline(step_id=LEFT_B), wanted=False)
    assert not bench.hides()
    bench.judge.press("a")
    verdict = bench.desk.verdicts[LEFT_B]
    assert (verdict.choice, verdict.blind, verdict.order) == ("a", False, PAIR)


def test_who_peeked_does_not_vote_blind() -> None:
    bench = Bench(baseline(step_id=LEFT_B))
    bench.judge.veil.peek()
    assert not bench.hides()
    assert bench.desk.judging[LEFT_B].known, "kept, so that a restart does not hide it again"
    assert [notice.said.key for notice in bench.said] == ["judge-peeked"]
    bench.judge.press("a")
    assert not bench.desk.verdicts[LEFT_B].blind
    assert bench.choice(LEFT_B) == "a"


def test_names_seen_openly_stay_seen() -> None:
    bench = Bench(baseline(step_id=LEFT_A), wanted=False)
    bench.wanted = True
    assert not bench.hides()
    bench.judge.vote("b")
    assert not bench.desk.verdicts[LEFT_A].blind


def made_elsewhere(step: Step) -> Step:
    return replace(step, draft=None, requests=(), shots=tuple(replace(one, request=None) for one in step.shots))


def by_hand(step: Step) -> Step:
    return replace(step, requests=(step.requests[0], replace(step.requests[1], by_hand=True)))


def refused(step: Step) -> Step:
    return replace(step, shots=step.shots[:1], refusals=(Refusal(1, "Sim B", step.requests[1]),))


@pytest.mark.parametrize("change", [made_elsewhere, by_hand, refused])
def test_nothing_to_hide_where_the_models_are_known_anyway(change: Callable[[Step], Step]) -> None:
    bench = Bench(change(baseline(step_id=LEFT_B)))
    assert not bench.hides()
    bench.judge.vote("a")
    assert not any(verdict.blind for verdict in bench.desk.verdicts.values())


def test_a_refusal_can_win_and_lose_nothing() -> None:
    bench = Bench(refused(baseline(step_id=LEFT_B)))
    for choice in CHOICES:
        bench.judge.vote(choice)
        assert not bench.desk.verdicts
        assert not bench.desk.judging


def test_hidden_from_the_first_moment_of_a_run_until_something_fails() -> None:
    step = baseline(step_id=LEFT_B)
    bench = Bench(replace(step, shots=()))
    bench.live.put(replace(bench.desk, jobs=(Job(0, "drawing", 0.0), Job(1, "sent", 0.0))))
    assert bench.hides()
    assert blind.side_of(bench.desk, 0) == "right"
    bench.live.put(replace(bench.desk, jobs=(Job(1, "failed", 0.0),)))
    assert not bench.hides()
    bench.live.put(replace(bench.desk, experiment=bench.desk.experiment.with_step(step), jobs=()))
    assert not bench.hides(), "the name was on the card of the failure"
    bench.judge.vote("a")
    assert not bench.desk.verdicts[LEFT_B].blind


def test_an_imported_test_is_never_hidden() -> None:
    bench = Bench(made_elsewhere(baseline(step_id=LEFT_B)))
    bench.live.alter(lambda now: replace(now, models=(IMPORTED, IMPORTED)))
    assert not bench.hides()


def test_undo_within_ten_seconds() -> None:
    bench = Bench(baseline(step_id=LEFT_A))
    bench.judge.vote("a")
    assert bench.said[-1].votes
    bench.now = UNDO_S
    bench.judge.undo()
    assert not bench.desk.verdicts
    assert not bench.hides(), "names have been seen by now"
    bench.judge.vote("b")
    assert not bench.desk.verdicts[LEFT_A].blind


def test_undo_too_late_or_twice_changes_nothing() -> None:
    bench = Bench(baseline(step_id=LEFT_A))
    bench.judge.undo()
    bench.judge.vote("a")
    bench.now = UNDO_S + 0.1
    bench.judge.undo()
    assert bench.choice(LEFT_A) == "a"
    bench.judge.undo()
    assert bench.choice(LEFT_A) == "a"


def test_a_blind_choice_is_not_changed_once_the_names_are_known() -> None:
    bench = Bench(baseline(step_id=LEFT_A))
    bench.judge.vote("a")
    bench.judge.vote("b")
    assert bench.choice(LEFT_A) == "a"
    assert bench.desk.verdicts[LEFT_A].blind
    assert bench.said[-1].said.key == "judge-locked"


def test_the_reveal_names_both() -> None:
    bench = Bench(baseline(step_id=LEFT_B))
    bench.judge.vote("b")
    said = bench.said[-1].said
    assert said.key == "judge-revealed"
    assert (dict(said.args)["a"], dict(said.args)["b"]) == ("Sim A", "Sim B")


def test_three_pairs_are_judged_one_after_the_other() -> None:
    bench = Bench(repeats(3))
    seen: list[str] = []
    for number in range(3):
        assert blind.pair_at(bench.desk) == number
        assert bench.hides()
        assert not bench.desk.verdicts
        pair = blind.pair_now(bench.desk)
        assert pair is not None
        shown = bench.judge.veil.on_show(bench.desk).step
        assert shown is not None
        assert tuple(one.id for slot in PAIR if (one := shown.shot(slot)) is not None) == pair.ids
        seen += pair.ids
        bench.judge.vote(("a", "b", "a")[number])
    verdict = bench.desk.verdicts[LEFT_B]
    assert (verdict.choice, verdict.blind, len(verdict.votes)) == ("a", True, 3)
    assert verdict.seen == tuple(seen)
    assert len(set(seen)) == 6
    assert not bench.desk.judging


def test_a_pair_taken_back_comes_again_and_stays_blind() -> None:
    bench = Bench(repeats(3))
    bench.judge.vote("a")
    bench.judge.vote("b")
    bench.judge.undo()
    assert blind.pair_at(bench.desk) == 1
    assert bench.hides()
    bench.judge.vote("a")
    bench.judge.vote("a")
    verdict = bench.desk.verdicts[LEFT_B]
    assert ([vote.choice for vote in verdict.votes], verdict.blind) == (["a", "a", "a"], True)


def test_judged_pairs_can_be_looked_at_again() -> None:
    bench = Bench(repeats(3))
    bench.judge.look(1)
    assert bench.desk.pair is None
    for _pair in range(3):
        bench.judge.vote("tie")
    places = []
    for _step in range(5):
        bench.judge.look(1)
        places.append(blind.pair_at(bench.desk))
    assert places == [0, 1, 2, None, 0]
    bench.judge.look(-1)
    assert blind.pair_at(bench.desk) is None
    assert blind.shots_now(bench.desk)[0] == bench.desk.experiment.steps[0].shot(0)
    bench.judge.vote("a")
    assert bench.choice(LEFT_B) == "tie", "no pair is shown, so none is judged"


def test_marks_and_note_go_into_the_verdict_and_can_follow_it() -> None:
    bench = Bench(baseline(step_id=LEFT_B))
    noting = bench.judge.noting
    noting.mark(0, lambda marks: marks.with_criterion("reads"))
    noting.mark(1, lambda marks: marks.with_fault("overacted"))
    noting.note("  brows do it  ")
    assert bench.hides()
    bench.judge.vote("a")
    noting.mark(1, lambda marks: marks.with_against("worse"))
    verdict = bench.desk.verdicts[LEFT_B]
    assert verdict.note == "brows do it"
    assert verdict.mark(f"{LEFT_B}-0", 0).criteria == ("reads",)
    assert (verdict.mark(f"{LEFT_B}-1", 1).faults, verdict.mark(f"{LEFT_B}-1", 1).against) == (("overacted",), "worse")
    assert verdict.blind
    assert not bench.desk.judging
    noting.mark(7, lambda marks: marks.with_criterion("skin"))


def test_a_picked_picture_stands_for_its_model_and_a_rejected_one_does_not() -> None:
    bench = Bench(repeats(3))
    for _pair in range(3):
        bench.judge.vote("a")
    bench.judge.look(1)
    pair = blind.pair_now(bench.desk)
    assert pair is not None
    bench.judge.noting.pick(0)
    bench.judge.noting.reject(1)
    bench.judge.look(-1)
    step = bench.desk.step
    assert step is not None
    assert next(one.id for one in blind.shots_now(bench.desk) if one is not None) == pair.ids[0]
    assert (step.picked, step.rejected) == ((pair.ids[0],), (pair.ids[1],))
    other = step.shot(1)
    assert other is not None
    assert other.id != pair.ids[1]


def test_everything_survives_a_restart(tmp_path: Path) -> None:
    async def first(opened: Opened) -> tuple[str, str, tuple[int, ...]]:
        session = opened.session
        session.settings.change(blind=True)
        session.steps.count(3)
        await opened.drawn()
        session.judge.press("a")
        session.judge.noting.note("one of three")
        session.judge.noting.pick(0)
        await opened.saved()
        pair = blind.pair_now(opened.desk)
        assert pair is not None
        return opened.shown.id, opened.shown.picked[0], pair.order

    async def second(opened: Opened) -> None:
        step, picked, order = before
        pair = blind.pair_now(opened.desk)
        assert pair is not None
        assert (opened.shown.id, opened.shown.picked, pair.order) == (step, (picked,), order)
        assert opened.desk.judging[step].note == "one of three"
        assert blind.pair_at(opened.desk) == 1
        assert opened.session.judge.veil.hidden(opened.desk, 0)
        opened.session.judge.press("a")
        opened.session.judge.press("a")
        verdict = opened.desk.verdicts[step]
        assert (len(verdict.votes), verdict.blind, verdict.note) == (3, True, "one of three")

    before = play(tmp_path, first)
    play(tmp_path, second)


def test_the_left_picture_leads_and_comes_first_whichever_model_made_it() -> None:
    """What the others are laid on, and what blink begins with, would be A's and would tell it."""
    for step_id, left in ((LEFT_A, 0), (LEFT_B, 1)):
        bench = Bench(baseline(step_id=step_id))
        shown = bench.judge.veil.on_show(bench.desk).view
        assert (shown.lead, shown.front) == (left, left)
        bench.look.view(replace(shown, front=1 - left))
        again = bench.judge.veil.on_show(bench.desk).view
        assert (again.lead, again.front) == (left, 1 - left)
        bench.judge.vote("a")
        assert bench.judge.veil.on_show(bench.desk).view.lead == 0


def test_own_px_are_not_shown_for_they_tell_sizes() -> None:
    bench = Bench(baseline(step_id=LEFT_B))
    raw = View(3.0, 2.0, 1.0, aligned=False)
    bench.live.put(replace(bench.desk, view=raw))
    shown = bench.judge.veil.on_show(bench.desk).view
    assert (shown.aligned, shown.zoom) == (True, 0)
    assert bench.desk.view == raw, "nobody has looked yet, so it comes back as it was"
    bench.judge.vote("tie")
    assert bench.judge.veil.on_show(bench.desk).view == raw


def test_a_pane_that_was_moved_before_is_not_known_again_by_its_place() -> None:
    moved, other = (Offset(), Offset(0.2)), (Offset(0.0, 0.5),)
    bench = Bench(baseline(step_id=LEFT_B))
    bench.live.put(replace(bench.desk, view=View(offsets=moved)))
    shown = bench.judge.veil.on_show(bench.desk).view
    assert shown.offsets == ()
    bench.look.view(replace(shown, zoom=300.0))
    assert bench.desk.view.offsets == moved, "a look elsewhere takes nothing back"
    bench.look.view(replace(shown, offsets=other))
    assert bench.judge.veil.on_show(bench.desk).view.offsets == other, "what is moved behind the veil stays so"
    bench.judge.vote("a")
    assert bench.judge.veil.on_show(bench.desk).view.offsets == other, "and belongs to the right picture afterwards"


def test_while_pictures_are_on_their_way_no_pane_differs_from_the_other() -> None:
    bench = Bench(repeats(3))
    drawing = Job(1, "drawing", 5.0, place=2, share=0.5)
    bench.live.put(replace(bench.desk, jobs=(Job(0, "queued", 7.0, place=3), drawing)))
    shown = bench.judge.veil.on_show(bench.desk)
    assert shown.jobs == (Job(0, "queued", 5.0), Job(1, "queued", 5.0))
    assert shown.step is not None
    assert shown.step.shots == ()
    bench.live.put(replace(bench.desk, jobs=(drawing,)))
    shown = bench.judge.veil.on_show(bench.desk)
    assert shown.jobs == (Job(0, "drawing", 5.0), Job(1, "drawing", 5.0)), "nor by being there already"
    bench.judge.vote("a")
    assert not bench.desk.judging, "who meets whom is not settled before all pictures are there"
    bench.live.put(replace(bench.desk, jobs=()))
    bench.judge.vote("a")
    assert len(bench.desk.judging[LEFT_B].votes) == 1


def test_small_pictures_keep_their_sides_from_pair_to_pair() -> None:
    mixed = next(f"s{n}" for n in range(99) if len({sides(f"s{n}", pair) for pair in range(3)}) == 2)
    bench = Bench(repeats(3, mixed))
    orders, pairs = set(), set()
    for _pair in range(3):
        assert bench.desk.step is not None
        orders.add(bench.judge.veil.order(bench.desk, bench.desk.step))
        pairs.add(blind.order_now(bench.desk))
        bench.judge.vote("a")
    assert len(pairs) == 2
    assert orders == {sides(mixed)}


def test_a_post_of_the_whole_test_tells_of_steps_that_are_not_shown() -> None:
    first, second = baseline(step_id=LEFT_A), baseline(step_id=LEFT_B)
    bench = Bench(first)
    bench.live.put(replace(bench.desk, experiment=experiment(first, second)))
    veil = bench.judge.veil
    bench.judge.vote("a")
    assert not veil.tells(bench.desk)
    assert veil.tells(bench.desk, whole=True)
    assert veil.reveal(whole=True)
    assert not veil.tells(bench.desk, whole=True)
    assert bench.desk.judging[LEFT_B].known
    assert not veil.reveal(whole=True)
