"""Tips that say words of a creator or the name of a file."""

from html import escape


def plain_tip(text: str) -> str:
    """The text as a tip shows it letter by letter; Qt would take what looks like markup for markup."""
    return f"<qt>{escape(text)}</qt>" if "<" in text else text
