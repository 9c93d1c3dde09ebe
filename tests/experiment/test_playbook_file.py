"""A playbook survives the way to a file; anything else is refused in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.experiment.playbook_file import format_playbook, parse_playbook
from studio.experiment.turn import DEFAULT_TURNS, Playbook, Turn, knob_of, tidy
from studio.prompt.scale import KNOBS, MOST
from studio.words import StudioError

turns = st.lists(
    st.builds(Turn, st.sampled_from(KNOBS), st.one_of(st.none(), st.integers(0, MOST)), st.booleans()), min_size=1
)
names = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), min_size=1, max_size=30)


@given(names, turns)
def test_what_was_written_is_read(name: str, rows: list[Turn]) -> None:
    playbook = Playbook(name, tidy(tuple(rows)))
    assert parse_playbook(format_playbook(playbook), "other") == playbook


def test_a_file_without_a_name_takes_the_one_it_lies_under() -> None:
    assert parse_playbook('[[turn]]\nknob = "brow"', "Brows") == Playbook("Brows", (Turn("brow"),))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "turn = 3",
        "turn = [1]",
        "[[turn]]",
        '[[turn]]\nknob = "nose"',
        '[[turn]]\nknob = "brow"\nstep = 6',
        '[[turn]]\nknob = "brow"\nstep = "two"',
        '[[turn]]\nknob = "brow"\nstep = true',
        '[[turn]]\nknob = "brow"\nmouth = 2',
        '[[turn]\nknob = "brow"',
        "\x00",
        "a = " + "[" * 500,
    ],
)
def test_what_is_no_playbook_is_refused(text: str) -> None:
    with pytest.raises(StudioError) as refused:
        parse_playbook(text, "odd")
    assert refused.value.sentence.key == "playbook-unreadable"


def test_an_empty_one_says_so() -> None:
    with pytest.raises(StudioError) as refused:
        parse_playbook("turn = []", "odd")
    assert refused.value.sentence.key == "playbook-empty"


def test_a_place_knows_its_knob() -> None:
    assert [knob_of(turn.key) for turn in (*DEFAULT_TURNS, Turn("gaze", 4))] == [*KNOBS, "gaze"]
    assert [knob_of(place) for place in ("baseline", "own", "import", "summary")] == [None] * 4
