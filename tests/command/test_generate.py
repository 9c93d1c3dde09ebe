"""`generate`, `models`, `doctor`: one run through the ledger from a terminal, over real sockets."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from studio.provider.register import BUILT_IN
from studio.store.library import Library
from studio.store.resource import load_words
from studio.words import LANGUAGES
from tests.command.calls import Call, assert_refused, call
from tests.fakes.pictures import encoded, noise
from tests.fakes.wire.ark import ArkShape
from tests.fakes.wire.beside import serving
from tests.fakes.wire.fal import FalShape
from tests.fakes.wire.gemini import GeminiShape
from tests.fakes.wire.server import WireServer

Capsys = pytest.CaptureFixture[str]
CANARY = "canary-key-0123456789-abcdefghij"
WORDS = "same woman, quiet sadness"


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[WireServer]:
    """Three providers on this computer, and nothing else that could be reached or found."""
    monkeypatch.chdir(tmp_path)
    for name in list(os.environ):
        if name.startswith("STUDIO_") or name.endswith(("_API_KEY", "_KEY", "_TOKEN")):
            monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    with serving(GeminiShape(), ArkShape(), FalShape()) as found:
        monkeypatch.setenv("STUDIO_GEMINI_URL", found.url)
        monkeypatch.setenv("STUDIO_ARK_URL", f"{found.url}/api/v3")
        monkeypatch.setenv("STUDIO_FAL_URL", found.url)
        for name in ("FAL_KEY", "ARK_API_KEY", "GEMINI_API_KEY"):
            monkeypatch.setenv(name, CANARY)
        yield found


def generated(capsys: Capsys, *arguments: object, model: str = "fal/seedream-4.0") -> Call:
    """A run into "out.png"."""
    return call(
        capsys, "generate", "--model", model, "--text", WORDS, "--out", "out.png", "--library", "library", *arguments
    )


@pytest.mark.parametrize("model", ["fal/seedream-4.0", "ark/seedream-4.0", "gemini/nano-banana"])
def test_one_picture_is_ordered_once_and_written_as_received(capsys: Capsys, server: WireServer, model: str) -> None:
    made = generated(capsys, model=model)
    assert (made.code, made.out) == (0, "out.png\n"), made.err
    assert " s." in made.err
    assert len(server.paid) == 1
    with Image.open("out.png") as picture:
        picture.load()
    library = Library(Path("library"))
    (listed,) = library.listed()
    (step,) = library.load(listed.id).experiment.steps
    (shot,) = step.shots
    assert library.original(shot.picture.sha256) == Path("out.png").read_bytes()
    assert shot.delivery is not None
    assert WORDS in shot.delivery.sent
    standing = library.ledger.standing(shot.delivery.job)
    assert standing is not None
    assert standing.state == "done"
    library.close()


def test_several_pictures_get_numbers_and_the_record_can_be_compared(capsys: Capsys, server: WireServer) -> None:
    made = generated(capsys, "--count", 3, "--record", "one.json")
    assert (made.code, made.out.split()) == (0, ["out-1.png", "out-2.png", "out-3.png"])
    assert len(server.paid) == 3
    again = generated(capsys, "--count", 3, "--record", "two.json")
    assert again.code == 0
    fair = call(capsys, "fair", "--baseline", "one.json", "--step", "two.json", "--json")
    assert json.loads(fair.out)["label"] == "REPEAT"


def test_reference_photos_go_along_in_their_order(capsys: Capsys, server: WireServer) -> None:
    for name, width in (("a.png", 60), ("b.png", 90)):
        Path(name).write_bytes(encoded(image=noise(width)))
    made = generated(capsys, "--ref", "a.png", "--ref", "b.png", model="ark/seedream-4.0")
    assert made.code == 0, made.err
    assert len(server.paid[0].json["image"]) == 2


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        ("auth", 1),
        ("billing", 1),
        ("refused-input", 1),
        ("gone", 1),
        ("cut-before", 3),
        ("cut-within", 3),
    ],
)
def test_what_goes_wrong_has_a_code_and_one_sentence(capsys: Capsys, server: WireServer, fault: str, code: int) -> None:
    server.dial.turn(fault)
    made = generated(capsys)
    assert_refused(made, code)
    assert len(server.paid) == 1
    assert CANARY not in made.err
    assert not Path("out.png").exists()


def test_a_shape_that_the_model_does_not_make_is_told_and_not_sent_as_another(
    capsys: Capsys, server: WireServer
) -> None:
    assert_refused(generated(capsys, "--size", "3000x1000"), 2, "Seedream 4.0", "3000x1000")
    assert server.paid == []
    assert generated(capsys, "--size", "1000x1250").code == 0
    assert server.paid[0].json["image_size"] == {"width": 1024, "height": 1280}


def test_the_cap_refuses_before_anything_is_sent(capsys: Capsys, server: WireServer) -> None:
    assert_refused(generated(capsys, "--cap", "0.02"), 1, "$0.02", "$0.01")
    assert generated(capsys, "--cap", "0.04").code == 0
    assert_refused(generated(capsys, "--cap", "0.04"), 1)
    assert len(server.paid) == 1


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (("--model", "nobody/nothing"), "nobody/nothing"),
        (("--text", "  "), "--text"),
        (("--size", "large"), "large"),
        (("--count", "0"), "0"),
        (("--count", "many"), "many"),
        (("--cap", "-1"), "-1"),
        (("--cap", "nan"), "nan"),
        (("--ref", "missing.png"), "missing.png"),
    ],
)
def test_bad_input_costs_nothing(capsys: Capsys, server: WireServer, arguments: tuple[str, str], named: str) -> None:
    assert_refused(generated(capsys, *arguments), 2, named)
    assert server.paid == []


def test_more_photos_than_the_model_takes_are_refused(capsys: Capsys, server: WireServer) -> None:
    Path("a.png").write_bytes(encoded())
    many = [part for _ in range(20) for part in ("--ref", "a.png")]
    assert_refused(generated(capsys, *many), 2, "Seedream")
    assert server.paid == []


def test_an_output_that_cannot_be_written_is_told_before_it_costs(capsys: Capsys, server: WireServer) -> None:
    made = generated(capsys, "--out", "no/such/folder/x.png")
    assert made.code in (0, 1)
    if made.code:
        assert server.paid == []


def test_models_say_which_can_be_used_now(capsys: Capsys, server: WireServer) -> None:
    made = call(capsys, "models", "--json")
    found = {one["id"]: one for one in json.loads(made.out)}
    assert set(found["fal/seedream-4.0"]) == {"id", "route", "maker", "name", "sizes", "price", "seed", "status"}
    assert found["fal/seedream-4.0"]["status"] == "available"
    assert found["fal/seedream-4.0"]["price"] == 0.03
    assert found["openai/gpt-image-2"]["status"] == "unconfigured"
    assert found["simulated/sim-a"]["status"] == "available"
    assert {one["route"] for one in found.values()} == {value.partition(":")[0].split(".")[2] for value in BUILT_IN}
    assert CANARY not in made.out
    table = call(capsys, "models")
    assert table.out.count("\n") == len(found)


def test_doctor_says_where_keys_come_from_and_never_the_key(capsys: Capsys, server: WireServer) -> None:
    made = call(capsys, "doctor")
    assert made.code == 0
    assert "FAL_KEY" in made.out
    assert CANARY[-4:] in made.out
    assert CANARY not in made.out
    assert server.url in made.out
    assert server.seen == [], "doctor asks nobody"


def test_a_bad_address_in_the_environment_is_refused(
    capsys: Capsys, server: WireServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STUDIO_FAL_URL", "ftp://example.org")
    assert_refused(generated(capsys), 2, "STUDIO_FAL_URL")


def test_the_key_is_in_no_file_of_the_library(capsys: Capsys, server: WireServer) -> None:
    assert generated(capsys).code == 0
    assert server.paid[0].headers["authorization"].endswith(CANARY)
    for path in Path().rglob("*"):
        if path.is_file():
            assert CANARY.encode() not in path.read_bytes(), path


def test_a_terminated_run_ends_at_once_and_leaves_the_order_to_be_fetched(server: WireServer) -> None:
    server.dial.delay_s = 30
    program = (sys.executable, "-m", "studio", "generate", "--model", "fal/seedream-4.0", "--text", WORDS)
    with subprocess.Popen(
        [*program, "--out", "out.png", "--library", "library"],
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])},
        stderr=subprocess.PIPE,
    ) as child:
        while not server.paid:
            assert child.poll() is None, child.stderr and child.stderr.read()
        child.send_signal(signal.SIGTERM)
        assert child.wait(20) == 130
    library = Library(Path("library"))
    (order,) = library.ledger.unsettled()
    assert order.state == "sending"
    library.close()


def test_help_says_everything_in_both_languages() -> None:
    for language in LANGUAGES:
        words = load_words(language)
        for key in ("command-generate", "command-models", "command-doctor", "command-cap", "command-ref"):
            assert words.say(key) != key
