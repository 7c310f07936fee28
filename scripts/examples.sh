#!/usr/bin/env bash
# Builds the examples into target/examples/, those that have changed; the tests open them there.
# Says so and ends well where they cannot be built because their packages cannot be fetched; the tests then skip them.
. "$(dirname "$0")/lib.sh"
export NEXT_TELEMETRY_DISABLED=1 ASTRO_TELEMETRY_DISABLED=1
out="$PWD/target/examples"
mkdir -p "$out"

if ! cmp -s examples/package-lock.json examples/node_modules/.installed-from; then
  say "Installing the packages of the examples (one to two minutes)."
  log="$out/npm.log"
  if (cd examples && npm ci --no-audit --no-fund --loglevel=error </dev/null) >"$log" 2>&1; then
    cp examples/package-lock.json examples/node_modules/.installed-from
  elif grep -Eq 'ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT|ENOTCACHED' "$log"; then
    say "Note: the examples are skipped, and their tests with them: npm cannot reach its registry, and their packages are not here."
    rm -rf "$out"
    exit 0
  else
    cat "$log" >&2
    fail "npm could not install the packages of the examples."
  fi
fi

# What an example is made from, in one line.
fingerprint() {
  {
    cat examples/package-lock.json scripts/examples.sh
    find "examples/$1" \( -name node_modules -o -name .next -o -name .astro -o -name out -o -name dist \) -prune -o -type f -print |
      LC_ALL=C sort | while read -r file; do
        echo "$file"
        cat "$file"
      done
    echo "${NEWS_LOADER:-}"
  } | cksum
}

# Builds one where it has changed: its name, and the command that fills its folder.
build() {
  local name="$1" made
  shift
  made=$(fingerprint "$name")
  [ "$made" = "$(cat "$out/$name.made" 2>/dev/null)" ] && return 0
  say "Building examples/$name."
  rm -rf "${out:?}/$name" "$out/$name.made"
  if ! (cd "examples/$name" && export BASE_PATH="/examples/$name" && "$@") </dev/null >"$out/$name.log" 2>&1; then
    cat "$out/$name.log" >&2
    say "examples/$name could not be built."
    return 1
  fi
  echo "$made" >"$out/$name.made"
}

plain() { cp -R . "$out/plain" && { [ -z "${NEWS_LOADER:-}" ] || sed -i.bak "s|https://cdn.example/embed/v1/loader.js|$NEWS_LOADER|" "$out"/plain/*.html; }; }
vite() { npx --no-install vite build --outDir "$out/$1" --emptyOutDir; }
next() { rm -rf .next out && npx --no-install next build && mv out "$out/next"; }
astro() { npx --no-install astro build --outDir "$out/astro"; }

# Next takes about as long as all others together.
build next next &
other=$!
failed=0
for name in react-19 react-18 vue svelte; do build "$name" vite "$name" || failed=1; done
build astro astro || failed=1
build plain plain || failed=1
wait "$other" || failed=1
[ "$failed" = 0 ] || fail "not every example could be built."
