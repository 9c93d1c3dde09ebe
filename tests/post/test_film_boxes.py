"""What an MP4 says beside its frames is read without trusting a single length in it."""

import io
import struct
from functools import cache

import av
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.post.film_boxes import CREDENTIALS_BOX, MOST_BOXES, XMP_BOX, film_pieces, film_size, is_film
from studio.post.read_back import SHOWN_MOST, Said, read_back
from studio.post.xmp import Told, packet

AMPLE = settings(deadline=None)
KEY = "AIza" + "SyA1234567890abcdefghijklmnopqrstuvw"
HEAD = b"isom\0\0\2\0isomiso2avc1mp41"


def box(name: bytes, *inside: bytes) -> bytes:
    body = b"".join(inside)
    return struct.pack(">I4s", 8 + len(body), name) + body


def track(width: int, height: int, version: int = 0) -> bytes:
    """A track with its head alone."""
    before = 76 if version == 0 else 88
    sizes = struct.pack(">II", width << 16, height << 16)
    return box(b"trak", box(b"tkhd", bytes([version]) + bytes(before - 1) + sizes))


def text(name: bytes, said: str) -> bytes:
    return box(name, box(b"data", struct.pack(">II", 1, 0), said.encode()))


def listed(*items: bytes) -> bytes:
    """Texts as MP4 has them: under a `meta` with a version."""
    handler = box(b"hdlr", bytes(24))
    return box(b"udta", box(b"meta", bytes(4), handler, box(b"ilst", *items)))


def movie(*inside: bytes, after: bytes = b"") -> bytes:
    return box(b"ftyp", HEAD) + box(b"moov", track(1080, 1920), *inside) + box(b"mdat", bytes(40)) + after


def pieces(data: bytes) -> list[tuple[str, bytes]]:
    return list(film_pieces(data))


@cache
def filmed() -> bytes:
    """A film as another program writes it, with a title and a second track that is heard."""
    out = io.BytesIO()
    with av.open(out, "w", format="mp4") as file:
        file.metadata.update({"title": "¿Quién está triste?", "comment": "made /home/ana/clip.mp4"})
        stream = file.add_stream("libx264", rate=10)
        stream.width, stream.height, stream.pix_fmt = 96, 120, "yuv420p"
        for number in range(3):
            frame = av.VideoFrame(96, 120, "yuv420p")
            frame.pts = number
            file.mux(stream.encode(frame))
        file.mux(stream.encode(None))
    return out.getvalue()


def test_a_film_of_another_program_is_read() -> None:
    data = filmed()
    assert is_film(data)
    assert film_size(data) == (96, 120)
    said = read_back(data)
    assert (said.title, said.comment) == ("¿Quién está triste?", "made …"), "what gives away is not repeated"
    assert said.private == {"path"}
    assert (said.source, said.broken, said.dated, said.placed) == ("", False, False, False)


@pytest.mark.parametrize("version", [0, 1])
def test_the_size_is_that_of_the_first_track_that_is_seen(version: int) -> None:
    heard = track(0, 0, version)
    data = box(b"ftyp", HEAD) + box(b"moov", heard, track(720, 1280, version), track(64, 64, version))
    assert film_size(data) == (720, 1280)


@pytest.mark.parametrize(
    "data",
    [
        box(b"ftyp", HEAD),
        box(b"ftyp", HEAD) + box(b"moov"),
        box(b"ftyp", HEAD) + box(b"moov", track(0, 0)),
        box(b"ftyp", HEAD) + box(b"moov", box(b"trak", box(b"tkhd"))),
        box(b"ftyp", HEAD) + box(b"moov", box(b"trak", box(b"tkhd", b"\7" + bytes(100)))),
        movie()[:-1],
        movie() + struct.pack(">I4s", 3, b"free"),
        movie() + struct.pack(">I4sQ", 1, b"free", 2),
    ],
)
def test_a_film_that_is_not_whole_or_not_seen_has_no_size(data: bytes) -> None:
    assert film_size(data) is None
    assert isinstance(read_back(data), Said)


def test_a_box_may_say_its_size_in_eight_bytes_or_reach_to_the_end() -> None:
    inner = track(320, 400)
    long = struct.pack(">I4sQ", 1, b"moov", 16 + len(inner)) + inner
    assert film_size(box(b"ftyp", HEAD) + long + box(b"free")) == (320, 400)
    assert film_size(box(b"ftyp", HEAD) + struct.pack(">I4s", 0, b"moov") + inner) == (320, 400)


