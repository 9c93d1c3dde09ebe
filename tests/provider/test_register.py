"""Routes are found with and without installation metadata; broken add-ons are told, clashes refused."""

from importlib.metadata import EntryPoint

import pytest

from studio.provider.place import Place, Surroundings, parse_routes
from studio.provider.register import BUILT_IN, GROUP, DuplicateRouteError, register
from studio.provider.simulated.route import SimulatedPair
from tests.provider.simulated.tables import resource

HERE = "tests.provider.test_register"
AROUND = Surroundings(
    resource, {facts.route: Place(facts, facts.base) for facts in parse_routes(resource("routes.toml"))}
)


class Other:
    """A route of another package."""

    route = "other"

    def __init__(self, around: object) -> None:
        self.around = around


class Clash(Other):
    """Claims a name that is taken."""

    route = "simulated"


class Broken(Other):
    """Cannot be built."""

    def __init__(self, around: object) -> None:
        raise RuntimeError(str(around))


class Nameless:
    """No route at all."""

    def __init__(self, around: object) -> None:
        self.around = around


def point(name: str) -> EntryPoint:
    return EntryPoint(name.lower(), f"{HERE}:{name}", GROUP)


def test_the_built_in_route_needs_no_metadata() -> None:
    found = register(AROUND, ())
    assert len(found.routes) == len(BUILT_IN)
    assert next(iter(found.routes)) == "simulated"
    assert isinstance(found.routes["simulated"], SimulatedPair)
    assert found.notices == ()


def test_this_installation_has_it_once() -> None:
    found = register(AROUND)
    assert set(register(AROUND, ()).routes) <= set(found.routes)
    assert found.notices == ()


def test_an_add_on_is_found_and_handed_the_resources() -> None:
    found = register(AROUND, [point("Other")])
    assert list(found.routes) == [*register(AROUND, ()).routes, "other"]
    assert found.routes["other"].around.resource is resource  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", ["Broken", "Nameless", "Missing"])
def test_a_broken_add_on_is_left_out_and_told(name: str) -> None:
    found = register(AROUND, [point(name), point("Other")])
    assert list(found.routes) == [*register(AROUND, ()).routes, "other"]
    (notice,) = found.notices
    assert notice.key == "simulated-broken-route"
    assert dict(notice.args) == {"name": name.lower()}


def test_an_add_on_whose_package_is_gone_is_told() -> None:
    found = register(AROUND, [EntryPoint("gone", "no_such_package:Route", GROUP)])
    assert len(found.notices) == 1


def test_two_routes_of_one_name_are_refused() -> None:
    with pytest.raises(DuplicateRouteError):
        register(AROUND, [point("Clash")])
