"""Speed and weight of many pictures on the wire: `python tests/bench/wire.py --json [ROW ...]`.

Draws its own picture, and brings the providers: nothing leaves this computer. All rows read the same rounds.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.bench import wire_rows
from tests.bench.report import Row, parser_of, report

ROWS: dict[str, Row] = {
    "throughput": wire_rows.throughput,
    "stall": wire_rows.stall,
    "memory": wire_rows.memory,
}


def main() -> None:
    """Measure all rows, or those named, one after the other."""
    report(ROWS, parser_of(ROWS, "Against the bare calls, all within one run.").parse_args())


if __name__ == "__main__":
    main()
