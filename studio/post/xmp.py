"""What a published file says about itself, as an XMP packet (XMP part 1, IPTC Photo Metadata 2025.1)."""

import re
from dataclasses import dataclass

from studio.post.private_text import without_private
from studio.post.systems import System

SOURCE = "http://cv.iptc.org/newscodes/digitalsourcetype/"
COMPOSITE = f"{SOURCE}compositeWithTrainedAlgorithmicMedia"
"""A slide is put together from pictures of image models and set type."""
TRAINED = f"{SOURCE}trainedAlgorithmicMedia"
"""One picture of an image model, with nothing added."""
DRAWN = f"{SOURCE}algorithmicMedia"
"""The simulated pair draws by fixed rules; no trained model took part, so the trained terms would be untrue."""
SIMULATED = "SIMULATED"
"""The keyword of every file that shows a drawing of the simulated pair."""
TOOL = "Expression Studio"
PACKET_ID = "W5M0MpCehiHzreSzNTczkc9d"
SPACES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "core": "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
    "ext": "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
}
"""Namespaces, by a short name of our own."""
PACKET_MOST = 65_502
"""Bytes of a packet that fit into the one segment a JPEG has for it; every format gets the same packet."""
ALT_MOST, PROMPT_MOST, SYSTEMS_MOST, VERSIONS_MOST, LANGUAGE_MOST = 12_000, 32_000, 3_000, 3_000, 40
"""Bytes of each text as written; the description stands there twice. Together they leave 3,000 for the rest."""
CUT = "…"
ESCAPED = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;"}
"""Characters that mean something in XML, or are taken for something else there."""
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold, however it is written: most control characters and halves of characters."""


@dataclass(frozen=True)
class Told:
    """What is written into a file.

    Attributes:
        alt: description for people who cannot see it.
        language: of the description, "en" or "es".
        simulated: all pictures on it are drawings of this program.
        systems: the programs that made its pictures.
        prompt: the words sent, only where the creator asked to publish them.
        raw: it is one picture of a model and nothing was added.
    """

    alt: str
    language: str
    simulated: bool
    systems: tuple[System, ...] = ()
    prompt: str = ""
    raw: bool = False

    @property
    def source(self) -> str:
        """The IPTC term for how it was made."""
        drawn = bool(self.systems) and all(system.simulated for system in self.systems)
        if self.simulated or drawn:
            return DRAWN
        return TRAINED if self.raw else COMPOSITE

    @property
    def shows_simulated(self) -> bool:
        """Whether any picture on it is a drawing of this program."""
        return self.simulated or any(system.simulated for system in self.systems)


def packet(told: Told) -> bytes:
    """The packet, at most `PACKET_MOST` bytes: how it was made, by what, what is seen. No date, no place.

    The prompt is in it only where `told` has one. Texts that are too long are shortened; keys, signed links and
    paths are taken out of all of them.
    """
    return (
        f'<?xpacket begin="\ufeff" id="{PACKET_ID}"?>'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        f'<rdf:RDF xmlns:rdf="{SPACES["rdf"]}">'
        '<rdf:Description rdf:about=""'
        f' xmlns:xmp="{SPACES["xmp"]}"'
        f' xmlns:dc="{SPACES["dc"]}"'
        f' xmlns:Iptc4xmpCore="{SPACES["core"]}"'
        f' xmlns:Iptc4xmpExt="{SPACES["ext"]}">'
        f"<Iptc4xmpExt:DigitalSourceType>{told.source}</Iptc4xmpExt:DigitalSourceType>"
        f"<xmp:CreatorTool>{TOOL}</xmp:CreatorTool>"
        f"{_keyword(told)}{_made_by(told)}{_description(told)}"
        "</rdf:Description></rdf:RDF></x:xmpmeta>"
        '<?xpacket end="r"?>'
    ).encode()


def written(text: str) -> str:
    """The text as a packet can hold it: private words and characters unknown to XML are gone."""
    return without_private(_FORBIDDEN.sub("", text))


def _keyword(told: Told) -> str:
    bag = f"<dc:subject><rdf:Bag><rdf:li>{SIMULATED}</rdf:li></rdf:Bag></dc:subject>"
    return bag if told.shows_simulated else ""


def _made_by(told: Told) -> str:
    """Models with their versions in the same order, and what they were asked. A drawing by rule is no AI system."""
    models = [system for system in told.systems if not system.simulated]
    versions = [system.version for system in models if system.version]
    return (
        _field("AISystemUsed", "; ".join(system.name for system in models), SYSTEMS_MOST)
        + _field("AISystemVersionUsed", "; ".join(versions), VERSIONS_MOST)
        + _field("AIPromptInformation", told.prompt, PROMPT_MOST)
    )


def _field(name: str, text: str, most: int) -> str:
    said = _escaped(text, most)
    return f"<Iptc4xmpExt:{name}>{said}</Iptc4xmpExt:{name}>" if said.strip() else ""


def _description(told: Told) -> str:
    said = _escaped(told.alt, ALT_MOST)
    languages = dict.fromkeys(("x-default", _escaped(told.language, LANGUAGE_MOST)))
    items = "".join(f'<rdf:li xml:lang="{language}">{said}</rdf:li>' for language in languages)
    return f"<Iptc4xmpCore:AltTextAccessibility><rdf:Alt>{items}</rdf:Alt></Iptc4xmpCore:AltTextAccessibility>"


def _escaped(text: str, most: int) -> str:
    """The text for XML, shortened at a character so that it takes `most` bytes at most."""
    parts = [ESCAPED.get(one, one) for one in written(text)[: most + 1]]
    sizes = [len(part.encode()) for part in parts]
    if sum(sizes) <= most:
        return "".join(parts)
    left, kept = most - len(CUT.encode()), 0
    while sizes[kept] <= left:
        left -= sizes[kept]
        kept += 1
    return "".join(parts[:kept]) + CUT
