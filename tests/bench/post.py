"""Speed and weight of a post: `python tests/bench/post.py --json [ROW ...]`. Draws its own pictures."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.bench import control_row, post_cover_row, post_slides_row
from tests.bench.report import Row, parser_of, report

ROWS: dict[str, Row] = {
    "cover file to file": post_cover_row.file_to_file,
    "cover two threads": post_cover_row.two_threads,
    "ten slides": post_slides_row.ten_slides,
    "cached panels": post_slides_row.cached_panels,
    "against imagemagick": post_cover_row.against_imagemagick,
    "preview change": post_slides_row.preview_change,
    "peak memory": post_cover_row.peak_memory,
    "control": control_row.row,
}


def main() -> None:
    """Measure all rows, or those named, one after the other."""
    report(ROWS, parser_of(ROWS, "Ratios against the bare work, all within one run.").parse_args())


if __name__ == "__main__":
    main()
