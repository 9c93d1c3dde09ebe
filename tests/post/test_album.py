"""Pictures of a post: decoded once, by several threads, whole or reduced, always with the same tint."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.post.album import Album
from studio.post.cover import Panel
from studio.post.render import theme_of
from studio.post.theme import DARK
from studio.request.size import Size
from studio.session.post_easel import reduced
from studio.words import StudioError
from tests.post.scenes import anchors, portrait

LARGE = portrait((1600, 2000))


@pytest.mark.parametrize(
    ("longest", "size"), [(0, (1600, 2000)), (900, (800, 1000)), (300, (267, 334)), (4000, (1600, 2000))]
)
def test_pictures_are_reduced_by_whole_steps_and_never_below_what_is_asked(longest: int, size: tuple[int, int]) -> None:
    (source,) = Album(longest=longest).sources([LARGE])
    assert source.size == size
    assert max(source.size) >= min(longest, 2000)


def test_a_face_stands_at_the_same_share_of_a_reduced_picture() -> None:
    panel = Panel(LARGE, anchors(), "Sim A", "A")
    (whole,), (small,) = Album().shown([panel]), Album(longest=300).shown([panel])
    assert small.face.x / small.face.width == pytest.approx(whole.face.x / whole.face.width, abs=1e-6)
    assert small.face.gap / small.face.width == pytest.approx(whole.face.gap / whole.face.width, abs=1e-3)


def test_the_tint_is_that_of_the_whole_picture_whoever_asks_first() -> None:
    small = Album(longest=200)
    beside = Album(beside=small)
    (first,) = small.thumbs([LARGE])
    assert beside.thumbs([LARGE])[0] is first
    assert first.tobytes() == Album().thumbs([LARGE])[0].tobytes()
    assert theme_of("tinted", [LARGE], small) == theme_of("tinted", [LARGE], Album())


def test_a_theme_that_is_not_tinted_decodes_nothing() -> None:
    assert theme_of("dark", [b"no picture"], Album()) == DARK
    with pytest.raises(StudioError):
        theme_of("tinted", [b"no picture"], Album())


def test_several_threads_get_what_one_would_get() -> None:
    album = Album(kept=2)
    pictures = [portrait((320 + 8 * at, 400)) for at in range(6)]
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda at: album.sources([pictures[at % 6]])[0].size, range(48)))
    assert found == [(320 + 8 * (at % 6), 400) for at in range(48)]


@settings(max_examples=60)
@given(st.integers(320, 2000), st.integers(320, 2000), st.sampled_from([320, 540]))
def test_a_reduced_slide_keeps_its_shape(width: int, height: int, side: int) -> None:
    found = reduced(Size(width, height), side)
    assert min(found.width, found.height) == side
    assert abs(found.width / found.height - width / height) < 0.01 * max(1, width / height)
