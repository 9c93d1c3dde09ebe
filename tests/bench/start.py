"""Speed of start, movement and cover: `python tests/bench/start.py --json`. Draws its own pictures."""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.bench import control_row, cover_row, first_paint_row, pan_row
from tests.bench.report import Row, parser_of, report

ROWS: dict[str, Row] = {
    "first paint": first_paint_row.row,
    "pan": pan_row.row,
    "cover": cover_row.row,
    "control": control_row.row,
}


def main() -> None:
    """Measure all rows, or those named, one after the other."""
    report(ROWS, parser_of(ROWS, "Ratios against the bare work, all within one run.").parse_args())


if __name__ == "__main__":
    main()
