#!/usr/bin/env bash
# Resolves the dependencies of pyproject.toml into lock files with hashes and without download addresses.
# UPGRADE=1 takes the newest versions; otherwise versions that still fit are kept.
set -euo pipefail
cd "$(dirname "$0")/../.."
. infra/scripts/common.sh

compile() {
    local target=$1
    shift
    say "resolving $target"
    .venv/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
        --no-emit-index-url --no-emit-find-links --no-annotate --custom-compile-command "make lock" \
        ${UPGRADE:+--upgrade} "$@" --output-file "$target"
}

compile requirements/bootstrap.txt requirements/bootstrap.in
compile requirements/dev.lock pyproject.toml --extra embedded --extra dev
# The same versions in production as in the tests.
compile requirements/runtime.lock pyproject.toml --constraint requirements/dev.lock
