"""Sizes on offer are those in which all models show the same crop."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.request.model_card import ModelCard
from studio.request.parity import same_shape
from studio.request.size import Size
from studio.window.prompt.size_offers import SizeOffer, size_offers
from tests.fakes.window_session import load_words
from tests.fakes.wired import ALL, BANANA, HOSTED, SEEDREAM

USABLE = [card for card in HOSTED.values() if card.status == "available"]


def offers_of(*cards: ModelCard) -> tuple[SizeOffer, ...]:
    return size_offers(cards, sorted({size for card in cards for size in card.sizes}))


@given(st.lists(st.sampled_from(USABLE), min_size=2, max_size=4))
def test_all_real_models_share_a_crop_or_are_told_apart(cards: list[ModelCard]) -> None:
    offers = offers_of(*cards)
    assert offers
    assert len({offer.gets for offer in offers}) == len(offers)
    for offer in offers:
        alike = all(same_shape(size, offer.size) for size in offer.gets)
        assert alike is not offer.apart
    assert len({offer.apart for offer in offers}) == 1


@given(st.lists(st.sampled_from(USABLE), min_size=2, max_size=4))
def test_no_two_lines_of_the_menu_read_the_same(cards: list[ModelCard]) -> None:
    words = load_words("es")
    texts = [offer.text(words) for offer in offers_of(*cards)]
    assert len(set(texts)) == len(texts)


def test_upright_shapes_of_posts_come_first() -> None:
    shapes = [offer.text(load_words("en")).rpartition("\t")[2] for offer in offers_of(ALL[BANANA], ALL[SEEDREAM])]
    assert shapes == sorted(shapes, key=["4:5", "3:4", "2:3", "9:16", "1:1"].index)
    assert shapes[0] == "4:5"


@pytest.mark.parametrize("language", ["en", "es"])
def test_other_numbers_of_pixels_are_told_by_slot(language: str) -> None:
    words = load_words(language)
    texts = [offer.text(words) for offer in offers_of(ALL[BANANA], ALL["ark/seedream-4.5"])]
    assert "A 1024 × 1280 · B 2048 × 2560\t4:5" in texts
    assert "1024 × 1280 px\t4:5" not in texts


def test_models_without_a_common_shape_offer_what_there_is() -> None:
    square = replace(ALL[BANANA], id="square", sizes=(Size(1024, 1024),))
    wide = replace(ALL[BANANA], id="wide", sizes=(Size(1536, 1024),))
    offers = offers_of(square, wide)
    assert offers
    assert all(offer.apart for offer in offers)


def test_a_model_without_a_list_takes_what_the_other_offers() -> None:
    offers = offers_of(ALL["simulated/sim-a"], ALL["by-hand"])
    assert [offer.size for offer in offers] == list(ALL["simulated/sim-a"].sizes)
