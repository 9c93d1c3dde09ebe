"""Cards become rows as creators name models."""

from hypothesis import given
from hypothesis import strategies as st

from studio.request.model_card import parse_models
from studio.session.connections import Connections, Doors
from studio.store.keys import Keys
from studio.store.resource import resource
from studio.window.settings.model_family import alone, families
from tests.fakes.checkable import Mute
from tests.fakes.connect import FACTS, FakeConnect, model
from tests.fakes.window_session import load_words


def family_of(*named: tuple[str, str]) -> tuple[str, tuple[str, ...]]:
    """Title and versions of one family, made of names and versions."""
    cards = [model("gemini", name, "one", 1, version) for name, version in named]
    doors = Doors(FACTS, Keys({}, None, {}), {}, {card.id: card for card in cards}, {"gemini": Mute("gemini")})
    (found,) = families(Connections(doors, {}).all)
    return found.title, found.versions


def test_versions_of_a_family_stand_in_one_row() -> None:
    found = {family.title: family for family in families(FakeConnect().now.all)}
    assert list(found) == ["Seedream", "Nano Banana"]
    seedream = found["Seedream"]
    assert (seedream.maker, seedream.versions, seedream.largest) == ("ByteDance", ("4.0", "4.5"), 4096)
    assert seedream.routes == ("ark", "fal", "replicate")
    assert found["Nano Banana"].versions == ("1", "Pro")


def test_names_are_cut_where_they_differ() -> None:
    assert family_of(("Seedream 4.0", "4.0"), ("Seedream 5.0 Lite", "5.0 lite")) == ("Seedream", ("4.0", "5.0 Lite"))
    assert family_of(("GPT Image 2", "2"), ("GPT Image 2.5 Flare", "2.5"), ("ChatGPT Image", "")) == (
        "GPT Image",
        ("2", "2.5 Flare", "ChatGPT Image"),
    )
    assert family_of(("Nano Banana Pro", "pro")) == ("Nano Banana Pro", ())
    assert family_of(("Ideas", "1"), ("Sketches", "2")) == ("Ideas", ("1", "Sketches"))


def test_prices_are_told_as_far_as_they_are_known() -> None:
    words = load_words("en")
    seedream, banana = families(FakeConnect().now.all)
    told = {route: words.tell(seedream.price(route)) for route in seedream.routes}
    assert told == {
        "ark": "about $0.03 to $0.04 an image",
        "fal": "about $0.03 an image",
        "replicate": "price unknown",
    }
    assert words.tell(banana.price("gemini")) == "about $0.039 to $0.13 an image"
    assert words.tell(alone(FakeConnect().now.one("comfyui")).price("comfyui")) == "free"


def test_a_provider_without_known_models_has_a_row_all_the_same() -> None:
    doors = Doors(FACTS, Keys({}, None, {}), {}, {}, {"openai": Mute("openai")})
    (found,) = families(Connections(doors, {}).all)
    assert (found.title, found.routes) == ("OpenAI", ("openai",))


def test_the_models_that_are_shipped_make_few_rows() -> None:
    cards = [card for facts in FACTS for card in parse_models(resource(f"models/{facts.route}.toml"))]
    routes = {facts.route: Mute(facts.route) for facts in FACTS}
    doors = Doors(FACTS, Keys({}, None, {}), {}, {card.id: card for card in cards}, routes)
    found = {family.title: family for family in families(Connections(doors, {}).all)}
    assert {"Seedream", "Nano Banana", "GPT Image"} <= set(found)
    assert found["Nano Banana"].routes[0] == "gemini"
    assert found["Seedream"].routes[0] == "ark"
    assert all(family.maker for family in found.values())


@given(st.lists(st.text(alphabet="ab 1", min_size=1, max_size=8).filter(str.strip), min_size=1, max_size=5))
def test_whatever_models_are_called_every_version_has_words(names: list[str]) -> None:
    title, versions = family_of(*((name, "") for name in names))
    assert title
    assert all(versions)
