"""Speed of the library: `python tests/bench/library.py --json [ROW ...]`. Fills libraries of its own."""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.bench import library_check_row, library_ledger_row, library_open_row
from tests.bench.report import Row, parser_of, report

ROWS: dict[str, Row] = {
    "ledger cost": library_ledger_row.row,
    "open 100k": library_open_row.row,
    "check 10k": library_check_row.row,
}


def main() -> None:
    """Measure all rows, or those named, one after the other."""
    report(ROWS, parser_of(ROWS, "Ratios against the bare work, all within one run.").parse_args())


if __name__ == "__main__":
    main()
