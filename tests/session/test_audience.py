"""Others vote on the step shown: kept with the step, apart from the creator's verdict, over a restart."""

import json
from pathlib import Path
from typing import cast

from studio.experiment.experiment import Step
from studio.session.audience_commands import AudienceCommands
from studio.session.desk import Desk
from studio.session.live import Live
from studio.session.means import Means
from studio.session.summary_commands import file_name
from studio.session.tasks import Tasks
from studio.store.codec import Stored, from_json, to_json
from studio.verdict.audience import Audience, lot
from studio.verdict.tally import Tally
from studio.words import Sentence
from tests.fakes.demo import baseline, experiment
from tests.post.posts import without
from tests.session.opened import Opened, play


class Bench:
    """A desk with steps, the first of them shown."""

    def __init__(self, *steps: Step) -> None:
        self.live = Live(Desk(experiment(*steps), steps[0].id))
        self.audience = AudienceCommands(Means(self.live, cast("Tasks", None), lambda: 0.0, lambda: "new"))

    @property
    def desk(self) -> Desk:
        return self.live.desk


def test_votes_are_kept_apart_from_the_creators() -> None:
    bench = Bench(baseline())
    order = bench.audience.order(bench.desk)
    bench.audience.press("a")
    bench.audience.press("tie")
    record = bench.audience.record(bench.desk)
    assert [vote.choice for vote in record.votes] == ["ab"[order[0]], "tie"]
    assert record.votes[0].shots == ("s1-0", "s1-1")
    assert not bench.desk.verdicts
    assert not bench.desk.judging


def test_every_voter_has_a_lot_of_their_own() -> None:
    bench = Bench(baseline())
    seen = []
    for voter in range(12):
        assert bench.audience.order(bench.desk) == lot("s1", voter)
        seen.append(bench.audience.order(bench.desk))
        bench.audience.press("neither")
    assert len(set(seen)) == 2


def test_the_last_vote_is_taken_back_until_none_is_left() -> None:
    bench = Bench(baseline())
    empty = bench.desk
    bench.audience.undo()
    assert bench.desk is empty
    bench.audience.press("a")
    bench.audience.press("b")
    bench.audience.undo()
    assert len(bench.audience.record(bench.desk).votes) == 1
    bench.audience.undo()
    assert bench.desk.audience == {}


def test_counts_from_elsewhere_belong_to_their_step() -> None:
    bench = Bench(baseline(), baseline(step_id="s2"))
    bench.audience.elsewhere("s2", 12, 30)
    bench.audience.elsewhere("gone", 1, 1)
    assert dict(bench.desk.audience) == {"s2": Audience("s2", elsewhere=(12, 30))}
    assert bench.audience.record(bench.desk).empty
    bench.audience.elsewhere("s2", 0, 0)
    assert bench.desk.audience == {}


def test_without_a_pair_nobody_can_vote() -> None:
    bench = Bench(without(baseline(), 1))
    assert not bench.audience.ready(bench.desk)
    bench.audience.press("a")
    assert bench.desk.audience == {}


def test_all_of_it_is_there_after_a_restart(tmp_path: Path) -> None:
    async def vote(at: Opened) -> None:
        await at.drawn()
        for choice in ("a", "b", "a"):
            at.session.audience.press(choice)
        at.session.audience.elsewhere(at.shown.id, 42, 17)
        await at.saved()

    async def again(at: Opened) -> Audience:
        return at.session.audience.record(at.desk)

    async def reopened(at: Opened) -> Audience:
        test = at.experiment.id
        at.session.tests.new()
        at.session.tests.open(test)
        await at.until(lambda: at.experiment.id == test)
        return at.session.audience.record(at.desk)

    play(tmp_path, vote)
    record = play(tmp_path, again)
    assert (record.tally.votes, record.elsewhere) == (3, (42, 17))
    assert play(tmp_path, reopened) == record


def test_a_record_of_a_time_without_audiences_is_read() -> None:
    plain = json.loads(to_json(Stored(experiment(baseline()))))
    del plain["audience"]
    assert from_json(json.dumps(plain).encode(), "old.json").audience == {}


def test_the_summary_counts_what_the_caption_counts(tmp_path: Path) -> None:
    async def judge(at: Opened) -> None:
        assert not at.session.summary.ready(at.desk)
        await at.drawn()
        assert at.session.summary.ready(at.desk)
        assert at.session.summary.verdicts(at.desk) == ()
        at.session.judge.vote("a")
        (verdict,) = at.session.summary.verdicts(at.desk)
        assert verdict.choice == "a"
        assert [step.id for step in at.session.summary.judged(at.desk)] == [at.shown.id]

    play(tmp_path, judge)


def test_the_picture_is_written_whole_or_the_reason_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    told: list[tuple[Sentence, bool]] = []

    async def save(at: Opened) -> None:
        for path in (tmp_path / "sum.png", tmp_path / "file" / "sum.png"):
            at.session.summary.save(b"png", str(path), lambda said, well: told.append((said, well)))
        await at.waits(lambda: len(told) == 2)

    play(tmp_path / "at", save)
    assert (tmp_path / "sum.png").read_bytes() == b"png"
    assert sorted(well for _said, well in told) == [False, True]
    assert file_name("Triste, ¿más? Día 2") == "triste-más-día-2-summary.png"


def test_a_tally_of_nobody_is_empty() -> None:
    assert Audience("s1").tally == Audience("s1").counted == Tally()
