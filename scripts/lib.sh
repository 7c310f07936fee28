# Words shared by every script here: versions, where tools are kept, which Rust builds the page.
# Sourced, never run. Works with bash 3.2 (macOS) and newer.

set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

TRUNK_VERSION=0.21.14
# The wasm-bindgen command line must have the version that Cargo.lock names.
WASM_BINDGEN_VERSION=$(awk '/^name = "wasm-bindgen"$/ { getline; gsub(/[^0-9.]/, ""); print; exit }' Cargo.lock)
NODE_OLDEST=20

# Tools are kept here, so that a second checkout finds them and nothing of the user's is changed.
CACHE="${XDG_CACHE_HOME:-$HOME/.cache}/news-article"
TRUNK_HOME="$CACHE/trunk-$TRUNK_VERSION"
WASM_BINDGEN_HOME="$CACHE/wasm-bindgen-$WASM_BINDGEN_VERSION"

# The page has a build folder of its own: it may be built by another Rust than the tests,
# and `make test` need not wait for a running `make serve`.
HOST_TARGET_DIR="${CARGO_TARGET_DIR:-$PWD/target}"
WASM_TARGET_DIR="$HOST_TARGET_DIR/wasm"

export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
# Trunk takes NO_COLOR=1 for a mistake.
unset NO_COLOR

say() { printf '%s\n' "$*" >&2; }
fail() { printf 'Stopped: %s\n' "$*" >&2; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }

# Runs a command as root without asking for a password, or fails.
as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi; }

# Installs Debian packages; the list of packages is fetched only where one is unknown or gone.
apt_install() {
  have apt-get || return 1
  export DEBIAN_FRONTEND=noninteractive
  as_root apt-get install -y --no-install-recommends "$@" </dev/null >"$CACHE/apt.log" 2>&1 && return 0
  as_root apt-get update </dev/null >"$CACHE/apt.log" 2>&1 || return 1
  as_root apt-get install -y --no-install-recommends "$@" </dev/null >"$CACHE/apt.log" 2>&1
}

# Which Rust builds the page. Two are known: the user's own (`own`), where it has the standard
# library for wasm32-unknown-unknown, and Debian's (`debian`), which builds that library from source.

own_has_wasm() {
  have rustc || return 1
  local dir
  dir=$(rustc --print target-libdir --target wasm32-unknown-unknown 2>/dev/null) || return 1
  compgen -G "$dir/libstd-*.rlib" >/dev/null
}
own_has_sources() { [ -f "$(rustc --print sysroot)/lib/rustlib/src/rust/library/Cargo.lock" ]; }

debian_linker() {
  local linker
  for linker in wasm-ld wasm-ld-22 wasm-ld-21 wasm-ld-20 wasm-ld-19; do
    if [ -x "/usr/bin/$linker" ]; then echo "/usr/bin/$linker"; return 0; fi
  done
  return 1
}
debian_has_wasm() {
  [ -x /usr/bin/rustc ] && [ -x /usr/bin/cargo ] || return 1
  [ -f /usr/lib/rustlib/src/rust/library/Cargo.lock ] || return 1
  debian_linker >/dev/null || return 1
  local oldest found
  oldest=$(awk -F'"' '/^rust-version/ { print $2; exit }' Cargo.toml)
  found=$(/usr/bin/rustc --version | awk '{ print $2 }')
  [ "$(printf '%s\n%s\n' "$oldest" "$found" | sort -V | head -n 1)" = "$oldest" ]
}

# Prints `own`, `debian` or nothing. NEWS_ARTICLE_RUST=own or =debian decides it by hand.
page_rust() {
  case "${NEWS_ARTICLE_RUST:-}" in
    own) if own_has_wasm; then echo own; fi; return ;;
    debian) if debian_has_wasm; then echo debian; fi; return ;;
  esac
  if own_has_wasm; then echo own; elif debian_has_wasm; then echo debian; fi
}

# Puts the page's Rust and tools in front of PATH. Argument: `dev` or `release`.
use_page_rust() {
  local flags="-Clink-arg=-zstack-size=131072"
  local rust
  rust=$(page_rust)
  [ -n "$rust" ] || fail "no Rust here can build for wasm32-unknown-unknown; run \`make setup\`."

  export PATH="$TRUNK_HOME/bin:$WASM_BINDGEN_HOME/bin:$PWD/node_modules/.bin:$PATH"
  export CARGO_TARGET_DIR="$WASM_TARGET_DIR"
  if [ "$rust" = debian ]; then
    mkdir -p "$CACHE/debian-rust/bin"
    ln -sf /usr/bin/cargo /usr/bin/rustc /usr/bin/rustdoc "$CACHE/debian-rust/bin/"
    if [ -x /usr/bin/cargo-clippy ]; then
      ln -sf /usr/bin/cargo-clippy /usr/bin/clippy-driver "$CACHE/debian-rust/bin/"
    fi
    export PATH="$CACHE/debian-rust/bin:$PATH"
    unset RUSTUP_TOOLCHAIN
    CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=$(debian_linker)
    export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER
  fi

  if [ "$rust" = debian ] || { [ "$1" = release ] && own_has_sources; }; then
    export RUSTC_BOOTSTRAP=1 CARGO_UNSTABLE_BUILD_STD=std,panic_abort
    if [ "$1" = release ]; then
      # A panic stops the page at once, so nothing needs the words or places of panics.
      flags="$flags -Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none"
      export CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size
    fi
  elif [ "$1" = release ]; then
    say "Note: the standard library's sources are missing (\`rustup component add rust-src\`), so it is taken as it comes. The page works the same and is larger."
  fi
  export RUSTFLAGS="$flags"
}

find_chromium() {
  local name
  for name in "${CHROMIUM:-}" /usr/bin/chromium chromium chromium-browser google-chrome google-chrome-stable \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" "/Applications/Chromium.app/Contents/MacOS/Chromium"; do
    if [ -n "$name" ] && have "$name"; then command -v "$name"; return 0; fi
  done
  return 1
}
