"""The history in a whole session: found, opened as left, duplicated, compared, deleted and taken back."""

import asyncio
from dataclasses import replace
from pathlib import Path

from studio.session import blind
from studio.session.guest import GUEST
from studio.session.history_commands import Answer, Found, HistoryState, Query
from studio.session.history_words import also_called
from studio.session.saving import stored_of
from studio.store.search import Choices
from studio.store.search_rows import waits
from studio.words import Sentence
from tests.fakes.window_session import load_words
from tests.session.opened import Opened, pasted, play


async def asked(at: Opened, **query: object) -> Answer:
    """The answer to a question."""
    heard: list[Answer] = []
    at.session.history.ask(Query(**query), heard.append)  # type: ignore[arg-type]
    await at.session.means.tasks.settle()
    return heard[-1]


async def lines(at: Opened, **query: object) -> tuple[Found, ...]:
    heard: list[tuple[Found, ...]] = []
    at.session.history.lines((await asked(at, **query)).ids, heard.append)
    await at.session.means.tasks.settle()
    return heard[-1]


async def two_tests(at: Opened) -> tuple[str, str]:
    """A judged test that is closed, and an open one with pictures; their ids."""
    at.session.tests.rename("First, müde")
    await at.drawn()
    at.session.judge.press("a")
    first = at.experiment.id
    at.session.tests.new()
    at.session.tests.rename("Second")
    await at.drawn()
    at.session.judge.press("a")
    return first, at.experiment.id


