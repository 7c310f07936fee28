#!/usr/bin/env bash
# Everything that must pass: tests on the host, lint, the release build and its size, tests in three engines.
# From nothing this takes up to half an hour (tools are compiled); afterwards a few minutes.
. "$(dirname "$0")/lib.sh"
started=$SECONDS
step() { say ""; say "== $1  ($(((SECONDS - started) / 60)) min $(((SECONDS - started) % 60)) s)"; }

step "Setting up what is missing"
bash scripts/setup.sh test

step "Tests on the host"
cargo test --offline

step "Lint"
bash scripts/lint.sh

step "Release build"
bash scripts/release.sh

step "Examples"
bash scripts/examples.sh

step "Size"
node scripts/size.mjs

step "Tests in Chromium, Firefox and WebKitGTK"
npx --no-install playwright test --pass-with-no-tests

step "All passed"
