"""Speed of the words: `python tests/bench/words.py --json`."""

import argparse
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.bench import compose_row, slider_row

ROWS: dict[str, Callable[[], dict[str, object]]] = {
    "compose": compose_row.row,
    "slider": slider_row.row,
}


def main() -> None:
    """Measure all rows, or those named, one after the other."""
    parser = argparse.ArgumentParser(description="How fast words follow the controls, within one run.")
    parser.add_argument("--json", action="store_true", help="print the rows as JSON")
    parser.add_argument("rows", nargs="*", metavar="ROW", help=f"any of: {', '.join(ROWS)}")
    options = parser.parse_args()
    rows = [ROWS[name]() for name in options.rows or ROWS]
    if options.json:
        print(json.dumps({"rows": rows}, indent=1))
        return
    for row in rows:
        print(f"{row['name']}: {row['value']} {row['unit']} (goal {row['goal']}, met: {row['met']}): {row['why']}")


if __name__ == "__main__":
    main()
