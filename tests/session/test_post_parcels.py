"""What goes to the phone, words inside the files, and a place for the post that is gone."""

import io
from dataclasses import replace
from pathlib import Path

from PIL import Image

from studio.phone.parcel import Parcel, Slot
from studio.post.plan import PostPlan, hidden
from studio.post.read_back import read_back
from studio.session.post_record import PostTexts
from studio.words import Sentence
from tests.session.opened import Opened, play


async def lesson(at: Opened) -> PostPlan:
    """A baseline and one change, and the plan of their lesson."""
    await at.drawn()
    at.session.run.next_step()
    await at.drawn()
    return at.session.carousel.plans.plan(at.desk, "lesson")


async def texts_of(at: Opened, plan: PostPlan) -> PostTexts:
    found: list[PostTexts] = []
    at.session.carousel.texts(plan, found.append)
    await at.session.settle()
    return found[0]


async def saved(at: Opened, plan: PostPlan, folder: Path) -> tuple[Sentence, bool]:
    heard: list[tuple[Sentence, bool]] = []
    texts = await texts_of(at, plan)
    at.session.carousel.save(
        plan, texts, str(folder), lambda said, well: heard.append((said, well)), lambda *_step: None
    )
    await at.session.settle()
    return heard[0]


class Post:
    """Takes the parcel, or hears why there is none."""

    def __init__(self) -> None:
        self.parcels: list[Parcel] = []
        self.failed: list[Sentence] = []

    async def packed(self, at: Opened, plan: PostPlan, texts: PostTexts) -> Parcel:
        at.session.carousel.parcels.pack(plan, texts, self.parcels.append, self.failed.append)
        await at.session.settle()
        assert self.failed == []
        return self.parcels[-1]


def test_the_phone_gets_the_files_that_would_be_saved(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        plan = replace(await lesson(at), masters=True)
        parcel = await Post().packed(at, plan, await texts_of(at, plan))
        assert (await saved(at, plan, tmp_path / "post"))[1]
        kept = {path.name: path.read_bytes() for path in (tmp_path / "post").glob("*.jpg")}
        assert {file.name: file.data for file in parcel.files} == kept
        assert [file.name for file in parcel.files] == sorted(kept), "in the order of the post, without the masters"
        assert all(file.is_picture for file in parcel.files)

    play(tmp_path, journey)


def test_the_phone_gets_the_words_of_the_creator(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        plan = hidden(await lesson(at), "step")
        proposed = await texts_of(at, plan)
        own = replace(proposed, caption="Mine", alts=(("cover", "Two faces."), *proposed.alts[1:]))
        parcel = await Post().packed(at, plan, own)
        assert parcel.caption == "Mine"
        assert [file.alt for file in parcel.files] == ["Two faces.", *(alt for _key, alt in proposed.alts[1:])]
        assert b"Two faces." in parcel.files[0].data
        assert parcel.slots == (Slot(0, "A", "Sim A"), Slot(1, "B", "Sim B"))

    play(tmp_path, journey)


def test_a_newer_parcel_drops_the_older_one_and_a_cancelled_one_never_comes(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        plan = await lesson(at)
        texts = await texts_of(at, plan)
        old, gone = Post(), Post()
        at.session.carousel.parcels.pack(plan, texts, old.parcels.append, old.failed.append)
        await Post().packed(at, plan, texts)
        assert (old.parcels, old.failed) == ([], [])
        at.session.carousel.parcels.pack(plan, texts, gone.parcels.append, gone.failed.append)
        at.session.carousel.leave()
        await at.session.settle()
        assert (gone.parcels, gone.failed) == ([], [])

    play(tmp_path, journey)


def test_a_missing_original_is_said_and_nothing_is_packed(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        plan = await lesson(at)
        texts = await texts_of(at, plan)
        at.session.carousel.leave()
        for path in (tmp_path / "library" / "images").rglob("*"):
            if path.is_file():
                path.parent.chmod(0o755)
                path.unlink()
        post = Post()
        at.session.carousel.parcels.pack(plan, texts, post.parcels.append, post.failed.append)
        await at.session.settle()
        assert post.parcels == []
        assert len(post.failed) == 1

    play(tmp_path, journey)


def test_a_cover_alone_goes_to_the_phone_with_its_caption(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await at.drawn()
        plan = replace(at.session.post.proposal(at.desk), headline="Who cries?")
        post = Post()
        at.session.post.parcel(plan, "Look at them.", post.parcels.append, post.failed.append)
        await at.session.settle()
        (parcel,) = post.parcels
        (file,) = parcel.files
        assert (file.name, parcel.caption) == ("01-cover.jpg", "Look at them.")
        assert "Who cries?" in file.alt
        assert [slot.letter for slot in parcel.slots] == ["A", "B"]
        with Image.open(io.BytesIO(file.data)) as cover:
            assert (cover.format, cover.size) == ("JPEG", (1080, 1350))

    play(tmp_path, journey)


def test_a_cover_that_cannot_be_drawn_is_said(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await at.drawn()
        plan = at.session.post.proposal(at.desk)
        lost = replace(plan, panels=tuple(replace(panel, sha256="0" * 64) for panel in plan.panels))
        post = Post()
        at.session.post.parcel(lost, "", post.parcels.append, post.failed.append)
        await at.session.settle()
        assert (len(post.parcels), len(post.failed)) == (0, 1)

    play(tmp_path, journey)


def test_x5_the_prompt_is_in_the_files_only_where_the_creator_wants_it(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        plan = await lesson(at)
        assert not plan.words_inside, "published files keep the prompt to themselves"
        await saved(at, plan, tmp_path / "plain")
        await saved(at, replace(plan, words_inside=True, masters=True), tmp_path / "open")
        first, second = at.experiment.steps
        assert all(not read_back(path.read_bytes()).prompt for path in (tmp_path / "plain").glob("*.jpg"))
        for ending in ("jpg", "png"):
            cover = read_back((tmp_path / "open" / f"01-cover.{ending}").read_bytes())
            assert cover.prompt == first.text
        (third,) = (tmp_path / "open").glob("03-*.jpg")
        step = read_back(third.read_bytes())
        assert first.text in step.prompt
        assert second.text in step.prompt
        assert not at.session.carousel.plans.plan(at.desk, "lesson").words_inside, "each post asks again"

    play(tmp_path, journey)


def test_a_place_that_is_gone_is_said_and_not_made_anew(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        plan = await lesson(at)
        said, well = await saved(at, plan, tmp_path / "unplugged" / "post")
        assert (said.key, well) == ("saving-gone", False)
        assert not (tmp_path / "unplugged").exists()

    play(tmp_path, journey)
