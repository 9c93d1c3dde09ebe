"""From the frames of a clip to the bytes of an MP4: H.264 4:2:0, 30 frames a second, no sound, made to stream.

Equal frames and words give equal bytes with the same build of the encoder: no time is written, and the number of
threads is fixed, because it decides where the encoder parts its work.
"""

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

from studio.post.clip import Clip
from studio.post.clip_frames import Pixels, frames
from studio.post.clip_kind import FPS, ClipKind, no_encoder, shares
from studio.post.film_boxes import XMP_BOX
from studio.post.xmp import packet, written
from studio.words import StudioError, sentence

if TYPE_CHECKING:
    from av import VideoFrame
    from av.video.stream import VideoStream

ENCODER = "libx264"
OPTIONS = {"crf": "16", "preset": "veryfast", "profile": "high", "threads": "2", "x264-params": "no-mbtree=1"}
"""Constant quality: skin keeps its grain, because apps encode once more. A slower preset takes twice the time and
brings a tenth of a level. Without the encoder's tree of macroblocks: with it equal frames gave other bytes in 4 of 255
clips, without it in none of 210."""
HEAD_BYTES = 1 << 14
"""Kept free at the beginning for the index of the frames, so that a player need not read to the end first."""
BT709 = 1
"""Colours of video in high definition, as the standards number them."""
LIMITED = 1
"""Levels 16 to 235, which every player expects."""


@dataclass(frozen=True)
class Watch:
    """Who looks on while a clip is filmed. Both are called in the thread that films.

    Attributes:
        progress: hears how many frames are done, of how many.
        stopped: asked before every frame; True ends the work.
    """

    progress: Callable[[int, int], None] = lambda _done, _total: None
    stopped: Callable[[], bool] = lambda: False


UNWATCHED = Watch()


def film(clip: Clip, kind: ClipKind, watch: Watch = UNWATCHED) -> bytes:
    """Film a clip.

    Raises:
        StudioError: the encoder is not installed, it refused, or the watch stopped it.
    """
    av = _encoder()
    out = io.BytesIO()
    try:
        with av.open(out, "w", format="mp4", options={"moov_size": str(HEAD_BYTES), "fflags": "+bitexact"}) as file:
            file.metadata.update({"title": written(clip.title), "comment": written(clip.comment)})
            stream = file.add_stream(ENCODER, rate=FPS, options=OPTIONS)
            _set_up(stream, clip.stills.a)
            for picture in _pictures(av, clip, kind, watch):
                file.mux(stream.encode(picture))
            file.mux(stream.encode(None))
    except av.FFmpegError as problem:
        raise StudioError(sentence("clip-not-made")) from problem
    return out.getvalue() + _xmp(clip)


def _encoder() -> ModuleType:
    """The one loader of PyAV, which brings FFmpeg along: an extra that few need.

    Raises:
        StudioError: it is not installed, or does not load here.
    """
    try:
        return import_module("av")
    except ImportError as problem:
        raise StudioError(no_encoder()) from problem


def _set_up(stream: "VideoStream", first: Pixels) -> None:
    """Size and colours of the one stream."""
    stream.height, stream.width = first.shape[:2]
    stream.pix_fmt = "yuv420p"
    coding = stream.codec_context
    coding.time_base = Fraction(1, FPS)
    coding.colorspace = coding.color_primaries = coding.color_trc = BT709
    coding.color_range = LIMITED


def _pictures(av: ModuleType, clip: Clip, kind: ClipKind, watch: Watch) -> "Iterator[VideoFrame]":
    """The frames in the encoder's colours; those that rest are turned into them once.

    Raises:
        StudioError: the watch stopped it.
    """
    total, last = len(shares(kind)), None
    for number, pixels in enumerate(frames(clip.stills, kind)):
        if watch.stopped():
            raise StudioError(sentence("clip-stopped"))
        if pixels is not last:
            whole = av.VideoFrame.from_ndarray(pixels, format="rgb24")
            picture: VideoFrame = whole.reformat(format="yuv420p", dst_colorspace="ITU709", dst_color_range="MPEG")
            last = pixels
        picture.pts, picture.time_base = number, Fraction(1, FPS)
        yield picture
        watch.progress(number + 1, total)


def _xmp(clip: Clip) -> bytes:
    """What the file says about itself, as a box behind all others: players pass over boxes they do not know."""
    said = packet(clip.told)
    return (24 + len(said)).to_bytes(4, "big") + b"uuid" + XMP_BOX + said
