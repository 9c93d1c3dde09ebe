"""Which addresses may be fetched from, and which numbers belong to the public net."""

import asyncio
import ipaddress

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from studio.provider.place import Place
from studio.provider.transport.hosts import ForbiddenError, Target, is_public, origin, target
from tests.provider.transport.scenes import facts

NEVER = [
    ipaddress.IPv4Network(net)
    for net in (
        *("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12"),
        *("192.0.2.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24"),
        *("224.0.0.0/4", "240.0.0.0/4"),
    )
]
OFFICIAL = Place(facts(hosts=("pictures.example", "")), "https://api.example")
OWN = Place(facts(), "http://192.168.1.5:8188/base", own=True)


def inside(net: ipaddress.IPv4Network) -> st.SearchStrategy[ipaddress.IPv4Address]:
    return st.integers(int(net.network_address), int(net.broadcast_address)).map(ipaddress.IPv4Address)


def wrapped(number: ipaddress.IPv4Address) -> list[str]:
    """The other writings of an IPv4 address."""
    whole = int(number)
    six = [0xFFFF << 32 | whole, whole, 0x64FF9B << 96 | whole, 0x2002 << 112 | whole << 80 | 1]
    return [str(ipaddress.IPv6Address(one)) for one in six] + [f"::ffff:{number}"]


@given(st.one_of(*map(inside, NEVER)))
@example(ipaddress.IPv4Address("169.254.169.254"))
@example(ipaddress.IPv4Address("127.0.0.1"))
def test_nothing_private_is_public_in_any_writing(number: ipaddress.IPv4Address) -> None:
    assert not is_public(str(number))
    assert [one for one in wrapped(number) if is_public(one)] == []


@given(st.ip_addresses(v=4))
def test_every_writing_of_an_address_is_judged_alike(number: ipaddress.IPv4Address) -> None:
    assert {is_public(one) for one in wrapped(number)} == {is_public(str(number))}


@pytest.mark.parametrize(
    "number", ["8.8.8.8", "93.184.215.14", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"]
)
def test_public_numbers(number: str) -> None:
    assert is_public(number)


@pytest.mark.parametrize(
    "number",
    [
        *("::", "::1", "fe80::1", "fe80::1%eth0", "fc00::1", "fd12::1", "fec0::1", "ff02::1", "2001:db8::1", "2001::1"),
        *("100::1", "64:ff9b:1::1", "", "localhost", "0x7f000001", "2130706433", "127.1", "8.8.8.8:443", "[::1]"),
    ],
)
def test_numbers_that_are_not(number: str) -> None:
    assert not is_public(number)


@given(st.text(max_size=60))
def test_nothing_else_is_an_address(text: str) -> None:
    assert is_public(text) in (True, False)


def looked(url: str, place: Place = OFFICIAL) -> Target:
    return asyncio.run(target(url, place))


def answers(monkeypatch: pytest.MonkeyPatch, *numbers: str) -> None:
    """What every name is looked up as."""
    found = [(2, 1, 6, "", (number, 443)) for number in numbers]
    monkeypatch.setattr("socket.getaddrinfo", lambda *_, **__: found)


@pytest.mark.parametrize(
    "host", ["pictures.example", "a.pictures.example", "A.B.Pictures.Example", "pictures.example:443"]
)
def test_hosts_of_the_provider_are_fetched_from_by_number(host: str, monkeypatch: pytest.MonkeyPatch) -> None:
    answers(monkeypatch, "93.184.215.14")
    found = looked(f"https://{host}/a.png")
    assert found.address == "93.184.215.14"
    assert found.host == host.lower().removesuffix(":443")


@pytest.mark.parametrize(
    "numbers", [["127.0.0.1"], ["93.184.215.14", "10.0.0.1"], ["::ffff:169.254.169.254"], ["fd00::1"], []]
)
def test_a_name_that_leads_into_a_private_net_is_refused(numbers: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    answers(monkeypatch, *numbers)
    with pytest.raises(ForbiddenError):
        looked("https://pictures.example/a.png")


@pytest.mark.parametrize(
    "url",
    [
        "http://pictures.example/a.png",
        "https://pictures.example:8443/a.png",
        "https://pictures.example.evil.example/",
        "https://notpictures.example/",
        "https://api.example/",
        "https://me@pictures.example/",
        "https://me:secret@pictures.example/",
        "https://evil.example\\@pictures.example/",
        "https://pictures.example\\@evil.example/",
        "https://a..pictures.example/",
        f"https://{'a' * 64}.pictures.example/",
        "https://pictures.example:99999/",
        "https://pictures.example:x/",
        "https://93.184.215.14/",
        "https://evil.example./",
        "https://[::1]/",
        "https://[::1",
        "https:///a.png",
        "ftp://pictures.example/",
        "data:image/png;base64,AAAA",
        "pictures.example/a.png",
        "",
    ],
)
def test_other_addresses_are_refused_before_anything_is_looked_up(url: str) -> None:
    with pytest.raises(ForbiddenError):
        looked(url)


@given(st.text(max_size=80))
def test_whatever_the_address_it_is_refused_or_unknown(url: str) -> None:
    with pytest.raises((ForbiddenError, OSError)):
        looked(f"https://{url}")


@pytest.mark.parametrize("url", ["http://192.168.1.5:8188/view?a=1", "HTTP://192.168.1.5:8188/view"])
def test_results_may_lie_on_the_host_that_was_set_by_hand(url: str) -> None:
    assert looked(url, OWN) == Target(url, "192.168.1.5")


@pytest.mark.parametrize(
    "url",
    [
        "http://192.168.1.5/view",
        "https://192.168.1.5:8188/view",
        "http://192.168.1.6:8188/view",
        "http://me@192.168.1.5:8188/view",
        "http://127.0.0.1:8188/view",
    ],
)
def test_and_nowhere_else_in_the_local_network(url: str) -> None:
    with pytest.raises(ForbiddenError):
        looked(url, OWN)


def test_a_server_at_its_usual_address_on_this_computer_gives_its_own_results() -> None:
    usual = Place(facts(), "http://127.0.0.1:8188")
    assert looked("http://127.0.0.1:8188/view?a=1", usual).address == ""
    for url in ("http://127.0.0.1:8189/view", "http://localhost:8188/view", "https://127.0.0.1:8188/view"):
        with pytest.raises(ForbiddenError):
            looked(url, usual)
    with pytest.raises(ForbiddenError):  # whose host is neither set by hand nor this computer
        looked("https://api.example/a.png")


def test_a_default_port_is_the_same_as_none() -> None:
    own = Place(facts(), "https://gateway.example", own=True)
    assert looked("https://gateway.example:443/a.png", own).address == ""
    with pytest.raises(ForbiddenError):
        looked("http://gateway.example/a.png", own)


def test_where_a_proxy_looks_names_up_the_name_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("https_proxy", "http://proxy.example:3128")
    monkeypatch.delenv("no_proxy", raising=False)
    url = "https://pictures.example/a.png"
    assert looked(url) == Target(url, "pictures.example")
    with pytest.raises(ForbiddenError):
        looked("https://elsewhere.example/a.png")


@given(st.text(max_size=80))
def test_an_origin_is_read_off_anything(url: str) -> None:
    found = origin(url)
    assert found is None or (found[0] in ("http", "https") and found[1] and 0 < found[2] < 65536)
