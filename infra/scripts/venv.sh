#!/usr/bin/env bash
# Makes .venv with every locked dependency and this project in editable form; safe to repeat.
set -euo pipefail
cd "$(dirname "$0")/../.."
. infra/scripts/common.sh

new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

find_python() {
    local candidate
    for candidate in ${PYTHON:-python3 python3.13 python3.12 python3.11}; do
        if new_enough "$candidate"; then
            echo "$candidate"
            return
        fi
    done
    fail "Python 3.11 or newer was not found (tried: ${PYTHON:-python3, python3.13, python3.12, python3.11});" \
        "install it (Debian 12, Ubuntu 24.04: apt-get install python3) or name one: make PYTHON=/path/to/python3 ..."
}

# Debian splits the venv module's pip wheels off into a package of their own.
ensure_venv_module() {
    "$1" -c 'import ensurepip, venv' 2>/dev/null && return
    local version
    version=$("$1" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
    may_install_packages ||
        fail "$1 cannot make virtual environments: as root, run: apt-get install python$version-venv; then repeat"
    install_debian_packages "python$version-venv"
}

if [ -x .venv/bin/python ] && new_enough .venv/bin/python && .venv/bin/python -m pip --version >/dev/null 2>&1; then
    say "keeping the virtual environment .venv ($(.venv/bin/python --version))"
else
    python=$(find_python)
    ensure_venv_module "$python"
    say "making the virtual environment .venv with $("$python" --version)"
    "$python" -m venv --clear .venv
fi

say "installing uv (pinned in requirements/bootstrap.txt)"
.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/bootstrap.txt

say "installing the locked dependencies (requirements/dev.lock)"
export VIRTUAL_ENV="$PWD/.venv"
.venv/bin/uv pip sync --quiet --require-hashes requirements/dev.lock

say "installing unisono itself, editable"
.venv/bin/uv pip install --quiet --no-deps --no-build-isolation --editable .

touch .venv/.installed
say "ready: $(.venv/bin/uv pip list --quiet 2>/dev/null | tail -n +3 | wc -l) packages in .venv"
