#!/usr/bin/env bash
# Runs bench/shaped.mjs in a network of its own whose line has 1.6 Mbit/s and 150 ms. Needs Linux, unshare, ip and tc.
# With netem packets are late; without it (the kernel may lack it) packets are only slow,
# and the server answers 150 ms later, 300 ms on a new connection.
set -euo pipefail
cd "$(dirname "$0")/.."

if [ "${1:-}" != --inside ]; then
  user=()
  [ "$(id -u)" = 0 ] || user=(--map-root-user)
  exec unshare --net "${user[@]}" bash bench/shaped.sh --inside "$@"
fi
shift
ip link set lo mtu 1500
ip link set lo up
if tc qdisc add dev lo root netem delay 75ms rate 1600kbit limit 1000 2>/dev/null; then
  echo "Packets take 75 ms each way, at 1.6 Mbit/s (netem)."
  export BENCH_DELAY=0
elif tc qdisc add dev lo root tbf rate 1600kbit burst 5kb limit 200kb; then
  echo "This kernel has no netem: packets go at 1.6 Mbit/s (tbf), and the server waits in place of the line."
  export BENCH_DELAY=150
else
  echo "This kernel can slow no line down." >&2
  exit 1
fi
exec node bench/shaped.mjs "$@"
