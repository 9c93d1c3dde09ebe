"""Which clauses of a prompt changed, as plain text."""

import re


def changed_clauses(before: str, after: str) -> tuple[str, str]:
    """The clauses that differ, as they were and as they are; whole clauses read better than single words."""
    was, now = _clauses(before), _clauses(after)
    return _only(was, now), _only(now, was)


def _clauses(text: str) -> list[str]:
    return [clause.strip() for clause in re.split("[,;]", text)]


def _only(clauses: list[str], others: list[str]) -> str:
    return ", ".join(clause for clause in clauses if clause not in others)
