"""Recipes, characters and scenes as files: read strictly, written exactly."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
import tomli_w
from hypothesis import given
from hypothesis import strategies as st

from studio.prompt.compose import compose
from studio.prompt.draft import Draft
from studio.prompt.emotion import REGIONS
from studio.prompt.expression import Expression
from studio.prompt.own_emotion import own_emotion
from studio.prompt.recipe import CHARACTER, LOCK_ROWS, PARTS, SCENE, Character, Recipe, Scene
from studio.prompt.recipe_file import Notes, RecipeFile, format_recipe, parse_recipe
from studio.prompt.recipe_table import LARGEST_BYTES
from studio.prompt.reference import MOST_REFERENCES, Reference
from studio.prompt.scale import KNOBS, MOST
from studio.prompt.scene_file import format_character, format_scene, parse_character, parse_scene, parse_words
from studio.prompt.secrets import looks_like_key
from studio.prompt.slots import parse_slots, refuse_unfilled
from studio.prompt.template import parse_template
from studio.words import Sentence, StudioError
from tests.fakes.demo import CATALOGUE, EMOTIONS, FILE, RECIPE, RESOURCES, words

SLOTS = parse_slots((RESOURCES / "recipes" / "slots.toml").read_text("utf-8"))
NEVER = "\x00\x01\x07\x0b\x1b\x7f\x85\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=60).map(
    lambda text: "".join(sign for sign in text if sign not in NEVER and not 0x80 <= ord(sign) < 0xA0).strip()
)
texts = texts.filter(lambda text: not any(ord(sign) < 0x20 and sign not in "\t\n\r" for sign in text))
texts = texts.filter(lambda text: not looks_like_key(text))
said = texts.filter(bool)
hashes = st.text("0123456789abcdef", min_size=64, max_size=64)
genders = st.sampled_from(["feminine", "masculine", "other"])


def some(parts: tuple[str, ...]) -> st.SearchStrategy[dict[str, str]]:
    return st.dictionaries(st.sampled_from(parts), said, min_size=1)


def shown_by(parts: tuple[str, ...]) -> st.SearchStrategy[tuple[Reference, ...]]:
    photo = st.builds(Reference, st.sampled_from(parts), hashes, texts)
    return st.lists(photo, max_size=MOST_REFERENCES // 2).map(tuple)


characters = st.builds(Character, texts, some(CHARACTER), genders, shown_by(CHARACTER))
scenes = st.builds(Scene, texts, some(SCENE), texts, shown_by(SCENE))
templates = st.none() | st.lists(st.sampled_from(sorted(SLOTS)), min_size=1, max_size=5).map(
    lambda names: parse_template(" ".join(f"{{{name}}}" for name in names), SLOTS)
)
words_of_own = st.text("abc xyz-", min_size=1, max_size=30).map(lambda text: " ".join(text.split())).filter(bool)
owns = st.builds(own_emotion, words_of_own, st.dictionaries(st.sampled_from(REGIONS), words_of_own, min_size=1))
knobs = st.dictionaries(st.sampled_from(KNOBS), st.integers(0, MOST)).map(
    lambda found: tuple((knob, found[knob]) for knob in KNOBS if knob in found)
)
expressions = st.builds(
    Expression, st.sampled_from(EMOTIONS), st.integers(0, MOST), knobs, st.sampled_from(["left", "right"])
) | st.builds(lambda own, step: Expression("own", step, own=own), owns, st.integers(0, MOST))
recipes = st.builds(
    Recipe, characters, scenes, st.frozensets(st.sampled_from(PARTS)) | st.just(frozenset(PARTS)), templates
)
files = st.builds(
    RecipeFile,
    recipes,
    st.dictionaries(st.sampled_from(PARTS), st.lists(texts, min_size=1, max_size=3).map(tuple)),
    st.builds(Notes, texts, texts, texts, texts),
    st.none() | expressions,
)


@given(files)
def test_a_recipe_is_read_back_as_it_was_written(file: RecipeFile) -> None:
    written = format_recipe(file)
    assert parse_recipe(written, SLOTS) == file
    assert format_recipe(parse_recipe(written, SLOTS)) == written


@given(characters)
def test_a_character_is_read_back_as_it_was_written(character: Character) -> None:
    assert parse_character(format_character(character)) == character


@given(scenes)
def test_a_scene_is_read_back_as_it_was_written(scene: Scene) -> None:
    assert parse_scene(format_scene(scene)) == scene


@given(files)
def test_a_file_says_what_it_is(file: RecipeFile) -> None:
    assert parse_words(format_recipe(file), SLOTS) == file
    assert parse_words(format_character(file.recipe.character)) == file.recipe.character
    assert parse_words(format_scene(file.recipe.scene)) == file.recipe.scene


def test_the_same_words_are_sent_after_a_round_trip() -> None:
    template = parse_template("{room mood} {emotion}", SLOTS)
    before = replace(RECIPE, template=template)
    after = parse_recipe(format_recipe(RecipeFile(before)), SLOTS).recipe
    expression = Expression("sad", 3)
    assert compose(Draft(after, expression), CATALOGUE) == compose(Draft(before, expression), CATALOGUE)


def test_the_demo_has_words_and_a_menu_for_every_part() -> None:
    assert set(RECIPE.texts) == set(PARTS) - {"product", "camera"}
    for part in RECIPE.texts:
        menu = FILE.variations(part)
        assert menu[0] == RECIPE.text(part)
        assert len(set(menu)) == len(menu)


def test_everything_is_locked_and_the_subject_has_a_gender() -> None:
    assert RECIPE.locked == frozenset(PARTS)
    assert RECIPE.gender == "feminine"
    assert RECIPE.locked_rows == len(LOCK_ROWS) == 5


def test_a_row_counts_as_locked_when_all_its_parts_are() -> None:
    opened = RECIPE.with_locks(RECIPE.locked - {"light"})
    assert opened.locked_rows == 4
    assert not opened.row_locked(("room", "light"))
    assert opened.with_text("light", "").row_locked(("room", "light"))
    assert not opened.with_text("light", "").with_text("room", " ").row_locked(("room", "light"))


def test_a_short_recipe_is_enough() -> None:
    short = parse_recipe('[parts]\nidentity = " a man "\n')
    assert short.recipe.text("identity") == "a man"
    assert short.recipe.gender == "other"
    assert short.variations("hair") == ()
    assert (short.expression, short.notes, short.recipe.template) == (None, Notes(), None)
    assert short.recipe.locked == frozenset(PARTS)


def test_everything_a_recipe_can_say_is_read() -> None:
    file = parse_recipe(
        f"""
        name = "Luna"
        gender = "feminine"
        scene = "Selfie"
        layout = "two panels"
        template = "{{hair lock}} {{emotion}}"
        keep = "the hair"
        change = "the mood"
        best = "covers"
        not_for = "outfits"
        locked = ["hair"]
        [parts]
        hair = "silver bob 🙂"
        product = "a can"
        camera = "35 mm"
        [expression]
        emotion = "relieved"
        intensity = 3
        side = "left"
        [expression.knobs]
        mouth = 4
        brow = 1
        [[reference]]
        part = "hair"
        sha256 = "{"a" * 64}"
        name = "bob.png"
        """,
        SLOTS,
    )
    recipe = file.recipe
    assert (recipe.name, recipe.scene.name, recipe.layout) == ("Luna", "Selfie", "two panels")
    assert recipe.texts == {"hair": "silver bob 🙂", "product": "a can", "camera": "35 mm"}
    assert recipe.locked == {"hair"}
    assert recipe.template is not None
    assert recipe.template.order == ("hair", "expression")
    assert recipe.character.references == (Reference("hair", "a" * 64, "bob.png"),)
    assert file.notes == Notes("the hair", "the mood", "covers", "outfits")
    assert file.expression == Expression("relieved", 3, (("brow", 1), ("mouth", 4)), "left")


GOOD = '[parts]\nhair = "bun"\n'
BAD = [
    ("name = ", "TOML"),
    ("a = 1\nb = 2\nc = =\n", "3"),
    ("a = " + "[" * 60_000, ""),
    ("a = " + "9" * 50_000, "TOML"),
    ('parts = "all"', "parts"),
    ("[parts]\nhat = 'red'", "hat"),
    ("[parts]\nhair = 3", "hair"),
    (f"gender = 'robot'\n{GOOD}", "robot"),
    (f"name = 7\n{GOOD}", "name"),
    (f"{GOOD}[variations]\nhair = 'bun'", "hair"),
    (f"{GOOD}[variations]\nhair = [1]", "hair"),
    (f"{GOOD}[variations]\nhat = []", "hat"),
    ("name = 'x'", "[parts]"),
    ("[parts]\nhair = '  '", "[parts]"),
    (f"mood = 'blue'\n{GOOD}", "mood"),
    (f"locked = 'hair'\n{GOOD}", "locked"),
    (f"locked = ['hat']\n{GOOD}", "hat"),
    (f"template = '{{hat}}'\n{GOOD}", "hat"),
    (f"{GOOD}[expression]\nmoood = 'sad'", "moood"),
    (f"{GOOD}[expression]\nintensity = 9", "intensity"),
    (f"{GOOD}[expression]\nintensity = true", "intensity"),
    (f"{GOOD}[expression]\nside = 'up'", "up"),
    (f"{GOOD}[expression.knobs]\nears = 1", "ears"),
    (f"{GOOD}[expression.knobs]\nbrow = 'high'", "brow"),
    (f"expression = 'sad'\n{GOOD}", "expression"),
    (f"reference = 'a.png'\n{GOOD}", "reference"),
    (f"{GOOD}[[reference]]\npart = 'hat'\nsha256 = '{'a' * 64}'", "hat"),
    (f"{GOOD}[[reference]]\npart = 'hair'\nsha256 = '../../secret'", "sha256"),
    (f"{GOOD}[[reference]]\npart = 'hair'\nsha256 = 7", "sha256"),
    (f"{GOOD}[[reference]]\npart = 'hair'\nsha256 = '{'a' * 64}'\npath = '/etc'", "path"),
    (f"{GOOD}" + f"[[reference]]\npart = 'hair'\nsha256 = '{'a' * 64}'\n" * 7, "6"),
    ('[parts]\nhair = "bun\\u0000"', "hair"),
    ('[parts]\nroom = "red\\u001B[31m room"', "room"),
    ('layout = "\\u202Eslenap owt"\n' + GOOD, "layout"),
    ('name = "Aria\\u2066"\n' + GOOD, "name"),
    (f"{GOOD}room = 'AIza{'b1' * 18}'", "AIza..."),
    (f"keep = 'sk-proj-{'a1' * 12}'\n{GOOD}", "keep"),
    ("# " + "x" * LARGEST_BYTES, "64"),
    ("# " + "ñ" * (LARGEST_BYTES // 2), "64"),
]


@pytest.mark.parametrize(("text", "word"), BAD, ids=[str(number) for number in range(len(BAD))])
@pytest.mark.parametrize("language", ["en", "es"])
def test_a_wrong_recipe_is_refused_in_one_sentence(text: str, word: str, language: str) -> None:
    with pytest.raises(StudioError) as caught:
        parse_recipe(text, SLOTS)
    told = words(language).tell(caught.value.sentence)
    assert word in told
    assert "{" not in told.replace("{hat}", "").replace("{ $", "{")


@pytest.mark.parametrize("size", [LARGEST_BYTES - len(GOOD) - 3])
def test_the_largest_file_is_still_taken(size: int) -> None:
    assert parse_recipe(f"{GOOD}# {'x' * size}\n").recipe.text("hair") == "bun"


def test_the_line_that_is_broken_is_named_even_at_the_end() -> None:
    with pytest.raises(StudioError) as caught:
        parse_recipe('name = "a"\n[parts]\nhair = """never closed\nfour\n')
    assert dict(caught.value.sentence.args)["line"] == 4


