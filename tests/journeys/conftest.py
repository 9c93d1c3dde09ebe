"""A screen for all journeys, a fresh home and library for each."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.journeys.screen import Program, Screen

Start = Callable[..., Program]


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    made = Screen(tmp_path / "home")
    yield made
    # What could be seen last tells most about a journey that failed; pytest keeps the folder.
    made.picture().save(tmp_path / "last-seen.png")
    made.close()


@pytest.fixture
def start(screen: Screen, tmp_path: Path) -> Iterator[Start]:
    """Starts the program on the library of this journey; more words are files to open."""
    started: list[Program] = []

    def begin(*arguments: str) -> Program:
        started.append(Program(screen, tmp_path / "library", *arguments))
        return started[-1]

    yield begin
    for program in started:
        if program.process.poll() is None:
            screen.picture().save(tmp_path / "left-open.png")
        program.drop()
