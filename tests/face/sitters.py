"""Portraits of the simulated pair by what they are asked, with what is true of them: place of eyes and mouth, pose."""

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from PIL import Image

from studio.face.pose import FacePose
from studio.face.reading import ReadingRules, parse_rules, read_pose
from studio.provider.simulated.look import Look, parse_looks
from studio.provider.simulated.wire import Drawn
from studio.request.size import Size
from tests.provider.simulated.easel_words import drawn
from tests.provider.simulated.tables import resource

PEOPLE: Mapping[str, str] = {
    "davi": "man, tan skin, short dark hair",
    "imani": "woman, dark brown skin, black coils",
    "ana": "young woman, long dark hair in a high ponytail",
    "ruth": "older woman, silver bob",
    "glasses": "young woman, short hair, large round glasses, hoop earrings",
}
DEGREES = ("barely", "slightly", "", "clearly", "strongly", "very")
ASKED: Mapping[str, str] = {
    "down": "mouth corners {} turned down",
    "up": "mouth corners {} lifted",
    "part": "lips {} parted",
    "lid": "upper eyelids {} drooping",
    "wide": "eyelids {} widened",
    "inner": "inner brows {} raised",
    "knit": "brows {} knitted",
    "brow": "brows {} raised",
    "gaze": "gaze {} cast down",
    "aside": "gaze {} averted to the right",
    "bow": "head {} bowed",
}
TRUTH: Mapping[str, tuple[str, Sequence[str]]] = {
    "corners": ("mouth_corner", ("down", "up")),
    "lips": ("lip_part", ("part",)),
    "lids": ("lid_open", ("lid", "wide")),
    "brows": ("brow_outer_left", ("brow",)),
    "frown": ("brow_knit", ("knit",)),
    "gaze-side": ("gaze_x", ("aside",)),
    "gaze-down": ("gaze_y", ("gaze",)),
}
"""Cue of the pose behind each measured cue, and the words that move it."""
CROPS = ("head-and-shoulders crop", "close portrait crop", "upper-chest portrait crop")
SIZES = (Size(448, 560), Size(448, 560), Size(576, 720))


@dataclass(frozen=True)
class Sitter:
    """Somebody drawn by one of the looks.

    Attributes:
        words: person and crop; look: of the pair; size: of the picture.
    """

    words: str
    look: str
    size: Size

    def drawn(self, asked: str = "") -> Drawn:
        """The portrait with something asked of its face."""
        return drawn(self._all(asked), self.look, self.size)

    def pose(self, asked: str = "") -> FacePose:
        """What its face really does."""
        return _looks()[self.look].plays(read_pose(self._all(asked), _rules()))

    def _all(self, asked: str) -> str:
        return f"{asked}, {self.words}" if asked else self.words


def sitter(person: str, look: str, crop: int = 0) -> Sitter:
    """One of `PEOPLE` in one of `CROPS`."""
    return Sitter(f"{PEOPLE[person]}, {CROPS[crop]}", look, SIZES[crop])


def asked(cue: str, degrees: Sequence[str] = DEGREES) -> list[str]:
    """Everything that moves a measured cue."""
    return [ASKED[way].format(degree).replace("  ", " ") for way in TRUTH[cue][1] for degree in degrees]


def ranks(values: Sequence[float]) -> list[float]:
    """Places in order, equal ones sharing theirs."""
    order = sorted(values)
    return [order.index(value) + (order.count(value) - 1) / 2 for value in values]


def spearman(one: Sequence[float], other: Sequence[float]) -> float:
    """Rank correlation, 1 where both rise together."""
    a, b = ranks(one), ranks(other)
    middle_a, middle_b = sum(a) / len(a), sum(b) / len(b)
    both = sum((x - middle_a) * (y - middle_b) for x, y in zip(a, b, strict=True))
    spread = sum((x - middle_a) ** 2 for x in a) * sum((y - middle_b) ** 2 for y in b)
    return both / spread**0.5 if spread else 0.0


def portrait() -> Image.Image:
    """One of them at rest, as a picture."""
    return Image.open(io.BytesIO(sitter("davi", "A").drawn().png)).convert("RGB")


def saved(picture: Image.Image, form: str = "PNG", **options: int) -> bytes:
    """The bytes of a picture."""
    out = io.BytesIO()
    picture.save(out, form, **options)
    return out.getvalue()


@cache
def _rules() -> ReadingRules:
    return parse_rules(resource("face/cues.toml"))


@cache
def _looks() -> Mapping[str, Look]:
    return parse_looks(resource("simulated/looks.toml"))
