"""Going back to a backup closes the window and opens another one on the same library."""

import os
import subprocess
import sys
from pathlib import Path

from studio.store.check import check
from tests.journeys.screen import ROOT, surroundings

CODE = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from studio import app
from studio.window import opening

library, shown = Path(sys.argv[1]), []

def watched(session, resource, close, files=()):
    window = opening.open_main_window(session, resource, close, files)
    shown.append(session)
    guard = session.guard.library
    said = [note.key for note in session.notes]
    print(len(shown), len(session.tests.all()), *said, flush=True)
    if len(shown) > 2:
        QTimer.singleShot(300, window.window.close)
    elif len(shown) == 2:
        bad = library / "backups" / "library-20200101-000000.db"
        bad.write_bytes(b"no database")
        guard.changed.connect(lambda: [guard.restore(b) for b in guard.now.backups or () if b.name == bad.name][:1])
        QTimer.singleShot(300, guard.look)
    else:
        def once():
            if guard.now.backups:
                guard.changed.disconnect(once)
                guard.restore(guard.now.backups[0])
        guard.changed.connect(once)
        QTimer.singleShot(300, guard.back_up)
    return window

app.open_main_window = watched
sys.exit(app.open_window(library, ()))
"""


def test_the_window_comes_back_with_what_there_is_to_tell(tmp_path: Path) -> None:
    library = tmp_path / "library"
    environment = surroundings(tmp_path / "home") | {"QT_QPA_PLATFORM": "offscreen"}
    settings = tmp_path / "home/config/expression-studio/settings.json"
    settings.parent.mkdir(parents=True)
    settings.write_text('{"tips": false}')
    done = subprocess.run(
        (sys.executable, "-c", CODE, str(library)),
        cwd=ROOT,
        env=environment | {"PYTHONPATH": str(ROOT), "PATH": os.environ["PATH"]},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr.replace("This plugin does not support propagateSizeHints()\n", "")) == (0, "")
    first, second, third = (line.split() for line in done.stdout.splitlines())
    assert first[0] == "1"
    assert second[2:] == ["library-restored", "library-set-aside"]
    assert third[2:] == ["library-backup-unsound"]
    (library / "backups" / "library-20200101-000000.db").unlink()
    assert check(library).findings == ()
