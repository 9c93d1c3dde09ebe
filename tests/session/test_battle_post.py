"""The post of a battle in a session: planned, captioned and saved from rounds that are not on the desk."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from studio.session.desk import Desk
from studio.session.post_plans import Story
from studio.session.taken_in import Came
from studio.verdict.verdict import Verdict
from tests.session.battles import battle_of, battles, ran, seven, states
from tests.session.opened import Opened, play
from tests.session.test_carousel import kinds, looked, saved, written


async def story(at: Opened) -> Story:
    """Two runs as two rounds, the first of them judged; the desk moves on afterwards."""
    await at.drawn()
    at.session.run.next_step()
    await at.drawn()
    steps = at.desk.experiment.steps
    titles = dict(zip((step.id for step in steps), ("Under water", "A selfie"), strict=True))
    whole = replace(at.desk.experiment, question="Two rounds", baseline=steps[0].id)
    verdicts: Mapping[str, Verdict] = {steps[0].id: Verdict(steps[0].id, "b")}
    return Story(Desk(whole, verdicts=verdicts), titles)


def test_a_battle_is_told_instead_of_the_desk_until_the_page_is_left(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        told, plans = await story(at), at.session.carousel.plans
        at.session.tests.new()
        assert [preset.key for preset in plans.presets] == ["quick", "lesson", "tutorial"]
        plans.tell(lambda _language: told)
        assert [preset.key for preset in plans.presets] == ["battle"]
        plan = plans.plan(plans.desk, "battle")
        assert kinds(plans.outline(plan)) == ["cover", "round", "round", "scoreboard", "question"]
        assert [place.title for place in plans.outline(plan)][1:3] == ["Round: Under water", "Round: A selfie"]
        assert plans.preset_again(plan, "battle").slides == plan.slides
        at.session.carousel.leave()
        assert plans.desk is at.desk
        assert kinds(plans.outline(plan)) == []

    play(tmp_path, journey)


def test_it_is_looked_at_captioned_and_saved(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        told, plans = await story(at), at.session.carousel.plans
        at.session.tests.new()
        plans.tell(lambda _language: told)
        plan = plans.plan(plans.desk, "battle")
        (first, *_more) = await looked(at, plan, "round")
        assert first.data
        texts = await written(at, plan)
        assert texts.caption.startswith("Two rounds")
        assert "1. Under water: B" in texts.caption
        said, well, _steps = await saved(at, plan, tmp_path / "post", texts)
        assert (said, well) == ("session-saved", True)
        names = sorted(path.name for path in (tmp_path / "post").glob("*.jpg"))
        assert names == ["01-cover.jpg", "02-round-1.jpg", "03-round-2.jpg", "04-scoreboard.jpg", "05-question.jpg"]

    play(tmp_path, journey)


def test_the_next_post_of_a_test_does_not_begin_as_a_battle(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        told, plans = await story(at), at.session.carousel.plans
        plans.remember(plans.plan(at.desk, "lesson"))
        plans.tell(lambda _language: told)
        plans.remember(plans.plan(plans.desk, "battle"))
        plans.tell(None)
        assert plans.plan(at.desk).preset == "lesson"

    play(tmp_path, journey)


def test_the_open_battle_tells_its_rounds_in_the_language_of_the_post(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        at.session.settings.change(blind=False)
        await seven(at, rounds=3)
        assert battles(at).story.told("en") is None
        await ran(at)
        told = battles(at).story.told("en")
        spanish = battles(at).story.told("es")
        assert told is not None
        assert spanish is not None
        assert next(iter(told.rounds.values())) == "A product in the hand"
        assert tuple(told.rounds) == tuple(spanish.rounds)
        assert set(told.rounds.values()).isdisjoint(spanish.rounds.values())
        assert told.desk.experiment.question == "Sim A or Sim B? 3 challenges"
        assert spanish.desk.experiment.question == "¿Sim A o Sim B? 3 retos"

    play(tmp_path, journey)


def test_where_judging_is_blind_a_round_that_waits_for_its_vote_is_not_told(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        at.session.settings.change(blind=True)
        await seven(at, rounds=2)
        await ran(at)
        assert battles(at).story.told("en") is None
        assert battles(at).story.unjudged == 2
        key = battle_of(at).rounds[1].key
        battles(at).open_round(key)
        await at.until(lambda: at.experiment.id == battle_of(at).round(key).experiment)
        at.session.judge.press("a")
        told = battles(at).story.told("en")
        assert told is not None
        assert len(told.rounds) == 1
        assert [one.blind for one in told.desk.verdicts.values()] == [True]
        assert battles(at).story.unjudged == 1

    play(tmp_path, journey)


async def judged_and_packed(at: Opened, path: Path) -> None:
    """Two rounds, the first of them judged, in a file."""
    at.session.settings.change(blind=False)
    await seven(at, rounds=2)
    await ran(at)
    key = battle_of(at).rounds[0].key
    battles(at).open_round(key)
    await at.until(lambda: at.experiment.id == battle_of(at).round(key).experiment)
    at.session.judge.vote("b")
    at.session.exchange.pack(str(path), battle_of(at))
    await at.session.means.tasks.ended("pack")


async def taken(at: Opened, path: Path) -> Came:
    at.session.exchange.take(str(path))
    await at.session.means.tasks.ended("bring")
    assert at.session.exchange.last is not None
    return at.session.exchange.last


def test_a_battle_goes_to_another_library_with_its_pictures_and_votes(tmp_path: Path) -> None:
    path = tmp_path / "battle.zip"

    async def take(at: Opened) -> None:
        came = await taken(at, path)
        assert (len(came.tests), len(came.battles), came.remarks) == (2, 1, ())
        at.session.settings.change(blind=False)
        battles(at).shelf.open(came.battles[0])
        await at.session.means.tasks.ended("battles")
        told = battles(at).story.told("en")
        assert told is not None
        assert len(told.rounds) == 2
        assert [one.choice for one in told.desk.verdicts.values()] == ["b"]
        assert states(at) == ["done"] * 4

    play(tmp_path / "one", lambda at: judged_and_packed(at, path))
    play(tmp_path / "two", take)


def test_taken_twice_its_tests_are_there_once(tmp_path: Path) -> None:
    path = tmp_path / "battle.zip"

    async def twice(at: Opened) -> None:
        first, second = await taken(at, path), await taken(at, path)
        assert (len(first.tests), len(second.tests)) == (2, 0)
        assert len(second.battles) == 1
        assert second.battles != first.battles

    play(tmp_path / "one", lambda at: judged_and_packed(at, path))
    play(tmp_path / "two", twice)
