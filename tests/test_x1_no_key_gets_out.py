"""A key is put in, everything that can be done with it is done, and then it is looked for everywhere."""

import asyncio
import faulthandler
import logging
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from studio.session.post_record import PostTexts
from studio.session.session import Session
from studio.store.black_box import BlackBox
from studio.store.redaction import Redaction
from studio.wiring import Parts, open_session
from studio.words import Sentence
from tests.fakes.key_ring import FakeRing
from tests.fakes.wire.ark import ArkShape, failure
from tests.fakes.wire.beside import serving
from tests.fakes.wire.fal import FalShape
from tests.fakes.wire.seen import Seen
from tests.fakes.wire.server import Made, WireServer

RING = "canary-key-0123456789-abcdefghij"
PLAIN = "canarywithoutanydigit"
PASSING = "canaryofletterspasted"
KEYS = (RING, PLAIN, PASSING)
"""Keys in the ring, in the environment, and pasted for a session only; two look like any long word."""
MODELS = ("fal/seedream-4.0", "ark/seedream-4.0")
FAULTS = ("invalid", "tattle", "tattle-refusal", "server", "refused-input", "cut-before", "cut-within", "bad-json")
"""What goes wrong, the worst last: after it nobody knows what was charged."""


class TattlingArk(ArkShape):
    """Repeats the key in what it says is wrong."""

    def __init__(self) -> None:
        super().__init__()
        self.faults = {
            **self.faults,
            "tattle": lambda seen: _tattle(seen, "InvalidParameter"),
            "tattle-refusal": lambda seen: _tattle(seen, "InputTextSensitiveContentDetected"),
        }


def _tattle(seen: Seen, code: str) -> Made:
    given = seen.headers["authorization"]
    return failure(400, code, f"Incorrect key provided: {given}, see https://help.example/?key={given[7:]}")


@pytest.fixture
def server() -> Iterator[WireServer]:
    with serving(FalShape(), TattlingArk()) as found:
        yield found


@pytest.fixture(autouse=True)
def _own_crash_handler(monkeypatch: pytest.MonkeyPatch) -> None:
    """The test runner's stays where it is."""
    monkeypatch.setattr(faulthandler, "enable", lambda _file: None)
    monkeypatch.setattr(faulthandler, "disable", lambda: None)


def parts_of(folder: Path, server: WireServer, box: BlackBox) -> Parts:
    environment = {"STUDIO_FAL_URL": server.url, "STUDIO_ARK_URL": f"{server.url}/api/v3", "GEMINI_API_KEY": PLAIN}
    ring = FakeRing(fal=RING)
    return Parts(folder / "library", folder / "settings.json", environment=environment, ring=ring, tips=False, box=box)


async def connected(session: Session) -> None:
    """All three keys are known, and both models chosen."""
    session.connect.look()
    await session.settle()
    assert session.connect.put("ark", PASSING, keep=False)
    await session.settle()
    for slot, model in enumerate(MODELS):
        session.run.model(slot, model)
    assert session.desk.experiment.models == MODELS


async def generated(session: Session, server: WireServer) -> None:
    """Pictures, and every fault in its turn."""
    session.run.generate()
    session.run.consent.agree()  # it is the first that anybody is paid for
    await session.settle()
    assert session.desk.step is not None
    assert len(session.desk.step.shots) == 2
    sent = {seen.headers["authorization"] for seen in server.paid}
    assert any(RING in one for one in sent)
    assert any(PASSING in one for one in sent)
    first = session.desk.step.id
    session.run.next_step()
    session.run.generate()
    await session.settle()
    for fault in FAULTS:
        server.dial.turn(fault)
        before = len(server.paid)
        session.expression.free(f"as if {fault.replace('-', ' ')}")
        session.run.generate()
        await session.settle()
        assert len(server.paid) > before, fault
        for slot in range(2):
            session.run.dismiss(slot)
    server.dial.turn("")
    session.look.show_step(first)


def failed(box: BlackBox) -> None:
    """Errors with keys in them, by all ways into the log."""
    for key in KEYS:
        box.failed(ValueError(key))
        box.failed(TypeError(f"{key} is no number"))
        box.said("Qt warning (qt.network)", f"cannot reach https://host/?key={key} with {key}")
        sys.excepthook(KeyError, KeyError(key), None)
        logging.getLogger("library").warning("header %s", key)
        logging.getLogger("library").error("Authorization: Bearer " + key)  # noqa: G003 - as a careless one does
        logging.getLogger("studio").info("the key is %s", key)


async def exported(session: Session, folder: Path) -> None:
    """A whole post in a folder."""
    plan = session.carousel.plans.plan(session.desk, "lesson")
    texts: list[PostTexts] = []
    heard: list[tuple[Sentence, bool]] = []
    session.carousel.texts(plan, texts.append)
    await session.settle()
    session.carousel.save(plan, texts[0], str(folder), lambda *told: heard.append(told), lambda *_step: None)
    await session.settle()
    assert heard
    assert heard[0][1], heard
    assert len(list(folder.glob("*.jpg"))) >= 2


async def reported(session: Session, path: Path) -> str:
    texts: list[str] = []
    session.problems.report({}, texts.append)
    await session.settle()
    session.problems.save(texts[0], str(path), lambda *_told: None)
    await session.settle()
    return texts[0]


def test_x1_a_key_occurs_nowhere_but_in_the_ring_and_on_the_wire(
    tmp_path: Path, server: WireServer, capfd: pytest.CaptureFixture[str]
) -> None:
    said: list[str] = []

    async def journey(box: BlackBox) -> None:
        session = open_session(parts_of(tmp_path, server, box))
        session.noticed.connect(lambda notice: said.append(session.words.tell(notice.said)))
        session.changed.connect(lambda _old, new: said.append(repr(new)))
        try:
            await connected(session)
            await generated(session, server)
            failed(box)
            await exported(session, tmp_path / "post")
            said.append(await reported(session, tmp_path / "report.txt"))
            session.settings.change(language="es")
        finally:
            await session.close()

    with BlackBox(tmp_path / "log" / "studio.log", Redaction({}, Path.home())) as box:
        asyncio.run(journey(box))
    terminal = capfd.readouterr()
    texts = [*said, terminal.out, terminal.err]
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    named = {path.relative_to(tmp_path).parts[0] for path in files}
    assert {"library", "settings.json", "post", "report.txt", "log"} <= named
    assert "ValueError" in (tmp_path / "report.txt").read_text()
    for key in KEYS:
        assert [path for path in files if key.encode() in path.read_bytes() or key in str(path)] == []
        assert [text for text in texts if key in text] == []


def test_x1_the_search_finds_a_key_that_is_there(tmp_path: Path, server: WireServer) -> None:
    """A search that finds nothing proves something only if it would find it: without a box that hides, it does."""
    with BlackBox(tmp_path / "studio.log", _Blind({}, Path.home())) as box:
        failed(box)
    for key in KEYS:
        assert key in (tmp_path / "studio.log").read_text()


class _Blind(Redaction):
    def clean(self, text: str) -> str:
        return text
