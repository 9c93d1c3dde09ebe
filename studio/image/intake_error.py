"""Refusals of the intake, as sentences that name the file, what is wrong with it and what to do now."""

import unicodedata

from studio.image.fault import PictureError
from studio.words import Sentence, StudioError, sentence

LONGEST_NAME = 60
"""Characters of a file name that are shown."""


class IntakeError(StudioError):
    """A picture was not let in. Nothing was stored and nothing on screen has to change."""


def refusal(reason: str, name: str, **args: str | int | Sentence) -> IntakeError:
    """The refusal of one file.

    Args:
        reason: key of the word files after "intake-".
        name: the file as the creator knows it.
        args: places of that sentence.
    """
    return IntakeError(sentence(f"intake-{reason}", name=shown_name(name), **args))


def refusal_of(fault: PictureError, name: str) -> IntakeError:
    """The refusal that a fault found in the bytes leads to."""
    if fault.percent is not None:
        return refusal("cut-percent", name, percent=fault.percent)
    return refusal(fault.kind, name)


def no_picture_on_clipboard() -> IntakeError:
    """The refusal of a paste while the clipboard holds something else than a picture."""
    return IntakeError(sentence("intake-clipboard"))


def shown_name(name: str) -> str:
    """A file name fit for a sentence: no control or direction characters, long ones shortened in the middle."""
    clean = "".join(c if unicodedata.category(c)[0] != "C" else "\N{REPLACEMENT CHARACTER}" for c in name)
    if len(clean) <= LONGEST_NAME:
        return clean
    half = (LONGEST_NAME - 1) // 2
    return f"{clean[:half]}…{clean[-half:]}"
