"""Records as JSON and back: versioned, and strict about what it reads."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

import msgspec

from studio.experiment.experiment import Experiment
from studio.store.migration import upgraded
from studio.verdict.audience import Audience
from studio.verdict.judging import Judging
from studio.verdict.verdict import Verdict
from studio.viewer.view import View
from studio.words import StudioError, sentence

VERSION = 3
MISSHAPEN = (KeyError, TypeError, AttributeError)
"""What reading fields of something that is no record ends in."""


@dataclass(frozen=True)
class Stored:
    """Everything of one experiment that is kept.

    Attributes:
        verdicts: by step id.
        judging: what was said of steps that have no verdict yet, by step id.
        view: where the creator looked last.
        shown: step that was in the panes.
        version: of this form.
        audience: votes of other people, by step id.
    """

    experiment: Experiment
    verdicts: Mapping[str, Verdict] = field(default_factory=lambda: MappingProxyType({}), hash=False)
    view: View = View()
    shown: str | None = None
    version: int = VERSION
    judging: Mapping[str, Judging] = field(default_factory=lambda: MappingProxyType({}), hash=False)
    audience: Mapping[str, Audience] = field(default_factory=lambda: MappingProxyType({}), hash=False)


def to_json(stored: Stored) -> bytes:
    """The record as indented JSON with sorted keys: equal records give equal bytes."""
    return sorted_json(stored)


def from_json(data: bytes, name: str) -> Stored:
    """The record of a file.

    Args:
        data: the file's bytes.
        name: of the file, for the sentence.

    Raises:
        StudioError: not such a record, or one of a newer version.
    """
    try:
        plain = msgspec.json.decode(data)
        version = plain["version"]
        if version <= VERSION:
            return msgspec.convert(upgraded(plain, version, VERSION), type=Stored)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError, *MISSHAPEN) as problem:
        raise StudioError(sentence("store-record-unreadable", name=name)) from problem
    raise StudioError(sentence("store-record-newer", name=name))


def sorted_json(record: object) -> bytes:
    """Any record as indented JSON; keys and sets are sorted, so that equal records give equal bytes."""
    plain = msgspec.to_builtins(record, enc_hook=_plain, order="sorted")
    return msgspec.json.format(msgspec.json.encode(plain, order="sorted"), indent=1)


def _plain(value: object) -> object:
    if isinstance(value, Mapping):
        return dict(value)
    raise NotImplementedError
