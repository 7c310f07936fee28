#!/usr/bin/env bash
# Builds what partners load into dist/embed/: called by release.sh after the app's page is there.
. "$(dirname "$0")/lib.sh"
use_page_rust release
say "Building the element."
cargo build --offline --quiet --release --target wasm32-unknown-unknown --bin embed
out="$WASM_TARGET_DIR/embed"
rm -rf "$out"
wasm-bindgen --target web --no-typescript --out-dir "$out" --out-name news-article \
  "$WASM_TARGET_DIR/wasm32-unknown-unknown/release/embed.wasm"
exec node scripts/embed.mjs "$out" dist
