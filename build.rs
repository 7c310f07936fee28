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
    let out = env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("cargo sets OUT_DIR"))?;
    fs::write(Path::new(&out).join("languages.rs"), format!("&{languages:?}"))
}
