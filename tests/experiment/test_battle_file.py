"""Battles as files: what is handed on, and what is refused with one sentence."""

import contextlib
import tomllib
from dataclasses import replace
from typing import Any

import pytest
import tomli_w
from hypothesis import given
from hypothesis import strategies as st

from studio.experiment.battle import Battle, Challenge, Round
from studio.experiment.battle_file import format_battle, parse_battle, parse_seven
from studio.experiment.experiment import Setup
from studio.prompt.compose import compose
from studio.prompt.draft import Draft
from studio.prompt.expression import Expression
from studio.prompt.recipe import Character, Recipe, Scene
from studio.prompt.reference import Reference
from studio.request.size import Size
from studio.words import LANGUAGES, StudioError
from tests.experiment.battles import NEWCOMER, battle, begun, spot
from tests.fakes.demo import CATALOGUE, RECIPE, RESOURCES
from tests.fakes.window_session import load_words

SEVEN = (RESOURCES / "battles" / "seven.toml").read_text("utf-8")


def scene(key: str) -> str:
    return (RESOURCES / "recipes" / "scenes" / f"{key}.toml").read_text("utf-8")


# ------------------------------------------------------------------ the seven challenges


def test_the_seven_challenges_are_the_seven_and_each_can_be_composed() -> None:
    name, rounds = parse_seven(SEVEN, scene, "es")
    assert name == "Siete retos"
    assert [one.key for one in rounds] == [
        "product-in-hand",
        "clothes-and-brand",
        "very-close",
        "selfie",
        "under-water",
        "facial-expressions",
        "full-body",
    ]
    texts = set()
    for one in rounds:
        assert set(one.challenge.titles) == set(LANGUAGES)
        face = one.challenge.expression or Expression()
        texts.add(compose(Draft(Recipe(RECIPE.character, one.challenge.scene), face), CATALOGUE).text)
    assert len(texts) == 7
    assert all(RECIPE.text("identity") in text for text in texts), "the character never changes"
    assert tomllib.loads(SEVEN)["checked"] == "2026-11"


# ------------------------------------------------------------------ there and back

titles = st.dictionaries(st.sampled_from(LANGUAGES), st.sampled_from(["A", "Añil 🙂", "x" * 90]), min_size=1)
scenes = st.builds(
    lambda room, crop, layout: Scene("", {"room": room, "crop": crop}, layout),
    st.sampled_from(["a room", "ein Zimmer, “blau”"]),
    st.sampled_from(["close", "from head to toe"]),
    st.sampled_from(["", "two panels"]),
)
faces = st.none() | st.builds(Expression, st.sampled_from(["sad", "joyful"]), st.integers(0, 5))
rounds = st.lists(st.tuples(titles, scenes, faces), min_size=1, max_size=6).map(
    lambda found: tuple(Round(Challenge(f"r{at}", *one)) for at, one in enumerate(found))
)


@given(rounds=rounds, count=st.integers(1, 50), face=st.builds(Expression, intensity=st.integers(0, 5)))
def test_what_is_handed_on_is_what_is_asked(rounds: tuple[Round, ...], count: int, face: Expression) -> None:
    made = replace(battle(), rounds=rounds, setup=Setup(Size(1024, 1280), count), expression=face)
    back = parse_battle(format_battle(made), "other")
    assert replace(back, id=made.id) == made
    assert [one.challenge.scene.texts for one in back.rounds] == [one.challenge.scene.texts for one in rounds]


def test_nothing_of_what_came_of_it_is_handed_on() -> None:
    photo = Reference("identity", "ab" * 32, "me.png")
    who = Character("Aria", {"identity": "a woman"}, references=(photo,))
    made = replace(begun(battle(), "selfie"), character=who, retired=(1,), skipped=(spot(),))
    text = format_battle(made)
    assert "ab" * 32 not in text
    assert "me.png" not in text
    assert "e-selfie" not in text
    back = parse_battle(text, "new")
    assert (back.id, back.begun, back.skipped, back.retired) == ("new", False, (), ())
    assert back.models == made.models[:1], "a retired model is not asked of anybody else"
    assert back.character.texts == who.texts