def test_xmp_is_found_behind_the_film_and_inside_it() -> None:
    said = packet(Told("Two women", "en", simulated=True))
    outside = movie(after=box(b"uuid", XMP_BOX, said))
    inside = movie(box(b"udta", box(b"XMP_", said)))
    for data in (outside, inside):
        read = read_back(data)
        assert (read.source, read.simulated, read.alt["en"]) == ("algorithmicMedia", True, "Two women")
    assert read_back(movie(after=box(b"uuid", bytes(16), said))) == Said()


def test_a_damaged_packet_is_said_and_credentials_are_seen() -> None:
    assert read_back(movie(after=box(b"uuid", XMP_BOX, b"<x"))).broken
    assert read_back(movie(after=box(b"uuid", CREDENTIALS_BOX, b"jumb"))).credentials
    assert not read_back(movie()).credentials


def test_texts_are_read_in_both_ways_of_writing_them() -> None:
    items = text(b"\xa9nam", "Who cries?"), text(b"\xa9cmt", "By hand"), text(b"\xa9too", f"x {KEY}")
    quicktime = box(b"udta", box(b"meta", box(b"hdlr", bytes(24)), box(b"ilst", *items)))
    for data in (movie(listed(*items)), movie(quicktime)):
        said = read_back(data)
        assert (said.title, said.comment, said.private) == ("Who cries?", "By hand", frozenset({"key"}))


@pytest.mark.parametrize(
    "inside",
    [
        box(b"udta", box(b"\xa9xyz", b"+40.42-003.70/")),
        box(b"udta", box(b"loci", bytes(30))),
        box(b"meta", box(b"hdlr", bytes(24)), box(b"keys", b"mdtacom.apple.quicktime.location.ISO6709")),
    ],
)
def test_a_place_is_noticed_however_a_phone_writes_it(inside: bytes) -> None:
    assert read_back(movie(inside)).placed
    assert not read_back(movie()).placed


@pytest.mark.parametrize(
    ("head", "dated"),
    [
        (bytes(4) + struct.pack(">II", 3_800_000_000, 0), True),
        (bytes(4) + struct.pack(">II", 0, 3_800_000_000), False),
        (b"\1\0\0\0" + struct.pack(">QQ", 3_800_000_000, 0), True),
        (b"\1\0\0\0" + struct.pack(">QQ", 0, 1), False),
        (b"", False),
    ],
)
def test_the_time_at_which_a_film_was_made_is_a_date(head: bytes, dated: bool) -> None:
    assert read_back(movie(box(b"mvhd", head))).dated is dated


def test_endless_boxes_end() -> None:
    flood = box(b"ftyp", HEAD) + box(b"free") * (MOST_BOXES + 10) + box(b"uuid", XMP_BOX, b"<x")
    assert pieces(flood) == []
    assert read_back(flood) == Said()


def test_boxes_inside_boxes_go_no_deeper_than_the_paths_that_are_looked_for() -> None:
    deep = b""
    for _level in range(3000):
        deep = box(b"moov", deep)
    assert read_back(box(b"ftyp", HEAD) + deep) == Said()
    assert film_size(box(b"ftyp", HEAD) + deep) is None


def test_a_huge_text_is_cut() -> None:
    said = read_back(movie(listed(text(b"\xa9cmt", "x" * 5_000_000))))
    assert len(said.comment) == SHOWN_MOST


def test_what_is_no_film_is_none() -> None:
    assert not is_film(b"")
    assert not is_film(b"\x89PNG\r\n\x1a\n")
    assert not is_film(box(b"ftyp", b"avif"))
    assert film_size(b"") is None
    assert pieces(b"") == []


@given(st.binary(max_size=600))
@AMPLE
def test_any_bytes_are_survived(noise: bytes) -> None:
    for data in (noise, box(b"ftyp", HEAD) + noise, movie(box(b"udta", noise)), movie(listed(noise)), movie(noise)):
        film_size(data)
        assert isinstance(read_back(data), Said)


@given(st.integers(0, 4000), st.binary(min_size=1, max_size=12))
@AMPLE
def test_any_damage_is_survived(at: int, bytes_: bytes) -> None:
    data = bytearray(filmed() + box(b"uuid", XMP_BOX, packet(Told("Two", "en", simulated=True))))
    cut = bytes(data[:at])
    data[at : at + len(bytes_)] = bytes_
    for broken in (cut, bytes(data)):
        film_size(broken)
        assert isinstance(read_back(broken), Said)


@given(st.integers(1, 5000))
@AMPLE
def test_a_film_that_breaks_off_has_no_size(less: int) -> None:
    whole = movie(box(b"free", bytes(4900)))
    cut = whole[: len(whole) - less]
    assert film_size(whole) == (1080, 1920)
    # Only where it breaks off between two boxes can nobody know.
    ends = {len(box(b"ftyp", HEAD)), len(whole) - 48}
    assert film_size(cut) is None or len(cut) in ends
