"""Votes that somebody else gave on a copy of the open test, taken in from a table."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from studio.session.desk import Desk
from studio.session.means import Means
from studio.session.taken_in import Came
from studio.store.incoming_file import read_incoming
from studio.store.judgement_file import OtherVote, read_votes
from studio.verdict.audience import Audience, with_votes
from studio.verdict.verdict import Vote
from studio.words import sentence


async def votes_from(means: Means, path: Path) -> Came:
    """Count the votes of a table among those of the audience; they never become the creator's own.

    Returns:
        how many were counted, and which rows were not.

    Raises:
        StudioError: the file cannot be read, or is no such table.
    """
    data = await asyncio.to_thread(read_incoming, str(path), path.name)
    votes, remarks = await asyncio.to_thread(read_votes, data, path.name)
    desk = means.live.desk
    known = {step.id for step in desk.experiment.steps}
    mine = [vote for vote in votes if vote.step in known]
    notes = list(remarks)
    if len(mine) < len(votes):
        notes.append(sentence("judgements-other-test", name=path.name, count=len(votes) - len(mine)))
    if mine:
        means.live.put(replace(desk, audience=_joined(desk, mine)))
    return Came(sentence("judgements-came", count=len(mine), name=path.name), tuple(notes))


def _joined(desk: Desk, votes: Sequence[OtherVote]) -> Mapping[str, Audience]:
    audience = dict(desk.audience)
    for step in dict.fromkeys(vote.step for vote in votes):
        given = [Vote(vote.choice, vote.shots, (), vote.blind) for vote in votes if vote.step == step]
        audience[step] = with_votes(audience.get(step, Audience(step)), given)
    return MappingProxyType(audience)
