"""Records under new ids: nothing points into the air, and nothing but ids changes."""

from dataclasses import replace
from itertools import count
from types import MappingProxyType

from studio.store.codec import Stored, to_json
from studio.store.new_ids import ids_of, with_new_ids
from studio.verdict.audience import Audience
from studio.verdict.judging import Judging
from studio.verdict.verdict import Marks, Verdict, Vote
from tests.store.records import stored


def judged() -> Stored:
    """A test whose first step has a verdict, votes of others, and a shot that was picked."""
    made = stored("e1")
    step = made.experiment.steps[0]
    a, b = (shot.id for shot in step.shots[:2])
    vote = Vote("b", (a, b), (1, 0), True)
    verdict = Verdict(step.id, "b", (vote,), (Marks(a, 0, ("reads",)),), "quiet")
    whole = replace(made.experiment, steps=(replace(step, picked=(a,)), *made.experiment.steps[1:]), baseline=step.id)
    return replace(
        made,
        experiment=whole,
        verdicts=MappingProxyType({step.id: verdict}),
        audience=MappingProxyType({step.id: Audience(step.id, (vote,), (3, 1))}),
        shown=step.id,
    )


def renewed(of: Stored) -> Stored:
    numbers = count()
    return with_new_ids(of, lambda: f"new{next(numbers)}")


def test_every_id_is_new_and_there_once() -> None:
    before = judged()
    after = renewed(before)
    assert not set(ids_of(before)) & set(ids_of(after))
    assert len(set(ids_of(after))) == len(ids_of(before))


def test_all_that_points_to_them_follows() -> None:
    after = renewed(judged())
    step = after.experiment.steps[0]
    a, b = (shot.id for shot in step.shots[:2])
    assert (after.experiment.baseline, after.shown, step.picked) == (step.id, step.id, (a,))
    verdict = after.verdicts[step.id]
    assert (verdict.step, verdict.votes[0].shots, verdict.marks[0].shot) == (step.id, (a, b), a)
    assert after.audience[step.id].votes[0].shots == (a, b)
    assert after.audience[step.id].elsewhere == (3, 1)


def test_nothing_else_changes() -> None:
    before, after = judged(), renewed(judged())
    ids = dict(zip(ids_of(after), ids_of(before), strict=True))
    text = to_json(after).decode()
    for new, old in sorted(ids.items(), key=lambda pair: -len(pair[0])):
        text = text.replace(f'"{new}"', f'"{old}"')
    assert text.encode() == to_json(before)


def test_the_test_itself_can_keep_a_name_that_is_given() -> None:
    assert with_new_ids(judged(), lambda: "x", "mine").experiment.id == "mine"


def test_judging_that_was_begun_starts_again_for_its_lot_is_another() -> None:
    before = judged()
    step = before.experiment.steps[0]
    begun = Judging(step.id, (Vote("a"),), (Marks(step.shots[0].id, 0, ("skin",)),), "so far")
    open_ = replace(before, verdicts=MappingProxyType({}), judging=MappingProxyType({step.id: begun}))
    (after,) = renewed(open_).judging.values()
    assert (after.votes, after.note) == ((), "so far")
    assert after.marks[0].shot != step.shots[0].id
