"""Posts of tests that are not as one would wish, and places that do not take them: a sentence, or an honest slide."""

import io
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from studio.experiment.change import choose_emotion
from studio.experiment.experiment import IMPORTED
from studio.post.cover import FEED
from studio.post.file_names import safe_name
from studio.post.plan import PostPlan, added, edited, hidden
from studio.session.incoming import Incoming
from tests.fakes.demo import MODELS, RESOURCES
from tests.fakes.pictures import encoded, noise
from tests.session.opened import Opened, pasted, play
from tests.session.test_carousel import image, lesson, looked, saved, written

FULL_DISK = """
import resource, signal, sys
from pathlib import Path
from tests.session.opened import play
from tests.session.test_carousel import lesson, saved, written

async def journey(at):
    plan = await lesson(at)
    texts = await written(at, plan)
    folder = Path(sys.argv[1]) / "post"
    print((await saved(at, plan, folder, texts))[0])
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    largest = max(map(len, before.values()))
    resource.setrlimit(resource.RLIMIT_FSIZE, (largest - 1, resource.RLIM_INFINITY))
    print((await saved(at, plan, folder, texts))[0])
    print(before == {path.name: path.read_bytes() for path in folder.iterdir()})
    print(sorted(path.name for path in folder.parent.iterdir() if path.name.startswith(".expression")))

play(Path(sys.argv[1]) / "studio", journey)
"""


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


async def remarks(at: Opened, plan: PostPlan, key: str) -> set[str]:
    """What is said about a slide as it would be saved."""
    return {said.key for said in (await looked(at, plan, key))[-1].remarks}


def why(at: Opened, plan: PostPlan) -> dict[str, str]:
    """Why slides of a plan are left out."""
    places = at.session.carousel.plans.outline(plan)
    return {place.kind: place.why.key for place in places if place.why is not None}


