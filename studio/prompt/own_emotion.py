"""An emotion of the creator's own making: a name and a few phrases become words for every step."""

from collections.abc import Mapping

from studio.prompt.emotion import REGIONS, Course, Cue, Emotion, Region
from studio.prompt.scale import STEPS
from studio.prompt.typed import clean_typed
from studio.words import StudioError, sentence

OWN = "own"
"""Key of every emotion that is not in the catalogue; an expression carries it whole."""
DEGREE = "{degree}"
DEGREES = ("", "barely", "slightly", "clearly", "strongly", "very strongly")
"""What stands in the place of `{degree}` at each step; the catalogue's own cues use the same words."""
LONGEST_NAME, LONGEST_PHRASE = 40, 120
"""Characters."""
FEWEST, MOST_CUES = 1, 4


def own_emotion(name: str, phrases: Mapping[Region, str]) -> Emotion:
    """Build an emotion from its adjective and one phrase a region.

    A phrase with the place `{degree}` grows with the intensity; one without is said as it is from hint on.

    Args:
        name: the adjective as it is sent ("wistful").
        phrases: what is seen, by region; empty ones are left out.

    Raises:
        StudioError: no name, no phrase, or one that is too long or holds an unknown place.
    """
    adjective = _clean("name", name, LONGEST_NAME)
    if not adjective:
        raise StudioError(sentence("own-emotion-unnamed"))
    said = {region: _clean(region, phrases.get(region, ""), LONGEST_PHRASE) for region in REGIONS}
    courses = tuple(_course(region, phrase) for region, phrase in said.items() if phrase)
    if len(courses) < FEWEST:
        raise StudioError(sentence("own-emotion-empty"))
    core = tuple(course.cue.region for course in courses)
    return Emotion(OWN, adjective, adjective, "", core, "own", "", courses)


def phrases_of(emotion: Emotion) -> dict[Region, str]:
    """The phrases an own emotion was built from."""
    return {course.cue.region: _phrase(course.cue) for course in emotion.courses}


def _course(region: Region, phrase: str) -> Course:
    words = tuple(" ".join(phrase.replace(DEGREE, degree).split()) for degree in DEGREES)
    return Course(Cue(f"own-{region}", region, None, "", words), tuple(range(len(STEPS))))


def _phrase(cue: Cue) -> str:
    """Walk two steps side by side: where one says its degree and the other says its own, the place stood."""
    hint, subtle = cue.words[1], cue.words[2]
    at, other, said = 0, 0, ""
    while at < len(hint):
        if hint.startswith(DEGREES[1], at) and subtle.startswith(DEGREES[2], other):
            at, other, said = at + len(DEGREES[1]), other + len(DEGREES[2]), said + DEGREE
        else:
            at, other, said = at + 1, other + 1, said + hint[at]
    return said


def _clean(field: str, text: str, longest: int) -> str:
    typed = clean_typed(text).text
    said = " ".join((typed or "").split())
    rest = said.replace(DEGREE, "") if field != "name" else said
    if typed is None or len(said) > longest or "{" in rest or "}" in rest:
        raise StudioError(sentence("own-emotion-field", field=sentence(f"own-emotion-{field}"), most=longest))
    return said
