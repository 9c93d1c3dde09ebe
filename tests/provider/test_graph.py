"""A graph is filled where its field map says, and nowhere else; what does not fit is told before anything is sent."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.provider.graph import Graph, GraphError, parse_graph, proper_name
from tests.provider.simulated.tables import resource

NODES = {
    "1": {"class_type": "LoadImage", "inputs": {"image": "example.png"}, "_meta": {"title": "Photo"}},
    "2": {"class_type": "LoadImage", "inputs": {"image": "example.png"}},
    "3": {"class_type": "Words", "inputs": {"text_g": "old", "text_l": "old", "one": ["1", 0], "two": ["2", 0]}},
    "4": {"class_type": "Sampler", "inputs": {"seed": 7, "cfg": 4.5, "steps": 20, "tidy": True, "words": ["3", 0]}},
}
FIELDS = """
prompt = ["3.text_g", "3.text_l"]
seed = "4.seed"
images = ["1.image", "2.image"]
output = ["4"]
guidance = "4.cfg"
steps = "4.steps"
tidy = "4.tidy"
"""
GRAPH = parse_graph(json.dumps(NODES), FIELDS)


def test_everything_lands_in_its_inputs() -> None:
    made = GRAPH.filled({"prompt": "a woman", "seed": 3, "guidance": "6.5", "steps": "12"}, ["a.png", "b.png"])
    assert made["3"]["inputs"] == {"text_g": "a woman", "text_l": "a woman", "one": ["1", 0], "two": ["2", 0]}
    assert made["4"]["inputs"] == {"seed": 3, "cfg": 6.5, "steps": 12, "tidy": True, "words": ["3", 0]}
    assert [made[node]["inputs"]["image"] for node in ("1", "2")] == ["a.png", "b.png"]
    assert made["1"]["_meta"] == {"title": "Photo"}


def test_the_template_stays_as_it_is() -> None:
    GRAPH.filled({"prompt": "a woman", "seed": 3}, ["a.png"])
    assert GRAPH.filled({}, ["example.png", "example.png"]) == NODES


def test_a_place_without_a_photo_goes_with_the_links_to_it() -> None:
    made = GRAPH.filled({"prompt": "a woman"}, ["a.png"])
    assert "2" not in made
    assert made["3"]["inputs"] == {"text_g": "a woman", "text_l": "a woman", "one": ["1", 0]}
    assert made["4"]["inputs"]["words"] == ["3", 0]


def test_what_has_no_field_is_left_out() -> None:
    assert GRAPH.filled({"width": 640, "checkpoint": "x"}, ["example.png", "example.png"]) == NODES
    assert GRAPH.settings == {"guidance", "steps", "tidy"}
    assert GRAPH.output == ("4",)


def test_more_photos_than_places_do_not_fit() -> None:
    with pytest.raises(GraphError):
        GRAPH.filled({}, ["a.png", "b.png", "c.png"])


@pytest.mark.parametrize("values", [{"guidance": "much"}, {"steps": "6.5"}, {"seed": ""}])
def test_a_number_must_be_one(values: dict[str, str]) -> None:
    with pytest.raises(GraphError):
        GRAPH.filled(values)


@pytest.mark.parametrize(
    ("graph", "fields"),
    [
        ("no JSON", FIELDS),
        ("[" * 100_000, FIELDS),
        ("[]", FIELDS),
        ('{"nodes": [], "links": []}', FIELDS),
        ('{"1": {"inputs": {"text": ""}}}', 'prompt = "1.text"'),
        (json.dumps(NODES), "prompt = "),
        (json.dumps(NODES), ""),
        (json.dumps(NODES), "prompt = []"),
        (json.dumps(NODES), 'prompt = "3.words"'),
        (json.dumps(NODES), 'prompt = "8.text_g"'),
        (json.dumps(NODES), "prompt = 3"),
        (json.dumps(NODES), 'prompt = "3.text_g"\nimages = ["3.image"]'),
        (json.dumps(NODES), 'prompt = "3.text_g"\noutput = ["9"]'),
    ],
)
def test_files_that_do_not_fit_together_are_no_graph(graph: str, fields: str) -> None:
    with pytest.raises(GraphError):
        parse_graph(graph, fields)


@pytest.mark.parametrize(("name", "places"), [("portrait", 0), ("portrait-photo", 1)])
def test_the_graphs_that_come_along_are_whole(name: str, places: int) -> None:
    graph = parse_graph(resource(f"comfyui/{name}.json"), resource(f"comfyui/{name}.toml"))
    links = [one for node in graph.nodes.values() for one in node["inputs"].values() if isinstance(one, list)]
    assert all(node in graph.nodes for node, _output in links)
    assert {"prompt", "seed", "width", "height"} <= graph.fields.keys()
    assert {"negative", "checkpoint", "steps", "guidance", "sampler", "scheduler"} <= graph.settings
    assert len(graph.images) == places
    assert all(graph.nodes[node]["class_type"] == "SaveImage" for node in graph.output)
    assert graph.nodes["3"]["inputs"]["text"] == ""


@pytest.mark.parametrize(("name", "bare"), [("own.json", "own"), ("My graph 2", "My graph 2"), ("a.b-c", "a.b-c")])
def test_a_graph_is_named_by_its_file(name: str, bare: str) -> None:
    assert proper_name(name) == bare


@pytest.mark.parametrize("name", ["", ".json", "../models", "a/b", "a\\b", "..", "a\0b", "x" * 101])
def test_no_name_leads_out_of_the_folder(name: str) -> None:
    with pytest.raises(GraphError):
        proper_name(name)


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=8,
)
NODE = st.fixed_dictionaries({"class_type": st.just("X") | ANYTHING, "inputs": ANYTHING})


@given(ANYTHING | st.dictionaries(st.sampled_from(["1", "2"]), NODE), st.text(max_size=30) | st.just('prompt = "1.a"'))
def test_whatever_stands_in_the_files_is_a_graph_or_an_error(graph: object, fields: str) -> None:
    try:
        found = parse_graph(json.dumps(graph), fields)
    except GraphError:
        return
    assert isinstance(found, Graph)
    assert json.dumps(found.filled({"prompt": "a woman"}))
