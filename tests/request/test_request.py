"""Sizes, cards, requests, prices and parity."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.request.image_request import ImageRequest
from studio.request.model_card import ModelCard, parse_models
from studio.request.parity import parity, same_shape, shared_size, size_for
from studio.request.price import price_of
from studio.request.size import Size
from tests.fakes.demo import RESOURCES, words

PORTRAIT, SQUARE, BIG = Size(1024, 1280), Size(1024, 1024), Size(2048, 2560)


def card(name: str, *sizes: Size, price: int | None = 0) -> ModelCard:
    return ModelCard(name, "fal", "Maker", name, sizes, price, False, "available", False, "2026-11")


@given(st.integers(1, 99_999), st.integers(1, 99_999))
def test_a_size_reads_what_it_writes(width: int, height: int) -> None:
    assert Size.parse(str(Size(width, height))) == Size(width, height)


@pytest.mark.parametrize("text", ["", "0x0", "10x", "x10", "-5x5", "5.5x5", "1080", "1x2x3", "10 000x1"])
def test_a_wrong_size_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"^"):
        Size.parse(text)


def test_the_shipped_cards_can_be_read_and_say_what_is_simulated() -> None:
    cards = parse_models((RESOURCES / "models.toml").read_text("utf-8"))
    assert {"simulated/sim-a", "simulated/sim-b"} <= {card.id for card in cards}
    assert all(card.simulated == (card.route == "simulated") for card in cards)
    assert len({card.id for card in cards}) == len(cards)


def test_equal_requests_have_equal_digests_and_any_difference_shows() -> None:
    request = ImageRequest("m", "words", PORTRAIT, 1)
    assert request.digest() == ImageRequest("m", "words", PORTRAIT, 1).digest()
    others = (
        replace(request, model="n"),
        replace(request, text="words "),
        replace(request, size=SQUARE),
        replace(request, seed=None),
    )
    assert len({request.digest(), *(other.digest() for other in others)}) == 5


def test_price_is_a_sum_and_one_unknown_makes_it_unknown() -> None:
    cheap, dear, unknown = card("a", price=30_000), card("b", price=39_000), card("c", price=None)
    one, three = ImageRequest("m", "words", PORTRAIT), ImageRequest("m", "words", PORTRAIT, count=3)
    assert price_of([(cheap, one), (dear, one)]) == 69_000
    assert price_of([(cheap, three), (dear, three)]) == 207_000
    assert price_of([(cheap, one), (unknown, one)]) is None
    assert price_of(()) == 0


def test_larger_pictures_and_photos_cost_more() -> None:
    large = replace(card("a", price=20_000), steps=((3_000_000, 35_000), (8_000_000, 70_000)), per_reference=8_000)
    assert [large.cost(Size(side, side)) for side in (1024, 1800, 4000)] == [20_000, 35_000, 70_000]
    assert large.cost(Size(1024, 1024), references=2) == 36_000
    assert replace(large, price=None).cost(Size(1024, 1024)) is None


def test_same_shape_forgives_rounding_only() -> None:
    assert same_shape(PORTRAIT, BIG)
    assert same_shape(Size(1000, 1250), Size(1001, 1250))
    assert not same_shape(PORTRAIT, SQUARE)


def test_shape_counts_before_size() -> None:
    assert size_for(card("a", SQUARE, BIG), PORTRAIT) == BIG
    assert size_for(card("a", BIG, PORTRAIT), PORTRAIT) == PORTRAIT
    assert size_for(card("any"), PORTRAIT) == PORTRAIT


def test_a_shared_size_is_one_all_can_make() -> None:
    assert shared_size((card("a", SQUARE, PORTRAIT), card("b", BIG))) == PORTRAIT
    assert shared_size((card("a", SQUARE), card("b", BIG))) is None
    assert shared_size(()) is None


@pytest.mark.parametrize("language", ["en", "es"])
def test_other_proportions_are_said(language: str) -> None:
    assert parity((card("a", PORTRAIT), card("b", BIG)), PORTRAIT) is None
    said = parity((card("a", PORTRAIT), card("Nano", SQUARE)), PORTRAIT)
    assert said is not None
    text = words(language).tell(said)
    assert all(word in text for word in ("Nano", "1024x1280", "1024x1024"))
