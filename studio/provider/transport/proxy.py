"""Through which proxy an address is reached, as the system or the environment says."""

import ipaddress
from urllib.parse import urlsplit


def proxy_for(url: str) -> str:
    """Address of the proxy for another address; empty where none is used. May look up names, so not on the loop.

    This computer and the local network are reached directly. A proxy of a kind that is not spoken here is left out,
    because programs set one for all addresses beside the ones for http and https.

    Args:
        url: to be reached.
    """
    from urllib.request import getproxies, proxy_bypass  # noqa: PLC0415 - heavy, and a start of the window asks nobody

    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return ""
    if is_near(host) or proxy_bypass(host):
        return ""
    found = getproxies()
    for chosen in (found.get(parts.scheme, ""), found.get("all", "")):
        whole = chosen if "://" in chosen or not chosen else f"http://{chosen}"
        if whole.startswith(("http://", "https://")):
            return whole
    return ""


def shown(proxy: str) -> str:
    """A proxy as it may be shown: without the name and the password that may stand in its address."""
    return proxy.rpartition("@")[2].rpartition("//")[2].strip("/")


def is_near(host: str) -> bool:
    """Whether a host is this computer or in the local network, by its name or number."""
    try:
        return not ipaddress.ip_address(host).is_global
    except ValueError:
        return "." not in host or host.endswith((".local", ".localhost"))
