"""How well anchors and measures meet the truth of two hundred drawn portraits."""

import io
import itertools
import math
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from PIL import Image

from studio.face.engine import FaceEngine
from studio.face.finding import Finding
from studio.face.measure import CUES, Reading
from studio.face.moved import moved
from tests.bench.faces_stage import without_engine
from tests.bench.viewer_stage import told
from tests.face.sitters import ASKED, PEOPLE, TRUTH, Sitter, sitter, spearman

CASES = ("truth anchors", "truth order", "truth direction", "truth same")
GOALS = {"truth anchors": 1.0, "truth order": 0.05, "truth direction": 0.0, "truth same": 5.0}
UNITS = {"truth anchors": "% off", "truth order": "1 - rho", "truth direction": "wrong", "truth same": "% changed"}
NEAR = 0.04
DEGREES = ("slightly", "", "clearly", "strongly", "very")
ALWAYS = ("corners", "lips", "lids")
PORTRAITS = 200


class Seen(NamedTuple):
    """A portrait, what was asked of it and what was found in it."""

    who: Sitter
    way: str
    asked: str
    finding: Finding


def row(name: str, portraits: int = PORTRAITS) -> dict[str, object]:
    """A row by its name; all of them look at the same portraits."""
    if (nothing := without_engine(name, UNITS[name], GOALS[name])) is not None:
        return nothing
    work = {"truth anchors": _anchors, "truth order": _order, "truth direction": _direction, "truth same": _same}
    value, why = work[name](seen(portraits))
    return told(name, round(float(value), 4), UNITS[name], GOALS[name], why)


@lru_cache(maxsize=2)
def seen(portraits: int) -> tuple[Seen, ...]:
    """The portraits with what the engine found, of one sitter after the other."""
    engine = FaceEngine()
    made = tuple(
        Seen(who, way, words, engine.look(who.drawn(words).png))
        for who, way, words in itertools.islice(_all(), portraits)
    )
    engine.close()
    return made


def _all() -> Iterator[tuple[Sitter, str, str]]:
    """Every person by both looks at rest, then with one thing asked at all degrees."""
    for number, (person, look) in enumerate(itertools.product(PEOPLE, "AB")):
        who = sitter(person, look, number % 3)
        yield who, "", ""
        for way in ("down", "up", "part", "lid"):
            for degree in DEGREES if way != "up" else DEGREES[::2]:
                yield who, way, ASKED[way].format(degree).replace("  ", " ")
        yield who, "gaze", ASKED["gaze"].format("strongly")


def _anchors(portraits: tuple[Seen, ...]) -> tuple[float, str]:
    off = sorted(_off(one) for one in portraits)
    share = sum(value > NEAR for value in off) / len(off) * 100
    return (
        share,
        f"of {len(off)}, by more than {NEAR} eye distances; median {off[len(off) // 2]:.3f}, most {off[-1]:.3f}",
    )


def _off(one: Seen) -> float:
    """The worst of eyes and mouth, in eye distances."""
    drawing, size, found = one.who.drawn(one.asked), one.who.size, one.finding.anchors
    if found is None or found.mouth is None:
        return math.inf
    pairs = ((found.left, drawing.eyes[:2]), (found.right, drawing.eyes[2:]), (found.mouth, drawing.mouth))
    unit = (drawing.eyes[2] - drawing.eyes[0]) * size.width
    return max(math.hypot((a[0] - b[0]) * size.width, (a[1] - b[1]) * size.height) for a, b in pairs) / unit


def _order(portraits: tuple[Seen, ...]) -> tuple[float, str]:
    means = {}
    for cue in ALWAYS:
        field, ways = TRUTH[cue]
        orders = []
        for own in _by_sitter(portraits):
            part = [(one, reading) for one in own if one.way in ("", *ways) and (reading := one.finding.reading)]
            if len(part) > 3:
                truth = [getattr(one.who.pose(one.asked), field) for one, _reading in part]
                orders.append(spearman(truth, [reading.values[cue].mean for _one, reading in part]))
        means[cue] = sum(orders) / max(1, len(orders))
    return 1 - min(means.values()), "mean rank correlation of each sitter: " + ", ".join(
        f"{cue} {mean:.3f}" for cue, mean in means.items()
    )


def _direction(portraits: tuple[Seen, ...]) -> tuple[float, str]:
    wrong = beyond = asked = 0
    for own in _by_sitter(portraits):
        rest = own[0].finding.reading
        for one in own[1:]:
            for cue in (cue for cue, (_field, ways) in TRUTH.items() if one.way in ways):
                way = _way(rest, one.finding.reading, cue)
                truth = getattr(one.who.pose(one.asked), TRUTH[cue][0]) - getattr(one.who.pose(), TRUTH[cue][0])
                asked += 1
                beyond += way != "same"
                wrong += way not in ("same", "higher" if truth > 0 else "lower")
    return wrong, f"of {beyond} changes beyond their bar, {asked} asked"


def _way(rest: Reading | None, reading: Reading | None, cue: str) -> str:
    changes = moved([rest], [reading]) if rest and reading else ()
    return next((one.way for one in changes if one.cue == cue), "same")


def _same(portraits: tuple[Seen, ...]) -> tuple[float, str]:
    engine, changed, all_ = FaceEngine(), 0, 0
    for number, one in enumerate(portraits):
        again = engine.look(_saved(one.who.drawn(one.asked).png, number)).reading
        for cue in CUES:
            all_ += 1
            changed += _way(one.finding.reading, again, cue) != "same"
    engine.close()
    return changed / max(1, all_) * 100, f"of {all_} figures of copies cropped, resized and saved as JPEG"


def _saved(png: bytes, number: int) -> bytes:
    picture = Image.open(io.BytesIO(png)).convert("RGB")
    wide, tall = picture.size
    cut = picture.crop((number % 7, number % 5, wide - number % 4, tall - number % 6))
    scale = (0.85, 1.0, 1.25)[number % 3]
    small = cut.resize((round(cut.width * scale), round(cut.height * scale)), Image.Resampling.LANCZOS)
    out = io.BytesIO()
    small.save(out, "JPEG", quality=(80, 90, 70)[number // 3 % 3])
    return out.getvalue()


def _by_sitter(portraits: tuple[Seen, ...]) -> list[list[Seen]]:
    return [list(own) for _who, own in itertools.groupby(portraits, key=lambda one: one.who)]
