"""A screen nobody looks at, and the program on it, worked by mouse and keys as a creator works it.

Nothing here sleeps for a fixed time: every step waits for something that can be seen on the screen or in the library.
"""

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar, cast

from PIL import Image, ImageGrab

from studio.store.codec import Stored, from_json
from tests.journeys.places import Place

ROOT = Path(__file__).parents[2]
TITLE = "^Expression Studio$"
SIZE = "1600x1000x24"
LOOK_AGAIN_S = 0.05
PATIENCE_S = 30.0
DRAWN_COLOURS = 400
"""A flat pane has a few colours, a portrait has thousands."""
Found = TypeVar("Found")


class TooLateError(AssertionError):
    """Something awaited did not come."""


def until(check: Callable[[], Found | None], what: str, limit_s: float = PATIENCE_S) -> Found:
    """Ask again until there is an answer, and return it."""
    end = time.monotonic() + limit_s
    while True:
        found = check()
        if found:
            return found
        if time.monotonic() > end:
            raise TooLateError(f"not within {limit_s:.0f} s: {what}")
        time.sleep(LOOK_AGAIN_S)


class Screen:
    """An X server of its own with a small window manager."""

    def __init__(self, home: Path, *, manager: bool = True) -> None:
        self.home = home
        reader, writer = os.pipe()
        command = ("Xvfb", "-displayfd", str(writer), "-screen", "0", SIZE, "-nolisten", "tcp", "-noreset")
        self._server = subprocess.Popen(command, pass_fds=(writer,), stderr=subprocess.DEVNULL)
        os.close(writer)
        with os.fdopen(reader) as told:
            self.name = f":{told.readline().strip()}"
        self.environment = surroundings(home) | {"DISPLAY": self.name, "QT_QPA_PLATFORM": "xcb"}
        self._manager: subprocess.Popen[bytes] | None = None
        if manager:
            self._manager = subprocess.Popen(
                ("openbox", "--sm-disable"), env=self.environment, stderr=subprocess.DEVNULL
            )
            until(lambda: self.ask("get_desktop"), "the window manager")
            # The first key on a new keyboard makes the manager read its shortcuts anew, and may be lost in that.
            self.do("key", "shift")

    def close(self) -> None:
        """Switch the screen off."""
        for process in (self._manager, self._server):
            if process is not None:
                process.terminate()
                process.wait(10)

    def ask(self, *words: str) -> str:
        """What xdotool answers, empty when it finds nothing."""
        done = subprocess.run(
            ("xdotool", *words), env=self.environment, capture_output=True, text=True, timeout=PATIENCE_S, check=False
        )
        return done.stdout.strip() if done.returncode == 0 else ""

    def do(self, *words: str) -> None:
        """Have xdotool do something."""
        subprocess.run(
            ("xdotool", *words), env=self.environment, check=True, stdout=subprocess.DEVNULL, timeout=PATIENCE_S
        )

    def window(self, title: str) -> str:
        """Number of the window of a title (a regular expression), once it is there and has the focus."""
        found = until(lambda: self.ask("search", "--onlyvisible", "--name", title), f"a window named {title}")
        number = found.splitlines()[-1]
        self.activate(number)
        return number

    def activate(self, window: str) -> None:
        """Give a window the focus."""

        def active() -> bool:
            self.ask("windowactivate", window)
            return self.ask("getactivewindow") == window

        until(active, "the focus")

    def clipboard(self) -> tuple[str, tuple[int, int]]:
        """Text on the clipboard, and width and height of a picture on it."""
        words = (sys.executable, "-m", "tests.journeys.clipboard")
        done = subprocess.run(words, cwd=ROOT, env=self.environment, check=True, stdout=subprocess.PIPE)
        found = json.loads(done.stdout)
        width, height = found["image"]
        return str(found["text"]), (int(width), int(height))

    def picture(self) -> Image.Image:
        """All that is on the screen."""
        return ImageGrab.grab(xdisplay=self.name)


def surroundings(home: Path) -> dict[str, str]:
    """The environment of a creator who has just been given this machine."""
    folders = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("DATA", "CONFIG", "CACHE", "STATE")}
    (home / "run").mkdir(parents=True, exist_ok=True, mode=0o700)
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "LANG": "C.UTF-8",
        "XDG_RUNTIME_DIR": str(home / "run"),
        **folders,
    }


