"""Speed of the history: `python tests/bench/history.py --json [ROW ...]`. Fills libraries of its own."""

import os
import sys
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.bench import history_list_rows, history_search_row, history_thumbs_row
from tests.bench.report import Row, parser_of, report

ROWS: dict[str, Row] = {
    **{name: partial(history_list_rows.row, name) for name in history_list_rows.CASES},
    "search": history_search_row.row,
    "thumbnails": history_thumbs_row.row,
}


def main() -> None:
    """Measure all rows, or those named, one after the other."""
    about = "Frames and answers in ms with 100,000 shots, pictures against Pillow, memory flat."
    report(ROWS, parser_of(ROWS, about).parse_args())


if __name__ == "__main__":
    main()
