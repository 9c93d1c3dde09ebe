"""What each region of the face says once the emotion and the knobs are put together."""

from dataclasses import dataclass, replace

from studio.prompt.catalogue import Catalogue
from studio.prompt.emotion import KNOB_REGION, REGIONS, SIDE, Region
from studio.prompt.expression import Expression
from studio.prompt.scale import KnobKey


@dataclass(frozen=True)
class Spoken:
    """The words of one region.

    Attributes:
        by: the knob that was set by hand, or "intensity" where the emotion speaks.
    """

    region: Region
    text: str
    by: str


def knob_step(expression: Expression, key: KnobKey, catalogue: Catalogue) -> int:
    """The step a knob stands at: set by hand, or as far as the emotion turns it at this intensity.

    Raises:
        StudioError: the emotion is not in the catalogue.
    """
    own = expression.knob(key)
    if own is not None:
        return own
    return catalogue.emotion_of(expression).knob_step(key, expression.intensity)


def spoken_cues(expression: Expression, catalogue: Catalogue) -> tuple[Spoken, ...]:
    """The cues of an expression in the order in which they are sent, at most one per region.

    A knob replaces the cue of its region. A knob set to where the emotion has it anyway changes no word.

    Raises:
        StudioError: the emotion is not in the catalogue.
    """
    found = (_region(expression, region, catalogue) for region in REGIONS)
    return tuple(spoken for spoken in found if spoken is not None)


def _region(expression: Expression, region: Region, catalogue: Catalogue) -> Spoken | None:
    found = _cue(expression, region, catalogue)
    return found and replace(found, text=found.text.replace(SIDE, expression.side))


def _cue(expression: Expression, region: Region, catalogue: Catalogue) -> Spoken | None:
    key = next(knob for knob, place in KNOB_REGION.items() if place == region)
    emotion = catalogue.emotion_of(expression)
    step = expression.knob(key)
    if step is not None and step != emotion.knob_step(key, expression.intensity):
        return Spoken(region, catalogue.knob_cue(emotion, key).words[step], key)
    by = "intensity" if step is None else key
    own = emotion.cue(region, expression.intensity)
    if own is not None:
        return Spoken(region, own[0].words[own[1]], by)
    if expression.intensity == 0 and key != "moisture":
        return Spoken(region, catalogue.knob_cue(emotion, key).words[0], by)
    return None
