"""What a ComfyUI server answers, as documented: it checks the graph, keeps it in its queue, then in its history."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from studio.provider.trouble import (
    ExpiredError,
    InvalidError,
    NoImageError,
    ServerError,
    UnknownOutcomeError,
)
from tests.fakes.wire.server import Expected, Fault, Made, Seen, WireServer

CHECKPOINTS = ["sd_xl_base_1.0.safetensors"]
SIDES = frozenset(("EmptyLatentImage", "ImageScale"))
OTHERS = [[9.0, "of-somebody-else", {}, {}, ["9"]], [2.0, "of-somebody-before", {}, {}, ["9"]]]
"""Further orders in the queue, in no order."""


def broken(node: str, kind: str, details: str, **extra: object) -> Made:
    """A graph that does not pass."""
    fault = {"type": "value_not_in_list", "message": "Value not in list", "details": details, "extra_info": extra}
    errors = {node: {"errors": [fault], "dependent_outputs": ["7"], "class_type": kind}}
    whole = {"type": "prompt_outputs_failed_validation", "message": "Prompt outputs failed validation"}
    return Made(400, {"error": {**whole, "details": "", "extra_info": {}}, "node_errors": errors})


def no_sampler(_seen: Seen) -> Made:
    return broken("5", "KSampler", "sampler_name: 'best' not in ['euler', 'dpmpp_2m']")


@dataclass
class Job:
    """A graph in the queue.

    Attributes:
        looks: at the queue since it was given.
        outcome: of the history, once it has left the queue.
    """

    graph: dict[str, dict[str, Any]]
    looks: int = 0
    outcome: dict[str, Any] | None = None
    gone: bool = False

    def first(self, *kinds: str) -> dict[str, Any]:
        """Inputs of the first node of some kinds."""
        found: dict[str, Any] = next(node["inputs"] for node in self.graph.values() if node["class_type"] in kinds)
        return found


class ComfyUIShape:
    """Keeps a graph in its queue for one look and draws for another, then gives the asked pixels, grey by the seed.

    Attributes:
        jobs: by number.
        uploaded: photos by the name that a graph calls them.
        files: pictures by their names.
        holds: the stage that is not left, "" for none.
        renames: a photo gets another name than it was sent with.
        interrupted: numbers of the drawings that were broken off.
    """

    route = "comfyui"

    def __init__(self, holds: str = "", *, renames: bool = False) -> None:
        self.jobs: dict[str, Job] = {}
        self.uploaded: dict[str, bytes] = {}
        self.files: dict[str, bytes] = {}
        self.holds, self.renames = holds, renames
        self.interrupted: list[str] = []
        self.faults: Mapping[str, Fault] = {
            "invalid": no_sampler,
            "server": lambda _: Made(500, b"500 Internal Server Error\n\nServer got itself in trouble"),
            "busy": lambda _: Made(503, b"Service Unavailable"),
        }
        self.expected: Expected = {
            "invalid": InvalidError,
            "server": UnknownOutcomeError,
            "busy": ServerError,
            "no-image": NoImageError,
            "two-images": None,
            "wrong-size": None,
            "stuck": UnknownOutcomeError,
            "unknown-state": NoImageError,
            "failed": ServerError,
            "expired": ExpiredError,
        }

    def is_paid(self, seen: Seen) -> bool:
        """Whether it asks for a picture."""
        return (seen.method, seen.path) == ("POST", "/prompt")

    def answer(self, seen: Seen, server: WireServer) -> Made | None:
        """What ComfyUI says."""
        answers = {
            ("GET", "/system_stats"): lambda: Made(200, {"system": {"comfyui_version": "0.3.66"}, "devices": []}),
            ("GET", "/queue"): lambda: self._queue(server),
            ("GET", "/view"): lambda: self._view(seen),
            ("POST", "/prompt"): lambda: self._taken(seen.json, server),
            ("POST", "/upload/image"): lambda: self._upload(seen),
            ("POST", "/queue"): lambda: self._stopped(seen),
            ("POST", "/interrupt"): lambda: self._stopped(seen),
        }
        if seen.path.startswith("/history/"):
            return self._history(seen.path.removeprefix("/history/"))
        found = answers.get((seen.method, seen.path))
        return None if found is None else found()

    def _history(self, number: str) -> Made:
        done = self.jobs[number].outcome if number in self.jobs else None
        return Made(200, {} if done is None else {number: done})

    def _view(self, seen: Seen) -> Made:
        data = self.files.get(seen.query["filename"])
        return Made(404) if data is None or seen.query["type"] != "output" else Made(200, data)

    def _taken(self, asked: dict[str, Any], server: WireServer) -> Made:
        graph, number = asked["prompt"], asked["prompt_id"]
        if (made := self._fault_in(graph)) is not None:
            return made
        self.jobs[number] = Job(graph, gone=server.dial.fault == "expired")
        return Made(200, {"prompt_id": number, "number": 5, "node_errors": {}})

    def _fault_in(self, graph: dict[str, dict[str, Any]]) -> Made | None:
        for number, node in graph.items():
            inputs = node["inputs"]
            assert all(one[0] in graph for one in inputs.values() if isinstance(one, list))
            asked = inputs.get("ckpt_name", CHECKPOINTS[0])
            if asked not in CHECKPOINTS:
                said = f"ckpt_name: '{asked}' not in {CHECKPOINTS}"
                return broken(number, node["class_type"], said, input_name="ckpt_name", received_value=asked)
            if node["class_type"] == "LoadImage" and inputs["image"] not in self.uploaded:
                return broken(number, "LoadImage", f"Invalid image file: {inputs['image']}")
        return None

    def _upload(self, seen: Seen) -> Made:
        form = dict(seen.form)
        folder = str(form["subfolder"])
        assert form["type"] == "input"
        assert form["overwrite"] == "true"
        data, head = form["image"], seen.body.partition(b'filename="')[2]
        assert isinstance(data, bytes)
        name = head.partition(b'"')[0].decode()
        if self.renames:
            stem, _, end = name.rpartition(".")
            name = f"{stem} (1).{end}"
        self.uploaded[f"{folder}/{name}"] = data
        return Made(200, {"name": name, "subfolder": folder, "type": "input"})

    def _queue(self, server: WireServer) -> Made:
        running: list[list[Any]] = []
        pending: list[list[Any]] = list(OTHERS)
        for number, job in self.jobs.items():
            if job.outcome is not None or job.gone:
                continue
            job.looks += 1
            row = [5.0, number, job.graph, {}, ["7"]]
            if job.looks == 1 or self.holds == "queued" or server.dial.fault == "stuck":
                pending.append(row)
            elif job.looks == 2 or self.holds == "drawing":
                running.append(row)
            else:
                job.outcome = self._drawn(number, job, server)
        return Made(200, {"queue_running": running, "queue_pending": pending})

    def _drawn(self, number: str, job: Job, server: WireServer) -> dict[str, Any]:
        fault = server.dial.fault
        if fault == "failed":
            trouble = {"node_id": "5", "node_type": "KSampler", "exception_message": "mat1 and mat2 shapes differ"}
            return outcome({}, "error", ["execution_error", trouble])
        if fault in ("no-image", "unknown-state"):
            return outcome({}, "success" if fault == "no-image" else "pondering")
        sides = job.first(*SIDES)
        width, height = (64, 64) if fault == "wrong-size" else (sides["width"], sides["height"])
        shade = job.first("KSampler")["seed"] % 256
        names = [f"{number}_{at}_.png" for at in range(2 if fault == "two-images" else 1)]
        self.files |= {name: server.picture(width, height, (shade + at) % 256) for at, name in enumerate(names)}
        last = next(one for one, node in job.graph.items() if node["class_type"] == "SaveImage")
        images = [{"filename": name, "subfolder": "", "type": "output"} for name in names]
        return outcome({"99": {"images": [{"filename": "look.png", "type": "temp"}]}, last: {"images": images}})

    def _stopped(self, seen: Seen) -> Made:
        asked = seen.json
        for number in asked.get("delete", []):
            self.jobs.pop(number)
        if "prompt_id" in asked:
            self.interrupted.append(asked["prompt_id"])
            self.jobs[asked["prompt_id"]].outcome = outcome({}, "error", ["execution_interrupted", {"node_id": "5"}])
        return Made(200)


def outcome(outputs: Mapping[str, Any], status: str = "success", *messages: list[Any]) -> dict[str, Any]:
    """What the history has of a graph."""
    told = [["execution_start", {"prompt_id": "x"}], *messages]
    return {
        "prompt": [5, "x", {}, {}, ["7"]],
        "outputs": dict(outputs),
        "status": {"status_str": status, "completed": status == "success", "messages": told},
    }
