"""Planning, looking at and saving a whole post in a session."""

import io
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from studio.experiment.change import choose_emotion
from studio.post.plan import PostPlan, added, edited, hidden, reformatted, renamed
from studio.post.proposal import Place
from studio.session.carousel_commands import CarouselCommands
from studio.session.incoming import Incoming
from studio.session.post_record import Looked, PostTexts
from studio.store.post_habits import PostHabits
from studio.words import Sentence
from tests.fakes.demo import MODELS
from tests.session.opened import Opened, pasted, play


def kinds(places: Sequence[Place], *, available: bool = True) -> list[str]:
    return [place.kind for place in places if place.available == available]


async def looked(at: Opened, plan: PostPlan, key: str) -> list[Looked]:
    """Everything that is shown of a slide until nothing more comes."""
    seen: list[Looked] = []
    at.session.carousel.preview(plan, key, seen.append)
    await at.session.settle()
    return seen


async def written(at: Opened, plan: PostPlan) -> PostTexts:
    found: list[PostTexts] = []
    at.session.carousel.texts(plan, found.append)
    await at.session.settle()
    return found[0]


async def saved(
    at: Opened, plan: PostPlan, folder: Path, texts: PostTexts | None = None
) -> tuple[str, bool, list[tuple[int, int]]]:
    """What was said, whether it worked, and the progress that was heard."""
    heard: list[tuple[Sentence, bool]] = []
    steps: list[tuple[int, int]] = []
    whole = texts or await written(at, plan)
    at.session.carousel.save(
        plan, whole, str(folder), lambda said, well: heard.append((said, well)), lambda *step: steps.append(step)
    )
    await at.session.settle()
    ((said, well),) = heard
    return said.key, well, steps


async def lesson(at: Opened, **changes: Any) -> PostPlan:
    """A baseline and one change, and the plan of their lesson."""
    await at.drawn()
    at.session.run.next_step()
    await at.drawn()
    return replace(at.session.carousel.plans.plan(at.desk, "lesson"), **changes)


def image(data: bytes) -> tuple[str | None, tuple[int, int]]:
    with Image.open(io.BytesIO(data)) as picture:
        return picture.format, picture.size


