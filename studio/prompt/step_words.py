"""The words of every step side by side: what an emotion says in a region, and what a knob says set by hand."""

from studio.prompt.catalogue import Catalogue
from studio.prompt.emotion import SIDE, Emotion, Region
from studio.prompt.scale import STEPS, KnobKey, Side


def words_by_step(emotion: Emotion, region: Region, side: Side = "right") -> tuple[str, ...]:
    """What an emotion says in a region from hint to extreme; empty where it says nothing at a step."""
    spoken = (emotion.cue(region, step) for step in range(1, len(STEPS)))
    return tuple(cue[0].words[cue[1]].replace(SIDE, side) if cue is not None else "" for cue in spoken)


def knob_words(catalogue: Catalogue, emotion: Emotion, key: KnobKey, side: Side = "right") -> tuple[str, ...]:
    """What a knob says under an emotion at each of its six steps."""
    return tuple(words.replace(SIDE, side) for words in catalogue.knob_cue(emotion, key).words)


def units_of(emotion: Emotion) -> tuple[str, ...]:
    """The action units of an emotion, each once, in their order."""
    return tuple(dict.fromkeys(unit for unit in emotion.units.split("+") if unit))