# ------------------------------------------------------------------ what is refused


def broken(**fields: Any) -> str:
    """A good file with some fields changed; None takes one out."""
    table = {**tomllib.loads(format_battle(battle())), **fields}
    return tomli_w.dumps({key: value for key, value in table.items() if value is not None})


ROUND = tomllib.loads(format_battle(battle()))["round"][0]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        pytest.param("", "battle-file-other", id="empty"),
        pytest.param("kind = 'recipe'\nversion = 1", "battle-file-other", id="another kind"),
        pytest.param(broken(version=True), "battle-file-other", id="version is no number"),
        pytest.param(broken(version=2, colour="red"), "battle-file-newer", id="newer, with fields nobody knows"),
        pytest.param(broken(colour="red"), "recipes-file-key", id="unknown field"),
        pytest.param("kind = 'battle\n", "recipes-file-line", id="no TOML"),
        pytest.param(broken(name=None), "battle-file-name", id="no name"),
        pytest.param(broken(name="x" * 81), "battle-file-name", id="long name"),
        pytest.param(broken(name="a\u202eb"), "recipes-file-turning", id="turned name"),
        pytest.param(broken(models=[]), "battle-file-models", id="no models"),
        pytest.param(broken(models=[{"id": "a"}, {"id": "a"}]), "battle-file-models", id="one twice"),
        pytest.param(broken(models=[{"id": str(at)} for at in range(5)]), "battle-file-models", id="too many"),
        pytest.param(broken(models="a"), "prompt-recipe-field", id="no list"),
        pytest.param(broken(models=[{"id": "a", "key": "sk"}]), "recipes-file-key", id="more of a model"),
        pytest.param(broken(count=0), "battle-file-count", id="no pictures"),
        pytest.param(broken(count=True), "battle-file-count", id="count is no number"),
        pytest.param(broken(size="big"), "battle-file-size", id="no size"),
        pytest.param(broken(round=[]), "battle-file-rounds", id="no rounds"),
        pytest.param(broken(round=[ROUND, ROUND]), "battle-file-rounds", id="one key twice"),
        pytest.param(broken(round=[ROUND | {"shots": []}]), "recipes-file-key", id="more of a round"),
        pytest.param(broken(round=[ROUND | {"title": {}}]), "battle-file-title", id="no title"),
        pytest.param(broken(round=[ROUND | {"title": {"fr": "x"}}]), "recipes-file-key", id="other language"),
        pytest.param(broken(round=[ROUND | {"scene": {"parts": {}}}]), "prompt-recipe-empty", id="no scene"),
        pytest.param(
            broken(round=[ROUND | {"scene": {"parts": {"identity": "x"}}}]), "prompt-recipe-part", id="other character"
        ),
        pytest.param(broken(character={"parts": {"identity": "x"}, "reference": []}), "recipes-file-key", id="photos"),
        pytest.param(broken(expression={"intensity": 9}), "recipes-file-step", id="intensity"),
        pytest.param("x = '" + "y" * 70_000 + "'", "recipes-file-large", id="large"),
    ],
)
def test_a_file_that_is_wrong_is_refused_in_one_sentence(text: str, key: str) -> None:
    with pytest.raises(StudioError) as raised:
        parse_battle(text, "b")
    assert raised.value.sentence.key == key
    for language in LANGUAGES:
        assert load_words(language).tell(raised.value.sentence)


@given(st.text(max_size=200))
def test_any_text_is_a_battle_or_a_sentence(text: str) -> None:
    with contextlib.suppress(StudioError):
        assert isinstance(parse_battle(text, "b"), Battle)


def test_a_key_that_was_pasted_into_a_file_is_refused() -> None:
    with pytest.raises(StudioError, match="recipes-file-secret"):
        parse_battle(broken(name="sk-proj-" + "aB3" * 20), "b")


def test_a_newcomer_is_a_model_like_the_others() -> None:
    made = battle("simulated/sim-a", NEWCOMER)
    assert parse_battle(format_battle(made), "b").names == ("Sim A", "Sim C")
