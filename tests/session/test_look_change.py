"""Looking otherwise changes the desk's view and stays within its limits."""

import math

from studio.session.desk import Desk
from studio.session.live import Live
from studio.session.look_commands import LookCommands
from studio.viewer.switch import SWITCHES
from studio.viewer.view import Offset, View
from tests.session.desks import demo_experiment


def looking(view: View) -> tuple[Live, LookCommands]:
    live = Live(Desk(demo_experiment(), view=view))
    return live, LookCommands(live)


def test_a_verb_is_done_to_the_current_view() -> None:
    live, look = looking(View(0.5, -0.25, 310))
    look.change(SWITCHES["mirror"])
    look.change(SWITCHES["difference"])
    assert live.desk.view == View(0.5, -0.25, 310, mode="difference", mirrored=True)


def test_a_view_beyond_its_limits_is_brought_back() -> None:
    live, look = looking(View())
    look.view(View(math.nan, 1.0, 50.0, wipe=3.0, offsets=(Offset(math.inf, 0.1, 1.0),)))
    assert live.desk.view == View(0.0, 1.0, 50.0, wipe=1.0, offsets=(Offset(0.0, 0.1, 1.0),))


def test_a_view_as_it_is_tells_nobody() -> None:
    live, look = looking(View(0.5, -0.25, 310))
    told: list[Desk] = []
    live.changed.connect(lambda _old, new: told.append(new))
    look.view(View(0.5, -0.25, 310))
    assert told == []
    look.change(SWITCHES["swap"])
    assert len(told) == 1
