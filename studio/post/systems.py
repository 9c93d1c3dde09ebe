"""Which programs made the pictures of a slide, as its file names them."""

from collections.abc import Iterable
from dataclasses import dataclass

from studio.experiment.experiment import SLOTS, Shot


@dataclass(frozen=True)
class System:
    """A program that made a picture.

    Attributes:
        name: as published, "Seedream 4.5".
        version: what the maker calls exactly this one, "" where nobody knows it.
        simulated: a drawing program of this studio and no trained model.
    """

    name: str
    version: str = ""
    simulated: bool = False


def systems_of(shots: Iterable[Shot | None]) -> tuple[System, ...]:
    """The programs behind some pictures, each once, in the order of the pictures.

    A picture that came without a word about its model is named as its creator names it; a bare slot letter names
    nothing and is left out.
    """
    found = dict.fromkeys(_system(shot) for shot in shots if shot is not None)
    return tuple(system for system in found if system.name not in SLOTS)


def _system(shot: Shot) -> System:
    request = shot.request
    known = request is not None and not request.by_hand
    version = (request.version or request.model) if request is not None and known else ""
    return System(shot.name.strip(), version, shot.simulated)
