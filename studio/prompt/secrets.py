"""Finds API keys that were pasted where words belong, before they can be sent or kept."""

import re

from studio.prompt.draft import Draft
from studio.prompt.own_emotion import phrases_of
from studio.words import Sentence, sentence

SHOWN = 4
"""Characters of a key that are repeated, enough to recognise it and too few to use it."""
_UUID = r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}"
_NAMED = re.compile(
    rf"""(?<![\w-])(?:
        AIza[\w-]{{30,}}                    # Google
        | AQ\.[\w-]{{20,}}                  # Google, newer
        | (?:sk|xai|gsk|ark)[-_](?=[\w-]*\d)[\w-]{{16,}}  # OpenAI and those who follow its pattern, Ark
        | (?:r8|hf)_[A-Za-z0-9]{{20,}}      # Replicate, Hugging Face
        | (?i:{_UUID})(?::[0-9a-fA-F]{{32}})?  # Ark, Black Forest Labs; with a secret behind a colon, fal
        | (?:AKIA|ASIA)[A-Z0-9]{{16}}       # Amazon
    )""",
    re.VERBOSE,
)
_RUN = re.compile(r"[A-Za-z0-9+/=_-]{32,}")
_PIECE = re.compile(r"[A-Za-z0-9]{12,}")
"""Words joined by hyphens are short; a run of a random alphabet has long stretches without one."""


def looks_like_key(text: str) -> str:
    """The first thing in a text that looks like an API key, masked ("AIza..."); empty where there is none."""
    named = _NAMED.search(text)
    if named is not None:
        return _masked(named[0])
    return next((_masked(run[0]) for run in _RUN.finditer(text) if _random(run[0])), "")


def caution(draft: Draft) -> Sentence | None:
    """Said when any words of a draft look like an API key, None otherwise."""
    recipe = draft.recipe
    own = draft.expression.own
    felt = (own.adjective, *phrases_of(own).values()) if own is not None else ()
    said = (draft.free, *recipe.texts.values(), recipe.layout, recipe.name, *felt)
    key = next(filter(None, map(looks_like_key, said)), "")
    return sentence("lock-key", shown=key) if key else None


def _random(run: str) -> bool:
    return any(
        any(one.isdigit() for one in piece) and any(one.isalpha() for one in piece) for piece in _PIECE.findall(run)
    )


def _masked(key: str) -> str:
    return f"{key[:SHOWN]}..."
