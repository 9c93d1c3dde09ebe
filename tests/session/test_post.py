"""Making the post: what is proposed, what is drawn, what is written."""

import asyncio
import io
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from studio.session.cover_plan import CoverPlan
from studio.session.demo import STEPS, RunError, run_playbook
from studio.session.lifetime import live_until_closed
from studio.words import Sentence
from tests.fakes.demo import MODELS
from tests.session.opened import Opened, pasted, play


async def saved(at: Opened, plan: CoverPlan, path: Path) -> tuple[str, bool]:
    heard: list[tuple[Sentence, bool]] = []
    at.session.post.save(plan, str(path), lambda said, worked: heard.append((said, worked)))
    await at.session.means.tasks.ended("save")
    said, worked = heard[0]
    assert len(heard) == 1
    return said.key, worked


def test_there_is_nothing_to_post_without_both_pictures(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        assert not at.session.post.ready(at.desk)
        at.pair.refuse = {MODELS[1]}
        await at.drawn()
        assert not at.session.post.ready(at.desk)
        at.pair.refuse = set()
        await at.drawn()
        assert at.session.post.ready(at.desk)

    play(tmp_path, journey)


def test_the_proposal_speaks_of_the_pictures_not_of_the_controls(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await at.drawn()
        plan = at.session.post.proposal(at.desk)
        assert [(panel.name, panel.letter, panel.simulated) for panel in plan.panels] == [
            ("Sim A", "A", True),
            ("Sim B", "B", True),
        ]
        assert plan.headline == "Who does sad better?"
        assert "hair" in plan.foot
        assert (plan.label, str(plan.size), plan.language) == ("FAIR", "1080x1350", "en")
        at.session.expression.emotion("relieved")
        at.session.recipe.unlock("hair")
        assert at.session.post.proposal(at.desk) == plan

    play(tmp_path, journey)


def test_the_proposal_in_another_language(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await at.drawn()
        english, spanish = (at.session.post.proposal(at.desk, language) for language in ("en", "es"))
        assert spanish.language == "es"
        assert spanish.headline.startswith("¿")
        assert spanish.foot not in ("", english.foot)
        assert spanish.panels == english.panels

    play(tmp_path, journey)


def test_imported_pictures_claim_nothing(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await at.brought(pasted(10, 200))
        at.session.pictures.rename(0, "Seedream 4.5")
        at.session.settings.change(handle="@aria", post_theme="dark")
        plan = at.session.post.proposal(at.desk)
        assert (plan.label, plan.foot, plan.handle, plan.theme) == ("IMPORTED", "", "@aria", "dark")
        assert [(panel.name, panel.simulated) for panel in plan.panels] == [("Seedream 4.5", False), ("Model B", False)]
        assert plan.headline

    play(tmp_path, journey)


def test_the_preview_is_the_cover_in_its_size(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await at.drawn()
        drawn: list[bytes] = []
        plan = at.session.post.proposal(at.desk)
        at.session.post.preview(replace(plan, headline="Dropped"), lambda data, _remarks: drawn.append(data))
        at.session.post.preview(plan, lambda data, _remarks: drawn.append(data))
        await at.session.settle()
        assert len(drawn) == 1
        with Image.open(io.BytesIO(drawn[0])) as picture:
            assert (picture.format, picture.size) == ("PNG", (1080, 1350))

    play(tmp_path, journey)


@pytest.mark.parametrize(("ending", "form"), [("jpg", "JPEG"), ("png", "PNG"), ("PNG", "PNG")])
def test_the_file_has_the_form_of_its_ending(tmp_path: Path, ending: str, form: str) -> None:
    async def journey(at: Opened) -> None:
        await at.drawn()
        path = tmp_path / f"cover.{ending}"
        assert await saved(at, at.session.post.proposal(at.desk), path) == ("session-saved", True)
        with Image.open(path) as picture:
            assert (picture.format, picture.size) == (form, (1080, 1350))

    play(tmp_path, journey)


def test_an_unwritable_place_is_told_and_the_old_file_stays(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await at.drawn()
        plan = at.session.post.proposal(at.desk)
        blocked = tmp_path / "file"
        blocked.write_bytes(b"old")
        assert await saved(at, plan, blocked / "cover.jpg") == ("store-not-a-folder", False)
        assert blocked.read_bytes() == b"old"
        assert await saved(at, plan, tmp_path / "library") == ("store-is-folder", False)

    play(tmp_path, journey)
    assert not list(tmp_path.glob(".*part"))


def test_a_missing_original_leaves_the_old_cover(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await at.drawn()
        plan = at.session.post.proposal(at.desk)
        cover = tmp_path / "cover.jpg"
        cover.write_bytes(b"old")
        for path in (tmp_path / "library" / "images").rglob(f"*{plan.panels[1].sha256}*"):
            path.unlink()
        assert await saved(at, plan, cover) == ("store-original-missing", False)
        assert cover.read_bytes() == b"old"
        remarks: list[Sentence] = []
        at.session.post.preview(plan, lambda data, said: remarks.extend(said if not data else ()))
        await at.session.settle()
        assert [remark.key for remark in remarks] == ["store-original-missing"]

    play(tmp_path, journey)


def test_the_playbook_runs_in_its_order_one_knob_at_a_time(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await run_playbook(at.session)
        places = [step.place for step in at.experiment.steps]
        assert places == ["baseline", "brow", "mouth", "moisture", "gaze"]
        assert {step.label for step in at.experiment.steps} == {"FAIR"}
        assert at.experiment.baseline == at.experiment.steps[0].id
        assert [len(step.shots) for step in at.experiment.steps] == [2] * STEPS
        assert [place.state for place in at.session.read.playbook(at.desk)] == ["done"] * STEPS + ["now"]

    play(tmp_path, journey)


def test_a_playbook_that_fails_stops_and_says_why(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        at.pair.refuse = {MODELS[1]}
        with pytest.raises(RunError) as failed:
            await run_playbook(at.session)
        assert failed.value.sentence.key == "simulated-failed"
        assert len(at.pair.asked) == 2

    play(tmp_path, journey)


def test_an_empty_first_desk_fills_itself_once(tmp_path: Path) -> None:
    async def lived() -> int:
        at, closing = Opened(tmp_path, tips=True), asyncio.Event()
        life = asyncio.create_task(live_until_closed(at.session, closing, lambda: lambda: None))
        await at.until(lambda: at.desk.step is not None and not at.desk.running)
        closing.set()
        await life
        return len(at.pair.asked)

    async def again() -> int:
        at, closing = Opened(tmp_path, tips=True), asyncio.Event()
        closing.set()
        await live_until_closed(at.session, closing, lambda: lambda: None)
        return len(at.pair.asked)

    assert (asyncio.run(lived()), asyncio.run(again())) == (2, 0)
