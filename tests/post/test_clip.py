"""A clip: when what is seen, how its frames are put together, and what is in the file."""

import io
import shutil
import subprocess
import sys
from dataclasses import replace
from functools import cache
from itertools import pairwise
from pathlib import Path

import av
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from studio.post.clip import clip_shots, prepare_clip
from studio.post.clip_film import Watch, film
from studio.post.clip_frames import Pixels, Stills, frames
from studio.post.clip_kind import CLIP_FORMATS, CLIP_KINDS, FPS, ClipKind, lack_of_encoder, seconds, shares
from studio.post.formats import parse_formats
from studio.post.guards import DESCENDER
from studio.post.plan import PostPlan, edited
from studio.post.slide.clip import BAR
from studio.post.xmp import DRAWN, TRAINED
from studio.request.size import Size
from studio.words import LANGUAGES, StudioError, sentence
from tests.fakes.demo import RESOURCES
from tests.post.clips import LONG, SMALL, clip, pair
from tests.post.posts import plan_of, subject, without
from tests.post.scenes import eyes, portrait

SIZES = (Size(1080, 1920), Size(1080, 1350))


@cache
def filmed(kind: ClipKind = "wipe") -> bytes:
    return film(clip(), kind)


def decoded(data: bytes) -> list[Pixels]:
    with av.open(io.BytesIO(data), "r") as file:
        return [np.asarray(frame.to_ndarray(format="rgb24"), np.uint8) for frame in file.decode(video=0)]


def boxes(data: bytes) -> list[tuple[str, bytes]]:
    """Name and content of every box at the top of an MP4."""
    found, at = [], 0
    while at < len(data):
        size = int.from_bytes(data[at : at + 4], "big")
        found.append((data[at + 4 : at + 8].decode(), data[at + 8 : at + size]))
        at += size
    return found


@pytest.mark.parametrize("kind", CLIP_KINDS)
def test_a_clip_is_short_begins_with_a_and_shows_both_whole(kind: ClipKind) -> None:
    seen = shares(kind)
    assert 6 <= seconds(kind) <= 8
    assert seen[0] == 0
    assert max(seen) == 1
    assert all(0 <= share <= 1 for share in seen)


@pytest.mark.parametrize("kind", CLIP_KINDS)
def test_each_model_rests_for_a_second_at_least_whenever_it_comes(kind: ClipKind) -> None:
    seen = shares(kind)
    for whole in (0.0, 1.0):
        runs = "".join("x" if share == whole else " " for share in seen).split()
        assert runs
        assert min(map(len, runs)) >= FPS


def test_a_wipe_goes_there_and_back_the_same_way_and_never_jumps() -> None:
    seen = shares("wipe")
    steps = [abs(later - share) for share, later in pairwise((*seen, seen[0]))]
    assert max(steps) < 0.03
    middle = seen.index(1.0)
    assert list(seen[:middle]) == sorted(seen[:middle])
    moving = [share for share in seen if 0 < share < 1]
    assert moving == moving[::-1]


def test_a_flip_shows_no_face_that_no_model_made_and_changes_twice_a_second_at_most() -> None:
    seen = shares("flip")
    assert set(seen) == {0.0, 1.0}
    looped = [*seen, *seen]
    for start in range(len(seen)):
        changes = sum(one != other for one, other in pairwise(looped[start : start + FPS + 1]))
        assert changes <= 2


def test_the_formats_are_those_of_stories_and_of_the_feed() -> None:
    formats, _limits = parse_formats((RESOURCES / "formats.toml").read_text("utf-8"))
    sizes = {form.key: form.size for form in formats}
    assert tuple(sizes[key] for key in CLIP_FORMATS) == SIZES


def drawn_stills(wide: int, scale: float) -> Stills:
    """A of 1 and B of 2 in the rows 2 to 9, the pictures in 2 to 7."""
    a, b = (np.full((12, wide, 3), 9, np.uint8) for _ in "ab")
    a[2:10], b[2:10] = 1, 2
    return Stills(a, b, (0, 2, wide, 8), (0, 2, wide, 10), (7, 7, 7), scale)


@given(st.integers(20, 300).map(lambda half: half * 2), st.floats(0, 1), st.sampled_from([0.3, 1.0, 1.5]))
def test_every_frame_is_a_left_of_the_line_and_b_right_of_it(wide: int, share: float, scale: float) -> None:
    stills = drawn_stills(wide, scale)
    frame, (start, end) = stills.frame(share), stills.divider(share)
    left, right = max(0, start), min(wide, end)
    assert start % 2 == end % 2 == 0
    assert (frame[2:8, :left] == 1).all()
    assert (frame[2:8, left:right] == 7).all()
    assert (frame[2:8, right:] == 2).all()
    assert set(np.unique(frame[8:10])) <= {1, 2}
    assert (np.delete(frame, range(2, 10), axis=0) == 9).all()


