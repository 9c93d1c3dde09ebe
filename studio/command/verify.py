"""`verify`: what published files say about themselves, read back in plain words."""

import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from studio.command.entry import Entry, Options
from studio.command.files import picture_size
from studio.image.intake_error import shown_name
from studio.image.signature import recognise
from studio.store.incoming_file import read_incoming
from studio.words import Sentence, StudioError, Words, sentence

if TYPE_CHECKING:
    from studio.post.private_text import Private
    from studio.post.read_back import Said

MADE = {
    "trainedAlgorithmicMedia": "trained",
    "compositeWithTrainedAlgorithmicMedia": "composite",
    "algorithmicMedia": "drawn",
    "digitalCapture": "camera",
    "computationalCapture": "camera",
    "humanEdits": "edited",
}
"""IPTC terms that there are words for."""
FORMATS = {"PNG": "PNG", "JPEG": "JPEG", "WEBP": "WebP"}
"""Pictures that are let in, as people write it."""
WITH_AI = frozenset(("trained", "composite"))
GIVEN_AWAY: "tuple[Private, ...]" = ("path", "key", "link")
LONGEST = 600
"""Characters of a text that are shown."""
JOINER = "\u200d"
"""Holds emoji together; the other characters that no one sees could turn a line of the terminal around."""


def add_options(entry: Entry, words: Words) -> None:
    """The options of the command."""
    entry.add_argument("files", metavar="FILE", nargs="+", help=words.say("verify-files"))


def run(options: Options, words: Words) -> None:
    """Print what each file says; the others are read all the same when one of them is no picture.

    Raises:
        StudioError: a file cannot be read or is no whole picture or clip; the last of those, the others are told
            before.
    """
    from studio.post.read_back import read_back  # noqa: PLC0415 - readers of metadata are loaded for this command only

    refused: list[StudioError] = []
    for path in options.files:
        try:
            data = read_incoming(path, Path(path).name)
            head = _head(data, path)
        except StudioError as error:
            refused.append(error)
            continue
        print(words.tell(head))
        for line in told(read_back(data), words):
            print(f"  {words.tell(line)}")
    if refused:
        for earlier in refused[:-1]:
            print(words.tell(earlier.sentence), file=sys.stderr)
        raise refused[-1]


def _head(data: bytes, path: str) -> Sentence:
    """What a file is and how large.

    Raises:
        StudioError: no whole picture or clip.
    """
    from studio.post.film_boxes import film_size, is_film  # noqa: PLC0415 - see `run`

    if is_film(data):
        form, size = "MP4", film_size(data)
    else:
        form, size = FORMATS.get(str(recognise(data)), ""), picture_size(data, Path(path).name)
    if size is None:
        raise StudioError(sentence("verify-film-damaged", name=_name(path)))
    return sentence("verify-head", name=_name(path), format=form, size=f"{size[0]} × {size[1]}")


def told(said: "Said", words: Words) -> list[Sentence]:
    """What a file says, a line each: how it was made first, what it gives away and what is missing last."""
    lines = [*_made(said), *_seen(said), *_origin(said)]
    if not lines:
        lines = [sentence("verify-silent")]
    return [*lines, *_warned(said), *_missing(said, words)]


def _name(path: str) -> str:
    return shown_name(Path(path).name)


def _made(said: "Said") -> Iterator[Sentence]:
    if said.source:
        known = MADE.get(said.source)
        yield sentence(f"verify-made-{known}" if known else "verify-made-other", term=_plain(said.source))
    if said.simulated:
        yield sentence("verify-simulated")
    if said.systems:
        yield sentence("verify-systems", names=_plain(said.systems))
    if said.versions:
        yield sentence("verify-versions", names=_plain(said.versions))


def _seen(said: "Said") -> Iterator[Sentence]:
    """What players show, then descriptions, one for every language; the one for all only where it differs."""
    if said.title:
        yield sentence("verify-title", text=_plain(said.title))
    if said.comment:
        yield sentence("verify-comment", text=_plain(said.comment))
    known = {text for language, text in said.alt.items() if language not in ("", "x-default")}
    for language, text in said.alt.items():
        if language not in ("", "x-default"):
            yield sentence("verify-alt", language=_plain(language), text=_plain(text))
        elif text not in known:
            yield sentence("verify-alt-any", text=_plain(text))
    if said.prompt:
        yield sentence("verify-prompt", text=_plain(said.prompt))


def _origin(said: "Said") -> Iterator[Sentence]:
    if said.tool:
        yield sentence("verify-tool", name=_plain(said.tool))
    if said.camera:
        yield sentence("verify-camera", name=_plain(said.camera))
    if said.credentials:
        yield sentence("verify-credentials")


def _warned(said: "Said") -> Iterator[Sentence]:
    if said.placed:
        yield sentence("verify-place")
    for kind in GIVEN_AWAY:
        if kind in said.private:
            yield sentence(f"verify-{kind}")
    if said.dated:
        yield sentence("verify-date")
    if said.broken:
        yield sentence("verify-broken")


def _missing(said: "Said", words: Words) -> Iterator[Sentence]:
    """What a published picture or clip should say and this one does not."""
    lacking = {
        "source": not said.source,
        "systems": MADE.get(said.source) in WITH_AI and not said.systems,
        "alt": not any(text.strip() for text in said.alt.values()),
    }
    names = [words.say(f"verify-lacks-{what}") for what, lacks in lacking.items() if lacks]
    if names:
        yield sentence("verify-missing", what=", ".join(names))


def _plain(text: str) -> str:
    """A foreign text fit for one line of a terminal."""
    seen = "".join(one if unicodedata.category(one)[0] != "C" or one in JOINER else " " for one in text)
    line = " ".join(seen.split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…"
