"""What stands over panes whose pictures were ordered: prices, times, refusals, menus."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from studio.session.desk import Desk, Fault, Job
from studio.window.viewer.pane_words import again_words, facts_of, fault_of, refusal_of
from studio.window.viewer.viewer_panel import ViewerPanel
from tests.fakes.demo import baseline, experiment
from tests.fakes.window_look import dressed
from tests.fakes.window_session import WindowSession, brow_step, desk_of, first_desk
from tests.fakes.wired import ended, lacking, refused, wire, wired


def session_of(desk: Desk, language: str = "en") -> WindowSession:
    return wire(WindowSession(desk, language))


def panel_of(qtbot: QtBot, desk: Desk, language: str = "en") -> tuple[ViewerPanel, WindowSession]:
    session = session_of(desk, language)
    panel = ViewerPanel(session, dressed())
    qtbot.addWidget(panel, before_close_func=lambda closed: closed.stop())
    session.changed.connect(panel.show_desk)
    panel.resize(928, 604)
    panel.show()
    return panel, session


@pytest.mark.parametrize(("language", "facts"), [("en", "9.4 s · $0.039"), ("es", "9,4 s · 0,039 $")], ids=["en", "es"])
def test_behind_a_name_stands_how_long_it_took_and_what_it_cost(language: str, facts: str) -> None:
    desk = wired(first_desk())
    assert facts_of(session_of(desk, language), desk, 0).replace("\u00a0", " ") == facts


def test_what_was_not_told_is_left_out() -> None:
    desk = wired(first_desk())
    step = desk.step
    assert step is not None
    bare = [replace(shot, delivery=None) for shot in step.shots]
    untold = [replace(shot, delivery=replace(shot.delivery, cost=None)) for shot in step.shots if shot.delivery]
    for shots, facts in ((bare, ""), (untold, "9.4 s")):
        now = replace(desk, experiment=desk.experiment.with_step(replace(step, shots=tuple(shots))))
        assert facts_of(session_of(now), now, 0) == facts


def test_the_next_model_is_named_with_its_provider_where_two_have_it() -> None:
    desk = wired(first_desk())
    turned = replace(
        desk, experiment=replace(desk.experiment, models=("openrouter/nano-banana", desk.experiment.models[1]))
    )
    assert facts_of(session_of(turned), turned, 0).endswith("next: Nano Banana · OpenRouter")


@pytest.mark.parametrize(
    ("cost", "charged", "text"),
    [
        (30_000, False, "Ask B again, about $0.03"),
        (30_000, None, "Pay again for B, about $0.03"),
        (30_000, True, "Pay again for B, about $0.03"),
        (0, False, "Ask B again"),
        (None, False, "Ask B again"),
    ],
)
def test_asking_again_says_what_it_costs(cost: int | None, charged: bool | None, text: str) -> None:
    session = session_of(wired(first_desk()))
    session.run.costs = cost
    assert again_words(session, 1, Fault("unknown", charged=charged)) == text
    if charged is False:
        assert again_words(session, 1) == text


def test_a_fault_keeps_apart_what_is_grave_and_what_is_safe() -> None:
    desk = lacking(wired(first_desk()))
    session = session_of(desk)
    said = fault_of(session, desk, ended("billing", words="Exhausted balance."))
    assert said.grave
    assert said.acts == ("billing", "again")
    assert said.safe == "A is saved and stays usable."
    stopped = Job(1, "cancelled", 0.0, ended("server").said)
    assert not fault_of(session, desk, stopped).grave
    empty = replace(desk, shown=None)
    assert fault_of(session, empty, ended("billing")).safe == ""
    assert "again" not in fault_of(session, empty, ended("billing")).acts


def test_both_pictures_are_safe_where_both_are_there() -> None:
    desk = wired(first_desk())
    assert fault_of(session_of(desk), desk, ended("server")).safe == "A + B are saved and stay usable."


def test_a_kept_refusal_is_a_result_and_no_failure() -> None:
    desk = refused(wired(first_desk()))
    step = desk.step
    assert step is not None
    said = refusal_of(session_of(desk), desk, step.refusals[0])
    assert not said.grave
    assert said.fault is not None
    assert (said.fault.kind, said.fault.words, said.fault.charged) == ("refused", "IMAGE_SAFETY", False)
    assert "Seedream 4.0" in said.text
    assert facts_of(session_of(desk), desk, 1) == "refused"


def test_a_refusal_stands_in_its_pane_until_it_was_read(qtbot: QtBot) -> None:
    both = experiment(baseline(), brow_step())
    desk = wired(desk_of(both, "s2"))
    panel, session = panel_of(qtbot, refused(desk))
    a, b = panel.overlay.overs
    assert b.card.isVisible()
    assert not a.card.isVisible()
    b.card.hidden.emit()
    assert not b.card.isVisible()
    session.live.put(replace(session.desk, tip=1))
    assert not b.card.isVisible()
    session.look.show_step("s1")
    session.live.put(refused(session.desk))
    assert b.card.isVisible()  # another step's refusal is another result
    session.look.show_step("s2")
    assert not b.card.isVisible()


def test_a_refusal_gives_way_while_the_picture_is_asked_for_again(qtbot: QtBot) -> None:
    panel, session = panel_of(qtbot, refused(wired(first_desk())))
    over = panel.overlay.overs[1]
    session.live.put(replace(session.desk, jobs=(Job(1, "drawing", 0.0),)))
    assert not over.card.isVisible()
    assert over.waiting.isVisible()


def test_a_pane_says_that_it_may_be_charged_unless_it_is_free(qtbot: QtBot) -> None:
    desk = lacking(wired(first_desk()))
    panel, session = panel_of(qtbot, desk)
    over, words = panel.overlay.overs[1], session.words
    for since, (cost, paid) in enumerate(((0, False), (30_000, True), (None, True))):
        session.run.costs = cost
        session.live.put(replace(desk, jobs=(Job(1, "drawing", float(since)),)))
        texts = [text for _stage, text in over.waiting.rows]
        assert (words.say("viewer-stage-sent-paid") in texts) is paid


def test_the_usual_time_comes_from_the_pictures_of_the_same_model(qtbot: QtBot) -> None:
    one, two = baseline(), brow_step()
    desk = wired(desk_of(experiment(one, two), "s2"))
    step = desk.experiment.steps[0]
    slow = [replace(shot, delivery=replace(shot.delivery, seconds=20.0)) for shot in step.shots if shot.delivery]
    desk = replace(desk, experiment=desk.experiment.with_step(replace(step, shots=tuple(slow))))
    panel, session = panel_of(qtbot, desk)
    session.live.put(replace(desk, jobs=(Job(1, "drawing", 0.0),)))
    assert "Usually 14 to 20 s." in panel.overlay.overs[1].waiting.said


@pytest.mark.parametrize("act", ["again", "connect"])
def test_buttons_of_the_card_reach_who_can_act(qtbot: QtBot, act: str) -> None:
    panel, session = panel_of(qtbot, lacking(wired(first_desk())))
    wanted: list[str] = []
    panel.wanted.connect(wanted.append)
    session.live.put(replace(session.desk, jobs=(ended("auth"),)))
    panel.overlay.overs[1].card.buttons[act].click()
    assert (session.run.asked_again, wanted) == (([1], []) if act == "again" else ([], ["connect_models"]))


def test_a_card_in_a_pane_takes_no_more_than_the_pane(qtbot: QtBot) -> None:
    panel, session = panel_of(qtbot, lacking(wired(first_desk())), "es")
    session.live.put(replace(session.desk, jobs=(ended("auth", words="x" * 300),)))
    over = panel.overlay.overs[1]
    for size in ((928, 604), (660, 360), (500, 300)):
        panel.resize(*size)
        over.card.details.click()
        assert over.rect().contains(over.card.geometry())


def test_over_an_older_picture_the_face_stays_free(qtbot: QtBot) -> None:
    panel, session = panel_of(qtbot, wired(first_desk()))
    session.live.put(replace(session.desk, jobs=(ended("server"),)))
    over = panel.overlay.overs[1]
    assert over.card.isVisible()
    assert over.card.y() > over.height() * 0.55
