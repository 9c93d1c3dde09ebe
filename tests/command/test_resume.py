"""`resume`: what a killed run has paid for is fetched; nothing is ordered, and what nobody knows is listed."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from studio.store.library import Library
from tests.command.calls import call
from tests.fakes.wire.ark import ArkShape
from tests.fakes.wire.beside import serving
from tests.fakes.wire.fal import FalShape
from tests.fakes.wire.server import WireServer

Capsys = pytest.CaptureFixture[str]
ROOT = Path(__file__).parents[2]


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[WireServer]:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    with serving(FalShape(), ArkShape()) as found:
        monkeypatch.setenv("STUDIO_FAL_URL", found.url)
        monkeypatch.setenv("STUDIO_ARK_URL", f"{found.url}/api/v3")
        for name in ("FAL_KEY", "ARK_API_KEY"):
            monkeypatch.setenv(name, "a-key-of-a-test-0123456789")
        yield found


def killed(server: WireServer, model: str, until: str) -> None:
    """A run that dies as soon as the server has seen so much of it."""
    arguments = ("generate", "--model", model, "--text", "a quiet sadness", "--out", "x.png", "--library", "library")
    with subprocess.Popen(
        (sys.executable, "-m", "studio", *arguments),
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stderr=subprocess.DEVNULL,
    ) as child:
        while not any(f"{seen.method} {seen.path}".startswith(until) for seen in server.seen):
            assert child.poll() is None
        child.kill()


def resumed(capsys: Capsys) -> tuple[int, str]:
    made = call(capsys, "resume", "--library", "library")
    return made.code, made.out


def test_a_picture_that_was_paid_for_is_fetched_once(capsys: Capsys, server: WireServer) -> None:
    server.dial.turn("stuck")
    killed(server, "fal/seedream-4.0", "GET ")
    server.dial.turn("")
    code, out = resumed(capsys)
    assert (code, out.count("\n")) == (0, 1)
    assert out.startswith("Fetched: Seedream 4.0")
    assert len(server.paid) == 1
    assert resumed(capsys)[1] == "Nothing was left to fetch.\n"
    library = Library(Path("library"))
    (listed,) = library.listed()
    assert library.load(listed.id).experiment.steps[0].shots
    library.close()


def test_what_nobody_knows_is_listed_and_not_sent_again(capsys: Capsys, server: WireServer) -> None:
    server.dial.delay_s = 60
    killed(server, "ark/seedream-4.0", "POST ")
    for _ in range(2):
        code, out = resumed(capsys)
        assert code == 3
        assert out.startswith("Unknown: ark/seedream-4.0")
    assert len(server.paid) == 1


def test_an_empty_library_has_nothing_to_fetch(capsys: Capsys, server: WireServer) -> None:
    assert resumed(capsys) == (0, "Nothing was left to fetch.\n")
    assert server.seen == []
