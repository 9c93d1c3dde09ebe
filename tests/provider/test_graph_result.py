"""What ComfyUI tells is read as it is documented, and survived whatever it is."""

import contextlib
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.provider.graph_result import MOST, files_of, is_queue, judged, place_in
from studio.provider.provider import Progress
from studio.provider.transport.call import Reply
from studio.provider.trouble import (
    InvalidError,
    NoImageError,
    ProviderError,
    ServerError,
    TooFastError,
    UnknownOutcomeError,
)
from studio.store.resource import load_words
from studio.words import LANGUAGES
from tests.fakes.wire.comfyui import broken, outcome

WORDS = {language: load_words(language) for language in LANGUAGES}
QUEUE = {
    "queue_running": [[3, "now", {}, {}, ["7"]]],
    "queue_pending": [[9, "last", {}], [4.0, "next", {}], [-1, "front", {}], "junk", [5]],
}


def reply(value: object, status: int) -> Reply:
    return Reply(status, body=value if isinstance(value, bytes) else json.dumps(value).encode())


def images(*names: str, kind: str = "output") -> dict[str, Any]:
    return {"images": [{"filename": name, "subfolder": "", "type": kind} for name in names]}


@pytest.mark.parametrize(
    ("number", "place"),
    [
        ("now", Progress("drawing")),
        ("front", Progress("queued", place=1)),
        ("next", Progress("queued", place=2)),
        ("last", Progress("queued", place=3)),
        ("gone", None),
    ],
)
def test_an_order_has_a_place_in_the_queue(number: str, place: Progress | None) -> None:
    assert place_in(QUEUE, number) == place


@pytest.mark.parametrize("body", [None, [], {}, {"queue_running": []}, {"queue_running": [], "queue_pending": {}}])
def test_what_is_no_queue_is_not_taken_for_an_empty_one(body: object) -> None:
    assert not is_queue(body)
    assert is_queue(QUEUE)


def test_the_pictures_that_count_come_first() -> None:
    entry = outcome({"5": images("sketch.png"), "9": images("a.png", "b.png")})
    assert [file["filename"] for file in files_of(entry, ("9",), "ComfyUI")] == ["a.png", "b.png", "sketch.png"]
    assert [file["filename"] for file in files_of(entry, (), "ComfyUI")] == ["sketch.png", "a.png", "b.png"]


def test_looks_on_the_way_count_only_where_there_is_nothing_else() -> None:
    look, whole = images("look.png", kind="temp"), images("whole.png")
    assert [file["type"] for file in files_of(outcome({"1": look, "2": whole}), ("1",), "ComfyUI")] == ["output"]
    (file,) = files_of(outcome({"1": look}), (), "ComfyUI")
    assert file == {"filename": "look.png", "subfolder": "", "type": "temp"}


def test_a_graph_that_draws_a_hundred_is_not_fetched_whole() -> None:
    entry = outcome({"9": images(*(f"{number}.png" for number in range(100)))})
    assert len(files_of(entry, (), "ComfyUI")) == MOST


def test_pictures_of_a_graph_that_failed_at_its_end_are_kept() -> None:
    entry = outcome({"9": images("a.png")}, "error", ["execution_error", {"exception_message": "disk full"}])
    assert files_of(entry, (), "ComfyUI")[0]["filename"] == "a.png"


TROUBLE = {"node_id": "5", "node_type": "KSampler", "exception_message": "shapes differ\n"}
MEMORY = {
    "node_type": "KSampler",
    "exception_message": "Allocation on device 0 would exceed allowed memory. (out of memory)",
}


@pytest.mark.parametrize(
    ("entry", "kind", "key", "words"),
    [
        (outcome({}, "error", ["execution_error", TROUBLE]), ServerError, "wire-server", "KSampler: shapes differ"),
        (outcome({}, "error", ["execution_error", MEMORY]), ServerError, "local-memory", "KSampler: Allocation"),
        (outcome({}, "error", ["execution_interrupted", {}]), NoImageError, "local-stopped", ""),
        (outcome({}, "error"), ServerError, "wire-server", "error"),
        (outcome({}), NoImageError, "wire-no-image", ""),
        (outcome({"9": {"images": []}}), NoImageError, "wire-no-image", ""),
        (outcome({"9": {"text": ["a woman"]}}), NoImageError, "wire-no-image", ""),
        (outcome({}, "pondering"), NoImageError, "wire-no-image", "pondering"),
        ({}, NoImageError, "wire-no-image", ""),
        ({"outputs": [], "status": None}, NoImageError, "wire-no-image", ""),
    ],
)
def test_it_says_why_nothing_was_drawn(entry: object, kind: type[ProviderError], key: str, words: str) -> None:
    with pytest.raises(ProviderError) as caught:
        files_of(entry, (), "ComfyUI")
    assert type(caught.value) is kind
    assert caught.value.sentence.key == key
    assert caught.value.words.startswith(words)
    assert caught.value.charged is False


