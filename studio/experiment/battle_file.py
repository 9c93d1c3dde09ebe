"""A battle as one small file to hand on: challenges, models and words, without pictures, photos or keys."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import tomli_w

from studio.experiment.battle import (
    LONGEST_NAME,
    MOST_MODELS,
    MOST_PICTURES,
    MOST_ROUNDS,
    Battle,
    Challenge,
    Round,
)
from studio.experiment.experiment import Setup
from studio.prompt.expression import Expression
from studio.prompt.expression_table import expression_rows, read_expression
from studio.prompt.recipe import CHARACTER, SCENE, Character, Scene
from studio.prompt.recipe_file import character_rows, gender_of, scene_rows, written_rows
from studio.prompt.recipe_table import Table, inner, part_words, read_table, refuse_others, said, shown, words
from studio.prompt.scene_file import parse_scene
from studio.request.size import Size
from studio.words import LANGUAGES, StudioError, sentence

KIND, VERSION = "battle", 1
FIELDS = ("kind", "version", "name", "models", "count", "size", "character", "expression", "round")
ROUND_FIELDS = ("key", "title", "scene", "expression")
READY_FIELDS = ("checked", "name", "round")


def format_battle(battle: Battle) -> str:
    """The text of a file that `parse_battle` reads back: what is asked, and nothing of what came of it."""
    who = character_rows(replace(battle.character, references=()))
    rows: dict[str, Any] = {
        "kind": KIND,
        "version": VERSION,
        "name": battle.name,
        "models": [
            {"id": model, "name": name}
            for slot, (model, name) in enumerate(zip(battle.models, battle.names, strict=True))
            if slot not in battle.retired
        ],
        "count": battle.setup.count,
        "size": str(battle.setup.size) if battle.setup.size is not None else "",
        "character": written_rows(who),
        "expression": expression_rows(battle.expression),
        "round": [_round_rows(one.challenge) for one in battle.rounds],
    }
    return tomli_w.dumps(written_rows(rows))


def parse_battle(text: str, new_id: str) -> Battle:
    """A battle from such a file, with nothing asked yet.

    Args:
        text: of the file.
        new_id: of the battle.

    Raises:
        StudioError: no such file, one of a newer version, or one with a field that nobody knows; it is named.
    """
    table = read_table(text)
    _check_kind(table)
    refuse_others(table, FIELDS)
    models = _models(table)
    character = inner(table, "character")
    return Battle(
        new_id,
        _name(table),
        tuple(model for model, _name in models),
        tuple(name for _model, name in models),
        _character(character) if character else Character(),
        read_expression(table) or Expression(),
        tuple(Round(_challenge(row)) for row in _rows(table)),
        Setup(_size(table), _count(table)),
    )


def parse_seven(text: str, scene: Callable[[str], str], language: str) -> tuple[str, tuple[Round, ...]]:
    """The challenges that come with the program.

    Args:
        text: TOML of resources/battles.
        scene: gives the TOML of a ready scene by its key.
        language: of the name.

    Returns:
        the name of the battle, and its rounds.

    Raises:
        StudioError: the file is none.
    """
    table = read_table(text)
    refuse_others(table, READY_FIELDS)
    name = words(inner(table, "name"), language)
    rounds = [
        Round(Challenge(words(row, "key"), _titles(row), parse_scene(scene(words(row, "scene"))), read_expression(row)))
        for row in _rows(table)
    ]
    return name, tuple(rounds)


def _round_rows(challenge: Challenge) -> dict[str, Any]:
    face = expression_rows(challenge.expression) if challenge.expression is not None else {}
    place = written_rows(scene_rows(replace(challenge.scene, references=())))
    return written_rows(
        {"key": challenge.key, "title": dict(challenge.titles), "scene": place, "expression": face},
    )


def _check_kind(table: Table) -> None:
    """Refuse what is no battle, and say so first where it is merely newer."""
    version = table.get("version")
    if table.get("kind") != KIND or not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise StudioError(sentence("battle-file-other"))
    if version > VERSION:
        raise StudioError(sentence("battle-file-newer", version=str(version)[:12], known=str(VERSION)))


def _name(table: Table) -> str:
    name = words(table, "name")
    if not name or len(name) > LONGEST_NAME:
        raise StudioError(sentence("battle-file-name", most=LONGEST_NAME))
    return name


def _models(table: Table) -> tuple[tuple[str, str], ...]:
    rows = _tables(table, "models")
    for row in rows:
        refuse_others(row, ("id", "name"))
    found = {words(row, "id"): words(row, "name") for row in rows}
    if not rows or "" in found or len(found) < len(rows) or len(rows) > MOST_MODELS:
        raise StudioError(sentence("battle-file-models", most=MOST_MODELS))
    return tuple((model, name or model) for model, name in found.items())


def _count(table: Table) -> int:
    count = table.get("count", 1)
    if not isinstance(count, int) or isinstance(count, bool) or not 1 <= count <= MOST_PICTURES:
        raise StudioError(sentence("battle-file-count", most=MOST_PICTURES))
    return count


def _size(table: Table) -> Size | None:
    text = words(table, "size")
    try:
        return Size.parse(text) if text else None
    except ValueError as problem:
        raise StudioError(sentence("battle-file-size", have=shown(text))) from problem


def _character(table: Table) -> Character:
    refuse_others(table, ("name", "gender", "parts"))
    return Character(words(table, "name"), part_words(table, CHARACTER), gender_of(table))


def _rows(table: Table) -> list[Table]:
    rows = _tables(table, "round")
    keys = [words(row, "key") for row in rows]
    if not rows or len(rows) > MOST_ROUNDS or "" in keys or len(set(keys)) < len(keys):
        raise StudioError(sentence("battle-file-rounds", most=MOST_ROUNDS))
    for row in rows:
        refuse_others(row, ROUND_FIELDS)
    return rows


def _challenge(row: Table) -> Challenge:
    place = inner(row, "scene")
    refuse_others(place, ("name", "layout", "parts"))
    scene = Scene(words(place, "name"), part_words(place, SCENE), words(place, "layout"))
    return Challenge(words(row, "key"), _titles(row), scene, read_expression(row))


def _titles(row: Table) -> dict[str, str]:
    table = inner(row, "title")
    refuse_others(table, LANGUAGES)
    titles = {language: said("title", table[language]) for language in LANGUAGES if language in table}
    if not any(titles.values()):
        raise StudioError(sentence("battle-file-title", name=shown(words(row, "key"))))
    return {language: title for language, title in titles.items() if title}


def _tables(table: Table, field: str) -> list[Table]:
    rows = table.get(field, [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise StudioError(sentence("prompt-recipe-field", field=field))
    return rows
