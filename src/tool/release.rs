//! What was built, as far as a snippet names it by hash: <https://www.w3.org/TR/sri-2/>.

use super::options::Places;
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha384};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// The scripts of one release and their hashes, by their path below `dist/`.
pub(super) struct Release(BTreeMap<String, Script>);

struct Script {
    integrity: String,
    /// What it imports, as paths below `dist/`.
    imports: BTreeSet<String>,
}

impl Release {
    /// The scripts that `entries` are and import, as far as they are there.
    pub(super) fn read(dist: &Path, entries: &[String]) -> Self {
        let mut scripts = BTreeMap::new();
        let mut left = entries.to_vec();
        while let Some(path) = left.pop() {
            if scripts.contains_key(&path) {
                continue;
            }
            let Ok(bytes) = std::fs::read(dist.join(&path)) else {
                continue;
            };
            let imports = named(&path, &String::from_utf8_lossy(&bytes));
            left.extend(imports.iter().cloned());
            scripts.insert(path, Script { integrity: integrity(&bytes), imports });
        }
        Self(scripts)
    }

    /// The hash of a script, if it is there.
    pub(super) fn integrity(&self, path: &str) -> Option<&str> {
        self.0.get(path).map(|script| script.integrity.as_str())
    }

    /// The addresses and hashes of all that a script imports, and what that imports.
    pub(super) fn imports(&self, path: &str, places: &Places) -> Vec<(String, String)> {
        let mut found = BTreeSet::new();
        let mut left = vec![path];
        while let Some(script) = left.pop().and_then(|path| self.0.get(path)) {
            let new = script.imports.iter().filter(|it| self.0.contains_key(*it));
            left.extend(new.filter(|it| found.insert(it.as_str())).map(String::as_str));
        }
        let hash = |path: &str| Some((places.file(path), self.integrity(path)?.to_owned()));
        found.into_iter().filter_map(hash).collect()
    }
}

/// As `integrity` attributes carry it.
fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(bytes)))
}

/// The scripts that a script names in quotes, as paths below `dist/`.
fn named(path: &str, text: &str) -> BTreeSet<String> {
    let quoted = text.split(['"', '\'', '`']).filter(|it| it.ends_with(".js") && it.len() < 200);
    quoted.filter_map(|it| below(path, it)).collect()
}

/// Where a relative address leads from a file, as a path below `dist/`.
fn below(path: &str, relative: &str) -> Option<String> {
    let top = url::Url::parse("https://dist.example/").ok()?;
    let url = top.join(path).ok()?.join(relative).ok()?;
    (url.origin() == top.origin()).then(|| url.path().trim_start_matches('/').to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_is_that_of_the_bytes() {
        // `printf abc | openssl dgst -sha384 -binary | base64`
        let expected = "sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn";
        assert_eq!(integrity(b"abc"), expected);
    }

    #[test]
    fn scripts_are_found_where_they_are_named() {
        let text =
            "import(\"../files/a.js\"); x('resizer.js'); `https://o.example/b.js`; \"c.css\"";
        let found: Vec<String> = named("embed/1.0.0/loader.js", text).into_iter().collect();
        assert_eq!(found, ["embed/1.0.0/resizer.js", "embed/files/a.js"]);
    }
}
