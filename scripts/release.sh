#!/usr/bin/env bash
# Builds the optimised page into dist/, each text and wasm file with its brotli copy beside it.
. "$(dirname "$0")/lib.sh"
bash scripts/setup.sh release
use_page_rust release
if [ ! -d "$WASM_TARGET_DIR/wasm32-unknown-unknown/release" ]; then
  say "Building the optimised page for the first time: three to six minutes."
else
  say "Building the optimised page (up to a minute)."
fi
unset NEWS_ARTICLE_ADDRESS NEWS_ARTICLE_SHARED
trunk --offline --log "${TRUNK_LOG:-warn,trunk::processing::minify=error}" build --release --dist dist
CARGO_TARGET_DIR="$HOST_TARGET_DIR" bash scripts/embed.sh
say "The page is in dist/, what partners load in dist/embed/."