class Program:
    """The program in its window. Keys go to whatever has the focus, as on any desk."""

    def __init__(self, screen: Screen, library: Path, *arguments: str) -> None:
        self.screen = screen
        self.library = library
        self._said = screen.home / f"said-{time.monotonic_ns()}.txt"
        with self._said.open("wb") as said:
            self.process = subprocess.Popen(command(library, *arguments), cwd=ROOT, env=screen.environment, stderr=said)
        try:
            self.window = screen.window(TITLE)
        except TooLateError as late:
            self.drop()
            raise TooLateError(f"{late}; it said: {self.said}") from None

    @property
    def said(self) -> str:
        """What it wrote to stderr."""
        return self._said.read_text(errors="replace")

    def stored(self) -> Stored | None:
        """The record it wrote last."""
        records = sorted((self.library / "meta").glob("*.json"), key=lambda path: path.stat().st_mtime_ns)
        return from_json(records[-1].read_bytes(), records[-1].name) if records else None

    def waits_for(self, check: Callable[[Stored], object], what: str, limit_s: float = PATIENCE_S) -> Stored:
        """The record as soon as it says what is awaited."""

        def asked() -> Stored | None:
            if self.process.poll() is not None:
                raise TooLateError(f"the program ended: {self.said}")
            stored = self.stored()
            return stored if stored is not None and check(stored) else None

        return until(asked, what, limit_s)

    def places(self, *pressed: str, jobs: str = "") -> dict[str, Place]:
        """Where everything with a name is in the window, px from its upper left, once a page and buttons on it are
        pressed one after the other.

        Args:
            pressed: the page, then the buttons.
            jobs: pictures on their way and faults that are shown, as "0:drawing,1:auth".
        """
        found = self._asks("tests.journeys.places", jobs, *pressed)
        return {name: Place(*place) for name, place in found.items()}

    def menus(self, *buttons: str) -> tuple[dict[str, dict[str, list[str]]], dict[str, Place]]:
        """Keys that choose each entry of the menus under buttons, by button and words ("Google > Nano Banana" for one
        of a menu within it); and where everything with a name is.
        """
        found = self._asks("tests.journeys.menu_keys", "", *buttons)
        return found["keys"], {name: Place(*place) for name, place in found["places"].items()}

    def _asks(self, module: str, jobs: str, *words: str) -> dict[str, Any]:
        """What a second window of the same size knows."""
        shape = dict(line.split("=") for line in self._shell())
        settings = self.screen.home / "config/expression-studio/settings.json"
        ask = (str(self.library), str(settings), f"{shape['WIDTH']}x{shape['HEIGHT']}", jobs, *words)
        environment = self.screen.environment | {"QT_QPA_PLATFORM": "offscreen"}
        asked = (sys.executable, "-m", module, *ask)
        done = subprocess.run(asked, cwd=ROOT, env=environment, check=True, stdout=subprocess.PIPE)
        return cast("dict[str, Any]", json.loads(done.stdout))

    def keys(self, *keys: str) -> None:
        """Press keys one after the other."""
        self.screen.do("key", "--clearmodifiers", *keys)

    def peeks(self) -> None:
        """Look at the names without a vote, as somebody does who wants the post and no judgement."""
        self.keys("shift+i")
        self.waits_for(
            lambda now: any(one.known and one.step == now.shown for one in now.judging.values()), "the names"
        )

    def write(self, text: str) -> None:
        """Write over what stands in the field that has the focus."""
        self.keys("ctrl+a")
        self.screen.do("type", "--clearmodifiers", "--delay", "4", text)

    def click(self, place: Place, across: float = 0.5, down: float = 0.5, button: int = 1) -> None:
        """Click somewhere in a place, by default in its middle; buttons 4 and 5 are the wheel."""
        x, y = place.at(across, down)
        self.screen.do("mousemove", "--window", self.window, str(x), str(y))
        self.screen.do("click", str(button))

    def saves_as(self, title: str, path: Path) -> None:
        """Answer the dialog that asks where to save."""
        self.screen.window(title)
        self.write(str(path))
        self.keys("Return")
        until(path.is_file, f"the file {path.name}")

    def seen(self, place: Place) -> Image.Image:
        """What is on the screen at a place."""
        shape = dict(line.split("=") for line in self._shell())
        left, top = int(shape["X"]) + place.x, int(shape["Y"]) + place.y
        return self.screen.picture().crop((left, top, left + place.width, top + place.height))

    def shows(self, place: Place) -> None:
        """Wait until there is a picture at a place, and not just ground."""
        inner = Place(*place.at(0.25, 0.25), place.width // 4, place.height // 4)
        until(lambda: self.seen(inner).getcolors(DRAWN_COLOURS) is None, "a picture on the screen")

    def workers(self) -> set[int]:
        """Processes that it started, and those that these started."""
        parents = _parents()
        found = {self.process.pid}
        while more := {pid for pid, parent in parents.items() if parent in found} - found:
            found |= more
        return found - {self.process.pid}

    def shuts(self) -> int:
        """Close its window as the desktop does; its exit code."""
        self.screen.activate(self.window)
        self.keys("alt+F4")
        return self.ends()

    def ends(self, limit_s: float = PATIENCE_S) -> int:
        """Its exit code, once it is gone."""
        return self.process.wait(limit_s)

    def drop(self) -> None:
        """End it whatever it does, when a test is over."""
        with contextlib.suppress(ProcessLookupError):
            self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def _shell(self) -> Iterator[str]:
        lines = self.screen.ask("getwindowgeometry", "--shell", self.window).splitlines()
        return (line for line in lines if "=" in line)


def command(library: Path, *arguments: str) -> tuple[str, ...]:
    """How the program is started."""
    return (sys.executable, "-m", "studio", "--library", str(library), *arguments)


def gone(pids: set[int]) -> None:
    """Wait until no process of these is left."""
    until(lambda: not pids & _parents().keys(), "the end of every worker", 10)


def _parents() -> dict[int, int]:
    """Parent of every process that runs; those that are dead and not yet buried do not count."""
    found = {}
    for folder in Path("/proc").iterdir():
        if folder.name.isdecimal():
            with contextlib.suppress(OSError):
                state, parent = (folder / "stat").read_text().rpartition(")")[2].split()[:2]
                if state != "Z":
                    found[int(folder.name)] = int(parent)
    return found
