"""The window's thread waits for nobody long: in a process of its own, for it changes the interpreter."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
GIVES_WAY = """
import gc, sys
from studio.session.foreground import SWITCH_S, go_first
loaded = len(gc.get_objects())
go_first()
assert sys.getswitchinterval() == SWITCH_S
assert gc.get_freeze_count() >= loaded * 0.9, "what was loaded is searched again"
assert len(gc.get_objects()) < loaded * 0.1
class Ring: pass
ring = Ring()
ring.itself = ring
del ring
assert gc.collect() > 0, "later garbage is still found"
"""


def test_threads_give_way_soon_and_garbage_is_not_looked_for_in_what_stays() -> None:
    done = subprocess.run((sys.executable, "-c", GIVES_WAY), cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    assert done.returncode == 0


def test_the_program_with_a_window_calls_it() -> None:
    script = "import studio.app as app, studio.session.foreground as own; assert app.go_first is own.go_first"
    assert subprocess.run((sys.executable, "-c", script), cwd=ROOT, check=False).returncode == 0
