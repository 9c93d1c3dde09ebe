"""Our own measure of the code: small modules, short functions, small classes, plain names."""

import ast
import statistics
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
STUDIO = ROOT / "studio"
FILES = sorted(STUDIO.rglob("*.py"))
BANNED = {
    "utils",
    "util",
    "helpers",
    "helper",
    "common",
    "misc",
    "core",
    "base",
    "manager",
    "handler",
    "data",
    "types",
}
LEAST_TEST_SHARE = 0.86
TOP = {"pyproject.toml", "studio", "resources", "tests", "packaging", "README.md", "LICENSE"}


def lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def p90(numbers: list[int]) -> float:
    return statistics.quantiles(numbers, n=10)[-1]


def functions() -> list[tuple[str, int]]:
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    return [
        (f"{path.relative_to(ROOT)}:{node.name}", (node.end_lineno or node.lineno) - node.lineno + 1)
        for path in FILES
        for node in ast.walk(tree(path))
        if isinstance(node, kinds)
    ]


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_module_over_300_lines(path: Path) -> None:
    assert lines(path) <= 300


def test_modules_are_small() -> None:
    assert p90([lines(path) for path in FILES]) <= 180


def test_functions_are_short() -> None:
    found = functions()
    longest = sorted(found, key=lambda pair: -pair[1])[:20]
    assert p90([length for _name, length in found]) <= 18, longest


def test_no_function_over_40_lines() -> None:
    assert [pair for pair in functions() if pair[1] > 40] == []


def test_classes_have_at_most_15_methods() -> None:
    big = [
        (str(path.relative_to(ROOT)), node.name)
        for path in FILES
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ClassDef)
        and sum(isinstance(item, ast.FunctionDef | ast.AsyncFunctionDef) for item in node.body) > 15
    ]
    assert big == []


def test_broad_excepts_are_rare() -> None:
    broad = [
        (str(path.relative_to(ROOT)), node.lineno)
        for path in FILES
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or (isinstance(node.type, ast.Name) and node.type.id in ("Exception", "BaseException")))
    ]
    assert len(broad) <= 3, broad


def test_names_say_what_is_inside() -> None:
    assert [str(path) for path in STUDIO.rglob("*") if path.stem.lower() in BANNED] == []


def test_every_folder_says_its_purpose() -> None:
    silent = [
        str(folder.relative_to(ROOT))
        for folder in [STUDIO, *STUDIO.rglob("*/")]
        if folder.name != "__pycache__"
        and "resources" not in folder.parts[len(STUDIO.parts) :]
        and any(folder.glob("*.py"))
        and not ast.get_docstring(tree(folder / "__init__.py"))
    ]
    assert silent == []


def test_test_lines_keep_up_with_product_lines() -> None:
    """The aim is one test line for each product line; the share may only grow towards it."""
    tests = sum(lines(path) for path in (ROOT / "tests").rglob("*.py"))
    product = sum(lines(path) for path in FILES)
    assert tests / product >= LEAST_TEST_SHARE, (tests, product)


def test_top_level_is_the_one_agreed_on() -> None:
    listed = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")}
    made = {"build", "dist", "demo-post", "__pycache__"}
    assert {name for name in listed - made if not name.endswith(".egg-info")} == TOP


def test_async_stays_in_session_and_provider() -> None:
    kinds = (ast.AsyncFunctionDef, ast.Await, ast.AsyncFor, ast.AsyncWith)
    rooms = {
        path.relative_to(STUDIO).parts[0]
        for path in FILES
        if any(isinstance(node, kinds) for node in ast.walk(tree(path)))
    }
    assert rooms <= {"session", "provider"}
