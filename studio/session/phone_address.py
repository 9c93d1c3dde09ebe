"""The address under which a phone of the same network finds this computer. No packet is sent to find it out."""

import ipaddress
import socket
from collections.abc import Iterable

NEIGHBOURS = ("192.168.0.1", "192.168.1.1", "10.0.0.1", "172.16.0.1", "192.0.2.1")
"""Whom a route is asked for: usual routers at home, and an address that stands for anybody."""
_LIKELY = ("192.168.0.0/16", "172.16.0.0/12", "10.0.0.0/8")
"""Private networks, home routers first: tunnels and virtual machines like the later ones."""


def own_address() -> str | None:
    """The IPv4 address in the creator's own network, None where this computer is in none."""
    return likeliest(_outgoing(neighbour) for neighbour in NEIGHBOURS)


def likeliest(found: Iterable[str | None]) -> str | None:
    """The address that most likely is the one a phone can reach.

    Public addresses are left out: a page there would be offered to strangers. So are those of this computer alone.
    """
    usable = [found for found in map(_usable, found) if found is not None]
    return str(min(usable, key=_rank)) if usable else None


def _usable(text: str | None) -> ipaddress.IPv4Address | None:
    if text is None:
        return None
    address = ipaddress.IPv4Address(text)
    alone = address.is_loopback or address.is_link_local or address.is_unspecified
    return address if address.is_private and not alone else None


def _rank(address: ipaddress.IPv4Address) -> int:
    return next((n for n, net in enumerate(_LIKELY) if address in ipaddress.IPv4Network(net)), len(_LIKELY))


def _outgoing(neighbour: str) -> str | None:
    """The own address from which packets to a neighbour would leave; connecting a UDP socket only asks for the way."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as way:
        try:
            way.connect((neighbour, 9))
        except OSError:
            return None
        return str(way.getsockname()[0])
