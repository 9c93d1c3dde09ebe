"""The wheel, built and installed elsewhere, makes the demo post without the checkout."""

import importlib.util
import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SLIDES = 4
"""Fewest slides of a demo post: cover, two knobs, summary."""


def run(folder: Path, *command: str | Path, **env: str) -> "subprocess.CompletedProcess[str]":
    done = subprocess.run(
        [sys.executable, *command],
        cwd=folder,
        env={**os.environ, **env},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("wheel")
    here = ["--no-isolation"] if importlib.util.find_spec("hatchling") else []
    run(out, "-m", "build", "--wheel", *here, "--outdir", out, ROOT)
    (built,) = out.glob("*.whl")
    return built


def test_everything_the_program_reads_is_inside(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        inside = set(archive.namelist())
    resources = {
        f"studio/resources/{path.relative_to(ROOT / 'resources').as_posix()}"
        for path in (ROOT / "resources").rglob("*")
        if path.is_file()
    }
    modules = {path.relative_to(ROOT).as_posix() for path in (ROOT / "studio").rglob("*.py")}
    assert len(resources) > 20
    assert sorted((resources | modules) - inside) == []
    strangers = {name.split("/")[0] for name in inside if not name.startswith("expression_studio-")}
    assert strangers == {"studio"}


def test_it_makes_the_demo_post_from_another_folder(wheel: Path, tmp_path: Path) -> None:
    target, elsewhere = tmp_path / "installed", tmp_path / "elsewhere"
    elsewhere.mkdir()
    run(elsewhere, "-m", "pip", "install", "--quiet", "--no-deps", "--target", target, wheel)
    # Without `site` the checkout's own installation is not on the path; its dependencies are named.
    path = os.pathsep.join((str(target), sysconfig.get_path("purelib"), sysconfig.get_path("platlib")))
    isolated = {"PYTHONPATH": path, "HOME": str(tmp_path), "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"}
    asked = "import studio, studio.store.resource as r; print(studio.__file__); print(r.resource_root())"
    found = run(elsewhere, "-S", "-c", asked, **isolated).stdout.split()
    assert [Path(name).is_relative_to(target) for name in found] == [True, True]
    run(elsewhere, "-S", "-m", "studio", "demo", "--out", "post", **isolated)
    made = {path.name for path in (elsewhere / "post").iterdir()}
    assert {"caption.txt", "alt-text.txt", "prompts.md", "01-cover.jpg"} <= made
    assert len([name for name in made if name.endswith(".jpg")]) >= SLIDES
