"""Records of earlier versions in today's form. Each step knows one version and the next."""

from collections.abc import Callable
from typing import Any

Plain = dict[str, Any]
"""A record as JSON has it."""

CHARACTER = ("identity", "hair", "accessories")
NEW_PARTS = ("camera", "product")


def upgraded(plain: Plain, version: int, to: int) -> Plain:
    """The record, brought from one version to another.

    Raises:
        KeyError, TypeError, AttributeError: it is not a record of that version.
    """
    for step in range(version, to):
        plain = STEPS[step](plain)
    return {**plain, "version": to}


def _parted(record: Plain) -> Plain:
    """Version 1: character and scene were one, and pictures from outside counted as made by hand."""
    experiment = dict(record["experiment"])
    experiment["draft"] = _draft(experiment["draft"])
    experiment["steps"] = [{**step, "draft": _draft(step["draft"])} for step in experiment.get("steps", ())]
    experiment["models"] = ["imported" if model == "by-hand" else model for model in experiment["models"]]
    return {**record, "experiment": experiment}


def _draft(draft: Plain | None) -> Plain | None:
    return None if draft is None else {**draft, "recipe": _recipe(draft["recipe"])}


def _recipe(recipe: Plain) -> Plain:
    texts = recipe["texts"]
    return {
        "character": {
            "name": recipe["name"],
            "texts": {part: text for part, text in texts.items() if part in CHARACTER},
            "gender": recipe.get("gender", "feminine"),
        },
        "scene": {
            "texts": {part: text for part, text in texts.items() if part not in CHARACTER},
            "layout": recipe.get("layout", ""),
        },
        # Parts that did not exist had no words, so holding them still changes nothing.
        "locked": sorted({*recipe["locked"], *NEW_PARTS}),
    }


def _unchanged(record: Plain) -> Plain:
    """Version 2: nothing was known of deliveries and refusals, and a program of its time would drop them."""
    return record


STEPS: dict[int, Callable[[Plain], Plain]] = {1: _parted, 2: _unchanged}
"""By the version they start from."""
