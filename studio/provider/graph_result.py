"""What ComfyUI tells of a graph that it was given: where it stands in the queue, what came of it, why nothing did."""

from collections.abc import Mapping
from typing import Any

from studio.provider.provider import Progress
from studio.provider.transport.at_home import failed, said
from studio.provider.transport.call import Reply
from studio.provider.transport.foreign import record, records, text
from studio.provider.transport.status import by_status
from studio.provider.trouble import InvalidError, ModelGoneError, NoImageError, ProviderError, ServerError
from studio.words import sentence

MOST = 8
"""Pictures of one order that are fetched."""
LONGEST = 80
"""Characters of a file's name that are said."""
File = Mapping[str, str]
"""By what a picture is asked for."""


def place_in(queue: object, number: str) -> Progress | None:
    """Where an order stands; None where it is in the queue no longer.

    Args:
        queue: as ComfyUI tells it.
        number: of the order.
    """
    body = record(queue)
    if number in [one for _turn, one in _entries(body.get("queue_running"))]:
        return Progress("drawing")
    waiting = [one for _turn, one in sorted(_entries(body.get("queue_pending")))]
    return Progress("queued", place=waiting.index(number) + 1) if number in waiting else None


def is_queue(body: object) -> bool:
    """Whether something is what ComfyUI tells of its queue."""
    lists = (record(body).get(name) for name in ("queue_running", "queue_pending"))
    return all(isinstance(one, list) for one in lists)


def _entries(value: object) -> list[tuple[float, str]]:
    """Turn and number of what is in a queue; ComfyUI keeps it in no order."""
    rows = [row for row in value if isinstance(row, list) and len(row) > 1] if isinstance(value, list) else []
    return [(row[0] if isinstance(row[0], int | float) else 0, text(row[1])) for row in rows]


def files_of(entry: object, output: tuple[str, ...], name: str) -> tuple[File, ...]:
    """The pictures that came of an order, those that count first.

    Args:
        entry: of the history.
        output: nodes whose pictures count; none where all do.
        name: of the server.

    Raises:
        ProviderError: there are none.
    """
    outputs = record(record(entry).get("outputs"))
    nodes = sorted(outputs, key=lambda node: node not in output)
    found = [file for node in nodes for one in records(record(outputs[node]).get("images")) if (file := _file(one))]
    kept = [file for file in found if file["type"] == "output"] or found
    if not kept:
        raise why_none(record(record(entry).get("status")), name)
    return tuple(kept[:MOST])


def _file(image: Mapping[str, Any]) -> File | None:
    name = text(image.get("filename"))
    kind = text(image.get("type")) or "output"
    return {"filename": name, "subfolder": text(image.get("subfolder")), "type": kind} if name else None


def why_none(status: Mapping[str, Any], name: str) -> ProviderError:
    """Why no picture came of an order.

    Args:
        status: as the history has it.
        name: of the server.
    """
    messages = status.get("messages")
    pairs = [one for one in messages if isinstance(one, list) and len(one) == 2] if isinstance(messages, list) else []
    told = {event: record(more) for event, more in pairs if isinstance(event, str)}
    if "execution_interrupted" in told:
        return said(NoImageError(name, charged=False), sentence("local-stopped", name=name))
    if "execution_error" in told:
        trouble = told["execution_error"]
        return failed(name, _line(trouble.get("node_type"), trouble.get("exception_message")))
    end = text(status.get("status_str"))
    return failed(name, "" if end == "success" else end, ServerError if end == "error" else NoImageError)


def judged(reply: Reply, name: str) -> ProviderError:
    """What an answer with the status of a failure means.

    Args:
        reply: not a good one.
        name: of the server.
    """
    body = record(reply.json)
    nodes = [record(node) for node in record(body.get("node_errors")).values()]
    faults = [(text(node.get("class_type")), one) for node in nodes for one in records(node.get("errors"))]
    if faults:
        words = "; ".join(_line(node, one.get("message"), one.get("details")) for node, one in faults)
        missing = next(filter(None, (_missing(one) for _node, one in faults)), "")
        error = InvalidError(name, words)
        return said(error, sentence("local-missing", name=name, file=missing)) if missing else error
    fault = record(body.get("error"))
    words = _line(fault.get("message"), fault.get("details")) or text(body.get("error"))
    found = by_status(reply, name, words)
    if isinstance(found, ModelGoneError):
        return said(ServerError(name), sentence("local-other", name=name))
    return found


def _missing(fault: Mapping[str, Any]) -> str:
    """The file that was asked for and is not there, such as a model's."""
    if fault.get("type") != "value_not_in_list":
        return ""
    return " ".join(text(record(fault.get("extra_info")).get("received_value")).split())[:LONGEST]


def _line(*parts: object) -> str:
    return ": ".join(filter(None, (text(part).strip() for part in parts)))
