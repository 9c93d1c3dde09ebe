"""What every benchmark prints: its rows, one after the other, as JSON or for people."""

import argparse
import json
from collections.abc import Callable, Mapping

Row = Callable[[], dict[str, object]]


def parser_of(rows: Mapping[str, Row], about: str) -> argparse.ArgumentParser:
    """The options every benchmark has."""
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("--json", action="store_true", help="print the rows as JSON")
    parser.add_argument("rows", nargs="*", metavar="ROW", help=f"any of: {', '.join(rows)}")
    return parser


def report(rows: Mapping[str, Row], options: argparse.Namespace) -> None:
    """Measure all rows, or those named, and print them."""
    measured = [rows[name]() for name in options.rows or rows]
    if options.json:
        print(json.dumps({"rows": measured}, indent=1))
        return
    for row in measured:
        print(f"{row['name']}: {row['value']} {row['unit']} (goal {row['goal']}, met: {row['met']}): {row['why']}")
