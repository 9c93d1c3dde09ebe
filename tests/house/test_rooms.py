"""The rooms are held apart by the linter, and the linter bites."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

BREAKS = {
    "Qt below the window": ("prompt/draft.py", "import PySide6.QtCore"),
    "against the flow": ("prompt/draft.py", "import studio.post.cover"),
    "panel to panel": ("window/prompt/__init__.py", "import studio.window.verdict"),
    "panel to disk": ("window/viewer/__init__.py", "import studio.store.library"),
    "Pillow in a verdict": ("verdict/verdict.py", "import PIL.Image"),
    "paths outside store": ("session/session.py", "import platformdirs"),
}


def linted(folder: Path) -> subprocess.CompletedProcess[str]:
    lint = Path(sys.executable).parent / "lint-imports"
    return subprocess.run(
        [lint, "--no-cache"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        env={"PYTHONPATH": str(folder), "PATH": "/usr/bin:/bin"},
    )


@pytest.fixture
def house(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "studio", tmp_path / "studio", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_the_house_is_kept(house: Path) -> None:
    found = linted(house)
    assert found.returncode == 0, found.stdout


@pytest.mark.parametrize("break_", BREAKS, ids=str)
def test_a_broken_rule_is_found(house: Path, break_: str) -> None:
    name, line = BREAKS[break_]
    module = house / "studio" / name
    module.write_text(module.read_text(encoding="utf-8") + f"\n{line}\n", encoding="utf-8")
    assert linted(house).returncode != 0


def test_a_room_nobody_agreed_on_is_found(house: Path) -> None:
    room = house / "studio" / "attic"
    room.mkdir()
    (room / "__init__.py").write_text('"""Nothing."""\n', encoding="utf-8")
    assert linted(house).returncode != 0
