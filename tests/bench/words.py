"""Speed of the words: `python tests/bench/words.py --json`."""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.bench import compose_row, slider_row
from tests.bench.report import Row, parser_of, report

ROWS: dict[str, Row] = {
    "compose": compose_row.row,
    "slider": slider_row.row,
}


def main() -> None:
    """Measure all rows, or those named, one after the other."""
    report(ROWS, parser_of(ROWS, "How fast words follow the controls, within one run.").parse_args())


if __name__ == "__main__":
    main()
