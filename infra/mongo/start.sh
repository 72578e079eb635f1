#!/usr/bin/env bash
# Starts the server as a member of a replica set whose members know each other by MONGO_REPLICA_SET_KEY. A key file turns
# authentication on. The image's entry point goes on from here: it makes the root user in an empty data folder.
set -euo pipefail

: "${MONGO_REPLICA_SET_KEY:?set it in .env}"

readonly key_file=/data/configdb/replica-set.key
rm -f "$key_file"
install --mode=400 --owner=mongodb --group=mongodb /dev/stdin "$key_file" <<<"$MONGO_REPLICA_SET_KEY"
unset MONGO_REPLICA_SET_KEY

exec docker-entrypoint.sh mongod --replSet rs0 --keyFile "$key_file" --bind_ip_all
