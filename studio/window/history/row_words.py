"""What a line of the history says, in the creator's language; nothing that would betray a picture before its vote."""

from PySide6.QtCore import QDate, QLocale, Qt

from studio.experiment.turn import knob_of
from studio.prompt.names import emotion_name, knob_name
from studio.request.price import money
from studio.session.history_commands import Found, Run
from studio.verdict.tally import Tally
from studio.words import Words

UNFAIR = "EXPLORATION"


def day_words(day: str, words: Words, now: QDate | None = None) -> str:
    """A day in short; its year only where that is another one."""
    date = QDate.fromString(day[:10], Qt.DateFormat.ISODate)
    if not date.isValid():
        return day
    same = date.year() == (now or QDate.currentDate()).year()
    return QLocale(words.language).toString(date, "d MMM" if same else "d MMM yyyy").replace(".", "")


def emotion_words(key: str, words: Words) -> str:
    """An emotion of the catalogue by its name, one of the creator's own as it is."""
    return words.tell(emotion_name(key)) if words.knows(f"emotion-{key}") else key


def place_words(run: Run, words: Words) -> str:
    """What a run is about."""
    knob = knob_of(run.place)
    if knob is not None:
        return words.tell(knob_name(knob))
    return words.say(f"history-place-{run.place if run.place in ('baseline', 'import') else 'own'}")


def label_words(found: Found) -> str:
    """What the fair-test rule says of all runs: the weakest of its labels, and whether this program drew them."""
    labels = list(dict.fromkeys(run.label for run in found.runs))
    said = UNFAIR if UNFAIR in labels else next(iter(labels), "")
    return "  ".join(one for one in ("SIMULATED" if found.simulated else "", said) if one)


def votes_words(votes: Tally, words: Words) -> str:
    """The count of votes, who is ahead first: "B 3-1"."""
    if not votes.votes:
        return words.say("history-no-vote")
    lead = "even" if votes.a == votes.b else "a" if votes.a > votes.b else "b"
    counted = [words.say("history-votes", lead=lead, a=votes.a, b=votes.b)] if votes.a or votes.b else []
    if votes.tie:
        counted.append(words.say("history-ties", count=votes.tie))
    if votes.neither:
        counted.append(f"{votes.neither} {words.say('judge-choice-neither')}")
    return ", ".join(counted)


def cost_words(found: Found, words: Words) -> str:
    """What it cost; nothing where nobody was asked for a picture."""
    if found.cost is None:
        return ""
    return words.tell(money(found.cost)) if found.cost else words.say("history-free")


def models_words(found: Found, words: Words, *, hidden: bool) -> str:
    """The names of the models, unless a picture is still to be judged without them."""
    if hidden:
        return words.say("history-hidden")
    return ", ".join(dict.fromkeys(name for name in found.models if name))


def facts_words(found: Found, words: Words) -> str:
    """Runs, votes and cost in one line."""
    runs = words.say("history-runs", runs=len(found.runs))
    judged = votes_words(found.votes, words) if found.runs else ""
    return "   ".join(one for one in (runs, judged, cost_words(found, words)) if one)


def run_words(run: Run, words: Words, *, marked: bool) -> str:
    """A run as it is read aloud."""
    place = place_words(run, words)
    mark = "yes" if marked else "no"
    return words.say("history-run", place=place, label=run.label, choice=run.choice or "none", marked=mark)


def spoken(found: Found, words: Words, *, hidden: bool) -> str:
    """A whole line as it is read aloud."""
    parts = (
        emotion_words(found.emotion, words),
        models_words(found, words, hidden=hidden),
        label_words(found).replace("  ", ", "),
        facts_words(found, words).replace("   ", ", "),
        found.note,
    )
    facts = ", ".join(part for part in parts if part)
    return words.say("history-row", name=found.name, day=day_words(found.day, words), facts=facts)
