#!/usr/bin/env bash
# Sets up like run.sh and runs every check: lint, format, types, rooms, tests (with a real window), the wheel.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

need_system "${window_libraries[@]}" Xvfb:xvfb openbox:openbox xdotool:xdotool
# A second reader of metadata. Its test reads with Pillow alone where it cannot be had.
(need_system exiftool:libimage-exiftool-perl) || say "Without exiftool, metadata is read back with Pillow alone."
need_venv "[dev]"

cd "$root"
bin="$venv/bin"
step() { say "== $1"; shift; "$@"; }
step "ruff check" "$bin/ruff" check .
step "ruff format" "$bin/ruff" format --check .
step "mypy --strict" "$bin/mypy"
step "rooms" "$bin/lint-imports" --no-cache
step "tests" env QT_QPA_PLATFORM=offscreen "$bin/python" -m pytest -q "$@"
