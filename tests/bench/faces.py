"""Found faces: `python tests/bench/faces.py --json [ROW ...]`. Wants the extra `faces`; measures nothing without it."""

import os
import sys
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.bench import faces_anchors_row, faces_memory_row, faces_stall_row, faces_truth_row
from tests.bench.report import Row, parser_of, report

ROWS: dict[str, Row] = {
    "anchors 4k": faces_anchors_row.row,
    "background 1000": faces_stall_row.row,
    "worker memory": faces_memory_row.row,
    **{name: partial(faces_truth_row.row, name) for name in faces_truth_row.CASES},
}


def main() -> None:
    """Measure all rows, or those named, one after the other."""
    report(ROWS, parser_of(ROWS, "Finding faces against the bare decode, and against drawn truth.").parse_args())


if __name__ == "__main__":
    main()
