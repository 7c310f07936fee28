#!/usr/bin/env bash
# Sets up what is missing to build the page, and nothing else; what is there is left alone.
#   setup.sh serve    Rust for the page, wasm-bindgen, Trunk, the crates
#   setup.sh release  that, and the npm packages (wasm-opt)
#   setup.sh lint     that of serve, and clippy for the page's Rust
#   setup.sh test     all of it, Chromium, and where Debian has them Firefox and WebKitGTK
# Asks for nothing, is safe to run twice, and needs no network once everything is there.
. "$(dirname "$0")/lib.sh"
what="${1:-test}"
mkdir -p "$CACHE"

have cargo || fail "Rust is missing; install it from https://rustup.rs and run this again."

# 1. A Rust that builds for wasm32-unknown-unknown. RUSTUP_AUTO_INSTALL=0 says that rustup is to fetch nothing.
may_ask_rustup() { [ "${NEWS_ARTICLE_RUST:-own}" = own ] && have rustup && [ "${RUSTUP_AUTO_INSTALL:-1}" != 0 ]; }
if [ -z "$(page_rust)" ] && may_ask_rustup; then
  say "Adding the wasm32-unknown-unknown target to your Rust (about a minute)."
  rustup target add wasm32-unknown-unknown || say "rustup could not add the target."
fi
if [ "$what" != serve ] && [ "$(page_rust)" = own ] && ! own_has_sources && may_ask_rustup; then
  say "Adding the standard library's sources to your Rust, for smaller release builds (a few seconds)."
  rustup component add rust-src || say "They are not to be had; release builds will be larger."
fi
if [ -z "$(page_rust)" ] && have apt-get; then
  say "Installing Debian's Rust for WebAssembly beside yours (apt: rustc-web and what it needs; about two minutes)."
  apt_install rustc-web cargo-web rust-web-src rust-web-llvm lld-22 || say "apt could not install it; its words are in $CACHE/apt.log."
fi
if [ -z "$(page_rust)" ]; then
  fail "no Rust here can build for wasm32-unknown-unknown; with rustup: \`rustup target add wasm32-unknown-unknown\`; on Debian, as root: \`apt-get install rustc-web cargo-web rust-web-src rust-web-llvm lld-22\`."
fi

# 2. Trunk and wasm-bindgen, compiled once into the cache by your own Rust.
cargo_tool() { # name, home, binary, estimate, further arguments of `cargo install`
  local name="$1" home="$2" binary="$3" estimate="$4"
  shift 4
  [ -x "$home/bin/$binary" ] && return 0
  say "Compiling $name into $home (once; $estimate)."
  env -u RUSTFLAGS CARGO_TARGET_DIR="$CACHE/build-$binary" \
    cargo install "$name" --root "$home" "$@" --quiet || fail "cargo could not install $name."
  rm -rf "$CACHE/build-$binary"
}
# Without --locked: its lock file names crate versions that a registry's copy may not have yet.
cargo_tool wasm-bindgen-cli "$WASM_BINDGEN_HOME" wasm-bindgen "two to three minutes" --version "$WASM_BINDGEN_VERSION"
# Trunk only moves files here, so it is compiled to be ready soon rather than to be fast.
export CARGO_PROFILE_RELEASE_LTO=false CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 CARGO_PROFILE_RELEASE_OPT_LEVEL=1
cargo_tool trunk "$TRUNK_HOME" trunk "four to six minutes" --version "$TRUNK_VERSION" --locked --no-default-features --features rustls
unset CARGO_PROFILE_RELEASE_LTO CARGO_PROFILE_RELEASE_CODEGEN_UNITS CARGO_PROFILE_RELEASE_OPT_LEVEL

# 3. The crates; with --target, those of the standard library too where it is built from source.
fetch_crates() {
  cargo fetch --quiet "$@" && (use_page_rust release 2>/dev/null && cargo fetch --quiet --target wasm32-unknown-unknown "$@")
}
if ! fetch_crates --offline >/dev/null 2>&1; then
  say "Fetching the crates (under a minute)."
  fetch_crates || fail "cargo could not fetch the crates."
fi

# 4. Clippy that fits the page's Rust. With rustup it comes with Rust.
if [ "$what" = lint ] || [ "$what" = test ]; then
  if [ "$(page_rust)" = debian ] && [ ! -x /usr/bin/clippy-driver ]; then
    say "Installing clippy for Debian's Rust (apt: rust-web-clippy; a few seconds)."
    apt_install rust-web-clippy || say "apt could not install it; the page's own target goes without clippy."
  fi
fi

# 5. Node and the npm packages.
if [ "$what" = release ] || [ "$what" = test ]; then
  if ! have node || ! have npm; then
    say "Installing Node (apt: nodejs, npm; about a minute)."
    apt_install nodejs npm || fail "Node $NODE_OLDEST or newer with npm is missing; install it from https://nodejs.org and run this again."
  fi
  node -e "process.exit(+process.versions.node.split('.')[0] < $NODE_OLDEST ? 1 : 0)" ||
    fail "Node $(node --version) is too old; $NODE_OLDEST or newer is needed."
  if ! cmp -s package-lock.json node_modules/.installed-from; then
    say "Installing the npm packages (half a minute)."
    npm ci --no-audit --no-fund --loglevel=error </dev/null >&2 || fail "npm could not install the packages."
    cp package-lock.json node_modules/.installed-from
  fi
fi

# 6. Chromium, and letters for every language of the samples; then the other engines.
if [ "$what" = test ] && ! find_chromium >/dev/null; then
  if have apt-get; then
    say "Installing Chromium and fonts (apt: chromium, fonts-noto-core; about two minutes)."
    apt_install chromium fonts-noto-core || say "apt could not install them; its words are in $CACHE/apt.log."
  fi
  if ! find_chromium >/dev/null; then
    say "Fetching Chromium through Playwright (about a minute)."
    env -u PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD npx playwright install chromium >&2 ||
      fail "Chromium is missing; install it, or name one with CHROMIUM=/path/to/chromium."
  fi
fi

# Without these engines their tests are skipped, and say so; nothing else needs them.
lacks_engine() { node -e 'import(process.argv[1]).then(({ find }) => process.exit(find(process.argv[2]).missing ? 0 : 1))' "$PWD/tests/engines/support/found.mjs" "$1"; }
install_engine() { # engine, estimate, packages
  local engine="$1" estimate="$2"
  shift 2
  lacks_engine "$engine" && have apt-get || return 0
  say "Installing an engine to test in: $engine (apt: $*; $estimate)."
  apt_install "$@" || say "apt could not install it; its words are in $CACHE/apt.log. Its tests are skipped."
}
if [ "$what" = test ]; then
  install_engine firefox "half a minute" firefox-esr
  install_engine webkit "half a minute" webkit2gtk-driver xvfb
fi
