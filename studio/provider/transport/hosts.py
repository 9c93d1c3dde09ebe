"""From where a result may be fetched: public hosts of the provider over https, or the one host that was set by hand."""

import asyncio
import ipaddress
from dataclasses import dataclass
from urllib.parse import SplitResult, urlsplit

from studio.provider.place import Place
from studio.provider.transport.proxy import proxy_for

LOOK_UP_S = 10.0
PORTS = {"http": 80, "https": 443}
TRANSLATED = ipaddress.IPv6Network("64:ff9b::/96")
"""IPv4 addresses as networks without IPv4 write them."""
LOCALLY_TRANSLATED = ipaddress.IPv6Network("64:ff9b:1::/48")
COMPATIBLE = ipaddress.IPv6Network("::/96")
"""IPv4 addresses as they were written once."""

Origin = tuple[str, str, int]


class ForbiddenError(Exception):
    """An address nothing is fetched from."""


@dataclass(frozen=True)
class Target:
    """An address that was looked at.

    Attributes:
        url: as given.
        host: its name.
        address: to connect to, a number that was checked; empty for a host that was set by hand, and where a proxy
            looks names up.
        other: number of the other kind, for networks in which one of the two leads nowhere; empty for none.
    """

    url: str
    host: str
    address: str = ""
    other: str = ""


async def target(url: str, place: Place) -> Target:
    """Look at an address before anything is sent there.

    A name is looked up here and its number used for the connection, so that it cannot become another one in between.

    Raises:
        ForbiddenError: not https, not a host of the provider, or not in the public net.
        OSError: the name is not known.
    """
    parts, found = _split(url), origin(url)
    if parts is None or found is None or "@" in parts.netloc or "\\" in url:
        raise ForbiddenError
    scheme, host, port = found
    if found == origin(place.base) and (place.own or is_this_computer(host)):
        return Target(url, host)
    if (scheme, port) != ("https", 443) or not _of_provider(host, place.facts.hosts):
        raise ForbiddenError
    if await asyncio.to_thread(proxy_for, url):
        return Target(url, host)
    return Target(url, host, *await _public(host))


def origin(url: str) -> Origin | None:
    """Scheme, host and port of an address, None where it is none of the web."""
    parts = _split(url)
    try:
        port = None if parts is None else parts.port
    except ValueError:
        return None
    if parts is None or not parts.hostname or parts.scheme not in PORTS:
        return None
    return parts.scheme, parts.hostname, port or PORTS[parts.scheme]


def _split(url: str) -> SplitResult | None:
    try:
        return urlsplit(url)
    except ValueError:
        return None


def _of_provider(host: str, allowed: tuple[str, ...]) -> bool:
    return any(one and (host == one or host.endswith(f".{one}")) for one in allowed)


async def _public(host: str) -> tuple[str, str]:
    """Numbers of a name: an old one first, because where only those work nothing says so of the new ones."""
    try:
        async with asyncio.timeout(LOOK_UP_S):
            found = await asyncio.get_running_loop().getaddrinfo(host, 443, type=1)
    except UnicodeError:  # nothing that a name can be
        raise ForbiddenError from None
    numbers = sorted((str(entry[4][0]) for entry in found), key=_is_new)
    if not numbers or not all(is_public(number) for number in numbers):
        raise ForbiddenError
    return numbers[0], next((one for one in numbers if _is_new(one) != _is_new(numbers[0])), "")


def _is_new(number: str) -> bool:
    return ":" in number


def is_public(number: str) -> bool:
    """Whether an IP address belongs to the public net, also where an IPv4 one is wrapped in IPv6."""
    try:
        address = ipaddress.ip_address(number)
    except ValueError:
        return False
    if isinstance(address, ipaddress.IPv6Address):
        if address in LOCALLY_TRANSLATED or address.is_site_local:
            return False
        inner = _inner(address)
        if inner is not None:
            return is_public(str(inner))
    return address.is_global and not address.is_multicast and not address.is_reserved


def is_this_computer(host: str) -> bool:
    """Whether a host is this computer, where the usual address of a server of one's own is."""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _inner(address: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """The IPv4 address that an IPv6 one is another writing of."""
    if address in TRANSLATED or address in COMPATIBLE:
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour
