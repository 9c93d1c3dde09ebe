"""The words in a ComfyUI graph, found by following its links."""

import re
from collections.abc import Mapping
from itertools import islice
from typing import Any, TypeGuard

_TEXT_INPUT = re.compile(r"text|string|prompt|wildcard|value|t5xxl|llama|clip_[lgh]$|^positive$|^negative$")
_WIRE = re.compile(r"conditioning|positive|negative|any|input|source")
_ROOTS = 16
"""Samplers of a graph that are asked for their words; each walk may pass every node."""


def graph_words(nodes: Mapping[str, Any]) -> tuple[str, str]:
    """What a graph asks for and what it asks to be absent; empty where it says neither.

    Texts above a sampler's positive input, else above a guider, else the longest text of the graph.

    Args:
        nodes: the graph as ComfyUI writes it, by node id.
    """
    graph = {key: _inputs(node) for key, node in nodes.items()}
    for way in ("positive", "conditioning"):
        for inputs in islice((one for one in graph.values() if _is_link(one.get(way))), _ROOTS):
            said = _walked(graph, inputs[way], "negative")
            if said:
                unsaid = _walked(graph, inputs.get("negative"), "positive")
                # An emptied copy of the positive words is a usual stand-in for no negative ones.
                return said, unsaid if unsaid != said else ""
    named = (pair for inputs in graph.values() for pair in inputs.items())
    every = (text for name, text in named if _is_text(name, text) and "negative" not in name)
    return max(every, key=len, default=""), ""


def _inputs(node: object) -> Mapping[str, Any]:
    inputs = node.get("inputs") if isinstance(node, dict) else None
    return inputs if isinstance(inputs, dict) else {}


def _walked(graph: Mapping[str, Mapping[str, Any]], link: object, away: str) -> str:
    """Texts met on the way up from a link, in the order of the inputs; inputs named `away` are not followed."""
    found: list[str] = []
    waiting, seen = [link], set[str]()
    while waiting:
        here = waiting.pop()
        if isinstance(here, str):
            found.append(here.strip())
        elif _is_link(here) and here[0] in graph and here[0] not in seen:
            seen.add(here[0])
            ways = [value for name, value in graph[here[0]].items() if away not in name and _leads(name, value)]
            waiting.extend(reversed(ways))
    return "\n".join(dict.fromkeys(filter(None, found)))


def _leads(name: str, value: object) -> bool:
    return _is_text(name, value) or (_is_link(value) and bool(_WIRE.search(name) or _TEXT_INPUT.search(name)))


def _is_text(name: str, value: object) -> TypeGuard[str]:
    return isinstance(value, str) and bool(_TEXT_INPUT.search(name))


def _is_link(value: object) -> TypeGuard[list[str]]:
    return isinstance(value, list) and len(value) == 2 and isinstance(value[0], str)
