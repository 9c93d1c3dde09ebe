"""The window on a real session: it fills, is built anew, takes files, and goes when asked."""

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from studio.session import blind
from studio.window.main_window import MainWindow
from studio.window.settings.settings_page import SettingsPage
from tests.fakes.provider import png
from tests.session.opened import Opened, play
from tests.window.loops import InWindow, walk

ROOT = Path(__file__).parents[2]


def button(window: QWidget, name: str) -> QAbstractButton:
    found = window.findChild(QAbstractButton, name)
    assert found is not None
    return found


def files(folder: Path, *shades: int) -> tuple[str, ...]:
    for shade in shades:
        (folder / f"{shade}.png").write_bytes(png(shade=shade))
    return tuple(str(folder / f"{shade}.png") for shade in shades)


def test_the_window_fills(qapp: QApplication, tmp_path: Path) -> None:
    async def journey(at: InWindow) -> None:
        assert at.window.isVisible()
        button(at.window, "generate_button").click()
        await at.pictures()
        for name in ("verdict_a", "verdict_b"):
            assert button(at.window, name).isEnabled()
        right = blind.pressed(at.desk, "b")
        button(at.window, "verdict_b").click()
        (vote,) = at.desk.verdicts[at.shown.id].votes
        assert (vote.choice, vote.blind) == (right, True)
        strip = at.window.findChild(QWidget, "playbook_strip")
        assert strip is not None
        button(strip, "next_step").click()
        assert at.experiment.plan == "brow"
        assert len(at.pair.asked) == 2

    walk(qapp, tmp_path, journey)


def test_a_library_with_pictures_shows_them_at_once(qapp: QApplication, tmp_path: Path) -> None:
    async def first(at: Opened) -> None:
        await at.drawn()

    async def second(at: InWindow) -> None:
        await at.pictures()
        assert not at.pair.asked

    play(tmp_path, first)
    walk(qapp, tmp_path, second)


def test_another_language_builds_the_window_anew(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def journey(at: InWindow) -> None:
        await at.drawn()
        await at.pictures()
        before, english = at.window, button(at.window, "generate_button").text()
        at.window.resize(1240, 760)
        heard: list[object] = []
        monkeypatch.setattr(before.status, "show_desk", lambda _old, new: heard.append(new))
        at.session.settings.change(language="es")
        await at.seen(lambda: at.window is not before)
        assert button(at.window, "generate_button").text() != english
        assert at.window.size().toTuple() == (1240, 760)
        assert (at.window.isVisible(), heard) == (True, [])
        await at.pictures()
        at.session.expression.intensity(4)
        at.session.means.live.notice(at.session.read.fair(at.desk).said)
        assert heard == []
        await at.seen(lambda: not shiboken6.isValid(before))
        at.session.judge.vote("tie")
        assert button(at.window, "verdict_tie").isChecked()

    walk(qapp, tmp_path, journey)


def worn(application: QApplication) -> str:
    """The style sheet without its icons, which lie in another folder for every window."""
    return re.sub(r"url\([^)]*\)", "", application.styleSheet())


def test_another_theme_changes_the_look_and_keeps_the_settings_open(qapp: QApplication, tmp_path: Path) -> None:
    async def journey(at: InWindow) -> None:
        dark, before = worn(qapp), at.window
        at.window.sheets.settings()
        at.session.settings.change(theme="light")
        await at.seen(lambda: at.window is not before)
        assert (at.opening.scheme, worn(qapp) != dark) == ("light", True)
        assert isinstance(at.window.sheet.page, SettingsPage)
        light = at.window
        at.session.settings.change(theme="dark")
        await at.seen(lambda: at.window is not light)
        assert worn(qapp) == dark

    walk(qapp, tmp_path, journey)


def test_a_change_that_does_not_show_leaves_the_window(qapp: QApplication, tmp_path: Path) -> None:
    async def journey(at: InWindow) -> None:
        before = at.window
        at.session.settings.change(handle="@aria", names=("Seedream", "Nano Banana"))
        await at.session.settle()
        assert at.window is before

    walk(qapp, tmp_path, journey)


def test_files_given_are_brought_in(qapp: QApplication, tmp_path: Path) -> None:
    async def journey(at: InWindow) -> None:
        await at.pictures()
        assert (at.shown.label, len(at.shown.shots)) == ("IMPORTED", 2)
        assert not button(at.window, "generate_button").isEnabled()

    walk(qapp, tmp_path, journey, files=files(tmp_path, 10, 200))


def told(window: MainWindow) -> str:
    return " ".join(label.text() for label in window.toast.findChildren(QLabel))


def test_a_file_that_is_no_picture_is_told(qapp: QApplication, tmp_path: Path) -> None:
    web = tmp_path / "portrait.png"
    web.write_bytes(b"<!doctype html>")

    async def journey(at: InWindow) -> None:
        await at.until(lambda: bool(at.said))
        assert at.window.toast.isVisible()
        assert "portrait.png" in told(at.window)

    walk(qapp, tmp_path, journey, files=(str(web),))


def test_what_there_is_to_tell_about_opening_is_told(qapp: QApplication, tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text("no settings", encoding="utf-8")

    async def journey(at: InWindow) -> None:
        assert at.window.toast.isVisible()
        assert "settings.unreadable.json" in told(at.window)

    walk(qapp, tmp_path, journey)


def test_closing_asks_once_and_hides_at_once(qapp: QApplication, tmp_path: Path) -> None:
    async def journey(at: InWindow) -> None:
        at.window.close()
        assert (at.closed, at.window.isVisible()) == (1, False)

    walk(qapp, tmp_path, journey)


def test_a_rebuilt_window_still_closes(qapp: QApplication, tmp_path: Path) -> None:
    async def journey(at: InWindow) -> None:
        before = at.window
        at.session.settings.change(theme="light")
        await at.seen(lambda: at.window is not before)
        at.window.close()
        assert at.closed == 1

    walk(qapp, tmp_path, journey)


def wait_for(path: Path, process: "subprocess.Popen[str]", text: str = "") -> None:
    """Wait until a file is there, or one below a folder that holds a text; give up when the process ends."""
    end = time.monotonic() + 30
    while time.monotonic() < end and process.poll() is None:
        found = path.glob("*.json") if path.is_dir() else (path,)
        if any(file.is_file() and text in file.read_text(encoding="utf-8") for file in found):
            return
        time.sleep(0.05)


def test_the_program_starts_again_with_its_pictures_takes_files_and_ends_on_sigterm(tmp_path: Path) -> None:
    async def first(at: Opened) -> None:
        await at.drawn()

    play(tmp_path, first)
    library = tmp_path / "library"
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(tmp_path), "HOME": str(tmp_path)}
    command = [sys.executable, "-m", "studio", "--library", str(library), *files(tmp_path, 10, 200)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, env=env, stdout=pipe, stderr=pipe, text=True) as process:
        wait_for(tmp_path / "expression-studio" / "settings.json", process)
        wait_for(library / "meta", process, "imported")
        process.send_signal(signal.SIGTERM)
        said, complained = process.communicate(timeout=20)
    assert (process.returncode, said, complained) == (0, "", "")

    async def again(at: Opened) -> None:
        assert at.shown.label == "IMPORTED"
        assert len(at.session.tests.all()) == 2

    play(tmp_path, again)
