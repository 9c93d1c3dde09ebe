"""Routes are found with and without installation metadata; broken add-ons are told, clashes refused."""

from importlib.metadata import EntryPoint

import pytest

from studio.provider.register import GROUP, DuplicateRouteError, register, routes
from studio.provider.simulated.route import SimulatedPair
from tests.provider.simulated.tables import resource

HERE = "tests.provider.test_register"


class Other:
    """A route of another package."""

    route = "other"

    def __init__(self, resource: object) -> None:
        self.resource = resource


class Clash(Other):
    """Claims a name that is taken."""

    route = "simulated"


class Broken(Other):
    """Cannot be built."""

    def __init__(self, resource: object) -> None:
        raise RuntimeError(str(resource))


class Nameless:
    """No route at all."""

    def __init__(self, resource: object) -> None:
        self.resource = resource


def point(name: str) -> EntryPoint:
    return EntryPoint(name.lower(), f"{HERE}:{name}", GROUP)


def test_the_built_in_route_needs_no_metadata() -> None:
    found = register(resource, ())
    assert list(found.routes) == ["simulated"]
    assert isinstance(found.routes["simulated"], SimulatedPair)
    assert found.notices == ()


def test_this_installation_has_it_once() -> None:
    assert "simulated" in routes(resource)


def test_an_add_on_is_found_and_handed_the_resources() -> None:
    found = register(resource, [point("Other")])
    assert set(found.routes) == {"simulated", "other"}
    assert found.routes["other"].resource is resource  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", ["Broken", "Nameless", "Missing"])
def test_a_broken_add_on_is_left_out_and_told(name: str) -> None:
    found = register(resource, [point(name), point("Other")])
    assert set(found.routes) == {"simulated", "other"}
    (notice,) = found.notices
    assert notice.key == "simulated-broken-route"
    assert dict(notice.args) == {"name": name.lower()}


def test_an_add_on_whose_package_is_gone_is_told() -> None:
    found = register(resource, [EntryPoint("gone", "no_such_package:Route", GROUP)])
    assert len(found.notices) == 1


def test_two_routes_of_one_name_are_refused() -> None:
    with pytest.raises(DuplicateRouteError):
        register(resource, [point("Clash")])