def test_without_a_verdict_no_text_and_no_file_tells_of_one(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        plan = await lesson(at)
        assert why(at, plan)["verdict"] == "plan-why-no-vote"
        texts = await written(at, plan)
        assert not any(word in texts.caption for word in ("vote", "winner", "I prefer"))
        assert (await saved(at, plan, tmp_path / "post", texts))[1]
        assert not [name for name in names(tmp_path / "post") if "verdict" in name or "knob" in name]

    play(tmp_path / "studio", journey)


def test_a_post_without_a_single_slide_is_refused_and_the_old_one_stays(tmp_path: Path) -> None:
    """One model sent nothing: there is no pair to show, and texts alone are no post."""

    async def journey(at: Opened) -> None:
        at.pair.refuse = {MODELS[1]}
        await at.drawn()
        plan = at.session.carousel.plans.plan(at.desk, "quick")
        assert why(at, plan) == {"cover": "plan-why-no-pictures"}
        assert await remarks(at, plan, "cover") == {"plan-why-no-pictures"}
        texts = await written(at, plan)
        assert "No picture of B" in texts.caption
        assert "Both" not in texts.caption
        folder = tmp_path / "post"
        folder.mkdir()
        (folder / "caption.txt").write_text("mine")
        assert (await saved(at, plan, folder, texts))[:2] == ("plan-why-no-pictures", False)
        assert (folder / "caption.txt").read_text() == "mine"

    play(tmp_path / "studio", journey)


def test_a_post_whose_slides_are_all_hidden_is_refused(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await at.drawn()
        plan = hidden(at.session.carousel.plans.plan(at.desk, "quick"), "cover")
        assert (await saved(at, plan, tmp_path / "post"))[:2] == ("plan-why-no-slides", False)
        assert not (tmp_path / "post").exists()

    play(tmp_path / "studio", journey)


def test_a_refused_shot_has_an_honest_place_in_the_saved_post(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await at.drawn()
        at.session.means.live.alter(lambda now: choose_emotion(now, "nervous"))
        at.pair.refuse = {MODELS[1]}
        await at.drawn()
        plan = added(at.session.carousel.plans.plan(at.desk, "lesson"), "refusal")
        texts = await written(at, plan)
        told = texts.alt("refusal") or ""
        assert "B" in told
        assert (await saved(at, plan, tmp_path / "post", texts))[1]
        (slide,) = [name for name in names(tmp_path / "post") if "refus" in name]
        assert image((tmp_path / "post" / slide).read_bytes()) == ("JPEG", (1080, 1350))

    play(tmp_path / "studio", journey)


def test_three_pictures_of_which_one_lies_on_its_side_make_a_cover_that_says_what_is_not_known(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        shapes = (noise(800, 1000), noise(960, 540), noise(700, 1000))
        files = [Incoming(f"{n}.png", data=encoded(image=one)) for n, one in enumerate(shapes)]
        await at.brought(files[:2])
        at.session.means.live.alter(lambda now: replace(now, models=(IMPORTED,) * 3))
        await at.brought(files[2:], 2)
        assert [shot.picture.width for shot in at.shown.shots] == [800, 960, 700]
        plan = replace(at.session.carousel.plans.plan(at.desk, "quick"), masters=True)
        said = await remarks(at, plan, "cover")
        assert "post-finding-not-aligned" in said
        assert (await saved(at, plan, tmp_path / "post"))[1]
        assert image((tmp_path / "post" / "01-cover.png").read_bytes())[1] == (FEED.width, FEED.height)

    play(tmp_path / "studio", journey)


def test_a_picture_of_200_px_is_posted_and_said_to_be_enlarged(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        small = [Incoming(f"{n}.png", data=encoded(image=noise(200, 200 + n))) for n in range(2)]
        await at.brought(small)
        plan = at.session.carousel.plans.plan(at.desk, "quick")
        assert "post-finding-enlarged" in await remarks(at, plan, "cover")
        assert (await saved(at, plan, tmp_path / "post"))[1]

    play(tmp_path / "studio", journey)


@pytest.mark.parametrize(
    ("place", "key"),
    [
        pytest.param("/sys/post", "store-no-permission", marks=pytest.mark.skipif(sys.platform != "linux", reason="")),
        ("{here}/taken/post", "store-not-a-folder"),
        ("{here}/" + "long" * 100, "store-name-too-long"),
        ("{here}/unplugged/drive/post", "saving-gone"),
    ],
)
def test_a_folder_that_takes_nothing_is_told_by_its_reason(tmp_path: Path, place: str, key: str) -> None:
    async def journey(at: Opened) -> None:
        await at.drawn()
        plan = at.session.carousel.plans.plan(at.desk, "quick")
        (tmp_path / "taken").write_bytes(b"a file")
        before = names(tmp_path)
        assert (await saved(at, plan, Path(place.format(here=tmp_path))))[:2] == (key, False)
        assert names(tmp_path) == before

    play(tmp_path / "studio", journey)


@pytest.mark.skipif(sys.platform == "win32", reason="no limits of a process there")
def test_a_disk_that_fills_up_in_the_middle_leaves_the_old_post_whole(tmp_path: Path) -> None:
    child = subprocess.run(
        [sys.executable, "-c", FULL_DISK, str(tmp_path)],
        cwd=RESOURCES.parent,
        capture_output=True,
        text=True,
        check=True,
    )
    assert child.stdout.split("\n")[:4] == ["session-saved", "store-no-space", "True", "[]"]


def test_a_test_of_any_name_becomes_a_post(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await at.drawn()
        at.session.tests.rename("../Sad / happy \\ 😢: «final»?")
        plan = at.session.carousel.plans.plan(at.desk, "lesson")
        texts = await written(at, plan)
        folder = tmp_path / safe_name(at.experiment.name)
        assert folder.name == "Sad happy final"
        assert (await saved(at, plan, folder, texts))[1]
        assert all(name.isascii() for name in names(folder))
        assert "Sad / happy" in (folder / "prompts.md").read_text("utf-8").splitlines()[0]
        assert names(tmp_path) == ["Sad happy final", "studio"]

    play(tmp_path / "studio", journey)


def test_a_test_without_a_step_has_nothing_to_post_and_says_what_to_do(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        plans = at.session.carousel.plans
        assert not plans.ready(at.desk)
        for preset in ("quick", "lesson", "tutorial"):
            plan = plans.plan(at.desk, preset)
            assert set(why(at, plan)) == {slide.kind for slide in plan.slides}
            assert await remarks(at, plan, plan.slides[0].key) == {"plan-why-no-pictures"}
            assert (await written(at, plan)).caption == ""
            assert (await saved(at, plan, tmp_path / "post"))[:2] == ("plan-why-no-pictures", False)
        assert not (tmp_path / "post").exists()
        assert plans.fields(plan, "cover") == ()

    play(tmp_path / "studio", journey)


def test_a_text_that_is_far_too_long_never_breaks_a_slide(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await at.brought(pasted(10, 200))
        plan = at.session.carousel.plans.plan(at.desk, "quick")
        seen = (await looked(at, edited(plan, "cover", "headline", "word " * 300), "cover"))[-1]
        with Image.open(io.BytesIO(seen.data)) as drawn:
            assert drawn.size == (FEED.width, FEED.height)
        assert "post-finding-headline-cut" in {said.key for said in seen.remarks}

    play(tmp_path / "studio", journey)
