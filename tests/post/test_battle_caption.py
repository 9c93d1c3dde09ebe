"""The caption of a battle: every round with its pick, the score, and what that can carry."""

from dataclasses import replace

import pytest

from studio.post.battle_caption import battle_caption
from studio.post.caption import Voice
from studio.post.formats import Limits, parse_formats
from studio.words import LANGUAGES
from tests.fakes.demo import RESOURCES
from tests.post.battles import CHOICES, TITLES, battle, record, refused

_FORMATS, LIMITS = parse_formats((RESOURCES / "formats.toml").read_text("utf-8"))


def test_every_round_stands_with_its_pick_and_the_score_under_them() -> None:
    lines = battle_caption(battle(), LIMITS).splitlines()
    assert lines[0] == "Who wins seven rounds?"
    at = lines.index(f"1. {TITLES[0]}: A")
    assert lines[at : at + 8] == [
        f"1. {TITLES[0]}: A",
        f"2. {TITLES[1]}: B",
        f"3. {TITLES[2]}: A",
        f"4. {TITLES[3]}: tie",
        f"5. {TITLES[4]}: A",
        f"6. {TITLES[5]}: neither",
        f"7. {TITLES[6]}",
        "Score: A 3, B 1. My picks, blind. A few rounds are a hint, not proof.",
    ]


def test_simulated_rounds_say_so_and_nothing_is_said_of_what_was_held_still() -> None:
    text = battle_caption(battle(), LIMITS)
    assert "simulated" in text.lower()
    assert "hair" not in text


def test_the_same_words_are_claimed_only_where_every_round_had_them() -> None:
    fair = record()
    text = battle_caption(battle(of=fair), LIMITS)
    other = replace(fair.steps[3], label="EXPLORATION")
    mixed = battle_caption(battle(of=fair.with_step(other)), LIMITS)
    assert "same" in text.splitlines()[2]
    assert "same" not in mixed.splitlines()[2]


def test_before_a_vote_there_is_no_score() -> None:
    text = battle_caption(battle((None,) * 7), LIMITS)
    assert "Score" not in text
    assert f"2. {TITLES[1]}\n" in text


def test_a_refusal_is_no_win() -> None:
    told = battle((*CHOICES[:6], None), of=refused(record(), "r6", 1))
    assert "Score: A 3, B 1." in battle_caption(told, LIMITS)


def test_a_short_place_loses_rounds_before_the_creators_own_lines() -> None:
    voice = Voice(opening="Today: seven rounds", closing="What is missing?")
    text = battle_caption(battle(), Limits(260, None, None, 100), voice)
    assert "Today: seven rounds" in text
    assert "What is missing?" in text
    assert TITLES[0] not in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_languages_hold_no_hole(language: str) -> None:
    text = battle_caption(battle(language=language), LIMITS)
    assert "{" not in text
    assert ("Marcador" in text) == (language == "es")


def test_without_pictures_there_is_nothing_to_say() -> None:
    bare = record()
    for step in bare.steps:
        bare = bare.with_step(replace(step, shots=()))
    assert battle_caption(battle(of=bare), LIMITS) == ""
