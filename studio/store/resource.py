"""Finds resources/: in a checkout, in the installed wheel, and in a frozen program."""

import locale
import os
import sys
from functools import cache
from pathlib import Path

from studio.words import LANGUAGES, Words


@cache
def resource_root() -> Path:
    """The folder that holds the product's data files.

    Raises:
        FileNotFoundError: the installation is not whole.
    """
    package = Path(__file__).parents[1]
    frozen = Path(getattr(sys, "_MEIPASS", package))
    for root in (package / "resources", package.parent / "resources", frozen / "resources"):
        if (root / "models.toml").is_file():
            return root
    raise FileNotFoundError(package / "resources")


def resource(name: str) -> str:
    """The text of a data file, e.g. "emotions.toml"."""
    return (resource_root() / name).read_text(encoding="utf-8")


def resource_names(folder: str) -> tuple[str, ...]:
    """Names of the files in a folder of resources, sorted, as `resource` takes them."""
    return tuple(sorted(f"{folder}/{path.name}" for path in (resource_root() / folder).iterdir()))


def load_words(language: str = "") -> Words:
    """The words of a language; "" takes the system's language where the product speaks it."""
    texts = {known: "\n".join(resource(name) for name in resource_names(f"words/{known}")) for known in LANGUAGES}
    return Words(texts, language or system_language())


def system_language() -> str:
    """The language the environment asks for, English where it is not one of ours."""
    asked = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "")
    code = (asked or locale.getlocale()[0] or "").partition("_")[0].lower()
    return code if code in LANGUAGES else LANGUAGES[0]
