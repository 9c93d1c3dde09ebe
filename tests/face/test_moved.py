"""Lower, same, higher: a change counts only beyond its noise, and beyond what other cues do by themselves."""

from collections.abc import Mapping

import pytest

from studio.face.measure import CUES, Reading, Value
from studio.face.moved import LEANS, LEAST, Moved, moved
from studio.store.resource import load_words
from studio.words import LANGUAGES

REST: Mapping[str, float] = dict.fromkeys(CUES, 0.5)


def reading(spread: float = 0.0, version: str = "1", /, **by: float) -> Reading:
    """A reading of a face at rest, but for some cues."""
    changed = {name.replace("_", "-"): far for name, far in by.items()}
    values = {cue: Value(at + changed.get(cue, 0.0), spread, 8) for cue, at in REST.items()}
    return Reading("engine", version, values)


def cue(changes: tuple[Moved, ...], name: str) -> Moved:
    return next(one for one in changes if one.cue == name)


@pytest.mark.parametrize("name", CUES)
def test_a_change_beyond_its_noise_has_a_direction(name: str) -> None:
    far = {name.replace("-", "_"): 1.2 * LEAST[name]}
    assert cue(moved([reading()], [reading(**far)]), name).way == "higher"
    assert cue(moved([reading(**far)], [reading()]), name).way == "lower"


@pytest.mark.parametrize("name", CUES)
def test_a_change_within_its_noise_is_none(name: str) -> None:
    changes = moved([reading()], [reading(**{name.replace("-", "_"): 0.9 * LEAST[name]})])
    assert {one.way for one in changes} == {"same"}


def test_pictures_that_differ_among_themselves_raise_the_bar() -> None:
    quiet = moved([reading()] * 3, [reading(corners=0.05)] * 3)
    restless = moved([reading(corners=far) for far in (-0.06, 0, 0.06)], [reading(corners=0.05)] * 3)
    assert (cue(quiet, "corners").way, cue(restless, "corners").way) == ("higher", "same")


def test_more_pictures_lower_it_again() -> None:
    spread = [-0.06, 0.0, 0.06]
    few = moved([reading(corners=far) for far in spread], [reading(corners=0.1 + far) for far in spread])
    many = moved([reading(corners=far) for far in spread * 6], [reading(corners=0.1 + far) for far in spread * 6])
    assert cue(many, "corners").bar < cue(few, "corners").bar


def test_copies_that_disagree_raise_it_too() -> None:
    assert cue(moved([reading(0.2)], [reading(0.2)]), "lips").bar > LEAST["lips"]


@pytest.mark.parametrize("name", LEANS)
def test_what_other_cues_do_by_themselves_is_no_change(name: str) -> None:
    other, factor = LEANS[name][0]
    pushed = {other.replace("-", "_"): 0.3, name.replace("-", "_"): 0.9 * (LEAST[name] + 0.3 * factor)}
    assert cue(moved([reading()], [reading(**pushed)]), name).way == "same"


def test_the_frown_lines_of_a_rough_skin_are_noisier() -> None:
    rough = moved([reading(frown=3.0)], [reading(frown=3.1)])
    assert cue(rough, "frown").bar > cue(moved([reading()], [reading()]), "frown").bar


def test_two_engines_are_not_compared() -> None:
    assert moved([reading()], [reading(0.0, "2")]) == ()
    assert moved([], [reading()]) == ()


def test_a_cue_that_is_missing_somewhere_is_not_told() -> None:
    bare = Reading("engine", "1", {"lips": Value(0.1, 0.0, 8)})
    assert [one.cue for one in moved([reading()], [bare])] == ["lips"]


def test_few_pictures_are_told() -> None:
    assert cue(moved([reading()] * 5, [reading()] * 2), "lips").few
    assert not cue(moved([reading()] * 3, [reading()] * 3), "lips").few


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_change_is_said(language: str) -> None:
    words = load_words(language)
    told = [words.tell(one.said) for one in moved([reading()], [reading(corners=-0.3, lips=0.3)])]
    assert len(told) == len(CUES)
    assert not any("{" in text or "faces-" in text for text in told)
    assert told[0] == {"en": "mouth corners: lower", "es": "comisuras de la boca: menos"}[language]
