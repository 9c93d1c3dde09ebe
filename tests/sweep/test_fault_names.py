"""Every fault of the catalogue has a test that is named after it."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
FAULTS: dict[str, dict[str, str]] = tomllib.loads(Path(__file__).with_name("faults.toml").read_text(encoding="utf-8"))
COUNTS = {"N": 14, "P": 18, "D": 14, "S": 9, "I": 12, "K": 16, "C": 6, "T": 2, "X": 5}
NUMBERED = re.compile(r"[npdsikctx]\d+")


def numbers(name: str) -> Iterator[str]:
    """The faults that a test names: "test_n1_p2_what_happens" names two."""
    for part in name.removeprefix("test_").split("_"):
        if NUMBERED.fullmatch(part) is None:
            break
        yield part.upper()


def named() -> dict[str, list[str]]:
    """Tests by the fault they are named after."""
    found: dict[str, list[str]] = {}
    for path in sorted(TESTS.rglob("test_*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                for number in numbers(node.name):
                    found.setdefault(number, []).append(f"{path.relative_to(TESTS)}::{node.name}")
    return found


NAMED = named()
ALL = {number: said for group in FAULTS.values() for number, said in group.items()}


@pytest.mark.parametrize("number", ALL)
def test_every_fault_has_a_test_named_after_it(number: str) -> None:
    assert NAMED.get(number), f"{number}: {ALL[number]}"


def test_the_catalogue_is_whole() -> None:
    wanted = {f"{letter}{number}" for letter, count in COUNTS.items() for number in range(1, count + 1)}
    assert ALL.keys() == wanted
    assert len(set(ALL.values())) == len(ALL)
    assert all(said and len(said) < 80 for said in ALL.values())


def test_no_test_names_a_fault_that_does_not_exist() -> None:
    assert NAMED.keys() - ALL.keys() == set()


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("test_n1_p1_what_was_not_accepted", ["N1", "P1"]),
        ("test_d2_disk_full", ["D2"]),
        ("test_a_d2_in_the_middle", []),
        ("test_t1", ["T1"]),
        ("test_s", []),
    ],
)
def test_a_name_begins_with_its_numbers(name: str, wanted: list[str]) -> None:
    assert list(numbers(name)) == wanted
