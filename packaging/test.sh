#!/usr/bin/env bash
# Sets up like run.sh and runs every check: lint, format, types, rooms, tests (with a real window), the wheel, the kill sweep.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

need_system "${window_libraries[@]}" Xvfb:xvfb openbox:openbox xdotool:xdotool
# A second reader of metadata. Its test reads with Pillow alone where it cannot be had.
(need_system exiftool:libimage-exiftool-perl) || say "Without exiftool, metadata is read back with Pillow alone."
# Kills the program at each call to the system. Without it, or where it may not look into children, the sweep says so.
(need_system strace:strace) || say "Without strace there is no kill sweep."
need_venv "[dev]"
# Finds faces by itself. Where it can't be had, the tests that look at faces with it are skipped.
need_faces || say "Without the face engine, the tests of found and measured faces are skipped."

cd "$root"
bin="$venv/bin"
step() { say "== $1"; shift; "$@"; }
step "ruff check" "$bin/ruff" check .
step "ruff format" "$bin/ruff" format --check .
step "mypy --strict" "$bin/mypy"
step "rooms" "$bin/lint-imports" --no-cache
step "tests" env QT_QPA_PLATFORM=offscreen "$bin/python" -m pytest -q -n auto --dist loadfile "$@"
step "kill sweep" "$bin/python" -m tests.sweep
