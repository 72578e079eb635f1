# Helpers for the set-up scripts; sourced by them, not run.

say() { printf '» %s\n' "$*"; }

fail() {
    printf '✗ %s\n' "$*" >&2
    exit 1
}

# Succeeds when packages can be installed without asking the user for a password.
may_install_packages() {
    command -v apt-get >/dev/null || return 1
    [ "$(id -u)" -eq 0 ] || sudo -n true 2>/dev/null
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo -n "$@"; fi
}

# apt's many lines are shown only when it fails.
install_debian_packages() {
    local log
    say "installing Debian package(s): $*"
    log=$(mktemp)
    if ! as_root apt-get update -qq >"$log" 2>&1 ||
        ! as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >"$log" 2>&1
    then
        cat "$log" >&2
        rm -f "$log"
        fail "apt-get could not install: $*"
    fi
    rm -f "$log"
}
