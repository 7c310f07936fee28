#!/usr/bin/env bash
# Builds the page, serves it on http://localhost:$PORT/ and rebuilds it on every change.
. "$(dirname "$0")/lib.sh"
port="${PORT:-8080}"
case "$port" in '' | *[!0-9]*) fail "PORT must be a number, and is \"$port\"." ;; esac
if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
  fail "port $port is in use; choose another: make PORT=$((port + 1))"
fi

bash scripts/setup.sh serve
use_page_rust dev
if [ ! -d "$WASM_TARGET_DIR/wasm32-unknown-unknown/debug" ]; then
  say "Building the page for the first time: two to five minutes. Afterwards a change takes seconds."
else
  say "Building the page."
fi

# Read by scripts/finish.sh, which Trunk runs after each build.
export NEWS_ARTICLE_ADDRESS="http://localhost:$port/"
if [ -d ../shared/samples ]; then
  NEWS_ARTICLE_SHARED="$(cd ../shared/samples && pwd)"
  export NEWS_ARTICLE_SHARED
fi
exec trunk --offline --log "${TRUNK_LOG:-warn}" serve --port "$port" --dist target/serve
