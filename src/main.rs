//! The tool's start: see `news_article::tool`.

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    let (out, err) = (std::io::stdout(), std::io::stderr());
    news_article::tool::run(std::env::args_os(), &mut out.lock(), &mut err.lock()).into()
}

/// Browsers have no command line.
#[cfg(target_arch = "wasm32")]
fn main() {}
