"""What a published file says about itself, as an XMP packet (XMP part 1, IPTC Photo Metadata 2025.1)."""

from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

SOURCE = "http://cv.iptc.org/newscodes/digitalsourcetype/"
COMPOSITE = f"{SOURCE}compositeWithTrainedAlgorithmicMedia"
"""A slide is put together from pictures of image models and set type."""
DRAWN = f"{SOURCE}algorithmicMedia"
"""The simulated pair draws by fixed rules; no trained model took part, so the trained terms would be untrue."""
PACKET_ID = "W5M0MpCehiHzreSzNTczkc9d"


@dataclass(frozen=True)
class Told:
    """What is written into a file.

    Attributes:
        alt: description for people who cannot see it.
        language: of the description, "en" or "es".
        simulated: all pictures on it are drawings of this program.
    """

    alt: str
    language: str
    simulated: bool


def packet(told: Told) -> bytes:
    """The packet: digital source type, description, program. No date, no place, no prompt."""
    said = "".join(letter for letter in told.alt if letter.isprintable())  # XML takes no control characters
    alt = f"<rdf:Alt><rdf:li xml:lang={quoteattr('x-default')}>{escape(said)}</rdf:li>"
    alt += f"<rdf:li xml:lang={quoteattr(told.language)}>{escape(said)}</rdf:li></rdf:Alt>"
    source = DRAWN if told.simulated else COMPOSITE
    return (
        f'<?xpacket begin="\ufeff" id="{PACKET_ID}"?>'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about=""'
        ' xmlns:xmp="http://ns.adobe.com/xap/1.0/"'
        ' xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"'
        ' xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">'
        f"<Iptc4xmpExt:DigitalSourceType>{source}</Iptc4xmpExt:DigitalSourceType>"
        "<xmp:CreatorTool>Expression Studio</xmp:CreatorTool>"
        f"<Iptc4xmpCore:AltTextAccessibility>{alt}</Iptc4xmpCore:AltTextAccessibility>"
        "</rdf:Description></rdf:RDF></x:xmpmeta>"
        '<?xpacket end="r"?>'
    ).encode()