def test_a_post_is_ready_once_a_step_has_all_pictures(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        plans = at.session.carousel.plans
        assert not plans.ready(at.desk)
        at.pair.refuse = {MODELS[1]}
        await at.drawn()
        assert not plans.ready(at.desk)
        at.pair.refuse = set()
        await at.drawn()
        assert plans.ready(at.desk)

    play(tmp_path, journey)


def test_two_pictures_become_a_quick_post_of_the_step_shown(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await lesson(at)
        plan = at.session.carousel.plans.plan(at.desk)
        (slide,) = plan.slides
        assert (slide.kind, slide.step, plan.preset) == ("cover", at.shown.id, "quick")
        assert (plan.format, str(plan.size), plan.theme, plan.layout) == (
            "instagram-4x5",
            "1080x1350",
            "tinted",
            "side",
        )
        at.session.expression.emotion("relieved")
        assert at.session.carousel.plans.fields(plan, "cover")[0].text == "Who does sad better?"

    play(tmp_path, journey)


def test_the_outline_says_why_a_slide_is_left_out(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        plan = await lesson(at)
        places = at.session.carousel.plans.outline(plan)
        assert kinds(places) == ["cover", "features", "step", "playbook", "prompt", "question"]
        assert kinds(places, available=False) == ["knobs", "verdict"]
        assert [place.why.key for place in places if place.why is not None] == [
            "plan-why-no-knob-votes",
            "plan-why-no-vote",
        ]
        at.session.judge.vote("a")
        assert "verdict" in kinds(at.session.carousel.plans.outline(plan))

    play(tmp_path, journey)


def test_a_slide_is_shown_reduced_first_and_then_as_it_would_be_saved(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        plan = await lesson(at)
        quick, exact = await looked(at, plan, "features")
        assert (image(quick.data), quick.exact, quick.remarks) == (("PNG", (540, 675)), False, ())
        assert (image(exact.data), exact.exact) == (("PNG", (1080, 1350)), True)
        assert exact.alt == quick.alt != ""
        assert "post-finding-skin-small" in [said.key for said in exact.remarks]

    play(tmp_path, journey)


def test_a_newer_preview_drops_the_older_one(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        plan = await lesson(at)
        old: list[Looked] = []
        at.session.carousel.preview(plan, "cover", old.append)
        new = await looked(at, edited(plan, "cover", "headline", "Mine"), "cover")
        assert old == []
        assert [one.exact for one in new] == [False, True]

    play(tmp_path, journey)


def test_what_is_written_over_is_what_is_shown(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        plan = await lesson(at)
        plain = await looked(at, plan, "cover")
        own = await looked(at, edited(plan, "cover", "headline", "Mine"), "cover")
        assert plain[1].data != own[1].data

    play(tmp_path, journey)


def test_a_slide_that_the_test_has_nothing_for_says_why(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        plan = await lesson(at)
        first = (await looked(at, plan, "verdict"))[0]
        assert first.data == b""
        assert [said.key for said in first.remarks] == ["plan-why-no-vote"]

    play(tmp_path, journey)


def test_all_slides_are_shown_small_in_their_order(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        plan = hidden(await lesson(at), "prompt")
        seen: list[Looked] = []
        at.session.carousel.thumbs(plan, seen.append)
        await at.session.settle()
        assert [one.key for one in seen] == ["cover", "features", "step", "playbook", "question"]
        assert {image(one.data) for one in seen} == {("PNG", (320, 400))}

    play(tmp_path, journey)


def test_the_texts_are_those_of_the_plan(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        plan = await lesson(at, opening="Hello there", closing="Bye?", keyword="SAD", handle="@aria")
        texts = await written(at, plan)
        assert texts.caption.startswith("Hello there")
        assert "SAD" in texts.caption
        assert "Bye?" in texts.caption
        assert [key for key, _alt in texts.alts] == ["cover", "features", "step", "playbook", "prompt", "question"]
        assert at.shown.text in texts.pack
        assert set(texts.files()) == {"caption.txt", "alt-text.txt", "prompts.md", "prompts.txt"}

    play(tmp_path, journey)


def test_published_names_stand_in_slides_and_texts_and_the_test_keeps_its_own(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        plan = renamed(await lesson(at), 1, "Nano Banana")
        texts = await written(at, plan)
        assert "Nano Banana" in texts.caption
        assert "Sim B" not in texts.caption
        assert all("Nano Banana" in alt for key, alt in texts.alts if key != "prompt")
        assert {shot.name for shot in at.shown.shots} == {"Sim A", "Sim B"}

    play(tmp_path, journey)


def test_a_saved_post_is_whole_and_its_progress_is_told(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        plan = await lesson(at, masters=True)
        key, well, steps = await saved(at, plan, tmp_path / "post")
        assert (key, well) == ("session-saved", True)
        names = sorted(path.name for path in (tmp_path / "post").iterdir())
        assert names[:4] == ["01-cover.jpg", "01-cover.png", "02-features.jpg", "02-features.png"]
        assert steps[-1][0] == steps[-1][1] == len(names) == 2 * 6 + 4
        assert [done for done, _total in steps] == list(range(1, len(names) + 1))

    play(tmp_path, journey)


def test_edited_texts_are_what_is_saved(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        plan = hidden(hidden(await lesson(at), "step"), "playbook")
        texts = replace(await written(at, plan), caption="My caption", alts=(("cover", "My description"),))
        await saved(at, plan, tmp_path / "post", texts)
        assert (tmp_path / "post" / "caption.txt").read_text("utf-8") == "My caption\n"
        assert b"My description" in (tmp_path / "post" / "01-cover.jpg").read_bytes()
        assert b"My description" not in (tmp_path / "post" / "02-features.jpg").read_bytes()

    play(tmp_path, journey)


def test_the_exact_preview_shows_the_pixels_that_are_saved(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        plan = await lesson(at, masters=True)
        exact = (await looked(at, plan, "cover"))[1]
        await saved(at, plan, tmp_path / "post")
        with Image.open(io.BytesIO(exact.data)) as shown, Image.open(tmp_path / "post" / "01-cover.png") as kept:
            assert shown.tobytes() == kept.tobytes()

    play(tmp_path, journey)


def test_a_cancelled_post_leaves_the_folder_as_it_was(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        plan = await lesson(at)
        folder, heard = tmp_path / "post", list[tuple[str, bool]]()
        texts = await written(at, plan)
        at.session.carousel.save(
            plan,
            texts,
            str(folder),
            lambda said, well: heard.append((said.key, well)),
            lambda _done, _total: at.session.carousel.cancel(),
        )
        at.session.carousel.save(
            plan, texts, str(folder), lambda *_said: heard.append(("twice", False)), lambda *_n: None
        )
        at.session.carousel.cancel()
        await at.session.settle()
        assert heard == [("publish-stopped", False)]
        assert not folder.exists() or not list(folder.iterdir())
        assert (await saved(at, plan, folder))[1]

    play(tmp_path, journey)


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        plan = at.session.carousel.plans.plan(at.desk) if at.desk.step else await lesson(at)
        blocked = tmp_path / "file"
        blocked.write_bytes(b"old")
        key, well, _steps = await saved(at, plan, blocked / "post")
        assert not well
        assert key == "store-not-a-folder"
        assert blocked.read_bytes() == b"old"

    play(tmp_path, journey)


def test_a_missing_original_is_told_and_nothing_is_written(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        plan = await lesson(at)
        texts = await written(at, plan)
        at.session.carousel.leave()
        shot = at.shown.shots[0]
        for path in (tmp_path / "library" / "images").rglob(f"*{shot.picture.sha256}*"):
            path.unlink()
        assert (await saved(at, plan, tmp_path / "post", texts))[:2] == ("store-original-missing", False)
        assert not (tmp_path / "post").exists()
        (seen,) = await looked(at, plan, "cover")
        assert (seen.data, [said.key for said in seen.remarks]) == (b"", ["store-original-missing"])

    play(tmp_path, journey)


def test_the_next_post_begins_like_the_last_one(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        plan = reformatted(
            await lesson(at, keyword="SAD", theme="light", handle="@aria", emoji="✨"),
            "story-9x16",
            at.session.carousel.plans.places.form("story-9x16").size,
        )
        await saved(at, plan, tmp_path / "post")

    async def again(at: Opened) -> None:
        plan = at.session.carousel.plans.plan(at.desk)
        assert (plan.preset, plan.keyword, plan.theme, plan.handle, plan.emoji) == (
            "lesson",
            "SAD",
            "light",
            "@aria",
            "✨",
        )
        assert (plan.format, str(plan.size)) == ("story-9x16", "1080x1920")
        assert at.session.settings.values.post == PostHabits("lesson", "story-9x16", keyword="SAD", emoji="✨")
        assert at.session.carousel.plans.plan(at.desk, language="es").closing.startswith("¿")

    play(tmp_path, journey)
    play(tmp_path, again)


def test_another_language_and_another_preset_keep_what_the_creator_wrote(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        plans = at.session.carousel.plans
        plan = edited(await lesson(at), "cover", "headline", "Mine")
        spanish = plans.reworded(plan, "es")
        assert spanish.closing == "¿Qué pruebo la próxima vez?"
        assert plans.fields(spanish, "cover")[0].text == "Mine"
        assert plans.fields(spanish, "question")[1].text.startswith("¿")
        assert plans.reworded(replace(plan, closing="Bye"), "es").closing == "Bye"
        quick = plans.preset_again(spanish, "quick")
        assert ([slide.kind for slide in quick.slides], quick.preset) == (["cover"], "quick")
        assert (quick.closing, quick.language) == ("¿Con cuál te quedarías?", "es")
        assert "¿Qué situación me falta? Coméntala y la pruebo" in plans.closings("es")

    play(tmp_path, journey)


def test_guards_speak_of_the_pair_and_its_pictures(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await at.brought(pasted(10, 200))
        plans = at.session.carousel.plans
        said = [one.key for one in plans.guards(plans.plan(at.desk))]
        assert said == ["plan-guard-imported", "plan-guard-eyes"]

    play(tmp_path, journey)


def test_a_refused_model_has_a_slide_of_its_own(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await at.drawn()
        at.session.means.live.alter(lambda now: choose_emotion(now, "nervous"))
        at.pair.refuse = {MODELS[1]}
        await at.drawn()
        plans = at.session.carousel.plans
        plan = replace(plans.plan(at.desk, "quick"), slides=())
        plan = added(added(plan, "cover"), "refusal")
        fields = {field.name: field.text for field in plans.fields(plan, "refusal")}
        assert "Sim B" in fields["title"]
        assert (await looked(at, plan, "refusal"))[1].exact

    play(tmp_path, journey)


def test_a_logo_is_kept_whatever_it_came_as_and_a_broken_one_is_told(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        (dropped,) = pasted(90)
        assert dropped.data is not None
        path = tmp_path / "logo.png"
        path.write_bytes(dropped.data)
        kept: list[str] = []
        for item in (
            dropped,
            Incoming("logo.png", str(path)),
            Incoming("no.png", data=b"no"),
            Incoming("gone", "gone.png"),
        ):
            at.session.carousel.logo(item, kept.append)
            await at.session.settle()
        assert len(kept) == 2
        assert len(set(kept)) == 1
        assert await at.session.pictures.original(kept[0]) == dropped.data
        assert [key.partition("-")[0] for key in at.keys] == ["intake", "intake"]
        await at.drawn()
        plans = at.session.carousel.plans
        plans.remember(replace(plans.plan(at.desk), logo=kept[0]))
        assert plans.plan(at.desk).logo == kept[0]

    play(tmp_path, journey)


def test_leaving_gives_the_pictures_up_and_coming_back_works(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        plan = await lesson(at)
        carousel: CarouselCommands = at.session.carousel
        dropped: list[Looked] = []
        carousel.preview(plan, "cover", dropped.append)
        carousel.leave()
        await at.session.settle()
        assert dropped == []
        assert len(await looked(at, plan, "cover")) == 2

    play(tmp_path, journey)


@pytest.mark.parametrize("preset", ["quick", "lesson", "tutorial"])
def test_every_preset_can_be_saved_from_two_pictures(tmp_path: Path, preset: str) -> None:
    async def journey(at: Opened) -> None:
        await at.drawn()
        plan = at.session.carousel.plans.plan(at.desk, preset, "es")
        assert (await saved(at, plan, tmp_path / "post"))[1]
        assert (tmp_path / "post" / "01-cover.jpg").is_file()

    play(tmp_path, journey)
