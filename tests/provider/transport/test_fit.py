"""What a model cannot be asked for is told in both languages before anything is sent."""

from dataclasses import replace

import pytest

from studio.provider.transport.fit import check_fit
from studio.provider.trouble import InvalidError
from studio.store.resource import load_words
from tests.provider.orders import JPEG, PNG, WEBP, cards, order

CARD = cards("ark")["seedream-4.5"]


def test_what_the_card_knows_is_fit() -> None:
    check_fit(order(CARD, "1728x2304", PNG, JPEG, WEBP), "BytePlus")
    check_fit(order(replace(CARD, sizes=()), "17x19"), "BytePlus")


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(
    ("asked", "holds"),
    [
        (order(CARD, "1024x1280"), ("Seedream 4.5", "1024x1280")),
        (order(replace(CARD, references=0), "", PNG), ("Seedream 4.5",)),
        (order(replace(CARD, references=1), "", PNG, PNG), ("Seedream 4.5",)),
        (order(replace(CARD, references=2), "", PNG, PNG, PNG), ("Seedream 4.5", "2")),
        (order(CARD, "", PNG, b"II*\0"), ("2",)),
    ],
)
def test_it_says_what_is_wrong(language: str, asked: object, holds: tuple[str, ...]) -> None:
    with pytest.raises(InvalidError) as caught:
        check_fit(asked, "BytePlus")  # type: ignore[arg-type]
    said = load_words(language).tell(caught.value.sentence)
    assert all(one in said for one in holds)
    assert caught.value.kind == "invalid"
    assert caught.value.failure
    assert caught.value.sentence.key == str(caught.value)
