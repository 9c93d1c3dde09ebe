"""A ComfyUI graph as a template: which of its inputs take the words, the seed, the sides and the photos."""

import json
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from studio.request.model_card import Setting

Input = tuple[str, str]
"""A node and one of its inputs."""
Value = str | int | float
NAME = re.compile(r"\w[\w. -]{0,99}")
OWN = frozenset(("prompt", "seed", "width", "height", "images", "output"))
"""Fields that an order fills; every other one is a setting of a card."""


class GraphError(ValueError):
    """A graph that cannot be filled: it is of another form, or its field map names what it does not have."""


@dataclass(frozen=True)
class Graph:
    """A template.

    Attributes:
        nodes: of ComfyUI's API form, by their number.
        fields: inputs by the name of what fills them.
        images: inputs for reference photos, in their order.
        output: nodes whose pictures count; none where all do.
    """

    nodes: Mapping[str, Mapping[str, Any]]
    fields: Mapping[str, tuple[Input, ...]]
    images: tuple[Input, ...] = ()
    output: tuple[str, ...] = ()

    @property
    def settings(self) -> frozenset[str]:
        """Names of what a card may set."""
        return frozenset(self.fields) - OWN

    def filled(self, values: Mapping[str, Setting], images: Iterable[str] = ()) -> dict[str, dict[str, Any]]:
        """The graph as it is sent. A node whose photo is missing is left out, and so are the links to it.

        Args:
            values: by field; what the graph has no field for is ignored.
            images: names of photos at the server.

        Raises:
            GraphError: a number was expected, or there are more photos than places.
        """
        names = list(images)
        if len(names) > len(self.images):
            raise GraphError("images")
        made = {number: {**node, "inputs": dict(node["inputs"])} for number, node in self.nodes.items()}
        for name, value in values.items():
            for node, into in self.fields.get(name, ()):
                made[node]["inputs"][into] = _alike(made[node]["inputs"][into], value)
        for (node, into), image in zip(self.images, names, strict=False):
            made[node]["inputs"][into] = image
        empty = {node for node, _into in self.images[len(names) :]}
        return {number: _unlinked(node, empty) for number, node in made.items() if number not in empty}


def _alike(old: object, value: Setting) -> Setting | float:
    """A setting as the kind of number that stands in its place, for numbers with a point are texts on a card."""
    if not isinstance(old, int | float) or isinstance(old, bool) or not isinstance(value, str):
        return value
    try:
        return float(value) if isinstance(old, float) else int(value)
    except ValueError:
        raise GraphError(value) from None


def _unlinked(node: dict[str, Any], empty: set[str]) -> dict[str, Any]:
    return {**node, "inputs": {name: one for name, one in node["inputs"].items() if not _leads_to(one, empty)}}


def _leads_to(value: object, nodes: set[str]) -> bool:
    """Whether an input is a link to one of some nodes."""
    return isinstance(value, list) and len(value) == 2 and str(value[0]) in nodes


def parse_graph(graph: str, fields: str) -> Graph:
    """A template from its two files.

    Args:
        graph: JSON as ComfyUI exports it for its API.
        fields: TOML that says what goes where.

    Raises:
        GraphError: either is not what it should be, or they do not fit together.
    """
    try:
        nodes, table = json.loads(graph), tomllib.loads(fields)
    except (ValueError, RecursionError):
        raise GraphError from None
    if not isinstance(nodes, dict) or not all(_is_node(node) for node in nodes.values()):
        raise GraphError("nodes")
    output = tuple(map(str, _texts(table.pop("output", []))))
    images = _inputs(table.pop("images", []), nodes)
    found = {name: _inputs(value, nodes) for name, value in table.items()}
    if not found.get("prompt") or not set(output) <= nodes.keys():
        raise GraphError("prompt")
    return Graph(nodes, found, images, output)


def _is_node(node: object) -> bool:
    return isinstance(node, dict) and isinstance(node.get("inputs"), dict) and isinstance(node.get("class_type"), str)


def _texts(value: object) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _inputs(value: object, nodes: Mapping[str, Mapping[str, Any]]) -> tuple[Input, ...]:
    found = []
    for one in _texts(value):
        node, _, into = str(one).partition(".")
        if into not in nodes.get(node, {"inputs": {}})["inputs"]:
            raise GraphError(str(one))
        found.append((node, into))
    return tuple(found)


def proper_name(name: str) -> str:
    """The name of a graph without its ending.

    Raises:
        GraphError: it would lead out of the folder of graphs.
    """
    bare = name.removesuffix(".json")
    if not NAME.fullmatch(bare):
        raise GraphError(name)
    return bare
