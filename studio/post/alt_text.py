"""What a slide shows, for people who cannot see it.

The first sentence says what the slide is about, the second who stands where: together they fit into the characters
that every app keeps. SIMULATED comes next, details last, for only the end may be cut.
"""

from collections.abc import Sequence

from studio.experiment.experiment import Step
from studio.post.cover import Cover
from studio.post.slide.flow import Run
from studio.words import Words

LONGEST = 1000
"""Characters; resources/formats.toml has the source."""
ENDS = (".", "?", "!", "…")


def cover_text(cover: Cover, step: Step, words: Words) -> str:
    """Whose portraits they are and what was asked of them."""
    count = len(cover.panels)
    gender = step.draft.recipe.gender if step.draft is not None else "unknown"
    portraits = words.say("alt-portraits", count=count, gender=gender)
    first = f"{_ended(cover.headline)} {portraits}" if not cover.short else f"{cover.short}: {portraits}"
    layout = "stacked" if cover.layout == "stacked" else "side"
    where = [words.say(f"alt-places-{layout}")] if count == 2 else []
    aligned = all(panel.anchors is not None for panel in cover.panels)
    return _told(first, cover, words, *where, *([words.say("alt-same-crop")] if aligned else []))


def features_text(cover: Cover, words: Words) -> str:
    """Which parts of the faces stand side by side."""
    return _told(words.say("alt-features"), cover, words, words.say("alt-features-rows"))


def step_text(cover: Cover, knob: str, before: str, after: str, words: Words) -> str:
    """Which words changed; nothing else is claimed to have stayed where the step was not fair."""
    first = words.say("alt-step" if cover.label.startswith("FAIR") else "alt-step-unfair", knob=knob)
    nothing = words.say("post-nothing")
    changed = words.say("alt-step-words", before=before or nothing, after=after or nothing)
    return _told(first, cover, words, changed)


def prompt_text(runs: Sequence[Run], words: Words) -> str:
    """The prompt itself: a picture of text is described by its text."""
    return _capped(words.say("alt-prompt", text="".join(run.text for run in runs).strip(" ,;")))


def question_text(cover: Cover, words: Words, question: str = "") -> str:
    """The question to the followers, and who stands where."""
    return _told(_ended(question or words.say("post-question")), cover, words)


def playbook_text(cover: Cover, rows: Sequence[tuple[str, str]], words: Words) -> str:
    """Every step of the playbook.

    Args:
        cover: who stands where.
        rows: name of a step and what became of it ("A", "tie", the changed words), in order.
        words: of the description.
    """
    steps = (f"{number}. {name}: {_ended(text)}" for number, (name, text) in enumerate(rows, 1))
    return _told(words.say("alt-playbook", count=len(rows)), cover, words, *steps)


def knob_table_text(cover: Cover, rows: Sequence[tuple[str, Sequence[str]]], words: Words) -> str:
    """What each knob did for each model.

    Args:
        cover: whose letters the columns have.
        rows: name of a knob, and in words what it did, model by model in the order of the letters.
        words: of the description.
    """
    letters = [panel.letter for panel in cover.panels]
    cells = (
        f"{name}: " + ", ".join(f"{letter} {cell}" for letter, cell in zip(letters, said, strict=False)) + "."
        for name, said in rows
    )
    return _told(words.say("alt-table"), cover, words, *cells)


def follows_text(
    cover: Cover, title: str, rows: Sequence[tuple[str, Sequence[str]]], notes: Sequence[str], words: Words
) -> str:
    """Which cues go along with the slider, model by model, and what the plot can't say.

    Args:
        cover: whose letters the lines have.
        title: of the slide.
        rows: name of a cue, and in words what it does for each model, in the order of the letters.
        notes: what stands below.
        words: of the description.
    """
    letters = [panel.letter for panel in cover.panels]
    cells = (
        f"{name}: " + ", ".join(f"{letter} {cell}" for letter, cell in zip(letters, said, strict=False)) + "."
        for name, said in rows
    )
    return _told(words.say("alt-follows", title=_ended(title)), cover, words, *cells, *map(_ended, notes))


