#!/usr/bin/env bash
# Screenshots of the samples into target/shots/, from the release build, which is made where it is missing.
. "$(dirname "$0")/lib.sh"
bash scripts/setup.sh test
[ -f dist/index.html ] || bash scripts/release.sh
exec node scripts/shots.mjs "$@"
