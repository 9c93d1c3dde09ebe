"""One point: a paid generation that is killed there, and what `resume` makes of it."""

import os
import shutil
import signal
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.fakes.wire.ark import ArkShape
from tests.fakes.wire.comfyui import ComfyUIShape
from tests.fakes.wire.fal import FalShape
from tests.fakes.wire.seen import Shape
from tests.sweep.child import Child, Run, program, ran
from tests.sweep.look import State, look
from tests.sweep.mark import Point
from tests.sweep.provider import charging
from tests.sweep.trace import counted, killed, points_in

LIBRARY = "library"
KEY = "key-of-the-sweep-0123456789"


@dataclass(frozen=True)
class Route:
    """A way to a model.

    Attributes:
        name: of the route.
        model: that is asked.
        shape: makes its fake.
        base: what comes after the address of the fake.
        key: variable of its key.
        before: px of the picture that lies in the library before, and is another one.
    """

    name: str
    model: str
    shape: Callable[[], Shape]
    base: str = ""
    key: str = ""
    before: str = "1024x1024"

    def environment(self, url: str, folder: Path) -> Mapping[str, str]:
        """All that the program knows of the world."""
        kept = {name: os.environ[name] for name in ("PATH", "LD_LIBRARY_PATH") if name in os.environ}
        found = {
            **kept,
            "HOME": str(folder / "home"),
            "XDG_CONFIG_HOME": str(folder / "home"),
            "LANG": "C.UTF-8",
            "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
            f"STUDIO_{self.name.upper()}_URL": url + self.base,
        }
        return found | ({self.key: KEY} if self.key else {})


QUEUE = Route("fal", "fal/seedream-4.0", FalShape, key="FAL_KEY", before="2048x2048")
AT_ONCE = Route("ark", "ark/seedream-4.0", ArkShape, "/api/v3", "ARK_API_KEY", before="2048x2048")
OWN_NAMES = Route("comfyui", "comfyui/sdxl", ComfyUIShape)


@dataclass(frozen=True)
class Seen:
    """What one point has shown.

    Attributes:
        killed: whether the program died there; it may have taken another way than when it was counted.
        charges: of the provider.
        before: the library before the program ran.
        left: the library as the killed program left it.
        after: the library after `resume`.
        code: exit code of `resume`.
        said: lines of `resume`.
        again: lines of a second `resume`.
    """

    killed: bool
    charges: int
    before: State
    left: State
    after: State
    code: int
    said: tuple[str, ...]
    again: tuple[str, ...]


def prepared(route: Route, folder: Path) -> None:
    """A library with a picture of earlier, in a folder."""
    with charging(route.shape) as provider:
        run = Run(_generate(route, "--size", route.before), folder, route.environment(provider.url, folder))
        code = ran(run)
    if code:
        raise RuntimeError((folder / "err").read_text())


def learned(route: Route, template: Path, *, modules: Path | None = None) -> tuple[Point, ...]:
    """The points of a generation that nobody kills, in their order.

    Args:
        route: to the model.
        template: library to begin with.
        modules: where the names of all modules go that such a run loads.
    """
    with _copied(template) as folder, charging(route.shape) as provider:
        environment = route.environment(provider.url, folder)
        run = Run(_generate(route), folder, environment, marked=True, modules=modules)
        trace = folder / "trace"
        code = _traced(run, lambda pid: counted(pid, trace))
        if code:
            raise RuntimeError((folder / "err").read_text())
        return points_in(trace)


def tried(route: Route, template: Path, point: Point) -> Seen:
    """Kill a generation at a point, then resume."""
    with _copied(template) as folder:
        before = look(folder / LIBRARY)
        with charging(route.shape) as provider:
            environment = route.environment(provider.url, folder)
            run = Run(_generate(route), folder, environment, marked=True, meant=point)
            ended = _traced(run, lambda pid: killed(pid, point))
            left = look(folder / LIBRARY)
            code, said = _resumed(folder, environment)
            after = look(folder / LIBRARY)
            _code, again = _resumed(folder, environment)
        return Seen(ended == -signal.SIGKILL, provider.count, before, left, after, code, said, again)


def _generate(route: Route, *more: str) -> tuple[str, ...]:
    asked = ("--model", route.model, "--text", "same woman, a quiet sadness")
    return ("generate", *asked, "--out", "out.png", "--library", LIBRARY, *more)


def _traced(run: Run, attached: Callable[[int], AbstractContextManager[None]]) -> int:
    child = Child(lambda: program(run))
    with attached(child.pid):
        child.go()
        return child.wait()


def _resumed(folder: Path, environment: Mapping[str, str]) -> tuple[int, tuple[str, ...]]:
    code = ran(Run(("resume", "--library", LIBRARY), folder, environment))
    return code, tuple((folder / "out").read_text().splitlines())


@contextmanager
def _copied(template: Path) -> Iterator[Path]:
    """A copy of a folder for a while."""
    with tempfile.TemporaryDirectory(prefix="sweep-") as place:
        yield Path(shutil.copytree(template, place, dirs_exist_ok=True))
