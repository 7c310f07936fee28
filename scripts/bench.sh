#!/usr/bin/env bash
# Measures the element and the app beside what a partner would pick instead: bench/README.md. Arguments: `node bench/run.mjs --help`.
. "$(dirname "$0")/lib.sh"
any_load=no
for argument in "$@"; do
  case "$argument" in
    --any-load) any_load=yes ;;
    --help) have node && exec node bench/run.mjs --help ;;
  esac
done
# Before our own building makes load.
if have node && [ "$any_load" = no ]; then node bench/load.mjs; fi
bash scripts/setup.sh test
if ! cmp -s bench/package-lock.json bench/node_modules/.installed-from; then
  say "Installing the npm packages of the bench (half a minute)."
  npm ci --prefix bench --no-audit --no-fund --loglevel=error </dev/null >&2 || fail "npm could not install the packages of the bench."
  cp bench/package-lock.json bench/node_modules/.installed-from
fi
bash scripts/release.sh
say "Trying the bench itself (half a minute)."
node bench/check.mjs
node bench/run.mjs "$@"
# Other engines, where the system can slow a line down; a part of the comparison is asked for by hand: bench/shaped.sh.
if [ $# = 0 ] && have unshare && have tc && { unshare --net true || unshare --map-root-user --net true; } 2>/dev/null; then
  bash bench/shaped.sh --documents vi,blocks-40 --keep
fi
