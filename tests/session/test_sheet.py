"""The feature sheet as a file, and the reference photo that faces are held against."""

import io
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from studio.experiment.experiment import Shot, Step
from studio.face.anchors import NOMINAL_EYES, Anchors
from studio.image.picture import Picture
from studio.prompt.draft import Draft
from studio.prompt.reference import Reference
from studio.session.cover_plan import CoverPlan
from studio.session.desk import Desk
from studio.session.reference_photo import reference_photo
from studio.session.sheet_commands import file_name
from studio.words import Sentence
from tests.fakes.demo import MODELS, baseline, draft, experiment
from tests.fakes.provider import png
from tests.session.opened import Opened, pasted, play

SHA = ("a" * 64, "b" * 64, "c" * 64, "d" * 64)


async def saved(at: Opened, plan: CoverPlan, path: Path) -> tuple[str, bool]:
    heard: list[tuple[Sentence, bool]] = []
    at.session.sheet.save(plan, str(path), lambda said, worked: heard.append((said, worked)))
    await at.session.means.tasks.ended("save")
    ((said, worked),) = heard
    return said.key, worked


def test_one_picture_is_enough_for_a_sheet(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        assert not at.session.sheet.ready(at.desk)
        at.pair.refuse = {MODELS[1]}
        await at.drawn()
        assert at.session.sheet.ready(at.desk)
        plan = at.session.sheet.plan(at.desk)
        assert [panel.letter for panel in plan.panels] == ["A"]
        assert await saved(at, plan, tmp_path / "one.png") == ("session-saved", True)

    play(tmp_path, journey)


def test_the_sheet_says_what_the_post_says(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await at.drawn()
        plan = at.session.sheet.plan(at.desk)
        assert plan == at.session.post.proposal(at.desk)
        assert plan.headline == "Who does sad better?"
        assert (plan.label, str(plan.size)) == ("FAIR", "1080x1350")

    play(tmp_path, journey)


@pytest.mark.parametrize(("ending", "form"), [("png", "PNG"), ("jpg", "JPEG"), ("JPEG", "JPEG"), ("", "PNG")])
def test_the_file_is_png_unless_it_is_called_otherwise(tmp_path: Path, ending: str, form: str) -> None:
    async def journey(at: Opened) -> None:
        await at.drawn()
        path = tmp_path / f"sheet.{ending}"
        assert await saved(at, at.session.sheet.plan(at.desk), path) == ("session-saved", True)
        with Image.open(path) as picture:
            assert (picture.format, picture.size) == (form, (1080, 1350))

    play(tmp_path, journey)


def test_the_same_sheet_gives_the_same_bytes(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await at.drawn()
        paths = [tmp_path / "one.png", tmp_path / "two.png"]
        for path in paths:
            await saved(at, at.session.sheet.plan(at.desk), path)
        assert paths[0].read_bytes() == paths[1].read_bytes()

    play(tmp_path, journey)


def test_what_cannot_be_written_or_read_is_told_and_the_old_file_stays(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await at.drawn()
        plan = at.session.sheet.plan(at.desk)
        assert await saved(at, plan, tmp_path / "library") == ("store-is-folder", False)
        old = tmp_path / "old.png"
        old.write_bytes(b"old")
        for path in (tmp_path / "library" / "images").rglob(f"*{plan.panels[0].sha256}*"):
            path.unlink()
        assert await saved(at, plan, old) == ("store-original-missing", False)
        assert old.read_bytes() == b"old"

    play(tmp_path, journey)
    assert not list(tmp_path.glob(".*part"))


def test_no_picture_at_all_is_a_sentence(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await at.drawn()
        plan = replace(at.session.sheet.plan(at.desk), panels=())
        assert await saved(at, plan, tmp_path / "none.png") == ("sheet-panel-count", False)

    play(tmp_path, journey)
    assert not (tmp_path / "none.png").exists()


def test_a_photo_is_found_with_its_size_as_it_is_seen(tmp_path: Path) -> None:
    """A camera that lay on its side: the size is that of the upright picture."""

    async def journey(at: Opened) -> None:
        out, exif = io.BytesIO(), Image.Exif()
        exif[0x0112] = 6
        Image.new("RGB", (60, 40), "red").save(out, "JPEG", exif=exif)
        at.session.recipe.unlock("identity")
        incoming = replace(pasted(1)[0], name="me.jpg", data=out.getvalue())
        at.session.references.add("identity", incoming)
        await at.session.means.tasks.ended("reference")
        photo = reference_photo(at.desk)
        assert photo is not None
        found: list[Picture] = []
        at.session.sheet.photo(photo.sha256, found.append)
        await at.session.settle()
        assert [(one.sha256, one.format, one.width, one.height) for one in found] == [(photo.sha256, "JPEG", 40, 60)]

    play(tmp_path, journey)


def test_a_photo_that_is_gone_is_told(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        found: list[Picture] = []
        at.session.sheet.photo("0" * 64, found.append)
        await at.session.settle()
        assert found == []
        assert at.keys == ["store-original-missing"]

    play(tmp_path, journey)


@pytest.mark.parametrize(
    ("name", "file"),
    [("Aria demo", "aria-demo-features.png"), ("¿Café / té?", "café-té-features.png"), ("…", "features.png")],
)
def test_a_file_is_named_after_its_test(name: str, file: str) -> None:
    assert file_name(name) == file


def with_photos(*photos: Reference, steps: tuple[Step, ...] = ()) -> Desk:
    said: Draft = draft()
    recipe = said.recipe.with_references(photos)
    made = experiment(*(steps or (baseline(),)))
    return Desk(replace(made, draft=replace(said, recipe=recipe)), "s1")


def test_without_a_photo_of_the_character_there_is_none() -> None:
    assert reference_photo(with_photos()) is None
    assert reference_photo(with_photos(Reference("room", SHA[0], "room.png"))) is None


def test_the_first_photo_of_the_face_comes_before_any_other() -> None:
    desk = with_photos(
        Reference("hair", SHA[0], "hair.png"),
        Reference("identity", SHA[1], "face.png"),
        Reference("identity", SHA[2], "side.png"),
    )
    found = reference_photo(desk)
    assert found is not None
    assert (found.sha256, found.name) == (SHA[1], "face.png")


def test_any_photo_of_the_character_will_do() -> None:
    found = reference_photo(with_photos(Reference("room", SHA[3], "room.png"), Reference("hair", SHA[0], "hair.png")))
    assert found is not None
    assert found.sha256 == SHA[0]


def test_eyes_that_nobody_marked_are_assumed_and_it_is_said() -> None:
    found = reference_photo(with_photos(Reference("identity", SHA[1], "face.png")))
    assert found is not None
    assert found.assumed
    assert (found.anchors.left, found.anchors.right) == NOMINAL_EYES
    assert found.said.key == "sheet-reference-assumed"


def test_eyes_marked_on_the_same_picture_count_the_latest_first() -> None:
    early, late = Anchors((0.3, 0.3), (0.5, 0.3)), Anchors((0.35, 0.3), (0.55, 0.3))
    picture = Picture(SHA[1], "PNG", 64, 80, len(png()))
    step = replace(
        baseline(),
        shots=(
            Shot("x0", 0, "Mine", picture, anchors=early),
            Shot("x1", 0, "Mine", picture, anchors=late),
            Shot("x2", 1, "Mine", picture),
        ),
    )
    found = reference_photo(with_photos(Reference("identity", SHA[1], "face.png"), steps=(step,)))
    assert found is not None
    assert found.anchors == late
    assert not found.assumed
    assert found.said.key == "sheet-reference"
