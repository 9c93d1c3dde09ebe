"""Which of a computer's addresses a phone can reach."""

import ipaddress

import pytest

from studio.session.phone_address import likeliest, own_address


@pytest.mark.parametrize(
    ("found", "chosen"),
    [
        ([], None),
        ([None, None], None),
        (["192.168.1.20"], "192.168.1.20"),
        (["10.8.0.2", "192.168.1.20"], "192.168.1.20"),
        (["10.8.0.2", "172.17.0.1"], "172.17.0.1"),
        (["10.0.0.7", None], "10.0.0.7"),
        (["127.0.0.1"], None),
        (["169.254.10.1"], None),
        (["0.0.0.0"], None),  # noqa: S104 - what a computer without a network answers
        (["93.184.216.34"], None),
        (["100.64.0.9"], None),
        (["93.184.216.34", "10.0.0.7"], "10.0.0.7"),
        (["192.168.1.20", "192.168.1.20"], "192.168.1.20"),
    ],
)
def test_the_own_network_is_preferred_and_strangers_are_left_out(found: list[str | None], chosen: str | None) -> None:
    assert likeliest(found) == chosen
    assert likeliest(reversed(found)) == chosen


def test_this_computer_has_a_private_address_or_none() -> None:
    address = own_address()
    assert address is None or ipaddress.IPv4Address(address).is_private
