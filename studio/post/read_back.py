"""What the file of a picture or a clip says about itself: how it was made, by what, what is seen.

And what it should not give away.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from xml.parsers import expat

from studio.image.prompt_text import prompt_text
from studio.post.camera import camera
from studio.post.embedded import embedded
from studio.post.private_text import Private, private_kinds, without_private
from studio.post.xmp import SIMULATED, SPACES

_RDF = SPACES["rdf"]
_XML_LANG = "http://www.w3.org/XML/1998/namespace lang"
_OWN_IDS = ("http://ns.adobe.com/xap/1.0/mm/", "http://ns.adobe.com/xap/1.0/sType/")
"""Namespaces in which editors number files and name what they were made from."""
_EXIF = "http://ns.adobe.com/exif/1.0/"
_DATES = tuple(
    f"{space} {name}"
    for space, name in (
        *((SPACES["xmp"], name) for name in ("CreateDate", "ModifyDate", "MetadataDate")),
        ("http://ns.adobe.com/photoshop/1.0/", "DateCreated"),
        (_EXIF, "DateTimeOriginal"),
    )
)
SHOWN_MOST = 4096
"""Characters of what players show; they show a few hundred."""
DEEPEST = 64
"""Elements inside one another; packets of editors stay under 15."""


@dataclass(frozen=True)
class Said:
    """What a file says; empty texts where it says nothing.

    Attributes:
        source: IPTC term for how it was made, the last part of its address: "trainedAlgorithmicMedia".
        systems, versions: of the AI that was used.
        alt: description by language.
        title, comment: what players of a film show, without the words that give something away.
        prompt: what the AI was asked, from the standard field or as its program wrote it down.
        tool: program that wrote the file.
        simulated: it shows drawings of the simulated pair.
        camera: that took it.
        credentials: it carries Content Credentials, which nobody has checked here.
        dated, placed: it holds a time, or the place where it was taken.
        private: what else its texts give away.
        broken: its XMP packet is there and cannot be read.
    """

    source: str = ""
    systems: str = ""
    versions: str = ""
    alt: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    title: str = ""
    comment: str = ""
    prompt: str = ""
    tool: str = ""
    simulated: bool = False
    camera: str = ""
    credentials: bool = False
    dated: bool = False
    placed: bool = False
    private: frozenset[Private] = frozenset()
    broken: bool = False


def read_back(data: bytes) -> Said:
    """Read what the bytes of a PNG, JPEG, WebP or MP4 say. Decodes no pixels, follows no links, never fails."""
    beside = embedded(data)
    taken = camera(beside.exif)
    packet = _packet(beside.xmp)
    fields = packet or {}
    made = prompt_text(data)
    own = SPACES["ext"]
    source = _first(fields, f"{own} DigitalSourceType")
    return Said(
        source=source.rstrip("/").rpartition("/")[2],
        systems=_first(fields, f"{own} AISystemUsed"),
        versions=_first(fields, f"{own} AISystemVersionUsed"),
        alt=MappingProxyType(dict(fields.get(f"{SPACES['core']} AltTextAccessibility", ()))),
        title=_shown(beside.title),
        comment=_shown(beside.comment),
        prompt=_first(fields, f"{own} AIPromptInformation") or (made.text if made is not None else ""),
        tool=_first(fields, f"{SPACES['xmp']} CreatorTool") or taken.software,
        simulated=SIMULATED in (text for _lang, text in fields.get(f"{SPACES['dc']} subject", ())),
        camera=taken.name,
        credentials=beside.credentials,
        dated=beside.dated or taken.dated or any(name in fields for name in _DATES),
        placed=beside.placed or taken.placed or f"{_EXIF} GPSLatitude" in fields,
        private=private_kinds("\n".join((beside.texts, taken.words))) | _given_away(fields),
        broken=packet is None,
    )


def _shown(text: str) -> str:
    return without_private(text[:SHOWN_MOST].strip())


Fields = dict[str, list[tuple[str, str]]]
"""Language and text of each value, by namespace and name of its property."""


def _first(fields: Fields, name: str) -> str:
    return next((text for _lang, text in fields.get(name, ()) if text), "")


def _given_away(fields: Fields) -> frozenset[Private]:
    """What the properties give away; the numbers that editors give to files look like keys and are none."""
    found: frozenset[Private] = frozenset()
    for name, values in fields.items():
        kinds = private_kinds("\n".join(text for _lang, text in values))
        found |= kinds - {"key"} if name.startswith(_OWN_IDS) else kinds
    return found


def _packet(xmp: bytes) -> Fields | None:
    """The properties of a packet; none where there is no packet, None where it cannot be read."""
    if not xmp.strip():
        return {}
    reader = _Reader()
    parser = expat.ParserCreate("UTF-8", namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.text
    parser.StartDoctypeDeclHandler = reader.refuse
    try:
        parser.Parse(xmp, True)
    except (expat.ExpatError, _RefusedError):
        return None
    return reader.fields


class _RefusedError(Exception):
    """The packet does what no packet needs."""


class _Reader:
    """Collects the innermost texts of a packet under the property they belong to, however that is written."""

    def __init__(self) -> None:
        self.fields: Fields = {}
        self._open: list[tuple[str, str]] = []
        self._said: list[str] = []

    def refuse(self, *_declared: object) -> None:
        """A packet has no document type; with one, a few lines could unfold to gigabytes."""
        raise _RefusedError

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element: properties may be written as its attributes."""
        if len(self._open) >= DEEPEST:
            raise _RefusedError
        self._open.append((name, attributes.get(_XML_LANG, "")))
        self._said = []
        for key, value in attributes.items():
            if " " in key and not key.startswith((_RDF, _XML_LANG)):
                self.fields.setdefault(key, []).append(("", value))

    def text(self, said: str) -> None:
        """Some letters of the innermost element."""
        self._said.append(said)

    def end(self, _name: str) -> None:
        """The end of an element; if it held text, that is a value of the nearest property around it."""
        said, self._said = "".join(self._said), []
        around = next((name for name, _lang in reversed(self._open) if not name.startswith(_RDF)), "")
        language = self._open.pop()[1]
        if said.strip() and around:
            self.fields.setdefault(around, []).append((language, said))
