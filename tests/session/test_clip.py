"""Making a clip in a session: looked at, filmed, given up."""

import io
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import av
import numpy as np
import pytest

from studio.post.clip_kind import ClipKind, shares
from studio.post.plan import PostPlan
from studio.session.clip_commands import ClipLook
from studio.words import Sentence
from tests.session.opened import Opened, play

Progress = Callable[[int, int], None]


async def planned(at: Opened, format_key: str = "instagram-4x5") -> PostPlan:
    """The quick post of two pictures."""
    await at.drawn()
    return replace(at.session.carousel.plans.plan(at.desk, "quick"), format=format_key)


async def filmed(
    at: Opened,
    plan: PostPlan,
    path: Path,
    kind: ClipKind = "wipe",
    progress: Progress = lambda _done, _total: None,
) -> tuple[str, bool]:
    """What was said at the end, and whether it worked."""
    heard: list[tuple[Sentence, bool]] = []
    at.session.clips.clip(plan, kind, str(path), lambda said, well: heard.append((said, well)), progress)
    await at.session.settle()
    ((said, well),) = heard
    return said.key, well


async def looked(at: Opened, plan: PostPlan) -> ClipLook:
    found: list[ClipLook] = []
    at.session.clips.look(plan, found.append)
    await at.session.settle()
    (look,) = found
    return look


def shape(data: bytes) -> tuple[int, int, int]:
    """Width, height, frames."""
    with av.open(io.BytesIO(data), "r") as file:
        video = file.streams.video[0]
        return video.codec_context.width, video.codec_context.height, video.frames


def test_a_clip_is_filmed_and_said_to_be_there(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        heard: list[tuple[int, int]] = []
        path = tmp_path / "out" / "clip.mp4"
        path.parent.mkdir()
        plan = await planned(at)
        assert await filmed(at, plan, path, "wipe", lambda *step: heard.append(step)) == ("session-saved", True)
        total = len(shares("wipe"))
        assert shape(path.read_bytes()) == (1080, 1350, total)
        assert heard[0] == (1, total)
        assert heard[-1] == (total, total)
        assert [file.name for file in path.parent.iterdir()] == ["clip.mp4"]

    play(tmp_path, journey)


def test_a_clip_that_is_stopped_leaves_what_was_there(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        path = tmp_path / "out" / "clip.mp4"
        path.parent.mkdir()
        path.write_bytes(b"older")
        plan = await planned(at, "story-9x16")
        stop = at.session.clips.cancel
        assert await filmed(at, plan, path, "flip", lambda _done, _total: stop()) == ("clip-stopped", False)
        assert path.read_bytes() == b"older"
        assert [file.name for file in path.parent.iterdir()] == ["clip.mp4"]

    play(tmp_path, journey)


def test_a_running_clip_is_not_disturbed_by_a_second_one(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        plan = await planned(at)
        heard: list[str] = []

        def again(_done: int, _total: int) -> None:
            at.session.clips.clip(
                plan, "flip", str(tmp_path / "second.mp4"), lambda said, _well: heard.append(said.key), again
            )
            at.session.clips.cancel()

        assert await filmed(at, plan, tmp_path / "first.mp4", "wipe", again) == ("clip-stopped", False)
        assert heard == []

    play(tmp_path, journey)


def test_a_place_that_cannot_be_written_is_said_before_anything_is_filmed(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        (tmp_path / "file").write_text("no folder")
        heard: list[int] = []
        plan = await planned(at)
        said = await filmed(at, plan, tmp_path / "file" / "clip.mp4", "wipe", lambda done, _total: heard.append(done))
        assert said == ("store-not-a-folder", False)
        assert heard == []

    play(tmp_path, journey)


def test_without_pictures_there_is_a_sentence(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        plan = at.session.carousel.plans.plan(at.desk, "quick")
        assert await filmed(at, plan, tmp_path / "clip.mp4") == ("plan-why-no-pictures", False)
        look = await looked(at, plan)
        assert (look.stills, [said.key for said in look.remarks]) == (None, ["plan-why-no-pictures"])
        assert not (tmp_path / "clip.mp4").exists()

    play(tmp_path, journey)


def test_without_the_encoder_nothing_is_filmed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def journey(at: Opened) -> None:
        plan = await planned(at)
        assert at.session.clips.lack() is None
        monkeypatch.setitem(sys.modules, "av", None)
        lack = at.session.clips.lack()
        assert lack is not None
        assert await filmed(at, plan, tmp_path / "clip.mp4") == (lack.key, False)
        assert not (tmp_path / "clip.mp4").exists()

    play(tmp_path, journey)


@pytest.mark.parametrize(
    ("key", "shown"), [("instagram-4x5", (675, 540)), ("story-9x16", (960, 540)), ("x-16x9", (960, 540))]
)
def test_it_is_looked_at_reduced_and_in_a_format_of_clips(tmp_path: Path, key: str, shown: tuple[int, int]) -> None:
    async def journey(at: Opened) -> None:
        stills = (await looked(at, await planned(at, key))).stills
        assert stills is not None
        assert stills.a.shape[:2] == stills.b.shape[:2] == shown
        assert not np.array_equal(stills.a, stills.b)

    play(tmp_path, journey)


def test_a_newer_look_drops_the_older_one(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        plan = await planned(at)
        old: list[ClipLook] = []
        at.session.clips.look(plan, old.append)
        assert (await looked(at, plan)).stills is not None
        at.session.clips.look(plan, old.append)
        at.session.clips.leave()
        await at.session.settle()
        assert old == []

    play(tmp_path, journey)


def test_a_logo_that_is_gone_does_not_stop_a_clip(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        plan = replace(await planned(at), logo="f" * 64)
        assert (await looked(at, plan)).stills is not None

    play(tmp_path, journey)


def test_a_session_that_closes_gives_its_clip_up(tmp_path: Path) -> None:
    begun: list[int] = []

    async def journey(at: Opened) -> None:
        plan = await planned(at)
        at.session.clips.clip(
            plan, "flip", str(tmp_path / "clip.mp4"), lambda *_told: None, lambda done, _total: begun.append(done)
        )

    play(tmp_path, journey)
    assert not (tmp_path / "clip.mp4").exists()


def test_what_is_in_the_way_of_a_clip_is_known_before_anything_is_drawn(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def journey(at: Opened) -> None:
        plan = await planned(at)
        assert at.session.clips.why(plan) is None
        gone = replace(plan, slides=tuple(replace(slide, step="gone") for slide in plan.slides))
        why = at.session.clips.why(gone)
        assert why is not None
        assert why.key == "plan-why-step-gone"
        monkeypatch.setitem(sys.modules, "av", None)
        lack = at.session.clips.why(plan)
        assert lack is not None
        assert lack.key == "clip-no-encoder"
        assert at.session.clips.why(gone) == why, "a package is no help where there is no picture"

    play(tmp_path, journey)


def test_without_a_picture_there_is_no_clip(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        why = at.session.clips.why(PostPlan(()))
        assert why is not None
        assert why.key == "plan-why-no-pictures"

    play(tmp_path, journey)
