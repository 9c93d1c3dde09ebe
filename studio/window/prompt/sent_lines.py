"""What each slot gets besides the words that all of them share, said under the prompt as sent."""

from studio.experiment.experiment import SLOTS, Trial
from studio.request.image_request import ImageRequest
from studio.words import Sentence, Words, sentence


def sent_lines(trial: Trial, text: str, words: Words) -> tuple[str, ...]:
    """One line where all slots are asked alike; else what every slot gets.

    Args:
        trial: the run that would be sent now.
        text: the words above the lines.
        words: the creator's language.
    """
    requests = trial.requests
    if not requests:
        return ()
    if len({(one.text, one.references) for one in requests}) == 1:
        slots = words.say("emotions-sent-alike", slots=_listed(tuple(SLOTS[: len(requests)]), words))
        return (f"{slots}, {_photos(requests[0], words)}",)
    lines: list[str] = []
    for slot, one in zip(SLOTS, requests, strict=False):
        lines.append(words.say("emotions-sent-slot", slot=slot, photos=_photos(one, words)))
        if one.text != text:
            lines += [words.say("emotions-sent-other", slot=slot), one.text]
    return tuple(lines)


def _photos(request: ImageRequest, words: Words) -> str:
    count = len(request.references)
    said: Sentence = sentence("emotions-sent-photos", count=count) if count else sentence("emotions-sent-photos-none")
    return words.tell(said)


def _listed(names: tuple[str, ...], words: Words) -> str:
    *most, last = names
    return words.say("emotions-and", most=", ".join(most), last=last) if most else last
