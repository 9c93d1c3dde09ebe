import numpy as np

from studio.image.resample import exact


def test_a_whole_picture_in_its_own_size_is_untouched() -> None:
    data = bytes(range(256)) * 4
    assert exact(memoryview(data), (16, 16), (0, 0, 16, 16), (16, 16)) == data


def test_only_the_part_asked_for_is_seen() -> None:
    pixels = np.zeros((40, 40, 4), np.uint8)
    pixels[:, 20:] = 200
    left = exact(memoryview(pixels.tobytes()), (40, 40), (0, 0, 12, 40), (6, 20))
    right = exact(memoryview(pixels.tobytes()), (40, 40), (28, 0, 40, 40), (6, 20))
    assert set(left) == {0}
    assert set(right) == {200}


def test_fine_texture_becomes_its_average_and_not_a_pattern() -> None:
    y, x = np.mgrid[0:256, 0:256]
    checks = np.repeat((((x + y) % 2) * 255).astype(np.uint8)[..., None], 4, -1)
    small = np.frombuffer(exact(memoryview(checks.tobytes()), (256, 256), (0, 0, 256, 256), (96, 96)), np.uint8)
    assert abs(float(small.mean()) - 127.5) < 2
    assert float(small.std()) < 6