def verdict_text(cover: Cover, verdict: str, votes: str, words: Words) -> str:
    """What was judged and on how many votes.

    Args:
        cover: who stands where.
        verdict: as on the slide: the model that leads, "No clear winner", "It's a tie".
        votes: the counts in words, and whose they are.
        words: of the description.
    """
    return _told(words.say("alt-verdict", verdict=_ended(verdict)), cover, words, _ended(votes))


def refusal_text(cover: Cover, letter: str, reason: str, words: Words) -> str:
    """Which model sent no picture, in its provider's words."""
    told = words.say("alt-refusal-reason", reason=_ended(reason)) if reason else ""
    return _told(words.say("alt-refusal", letter=letter), cover, words, told)


def guess_text(cover: Cover, question: str, words: Words) -> str:
    """The riddle: letters only, for a name would give the answer away."""
    count = words.say("alt-guess", letters=", ".join(panel.letter for panel in cover.panels))
    return _capped(_joined(_ended(question), count, _simulated(cover, words)))


def reveal_text(cover: Cover, words: Words, remark: str = "") -> str:
    """The answer of the riddle."""
    return _told(words.say("alt-reveal"), cover, words, _ended(remark))


def ladder_text(cover: Cover, levels: Sequence[str], words: Words) -> str:
    """One emotion from its first level to its last, a row for each model."""
    ends = {"first": levels[0], "last": levels[-1]} if levels else {"first": "", "last": ""}
    first = words.say("alt-ladder", title=cover.short.partition(",")[0] or cover.headline, **ends)
    return _told(first, cover, words, words.say("alt-ladder-rows"), _ended(", ".join(levels)))


def expressions_text(cover: Cover, feelings: Sequence[str], words: Words) -> str:
    """Several feelings of the same person, each by every model."""
    return _told(words.say("alt-expressions", count=len(feelings)), cover, words, _ended(", ".join(feelings)))


def asked_text(cover: Cover, asked: str, remark: str, words: Words) -> str:
    """The words over what came, with the creator's remark."""
    return _told(words.say("alt-asked"), cover, words, _ended(remark), words.say("alt-asked-words", text=_ended(asked)))


def next_text(question: str, tested: Sequence[str], words: Words) -> str:
    """What could be tested next, and what has been so far."""
    so_far = words.say("alt-next", tested=", ".join(tested)) if tested else ""
    return _capped(_joined(_ended(question), so_far))


def round_text(cover: Cover, challenge: str, pick: str, words: Words) -> str:
    """One round of a battle.

    Args:
        cover: who stands where.
        challenge: which round it is and what was asked.
        pick: whom its maker keeps; "" before the vote.
        words: of the description.
    """
    return _told(_ended(challenge), cover, words, _ended(pick))


def scoreboard_text(
    cover: Cover, title: str, sums: Sequence[tuple[str, int]], rounds: Sequence[str], words: Words
) -> str:
    """The score of a battle.

    Args:
        cover: who stands where.
        title: of the table.
        sums: letter and rounds won.
        rounds: the challenges in their order.
        words: of the description.
    """
    counted = ", ".join(words.say("alt-score", letter=letter, n=number) for letter, number in sums)
    return _told(_ended(title), cover, words, _ended(counted), _ended(", ".join(rounds)))


def _told(first: str, cover: Cover, words: Words, *details: str) -> str:
    return _capped(_joined(first, _names(cover), _simulated(cover, words), *details))


def _names(cover: Cover) -> str:
    return " ".join(f"{panel.letter}: {panel.name}." for panel in cover.panels)


def _simulated(cover: Cover, words: Words) -> str:
    return words.say("post-alt-simulated") if cover.simulated else ""


def _joined(*sentences: str) -> str:
    return " ".join(said for said in sentences if said)


def _ended(text: str) -> str:
    """A text as a sentence: with a full stop where it has no end of its own."""
    tidy = text.strip()
    return f"{tidy}." if tidy and not tidy.endswith(ENDS) else tidy


def _capped(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rsplit(" ", 1)[0] + "…"
