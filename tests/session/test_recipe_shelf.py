"""Recipes on the desk: used, kept, opened, written, pasted."""

import json
import sqlite3
import struct
import zlib
from dataclasses import replace
from pathlib import Path

import pytest

from studio.experiment import change
from studio.experiment.experiment import IMPORTED
from studio.prompt.recipe import CHARACTER, PARTS
from studio.prompt.recipe_notes import Offer
from studio.session.incoming import Incoming
from studio.session.pasted_words import free_words
from studio.session.recipe_shelf import RECENT, recent_characters
from studio.store.ledger import Listed
from studio.words import StudioError
from tests.fakes.demo import MODELS, RECIPE
from tests.fakes.provider import png
from tests.session.opened import Opened, pasted, play

TEMPLATE = "{emotion} {hair lock} {accessory lock} {room mood}"
PASTED = "young man with short beard, silver bob, leather jacket, mysterious haze, side by side panels"


async def done(at: Opened) -> None:
    """Wait until the work with recipes is over."""
    for kind in ("recipes", "recipe-file", "words"):
        await at.session.means.tasks.ended(kind)


async def own(at: Opened) -> dict[tuple[str, str], Offer]:
    heard: list[tuple[Offer, ...]] = []
    at.session.recipes.own(heard.append)
    await done(at)
    return {(offer.kind, offer.key): offer for offer in heard[0]}


def words_folder(folder: Path) -> Path:
    return folder / "library" / "words"


