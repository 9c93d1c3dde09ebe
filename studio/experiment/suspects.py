"""Which words of a refused prompt may have been why: those that no prompt had from which the model drew here."""

import re

from studio.experiment.experiment import Experiment

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
SHORTEST = 3
"""Letters of a word that can be meant; shorter ones only join others."""


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text, each once, in the order in which they come first."""
    first: dict[str, str] = {}
    for found in WORD.finditer(text):
        if len(found[0]) >= SHORTEST:
            first.setdefault(found[0].casefold(), found[0])
    return tuple(first.values())


def suspects(experiment: Experiment, model: str, text: str) -> tuple[str, ...]:
    """The words of a refused prompt that stood in none from which the same model drew in this test.

    None where it has drawn nothing here: then every word would be one.

    Args:
        experiment: of the refusal.
        model: id of the card that refused.
        text: what was refused.
    """
    requests = [shot.request for step in experiment.steps for shot in step.shots]
    drawn = [request.text for request in requests if request is not None and request.model == model]
    harmless = {word.casefold() for one in drawn for word in words_of(one)}
    return tuple(word for word in words_of(text) if word.casefold() not in harmless) if drawn else ()


def places_of(text: str, words: tuple[str, ...]) -> tuple[tuple[int, int], ...]:
    """Where words stand in a text: first character and the one behind the last, in order."""
    meant = {word.casefold() for word in words}
    return tuple(found.span() for found in WORD.finditer(text) if found[0].casefold() in meant)
