"""When a picture has another size than was asked for, and when a model makes another shape."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.request.model_card import ModelCard
from studio.request.parity import another_size, parity, same_shape, shared_size, size_for
from studio.request.size import Size
from tests.provider.orders import cards
from tests.provider.simulated.tables import resource

ROUTES = ("gemini", "ark", "fal", "replicate", "openai", "openrouter")
ALL = {f"{route}/{name}": card for route in ROUTES for name, card in cards(route).items()}
NAMED = {
    *(f"gemini/{name}" for name in cards("gemini")),
    *(name for name in ALL if "banana" in name and name.startswith(("fal/", "replicate/", "openrouter/"))),
    "replicate/seedream-5.0-lite",
}
"""Models that are told proportions and a resolution by name."""

SQUARER = {
    "replicate/seedream-5.0-lite",
    *(f"openai/{name}" for name in ("gpt-image-1.5", "gpt-image-1-mini", "chatgpt-image-latest")),
}
"""Models that have no 4:5."""


def test_where_the_shape_is_missing_the_nearest_one_is_taken_whatever_its_pixels() -> None:
    lite, asked = ALL["replicate/seedream-5.0-lite"], Size(1024, 1280)
    assert size_for(lite, asked) == Size(1728, 2304)
    assert size_for(lite, Size(1280, 1024)) == Size(2048, 2048)
    assert size_for(ALL["ark/seedream-4.0"], Size(1000, 1250)) == asked


def test_which_models_draw_about_what_is_asked() -> None:
    assert {name for name in NAMED if not ALL[name].nominal} == set()
    exact = [name for name in ALL if name.startswith(("ark/", "openai/", "fal/seedream"))]
    assert exact
    assert not any(ALL[name].nominal for name in exact)


@pytest.mark.parametrize(
    ("asked", "got", "told"),
    [
        ("1024x1280", "1024x1280", False),
        ("1024x1280", "928x1152", False),
        ("1024x1280", "896x1152", False),
        ("864x1152", "864x1184", False),
        ("1024x1280", "864x1184", True),  # 3:4 came for 4:5
        ("1024x1280", "1024x1024", True),
        ("1024x1280", "1280x1024", True),
        ("1024x1280", "2048x2560", True),
        ("2048x2560", "1024x1280", True),
        ("1024x1280", "512x640", True),
    ],
)
def test_names_are_about_pixels(asked: str, got: str, told: bool) -> None:
    assert another_size(ALL["gemini/nano-banana"], Size.parse(asked), Size.parse(got)) == told


def test_pixels_are_exact() -> None:
    card = ALL["ark/seedream-4.0"]
    assert not another_size(card, Size(1024, 1280), Size(1024, 1280))
    assert another_size(card, Size(1024, 1280), Size(1024, 1281))


@given(st.sampled_from(sorted(ALL)), st.integers(0, 6))
def test_what_was_asked_for_is_never_another_size(name: str, at: int) -> None:
    card = ALL[name]
    size = card.sizes[at % len(card.sizes)]
    assert not another_size(card, size, size)


@pytest.mark.parametrize(
    ("name", "card"), [(name, card) for name, card in ALL.items() if card.status == "available" and card.sizes]
)
def test_every_model_makes_the_portrait_of_a_post_or_says_so(name: str, card: ModelCard) -> None:
    asked = Size(1024, 1280)
    said = parity([card], asked)
    assert (said is None) == same_shape(size_for(card, asked), asked)
    assert (said is not None) == (name in SQUARER)


def test_two_models_meet_in_a_shape_that_both_make() -> None:
    lite, banana = ALL["replicate/seedream-5.0-lite"], ALL["gemini/nano-banana"]
    size = shared_size([lite, banana])
    assert size is not None
    assert parity([lite, banana], size) is None
    assert resource("models.toml")
