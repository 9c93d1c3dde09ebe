"""The page that a phone opens, as one file: words, style and script inside, pictures and downloads beside it."""

import base64
import hashlib
import math
from collections.abc import Iterable
from dataclasses import dataclass, field
from html import escape

from studio.phone.dress import Dress
from studio.phone.parcel import PICTURES, Parcel, PhoneFile, Slot
from studio.phone.places import Places
from studio.words import Words

MEGABYTE = 2**20
ACROSS, TALLEST = 36, 14
"""Letters that a line of the caption holds on a phone, and lines that are shown before it scrolls."""


@dataclass(frozen=True)
class Page:
    """The page and what its browser may do.

    Attributes:
        text: HTML.
        policy: its content security policy; nothing from elsewhere, and no script or style but the page's own.
    """

    text: str = field(repr=False)
    policy: str


def build_page(parcel: Parcel, places: Places, words: Words, dress: Dress, most_bytes: int) -> Page:
    """The page of a parcel.

    Args:
        parcel: what it shows, hands out and takes.
        places: where its parts lie.
        words: in the creator's language.
        dress: its look and its script.
        most_bytes: of a picture that it takes; larger ones are refused before they are sent.
    """
    parts = (
        _head(parcel, words),
        _caption(parcel, words),
        _slides(parcel, places, words),
        _uploads(parcel, places, words, most_bytes),
        f"<footer><p>{_say(words, 'phone-page-own')}</p></footer>",
    )
    text = (
        f'<!doctype html>\n<html lang="{words.language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">\n'
        '<meta name="color-scheme" content="dark">\n<meta name="robots" content="noindex">\n'
        f"<title>{_say(words, 'window-name')}</title>\n<style>{dress.style}</style>\n</head>\n<body>\n"
        f"{''.join(parts)}<script>{dress.script}</script>\n</body>\n</html>\n"
    )
    return Page(text, _policy(dress))


def _policy(dress: Dress) -> str:
    own = {name: f"'sha256-{_digest(text)}'" for name, text in (("style", dress.style), ("script", dress.script))}
    return (
        f"default-src 'none'; style-src {own['style']}; script-src {own['script']}; img-src 'self'; "
        "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )


def _digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _say(words: Words, key: str, **args: str | int) -> str:
    """Words that may stand between tags and inside quotes."""
    return escape(words.say(key, **args))


def _head(parcel: Parcel, words: Words) -> str:
    count = len(parcel.pictures)
    title = _say(words, "phone-page-slides", count=count) if count else _say(words, "phone-page-title")
    return f"<header>\n<p class=product>{_say(words, 'window-name')}</p>\n<h1>{title}</h1>\n</header>\n<main>\n"


def _caption(parcel: Parcel, words: Words) -> str:
    """The words to paste: readable without the script, which adds the button that copies them."""
    if not parcel.caption:
        return ""
    lines = sum(max(1, math.ceil(len(line) / ACROSS)) for line in parcel.caption.split("\n"))
    told = {
        "copied": _say(words, "phone-page-copied"),
        "hand": _say(words, "phone-page-copy-hand"),
    }
    return (
        f'<section aria-labelledby="caption-title">\n<h2 id="caption-title">{_say(words, "phone-page-caption")}</h2>\n'
        f'<textarea id="caption" aria-labelledby="caption-title" rows="{min(lines, TALLEST)}" readonly>\n'
        f"{escape(parcel.caption)}</textarea>\n"
        f'<button type="button" id="copy" class="button main" data-copied="{told["copied"]}" '
        f'data-hand="{told["hand"]}" hidden>{_say(words, "phone-page-copy")}</button>\n'
        f'<p class="said" id="copy-said" role="status"></p>\n'
        f"<noscript><p>{told['hand']}</p></noscript>\n</section>\n"
    )


def _slides(parcel: Parcel, places: Places, words: Words) -> str:
    """Slides in order, each with its download, then what cannot be shown."""
    if not parcel.files:
        return ""
    whole = ""
    if len(parcel.files) > 1:
        size = max(1, round(sum(len(file.data) for file in parcel.files) / MEGABYTE))
        said = _say(words, "phone-page-save-all", size=size)
        whole = f'<a class="button" href="{places.archive}" download>{said}</a>\n'
    shown = "".join(_slide(file, places, words) for file in parcel.pictures)
    rest = "".join(f"<li>{_row(file, places, words)}</li>\n" for file in parcel.others)
    hint = f'<p class="hint">{_say(words, "phone-page-hold")}</p>\n' if shown else ""
    return (
        f'<section aria-labelledby="slides-title">\n<h2 id="slides-title">{_say(words, "phone-page-save-title")}</h2>\n'
        f"{whole}{hint}{_list('ol', 'slides', shown)}{_list('ul', 'files', rest)}</section>\n"
    )


def _list(tag: str, name: str, items: str) -> str:
    return f'<{tag} class="{name}">\n{items}</{tag}>\n' if items else ""


def _slide(file: PhoneFile, places: Places, words: Words) -> str:
    alt = escape(file.alt or file.name)
    return f'<li><img src="{places.show(file)}" alt="{alt}">{_row(file, places, words)}</li>\n'


def _row(file: PhoneFile, places: Places, words: Words) -> str:
    name = escape(file.name)
    spoken = _say(words, "phone-page-save-name", name=file.name)
    button = f'<a class="button" href="{places.save(file)}" download aria-label="{spoken}">'
    return f'<p class="row"><span>{name}</span>{button}{_say(words, "phone-page-save")}</a></p>'


def _uploads(parcel: Parcel, places: Places, words: Words, most_bytes: int) -> str:
    """One field per slot. They need the script, so they are hidden until it shows them."""
    if not parcel.slots:
        return "</main>\n"
    most = most_bytes // MEGABYTE
    fields = "".join(_upload(slot, places, words) for slot in parcel.slots)
    told = {name: _say(words, f"phone-page-{name}", **_most(name, most)) for name in ("sending", "failed", "large")}
    said = " ".join(f'data-{name}="{text}"' for name, text in told.items())
    return (
        f'<section id="bring" aria-labelledby="bring-title" data-most="{most_bytes}" {said} hidden>\n'
        f'<h2 id="bring-title">{_say(words, "phone-page-bring-title")}</h2>\n{fields}'
        f'<p class="said" id="bring-said" role="status"></p>\n</section>\n'
        f"<noscript><p>{_say(words, 'phone-page-no-script')}</p></noscript>\n</main>\n"
    )


def _most(name: str, most: int) -> dict[str, str | int]:
    return {"most": most} if name == "large" else {}


def _upload(slot: Slot, places: Places, words: Words) -> str:
    accept = ",".join(_unique(PICTURES.values()))
    sent = _say(words, "phone-page-sent", letter=slot.letter)
    name = f"<small>{escape(slot.name)}</small>" if slot.name else ""
    tag = f'<span class="tag tag-{slot.number}" aria-hidden="true">{escape(slot.letter)}</span>'
    return (
        f'<label class="button pick">{tag}'
        f"<span>{_say(words, 'phone-page-bring', letter=slot.letter)}{name}</span>"
        f'<input type="file" accept="{accept}" data-to="{places.bring(slot)}" data-sent="{sent}"></label>\n'
    )


def _unique(kinds: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(kinds))
