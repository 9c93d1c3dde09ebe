"""What a card says of a picture that did not come, and what can be done for each kind of fault."""

import re
from dataclasses import dataclass

from studio.session.desk import Fault
from studio.words import Words

_LONG_WORD = re.compile(r"\S{30}")
_SENTENCE_END = re.compile(r"(?<=[.!?»”])\s+")
ACTS: dict[str, tuple[str, ...]] = {
    "unconnected": ("connect", "use-file"),
    "auth": ("connect", "again"),
    "billing": ("billing", "again"),
    "rate": ("again",),
    "refused": ("show-words", "again", "use-file"),
    "invalid": ("use-file",),
    "gone": ("connect",),
    "server": ("again",),
    "offline": ("again", "use-file"),
    "unknown": ("look", "usage", "again"),
    "no-image": ("usage", "again"),
    "strange": ("usage", "again"),
    "owed": ("usage", "again"),
    "expired": ("usage", "again"),
}
"""What is offered for each kind of fault, the likeliest first; anything else offers a file and another try."""
MOST_SUSPECTS = 6
"""Words that a card names; all of them are marked in the prompt."""
OTHERWISE = ("use-file", "again")
CHARGES = {False: "none", True: "done", None: "unknown"}


@dataclass(frozen=True)
class Said:
    """What a card says.

    Attributes:
        text: the whole sentence.
        grave: a failure; anything else is a plain note.
        fault: what a route told, None where none was asked.
        acts: of those the kind of fault offers, the ones that can be done.
        again: the words on the button that asks once more, with the price.
        safe: which pictures of the step are there all the same.
        sent: the words that were refused.
        suspects: those of them that may have been why.
    """

    text: str
    grave: bool = True
    fault: Fault | None = None
    acts: tuple[str, ...] = ("use-file",)
    again: str = ""
    safe: str = ""
    sent: str = ""
    suspects: tuple[str, ...] = ()

    @property
    def icon(self) -> tuple[str, str]:
        """Icon and colour token."""
        token = "error" if self.grave else "text2"
        if self.fault is not None and self.fault.kind == "refused":
            return "shield", token
        return ("warning" if self.grave else "info"), token


def offered(fault: Fault | None) -> tuple[str, ...]:
    """What can be done about a fault."""
    return ACTS.get(fault.kind, OTHERWISE) if fault is not None else OTHERWISE


def title_and_body(text: str) -> tuple[str, str]:
    """The first sentence, and the rest."""
    head, *rest = _SENTENCE_END.split(text.strip(), maxsplit=1)
    return head, rest[0] if rest else ""


def charge_of(fault: Fault | None, words: Words) -> str:
    """What the picture cost, as far as it is known; empty where no route was asked."""
    return words.say(f"fault-charge-{CHARGES[fault.charged]}") if fault is not None else ""


def suspects_of(said: Said, words: Words) -> str:
    """Which words may have been why, as far as this test shows; empty where it shows nothing."""
    if not said.suspects:
        return ""
    few = ", ".join(words.say("fault-suspect", word=word) for word in said.suspects[:MOST_SUSPECTS])
    return words.say("fault-suspects", words=f"{few} …" if len(said.suspects) > MOST_SUSPECTS else few)


def details_of(fault: Fault | None, words: Words) -> str:
    """What whoever helps would want to know; empty where a route told nothing."""
    if fault is None or not (fault.words or fault.request_id):
        return ""
    lines = [words.say("fault-words", words=fault.words)] if fault.words else []
    return "\n".join([*lines, *([words.say("fault-request", id=fault.request_id)] if fault.request_id else [])])


def breakable(text: str) -> str:
    """The same to the eye, with places where a word too long for a line can be broken."""
    return _LONG_WORD.sub("\\g<0>\u200b", text)
