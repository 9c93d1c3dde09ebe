"""A recipe as a file."""

import pytest

from studio.prompt.recipe import LOCK_ROWS, PARTS
from studio.prompt.recipe_file import parse_recipe
from studio.words import StudioError
from tests.fakes.demo import FILE, RECIPE, words


def test_the_demo_has_words_and_a_menu_for_every_part() -> None:
    assert set(RECIPE.texts) == set(PARTS) - {"product", "camera"}
    for part in RECIPE.texts:
        menu = FILE.variations(part)
        assert menu[0] == RECIPE.text(part)
        assert len(menu) >= 4
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


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("name = ", "TOML"),
        ('parts = "all"', "parts"),
        ("[parts]\nhat = 'red'", "hat"),
        ("[parts]\nhair = 3", "hair"),
        ("gender = 'robot'", "gender"),
        ("name = 7", "name"),
        ("[variations]\nhair = 'bun'", "hair"),
        ("[variations]\nhair = [1]", "hair"),
    ],
)
@pytest.mark.parametrize("language", ["en", "es"])
def test_a_wrong_recipe_is_refused_in_one_sentence(text: str, word: str, language: str) -> None:
    with pytest.raises(StudioError) as caught:
        parse_recipe(text)
    assert word in words(language).tell(caught.value.sentence)
