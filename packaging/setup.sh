# Sourced by run.sh and test.sh: system libraries, a virtual environment, pinned packages.
# Does nothing that is already done; a stamp in .venv says for which files it was done.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
venv="$root/.venv"

say() { printf '%s\n' "$*" >&2; }

find_python() {
  local name
  for name in ${PYTHON:-} python3.12 python3.13 python3.11 python3; do
    if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then
      command -v "$name"
      return
    fi
  done
  say "Expression Studio needs Python 3.11 or newer, and none was found. Install it with: sudo apt-get install python3 python3-venv"
  exit 1
}

# Prints the packages, of those named as library=package or program:package, that this machine lacks.
missing_packages() {
  local known want lack=()
  known=$(/sbin/ldconfig -p 2>/dev/null || true)
  for want in "$@"; do
    case $want in
      *=*) [[ $known == *"${want%%=*}"* ]] || lack+=("${want#*=}") ;;
      *:*) command -v "${want%%:*}" >/dev/null 2>&1 || lack+=("${want#*:}") ;;
    esac
  done
  ((${#lack[@]} == 0)) || printf '%s\n' "${lack[@]}" | sort -u | tr '\n' ' '
}

# Installs system packages through apt where that is allowed, else says the one command to type.
need_system() {
  local lack as_root=()
  lack=$(missing_packages "$@")
  [ -n "$lack" ] || return 0
  if ! command -v apt-get >/dev/null 2>&1; then
    say "These system packages (Debian names) are missing: $lack. Install them with your system's package manager and start again."
    exit 1
  fi
  if [ "$(id -u)" -ne 0 ]; then
    if sudo -n true >/dev/null 2>&1; then
      as_root=(sudo -n)
    else
      say "Some system libraries are missing. Type this once, then start again:"
      say "  sudo apt-get update && sudo apt-get install -y --no-install-recommends $lack"
      exit 1
    fi
  fi
  say "Installing system libraries: $lack"
  "${as_root[@]}" apt-get update -qq >&2
  # shellcheck disable=SC2086
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $lack >/dev/null
}

window_libraries=(
  libEGL.so.1=libegl1 libGL.so.1=libgl1 libfontconfig.so.1=libfontconfig1 libdbus-1.so.3=libdbus-1-3
  libxkbcommon-x11.so.0=libxkbcommon-x11-0 libxcb-cursor.so.0=libxcb-cursor0 libxcb-icccm.so.4=libxcb-icccm4
  libxcb-image.so.0=libxcb-image0 libxcb-keysyms.so.1=libxcb-keysyms1 libxcb-randr.so.0=libxcb-randr0
  libxcb-render-util.so.0=libxcb-render-util0 libxcb-shape.so.0=libxcb-shape0 libxcb-xinerama.so.0=libxcb-xinerama0
)

# need_venv EXTRAS: creates .venv and installs this checkout with pinned versions, once per state of the files.
need_venv() {
  local extras=$1 python stamp want
  stamp="$venv/expression-studio.stamp"
  want="$extras $(cat "$root/pyproject.toml" "$root/packaging/constraints.txt" | cksum) $root"
  if [ -x "$venv/bin/python" ] && [ -f "$stamp" ]; then
    local have
    have=$(cat "$stamp")
    # An environment with the test tools serves the window too.
    if [ "$have" = "$want" ] || [ "$have" = "[dev]${want#"$extras"}" ]; then
      return 0
    fi
  fi
  python=$(find_python)
  if ! "$venv/bin/python" -m pip --version >/dev/null 2>&1; then
    "$python" -c 'import ensurepip' >/dev/null 2>&1 || need_system "no-such-program:python3-venv"
    say "Creating a virtual environment with $("$python" --version)"
    "$python" -m venv --clear "$venv"
  fi
  say "Installing packages (once, about 200 MB)"
  PIP_CONSTRAINT="$root/packaging/constraints.txt" "$venv/bin/python" -m pip install --quiet \
    --disable-pip-version-check --editable "$root$extras" >&2
  printf '%s' "$want" > "$stamp"
}

# need_faces: adds what finds faces by itself to .venv, once per state of the files; says why where it can't be had.
need_faces() {
  local stamp="$venv/faces.stamp" want
  want=$(cat "$root/pyproject.toml" "$root/packaging/constraints.txt" | cksum)
  if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$want" ]; then
    return 0
  fi
  if ! "$venv/bin/python" -c 'import sys; sys.exit(sys.version_info[:2] > (3, 12))'; then
    say "The face engine is made for Python 3.12 at most, and this is $("$venv/bin/python" --version)."
    return 1
  fi
  say "Installing the face engine (once, about 1 GB)"
  if ! PIP_CONSTRAINT="$root/packaging/constraints.txt" "$venv/bin/python" -m pip install --quiet \
    --disable-pip-version-check --editable "$root[faces]" >&2; then
    say "The face engine could not be installed here."
    return 1
  fi
  printf '%s' "$want" > "$stamp"
}
