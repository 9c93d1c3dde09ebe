"""Whatever a provider answers, on any of the routes: it is read, or it is an error of the tree, and nothing else."""

import json
from collections.abc import Callable
from types import MappingProxyType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.provider import ark, comfyui, gemini, openrouter
from studio.provider.a1111_answer import read_answer as read_drawing
from studio.provider.a1111_answer import share_of
from studio.provider.fal_answer import failure, read_result
from studio.provider.fal_answer import read_claim as read_queued
from studio.provider.graph_result import files_of, is_queue, place_in
from studio.provider.place import Place, Surroundings, parse_routes
from studio.provider.register import BUILT_IN, register
from studio.provider.replicate_answer import read_claim as read_prediction
from studio.provider.replicate_answer import read_output
from studio.provider.transport.call import Reply
from studio.provider.transport.foreign import record
from studio.provider.transport.images_api import listed
from studio.provider.transport.line import Line
from studio.provider.trouble import ProviderError
from tests.fakes.window_session import load_words
from tests.provider.orders import cards
from tests.provider.simulated.tables import resource

NAME = "Somebody"
FACTS = parse_routes(resource("routes.toml"))
ROUTES = tuple(one.route for one in FACTS)
WORDS = load_words("es")
KEYS = (
    *("data", "error", "errors", "detail", "code", "message", "type", "status", "url", "urls", "get", "id", "b64_json"),
    *("candidates", "content", "parts", "inlineData", "text", "thought", "finishReason", "promptFeedback", "usage"),
    *("usageMetadata", "candidatesTokensDetails", "modality", "tokenCount", "cost", "generated_images", "images"),
    *("request_id", "status_url", "response_url", "queue_position", "output", "prompt_id", "node_errors", "outputs"),
    *("queue_running", "queue_pending", "messages", "info", "progress", "supported_parameters", "metadata", "reasons"),
)
LEAVES = (
    st.none()
    | st.booleans()
    | st.integers(-(10**30), 10**30)
    | st.floats()
    | st.text(st.characters(codec=None), max_size=8)
    | st.sampled_from(["succeeded", "failed", "IN_QUEUE", "IMAGE", "SAFETY", "AAAA", "data:image/png;base64,AAAA", "x"])
)
JSON = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=4),
    max_leaves=12,
)
ODD = (b"[" * 9_000, b'{"data":' * 5_000, b"<html>no</html>", b"1" * 5000, b"\xef\xbb\xbf{}", b'"\\ud800"')
BODIES = (
    JSON.map(lambda value: json.dumps(value).encode())
    | st.binary(max_size=60)
    | st.sampled_from(
        [b"[" * 100_000, b'{"data":' * 5_000, b"<html>no</html>", b"1" * 5000, b"\xef\xbb\xbf{}", b'"\\ud800"']
    )
)


FOUND = register(Surroundings(resource, {one.route: Place(one, one.base) for one in FACTS})).routes
LINES = {route: made for route in ROUTES if isinstance(made := getattr(FOUND[route], "_line", None), Line)}
BANANA, SEEDREAM = cards("gemini")["nano-banana-2"], cards("ark")["seedream-4.0"]


PARSERS: dict[str, Callable[[Reply], object]] = {
    "gemini": lambda reply: gemini.read_answer(reply, BANANA, NAME),
    "ark": lambda reply: ark.read_answer(reply, SEEDREAM, NAME),
    "fal, taken": lambda reply: read_queued(reply, NAME),
    "fal, done": lambda reply: failure(record(reply.json), NAME, "r1"),
    "fal, result": lambda reply: read_result(reply, None, NAME, "r1"),
    "replicate, taken": lambda reply: read_prediction(reply, NAME),
    "replicate, result": lambda reply: read_output(record(reply.json), NAME),
    "openrouter, models": openrouter.parameters,
    "comfyui, taken": lambda reply: comfyui.read_claim(reply, NAME),
    "comfyui, queue": lambda reply: is_queue(reply.json) and place_in(reply.json, "x"),
    "comfyui, result": lambda reply: files_of(record(reply.json), ("1",), NAME),
    "a1111": lambda reply: read_drawing(reply, NAME),
    "a1111, progress": lambda reply: share_of(reply.json),
}


def test_no_route_is_forgotten() -> None:
    shared = {"openai", "compatible", "openrouter"}
    assert {name.partition(",")[0] for name in PARSERS} | shared == set(ROUTES)
    assert len(BUILT_IN) == len(ROUTES) + 1  # and the simulated pair


@pytest.mark.parametrize("name", PARSERS)
@settings(max_examples=40, deadline=None)
@given(body=BODIES)
def test_a_good_answer_is_read_or_told(name: str, body: bytes) -> None:
    said(lambda: PARSERS[name](Reply(200, MappingProxyType({}), body)))


@pytest.mark.parametrize("route", ["openai", "compatible", "openrouter"])
@settings(max_examples=40, deadline=None)
@given(body=BODIES)
def test_a_list_of_pictures_is_read_or_told(route: str, body: bytes) -> None:
    said(lambda: listed(Reply(200, MappingProxyType({}), body), LINES[route]))


@pytest.mark.parametrize("route", ROUTES)
@settings(max_examples=40, deadline=None)
@given(body=BODIES, status=st.integers(300, 599), head=st.text(max_size=12))
def test_a_bad_answer_is_an_error_that_can_be_said(route: str, body: bytes, status: int, head: str) -> None:
    found = LINES[route].judge(Reply(status, MappingProxyType({"retry-after": head, "x-request-id": head}), body))
    assert isinstance(found, ProviderError)
    assert WORDS.tell(found.sentence)


def said(work: Callable[[], object]) -> None:
    """Do it; an error of the tree has words."""
    told: ProviderError | None = None
    try:
        work()
    except ProviderError as error:
        told = error
    assert told is None or WORDS.tell(told.sentence)