def test_a_graph_that_does_not_pass_says_so_in_the_words_of_its_node() -> None:
    found = judged(reply(broken("5", "KSampler", "sampler_name: 'best' not in ['euler']").body, 400), "ComfyUI")
    assert isinstance(found, InvalidError)
    assert found.words == "KSampler: Value not in list: sampler_name: 'best' not in ['euler']"
    assert (found.charged, found.sentence.key) == (False, "wire-invalid")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_file_that_the_server_has_not_got_is_named(language: str) -> None:
    made = broken("1", "CheckpointLoaderSimple", "not in []", received_value="sd_xl_base_1.0.safetensors")
    found = judged(reply(made.body, 400), "ComfyUI")
    assert isinstance(found, InvalidError)
    assert "sd_xl_base_1.0.safetensors" in WORDS[language].tell(found.sentence)


@pytest.mark.parametrize(
    ("body", "status", "kind", "words"),
    [
        ({"error": {"type": "no_prompt", "message": "No prompt", "details": "x"}}, 400, InvalidError, "No prompt: x"),
        ({"error": "No prompt provided", "node_errors": []}, 400, InvalidError, "No prompt provided"),
        ({"error": {"message": "bad"}, "node_errors": {"1": {"errors": ["junk"]}}}, 400, InvalidError, "bad"),
        (b"500 Internal Server Error", 500, UnknownOutcomeError, ""),
        (b"Service Unavailable", 503, ServerError, ""),
        ({}, 429, TooFastError, ""),
        ({"detail": "Not Found"}, 404, ServerError, ""),
    ],
)
def test_an_error_is_of_its_kind(body: object, status: int, kind: type[ProviderError], words: str) -> None:
    found = judged(reply(body, status), "ComfyUI")
    assert type(found) is kind
    assert found.words == words


def test_another_server_at_the_address_is_told() -> None:
    assert judged(reply({"detail": "Not Found"}, 404), "ComfyUI").sentence.key == "local-other"


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=8,
)
IMAGE = st.dictionaries(st.sampled_from(["filename", "subfolder", "type"]), ANYTHING)
OUTPUTS = st.dictionaries(st.text(max_size=2), ANYTHING | st.fixed_dictionaries({"images": st.lists(IMAGE | ANYTHING)}))
MESSAGE = st.tuples(st.sampled_from(["execution_error", "execution_interrupted"]) | ANYTHING, ANYTHING).map(list)
STATUS = st.fixed_dictionaries({"messages": st.lists(MESSAGE) | ANYTHING, "status_str": ANYTHING})
ENTRY = st.fixed_dictionaries({}, optional={"outputs": OUTPUTS | ANYTHING, "status": STATUS | ANYTHING})
ROW = st.lists(ANYTHING, max_size=3) | st.tuples(st.integers() | st.floats(), st.just("x")).map(list)
FAULT = st.dictionaries(st.sampled_from(["type", "message", "details", "extra_info"]), ANYTHING)
NODE = st.fixed_dictionaries({"errors": st.lists(FAULT | ANYTHING) | ANYTHING, "class_type": ANYTHING})
ERRORS = st.fixed_dictionaries(
    {"error": ANYTHING, "node_errors": st.dictionaries(st.text(max_size=2), NODE) | ANYTHING}
)


@settings(max_examples=200, deadline=None)
@given(ENTRY | ANYTHING)
def test_whatever_the_history_says_is_files_or_an_error(entry: object) -> None:
    with contextlib.suppress(ServerError, NoImageError):
        assert all(file["filename"] for file in files_of(json.loads(json.dumps(entry)), ("1",), "ComfyUI"))


@given(ANYTHING | st.fixed_dictionaries({"queue_running": st.lists(ROW), "queue_pending": st.lists(ROW)}))
def test_whatever_the_queue_says_is_a_place_or_none(queue: object) -> None:
    found = place_in(json.loads(json.dumps(queue)), "x")
    assert found is None or found.stage in ("queued", "drawing")


@given(ERRORS.map(json.dumps).map(str.encode) | st.binary(max_size=40), st.sampled_from([400, 404, 429, 500, 503]))
def test_whatever_goes_wrong_is_an_error_of_the_tree(body: bytes, status: int) -> None:
    found = judged(Reply(status, body=body), "ComfyUI")
    assert isinstance(found, ProviderError)
    WORDS["en"].tell(found.sentence)
