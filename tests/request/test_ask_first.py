"""What has to be asked before a run is sent, and what the question names."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.request.ask_first import LIMITS, MOST_UNASKED, Question, Reason, question
from studio.request.image_request import ImageRequest
from studio.request.model_card import ModelCard
from studio.request.size import Size

SIZE = Size(1024, 1280)
DOLLAR = 1_000_000


def card(price: int | None = 30_000, name: str = "Seedream", *, simulated: bool = False, **more: str) -> ModelCard:
    made = ModelCard(f"fal/{name}", "fal", "ByteDance", name, (SIZE,), price, False, "available", simulated, "2026-11")
    return replace(made, **more)  # type: ignore[arg-type]


def asks(of: ModelCard, count: int = 1, *, by_hand: bool = False) -> tuple[ModelCard, ImageRequest]:
    return of, ImageRequest(of.id, "a sad woman", SIZE, count=count, by_hand=by_hand)


def reasons(*wanted: tuple[ModelCard, ImageRequest], before: bool = True, above: int = DOLLAR) -> tuple[Reason, ...]:
    asked = question(wanted, paid_before=before, ask_above=above)
    return asked.reasons if asked is not None else ()


def test_the_first_run_that_is_paid_for_is_asked_about_whatever_it_costs() -> None:
    assert reasons(asks(card(1)), before=False) == ("first",)
    assert reasons(asks(card(1)), before=True) == ()


@pytest.mark.parametrize(
    "free",
    [asks(card(0)), asks(card(None, simulated=True)), asks(card(50_000), by_hand=True), asks(card(0), 40)],
    ids=["own server", "simulated", "by hand", "many that are free"],
)
def test_what_is_free_is_never_asked_about(free: tuple[ModelCard, ImageRequest]) -> None:
    assert reasons(free, before=False, above=0) == ()


def test_it_is_asked_above_the_limit_and_not_at_it() -> None:
    assert reasons(asks(card(DOLLAR))) == ()
    assert reasons(asks(card(DOLLAR + 1))) == ("above",)
    assert reasons(asks(card(600_000)), asks(card(600_000, "Other"))) == ("above",), "of all models together"
    assert reasons(asks(card(1)), above=0) == ("above",), "who sets nothing is always asked"


def test_more_than_ten_paid_pictures_are_asked_about() -> None:
    assert reasons(asks(card(), 5), asks(card(name="Other"), MOST_UNASKED - 5)) == ()
    assert reasons(asks(card(), 5), asks(card(name="Other"), MOST_UNASKED - 4)) == ("many",)
    assert reasons(asks(card(), 6), asks(card(0, "Free"), 6)) == (), "free ones are no matter"


def test_an_unknown_price_is_asked_about_once_for_the_whole_run() -> None:
    asked = question([asks(card(None)), asks(card(None, "Other"))], paid_before=True, ask_above=DOLLAR)
    assert asked is not None
    assert asked.reasons == ("unknown",)
    assert [one.each for one in asked.charges] == [None, None]
    assert asked.limit is None, "another limit would not help"


def test_it_names_each_model_with_what_its_pictures_cost() -> None:
    asked = question([asks(card(), 3), asks(card(39_000, "Banana")), asks(card())], paid_before=False, ask_above=DOLLAR)
    assert asked is not None
    assert [(one.card.name, one.count, one.each) for one in asked.charges] == [
        ("Seedream", 4, 30_000),
        ("Banana", 1, 39_000),
    ]
    assert (asked.count, asked.total) == (5, 159_000)


def test_the_month_is_that_of_the_oldest_price() -> None:
    wanted = [asks(card(checked="2026-11")), asks(card(name="B", checked="2026-09")), asks(card(None, "C"))]
    asked = question(wanted, paid_before=False, ask_above=DOLLAR)
    assert asked is not None
    assert asked.checked == "2026-09"
    assert Question((), ("first",)).checked == ""


@pytest.mark.parametrize(
    ("total", "above", "limit", "held"),
    [
        (70_000, DOLLAR, DOLLAR, True),
        (DOLLAR + 1, DOLLAR, 2 * DOLLAR, False),
        (70_000, 0, DOLLAR, False),
        (2 * LIMITS[-1], DOLLAR, None, False),
    ],
    ids=["in force", "next one", "none set", "beyond all"],
)
def test_the_limit_that_is_offered(total: int, above: int, limit: int | None, *, held: bool) -> None:
    asked = question([asks(card(total))], paid_before=False, ask_above=above)
    assert asked is not None
    assert (asked.limit, asked.held) == (limit, held)


@given(st.integers(1, 10**9), st.integers(0, 10**9))
def test_a_run_is_not_asked_about_once_more_below_the_limit_it_was_offered(total: int, above: int) -> None:
    asked = question([asks(card(total))], paid_before=False, ask_above=above)
    assert asked is not None
    if asked.limit is not None:
        assert reasons(asks(card(total)), before=True, above=asked.limit) == ()