@pytest.mark.parametrize("field", ["name", "layout", "scene", "keep", "not_for"])
@pytest.mark.parametrize("sign", list("\x00\x07\x1b\x7f\x85\u202e\u2066\u200f"))
def test_signs_that_cannot_be_seen_are_refused_by_the_name_of_their_field(field: str, sign: str) -> None:
    text = tomli_w.dumps({field: f"a{sign}b", "parts": {"hair": "bun"}})
    with pytest.raises(StudioError) as caught:
        parse_recipe(text)
    assert dict(caught.value.sentence.args)["field"] == field


def refusal(parse: Callable[[str], object], text: str) -> Sentence | None:
    try:
        parse(text)
    except StudioError as error:
        return error.sentence
    return None


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused_in_words(text: str) -> None:
    for parse in (parse_recipe, parse_character, parse_scene, parse_words):
        refused = refusal(parse, text)
        assert refused is None or words().tell(refused)


@pytest.mark.parametrize(
    ("parse", "text", "word"),
    [
        (parse_character, "[parts]\nroom = 'a room'", "room"),
        (parse_character, "layout = 'two'\n[parts]\nhair = 'bun'", "layout"),
        (parse_scene, "[parts]\nhair = 'bun'", "hair"),
        (parse_scene, "gender = 'other'\n[parts]\nroom = 'a room'", "gender"),
        (parse_words, "kind = 'poem'\n[parts]\nroom = 'a room'", "poem"),
        (parse_words, "kind = 'scene'\n[parts]\nhair = 'bun'", "hair"),
        (parse_words, "kind = 4", "kind"),
    ],
)
def test_halves_take_no_word_of_the_other_half(parse: Any, text: str, word: str) -> None:
    with pytest.raises(StudioError) as caught:
        parse(text)
    assert word in words().tell(caught.value.sentence)


def test_slots_that_would_stay_empty_are_named() -> None:
    refuse_unfilled(())
    with pytest.raises(StudioError) as caught:
        refuse_unfilled(("crop tightness", "room accent"))
    assert "crop tightness, room accent" in words().tell(caught.value.sentence)


@pytest.mark.parametrize("text", ["[slots]\nwink = []", "[slots]\nwink = ['hat']"])
def test_slot_names_that_stand_for_nothing_are_found_out(text: str) -> None:
    with pytest.raises(ValueError, match="wink"):
        parse_slots(text)
