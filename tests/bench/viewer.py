"""The viewer's speed, truth and weight: `python tests/bench/viewer.py --json [--xvfb] [ROW ...]`.

Draws its own pictures. Without a screen of one's own Qt paints offscreen; --xvfb starts an X server nobody looks at.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
if "--xvfb" not in sys.argv:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.bench import (
    control_row,
    viewer_jump_row,
    viewer_loupe_row,
    viewer_memory_row,
    viewer_pan_row,
    viewer_settled_row,
    viewer_shown_row,
    viewer_stall_row,
    viewer_tilted_row,
    viewer_vote_row,
    viewer_wheel_row,
)
from tests.bench.report import Row, parser_of, report

SCREEN = "3840x2160x24"
ROWS: dict[str, Row] = {
    "pan 1440p 50": partial(viewer_pan_row.row, "pan 1440p 50"),
    "pan 1440p 100": partial(viewer_pan_row.row, "pan 1440p 100"),
    "pan 1440p fit": partial(viewer_pan_row.row, "pan 1440p fit"),
    "pan 1440p 137": partial(viewer_pan_row.row, "pan 1440p 137"),
    "pan 1440p 400": partial(viewer_pan_row.row, "pan 1440p 400"),
    "pan 1440p tilted fit": partial(viewer_tilted_row.row, "pan 1440p tilted fit"),
    "pan 1440p tilted": partial(viewer_tilted_row.row, "pan 1440p tilted"),
    "pan 4k 50": partial(viewer_pan_row.row, "pan 4k 50"),
    "pan 4k fit": partial(viewer_pan_row.row, "pan 4k fit"),
    "wheel": viewer_wheel_row.row,
    "loupe 1440p": partial(viewer_loupe_row.row, "loupe 1440p"),
    "loupe 4k": partial(viewer_loupe_row.row, "loupe 4k"),
    "jump": partial(viewer_jump_row.row, "jump"),
    "pair change": partial(viewer_jump_row.row, "pair change"),
    "decode two": viewer_stall_row.two,
    "stall decode": partial(viewer_stall_row.row, "stall decode"),
    "stall settle": partial(viewer_stall_row.row, "stall settle"),
    "stall vote": viewer_vote_row.row,
    "settled 1280": partial(viewer_settled_row.row, "settled 1280"),
    "settled 1440": partial(viewer_settled_row.row, "settled 1440"),
    "memory": partial(viewer_memory_row.row, "memory"),
    "memory 200 changes": partial(viewer_memory_row.row, "memory 200 changes"),
    "shown": viewer_shown_row.row,
    "control": control_row.row,
}


def main() -> None:
    """Measure all rows, or those named, one after the other."""
    parser = parser_of(ROWS, "Ratios against the bare work, all within one run.")
    parser.add_argument("--xvfb", action="store_true", help="paint on an X server of its own")
    options = parser.parse_args()
    if not options.xvfb:
        report(ROWS, options)
        return
    with screen() as name:
        os.environ |= {"DISPLAY": name, "QT_QPA_PLATFORM": "xcb"}
        report(ROWS, options)


@contextmanager
def screen() -> Iterator[str]:
    """An X server large enough for every row; its name."""
    reader, writer = os.pipe()
    words = ("Xvfb", "-displayfd", str(writer), "-screen", "0", SCREEN, "-nolisten", "tcp", "-noreset")
    server = subprocess.Popen(words, pass_fds=(writer,), stderr=subprocess.DEVNULL)
    os.close(writer)
    try:
        with os.fdopen(reader) as told:
            yield f":{told.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


if __name__ == "__main__":
    main()