def test_the_line_comes_in_at_the_right_edge_and_goes_out_at_the_left() -> None:
    stills = drawn_stills(100, 1.0)
    assert stills.divider(0.0) == (100, 116)
    assert stills.divider(1.0) == (-16, 0)
    assert stills.frame(0.0) is stills.a
    assert stills.frame(1.0) is stills.b


def test_frames_leave_the_stills_alone_and_rest_without_work() -> None:
    stills = drawn_stills(40, 1.0)
    seen = list(frames(stills, "wipe"))
    assert len(seen) == len(shares("wipe"))
    assert seen[0] is seen[1] is stills.a
    assert set(np.unique(stills.a)) == {1, 9}
    assert set(np.unique(stills.b)) == {2, 9}


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("simulated", [True, False])
def test_only_picture_and_bar_move_and_nothing_is_wrong_with_the_slide(
    size: Size, language: str, simulated: bool
) -> None:
    made = clip(pair(LONG, simulated=simulated), language, size=size, theme="tinted" if simulated else "light")
    stills = made.stills
    assert stills.a.shape == stills.b.shape == (size.height, size.width, 3)
    differ = np.flatnonzero((stills.a != stills.b).any(axis=(1, 2)))
    _left, top, _right, low = stills.moving
    assert top <= differ.min()
    assert low - BAR <= differ.max() < low
    assert {said.key for said in made.findings} <= {"post-finding-enlarged", "post-finding-name-cut"}


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_a_face_stays_where_it_is_when_the_other_one_comes(size: Size) -> None:
    stills = clip(size=size).stills
    (x, y, gap), (other_x, other_y, other_gap) = (
        eyes(Image.fromarray(still), stills.picture) for still in (stills.a, stills.b)
    )
    assert (x, y) == pytest.approx((other_x, other_y), abs=1)
    assert gap == pytest.approx(other_gap, rel=0.01)


def test_a_story_keeps_its_words_clear_of_what_the_app_covers() -> None:
    stills = clip(size=SIZES[0]).stills
    ground = stills.a[-1, -1]
    assert stills.picture[1] == 0
    assert (stills.a[round(1920 * 0.8) + DESCENDER :] == ground).all()


def test_texts_are_those_of_the_posts_cover() -> None:
    told = subject(pair())
    plan = edited(plan_of(told, "quick", size=SMALL), "cover", "headline", "Whose eyes?")
    pictures = {shot.picture.sha256: portrait() for shot in clip_shots(told, plan)}
    made = prepare_clip(told, plan, pictures)
    assert made.title == "Whose eyes?"
    assert "Whose eyes?" in made.told.alt
    assert (made.stills.a != prepare_clip(told, plan_of(told, "quick", size=SMALL), pictures).stills.a).any()


def test_a_post_without_a_cover_has_a_clip_all_the_same() -> None:
    told = subject(pair())
    plan = replace(plan_of(told, "lesson"), slides=())
    assert len(clip_shots(told, plan)) == 2


def test_of_three_models_the_first_two_are_shown() -> None:
    test = pair()
    (step,) = test.steps
    third = replace(step.shots[0], slot=2, name="Third")
    more = replace(test, models=(*test.models, "third"), steps=(replace(step, shots=(*step.shots, third)),))
    made = clip(more)
    assert [system.name for system in made.told.systems] == ["Seedream 4.5", "Nano Banana"]


def test_without_two_pictures_there_is_no_clip_and_it_says_why() -> None:
    test = pair()
    told = subject(replace(test, steps=(without(test.steps[0], 1),)))
    with pytest.raises(StudioError) as refused:
        prepare_clip(told, PostPlan(()), {})
    assert refused.value.sentence.key == "plan-why-no-pictures"


@pytest.mark.parametrize(("simulated", "says", "source"), [(True, "SIMULATED", DRAWN), (False, "AI generated", None)])
def test_it_says_how_it_was_made(simulated: bool, says: str, source: str | None) -> None:
    made = clip(pair(simulated=simulated))
    assert made.comment.startswith(says)
    assert "Nano Banana" in made.comment
    assert made.told.shows_simulated is simulated
    assert made.told.source not in (TRAINED, DRAWN) if source is None else made.told.source == source


def test_a_drawn_picture_is_told_beside_one_of_a_model() -> None:
    test = pair()
    (step,) = test.steps
    mixed = replace(step, shots=(replace(step.shots[0], simulated=True), step.shots[1]))
    made = clip(replace(test, steps=(mixed,)))
    assert "AI generated: Nano Banana." in made.comment
    assert "SIMULATED" in made.comment
    assert made.told.shows_simulated