def test_a_challenge_exchanges_the_scene_where_nothing_was_sent(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        before = at.experiment
        at.session.recipes.use_scene("under-water")
        recipe = at.experiment.draft.recipe
        assert at.experiment.id == before.id
        assert recipe.character == before.draft.recipe.character
        assert recipe.text("room").startswith("under water")
        assert recipe.scene.name == "Under water"
        assert at.keys == ["recipes-used-here"]
        at.session.expression.undo()
        assert at.experiment.draft == before.draft
        at.session.expression.redo()
        assert at.experiment.draft.recipe == recipe

    play(tmp_path, journey)


def test_a_challenge_after_a_run_opens_a_test_of_its_own(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        at.session.expression.knob("brow", 4)
        await at.drawn()
        old = at.experiment
        at.session.recipes.use_scene("selfie")
        now = at.experiment
        assert (now.name, now.steps, now.baseline) == ("Selfie · Aria demo", (), None)
        assert now.id != old.id
        assert now.draft.recipe.character == old.draft.recipe.character
        assert now.draft.expression == old.draft.expression
        assert now.models == old.models
        assert at.keys == ["recipes-used-new"]
        await at.saved()
        assert [line.id for line in at.session.tests.all()] == [now.id, old.id]
        at.session.tests.open(old.id)
        await at.until(lambda: at.experiment.id == old.id)
        assert at.experiment == old

    play(tmp_path, journey)


def test_pictures_from_elsewhere_are_left_alone_too(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await at.brought(pasted(10, 20))
        before = at.experiment
        at.session.recipes.use_scene("full-body")
        assert at.experiment.id != before.id
        assert not at.experiment.imported
        assert at.experiment.models == MODELS
        assert at.experiment.draft.recipe.text("crop").startswith("full-body")

    play(tmp_path, journey)


def test_a_test_for_pictures_from_elsewhere_takes_no_recipe_even_while_empty(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        at.session.means.live.alter(lambda test: replace(test, models=(IMPORTED, IMPORTED)))
        before = at.experiment
        at.session.recipes.use_scene("full-body")
        assert at.experiment.id != before.id
        assert not at.experiment.imported

    play(tmp_path, journey)


def test_the_question_of_the_test_before_is_not_asked_again(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await at.drawn()
        at.session.means.live.alter(lambda test: change.ask(test, "Who is sadder at the desk?"))
        at.session.recipes.use_scene("selfie")
        assert at.experiment.question is None

    play(tmp_path, journey)


def test_nothing_changes_while_pictures_are_drawn(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        at.pair.hold = set(MODELS)
        at.session.run.generate()
        before = at.experiment
        at.session.recipes.use_scene("selfie")
        assert at.experiment == before
        assert at.keys == ["session-busy"]
        at.pair.release()
        await at.until(lambda: not at.desk.running)

    play(tmp_path, journey)


def test_a_transfer_recipe_keeps_words_and_changes_their_order(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        at.session.recipes.use_transfer("other-emotion", TEMPLATE, "nervous")
        draft = at.experiment.draft
        assert draft.recipe.texts == RECIPE.texts
        assert draft.expression.emotion == "nervous"
        assert draft.recipe.template is not None
        text = at.session.read.prompt(at.desk).text
        assert text.index("ponytail") < text.index("glasses") < text.index("neon sign") < text.index("young woman")

    play(tmp_path, journey)


def test_a_swap_of_a_transfer_recipe_changes_one_part(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        swap = at.session.recipes.ready.transfers[2].swaps[0]
        at.session.recipes.use_transfer("other-place", "{room accent} {crop tightness}", swap=swap)
        recipe = at.experiment.draft.recipe
        assert {part for part in PARTS if recipe.text(part) != RECIPE.text(part)} == {"room"}
        assert recipe.text("room") == swap[1]

    play(tmp_path, journey)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("", "template-none"),
        ("emotion", "template-none"),
        ("{emotion} and {hair lock}", "template-outside"),
        ("{emotion} {}", "template-empty"),
        ("{emotion} {hat lock}", "template-unknown"),
        ("{emotion} {product}", "recipes-slots-unfilled"),
    ],
)
def test_a_template_that_would_send_nothing_is_refused_in_words(tmp_path: Path, text: str, key: str) -> None:
    async def journey(at: Opened) -> None:
        before = at.desk
        with pytest.raises(StudioError) as refused:
            at.session.recipes.template(text)
        assert refused.value.sentence.key == key
        at.session.recipes.use_transfer("other-emotion", text)
        assert at.keys == [key]
        assert at.desk == before
        assert at.session.recipes.template(TEMPLATE).text == TEMPLATE

    play(tmp_path, journey)


def test_a_character_goes_through_all_scenes(tmp_path: Path) -> None:
    async def first(at: Opened) -> None:
        at.session.recipe.unlock("hair")
        at.session.recipe.edit("hair", "silver bob")
        at.session.recipes.save_character("  Luna /../ ñ ")
        await done(at)
        assert at.experiment.draft.recipe.name == "Luna /../ ñ"
        assert at.keys[-1] == "recipes-saved-characters"

    async def second(at: Opened) -> None:
        at.session.tests.new()
        assert at.experiment.draft.recipe.text("hair") == RECIPE.text("hair")
        at.session.recipes.use_scene("selfie")
        scene = at.experiment.draft.recipe.scene
        at.session.recipes.use_character("Luna /../ ñ")
        await done(at)
        recipe = at.experiment.draft.recipe
        assert (recipe.text("hair"), recipe.name, recipe.scene) == ("silver bob", "Luna /../ ñ", scene)

    play(tmp_path, first)
    files = list(tmp_path.rglob("*.toml"))
    assert [path.parent for path in files] == [words_folder(tmp_path) / "characters"]
    play(tmp_path, second)


def test_a_scene_is_kept_and_used_on_somebody_else(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        at.session.recipes.save_scene("Blue desk")
        await done(at)
        assert at.experiment.draft.recipe.scene.name == "Blue desk"
        at.session.recipes.use_scene("full-body")
        at.session.recipes.use_transfer("other-emotion", TEMPLATE)
        at.session.recipes.use_scene("Blue desk", own=True)
        await done(at)
        recipe = at.experiment.draft.recipe
        assert recipe.scene.texts == RECIPE.scene.texts
        assert recipe.template is None
        assert recipe.character == RECIPE.character

    play(tmp_path, journey)


def test_a_recipe_is_kept_whole(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        at.session.expression.emotion("relieved")
        at.session.expression.knob("mouth", 4)
        at.session.recipe.unlock("pose")
        kept = at.experiment.draft
        at.session.recipes.save_recipe("Evening")
        await done(at)
        at.session.tests.new()
        at.session.recipes.use_recipe("Evening")
        await done(at)
        assert at.experiment.draft.recipe == kept.recipe
        assert at.experiment.draft.expression == kept.expression

    play(tmp_path, journey)


def test_own_ones_are_listed_and_taken_off_the_list(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        for save in (at.session.recipes.save_character, at.session.recipes.save_scene, at.session.recipes.save_recipe):
            save("Noon")
        await done(at)
        found = await own(at)
        assert list(found) == [("character", "Noon"), ("scene", "Noon"), ("recipe", "Noon")]
        assert set(found["character", "Noon"].texts) <= set(CHARACTER)
        gone: list[bool] = []
        at.session.recipes.remove("scenes", "Noon", lambda: gone.append(True))
        await done(at)
        assert gone == [True]
        assert at.keys[-1] == "recipes-removed"
        assert list(await own(at)) == [("character", "Noon"), ("recipe", "Noon")]
        assert [path.suffix for path in (words_folder(tmp_path) / "scenes").iterdir()] == [".removed"]

    play(tmp_path, journey)


def test_one_that_cannot_be_read_is_told_and_the_others_are_listed(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        at.session.recipes.save_character("Luna")
        await done(at)
        (words_folder(tmp_path) / "characters" / "Broken.toml").write_text("= no", encoding="utf-8")
        assert list(await own(at)) == [("character", "Luna")]
        assert at.keys[-1] == "recipes-own-unreadable"
        before = at.desk
        for name in ("Broken", "Nobody"):
            at.session.recipes.use_character(name)
            await done(at)
        assert at.desk == before
        assert at.keys[-2:] == ["recipes-file-line", "intake-missing"]

    play(tmp_path, journey)


def test_nothing_is_kept_where_there_are_no_words_or_no_name(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        at.session.recipes.pasted.use(at.session.recipes.pasted.sort("a quiet room with a desk"), keep=False)
        for save in (at.session.recipes.save_character, at.session.recipes.save_scene):
            save("  " if save is at.session.recipes.save_scene else "Nobody")
            await done(at)
        assert at.keys[-2:] == ["recipes-save-empty", "shelf-name"]
        assert not list(words_folder(tmp_path).rglob("*.toml"))

    play(tmp_path, journey)


def test_an_api_key_is_never_kept(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        at.session.recipe.unlock("hair")
        at.session.recipe.edit("hair", "AIza" + "b1" * 18)
        at.session.recipes.save_character("Luna")
        await done(at)
        at.session.recipes.write_file(str(tmp_path / "luna.toml"))
        await done(at)
        assert at.keys[-2:] == ["recipes-file-secret"] * 2
        assert not list(tmp_path.rglob("*.toml"))

    play(tmp_path, journey)


def test_a_recipe_is_written_and_opened_again(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        at.session.expression.emotion("proud")
        before = at.experiment.draft
        path = tmp_path / "my recipe.toml"
        at.session.recipes.write_file(str(path))
        await done(at)
        assert at.keys == ["recipes-file-written"]
        at.session.tests.new()
        at.session.recipes.open_file(str(path))
        await done(at)
        assert at.experiment.draft.recipe == before.recipe
        assert at.experiment.draft.expression == before.expression

    play(tmp_path, journey)


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        (tmp_path / "taken.toml").mkdir()
        at.session.recipes.write_file(str(tmp_path / "taken.toml"))
        await done(at)
        assert at.keys == ["store-is-folder"]

    play(tmp_path, journey)


@pytest.mark.parametrize(
    ("text", "name", "changed"),
    [
        ("[parts]\nhair = 'bun'\nroom = 'a kitchen'\n", "Kitchen", set(RECIPE.texts)),
        ("kind = 'character'\nname = 'Bo'\n[parts]\nhair = 'bun'\n", "Bo", set(CHARACTER)),
        ("kind = 'scene'\n[parts]\nroom = 'a kitchen'\n", "Aria demo", set(RECIPE.scene.texts)),
    ],
)
def test_a_file_of_any_kind_is_opened_as_what_it_is(tmp_path: Path, text: str, name: str, changed: set[str]) -> None:
    async def journey(at: Opened) -> None:
        path = tmp_path / "Kitchen.toml"
        path.write_text(text, encoding="utf-8")
        at.session.recipes.open_file(str(path))
        await done(at)
        recipe = at.experiment.draft.recipe
        assert {part for part in PARTS if recipe.text(part) != RECIPE.text(part)} == changed
        assert recipe.name == name

    play(tmp_path, journey)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"name = ", "recipes-file-line"),
        (b"\xff\xfe\x00", "intake-no-text"),
        (b"[parts]\nhair = 'bun'\n[expression]\nemotion = 'smug'\n", "prompt-emotion-unknown"),
        (b"# " + b"x" * 70_000, "recipes-file-large"),
    ],
)
def test_a_file_that_is_no_recipe_changes_nothing(tmp_path: Path, data: bytes, why: str) -> None:
    async def journey(at: Opened) -> None:
        before = at.desk
        (tmp_path / "odd.toml").write_bytes(data)
        at.session.recipes.open_file(str(tmp_path / "odd.toml"))
        await done(at)
        assert at.desk == before
        assert at.keys == ["recipes-file-refused"]
        assert getattr(dict(at.said[0].args)["why"], "key", "") == why

    play(tmp_path, journey)


def test_photos_that_are_not_here_are_left_out_and_told(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await at.brought(pasted(30))
        sha256 = at.shown.shots[0].picture.sha256
        text = "[parts]\nhair = 'bun'\n" + "".join(
            f"[[reference]]\npart = 'hair'\nsha256 = '{one}'\nname = '../../x.png'\n" for one in (sha256, "0" * 64)
        )
        (tmp_path / "photos.toml").write_text(text, encoding="utf-8")
        at.session.recipes.open_file(str(tmp_path / "photos.toml"))
        await done(at)
        assert [one.sha256 for one in at.experiment.draft.recipe.references] == [sha256]
        assert at.keys[-1] == "recipes-file-photos"

    play(tmp_path, journey)


def test_pasted_words_take_the_parts_they_speak_of(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        recipes = at.session.recipes.pasted
        found = recipes.sort(PASTED)
        recipes.use(found, keep=True)
        draft = at.experiment.draft
        assert draft.recipe.text("hair") == "silver bob"
        assert draft.recipe.text("room") == RECIPE.text("room")
        assert "mysterious haze" in draft.free
        assert "panels" in draft.recipe.layout
        assert "panels" not in at.session.read.prompt(at.desk).text
        recipes.use(found, keep=False)
        assert set(at.experiment.draft.recipe.texts) == set(found.parts)
        assert at.experiment.draft.recipe.name == "Pasted words"

    play(tmp_path, journey)


def test_words_that_should_be_absent_are_not_sent(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        found = at.session.recipes.pasted.sort("silver bob, odd haze\nNegative prompt: extra fingers, blurry")
        assert free_words(found) == "odd haze"
        at.session.recipes.pasted.use(found, keep=True)
        assert "fingers" not in at.session.read.prompt(at.desk).text

    play(tmp_path, journey)


def test_pasting_keeps_own_words_where_it_brings_none(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        at.session.expression.free("a loose strand")
        at.session.recipes.pasted.use(at.session.recipes.pasted.sort("silver bob"), keep=True)
        assert at.experiment.draft.free == "a loose strand"
        at.session.expression.undo()
        assert at.experiment.draft.recipe == RECIPE

    play(tmp_path, journey)


def chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def with_words(text: str) -> bytes:
    """A good picture that carries its prompt as a well-known program writes it."""
    data = png(shade=40)
    end = data.rindex(b"IEND") - 4
    note = f"{text}\nSteps: 20, Sampler: Euler".encode()
    return data[:end] + chunk(b"tEXt", b"parameters\0" + note) + data[end:]


def test_the_words_of_a_picture_are_found(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        heard: list[tuple[str, str]] = []
        path = tmp_path / "said.png"
        path.write_bytes(with_words("silver bob, blue room"))
        plain, gone = Incoming("plain.png", data=png(shade=50)), Incoming("gone.png", path=str(tmp_path / "gone"))
        at.session.recipes.pasted.in_pictures([plain, Incoming("said.png", path=str(path))], lambda *w: heard.append(w))
        at.session.recipes.pasted.in_pictures([plain], lambda *w: heard.append(w))
        at.session.recipes.pasted.in_pictures([gone], lambda *w: heard.append(w))
        await done(at)
        assert heard == [("silver bob, blue room", "said.png")]
        assert at.said == []

    play(tmp_path, journey)


def test_the_last_characters_are_offered_with_their_newest_test(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await at.drawn()
        aria = at.experiment.id
        at.session.recipes.use_scene("selfie")
        selfie = at.experiment.id
        at.session.recipes.save_character("Luna")
        await done(at)
        await at.saved()
        found = recent_characters(at.session.tests.all())
        assert [(test.character, test.id) for test in found] == [("Luna", selfie), ("Aria demo", aria)]
        await at.brought(pasted(10))
        await at.saved()
        assert [test.character for test in recent_characters(at.session.tests.all())] == ["Luna", "Aria demo"]

    play(tmp_path, journey)


def test_each_character_is_offered_once_and_no_more_than_six() -> None:
    tests = [Listed(str(n), f"test {n}", "sad", 0, (), "2026-11-01", f"c{n % 9}") for n in range(30)]
    found = recent_characters([Listed("x", "no name", "sad", 0, (), "2026-11-01"), *tests])
    assert [test.id for test in found] == [str(n) for n in range(RECENT)]


def test_an_index_from_before_learns_the_characters_from_the_files(tmp_path: Path) -> None:
    async def journey(at: Opened) -> str:
        await at.drawn()
        return at.experiment.id

    key = play(tmp_path, journey)
    record = tmp_path / "library" / "meta" / f"{key}.json"
    assert json.loads(record.read_text("utf-8"))["experiment"]["draft"]["recipe"]["character"]["name"] == "Aria demo"
    connection = sqlite3.connect(tmp_path / "library" / "library.db")
    connection.execute("ALTER TABLE experiment DROP COLUMN character")
    for table in ("event", "job", "found", "facet", "facts", "search"):
        connection.execute(f"DROP TABLE {table}")
    connection.execute("PRAGMA user_version = 2")
    connection.commit()
    connection.close()

    async def again(at: Opened) -> None:
        assert [test.character for test in at.session.tests.all()] == ["Aria demo"]
        assert at.experiment.id == key

    play(tmp_path, again)
