#!/usr/bin/env bash
# Formatting, clippy on the host and for the page's target, documentation; every warning is an error.
. "$(dirname "$0")/lib.sh"
bash scripts/setup.sh lint

say "Style sheets: every one is in the page"
for sheet in style/*.css; do
  [ "$sheet" != style/embed.css ] || continue # only partners' pages have it
  grep -q "\"$sheet\"" index.html || fail "$sheet is not listed in index.html."
done

say "Formatting: cargo fmt --check"
cargo fmt --check || fail "some files are not formatted; \`cargo fmt\` does it."

say "Clippy on the host: cargo clippy --all-targets"
cargo clippy --offline --quiet --all-targets -- -D warnings || fail "clippy has something to say, above."

say "Documentation: cargo doc --document-private-items"
RUSTDOCFLAGS="-Dwarnings" cargo doc --offline --quiet --no-deps --document-private-items || fail "the documentation has warnings, above."

# What only the browser runs is behind cfg(target_arch = "wasm32"), which the host never sees.
if (use_page_rust dev && cargo clippy --version) >/dev/null 2>&1; then
  say "Clippy for the page: cargo clippy --target wasm32-unknown-unknown"
  (use_page_rust dev && cargo clippy --offline --quiet --target wasm32-unknown-unknown -- -D warnings) ||
    fail "clippy has something to say about what only the browser runs, above."
else
  say "Note: the Rust that builds the page has no clippy here, so what only the browser runs goes without."
fi
say "Lint passed."
