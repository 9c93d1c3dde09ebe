#!/usr/bin/env bash
# Opens Expression Studio; the first start on a machine sets everything up. Arguments are passed on.
# --faces also installs what finds faces by itself (once, about 1 GB; Python 3.12 at most).
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

need_system "${window_libraries[@]}"
need_venv ""
if [ "${1:-}" = "--faces" ]; then
  shift
  need_faces || say "Everything works all the same; eyes are marked by hand."
fi

if (($# == 0)) && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
  say "This machine has no screen, so instead of the window a demo post is made in ./demo-post."
  exec "$venv/bin/expression-studio" demo --out demo-post
fi
exec "$venv/bin/expression-studio" "$@"
