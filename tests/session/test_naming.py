"""The names used last are proposed first."""

from hypothesis import given
from hypothesis import strategies as st

from studio.session.naming import OFFERED, Naming


def naming(last: tuple[str, ...] = (), seen: list[tuple[str, ...]] | None = None) -> Naming:
    told = [] if seen is None else seen
    return Naming(last, ("Sim A",), told.append, lambda slot: f"Model {'AB'[slot]}")


def test_before_anything_was_named() -> None:
    assert [naming().proposed(slot) for slot in (0, 1)] == ["Model A", "Model B"]


def test_the_last_names_come_back_in_their_places() -> None:
    seen: list[tuple[str, ...]] = []
    names = naming(seen=seen)
    names.remember(0, "Seedream")
    names.remember(1, "Nano Banana")
    again = naming(seen[-1])
    assert [again.proposed(slot) for slot in (0, 1)] == ["Seedream", "Nano Banana"]


def test_one_name_for_both_stays_in_both() -> None:
    names = naming(("Seedream", "Nano Banana"))
    names.remember(1, "Seedream")
    assert [names.proposed(slot) for slot in (0, 1)] == ["Seedream", "Seedream"]


def test_known_models_are_offered_behind_used_names() -> None:
    assert naming(("Seedream", "Nano Banana")).offered() == ("Seedream", "Nano Banana", "Sim A")


@given(st.lists(st.tuples(st.integers(0, 1), st.text(min_size=1, max_size=8)), max_size=30))
def test_the_newest_name_of_a_slot_is_proposed(turns: list[tuple[int, str]]) -> None:
    names = naming()
    for slot, name in turns:
        names.remember(slot, name)
        assert names.proposed(slot) == name
    assert len(names.offered()) <= OFFERED + 1
