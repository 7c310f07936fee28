//! Lists the languages that the interface has words in: one file in `src/words/data/` is one language.

use std::{env, fs, io, path::Path};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=src/words/data");
    let mut languages = Vec::new();
    for entry in fs::read_dir("src/words/data")? {
        let path = entry?.path();
        if path.extension().is_some_and(|it| it == "json") {
            languages.extend(path.file_stem().and_then(|it| it.to_str()).map(str::to_owned));
        }
    }
    languages.sort();
    // A document that needs more than this is refused; a browser's tab would die of it.
    if env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|it| it == "wasm32") {
        println!("cargo::rustc-link-arg-bin=embed=--max-memory=134217728");
    }
    let out = env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("cargo sets OUT_DIR"))?;
    fs::write(Path::new(&out).join("languages.rs"), format!("&{languages:?}"))
}