def test_the_open_test_is_found_as_it_stands_now(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        first, second = await two_tests(at)
        assert (await asked(at)).ids == (second, first)
        assert (await asked(at, words="MUDE")).ids == (first,)
        at.session.tests.rename("Another name")
        assert (await asked(at, words="another")).ids == (second,)
        (found,) = await lines(at, words="another")
        assert (found.name, found.votes.votes, found.cost) == ("Another name", 1, 0)

    play(tmp_path, journey)


def test_of_many_questions_only_the_newest_is_answered(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await two_tests(at)
        heard: list[Answer] = []
        for words in ("f", "fi", "fir", "firs", "first"):
            at.session.history.ask(Query(words=words), heard.append)
        await at.session.means.tasks.settle()
        assert [answer.query.words for answer in heard] == ["first"]

    play(tmp_path, journey)


def test_names_of_the_creators_language_are_found(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        at.session.settings.change(language="es")
        await at.drawn()
        assert (await asked(at, words="tristeza")).ids == (at.experiment.id,)
        assert (await asked(at, words="avergonzada")).ids == ()

    play(tmp_path, journey)
    choices = Choices(emotion=("sad", "my own"))
    assert ("triste", "emotion", "sad") in also_called("TRISTE", choices, load_words("es"))
    assert ("empate", "winner", "tie") in also_called("empate", choices, load_words("es"))
    assert also_called("e", choices, load_words("es")) == ()


def test_the_page_is_remembered(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        state = HistoryState(Query(words="sad"), "e1", "s1", 120)
        at.session.history.remember(state)
        assert at.session.history.state == state

    play(tmp_path, journey)


def test_a_test_is_opened_exactly_as_it_was_left(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await at.drawn()
        at.session.judge.press("a")
        baseline = at.shown.id
        at.session.run.next_step()
        await at.drawn()
        at.session.judge.press("b")
        at.session.look.show_step(baseline)
        at.session.look.view(replace(at.desk.view, zoom=300.0, mode="wipe"))
        left, home = at.desk, at.experiment.id
        at.session.tests.new()
        at.session.history.acts.open(home)
        await at.until(lambda: at.experiment.id == home)
        assert (at.desk.experiment, at.desk.verdicts, at.desk.judging) == (left.experiment, left.verdicts, left.judging)
        assert (at.desk.shown, at.desk.view) == (baseline, left.view)
        last = at.experiment.steps[-1].id
        at.session.history.acts.open(home, last)
        await at.until(lambda: at.desk.shown == last)
        assert at.desk.view == left.view

    play(tmp_path, journey)


def test_a_test_becomes_a_new_one(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        first, second = await two_tests(at)
        at.session.history.acts.duplicate(first)
        await at.until(lambda: at.experiment.id != second)
        assert (at.experiment.name, at.experiment.steps) == ("First, müde 2", ())
        assert at.experiment.id != first

    play(tmp_path, journey)


def test_a_run_becomes_the_baseline(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await at.drawn()
        at.session.run.next_step()
        await at.drawn()
        first, turned = at.experiment.id, at.experiment.steps[-1]
        at.session.tests.new()
        at.session.history.acts.baseline(first, turned.id)
        await at.until(lambda: at.experiment.id == first)
        assert (at.experiment.baseline, at.desk.shown, at.experiment.draft) == (turned.id, turned.id, turned.draft)

    play(tmp_path, journey)


def test_words_are_handed_out_and_missing_ones_are_told(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await at.drawn()
        first, step = at.experiment.id, at.shown
        await at.brought(pasted(10, 20))
        heard: list[str] = []
        at.session.history.acts.text(first, step.id, heard.append)
        at.session.history.acts.text(at.experiment.id, at.shown.id, heard.append)
        at.session.history.acts.baseline(at.experiment.id, at.shown.id)
        await at.session.means.tasks.ended("history")
        assert heard == [step.text]
        assert at.keys == ["history-no-words"] * 2

    play(tmp_path, journey)


def test_nothing_is_opened_while_pictures_are_drawn(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        first, second = await two_tests(at)
        at.pair.hold = {"simulated/sim-a", "simulated/sim-b"}
        at.session.run.generate()
        acts = at.session.history.acts
        acts.open(first)
        acts.duplicate(first)
        acts.baseline(first, "x")
        at.session.history.trash.put(second, lambda: None)
        assert at.keys[-4:] == ["session-busy"] * 4
        at.pair.release()
        await at.until(lambda: not at.desk.running)
        assert at.experiment.id == second

    play(tmp_path, journey)


def test_a_picture_of_another_test_visits_without_a_trace(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        first, _second = await two_tests(at)
        (found,) = await lines(at, words="mude")
        before, guest = at.desk, at.session.history.guest
        changes: list[int] = []

        def note() -> None:
            changes.append(1)

        guest.changed.connect(note)
        at.session.history.acts.compare(first, found.runs[0].shots[0])
        await at.session.means.tasks.ended("history")
        assert at.desk is before
        seen = guest.over(at.desk)
        shot = seen.step.shot(1) if seen.step is not None else None
        assert shot is not None
        assert (shot.id, shot.name) == (GUEST, "Sim A from “First, müde”")
        assert guest.visit is not None
        assert guest.visit.said == Sentence("history-guest", (("name", "Sim A"), ("test", "First, müde")))
        assert seen.step is not None
        assert seen.step.shot(0) == at.shown.shot(0)
        assert guest.leave()
        assert not guest.leave()
        assert guest.over(at.desk) is at.desk
        assert len(changes) == 2

    play(tmp_path, journey)


def test_a_guest_goes_when_other_pictures_are_shown(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        first, _second = await two_tests(at)
        (found,) = await lines(at, words="mude")
        acts, guest = at.session.history.acts, at.session.history.guest
        for leave in (at.session.run.next_step, at.session.tests.new):
            acts.compare(first, found.runs[0].shots[1])
            await at.session.means.tasks.ended("history")
            assert guest.visit is not None
            leave()
            if leave == at.session.run.next_step:
                await at.drawn()
                at.session.judge.press("a")
            assert guest.visit is None

    play(tmp_path, journey)


def test_nothing_visits_pictures_that_are_judged_blind_or_no_pictures(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        first, _second = await two_tests(at)
        (found,) = await lines(at, words="mude")
        at.session.settings.change(blind=True)
        at.session.run.next_step()
        await at.drawn()
        heard: list[int] = []
        at.session.history.acts.compare(first, found.runs[0].shots[0], lambda: heard.append(1))
        await at.session.means.tasks.ended("history")
        at.session.tests.new()
        at.session.history.acts.compare(first, found.runs[0].shots[0], lambda: heard.append(1))
        await at.session.means.tasks.ended("history")
        at.session.history.acts.compare(first, "gone", lambda: heard.append(1))
        await at.session.means.tasks.ended("history")
        assert at.keys[-3:] == ["history-compare-vote", "history-compare-nothing", "history-gone"]
        assert heard == []
        assert at.session.history.guest.visit is None

    play(tmp_path, journey)


def test_nobody_learns_whose_a_visiting_picture_is_before_its_vote(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        at.session.settings.change(blind=True)
        at.session.tests.rename("Unjudged")
        await at.drawn()
        first = at.experiment.id
        at.session.tests.new()
        await at.drawn()
        at.session.judge.press("a")
        (found,) = await lines(at, words="unjudged")
        assert at.session.history.hides(found, found.runs[0])
        assert sorted(at.session.history.order(found, found.runs[0])) == [0, 1]
        at.session.history.acts.compare(first, found.runs[0].shots[0])
        await at.session.means.tasks.ended("history")
        visit = at.session.history.guest.visit
        assert visit is not None
        assert (visit.shot.name, visit.shot.delivery, visit.shot.request) == ("", None, None)
        assert visit.said.key == "history-guest-hidden"
        at.session.settings.change(blind=False)
        assert not at.session.history.hides(found, found.runs[0])
        assert at.session.history.order(found, found.runs[0]) == (0, 1)

    play(tmp_path, journey)


def _waits(at: Opened) -> bool:
    """Both must always say the same."""
    said = waits(stored_of(at.desk), at.shown)
    assert said == blind.waits(at.desk, at.shown)
    return said


def test_what_waits_in_the_list_is_what_waits_on_the_desk(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        at.session.settings.change(blind=True)
        await at.drawn()
        told = [_waits(at)]
        at.session.judge.veil.peek()
        told.append(_waits(at))
        at.session.judge.press("a")
        told.append(_waits(at))
        await at.brought(pasted(10, 20))
        assert [*told, _waits(at)] == [True, False, False, False]

    play(tmp_path, journey)


async def _trashed(at: Opened) -> list[str]:
    names: list[str] = []
    at.session.history.trash.all(lambda found: names.extend(one.name for one in found))
    await at.session.means.tasks.ended("trash")
    return names


def test_a_deleted_test_comes_back_with_its_pictures_and_votes(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        first, second = await two_tests(at)
        (found,) = await lines(at, words="mude")
        sha256 = found.runs[0].thumbs[0]
        at.session.history.keep_small(sha256, b"small")
        assert at.session.history.small(sha256) == b"small"
        done: list[str] = []
        at.session.history.trash.put(first, lambda: done.append("put"))
        await at.session.means.tasks.ended("trash")
        assert (await asked(at)).ids == (second,)
        assert [listed.id for listed in at.session.tests.all()] == [second]
        assert at.session.history.small(sha256) is None
        assert await _trashed(at) == ["First, müde"]
        at.session.history.trash.back(first, lambda: done.append("back"))
        await at.session.means.tasks.ended("trash")
        assert done == ["put", "back"]
        assert await lines(at, words="mude") == (found,)
        assert at.session.history.original(sha256) is not None
        assert Path(at.session.history.file(sha256)).is_file()
        at.session.history.trash.back(first, lambda: done.append("twice"))
        await at.session.means.tasks.ended("trash")
        assert (done, at.keys[-1]) == (["put", "back"], "library-not-in-trash")

    play(tmp_path, journey)


def test_deleting_the_open_test_opens_an_empty_one(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        first, second = await two_tests(at)
        at.session.history.trash.put(second, lambda: None)
        await at.session.means.tasks.ended("trash")
        assert at.experiment.id not in (first, second)
        assert at.experiment.steps == ()
        await at.saved()
        assert second not in (await asked(at)).ids
        await asyncio.sleep(0)

    play(tmp_path, journey)


def test_missing_originals_are_no_trouble(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        assert at.session.history.original("ab" * 32) is None
        assert at.session.history.file("ab" * 32) == ""
        assert at.session.history.file("../../etc/passwd") == ""

    play(tmp_path, journey)