@pytest.mark.parametrize("kind", CLIP_KINDS)
def test_the_file_is_h264_of_thirty_frames_a_second_without_sound(kind: ClipKind) -> None:
    with av.open(io.BytesIO(filmed(kind))) as file:
        (stream,) = file.streams
        assert stream.type == "video"
        video = file.streams.video[0]
        coding = video.codec_context
        assert (coding.name, coding.pix_fmt) == ("h264", "yuv420p")
        assert video.average_rate == FPS
        assert (coding.width, coding.height) == (SMALL.width, SMALL.height)
        assert (int(coding.colorspace), int(coding.color_range)) == (1, 1)
        assert video.frames == len(shares(kind))


def test_the_index_comes_before_the_frames() -> None:
    names = [name for name, _content in boxes(filmed())]
    assert names.index("moov") < names.index("mdat")
    assert len(filmed()) == sum(8 + len(content) for _name, content in boxes(filmed()))


def test_what_is_seen_is_what_was_drawn() -> None:
    stills, seen = clip().stills, decoded(filmed("flip"))
    for number, still in ((0, stills.a), (45, stills.b), (75, stills.a)):
        assert np.abs(seen[number].astype(int) - still).mean() < 3


def test_a_wipe_is_half_and_half_in_between() -> None:
    stills, seen = clip().stills, decoded(filmed())
    number = next(at for at, share in enumerate(shares("wipe")) if share >= 0.5)
    assert np.abs(seen[number].astype(int) - stills.frame(shares("wipe")[number])).mean() < 3


def test_the_file_says_how_it_was_made_and_not_when() -> None:
    with av.open(io.BytesIO(filmed())) as file:
        said = dict(file.metadata)
        assert "creation_time" not in {**said, **file.streams[0].metadata}
    assert said["title"] == "Who does sad better?"
    assert said["comment"] == "AI generated: Seedream 4.5, Nano Banana."
    name, content = boxes(filmed())[-1]
    assert name == "uuid"
    assert b"compositeWithTrainedAlgorithmicMedia" in content
    assert b"Seedream 4.5; Nano Banana" in content


@pytest.mark.skipif(shutil.which("exiftool") is None, reason="exiftool is not installed")
def test_another_program_reads_what_it_says(tmp_path: Path) -> None:
    file = tmp_path / "clip.mp4"
    file.write_bytes(film(clip(pair(("Sim A", "Sim B"), simulated=True)), "flip"))
    told = subprocess.run(
        ["exiftool", "-s3", "-Subject", "-DigitalSourceType", "-Comment", str(file)],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert told.splitlines()[0] == "SIMULATED"
    assert "/algorithmicMedia" in told
    assert "not a model result" in told


def test_a_key_in_a_headline_does_not_go_out() -> None:
    secret = "AIza" + "B" * 35
    data = film(replace(clip(), title=f"Who? {secret}"), "flip")
    assert secret.encode() not in data


def test_equal_clips_are_equal_bytes() -> None:
    assert film(clip(), "wipe") == filmed()


def test_progress_is_told_frame_by_frame() -> None:
    heard: list[tuple[int, int]] = []
    film(clip(), "wipe", Watch(lambda done, total: heard.append((done, total))))
    total = len(shares("wipe"))
    assert heard == [(number, total) for number in range(1, total + 1)]


def test_it_can_be_stopped_between_two_frames() -> None:
    heard: list[int] = []
    with pytest.raises(StudioError) as stopped:
        film(clip(), "flip", Watch(lambda done, _total: heard.append(done), lambda: len(heard) >= 5))
    assert stopped.value.sentence == sentence("clip-stopped")
    assert len(heard) == 5


def test_a_size_that_cannot_be_encoded_is_refused_in_words() -> None:
    whole = clip().stills
    odd = replace(whole, a=whole.a[:-1], b=whole.b[:-1])
    with pytest.raises(StudioError) as refused:
        film(replace(clip(), stills=odd), "flip")
    assert refused.value.sentence.key == "clip-not-made"


def test_without_the_encoder_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    assert lack_of_encoder() is None
    monkeypatch.setitem(sys.modules, "av", None)
    with pytest.raises(StudioError) as refused:
        film(clip(), "wipe")
    assert refused.value.sentence.key == "clip-no-encoder"
    assert refused.value.sentence == lack_of_encoder()
    assert dict(refused.value.sentence.args)["python"] == sys.executable


def test_nothing_loads_the_encoder_before_a_clip_is_filmed() -> None:
    code = "import sys, studio.post.clip_film, studio.post.clip; print('av' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_kinds_and_lengths_need_no_pixels() -> None:
    code = "import sys, studio.post.clip_kind; print('PIL' in sys.modules or 'numpy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
