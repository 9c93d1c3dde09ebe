"""A folder of pictures becomes tests: by words, by model, by folder, by name."""

from hypothesis import given
from hypothesis import strategies as st

from studio.experiment.gathering import Found, gather


def found(name: str, folder: str = "", text: str = "", model: str = "") -> Found:
    return Found(f"{folder}/{name}.png", folder, name, text, model)


def shape(*pictures: Found) -> list[tuple[tuple[str, ...], list[tuple[str, list[tuple[int, str]]]]]]:
    """Names, and for every step its words with slot and stem of its pictures."""
    return [
        (test.names, [(group.text, [(slot, one.stem) for slot, one in group.pictures]) for group in test.groups])
        for test in gather(pictures)
    ]


def test_nothing_gives_nothing() -> None:
    assert gather(()) == ()


def test_pictures_with_the_same_words_are_one_step() -> None:
    tests = shape(
        found("a", text="sad", model="Seedream"), found("b", text="sad", model="Banana"), found("c", text="glad")
    )
    assert tests == [
        (("Seedream", "Banana", ""), [("sad", [(0, "a"), (1, "b")]), ("glad", [(2, "c")])]),
    ]


def test_two_folders_are_two_models_and_equal_names_meet() -> None:
    tests = shape(*(found(f"shot{at}", folder) for folder in ("seedream", "banana") for at in (1, 2)))
    assert tests == [(("banana", "seedream"), [("", [(0, "shot1"), (0, "shot2"), (1, "shot1"), (1, "shot2")])])]


def test_without_words_alike_names_are_one_step() -> None:
    tests = shape(found("sad_001"), found("sad_002"), found("glad (1)"))
    assert tests == [(("", ""), [("", [(0, "glad (1)")]), ("", [(0, "sad_001"), (0, "sad_002")])])]


def test_numbers_sort_as_people_sort_them() -> None:
    ((_names, steps),) = shape(*(found(f"x {at}") for at in (10, 9, 1)))
    assert steps == [("", [(0, "x 1"), (0, "x 9"), (0, "x 10")])]


def test_a_file_that_names_its_model_is_believed_before_its_folder() -> None:
    tests = shape(found("a", "mine", "sad", "flux"), found("b", "other", "sad"))
    assert tests == [(("flux", "other"), [("sad", [(0, "a"), (1, "b")])])]


def test_more_models_than_panes_make_further_tests() -> None:
    tests = shape(*(found("a", f"m{at}", "sad") for at in range(6)))
    assert [names for names, _steps in tests] == [("m0", "m1", "m2", "m3"), ("m4", "m5")]


names = st.text(alphabet="ab01 _-", max_size=6)


@given(st.lists(st.builds(found, names, st.sampled_from(["", "x", "y/z"]), names, names), max_size=30))
def test_every_picture_is_in_one_test_once(pictures: list[Found]) -> None:
    numbered = [Found(f"{at}", one.folder, one.stem, one.text, one.model) for at, one in enumerate(pictures)]
    tests = gather(numbered)
    placed = [one.path for test in tests for group in test.groups for _slot, one in group.pictures]
    assert sorted(placed) == sorted(one.path for one in numbered)
    for test in tests:
        assert 2 <= len(test.names) <= 4
        assert all(slot < len(test.names) for group in test.groups for slot, _one in group.pictures)
        assert all(group.pictures for group in test.groups)
