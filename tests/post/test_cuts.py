"""Parts that were cut before are not cut again, and no more of them are kept than may be."""

import io
from concurrent.futures import ThreadPoolExecutor

from PIL import Image

from studio.image.colour import Box, Source, decode
from studio.post.cuts import Cuts, weight
from tests.post.scenes import portrait

BOX: Box = (100.0, 100.0, 500.5, 700.0)
SIZE = (53, 79)


class Counted(Source):
    """A source that counts how often it is cut."""

    times = 0

    def cut(self, box: Box | None, size: tuple[int, int], *, quick: bool = False) -> Image.Image:
        type(self).times += 1
        return super().cut(box, size, quick=quick)


def counted(data: bytes) -> Counted:
    Counted.times = 0
    source = decode(data)
    return Counted(source.image, source.profile)


def test_the_same_part_is_cut_once_and_is_the_part() -> None:
    data, cuts = portrait(), Cuts()
    source = counted(data)
    first = cuts.cut(data, source, BOX, SIZE)
    assert cuts.cut(data, source, BOX, SIZE) is first
    assert Counted.times == 1
    assert first.tobytes() == decode(data).cut(BOX, SIZE).tobytes()


def test_another_part_size_or_picture_is_another_cut() -> None:
    data, cuts = portrait(), Cuts()
    source = counted(data)
    other = portrait((900, 1200), (0.46, 0.42), 0.22)
    found = [
        cuts.cut(data, source, BOX, SIZE),
        cuts.cut(data, source, (*BOX[:3], 701.0), SIZE),
        cuts.cut(data, source, BOX, (54, 79)),
        cuts.cut(other, counted(other), BOX, SIZE),
    ]
    assert len({id(one) for one in found}) == len(found)


def test_the_oldest_parts_go_first() -> None:
    data = portrait()
    source = counted(data)
    cuts = Cuts(2 * 3 * SIZE[0] * SIZE[1])
    parts = [(float(at), 0.0, at + 200.0, 300.0) for at in range(3)]
    for part in (parts[0], parts[1], parts[0], parts[2]):
        cuts.cut(data, source, part, SIZE)
    assert Counted.times == 3
    cuts.cut(data, source, parts[0], SIZE)
    assert Counted.times == 3, "it was looked at again before the third came"
    cuts.cut(data, source, parts[1], SIZE)
    assert Counted.times == 4


def test_a_part_larger_than_all_there_is_room_for_is_cut_all_the_same() -> None:
    data = portrait()
    source, cuts = counted(data), Cuts(10)
    for _time in range(2):
        assert cuts.cut(data, source, BOX, SIZE).size == SIZE
    assert Counted.times == 2


def test_many_threads_get_the_same_px() -> None:
    data, cuts = portrait(), Cuts()
    source = decode(data)
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda _n: cuts.cut(data, source, BOX, SIZE).tobytes(), range(16)))
    assert len(set(found)) == 1


def test_weight_is_that_of_the_px() -> None:
    with Image.open(io.BytesIO(portrait())) as opened:
        rgb = opened.convert("RGB")
    assert weight(rgb) == len(rgb.tobytes())
