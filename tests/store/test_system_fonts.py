"""Fonts of the machine: where they are looked for, which are taken, in which order."""

import tomllib
from pathlib import Path

import pytest

from studio.store.resource import resource
from studio.store.system_fonts import DEEPEST, fallback_fonts, find_fonts, font_folders

HOME = Path("/home/ana")
WANTED = ("NotoSansCJK*.ttc", "msyh.ttc", "DejaVuSans.ttf")


def lay(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"font")


def found(*folders: Path, wanted: tuple[str, ...] = WANTED) -> list[str]:
    return [Path(path).name for path in find_fonts(folders, wanted)]


def test_fonts_come_in_the_order_in_which_they_are_wanted(tmp_path: Path) -> None:
    lay(tmp_path, "a/DejaVuSans.ttf", "z/NotoSansCJK-Regular.ttc", "m/msyh.ttc", "m/Other.ttf")
    assert found(tmp_path) == ["NotoSansCJK-Regular.ttc", "msyh.ttc", "DejaVuSans.ttf"]


def test_capital_letters_do_not_matter(tmp_path: Path) -> None:
    lay(tmp_path, "MSYH.TTC", "dejavusans.TTF")
    assert found(tmp_path) == ["MSYH.TTC", "dejavusans.TTF"]


def test_only_font_files_count(tmp_path: Path) -> None:
    lay(tmp_path, "DejaVuSans.ttf.txt", "DejaVuSans.pfb", "readme")
    assert found(tmp_path, wanted=("*",)) == []


def test_missing_and_strange_folders_are_passed_over(tmp_path: Path) -> None:
    lay(tmp_path, "here/msyh.ttc", "file")
    assert found(tmp_path / "gone", tmp_path / "file", tmp_path / "here") == ["msyh.ttc"]


def test_a_font_that_two_folders_reach_is_there_once(tmp_path: Path) -> None:
    lay(tmp_path, "fonts/noto/NotoSansCJK-Bold.ttc")
    assert found(tmp_path, tmp_path / "fonts") == ["NotoSansCJK-Bold.ttc"]


def test_a_font_that_two_names_want_is_there_once(tmp_path: Path) -> None:
    lay(tmp_path, "msyh.ttc")
    assert found(tmp_path, wanted=("msyh.ttc", "msyh*")) == ["msyh.ttc"]


def test_a_ring_of_links_ends(tmp_path: Path) -> None:
    lay(tmp_path, "msyh.ttc")
    (tmp_path / "again").symlink_to(tmp_path)
    assert found(tmp_path) == ["msyh.ttc"]


def test_the_look_ends_some_folders_down(tmp_path: Path) -> None:
    near, far = ("/".join(["deep"] * count) for count in (DEEPEST, DEEPEST + 1))
    lay(tmp_path, f"{near}/msyh.ttc", f"{far}/DejaVuSans.ttf")
    assert found(tmp_path) == ["msyh.ttc"]


def test_the_variable_of_shared_folders_is_read_in_order() -> None:
    found_there = font_folders("linux", {"XDG_DATA_DIRS": "/b:/a:"}, HOME)
    assert found_there[:3] == (Path("/b/fonts"), Path("/a/fonts"), HOME / ".local/share/fonts")


@pytest.mark.parametrize(
    ("platform", "environment", "folders"),
    [
        ("linux", {}, {"/usr/share/fonts", "/usr/local/share/fonts", "/home/ana/.local/share/fonts"}),
        ("linux", {"XDG_DATA_DIRS": "", "XDG_DATA_HOME": "/own"}, {"/usr/share/fonts", "/own/fonts"}),
        ("darwin", {}, {"/System/Library/Fonts", "/Library/Fonts", "/home/ana/Library/Fonts"}),
        ("win32", {"WINDIR": "D:/Win"}, {"D:/Win/Fonts"}),
        ("win32", {"LOCALAPPDATA": "C:/Users/ana"}, {"C:/Windows/Fonts", "C:/Users/ana/Microsoft/Windows/Fonts"}),
    ],
)
def test_every_system_has_its_places(platform: str, environment: dict[str, str], folders: set[str]) -> None:
    assert {path.as_posix() for path in font_folders(platform, environment, HOME)} >= folders


def test_the_list_is_dated_and_has_no_coloured_bitmaps() -> None:
    table = tomllib.loads(resource("fallback_fonts.toml"))
    assert table["checked"] >= "2026-11"
    assert len(set(table["fonts"])) == len(table["fonts"])
    assert not any("Color" in name for name in table["fonts"])


def test_what_is_found_here_can_be_opened() -> None:
    assert all(Path(path).is_file() for path in fallback_fonts())
