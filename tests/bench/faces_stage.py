"""What the rows of found faces share: portraits with a face as files, and a row where there is no engine."""

import io
from functools import lru_cache

import numpy as np
from PIL import Image

from studio.face.engine import lacking
from tests.bench.viewer_stage import told
from tests.face.sitters import PEOPLE, sitter

GRAIN = 4.0
"""Standard deviation, of 255."""


@lru_cache(maxsize=4)
def portrait_jpeg(side: int) -> bytes:
    """A drawn portrait enlarged to so many px of height, with grain as a camera and a model leave it, as JPEG."""
    drawn = Image.open(io.BytesIO(sitter("ana", "A", 2).drawn().png)).convert("RGB")
    smooth = np.asarray(drawn.resize((round(side * 0.8), side), Image.Resampling.BICUBIC), np.float32)
    grain = np.random.default_rng(1).standard_normal(smooth.shape[:2], np.float32)[..., None]
    large = Image.fromarray(np.clip(smooth + GRAIN * grain, 0, 255).astype(np.uint8))
    out = io.BytesIO()
    large.save(out, "JPEG", quality=92, subsampling=0)
    return out.getvalue()


@lru_cache(maxsize=1)
def portraits() -> tuple[bytes, ...]:
    """One of each person, as the drawing program gave it."""
    return tuple(sitter(who, "A").drawn().png for who in PEOPLE)


def without_engine(name: str, unit: str, goal: float) -> dict[str, object] | None:
    """The row of a machine that has no engine; None where there is one."""
    if not lacking():
        return None
    return told(name, None, unit, goal, "the extra `faces` is not installed, so nothing was measured")
