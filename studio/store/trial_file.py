"""What a run would send, as a file: written by `prompt --record`, compared by `fair`."""

from typing import Any

import msgspec

from studio.experiment.experiment import Trial
from studio.request.image_request import ImageRequest
from studio.request.size import Size
from studio.store.codec import sorted_json
from studio.words import StudioError, sentence

VERSION = 1


def trial_json(trial: Trial) -> bytes:
    """The run as indented JSON with sorted keys; equal runs give equal bytes."""
    return sorted_json({"version": VERSION, "draft": trial.draft, "requests": trial.requests}) + b"\n"


def read_trial(text: str, name: str) -> Trial:
    """The run of a file: a whole record, or the record of a single request.

    Sizes may stand as "1024x1280".

    Args:
        text: of the file.
        name: of the file, for the sentence.

    Raises:
        StudioError: not such a record, one of a newer version, or one that asks for nothing.
    """
    try:
        plain = msgspec.json.decode(text)
        if plain.get("version", VERSION) > VERSION:
            raise StudioError(sentence("store-record-newer", name=name))
        trial = msgspec.convert(_whole(plain), type=Trial)
    except (msgspec.DecodeError, RecursionError, KeyError, TypeError, AttributeError, ValueError) as problem:
        raise StudioError(sentence("store-trial-unreadable", name=name)) from problem
    if not trial.requests:
        raise StudioError(sentence("store-trial-empty", name=name))
    return trial


def _whole(plain: dict[str, Any]) -> dict[str, Any]:
    """A record with all its sizes in full; a lone request becomes a record of its own."""
    requests = plain.get("requests", [plain])
    known = set(ImageRequest.__dataclass_fields__)
    return {
        "draft": plain.get("draft"),
        "requests": [
            {**{key: one[key] for key in one if key in known}, "size": _size(one["size"])} for one in requests
        ],
    }


def _size(size: object) -> object:
    if not isinstance(size, str):
        return size
    parsed = Size.parse(size)
    return {"width": parsed.width, "height": parsed.height}
