"""Takes out of a text what nobody else may read: keys, addresses, folders of the creator."""

import re
from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from urllib.parse import quote

HIDDEN = "…"
SHORTEST = 6
"""Characters from which a value of the environment is taken for a secret: shorter ones stand in every text."""
NAMED_SECRET = re.compile(r"(?:KEY|TOKEN|SECRET|PASSWORD|PASSWD|CREDENTIALS?|AUTH)$", re.IGNORECASE)
"""How environment variables that hold secrets end."""
PREFIXES = ("sk", "r8", "key", "AIza", "AKIA", "hf", "fal", "xai", "gsk", "ghp", "pk")
"""How short keys begin."""
LONG, LETTERS = 20, 32
"""Characters from which letters with digits, and letters alone, are taken for a key."""

FOREIGN = re.compile(
    r"(?P<address>\b[a-z][a-z0-9+.-]*://\S+|\bdata:\S+|\?[\w%.~-]+=\S*)"
    r"|(?P<named>\b(?P<name>authorization|proxy-authorization|bearer|basic|(?:[\w-]*[_-]|api)?(?:key|token|secret|password|signature))"
    r"[\"']?(?:\s*[:=]\s*[\"']?(?:(?:bearer|basic|key|token)\s+)?|(?<=bearer)\s+|(?<=basic)\s+)[^\s\"',;]+)"
    r"|(?P<quote>[\"'“«])(?P<quoted>(?:~|[A-Za-z]:)?[\\/][^\"'”»\n]*)(?=[\"'”»])"
    r"|(?P<bare>(?<![\w/.~…\\])(?:[A-Za-z]:)?[\\/][^\s\"'<>|:;,()]+)"
    r"|(?P<token>[A-Za-z0-9+/_-]{8,}={0,2})",
    re.IGNORECASE,
)
"""What may be hidden, in the order of precedence; one pass, so that what was decided is not read again."""
PROGRAM = re.compile(
    r"^(?:.*(?:(?:site|dist)-packages|[\\/]python3(?:\.\d+)?)|.*(?=[\\/]studio[\\/]))"
    r"[\\/]((?:[\w.-]+[\\/])*[\w.-]+\.py)$"
)
"""A file of a program, not of its user, by the part of its path that is the same on all machines."""


class Redaction:
    """Knows what has to be hidden, and hides it.

    Args:
        environment: variables of the process; those with the name of a secret are hidden.
        home: the creator's own folder, shown as "~".
    """

    def __init__(self, environment: Mapping[str, str], home: Path) -> None:
        self._known = {value for name, value in environment.items() if NAMED_SECRET.search(name)}
        self._sources: list[Callable[[], Collection[str]]] = []
        self._folders: dict[str, str] = {}
        self.hide(home, "~")

    def watch(self, source: Callable[[], Collection[str]]) -> None:
        """Hide these secrets too, as they are when something is cleaned, and from then on."""
        self._sources.append(source)

    def hide(self, folder: Path, name: str = HIDDEN) -> None:
        """Show a folder by another name, and nothing of what lies in it."""
        if folder != Path(folder.anchor):
            self._folders[str(folder)] = name

    def clean(self, text: str) -> str:
        """A text without keys, addresses and paths; files of the program itself keep their place in it."""
        # A new set: other threads may be going through the one before.
        self._known = self._known.union(*(source() for source in self._sources))
        for secret in sorted(self._known, key=len, reverse=True):
            if len(secret.strip()) >= SHORTEST:
                text = text.replace(secret, HIDDEN).replace(quote(secret, safe=""), HIDDEN)
        return "\n".join(self._line(line) for line in text.splitlines())

    def _line(self, line: str) -> str:
        # A folder may hold spaces: outside of quotes nobody can tell where a path into it ends but at the line's end.
        for folder, name in sorted(self._folders.items(), key=lambda pair: -len(pair[0])):
            before, found, after = line.partition(folder)
            if found and not re.search(r"[\"'“«]$", before):
                line = f"{before}{_placed(found + after) or name}"
        return FOREIGN.sub(self._decided, line)

    def _decided(self, found: re.Match[str]) -> str:
        if found["address"] is not None:
            return HIDDEN
        if found["named"] is not None:
            return f"{found['name']}: {HIDDEN}"
        if found["quoted"] is not None:
            return found["quote"] + self._place(found["quoted"])
        if found["bare"] is not None:
            return self._place(found["bare"])
        return HIDDEN if _secret(found["token"]) else found["token"]

    def _place(self, path: str) -> str:
        names = sorted(self._folders.items(), key=lambda pair: -len(pair[0]))
        return _placed(path) or next((name for folder, name in names if path.startswith(folder)), HIDDEN)


def _placed(path: str) -> str:
    """The part of a program file's path that is the same everywhere, "" for any other path."""
    found = PROGRAM.search(path)
    return found[1].replace("\\", "/") if found is not None and not _secret_within(found[1]) else ""


def _secret_within(path: str) -> bool:
    return any(_secret(part) for part in re.split(r"[\\/.]", path))


def _secret(token: str) -> bool:
    """Whether a run of letters and digits could be a key."""
    bare = token.rstrip("=")
    if any(sign.isdigit() for sign in bare):
        return len(bare) >= LONG or bare.lower().startswith(tuple(prefix.lower() for prefix in PREFIXES))
    return len(bare) >= LETTERS and bare.isalpha()
