"""What may go to the phone, where it lies there, and all of it in one file."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.phone.archive import archive
from studio.phone.parcel import UNKNOWN, Parcel, PhoneFile, Slot
from studio.phone.places import SHORTEST_TOKEN, Places
from studio.words import StudioError
from tests.phone.parcels import COVER, PLACES, RANDOM, STEP, TEXT, parcel


def key_of(files: tuple[PhoneFile, ...], slots: tuple[Slot, ...] = ()) -> str:
    with pytest.raises(StudioError) as refused:
        Parcel(files, slots=slots)
    return refused.value.sentence.key


def test_files_keep_their_order_and_only_pictures_are_shown() -> None:
    assert parcel().files == (COVER, STEP, TEXT)
    assert parcel().pictures == (COVER, STEP)
    assert parcel().others == (TEXT,)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("01-cover.jpg", "image/jpeg"),
        ("01-COVER.JPEG", "image/jpeg"),
        ("02.png", "image/png"),
        ("03.webp", "image/webp"),
        ("clip.mp4", "video/mp4"),
        ("caption.txt", "text/plain; charset=utf-8"),
        ("page.html", UNKNOWN),
        ("drawing.svg", UNKNOWN),
        ("none", UNKNOWN),
    ],
)
def test_what_could_run_in_a_browser_is_only_bytes(name: str, kind: str) -> None:
    file = PhoneFile(name, b"")
    assert file.kind == kind
    assert file.is_picture == kind.startswith("image/")


def test_there_must_be_something_to_send_or_to_take() -> None:
    assert key_of(()) == "phone-empty"
    assert Parcel((), slots=(Slot(0, "A"),)).pictures == ()


@pytest.mark.parametrize(
    "name", ["", ".", "..", " ", "a/b.jpg", "..\\b.jpg", "c:d.jpg", "a\nb.jpg", 'a"b.jpg', "a\x00.jpg", "*.jpg"]
)
def test_a_name_is_that_of_a_file(name: str) -> None:
    assert key_of((COVER, PhoneFile(name, b""))) == "phone-name"


def test_two_files_never_have_one_name_on_any_phone() -> None:
    assert key_of((PhoneFile("01-a.jpg", b""), PhoneFile("01-A.JPG", b""))) == "phone-name"


def test_bytes_and_secret_stay_out_of_what_is_printed() -> None:
    assert "PNG" not in repr(COVER)
    assert RANDOM not in repr(PLACES)


@pytest.mark.parametrize("token", ["", "a" * (SHORTEST_TOKEN - 1), "a/" * 20, "a b" * 20, "é" * 30])
def test_a_secret_is_long_and_plain(token: str) -> None:
    with pytest.raises(ValueError, match=r"^\d+$"):
        Places(token)


@given(st.lists(st.text(min_size=1), min_size=2, max_size=5, unique=True))
def test_every_part_has_a_place_of_its_own_that_needs_no_escape(names: list[str]) -> None:
    files = [PhoneFile(name, b"") for name in names]
    slots = [Slot(0, "A"), Slot(1, "B")]
    places = [PLACES.page, PLACES.archive]
    places += [place for file in files for place in (PLACES.show(file), PLACES.save(file))]
    places += [PLACES.bring(slot) for slot in slots]
    assert len(set(places)) == len(places)
    for place in places:
        assert place.isascii()
        assert place.split("/")[1] == RANDOM
        assert not set(place) & set("?#\"'<>&\\ ")


def test_the_archive_holds_the_files_as_they_are_in_their_order() -> None:
    with zipfile.ZipFile(io.BytesIO(archive(parcel().files))) as found:
        assert found.testzip() is None
        assert found.namelist() == ["01-cover.png", "02-step.jpg", "caption.txt"]
        assert found.read("01-cover.png") == COVER.data
        assert {entry.date_time for entry in found.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_equal_files_make_equal_archives() -> None:
    assert archive(parcel().files) == archive(parcel().files)
