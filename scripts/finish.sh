#!/usr/bin/env bash
# Trunk runs this after each build, before the result is put in place.
# Makes the script of the page start by itself (so the page needs no inline script), then
#   in `make serve`:   adds /shared/ where that was asked for, and says that the page is ready;
#   in `make release`: hands over to finish.mjs, which minifies and compresses.
set -euo pipefail
staging="${TRUNK_STAGING_DIR:?is set by Trunk}"

if [ "${TRUNK_PROFILE:-debug}" = release ]; then
  exec node scripts/finish.mjs "$staging"
fi

# The script knows the wasm file by its name without a hash.
for glue in "$staging"/app-*.js; do
  wasm="$(basename "$glue" .js)_bg.wasm"
  sed "s/app_bg\.wasm/$wasm/" "$glue" >"$glue.new"
  printf '\n__wbg_init();\n' >>"$glue.new"
  mv "$glue.new" "$glue"
done
if [ -n "${NEWS_ARTICLE_SHARED:-}" ]; then
  ln -sfn "$NEWS_ARTICLE_SHARED" "$staging/shared"
fi
if [ -n "${NEWS_ARTICLE_ADDRESS:-}" ]; then
  printf '%s  Ready: %s  (Ctrl+C stops it; a change rebuilds it)\n' "$(date +%H:%M:%S)" "$NEWS_ARTICLE_ADDRESS"
fi
