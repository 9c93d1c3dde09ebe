"""Sizes have the names that models know them by, or none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.provider.transport.proportions import ratio_of, tier_of
from studio.request.size import Size

RATIOS = ("1:1", "2:3", "3:2", "3:4", "4:3", "4:5", "5:4", "9:16", "16:9", "21:9")
TIERS = ("512", "1K", "1.5K", "2K", "3K", "4K")


@pytest.mark.parametrize(
    ("size", "ratio", "tier"),
    [
        ("512x640", "4:5", "512"),
        ("1024x1280", "4:5", "1K"),
        ("1024x1024", "1:1", "1K"),
        ("768x1024", "3:4", "1K"),
        ("1440x1800", "4:5", "1.5K"),
        ("2048x2560", "4:5", "2K"),
        ("1728x2304", "3:4", "2K"),
        ("1664x2496", "2:3", "2K"),
        ("1440x2560", "9:16", "2K"),
        ("2592x3456", "3:4", "3K"),
        ("4096x5120", "4:5", "4K"),
        ("100x150", "2:3", ""),
        ("1080x1300", "", "1K"),
        ("9000x9000", "1:1", ""),
    ],
)
def test_a_size_has_its_names(size: str, ratio: str, tier: str) -> None:
    assert (ratio_of(Size.parse(size), RATIOS), tier_of(Size.parse(size), TIERS)) == (ratio, tier)


def test_half_a_k_is_512() -> None:
    assert tier_of(Size(512, 640), ("0.5K", "1K")) == "0.5K"


def test_only_names_that_are_known_are_given() -> None:
    assert ratio_of(Size(1024, 1280), ("1:1", "3:4")) == ""
    assert tier_of(Size(1024, 1280), ("2K", "4K")) == ""
    assert (ratio_of(Size(1, 1), ()), tier_of(Size(1024, 1024), ())) == ("", "")


@given(
    st.builds(Size, st.integers(1, 20_000), st.integers(1, 20_000)),
    st.lists(st.text(max_size=6) | st.sampled_from(RATIOS + TIERS), max_size=5).map(tuple),
)
def test_whatever_stands_in_the_data_a_name_is_one_of_it(size: Size, known: tuple[str, ...]) -> None:
    assert ratio_of(size, known) in ("", *known)
    assert tier_of(size, known) in ("", *known)


@given(st.sampled_from(RATIOS), st.integers(1, 500))
def test_proportions_do_not_depend_on_the_size(ratio: str, times: int) -> None:
    width, height = map(int, ratio.split(":"))
    assert ratio_of(Size(width * times, height * times), RATIOS) == ratio
    assert ratio_of(Size(width * times * 100 + 1, height * times * 100), RATIOS) == ""
