"""Hair by style: what hangs behind the head and what lies over the forehead."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from studio.provider.simulated.hair_bun import paint_bun
from studio.provider.simulated.hair_coils import paint_coils_back, paint_coils_front
from studio.provider.simulated.hair_fringe import paint_baby_hairs, paint_wisps
from studio.provider.simulated.hair_long import BOB, LOOSE, paint_long_back, paint_long_front
from studio.provider.simulated.hair_ponytail import paint_ponytail, paint_tie
from studio.provider.simulated.hair_pulled import paint_pulled_back
from studio.provider.simulated.hair_short import paint_short
from studio.provider.simulated.stage import Stage

Paint = Callable[[Stage], None]


@dataclass(frozen=True)
class Style:
    """One hair style: painters for behind the head and, after the face, for over it."""

    behind: tuple[Paint, ...]
    over: tuple[Paint, ...]


STYLES: Mapping[str, Style] = {
    "ponytail": Style(
        (paint_ponytail,),
        (lambda s: paint_pulled_back(s, (0.06, -0.99, -0.10)), paint_tie, paint_baby_hairs, paint_wisps),
    ),
    "bun": Style((paint_bun,), (lambda s: paint_pulled_back(s, (0.06, -0.99, -0.16)), paint_baby_hairs, paint_wisps)),
    "loose": Style((lambda s: paint_long_back(s, LOOSE),), (lambda s: paint_long_front(s, LOOSE),)),
    "bob": Style((lambda s: paint_long_back(s, BOB),), (lambda s: paint_long_front(s, BOB),)),
    "coils": Style((paint_coils_back,), (paint_coils_front,)),
    "short": Style((), (paint_short, paint_baby_hairs)),
}


def paint_hair_behind(stage: Stage, style: str) -> None:
    """Hair behind the head, in head space.

    Raises:
        KeyError: no such style.
    """
    for paint in STYLES[style].behind:
        paint(stage)


def paint_hair_over(stage: Stage, style: str) -> None:
    """Hair over the head, in head space, after the face.

    Raises:
        KeyError: no such style.
    """
    for paint in STYLES[style].over:
        paint(stage)
