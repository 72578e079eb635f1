#!/usr/bin/env bash
# Makes sure that the tests have a RabbitMQ to use: one that is given, or Debian's server program.
# The tests start a private node of their own; a system-wide broker is neither needed nor touched.
set -euo pipefail
cd "$(dirname "$0")/../.."
. infra/scripts/common.sh

readonly server=/usr/lib/rabbitmq/bin/rabbitmq-server
readonly start_policy=/usr/sbin/policy-rc.d

if [ -n "${UNISONO_TEST_AMQP_URL:-}" ]; then
    say "RabbitMQ: using the broker of UNISONO_TEST_AMQP_URL"
    exit 0
fi
if [ -x "$server" ]; then
    say "RabbitMQ: the tests start a private node of $server"
    exit 0
fi

may_install_packages ||
    fail "RabbitMQ is missing and cannot be installed from here: as root, run: apt-get install rabbitmq-server;" \
        "or set UNISONO_TEST_AMQP_URL to a broker that the tests may use (amqp://user:password@host:5672/)"

# While this file says 101 ("not allowed"), Debian's package does not start its system-wide broker.
if [ ! -e "$start_policy" ]; then
    trap 'as_root rm -f "$start_policy"' EXIT
    printf '#!/bin/sh\nexit 101\n' | as_root tee "$start_policy" >/dev/null
    as_root chmod 755 "$start_policy"
fi
install_debian_packages rabbitmq-server
[ -x "$server" ] || fail "rabbitmq-server was installed but $server is not there; set UNISONO_TEST_AMQP_URL instead"
say "RabbitMQ: installed; the system-wide service is not used (stop it for good: systemctl disable rabbitmq-server)"
