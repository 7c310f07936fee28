//! SRC: the address of a document, or a file on this machine and the address that it will have.

use super::failure::Failure;
use super::host::Host;
use crate::article::{AddressError, Article, Resolved, WebUrl};
use crate::read::{Platform, read};
use std::path::{Component, Path};

/// Stands where nobody said what address a file will have; the name is reserved for examples.
pub(super) const PLACEHOLDER: &str = "https://publisher.example/";

/// A document, as far as it is known here.
pub(super) struct Document {
    /// Where the element will ask for it.
    pub(super) address: WebUrl,
    /// What it says, where it stands on this machine.
    pub(super) article: Option<Box<Article>>,
}

/// Whether SRC is an address rather than a file.
pub(super) fn is_address(src: &str) -> bool {
    url::Url::parse(src).is_ok_and(|url| matches!(url.scheme(), "https" | "http"))
}

/// Opens SRC; `address` is that of the file, or of the folder that files are in.
pub(super) fn open(src: &str, address: &str) -> Result<Document, Failure> {
    if is_address(src) {
        return Ok(Document { address: media("SRC", src)?, article: None });
    }
    let address = media("--address", &address_of(Path::new(src), address))?;
    let text = std::fs::read_to_string(src)
        .map_err(|error| Failure::file(format!("{src}: {}", reason(&error))))?;
    let host = Host::at(address.as_str())
        .map_err(|error| Failure::usage(format!("--address: {error}")))?;
    let read = read(&text, &host).map_err(|error| Failure::file(format!("{src}: {error}")))?;
    Ok(Document { address, article: Some(Box::new(read.article)) })
}

/// The address of a file: that which was said, or where it ends in a slash, the file's place below it.
fn address_of(file: &Path, address: &str) -> String {
    if !address.ends_with('/') {
        return address.to_owned();
    }
    let inside = file.components().all(|it| matches!(it, Component::Normal(_) | Component::CurDir));
    let kept = if inside { file } else { file.file_name().map(Path::new).unwrap_or(file) };
    let names = kept.components().filter_map(|it| match it {
        Component::Normal(name) => Some(encoded(&name.to_string_lossy())),
        _ => None,
    });
    format!("{address}{}", names.collect::<Vec<_>>().join("/"))
}

/// A file's name as one segment of a path; what else it holds, the URL parser encodes.
fn encoded(name: &str) -> String {
    name.replace('%', "%25").replace('?', "%3F").replace('#', "%23").replace('\\', "%5C")
}

/// An address that the element may load: https, or http on this machine. `what` says which one is wrong.
pub(super) fn media(what: &str, address: &str) -> Result<WebUrl, Failure> {
    checked(what, address, WebUrl::media)
}

/// An address that a reader may be led to.
pub(super) fn link(what: &str, address: &str) -> Result<WebUrl, Failure> {
    checked(what, address, WebUrl::link)
}

type Check = fn(Resolved) -> Result<WebUrl, AddressError>;

fn checked(what: &str, address: &str, check: Check) -> Result<WebUrl, Failure> {
    // A whole address resolves to itself, whatever the base.
    let resolved = Host::at(address).map(|it| it.resolve(address).unwrap_or_default());
    let url = resolved.and_then(check);
    url.map_err(|error| Failure::usage(format!("{what}: {error}")))
}

/// Why a file cannot be read or written, in a few words.
pub(super) fn reason(error: &std::io::Error) -> String {
    use std::io::ErrorKind::{InvalidData, IsADirectory, NotFound, PermissionDenied};
    match error.kind() {
        NotFound => "there is no such file".to_owned(),
        IsADirectory => "this is a folder".to_owned(),
        InvalidData => "the file is not text in UTF-8".to_owned(),
        PermissionDenied => "it may not be touched".to_owned(),
        _ => error.to_string().to_lowercase(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(file: &str, address: &str, expected: &str) {
        let address = address_of(Path::new(file), address);
        assert_eq!(media("--address", &address).unwrap().as_str(), expected);
    }

    #[test]
    fn a_file_has_the_address_that_is_said_or_its_place_below_it() {
        check("a.json", "https://n.example/b.json", "https://n.example/b.json");
        check("en/a.json", "https://n.example/", "https://n.example/en/a.json");
        check("./en/a.json", "https://n.example/x/", "https://n.example/x/en/a.json");
        check("/tmp/en/a.json", "https://n.example/", "https://n.example/a.json");
        check("../a.json", "https://n.example/", "https://n.example/a.json");
        check(
            "bão số 3?.json",
            "https://n.example/",
            "https://n.example/b%C3%A3o%20s%E1%BB%91%203%3F.json",
        );
        check("50%.json", "https://n.example/", "https://n.example/50%25.json");
    }

    #[test]
    fn an_address_is_told_from_a_file() {
        assert!(is_address("https://n.example/a.json"));
        assert!(is_address("HTTP://localhost/a.json"));
        assert!(!is_address("samples/en/article.json"));
        assert!(!is_address("C:\\a.json"));
        assert!(!is_address("javascript:alert(1)"));
    }

    #[test]
    fn only_safe_addresses_are_printed() {
        assert!(media("", "javascript:alert(1)").is_err());
        assert!(media("", "file:///a.json").is_err());
        assert!(media("", "a.json").is_err());
        assert!(link("", "data:text/html,x").is_err());
        assert_eq!(media("", "http://127.0.0.1:1/a").unwrap().as_str(), "http://127.0.0.1:1/a");
    }
}
