"""Texts proposed for a refusal, for the riddle and for its answer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from studio.experiment.experiment import SLOTS
from studio.words import Words

APART = "  ·  "


@dataclass(frozen=True)
class RefusalTexts:
    """The texts of a slide about a model that sent no picture.

    Attributes:
        title: which model.
        remark: what is known of the request.
        reason: in the provider's words; "" where none was given.
    """

    title: str
    remark: str
    reason: str


@dataclass(frozen=True)
class Missing:
    """Pictures that did not come.

    Attributes:
        reasons: the provider's words by slot, "" where it gave none.
        refused: the provider refused; otherwise nobody claims that it did.
        same_words: every model is known to have got the same words.
    """

    reasons: Mapping[int, str]
    refused: bool = True
    same_words: bool = False


def refusal_texts(missing: Missing, names: Sequence[str], words: Words) -> RefusalTexts:
    """Say who sent nothing, and why as far as it is known.

    Args:
        missing: at least one slot.
        names: of the models, in the order of their letters.
        words: in the language of the post.
    """
    gone = [names[slot] for slot in sorted(missing.reasons)]
    if len(gone) == len(names):
        title = words.say("result-refused-all" if missing.refused else "result-refused-nothing")
    elif len(gone) == 1:
        title = words.say("result-refused-one" if missing.refused else "result-refused-none", name=gone[0])
    else:
        title = words.say("result-refused-none", name=", ".join(SLOTS[slot] for slot in sorted(missing.reasons)))
    remark = words.say("result-refused-same" if missing.same_words else "result-refused-unsure")
    return RefusalTexts(title, remark, _reason(missing.reasons, words))


def guess_texts(answer: int | None, words: Words) -> tuple[str, str]:
    """The riddle, and where its answer is.

    Args:
        answer: number of the slide with the answer, None where it is not in this post.
        words: in the language of the post.
    """
    where = words.say("result-guess-answer", n=answer) if answer is not None else words.say("result-guess-later")
    return words.say("result-guess"), where


def reveal_texts(words: Words) -> tuple[str, str]:
    """The question over the answer, and the call to comment."""
    return words.say("result-reveal"), words.say("result-reveal-remark")


def _reason(reasons: Mapping[int, str], words: Words) -> str:
    """One reason for all in one line; else each with its letter."""
    given = {slot: " ".join(reason.split()) for slot, reason in sorted(reasons.items()) if reason.strip()}
    if not given:
        return ""
    if len(set(given.values())) == 1 and len(given) == len(reasons):
        return words.say("result-reason", reason=next(iter(given.values())))
    return APART.join(words.say("result-reason-of", letter=SLOTS[slot], reason=said) for slot, said in given.items())
