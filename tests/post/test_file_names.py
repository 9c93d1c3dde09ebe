"""Names of published files are taken by every disk, in every language."""

import re
import tempfile
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.post.file_names import LONGEST, LONGEST_BYTES, LONGEST_FREE, plain_name, safe_name, slide_files
from studio.store.post_folder import NUMBERED

AMPLE = settings(deadline=None)
WORDS = st.text(max_size=200)
FORBIDDEN = set('/\\:*?"<>|') | {chr(code) for code in range(32)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("cover", "cover"),
        ("Step: brow", "step-brow"),
        ("Ceño, más", "ceno-mas"),
        ("../../etc/passwd", "etc-passwd"),
        ("A/B \\ C", "a-b-c"),
        ("😢😢", "slide"),
        ("", "slide"),
        ("悲しい", "slide"),
        ("CON", "con"),
        ("ﬁne ½", "fine-1-2"),
    ],
)
def test_slides_have_plain_names(text: str, name: str) -> None:
    assert plain_name(text) == name


def test_slides_are_numbered_in_their_order() -> None:
    assert slide_files(["cover", "Step: brow", "CON"]) == ("01-cover.jpg", "02-step-brow.jpg", "03-con.jpg")
    assert slide_files(["cover"], "png") == ("01-cover.png",)


@given(st.lists(WORDS, max_size=20), st.sampled_from(["jpg", "png", "webp"]))
@AMPLE
def test_numbered_names_are_distinct_sorted_and_known_again(names: list[str], ending: str) -> None:
    files = slide_files(names, ending)
    assert len(set(files)) == len(names)
    assert sorted(files) == list(files)
    for file in files:
        assert NUMBERED.fullmatch(file)
        assert len(file) <= LONGEST + 10


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Sad, subtle", "Sad, subtle"),
        ("¿Quién lo hace mejor?", "Quién lo hace mejor"),
        ("悲しい A/B", "悲しい A B"),
        ("sad 😢 / 2", "sad 2"),
        (".hidden", "hidden"),
        ("a\u202egpj.exe", "a gpj exe"),
        ("../..", "post"),
        ("  ", "post"),
        ("Sad (2)", "Sad (2)"),
        ("nul", "nul_"),
        ("COM1", "COM1_"),
        ("Console", "Console"),
        ("x" * 500, "x" * LONGEST_FREE),
        ("漢" * 500, "漢" * (LONGEST_BYTES // 3)),
    ],
)
def test_a_creators_words_stay_close(text: str, name: str) -> None:
    assert safe_name(text) == name


@given(WORDS)
@AMPLE
def test_any_words_make_a_name_that_every_disk_takes(text: str) -> None:
    name = safe_name(text)
    assert name
    assert not FORBIDDEN & set(name)
    assert name == name.strip(" .-")
    assert len(name) <= LONGEST_FREE + 1
    assert len(name.encode()) <= LONGEST_BYTES + 1
    assert not re.fullmatch(r"con|prn|aux|nul|com\d|lpt\d", name, re.IGNORECASE)
    assert not {unicodedata.category(one)[0] for one in name} & {"C"}
    assert safe_name(name) == name


@given(WORDS)
@AMPLE
def test_the_disk_here_takes_it_and_gives_it_back(text: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / f"{safe_name(text)}.jpg").write_bytes(b"x")
        assert [path.name for path in Path(folder).iterdir()] == [f"{safe_name(text)}.jpg"]
